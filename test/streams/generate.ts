/**
 * Random streams: chains of every type of event, with what each must change; the same seed makes the same stream.
 *
 * Chains are what lineage is: a pick after its reservation, a disposition after its return, a reversal after what it takes
 * back. Guarded states are only drawn on by as much as the same chain put there, so a stream has one end in any order. Sales may
 * take more than there is: facts are always accepted. Promises are made of an item with plenty, so that none is refused.
 */
import { createHash } from 'node:crypto';
import type { StockEventInput } from '#ledger';
import { between, type Random } from '../../bench/harness/random.ts';
import type { Chain, Effect, StateName, Step, Stream } from './step.ts';

/** Places every stream uses. */
export const streamPlaces = ['S1', 'S2'] as const;

type Place = (typeof streamPlaces)[number];
type Told = Partial<StockEventInput> & { readonly type: string; readonly quantity: number };
type Moves = Partial<Record<StateName, number>>;

const plenty = 100_000;
const shelf = { RESALABLE: 'a', DAMAGED: 'd', QUARANTINED: 'q' } as const satisfies Record<string, StateName>;
const shelfDispositions = ['RESALABLE', 'DAMAGED', 'QUARANTINED'] as const;

/** What a chain is made with: fresh ids, times, places and quantities of one stream. */
class Maker {
  readonly name: string;
  readonly #random: Random;
  #last = 0;

  constructor(name: string, random: Random) {
    this.name = name;
    this.#random = random;
  }

  /** A whole number of both included. */
  number(least: number, most: number): number {
    return between(this.#random, least, most);
  }

  one<Value>(values: readonly [Value, ...Value[]]): Value {
    return values[this.number(0, values.length - 1)] ?? values[0];
  }

  sku(letter: 'P' | 'Q' | 'H'): string {
    return `${letter}${this.name}`;
  }

  place(): Place {
    return this.one(streamPlaces);
  }

  /** One of sixty minutes, so that times meet. */
  time(): string {
    return `2026-03-01T10:${String(this.number(0, 59)).padStart(2, '0')}:00.000Z`;
  }

  key(): string {
    this.#last += 1;
    return `${this.name}-${this.#last}`;
  }

  /** An event, and what it moves at its place. */
  tell(told: Told, moves: Moves, elsewhere: readonly Effect[] = []): Step {
    const event: StockEventInput = {
      ...{
        source: 'stream',
        eventId: this.key(),
        sku: this.sku('P'),
        locationId: 'S1',
        occurredAt: this.time(),
      },
      ...told,
    };
    const here = { place: `${event.sku}@${event.locationId}`, at: event.occurredAt, moves };
    return { deed: { do: 'tell', event }, does: [here, ...elsewhere] };
  }
}

type MakeChain = (make: Maker) => Chain;

const where = (make: Maker) => ({ sku: make.sku(make.one(['P', 'Q'])), locationId: make.place() });

const receipt: MakeChain = (make) => {
  const at = where(make);
  const quantity = make.number(1, 9);
  const disposition = make.one(shelfDispositions);
  const came = make.tell(
    { type: 'RECEIPT_CONFIRMED', ...at, quantity, disposition },
    { [shelf[disposition]]: quantity },
  );
  const part = make.number(1, quantity);
  if (disposition === 'QUARANTINED')
    return [
      came,
      make.tell({ type: 'PUTAWAY_COMPLETED', ...at, quantity: part, disposition }, { q: -part, a: part }),
    ];
  if (disposition === 'DAMAGED')
    return [came, make.tell({ type: 'STOCK_SCRAPPED', ...at, quantity: part, disposition }, { d: -part })];
  return [came, make.tell({ type: 'RECEIPT_REVERSED', ...at, quantity: part }, { a: -part })];
};

const sale: MakeChain = (make) => {
  const at = where(make);
  const quantity = make.number(1, 9);
  const sold = make.tell({ type: 'SALE_COMPLETED', ...at, quantity }, { a: -quantity });
  if (make.number(0, 2) > 0) return [sold];
  return [sold, make.tell({ type: 'SALE_VOIDED', ...at, quantity }, { a: quantity })];
};

const returned: MakeChain = (make) => {
  const at = where(make);
  const quantity = make.number(2, 6);
  const lineageId = make.key();
  const disposition = make.one(['RESALABLE', 'DAMAGED', 'QUARANTINED', 'SCRAP', 'SUPPLIER'] as const);
  const to: Moves = disposition === 'SCRAP' || disposition === 'SUPPLIER' ? {} : { [shelf[disposition]]: 1 };
  const told = (type: string, moves: Moves, units = quantity): Step =>
    make.tell({ type, ...at, quantity: units, lineageId, ...(units === 1 ? { disposition } : {}) }, moves);
  const sold = told('SALE_COMPLETED', { a: -quantity });
  const mailed = told('RETURN_INITIATED', {});
  const accepted = told('RETURN_ACCEPTED', { rp: quantity });
  const decided = told('RETURN_DISPOSITIONED', { ...to, rp: -1 }, 1);
  return make.number(0, 1) === 0 ? [sold, mailed, accepted, decided] : [sold, accepted, decided];
};

/** A sale and its return as chains of their own: whichever comes first, the return waits for the sale. */
const sold = (make: Maker): Chain[] => {
  const at = where(make);
  const told = { ...at, quantity: make.number(1, 4), lineageId: make.key() };
  return [
    [make.tell({ ...told, type: 'SALE_COMPLETED' }, { a: -told.quantity })],
    [make.tell({ ...told, type: 'RETURN_ACCEPTED', disposition: 'RESALABLE' }, { a: told.quantity })],
  ];
};

const returnedAtOnce: MakeChain = (make) => {
  const quantity = make.number(1, 5);
  const disposition = make.one(shelfDispositions);
  return [
    make.tell(
      { type: 'RETURN_ACCEPTED', ...where(make), quantity, disposition },
      { [shelf[disposition]]: quantity },
    ),
  ];
};

const damaged: MakeChain = (make) => {
  const at = where(make);
  const quantity = make.number(1, 5);
  const part = make.number(1, quantity);
  return [
    make.tell({ type: 'STOCK_DAMAGED', ...at, quantity }, { a: -quantity, d: quantity }),
    make.tell({ type: 'STOCK_SCRAPPED', ...at, quantity: part, disposition: 'DAMAGED' }, { d: -part }),
  ];
};

const quarantined: MakeChain = (make) => {
  const at = where(make);
  const quantity = make.number(1, 5);
  const part = make.number(1, quantity);
  return [
    make.tell({ type: 'STOCK_QUARANTINED', ...at, quantity }, { a: -quantity, q: quantity }),
    make.tell({ type: 'STOCK_RELEASED', ...at, quantity: part }, { q: -part, a: part }),
  ];
};

const adjusted: MakeChain = (make) => {
  const at = where(make);
  const quantity = make.one([-3, -1, 2, 4]);
  const told = make.tell({ type: 'ADJUSTMENT_APPROVED', ...at, quantity }, { a: quantity });
  const [key, when] = [make.key(), make.time()];
  const units = make.number(1, 3);
  const deed = { do: 'adjust', key, ...at, state: 'DAMAGED', quantity: units, at: when } as const;
  const place = `${at.sku}@${at.locationId}`;
  return [told, { deed, does: [{ place, at: when, moves: { d: units } }] }];
};

/** Shipment, receipt and loss of one transfer are chains of their own: they may arrive in any order. */
const transfer = (make: Maker): Chain[] => {
  const sku = make.sku(make.one(['P', 'Q']));
  const sent = make.number(2, 8);
  const [locationId, toLocationId] = make.number(0, 1) === 0 ? ['S1', 'S2'] : ['S2', 'S1'];
  const ends = { sku, locationId, toLocationId, transferId: make.key() };
  const arrived = make.number(1, sent + 1);
  const disposition = make.one(shelfDispositions);
  const receivedAt = make.time();
  const there = { place: `${sku}@${toLocationId}`, at: receivedAt, moves: { [shelf[disposition]]: arrived } };
  const told = { ...ends, type: 'TRANSFER_RECEIVED', quantity: arrived, disposition, occurredAt: receivedAt };
  const chains: Chain[] = [
    [make.tell({ ...ends, type: 'TRANSFER_SHIPPED', quantity: sent }, { a: -sent })],
    [make.tell(told, {}, [there])],
  ];
  const type = make.one(['TRANSFER_LOST', 'TRANSFER_CLOSED_SHORT'] as const);
  if (arrived < sent) chains.push([make.tell({ ...ends, type, quantity: sent - arrived }, {})]);
  return chains;
};

const snapshot: MakeChain = (make) => {
  const at = where(make);
  const units = make.number(0, 20);
  const isNet = make.number(0, 1) === 0;
  const semantics = isNet ? 'NET_OF_ORDERS' : 'GROSS_ON_HAND';
  const step = make.tell({ type: 'SNAPSHOT_ASSERTED', ...at, quantity: units, semantics }, {});
  if (step.deed.do !== 'tell') return [];
  const { source, eventId } = step.deed.event;
  const states: StateName[] = isNet ? ['a', 'd', 'q', 'rp'] : ['a', 'r', 'p', 'd', 'q', 'rp'];
  const counts = { states, units, rank: digest([source, eventId]) };
  return [{ ...step, does: step.does.map((effect) => ({ ...effect, counts })) }];
};

/** What must come of a pick that came up short, a shipment, a pick-up, a sale and a release, of one reservation. */
const promise: MakeChain = (make) => {
  const at = { sku: make.sku('H'), locationId: make.place() };
  const key = make.key();
  const held = make.number(4, 9);
  const place = `${at.sku}@${at.locationId}`;
  const now = '2026-03-01T12:00:00.000Z';
  const moves = (moved: Moves): Effect[] => [{ place, at: now, moves: moved }];
  const told = (type: string, quantity: number, moved: Moves): Step =>
    make.tell({ type, ...at, quantity, reservationId: key, occurredAt: now }, moved);
  const steps: Step[] = [
    { deed: { do: 'reserve', key, ...at, quantity: held }, does: moves({ a: -held, r: held }) },
  ];
  if (make.number(0, 1) === 0) steps.push({ deed: { do: 'confirm', key }, does: [] });
  const picked = make.number(1, held - 2);
  steps.push(told('PICK_CONFIRMED', picked, { r: -picked, p: picked }));
  steps.push(told('PACK_COMPLETED', picked, {}));
  const short = make.number(0, 1);
  if (short > 0) steps.push(told('PICK_SHORTED', short, { r: -short, q: short }));
  const gone = make.number(1, picked);
  steps.push(told(make.one(['SHIPMENT_CONFIRMED', 'PICKUP_COMPLETED'] as const), gone, { p: -gone }));
  const [left, staged] = [held - picked - short, picked - gone];
  if (make.number(0, 1) === 0) {
    const rest = left + staged;
    if (rest > 0) steps.push(told('SALE_COMPLETED', rest, { p: -staged, r: -left }));
  } else {
    steps.push({ deed: { do: 'release', key }, does: moves({ a: left, r: -left, p: -staged, rp: staged }) });
  }
  return steps;
};

const reversed: MakeChain = (make) => {
  const at = where(make);
  const quantity = make.number(1, 6);
  const what = make.one(['RECEIPT_CONFIRMED', 'SALE_COMPLETED', 'STOCK_DAMAGED'] as const);
  const moves = {
    RECEIPT_CONFIRMED: { a: quantity },
    SALE_COMPLETED: { a: -quantity },
    STOCK_DAMAGED: { a: -quantity, d: quantity },
  };
  const original = make.tell({ type: what, ...at, quantity }, moves[what]);
  if (original.deed.do !== 'tell') return [];
  const { eventId, occurredAt } = original.deed.event;
  const undo = make.tell(
    {
      ...{ type: 'CORRECTION_REVERSAL', ...at, quantity, occurredAt, reason: 'DID_NOT_OCCUR' },
      referenceDocument: { type: 'event', id: eventId },
    },
    Object.fromEntries(Object.entries(moves[what]).map(([state, units]) => [state, -units])),
  );
  return [original, undo];
};

/** No two counts are of one moment: which of two holds then is the ledger's to say. */
const counted: MakeChain = (make) => {
  const at = where(make);
  const key = make.key();
  const quantity = make.number(0, 12);
  const when = make.time().replace('00.000Z', `30.${(key.split('-').at(-1) ?? '0').padStart(3, '0')}Z`);
  const deed = { do: 'count', key, ...at, quantity, at: when } as const;
  const counts = { states: ['a'] as const, units: quantity, rank: key };
  return [{ deed, does: [{ place: `${at.sku}@${at.locationId}`, at: when, counts }] }];
};

const converted: MakeChain = (make) => {
  const [key, at, locationId] = [make.key(), make.time(), make.place()];
  const [used, made] = [make.number(1, 4), make.number(1, 6)];
  const [from, to] = [make.sku('P'), make.sku('Q')];
  return [
    {
      deed: {
        do: 'convert',
        key,
        locationId,
        at,
        from: { sku: from, quantity: used },
        to: { sku: to, quantity: made },
      },
      does: [
        { place: `${from}@${locationId}`, at, moves: { a: -used } },
        { place: `${to}@${locationId}`, at, moves: { a: made } },
      ],
    },
  ];
};

const kinds: readonly [MakeChain, ...MakeChain[]] = [
  receipt,
  ...[sale, sale, returned, returnedAtOnce, damaged, quarantined, adjusted],
  ...[snapshot, counted, promise, promise, reversed, converted],
];

/** Makes a stream of at most about so many chains whose items and ids carry a name nobody else uses. */
export function makeStream(random: Random, name: string, { most = 12 } = {}): Stream {
  const make = new Maker(name, random);
  const skus = [make.sku('P'), make.sku('Q'), make.sku('H')];
  const opening = streamPlaces.map((locationId) => {
    const told = { type: 'OPENING_ASSERTED', sku: make.sku('H'), locationId, quantity: plenty };
    return make.tell({ ...told, occurredAt: '2026-03-01T09:00:00.000Z' }, { a: plenty });
  });
  const chains = Array.from({ length: make.number(Math.floor(most / 2), most) }, () => make.one(kinds)(make));
  if (make.number(0, 1) === 0) chains.push(...transfer(make));
  if (make.number(0, 1) === 0) chains.push(...sold(make));
  return { skus, opening, chains };
}

/** Of two counts of one moment the one with the greater digest of its key holds, whichever came first. */
function digest(key: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(key)).digest('hex');
}
