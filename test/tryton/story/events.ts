/**
 * A mixed trade: everything that moves stock at a store, in proportions of a shop, the same for the same seed.
 *
 * Events have ids of their own, so that one sent again after a lost answer is the same event.
 */
import { locationIds } from '../world/seed.ts';

/** An event as a source sends it. */
export type Event = Readonly<Record<string, string | number>>;

/** The location whose company has another ERP. */
export const partnerLocationId = 'P-0';

/** The company of that location. */
export const partnerCompany = 'partner';

/** What happens at once: one event or two that belong together, without what all have. */
type Scene = (at: Place) => readonly Event[];
type Place = {
  readonly random: () => number;
  /** Names a chain or a transfer nobody else has. */
  readonly name: string;
  readonly quantity: number;
  readonly elsewhere: string;
};

const returned =
  (fields: Event): Scene =>
  ({ name, quantity }) => [
    { type: 'SALE_COMPLETED', quantity, lineageId: name },
    { type: 'RETURN_ACCEPTED', quantity: 1, lineageId: name, ...fields },
  ];
const simple =
  (type: string, fields: Event = {}): Scene =>
  ({ quantity }) => [{ type, quantity, ...fields }];

const scenes: readonly (readonly [weight: number, scene: Scene])[] = [
  [34, simple('SALE_COMPLETED')],
  [12, ({ random }) => [{ type: 'RECEIPT_CONFIRMED', quantity: 5 + whole(random, 20) }]],
  [8, returned({ disposition: 'RESALABLE' })],
  [6, returned({ disposition: 'DAMAGED' })],
  [5, returned({})],
  [8, simple('STOCK_DAMAGED')],
  [6, simple('STOCK_QUARANTINED')],
  [4, simple('STOCK_RELEASED')],
  [4, simple('STOCK_SCRAPPED')],
  [7, ({ random }) => [{ type: 'ADJUSTMENT_APPROVED', quantity: random() < 0.5 ? -1 : 2 }]],
  [
    6,
    ({ name, quantity, elsewhere }) => [
      { type: 'TRANSFER_SHIPPED', quantity, transferId: name, toLocationId: elsewhere },
      { type: 'TRANSFER_RECEIVED', quantity, transferId: name, locationId: elsewhere },
    ],
  ],
];
const weights = scenes.reduce((sum, [weight]) => sum + weight, 0);
/** One scene in so many is a sale at the partner's location. */
const perPartner = 8;

/** How much of what is traded. */
export type Asked = {
  readonly count: number;
  /** What the ids of the events begin with. */
  readonly name: string;
  readonly skus: readonly string[];
  readonly random: () => number;
};

/** Makes a trade of exactly `count` events, in the order they happen, the same for the same numbers of `random`. */
export function tradeOf({ count, name, skus, random }: Asked): Event[] {
  const occurredAt = new Date().toISOString();
  const events: Event[] = [];
  for (let n = 0; events.length < count; n += 1) {
    const isPartners = n % perPartner === perPartner - 1;
    const [here = '', elsewhere = ''] = isPartners ? [partnerLocationId] : twoOf(locationIds, random);
    const scene = isPartners ? simple('SALE_COMPLETED') : drawn(random());
    const shared = { source: 'shop', sku: skus[whole(random, skus.length)] ?? '', occurredAt };
    const place = { random, name: `${name}-${n}`, quantity: 1 + whole(random, 3), elsewhere };
    for (const fields of scene(place))
      events.push({ ...shared, eventId: `${name}-E-${events.length}`, locationId: here, ...fields });
  }
  return events.slice(0, count);
}

function twoOf(values: readonly string[], random: () => number): string[] {
  const first = whole(random, values.length);
  const second = (first + 1 + whole(random, values.length - 1)) % values.length;
  return [values[first] ?? '', values[second] ?? ''];
}

function drawn(random: number): Scene {
  let rest = random * weights;
  for (const [weight, scene] of scenes) {
    rest -= weight;
    if (rest < 0) return scene;
  }
  return simple('SALE_COMPLETED');
}

function whole(random: () => number, below: number): number {
  return Math.floor(random() * below);
}
