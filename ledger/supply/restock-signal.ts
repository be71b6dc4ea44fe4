/**
 * Restocking signals as they are read, each with a transfer that would answer it, and accepting that with one call.
 *
 * A proposal is made of what the ledger knows at that moment; nothing of it is kept, so none is ever old. Quantities in
 * thousandths, inputs in units.
 */
import type { Queryable } from '#database';
import { quantityToUnits, reaches } from '#schema';
import { statement } from '../statement.ts';
import { noteStep } from '../steps/note.ts';
import { invalid, StepRefused, type StepWork } from '../steps/step.ts';
import { requestTransfer } from '../transfers/request.ts';
import { type Proposal, propose, type Surplus } from './restock-rule.ts';

type Maybe<Value> = Value | null | undefined;

/** A position below its reorder point, or one that was. */
export type RestockSignal = {
  readonly signalId: number;
  readonly itemNo: number;
  readonly sku: string;
  readonly locationNo: number;
  readonly locationId: string;
  readonly openedAt: Date;
  readonly clearedAt: Date | undefined;
  /** What was available when it opened. */
  readonly availableThen: number;
  /** What is available now. */
  readonly available: number;
  readonly coming: number;
  readonly reorderPoint: number;
  readonly reorderUpTo: number;
  /** The transfer that answers it, once one was asked for. */
  readonly transferId: string | undefined;
  /** The transfer that would; undefined when nothing is needed any more, or nobody has any. */
  readonly proposal: Proposal | undefined;
};

/** Which signals, newest first: all given conditions must hold. */
export type RestockQuery = {
  readonly first: number;
  readonly after?: number | undefined;
  readonly signalIds?: readonly number[] | undefined;
  readonly itemNos?: readonly number[] | undefined;
  readonly locationNos?: readonly number[] | undefined;
  readonly isOpen?: boolean | undefined;
  /** Proposals name only locations the caller reaches: these; all when omitted. */
  readonly reachedNos?: readonly number[] | undefined;
};

/** Accepts a proposal; quantity and source as proposed unless given. */
export type RestockAcceptInput = {
  readonly idempotencyKey: string;
  readonly signalId: number;
  readonly quantity?: Maybe<number>;
  readonly fromLocationId?: Maybe<string>;
  /** Whether the units are kept at the source; true when omitted. */
  readonly hold?: Maybe<boolean>;
  readonly operatorId?: Maybe<string>;
  readonly deviceId?: Maybe<string>;
};

const readSignals = statement('supply/read-signals');
const readSurplus = statement('supply/surplus');
const lockSignal = statement('supply/lock-signal');
const answerSignal = statement('supply/answer-signal');

type SignalRow = {
  signal_id: number;
  opened_at: Date;
  available_then: number;
  cleared_at: Date | null;
  transfer_id: string | null;
  sku: string;
  decimals: number;
  item_no: number;
  location_id: string;
  location_no: number;
  reorder_point: number;
  reorder_up_to: number;
  available: number;
  coming: number;
};
type SurplusRow = {
  item_no: number;
  location_no: number;
  location_id: string;
  is_store: boolean;
  surplus: number;
};

/** Reads a page of signals, newest first, open ones with their proposals. */
export async function pageOfSignals(database: Queryable, query: RestockQuery): Promise<RestockSignal[]> {
  const { rows } = await database.query<SignalRow>(readSignals, [
    query.first,
    query.after ?? null,
    query.signalIds ?? null,
    query.itemNos ?? null,
    query.locationNos ?? null,
    query.isOpen ?? null,
  ]);
  const wanting = rows.filter((row) => row.cleared_at === null).map((row) => row.item_no);
  const { rows: places } =
    wanting.length === 0
      ? { rows: [] }
      : await database.query<SurplusRow>(readSurplus, [[...new Set(wanting)], query.reachedNos ?? null]);
  const byItem = Map.groupBy(places, (row) => row.item_no);
  return rows.map((row) => read(row, byItem.get(row.item_no) ?? []));
}

/** Asks for the transfer that answers a signal; gives the transfer's id. Throws StepRefused. */
export async function acceptProposal(work: StepWork, input: RestockAcceptInput): Promise<string> {
  const { session, context } = work;
  const { signalId } = input;
  const { rows } = await session.query<{ transfer_id: string | null; is_open: boolean }>(lockSignal, [
    signalId,
  ]);
  const [row] = rows;
  const [signal] = row === undefined ? [] : await pageOfSignals(session, { first: 1, signalIds: [signalId] });
  if (row === undefined || signal === undefined || !reaches(context.caller.locations, signal.locationId)) {
    const message = `no restocking signal has the id ${signalId}`;
    throw new StepRefused({ code: 'StepSubjectNotFound', message, path: ['signalId'] });
  }
  const refuse = (why: string) =>
    new StepRefused({
      code: 'StepNotAllowed',
      message: `restocking signal ${signalId} ${why}`,
      path: ['signalId'],
    });
  if (row.transfer_id !== null) throw refuse(`is answered by transfer ${row.transfer_id}`);
  if (!row.is_open) throw refuse('has ended: there is enough again');
  const { proposal } = signal;
  const fromLocationId = input.fromLocationId ?? proposal?.locationId;
  const quantity = input.quantity ?? (proposal && quantityToUnits(proposal.quantity));
  if (fromLocationId === undefined || quantity === undefined)
    throw new StepRefused(
      invalid('nobody has a surplus to propose: give fromLocationId and quantity', ['fromLocationId']),
    );
  const transferId = `restock-${signalId}`;
  await session.query(answerSignal, [signalId, transferId]);
  const reason = `restocking: ${quantityToUnits(signal.available)} available, reorder point ${quantityToUnits(signal.reorderPoint)}`;
  const noted = { action: 'restockProposalAccept', type: 'RestockSignal', id: String(signalId) };
  const after = { transferId, fromLocationId, toLocationId: signal.locationId, sku: signal.sku, quantity };
  await noteStep(session, { ...noted, after, reason, by: input }, context);
  return requestTransfer(work, {
    ...{ idempotencyKey: input.idempotencyKey, transferId, fromLocationId, signalId },
    toLocationId: signal.locationId,
    lines: [{ sku: signal.sku, quantity }],
    hold: input.hold ?? true,
    ...{ reason, operatorId: input.operatorId, deviceId: input.deviceId },
  });
}

function read(row: SignalRow, places: readonly SurplusRow[]): RestockSignal {
  const need = {
    ...{ locationNo: row.location_no, available: row.available, coming: row.coming },
    reorderUpTo: row.reorder_up_to,
    step: 10 ** (3 - row.decimals),
  };
  const surplus = places.map(
    (place): Surplus => ({
      locationNo: place.location_no,
      locationId: place.location_id,
      isStore: place.is_store,
      surplus: place.surplus,
    }),
  );
  const isWanting = row.cleared_at === null && row.transfer_id === null;
  return {
    signalId: row.signal_id,
    itemNo: row.item_no,
    sku: row.sku,
    locationNo: row.location_no,
    locationId: row.location_id,
    openedAt: row.opened_at,
    clearedAt: row.cleared_at ?? undefined,
    availableThen: row.available_then,
    available: row.available,
    coming: row.coming,
    reorderPoint: row.reorder_point,
    reorderUpTo: row.reorder_up_to,
    transferId: row.transfer_id ?? undefined,
    proposal: isWanting ? propose(need, surplus) : undefined,
  };
}
