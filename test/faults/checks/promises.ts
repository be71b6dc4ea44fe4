/**
 * Whether promises were kept: each made once, ended once, never of units that were not there; and orders with them.
 *
 * Pure; gives a sentence for each wrong.
 */
import type { AskedHold, AskedOrder } from '../told.ts';
import type { FeedRow, KeptReservation, Truth } from './truth.ts';

const kinds = { created: 1, confirmed: 2, consumed: 4, released: 5, expired: 6, unpicked: 9 } as const;
const active = new Set([1, 2, 3]);
const givenBack = new Set([5, 7]);

/** Holds what was asked and told of reservations against what is kept; `idOf` gives the id a key makes. */
export function wrongHolds(
  holds: readonly AskedHold[],
  reservations: ReadonlyMap<string, KeptReservation>,
  idOf: (key: string) => string,
): string[] {
  const asked = new Set(holds.map(({ key }) => idOf(key)));
  const strangers = [...reservations.values()].filter(
    ({ id, orderId }) => orderId === null && !asked.has(id),
  );
  return [
    ...strangers.map(({ id }) => `reservation ${id} was made and never asked for`),
    ...holds.flatMap((hold) => wrongHold(hold, reservations.get(idOf(hold.key)))),
    ...[...reservations.values()].flatMap(wrongLife),
  ];
}

function wrongHold(hold: AskedHold, kept: KeptReservation | undefined): string[] {
  const { creations, lines, key } = hold;
  const last = creations.at(-1);
  const made = creations.filter(({ id, replayed }) => id !== undefined && !replayed).length;
  const units = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const ids = new Set(creations.flatMap(({ id }) => id ?? []));
  const created = kept?.events.filter(({ kind }) => kind === kinds.created) ?? [];
  return [
    ...(made > 1 ? [`hold ${key} was told to be new ${made} times`] : []),
    ...(ids.size > 1 ? [`hold ${key} has ${ids.size} ids`] : []),
    ...(last?.id !== undefined && kept === undefined ? [`hold ${key} was acknowledged and is lost`] : []),
    ...(last !== undefined && last.id === undefined && kept !== undefined
      ? [`hold ${key} was refused (${last.refusals}) and was made`]
      : []),
    ...(kept !== undefined && created[0]?.units !== units
      ? [`hold ${key} was made of ${created[0]?.units} units, not ${units}`]
      : []),
    ...(kept === undefined
      ? []
      : hold.settlements.flatMap((settlement) => wrongSettlement(key, settlement, kept))),
  ];
}

function wrongSettlement(
  key: string,
  { verb, status, refusals = [] }: AskedHold['settlements'][number],
  { events, status: now }: KeptReservation,
): string[] {
  const has = (...wanted: number[]): boolean => events.some(({ kind }) => wanted.includes(kind));
  if (status === undefined && refusals.length === 0) return [];
  if (refusals.length > 0) {
    const isEnded = has(kinds.released, kinds.expired, kinds.consumed);
    return isEnded ? [] : [`hold ${key}: ${verb} was refused (${refusals}), though it had not ended`];
  }
  if (verb === 'confirm')
    return has(kinds.confirmed) ? [] : [`hold ${key}: its confirmation (${status}) is lost`];
  return givenBack.has(now) && has(kinds.released)
    ? []
    : [`hold ${key}: its release (${status}) is lost, it is ${now}`];
}

/** Each unit is held once and resolved once. */
function wrongLife({ id, status, left, events }: KeptReservation): string[] {
  const of = (kind: number) => events.filter((event) => event.kind === kind);
  const units = (kind: number) => of(kind).reduce((sum, event) => sum + event.units, 0);
  const ends = of(kinds.released).length + of(kinds.expired).length;
  const ended = [kinds.consumed, kinds.released, kinds.expired, kinds.unpicked].map(units);
  const resolved = ended.reduce((sum, each) => sum + each, active.has(status) ? left : 0);
  return [
    ...(of(kinds.created).length === 1
      ? []
      : [`reservation ${id} was created ${of(kinds.created).length} times`]),
    ...(of(kinds.confirmed).length > 1 ? [`reservation ${id} was confirmed more than once`] : []),
    ...(ends > 1 ? [`reservation ${id} was given back ${ends} times`] : []),
    ...(resolved === units(kinds.created)
      ? []
      : [
          `reservation ${id} held ${units(kinds.created)} units and resolved ${resolved}: status ${status}, ${left} left, ${JSON.stringify(events)}`,
        ]),
  ];
}

/** Promises that took more than there was: right after one, nothing available may be owed. */
export function oversold(feed: readonly FeedRow[]): string[] {
  return feed.flatMap(({ shard, seq, sku, locationId, reservationEventId, delta, available }) =>
    reservationEventId !== null && delta < 0 && available < 0
      ? [`${shard}.${seq}: a promise left ${sku} at ${locationId} with ${available}`]
      : [],
  );
}

/** Holds what was told of orders against what is kept. Every order was placed until it was settled. */
export function wrongOrders(
  asked: readonly AskedOrder[],
  { orders, reservations }: Pick<Truth, 'orders' | 'reservations'>,
): string[] {
  const byOrder = Map.groupBy(
    [...reservations.values()].filter(({ status }) => active.has(status)),
    ({ orderId }) => orderId,
  );
  return asked.flatMap((order) => {
    const kept = orders.get(order.channelOrderId);
    const name = `order ${order.channelOrderId}`;
    if (kept === undefined) return [`${name} was placed and is lost`];
    const holding = byOrder.get(kept.orderId) ?? [];
    const units = holding.reduce((sum, { held }) => sum + held, 0);
    const isWhole = kept.status === 'ALLOCATED' ? holding.length === 1 && units === kept.units : units === 0;
    const own = reservations.get(kept.reservationId ?? '');
    return [
      ...wrongStatus(name, order, kept.status),
      ...(isWhole
        ? []
        : [`${name} is ${kept.status} of ${kept.units} units and ${holding.length} promises hold ${units}`]),
      ...(kept.status === 'ALLOCATED' && own?.status !== 2 ? [`${name}: its promise is ${own?.status}`] : []),
    ];
  });
}

function wrongStatus(name: string, { placements, cancellation }: AskedOrder, status: string): string[] {
  const told = placements.map((placement) => placement.status);
  const isCancelled = cancellation?.status === 'CANCELLED';
  const mayBe = new Set(['ALLOCATED', 'REJECTED', ...(cancellation === undefined ? [] : ['CANCELLED'])]);
  return [
    ...(mayBe.has(status) ? [] : [`${name} is ${status}`]),
    ...(isCancelled && status !== 'CANCELLED' ? [`${name} was told to be cancelled and is ${status}`] : []),
    ...(told.includes('ALLOCATED') && status === 'REJECTED'
      ? [`${name} was told to be allocated and is rejected`]
      : []),
    ...(told.includes('REJECTED') && status !== 'REJECTED'
      ? [`${name} was told to be rejected and is ${status}`]
      : []),
  ];
}
