/**
 * Postings to the ERP as the contract has them: arguments decoded, rows encoded, a movement's reconciliation derived.
 *
 * A posting sums up movements of any location, so asking for one needs a reach over all of them. Its movements are read from
 * the ledger with the request's other reads; nothing here writes.
 */
import type { Movement } from '#ledger';
import { fault, requireWhole } from '#schema';
import { checkCount, readPageRequest } from '../connection.ts';
import type { StockContext } from './context.ts';
import { encodeMovement } from './encode.ts';
import { encodeFailureRule } from './erp-failure.ts';
import type { ErpPostingRow, ErpReplayed } from './erp-store.ts';
import type {
  ErpPostingReplayError,
  ErpPostingState,
  QueryErpPostingsArgs,
  ReconciliationStatus,
} from './generated.ts';

const mostReplayed = 1_000;
const mostFiltered = 500;

/** A posting without its movements, which are read when they are asked for. */
export type EncodedErpPosting = ReturnType<typeof encodeErpPosting>;

const stateNames: Readonly<Record<string, ErpPostingState>> = {
  pending: 'PENDING',
  queued: 'QUEUED',
  posting: 'POSTING',
  posted: 'POSTED',
  accepted: 'ACCEPTED',
  rejected: 'REJECTED',
  unknown: 'UNKNOWN',
  waived: 'WAIVED',
};

/** Encodes a posting; its state in upper case, what is absent as null. */
export function encodeErpPosting(row: ErpPostingRow) {
  const { documentRef, errorCode } = row;
  return {
    id: String(row.postingId),
    company: row.company,
    state: encodeErpState(row.state),
    eventId: row.eventId,
    kind: row.kind,
    movementIds: row.movementIds,
    lineageId: row.lineageId,
    tries: row.attempt,
    replays: row.replays,
    replayedBy: row.replayedBy,
    document:
      documentRef === null
        ? null
        : {
            ...documentRef,
            number: documentRef.number ?? null,
            fiscalYear: documentRef.fiscalYear ?? null,
            financialRef: documentRef.financialRef ?? null,
          },
    failure:
      errorCode === null
        ? null
        : { code: errorCode, message: row.errorText ?? '', ...encodeFailureRule(errorCode) },
    waiver:
      row.waivedBy === null || row.waivedAt === null
        ? null
        : { by: row.waivedBy, reason: row.waivedReason ?? '', at: row.waivedAt.toISOString() },
    nextTryAt: row.nextAttemptAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    postedAt: row.postedAt?.toISOString() ?? null,
  };
}

/** The state as the contract has it; throws on one that a newer version wrote. */
export function encodeErpState(state: string): ErpPostingState {
  const name = stateNames[state];
  if (name === undefined) throw new Error(`a posting is in the unknown state ${state}`);
  return name;
}

/** How far a movement is reconciled, by its posting: docs/glossary.md. Without one it is still to be posted. */
export function reconciliationOf(row: ErpPostingRow | null): ReconciliationStatus {
  if (row?.state === 'posted') return 'ACKNOWLEDGED';
  if (row?.state === 'accepted') return 'POSTED';
  if (row?.state === 'waived') return 'WAIVED';
  return 'PENDING';
}

/** A page of postings, newest first. */
export async function askErpPostings(args: QueryErpPostingsArgs, { erp, caller }: StockContext) {
  requireWhole(caller, 'locations');
  const request = readPageRequest(args, 1);
  const { states, company, movementIds, failureCodes } = args.filter ?? {};
  checkCount('filter.movementIds', movementIds, mostFiltered);
  const [last] = request.after ?? [];
  if (last !== undefined && !Number.isSafeInteger(last)) {
    throw fault('BAD_USER_INPUT', `after is not a place in this list: ${args.after}`);
  }
  const page = await erp.page({
    first: request.first,
    after: last === undefined ? undefined : Number(last),
    states: states ?? undefined,
    company: company ?? undefined,
    movementIds: movementIds?.flatMap((id) => readPostingId(id) ?? []),
    failureCodes: failureCodes ?? undefined,
  });
  return { request, page };
}

/** One posting; null when the id is nobody's. */
export async function askErpPosting(
  id: string,
  { erp, caller }: StockContext,
): Promise<EncodedErpPosting | null> {
  requireWhole(caller, 'locations');
  const postingId = readPostingId(id);
  const row = postingId === undefined ? null : await erp.byId.load(postingId);
  return row === null ? null : encodeErpPosting(row);
}

/** The movements of a posting that are within the caller's reach, in its own order. */
export async function movementsOf({ movementIds }: EncodedErpPosting, { ledger, numbers }: StockContext) {
  const filter = { movementIds, locationNos: await numbers.within(undefined) };
  const found = await ledger.movementsPage({ first: movementIds.length, filter });
  const byId = new Map(found.map((movement) => [movement.movementId, movement]));
  const inOrder: (Movement | undefined)[] = movementIds.map((id) => byId.get(id));
  return inOrder.flatMap((movement) => (movement === undefined ? [] : [encodeMovement(movement)]));
}

/** Has postings sent again, in the caller's name; an answer an id. */
export async function replayErpPostings(
  ids: readonly string[],
  { erp, caller, correlationId }: StockContext,
) {
  requireWhole(caller, 'locations');
  checkCount('input.ids', ids, mostReplayed);
  if (ids.length === 0) throw fault('BAD_USER_INPUT', 'input.ids must have at least 1 entry');
  if (erp.writes === undefined) throw fault('SUBGRAPH_UNAVAILABLE', 'nothing here posts to an ERP');
  const known = [...new Set(ids.flatMap((id) => readPostingId(id) ?? []))];
  const replayed = await erp.writes.replay({ postingIds: known, caller, correlationId });
  const rows = await erp.byId.loadMany(known);
  const byId = new Map(replayed.map((result) => [String(result.postingId), result]));
  const rowById = new Map(
    rows.flatMap((row) => (row === null || row instanceof Error ? [] : [[String(row.postingId), row]])),
  );
  return {
    results: ids.map((id, index) => {
      const row = rowById.get(id);
      const result = byId.get(id);
      return {
        index,
        posting: row === undefined ? null : encodeErpPosting(row),
        replayed: result?.isReplayed ?? false,
        userErrors: refusalsOf({ id, index, result }),
      };
    }),
  };
}

function refusalsOf(asked: {
  id: string;
  index: number;
  result: ErpReplayed | undefined;
}): ErpPostingReplayError[] {
  const { id, index, result } = asked;
  if (result?.isReplayed) return [];
  const path = ['ids', String(index)];
  if (result?.state === undefined) {
    const code = 'UnknownErpPosting' as const;
    return [{ __typename: code, code, path, message: `there is no posting ${JSON.stringify(id)}` }];
  }
  const code = 'ErpPostingNotReplayable' as const;
  const state = encodeErpState(result.state);
  return [
    { __typename: code, code, path, state, message: `posting ${id} is ${state} and cannot be sent again` },
  ];
}

/** A number as ids have it; undefined for anything else, which is nobody's id. */
export function readPostingId(id: string): number | undefined {
  return /^[1-9]\d{0,15}$/.test(id) && Number.isSafeInteger(Number(id)) ? Number(id) : undefined;
}
