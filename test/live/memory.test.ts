/**
 * The copy in the process on random histories: movements, holds out of grants, releases, policies and grants that come and
 * go. What it answers is what the ledger answers and what the definition says; and most of it really is from the copy.
 *
 * Beside it: a copy smaller than the catalogue, a feed that went back in time, and items read while they change.
 */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocationAvailability, PolicyChange } from '#ledger';
import { createLive, type Live, type LiveGridAnswer } from '#live';
import { sharesOf } from '#schema';
import { acting, type Bench, eventOf, openBench, stock } from '../ledger/arrange.ts';
import { type AskedGrant, expectedAts, type World } from '../ledger/policy-oracle.ts';
import { silent } from './arrange.ts';

const skus = ['A', 'B', 'C'];
const locations = ['S1', 'S2', 'D1'];
const channels = ['web', 'store'];
const types = { S1: 'STORE', S2: 'STORE', D1: 'DC' } as const;
/** Units an hour that customers take there, as if they had been measured. */
const rates: ReadonlyMap<string, number> = new Map([
  ['A S1', 3],
  ['B D1', 5],
]);
const classes: Readonly<Record<string, string | undefined>> = { A: 'SHOES', B: 'SHOES' };

let bench: Bench;
let live: Live;

beforeAll(async () => {
  bench = await openBench({ items: ['A', 'B', 'C:1'], locations });
  await bench.database.query("UPDATE locations.location SET kind = 'DC' WHERE location_id = 'D1'");
  await bench.database.query(
    `UPDATE items.item SET attributes = '{"class": "SHOES"}' WHERE sku IN ('A', 'B')`,
  );
  for (const sku of skus)
    for (const locationId of locations) await stock(bench, { sku, locationId, quantity: 20 });
  for (const [spot, rate] of rates) {
    const [sku = '', locationId = ''] = spot.split(' ');
    await bench.database.query(
      `INSERT INTO ledger.sell_rate (position_id, weight, weighed_at, rate, due_at)
       SELECT i.item_no * 65536 + l.location_no, 0, now(), $3, 'infinity'
       FROM items.item i, locations.location l WHERE i.sku = $1 AND l.location_id = $2`,
      [sku, locationId, rate * 1_000],
    );
  }
  live = createLive({ namespace: 'none', ledger: bench.ledger, logger: silent, memoryBytes: 1_000_000 });
});

afterAll(async () => {
  live.close();
  await bench.close();
});

const place = { sku: fc.constantFrom(...skus), locationId: fc.constantFrom(...locations) };
const units = fc.integer({ min: 1, max: 9 });
const channel = fc.constantFrom(...channels);
const scope = fc.constantFrom<Partial<PolicyChange>>(
  {},
  { sku: 'A' },
  { itemClass: 'SHOES', channel: 'web' },
  { locationId: 'S1' },
  { sku: 'C', locationType: 'STORE' },
);
const says = fc.oneof(
  units.map((safetyStock) => ({ kind: 'SAFETY_STOCK', safetyStock })),
  units.map((cap) => ({ kind: 'CAP', cap })),
  fc.constantFrom(0, 12.5, 50).map((percent) => ({ kind: 'BUFFER', buffer: { fixed: 1, percent } })),
  fc.constantFrom(0, 100, 250).map((velocityPercent) => ({
    kind: 'BUFFER',
    buffer: { fixed: 0, percent: 10, velocityPercent, leastDelaySeconds: 3_600 },
  })),
  fc.boolean().map((isOpen) => ({ kind: 'ELIGIBILITY', eligibility: { pickup: isOpen, shipFrom: isOpen } })),
);
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constant('move' as const),
      ...place,
      by: fc.integer({ min: -4, max: 6 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ act: fc.constant('hold' as const), ...place, channel, quantity: units }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('release' as const), nth: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('policy' as const), scope, says }) },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant('grant' as const),
      ...place,
      channel,
      quantity: units,
      isLimit: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('revoke' as const), nth: fc.nat(5) }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const held: string[] = [];
const policies: PolicyChange[] = [];

const acts: { readonly [Act in Step['act']]: (done: Step & { act: Act }) => Promise<unknown> } = {
  move: async ({ sku, locationId, by }) => {
    const type = by > 0 ? 'RECEIPT_CONFIRMED' : 'SALE_COMPLETED';
    await bench.ledger.record([eventOf({ type, sku, locationId, quantity: Math.abs(by) || 1 })], acting);
  },
  hold: async ({ sku, locationId, channel: asking, quantity }) => {
    const request = { idempotencyKey: randomUUID(), channel: asking, holdSeconds: 900, allOrNothing: true };
    const [answer] = await bench.ledger.reserve(
      [{ ...request, lines: [{ sku, locationId, quantity }] }],
      acting,
    );
    if (answer?.reservation !== undefined) held.push(answer.reservation.id);
  },
  release: async ({ nth }) => {
    const [id] = held.splice(nth, 1);
    if (id !== undefined) await bench.ledger.release({ id, idempotencyKey: randomUUID() }, acting);
  },
  policy: async (asked) => {
    const change: PolicyChange = { ...asked.scope, ...asked.says };
    policies.push(change);
    await bench.ledger.policies.set({ changes: [change] }, acting);
  },
  grant: ({ sku, locationId, channel: asking, quantity, isLimit }) =>
    bench.ledger.allocations.grant(
      { sku, locationIds: [locationId], channel: asking, quantity, isLimit, isBeyondStock: true },
      acting,
    ),
  revoke: async ({ nth }) => {
    const open = await bench.ledger.allocations.page({ limit: 20 });
    const grant = open[nth];
    if (grant !== undefined)
      await bench.ledger.allocations.revoke({ grantId: String(grant.grantNo) }, acting);
  },
};

async function act(one: Step): Promise<void> {
  if (one.act === 'move') await acts.move(one);
  else if (one.act === 'hold') await acts.hold(one);
  else if (one.act === 'release') await acts.release(one);
  else if (one.act === 'policy') await acts.policy(one);
  else if (one.act === 'grant') await acts.grant(one);
  else await acts.revoke(one);
}

/** The world as the tables hold it now, for the reference. */
async function worldNow(): Promise<World> {
  const { rows: grants } = await bench.database.query<AskedGrant>(
    `SELECT i.sku, l.location_id AS "locationId", g.channel_id AS channel, g.granted::float8 / 1000 AS granted,
       g.consumed::float8 / 1000 AS consumed, g.is_limit AS "isLimit"
     FROM ledger.allocation_grant g JOIN items.item i ON i.item_no = g.position_id >> 16
     JOIN locations.location l ON l.location_no = (g.position_id & 65535) WHERE g.ended_at IS NULL`,
  );
  return { policies, grants, quantities: [], rates };
}

type Compared = readonly [
  itemNo: number,
  locationId: string,
  onHand: number,
  reserved: number,
  sells: number,
];
const compared = (one: LocationAvailability): Compared => [
  ...([one.itemNo, one.locationId, one.onHand, one.reserved, one.availableToSell] as const),
];

type Cell = readonly [itemNo: number, locationId: string, sells: number];
const cellOf = ({ itemNo, locationId, availableToSell }: LocationAvailability): Cell => [
  ...([itemNo, locationId, availableToSell] as const),
];

/** The cells of a grid, row by row. */
function cellsOf({ rows, locationIds }: LiveGridAnswer): Cell[] {
  return [...rows].flatMap(([itemNo, row]) =>
    locationIds.map((locationId, column): Cell => [itemNo, locationId, row[column] ?? -1]),
  );
}

function definedAs(one: LocationAvailability, asking: string, world: World): Compared {
  const sku = [...bench.items].find(([, itemNo]) => itemNo === one.itemNo)?.[0] ?? '';
  const spot = { sku, locationId: one.locationId, channel: asking, itemClass: classes[sku], types };
  const sells = expectedAts(world, { ...spot, available: one.available / 1_000 });
  return [one.itemNo, one.locationId, one.onHand, one.reserved, sells];
}

const reads = { PROCESS: 0, REDIS: 0, LEDGER: 0 };

/** Asks the copy, the ledger and the definition; gives whether all say the same, the terms of each answer adding up. */
async function agree(): Promise<{ [said in 'cached' | 'expected' | 'ledger' | 'defined']: unknown }[]> {
  const itemNos = [...bench.items.values()];
  const atLeast = await bench.ledger.cursorNow();
  const world = await worldNow();
  const answers = [];
  for (const asking of channels) {
    const [cached, grid, ledger] = await Promise.all([
      live.availability({ itemNos, channel: asking, atLeast }),
      live.grid({ itemNos, channel: asking, atLeast }),
      bench.ledger.availability({ itemNos, channel: asking }),
    ]);
    for (const { readFrom } of cached.freshness.values()) reads[readFrom] += 1;
    for (const { said, availableToSell } of cached.positions)
      if (said !== undefined) expect(sharesOf(said.terms).availableToSell).toBe(availableToSell);
    answers.push({
      cached: { positions: cached.positions.map(compared), grid: cellsOf(grid) },
      ledger: ledger.positions.map(compared),
      expected: { positions: ledger.positions.map(compared), grid: ledger.positions.map(cellOf) },
      defined: ledger.positions.map((one) => definedAs(one, asking, world)),
    });
  }
  return answers;
}

describe('the copy in the process', () => {
  test('answers as the ledger does and as it is defined, on random histories with policies and grants', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        for (const one of steps) await act(one);
        // At once: an answer that includes a cursor includes every policy and grant that was set by then.
        for (const { cached, expected, defined, ledger } of await agree()) {
          expect(ledger).toEqual(defined);
          expect(cached).toEqual(expected);
        }
      }),
      { numRuns: 15 },
    );
    expect(reads.PROCESS).toBeGreaterThan(reads.LEDGER);
  });

  test('follows a change of an item’s policies also when nobody asked for the facts that told it', async () => {
    const told: number[] = [];
    const read = createLive({
      namespace: 'none',
      ledger: {
        ...bench.ledger,
        sellingFacts: async (known) => {
          const facts = await bench.ledger.sellingFacts(known);
          told.push(facts.policies.revision);
          return facts;
        },
      },
      logger: silent,
    });
    const itemNo = bench.items.get('C') ?? 0;
    const caps = async (): Promise<(number | undefined)[]> => {
      const { positions } = await read.availability({ itemNos: [itemNo], channel: 'marketplace' });
      return positions.map(({ said }) => said?.terms.cap);
    };
    const cap = { sku: 'C', channel: 'marketplace', kind: 'CAP', cap: 1 } satisfies PolicyChange;
    await bench.ledger.policies.set({ changes: [cap] }, acting);
    expect(await caps()).toEqual(locations.map(() => 1_000));
    await bench.ledger.policies.set({ changes: [{ ...cap, cap: 0 }] }, acting);
    const revision = await bench.ledger.policies.revision();
    // Facts are read, twice, by somebody who asks for no item: the second have nothing to tell of the change any more.
    await expect
      .poll(async () => {
        await read.newestItemNo();
        return told.filter((seen) => seen >= revision).length;
      })
      .toBeGreaterThan(1);
    expect(await caps()).toEqual(locations.map(() => 0));
    read.close();
  });

  test('answers an item with grants from the copy, and follows every hold out of them', async () => {
    const grant = { sku: 'B', locationIds: ['S2'], channel: 'web', quantity: 6, isBeyondStock: true };
    await bench.ledger.allocations.grant(grant, acting);
    const itemNo = bench.items.get('B') ?? 0;
    const ask = async () => {
      const answer = await live.availability({
        ...{ itemNos: [itemNo], channel: 'store' },
        atLeast: await bench.ledger.cursorNow(),
      });
      return { answer, readFrom: answer.freshness.get(itemNo)?.readFrom };
    };
    const ledgerNow = () => bench.ledger.availability({ itemNos: [itemNo], channel: 'store' });
    const { positions: withGrant } = await ledgerNow();
    const known = ['PROCESS', withGrant.map(compared)];
    await expect
      .poll(async () => {
        const { answer, readFrom } = await ask();
        return [readFrom, answer.positions.map(compared)];
      })
      .toEqual(known);
    const read: (string | undefined)[] = [];
    for (let nth = 0; nth < 6; nth += 1) {
      await acts.hold({ act: 'hold', sku: 'B', locationId: 'S2', channel: 'web', quantity: 1 });
      const { answer, readFrom } = await ask();
      const ledger = await ledgerNow();
      expect(answer.positions.map(compared)).toEqual(ledger.positions.map(compared));
      read.push(readFrom);
    }
    expect(read).toContain('PROCESS');
  });

  test('begins anew when the feed went back in time: what it holds is of no feed any more', async () => {
    const itemNos = [...bench.items.values()];
    const readNow = async () => (await live.read(itemNos)).get(itemNos[0] ?? 0)?.freshness;
    await expect.poll(async () => (await readNow())?.readFrom).toBe('PROCESS');
    await bench.database.query('UPDATE ledger.feed_shard SET seq = seq - 1 WHERE seq > 0');
    const end = await bench.ledger.cursorNow();
    await expect.poll(async () => (await readNow())?.cursor, { timeout: 10_000 }).toEqual(end);
    await bench.database.query('UPDATE ledger.feed_shard SET seq = seq + 1 WHERE seq >= 0');
  });

  test('of a catalogue larger than it holds what fits, and answers all of it', async () => {
    const small = createLive({ namespace: 'none', ledger: bench.ledger, logger: silent, memoryBytes: 300 });
    const itemNos = [...bench.items.values()];
    const ledger = await bench.ledger.availability({ itemNos, channel: 'web' });
    for (let nth = 0; nth < 5; nth += 1) {
      const answer = await small.availability({ itemNos, channel: 'web' });
      expect(answer.positions.map(compared)).toEqual(ledger.positions.map(compared));
    }
    small.close();
  });
});
