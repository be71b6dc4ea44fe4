/**
 * The ledger against a small second one written from docs/ledger.md: random streams of facts and promises, with repeats.
 *
 * One after the other every place is compared after every call; from four connections at once, shuffled and repeated, the
 * end is. Every run has items of its own in one database, and ends with an audit.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { positionId, type StockEventInput } from '#ledger';
import { quantityToUnits } from '#schema';
import { acting, type Bench, openBench } from './arrange.ts';
import { Oracle, oracleStates, type Quantities } from './oracle.ts';

const places = ['S1', 'S2'] as const;
const skuNames = ['P', 'Q'] as const;
const sequentialRuns = 60;
const concurrentRuns = 40;

let bench: Bench;
let lastRun = 0;
const skusOf = (run: number): string[] => skuNames.map((name) => `${name}${run}`);

beforeAll(async () => {
  // fast-check shrinks a failure by running it again, so there are more items than runs.
  const runs = Array.from({ length: 600 }, (_, run) => skusOf(run)).flat();
  bench = await openBench({ items: runs, locations: [...places], max: 8 });
});
afterAll(() => bench.close());

const units = fc.integer({ min: 1, max: 6 });
const time = fc.integer({ min: 0, max: 9 }).map((minute) => `2024-03-01T10:0${minute}:00.000Z`);
const shelfDisposition = fc.constantFrom('RESALABLE', 'DAMAGED', 'QUARANTINED', 'PENDING_INSPECTION');
const base = { sku: fc.constantFrom(...skuNames), locationId: fc.constantFrom(...places), occurredAt: time };
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });
const kind = (type: string, more: Record<string, fc.Arbitrary<unknown>> = {}) =>
  fc.record({ ...base, type: fc.constant(type), quantity: units, ...more });

/** Facts whose end does not depend on the order they arrive in. */
const freeFact = fc.oneof(
  kind('OPENING_ASSERTED'),
  kind('RECEIPT_CONFIRMED', { disposition: maybe(shelfDisposition) }),
  kind('RECEIPT_REVERSED'),
  kind('SALE_COMPLETED'),
  kind('SALE_VOIDED'),
  kind('RETURN_ACCEPTED', { disposition: maybe(shelfDisposition) }),
  kind('STOCK_DAMAGED'),
  kind('STOCK_QUARANTINED'),
  kind('ADJUSTMENT_APPROVED', { quantity: fc.integer({ min: -5, max: 5 }).filter((signed) => signed !== 0) }),
  kind('SNAPSHOT_ASSERTED', {
    quantity: fc.integer({ min: 0, max: 20 }),
    semantics: fc.constantFrom('GROSS_ON_HAND', 'NET_OF_ORDERS'),
  }),
  kind('TRANSFER_SHIPPED', {
    toLocationId: fc.constantFrom(...places),
    transferId: fc.constantFrom('t', 'u'),
  }),
  kind('TRANSFER_RECEIVED', {
    toLocationId: fc.constantFrom(...places),
    transferId: fc.constantFrom('t', 'u'),
    disposition: maybe(shelfDisposition),
  }),
);

const holdName = fc.constantFrom('h0', 'h1', 'h2', 'h3');

/** Facts that draw on what is there when they arrive. */
const drawingFact = fc.oneof(
  kind('RETURN_DISPOSITIONED', { disposition: shelfDisposition }),
  kind('STOCK_RELEASED'),
  kind('STOCK_SCRAPPED', { disposition: fc.constantFrom('DAMAGED', 'QUARANTINED') }),
  kind('SALE_COMPLETED', { reservationId: holdName }),
  ...['PICK_CONFIRMED', 'PICK_CONFIRMED', 'SHIPMENT_CONFIRMED', 'PICKUP_COMPLETED'].map((type) =>
    kind(type, { reservationId: maybe(holdName) }),
  ),
  kind('PACK_COMPLETED', { reservationId: maybe(holdName) }),
  kind('PUTAWAY_COMPLETED', { disposition: fc.constant('PICKED') }),
);

type Fact = Omit<StockEventInput, 'source' | 'eventId'>;
type Command =
  | { readonly do: 'record'; readonly facts: readonly Fact[]; readonly repeats: readonly number[] }
  | { readonly do: 'reserve'; readonly sku: string; readonly locationId: string; readonly quantity: number }
  | { readonly do: 'release' | 'confirm'; readonly hold: number };

const factOf = (arbitrary: fc.Arbitrary<object>): fc.Arbitrary<Fact> =>
  // The generated records have the fields of a fact; JSON is the way both ledgers get them.
  arbitrary.map((fact): Fact => JSON.parse(JSON.stringify(fact)));
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('record' as const),
      facts: fc.array(factOf(fc.oneof(freeFact, drawingFact)), { minLength: 1, maxLength: 6 }),
      repeats: fc.array(fc.nat(30), { maxLength: 2 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('reserve' as const),
      sku: base.sku,
      locationId: base.locationId,
      quantity: units,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('release' as const, 'confirm' as const), hold: fc.nat(3) }),
  },
);

/** One run's two ledgers, told the same. */
class Run {
  readonly skus: readonly string[];
  readonly oracle = new Oracle();
  readonly sent: StockEventInput[] = [];
  readonly #holds: (string | undefined)[] = [];

  constructor() {
    lastRun += 1;
    this.skus = skusOf(lastRun);
  }

  event(fact: Fact): StockEventInput {
    const hold = fact.reservationId?.slice(1);
    const reservationId = hold === undefined ? undefined : (this.#holds[Number(hold)] ?? 'nobody');
    const event: StockEventInput = {
      ...fact,
      source: 'pos',
      eventId: `${this.skus[0]}-${this.sent.length}`,
      sku: this.#sku(fact.sku),
      ...(reservationId === undefined ? {} : { reservationId }),
    };
    this.sent.push(event);
    return event;
  }

  /** The run's own item of a name. */
  #sku(name: string): string {
    return this.skus.find((sku) => sku.startsWith(name)) ?? name;
  }

  async apply(what: Command): Promise<void> {
    if (what.do === 'record') {
      const again = what.repeats.flatMap((nth) => this.sent[nth] ?? []);
      const events = [...what.facts.map((fact) => this.event(fact)), ...again];
      const { results } = await bench.ledger.record(events, acting);
      const answers = results.map(({ status, error }) =>
        error === undefined ? status : `${status} ${error.code}`,
      );
      expect(answers).toEqual(this.oracle.record(events));
    } else if (what.do === 'reserve') {
      await this.#reserve(what);
    } else {
      const id = this.#holds[what.hold];
      if (id === undefined) return;
      await bench.ledger[what.do]({ id, idempotencyKey: 'k' }, acting);
      if (what.do === 'release') this.oracle.release(id);
    }
  }

  async #reserve(line: { sku: string; locationId: string; quantity: number }): Promise<void> {
    const sku = this.#sku(line.sku);
    const request = {
      idempotencyKey: `${sku}-${this.#holds.length}`,
      channel: 'web',
      lines: [{ ...line, sku }],
      holdSeconds: 900,
      allOrNothing: true,
    };
    const [result] = await bench.ledger.reserve([request], acting);
    const id = result?.reservation?.id;
    const answer = this.oracle.reserve(id ?? 'refused', `${sku}@${line.locationId}`, line.quantity);
    expect(result?.refusals.map(({ code }) => code).join() || 'ok').toBe(answer);
    if (id !== undefined) this.#holds.push(id);
  }

  /** Compares every place of both ledgers. */
  async compare(): Promise<void> {
    const keys = this.skus.flatMap((sku) =>
      places.map((place) => ({
        sku,
        place,
        itemNo: bench.items.get(sku) ?? -1,
        locationNo: bench.locations.get(place) ?? -1,
      })),
    );
    const positions = await bench.ledger.positions(keys);
    for (const key of keys) {
      const found = positions.get(positionId(key));
      if (found === undefined) throw new Error(`${key.sku}@${key.place} is not there`);
      const actual: Quantities = {
        a: quantityToUnits(found.available),
        r: quantityToUnits(found.reserved),
        p: quantityToUnits(found.picked),
        d: quantityToUnits(found.damaged),
        q: quantityToUnits(found.quarantined),
        rp: quantityToUnits(found.returnPending),
      };
      const expected = this.oracle.at(`${key.sku}@${key.place}`);
      const shown = (of: Quantities): string => oracleStates.map((state) => `${state}${of[state]}`).join(' ');
      expect(`${key.sku}@${key.place} ${shown(actual)}`).toBe(`${key.sku}@${key.place} ${shown(expected)}`);
    }
  }

  /** Journal, positions, reservations, transfers and cases agree; everything is conserved; the feed ends where positions are. */
  async audit(): Promise<void> {
    const itemNos = this.skus.map((sku) => bench.items.get(sku) ?? -1);
    const first = positionId({ itemNo: Math.min(...itemNos), locationNo: 0 });
    const audit = await bench.ledger.auditPositions({ limit: 4, after: first - 1 });
    expect(audit.differences).toEqual([]);
    for (const [at, sku] of this.skus.entries()) {
      const proof = await bench.ledger.conservation(itemNos[at] ?? -1);
      expect(proof).toMatchObject({ isConserved: true, inTransit: this.oracle.inTransit(sku) * 1000 });
    }
    const { rows } = await bench.database.query<{ subject: string }>(
      `SELECT i.sku || '/' || transfer_id AS subject
       FROM ledger.exception_case c JOIN items.item i ON i.item_no = c.position_id >> 16
       WHERE c.kind = 'TRANSFER_OVER_RECEIVED' AND c.status = 'OPEN' AND i.item_no = ANY ($1)`,
      [itemNos],
    );
    expect(rows.map(({ subject }) => subject).sort()).toEqual(this.oracle.overReceived().sort());
    await this.#replayFeed(itemNos);
  }

  async #replayFeed(itemNos: readonly number[]): Promise<void> {
    const last = new Map<number, { available: number; onHand: number; version: number }>();
    for (let after: readonly number[] = []; ; ) {
      const read = await bench.ledger.changesAfter(after, { itemNos, limit: 10_000 });
      for (const { positionId: id, available, onHand, version, delta } of read.rows) {
        const before = last.get(id) ?? { available: 0, onHand: 0, version: 0 };
        expect([available, version]).toEqual([before.available + delta, before.version + 1]);
        last.set(id, { available, onHand, version });
      }
      after = read.cursor;
      if (read.isAtEnd) break;
    }
    const positions = await bench.ledger.positionsPage({ first: 100, filter: { itemNos } });
    const now = positions.map(({ positionId: id, available, onHand, version }) => [
      id,
      { available, onHand, version },
    ]);
    expect(new Map(last)).toEqual(new Map(now.map(([id, state]) => [id, state])));
  }
}

test('one after the other, both ledgers are alike after every call', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 3, maxLength: 12 }), async (commands) => {
      const run = new Run();
      for (const what of commands) {
        await run.apply(what);
        await run.compare();
      }
      await run.audit();
    }),
    { numRuns: sequentialRuns },
  );
});

test('shuffled, repeated and from four connections at once, the end is the same', {
  timeout: 120_000,
}, async () => {
  const stream = fc.record({
    facts: fc.array(factOf(freeFact), { minLength: 5, maxLength: 40 }),
    order: fc.infiniteStream(fc.nat(1_000_000)),
  });
  await fc.assert(
    fc.asyncProperty(stream, async ({ facts, order }) => {
      const run = new Run();
      const events = facts.map((fact) => run.event(fact));
      run.oracle.record(events);
      const calls = Array.from({ length: 4 }, () =>
        [...events]
          .map((event) => ({ event, key: order.next().value }))
          .sort((left, right) => left.key - right.key)
          .filter(({ key }) => key % 3 > 0)
          .map(({ event }) => event),
      );
      await Promise.all(calls.map((call) => inParts(call)));
      await bench.ledger.record(events, acting);
      await run.compare();
      await run.audit();
    }),
    { numRuns: concurrentRuns },
  );
});

async function inParts(events: readonly StockEventInput[]): Promise<void> {
  for (let at = 0; at < events.length; at += 7) await bench.ledger.record(events.slice(at, at + 7), acting);
}
