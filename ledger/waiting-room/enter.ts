/**
 * Coming into a waiting room: a queued reservation and a ticket, given out in the order in which requests arrive.
 *
 * Requests are let in in batches, one statement for each; the room's row makes the order one over all processes. Whoever can get
 * nothing even if every hold that might end did end, because those ahead would have it, or because it is more than a customer may
 * have, is told so at once instead of waiting.
 */
import { type Database, type Queryable, transaction } from '#database';
import { nowhereNo, positionId } from '../account.ts';
import { insufficient, type Ready, readyIn } from '../hold.ts';
import type { ReserveRefusal } from '../refusal.ts';
import { hopelessByCaps } from '../sales/caps.ts';
import type { SaleRequest } from '../sales/sale.ts';
import { statement } from '../statement.ts';
import { readFullness } from './room.ts';
import { keepRequest } from './ticket.ts';

/** A request that wants to come in. */
export type Arrival = { readonly sale: SaleRequest; readonly arrivedAt: Date };

/** Longest time somebody waits, in seconds; then the queued reservation ends by itself. */
export const longestWaitSeconds = 900;

const findReservations = statement('find-reservations');
const enterStatement = statement('waiting-room/enter');

/** What became of an arrival: let in now, an earlier request's repeat (which stays where it is), or why it stays outside. */
export type Entry = 'entered' | 'repeat' | readonly ReserveRefusal[];

/** Lets a batch in, in its order; gives what became of each. */
export async function enter(
  database: Database,
  batch: readonly Arrival[],
): Promise<ReadonlyMap<Arrival, Entry>> {
  return transaction(database, async (session) => {
    const fresh = await withoutRepeats(session, batch);
    const entries = new Map<Arrival, Entry>(batch.map((arrival) => [arrival, 'repeat']));
    const coming: Coming[] = [];
    const made = await readyIn(
      session,
      fresh.map(({ sale }) => sale.request),
    );
    for (const arrival of fresh) {
      const ready = made.get(arrival.sale.request);
      if (ready === undefined) continue;
      if ('refusals' in ready) entries.set(arrival, ready.refusals);
      else coming.push({ arrival, ready });
    }
    const tooMuch = await hopelessByCaps(
      session,
      coming.map(({ arrival }) => arrival.sale),
    );
    const allowed = coming.filter(({ arrival }) => !tooMuch.has(arrival.sale));
    const hopeful = new Set(await withHope(session, allowed));
    for (const one of coming)
      entries.set(
        one.arrival,
        hopeful.has(one) ? 'entered' : (tooMuch.get(one.arrival.sale) ?? [hopeless(one.arrival)]),
      );
    if (hopeful.size > 0) await letIn(session, [...hopeful]);
    return entries;
  });
}

type Coming = { readonly arrival: Arrival; readonly ready: Ready };

async function withoutRepeats(session: Queryable, batch: readonly Arrival[]): Promise<Arrival[]> {
  const { rows } = await session.query<{ reservation_id: string }>(findReservations, [
    batch.map(({ sale }) => sale.request.id),
  ]);
  const known = new Set(rows.map((row) => row.reservation_id));
  return batch.filter(({ sale }) => !known.has(sale.request.id));
}

/** Those for whom something may be left when it is their turn. A room that is empty is entered whatever there is. */
async function withHope(session: Queryable, coming: readonly Coming[]): Promise<Coming[]> {
  const rooms = await readFullness(
    session,
    coming.flatMap(({ arrival }) => arrival.sale.room?.itemNo ?? []),
  );
  const asked = new Map<number, number>();
  return coming.filter(({ arrival }) => {
    const { room } = arrival.sale;
    const fullness = room === undefined ? undefined : rooms.get(room.itemNo);
    if (room === undefined || fullness?.hope === undefined || fullness.waiting === 0) return true;
    const ahead = fullness.waiting + (asked.get(room.itemNo) ?? 0);
    if (ahead + room.asked > fullness.hope) return false;
    asked.set(room.itemNo, (asked.get(room.itemNo) ?? 0) + room.asked);
    return true;
  });
}

function hopeless({ sale }: Arrival): ReserveRefusal {
  const { request } = sale;
  const lineNo = request.lines.findIndex((line) => line.quantity > 0);
  const line = request.lines[lineNo];
  if (line === undefined) throw new Error(`reservation ${request.id} has no lines`);
  return insufficient({ ...line, lineNo, requested: line.quantity, available: 0 });
}

async function letIn(session: Queryable, coming: readonly Coming[]): Promise<void> {
  const column = <Value>(read: (sale: SaleRequest) => Value): Value[] =>
    coming.map(({ arrival }) => read(arrival.sale));
  const entries = coming.flatMap(({ ready }, at) =>
    ready.lines.map(({ itemNo, locationNo = nowhereNo, quantity }, lineNo) => ({
      ...{ ord: at + 1, lineNo, quantity },
      positionId: positionId({ itemNo, locationNo }),
    })),
  );
  await session.query(enterStatement, [
    column(({ request }) => request.id),
    column(({ request }) => request.requestHash),
    column(({ request }) => request.callerId),
    column(({ request }) => request.channel),
    column(({ request }) => request.customerId ?? null),
    column(({ request: { referenceDocument } }) =>
      referenceDocument === undefined ? null : JSON.stringify(referenceDocument),
    ),
    column(({ room }) => room?.itemNo ?? null),
    column(({ room }) => room?.asked ?? null),
    column(keepRequest),
    coming.map(({ arrival }) => arrival.arrivedAt.toISOString()),
    column(() => longestWaitSeconds),
    entries.map((entry) => entry.ord),
    entries.map((entry) => entry.lineNo),
    entries.map((entry) => entry.positionId),
    entries.map((entry) => entry.quantity),
  ]);
}
