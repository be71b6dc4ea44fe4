/**
 * Caps a customer: what one may hold and take of an item while it is on sale, counted from the reservations themselves.
 *
 * A customer's requests for a capped item meet at a row that is locked for the transaction, and a batch has at most one of
 * them (the lane sees to that), so nobody has more by asking twice at once. What ended without being taken counts no more.
 */
import type { Queryable } from '#database';
import { quantityToUnits } from '#schema';
import { type HoldAnswer, holdIn } from '../hold.ts';
import type { ReserveRefusal } from '../refusal.ts';
import { statement } from '../statement.ts';
import type { Cap, SaleRequest } from './sale.ts';

const lockCustomers = statement('sales/lock-sale-customers');
const readTakes = statement('sales/read-sale-takes');
const noteTakes = statement('sales/note-sale-takes');
const findReservations = statement('find-reservations');
const readInLine = statement('waiting-room/in-line');

type Capped = { readonly cap: Cap; readonly customerId: string; readonly of: SaleRequest };

/**
 * Holds what a batch of sale requests asks for in the session's transaction, within the caps of their customers.
 * Takes requests of which no two are of one customer and item; gives an answer each, same order. `isAdmission`: as holdIn.
 */
export async function holdWithinCaps(
  session: Queryable,
  batch: readonly SaleRequest[],
  { isAdmission = false } = {},
): Promise<HoldAnswer[]> {
  const capped = batch.flatMap(cappedOf);
  const beyond =
    capped.length === 0
      ? new Map<SaleRequest, ReserveRefusal[]>()
      : await beyondCaps(session, capped, isAdmission);
  const allowed = batch.filter((one) => !beyond.has(one));
  const answers = await holdIn(
    session,
    allowed.map(({ request }) => request),
    { isAdmission },
  );
  const answered = new Map(allowed.map((one, at) => [one, answers[at]]));
  await countTowardsCaps(
    session,
    allowed.filter((_, at) => answers[at]?.kind === 'held'),
  );
  return batch.map(
    (one) => answered.get(one) ?? { kind: 'refused', refusals: beyond.get(one) ?? [], shortItemNos: [] },
  );
}

/** Locks the customers at their caps, and gives the refusals of requests that would be too much; never of a repeat. */
async function beyondCaps(
  session: Queryable,
  capped: readonly Capped[],
  isAdmission: boolean,
): Promise<Map<SaleRequest, ReserveRefusal[]>> {
  const keys = [capped.map(({ cap }) => cap.itemNo), capped.map(({ customerId }) => customerId)];
  await session.query(lockCustomers, keys);
  const { rows: known } = await session.query<{ reservation_id: string }>(findReservations, [
    capped.map(({ of }) => of.request.id),
  ]);
  const repeated = new Set(isAdmission ? [] : known.map((row) => row.reservation_id));
  const taken = await takenBy(session, capped);
  const beyond = new Map<SaleRequest, ReserveRefusal[]>();
  for (const { cap, customerId, of } of capped) {
    const before = taken.get(keyOf({ cap, customerId })) ?? 0;
    if (before + cap.asked <= cap.most || repeated.has(of.request.id)) continue;
    beyond.set(of, [...(beyond.get(of) ?? []), refusalOf(cap, { taken: before, waiting: 0 }, of)]);
  }
  return beyond;
}

/**
 * Which of those who want to wait would be refused for their customers' caps in their turn: because of what they hold or took, and of what
 * they or others of this batch wait for already, as it was a moment ago. Takes sale requests in their order, none of them a repeat.
 */
export async function hopelessByCaps(
  session: Queryable,
  coming: readonly SaleRequest[],
): Promise<Map<SaleRequest, ReserveRefusal[]>> {
  const capped = coming.flatMap(cappedOf);
  if (capped.length === 0) return new Map();
  const taken = await takenBy(session, capped);
  const distinct = [...new Map(capped.map((one) => [keyOf(one), one])).values()];
  const rooms = [...new Set(coming.flatMap(({ room }) => room?.itemNo ?? []))];
  const { rows } = await session.query<{ item_no: number; customer_id: string; waiting: number }>(
    readInLine,
    [rooms, distinct.map(({ cap }) => cap.itemNo), distinct.map(({ customerId }) => customerId)],
  );
  const waiting = new Map(rows.map((row) => [`${row.item_no} ${row.customer_id}`, row.waiting]));
  const hopeless = new Map<SaleRequest, ReserveRefusal[]>();
  for (const of of coming) {
    const own = cappedOf(of);
    const refusals = own.flatMap((one) => {
      const [has, waits] = [taken.get(keyOf(one)) ?? 0, waiting.get(keyOf(one)) ?? 0];
      return has + waits + one.cap.asked > one.cap.most
        ? [refusalOf(one.cap, { taken: has, waiting: waits }, of)]
        : [];
    });
    if (refusals.length > 0) hopeless.set(of, refusals);
    else for (const one of own) waiting.set(keyOf(one), (waiting.get(keyOf(one)) ?? 0) + one.cap.asked);
  }
  return hopeless;
}

/** What customers hold and took of their capped items, in thousandths, by `keyOf`. */
async function takenBy(session: Queryable, capped: readonly Capped[]): Promise<ReadonlyMap<string, number>> {
  const distinct = [...new Map(capped.map((one) => [keyOf(one), one])).values()];
  const { rows } = await session.query<{ item_no: number; customer_id: string; taken: number }>(readTakes, [
    distinct.map(({ cap }) => cap.itemNo),
    distinct.map(({ customerId }) => customerId),
    distinct.map(({ cap }) => cap.since.toISOString()),
  ]);
  return new Map(rows.map((row) => [`${row.item_no} ${row.customer_id}`, row.taken]));
}

function keyOf({ cap, customerId }: Pick<Capped, 'cap' | 'customerId'>): string {
  return `${cap.itemNo} ${customerId}`;
}

/** Notes that reservations count against the caps of their customers, in the transaction that holds them. */
async function countTowardsCaps(session: Queryable, held: readonly SaleRequest[]): Promise<void> {
  const capped = held.flatMap(cappedOf);
  if (capped.length === 0) return;
  await session.query(noteTakes, [
    capped.map(({ cap }) => cap.itemNo),
    capped.map(({ customerId }) => customerId),
    capped.map(({ of }) => of.request.id),
  ]);
}

function cappedOf(of: SaleRequest): Capped[] {
  const { customerId } = of.request;
  return customerId === undefined ? [] : of.caps.map((cap) => ({ cap, customerId, of }));
}

type Had = { readonly taken: number; readonly waiting: number };

function refusalOf(
  { sku, most, asked }: Cap,
  { taken, waiting }: Had,
  { request }: SaleRequest,
): ReserveRefusal {
  const [cap, has, wants] = [quantityToUnits(most), quantityToUnits(taken), quantityToUnits(asked)];
  const waits = waiting === 0 ? '' : `${quantityToUnits(waiting)} are waited for, `;
  const line = request.lines.findIndex((each) => each.sku === sku);
  const message = `a customer may have at most ${cap} of ${sku}: ${has} are held or taken, ${waits}${wants} were asked for`;
  return { code: 'CustomerCapExceeded', message, path: ['lines', line, 'quantity'], sku, cap, taken: has };
}
