/**
 * Whether promises were kept: each made once, ended once, never of units that were not there; and orders with them.
 *
 * Pure; gives a sentence for each wrong.
 */
import type { AskedHold, AskedOrder } from '../told.ts';
import type { FeedRow, KeptOrder, KeptReservation, Truth } from './truth.ts';

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

/** Holds what was told of orders against what is kept. Every order was placed until it was settled, every deed until answered. */
export function wrongOrders(
  asked: readonly AskedOrder[],
  { orders, reservations }: Pick<Truth, 'orders' | 'reservations'>,
): string[] {
  const byOrder = Map.groupBy(reservations.values(), ({ orderId }) => orderId);
  return asked.flatMap((order) => {
    const kept = orders.get(order.channelOrderId);
    const name = `order ${order.channelOrderId}`;
    if (kept === undefined) {
      // One whose hold could not be taken over any more is refused before it is stored.
      return order.placements.some(({ status }) => status !== undefined)
        ? [`${name} was placed and is lost`]
        : [];
    }
    const own = reservations.get(kept.reservationId ?? '');
    const others = (byOrder.get(kept.orderId) ?? []).filter(
      ({ id, status }) => id !== own?.id && active.has(status),
    );
    return [
      ...wrongStatus(order, kept.status),
      ...wrongUnits(kept, own),
      ...others.map(({ id }) => `has another promise that holds, ${id}`),
    ].map((why) => `${name}: ${why}`);
  });
}

function wrongStatus({ placements, deeds }: AskedOrder, status: string): string[] {
  const told = placements.map((placement) => placement.status);
  const done = deeds.filter(({ answer }) => answer?.refusals.length === 0).at(-1)?.verb;
  const should = done === undefined ? told.at(-1) : statusAfter[done];
  return [
    ...(should === status ? [] : [`is ${status} and was told to be ${should}`]),
    ...(told.includes('ALLOCATED') && status === 'REJECTED'
      ? ['was told to be allocated and is rejected']
      : []),
    ...deeds.flatMap(({ verb, answer }) =>
      answer === undefined || answer.refusals.length > 0
        ? [`to ${verb} it was answered ${answer?.refusals}`]
        : [],
    ),
  ];
}

const statusAfter = { pick: 'PICKED', ship: 'SHIPPED', cancel: 'CANCELLED' } as const;

/** What an order holds, has sent out, or has given back is all of it. */
function wrongUnits({ status, units }: KeptOrder, own: KeptReservation | undefined): string[] {
  const isHolding = own !== undefined && active.has(own.status);
  const left = isHolding ? own.left : 0;
  const consumed = (own?.events ?? [])
    .filter(({ kind }) => kind === kinds.consumed)
    .reduce((sum, event) => sum + event.units, 0);
  const holds = status === 'ALLOCATED' || status === 'PICKED';
  return [
    ...(left === (holds ? units : 0) ? [] : [`is ${status} of ${units} units and holds ${left}`]),
    ...(consumed === (status === 'SHIPPED' ? units : 0)
      ? []
      : [`is ${status} of ${units} units and sent out ${consumed}`]),
    ...(holds && own?.status !== 2 ? [`its promise is ${own?.status}`] : []),
  ];
}
