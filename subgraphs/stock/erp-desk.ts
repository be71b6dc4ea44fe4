/**
 * Dead letters of ERP posting as people work on them: what a replay would touch, sending many again, giving up.
 *
 * A dead letter sums up movements of any location, so all of it needs a reach over all of them. Reading is done here; what
 * writes is the workers' doing, handed in (erp-store.ts).
 */
import { fault, requireWhole } from '#schema';
import { checkCount } from '../connection.ts';
import { printableText } from '../row.ts';
import type { StockContext } from './context.ts';
import { encodeErpPosting, encodeErpState, readPostingId } from './erp.ts';
import { encodeFailureRule } from './erp-failure.ts';
import type { ErpWaived } from './erp-store.ts';
import type {
  ErpDeadLetterFilter,
  ErpDeadLettersReplayInput,
  ErpPostingsWaiveInput,
  ErpPostingWaiveError,
} from './generated.ts';

const mostAtOnce = 1_000;
const mostCodes = 20;
const reasonText = printableText(1, 500);

/** Counts what a replay would touch. */
export async function previewDeadLetters(
  given: ErpDeadLetterFilter | null | undefined,
  context: StockContext,
) {
  requireWhole(context.caller, 'locations');
  const { groups, heldBack } = await context.erp.deadLetters(readFilter(given));
  const sum = (of: (group: (typeof groups)[number]) => number) =>
    groups.reduce((total, group) => total + of(group), 0);
  const oldest = groups.map(({ oldestAt }) => oldestAt.getTime());
  return {
    ...{ postings: sum(({ postings }) => postings), movements: sum(({ movements }) => movements), heldBack },
    oldestAt: oldest.length === 0 ? null : new Date(Math.min(...oldest)).toISOString(),
    upToId: groups.length === 0 ? null : String(Math.max(...groups.map(({ newestId }) => newestId))),
    groups: groups.map(({ company, failureCode, postings }) => ({
      ...{ company, failureCode, postings },
      ...encodeFailureRule(failureCode),
    })),
  };
}

/** Sends dead letters again, in the caller's name. */
export async function replayErpDeadLetters(input: ErpDeadLettersReplayInput, context: StockContext) {
  requireWhole(context.caller, 'locations');
  const { erp, caller, correlationId } = context;
  const { most = mostAtOnce } = input;
  if (most < 1 || most > mostAtOnce) return invalid('most', `must be from 1 to ${mostAtOnce}, not ${most}`);
  const upTo = input.upToId == null ? undefined : readPostingId(input.upToId);
  if (input.upToId != null && upTo === undefined)
    return invalid('upToId', `is no posting's id: ${JSON.stringify(input.upToId.slice(0, 100))}`);
  if (erp.writes === undefined) throw fault('SUBGRAPH_UNAVAILABLE', 'nothing here posts to an ERP');
  const request = { ...readFilter(input.filter), upTo, most, caller, correlationId };
  return { ...(await erp.writes.replayDeadLetters(request)), userErrors: [] };
}

function invalid(field: string, what: string) {
  const code = 'InvalidErpReplay' as const;
  const error = { __typename: code, code, path: [field], message: `${field} ${what}` };
  return { replayed: 0, left: 0, userErrors: [error] };
}

/** Gives postings up, in the caller's name; an answer an id. */
export async function waiveErpPostings({ ids, reason }: ErpPostingsWaiveInput, context: StockContext) {
  requireWhole(context.caller, 'locations');
  const { erp, caller, correlationId } = context;
  checkCount('input.ids', ids, mostAtOnce);
  if (ids.length === 0) throw fault('BAD_USER_INPUT', 'input.ids must have at least 1 entry');
  const refusal = reasonText.safeParse(reason).error?.issues[0]?.message;
  if (refusal !== undefined)
    throw fault('BAD_USER_INPUT', `input.reason ${refusal}, not ${JSON.stringify(reason.slice(0, 100))}`);
  if (erp.writes === undefined) throw fault('SUBGRAPH_UNAVAILABLE', 'nothing here posts to an ERP');
  const postingIds = [...new Set(ids.flatMap((id) => readPostingId(id) ?? []))];
  const waived = await erp.writes.waive({ postingIds, reason, caller, correlationId });
  const rows = await erp.byId.loadMany(postingIds);
  const rowById = new Map(
    rows.flatMap((row) => (row === null || row instanceof Error ? [] : [[String(row.postingId), row]])),
  );
  const byId = new Map(waived.map((result) => [String(result.postingId), result]));
  return {
    results: ids.map((id, index) => {
      const row = rowById.get(id);
      const result = byId.get(id);
      return {
        index,
        posting: row === undefined ? null : encodeErpPosting(row),
        waived: result?.isWaived ?? false,
        userErrors: refusalsOf({ id, index, result }),
      };
    }),
  };
}

function readFilter(given: ErpDeadLetterFilter | null | undefined) {
  const { company, failureCodes } = given ?? {};
  checkCount('filter.failureCodes', failureCodes, mostCodes);
  return { company: company ?? undefined, failureCodes: failureCodes ?? undefined };
}

function refusalsOf(asked: {
  id: string;
  index: number;
  result: ErpWaived | undefined;
}): ErpPostingWaiveError[] {
  const { id, index, result } = asked;
  if (result?.isWaived) return [];
  const path = ['ids', String(index)];
  if (result?.state === undefined) {
    const code = 'UnknownErpPosting' as const;
    return [
      { __typename: code, code, path, message: `there is no posting ${JSON.stringify(id.slice(0, 100))}` },
    ];
  }
  const code = 'ErpPostingNotWaivable' as const;
  const state = encodeErpState(result.state);
  return [
    { __typename: code, code, path, state, message: `posting ${id} is ${state} and is no dead letter` },
  ];
}
