/**
 * Reserving what is on sale: the hold cut to the sale's length, the customer's cap, and the waiting room where there is one.
 *
 * Whoever reserves asks here first; hardly ever is anything on sale, and then this costs a look into an empty map. Sale
 * requests have a lane of their own, in which two of one customer are never decided together.
 */
import { type Database, transaction } from '#database';
import { conflict } from '../hold.ts';
import { createLane, type Lane } from '../lane.ts';
import type { ParsedRequest } from '../request.ts';
import { findReservations } from '../reservation.ts';
import { overloaded, type ReserveResult, refused, replayed, resultOf } from '../reserve-result.ts';
import { expireDue } from '../settle.ts';
import type { WaitingRoom } from '../waiting-room/waiting-room.ts';
import { holdWithinCaps } from './caps.ts';
import { type SaleRequest, saleOf } from './sale.ts';
import type { SaleRules } from './sale-rules.ts';

/** Takes requests for what is on sale. */
export type SaleDesk = {
  /** Whether anything of the request may be on sale; false is certain. */
  mayTake(request: ParsedRequest): boolean;
  /** Reserves; gives undefined, having done nothing, when nothing of the request is on sale. */
  reserve(request: ParsedRequest): Promise<ReserveResult | undefined>;
};

/** What the desk works with. */
export type SaleDeskOptions = {
  readonly database: Database;
  readonly rules: SaleRules;
  readonly room: WaitingRoom;
};

const maxBatch = 256;
const dueHoldsPerSweep = 500;

/** Opens the desk over a pool of role `writer`; it has a lane of its own, so one connection at a time. */
export function createSaleDesk({ database, rules, room }: SaleDeskOptions): SaleDesk {
  const lane: Lane<SaleRequest, ReserveResult> = createLane({
    run: (batch) => holdBatch(database, batch),
    keyOf: ({ request }) => request.customerId ?? request.id,
    weightOf: () => 1,
    maxBatchWeight: maxBatch,
    maxQueueWeight: 4 * maxBatch,
    endOf: ({ request }) => request.deadlineAt,
    missed: () => overloaded(lane.waitMs()),
  });
  const waitInLine = async (sale: SaleRequest): Promise<ReserveResult> => {
    const entry = await room.enter(sale);
    if (entry === 'full') return overloaded(room.retryAfterMs());
    if (typeof entry === 'object') return refused(entry);
    const { request } = sale;
    const stored = (await findReservations(database, [request.id])).get(request.id);
    if (stored === undefined) throw new Error(`reservation ${request.id} came in and is gone`);
    if (stored.requestHash !== request.requestHash) return refused([conflict(request, stored.requestHash)]);
    return { ...replayed(request, stored.reservation), replayed: entry === 'repeat' };
  };
  return {
    mayTake: ({ lines }) => {
      const copy = rules.fresh();
      return copy === undefined || (copy.size > 0 && lines.some(({ sku }) => copy.has(sku)));
    },
    reserve: async (request) => {
      const sale = saleOf(request, await rules.get());
      if (sale === undefined) return undefined;
      if ('refusals' in sale) return refused(sale.refusals);
      if (sale.room !== undefined) return waitInLine(sale);
      return (await lane.submit(sale)) ?? overloaded(lane.waitMs());
    },
  };
}

/** Holds for a batch of which no two are of one customer; due holds of what is short are swept before anybody is refused. */
async function holdBatch(database: Database, batch: readonly SaleRequest[]): Promise<ReserveResult[]> {
  const hold = () => transaction(database, (session) => holdWithinCaps(session, batch));
  let answers = await hold();
  const short = answers.flatMap((answer) => (answer.kind === 'refused' ? answer.shortItemNos : []));
  const swept =
    short.length === 0
      ? 0
      : await expireDue(database, { limit: dueHoldsPerSweep, itemNos: [...new Set(short)] });
  // What was held the first time is a repeat the second time, and answered as such by its key only.
  const again = swept === 0 ? answers : await hold();
  answers = answers.map((answer, at) => (answer.kind === 'refused' ? (again[at] ?? answer) : answer));
  const found = await findReservations(
    database,
    batch.map(({ request }) => request.id),
  );
  return batch.map(({ request }, at) => resultOf(request, answers[at], found.get(request.id)?.reservation));
}
