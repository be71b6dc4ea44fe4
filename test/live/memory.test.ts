/**
 * The copy in the process on random histories: movements, holds out of grants, releases, policies of every kind and grants that
 * come and go, stores that fall silent and are heard of again, hours in three time zones. What it answers is what the ledger answers
 * and what the definition says; and most of it really is from the copy.
 *
 * Beside it: a copy smaller than the catalogue, a feed that went back in time, and items read while they change.
 */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocationAvailability, OpeningHours, PolicyChange } from '#ledger';
import { createLive, type Live, type LiveGridAnswer } from '#live';
import { sharesOf } from '#schema';
import { statement } from '../../ledger/statement.ts';
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
/** All whole hours from UTC, so that one minute of the hour is far from now in all of them. */
const timeZones = { S1: 'America/New_York', S2: 'Asia/Tokyo', D1: 'UTC' } as const;

/** PostgreSQL is well here: when it is slow, it is the machine, and no answer is given up for it. */
const ledgerTimeoutMs = 30_000;

let bench: Bench;
let live: Live;

beforeAll(async () => {
  bench = await openBench({ items: ['A', 'B', 'C:1'], locations });
  await bench.database.query("UPDATE locations.location SET kind = 'DC' WHERE location_id = 'D1'");
  await bench.database.query(
    `UPDATE items.item SET attributes = '{"class": "SHOES"}' WHERE sku IN ('A', 'B')`,
  );
  for (const [id, zone] of Object.entries(timeZones))
    await bench.database.query('UPDATE locations.location SET time_zone = $2 WHERE location_id = $1', [
      id,
      zone,
    ]);
  // From here on it is kept when locations were heard of.
  await setPolicy({ kind: 'STALENESS', sku: 'B', staleness: { objectiveSeconds: 600, sellRatePerHour: 1 } });
  for (const sku of skus)
    for (const locationId of locations) {
      await stock(bench, { sku, locationId, quantity: 20 });
      moved.add(locationId);
    }
  await acts.hear({ act: 'hear' });
  for (const [spot, rate] of rates) {
    const [sku = '', locationId = ''] = spot.split(' ');
    await bench.database.query(
      `INSERT INTO ledger.sell_rate (position_id, weight, weighed_at, rate, due_at)
       SELECT i.item_no * 65536 + l.location_no, 0, now(), $3, 'infinity'
       FROM items.item i, locations.location l WHERE i.sku = $1 AND l.location_id = $2`,
      [sku, locationId, rate * 1_000],
    );
  }
  live = createLive({
    namespace: 'none',
    ledger: bench.ledger,
    logger: silent,
    memoryBytes: 1_000_000,
    ledgerTimeoutMs,
  });
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
const says: fc.Arbitrary<PolicyChange> = fc.oneof(
  units.map((safetyStock) => ({ kind: 'SAFETY_STOCK', safetyStock })),
  units.map((cap) => ({ kind: 'CAP', cap })),
  fc.constantFrom(0, 12.5, 50).map((percent) => ({ kind: 'BUFFER', buffer: { fixed: 1, percent } })),
  fc.constantFrom(0, 100, 250).map((velocityPercent) => ({
    kind: 'BUFFER',
    buffer: { fixed: 0, percent: 10, velocityPercent, leastDelaySeconds: 3_600 },
  })),
  fc.boolean().map((isOpen) => ({ kind: 'ELIGIBILITY', eligibility: { pickup: isOpen, shipFrom: isOpen } })),
  fc
    .constantFrom(...openings())
    .map((openingHours) => ({ kind: 'ELIGIBILITY', eligibility: { openingHours } })),
  fc.constantFrom(0, 1, 2, 3).map((sellRatePerHour) => ({
    kind: 'STALENESS',
    staleness: { objectiveSeconds: 600, sellRatePerHour },
  })),
);

/** Mornings, the rest of the day, every other day, never; nothing opens or closes within the next minutes. */
function openings(): OpeningHours[][] {
  const minute = new Date().getUTCMinutes();
  const at = (hour: string): string => `${hour}:${minute < 15 || minute >= 45 ? '30' : '00'}`;
  const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
  const daily = (opens: string, closes: string) => days.map((day) => ({ day, opens, closes }));
  const late = daily(at('12'), at('23'));
  return [
    daily(at('01'), at('12')),
    late,
    [...late, ...daily(at('01'), at('12'))].filter((_, nth) => nth % 2 === 0),
    [],
  ];
}
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
  { weight: 2, arbitrary: fc.record({ act: fc.constant('policy' as const), scope, says }) },
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
  { weight: 1, arbitrary: fc.constant({ act: 'hear' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      ...{ act: fc.constant('silence' as const), locationId: place.locationId },
      hours: fc.constantFrom(0, 2, 5, 40),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** A history in which every term takes something off. */
const everyTerm: Step[] = [
  ...[
    { kind: 'SAFETY_STOCK', safetyStock: 4 },
    { kind: 'CAP', cap: 9 },
  ].map(everywhere),
  everywhere({ kind: 'BUFFER', buffer: { fixed: 1, percent: 12.5 } }),
  everywhere({ kind: 'STALENESS', staleness: { objectiveSeconds: 600, sellRatePerHour: 1 } }),
  { act: 'silence', locationId: 'D1', hours: 2 },
  { ...{ act: 'grant', sku: 'A', locationId: 'S1', channel: 'web' }, quantity: 5, isLimit: false },
  {
    ...{ act: 'policy', scope: { sku: 'C', locationType: 'STORE' } },
    says: { kind: 'ELIGIBILITY', eligibility: { openingHours: [dayFarFromNow()] } },
  },
];

/** A day that it is nowhere while this runs. */
function dayFarFromNow(): { readonly day: string; readonly opens: string; readonly closes: string } {
  const at = Date.now() + 3 * 86_400_000;
  const day = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(at).toUpperCase();
  return { day, opens: '00:00', closes: '24:00' };
}

function everywhere(said: PolicyChange): Step {
  return { act: 'policy', scope: {}, says: said };
}

const held: string[] = [];
const policies: PolicyChange[] = [];
/** When locations were last heard of, as far as was told (ms since 1970), and of which something is to be heard. */
const heardAtMs = new Map<string, number>();
const moved = new Set<string>();
let others = 0;

async function setPolicy(change: PolicyChange): Promise<void> {
  policies.push(change);
  await bench.ledger.policies.set({ changes: [change] }, acting);
}

/** That time passes is no change of policy: facts are read anew with the next of these. */
async function setAnother(): Promise<void> {
  others += 1;
  await setPolicy({ sku: 'A', channel: 'marketplace', kind: 'CAP', cap: others });
}

const acts: { readonly [Act in Step['act']]: (done: Step & { act: Act }) => Promise<unknown> } = {
  move: async ({ sku, locationId, by }) => {
    const type = by > 0 ? 'RECEIPT_CONFIRMED' : 'SALE_COMPLETED';
    await bench.ledger.record([eventOf({ type, sku, locationId, quantity: Math.abs(by) || 1 })], acting);
    moved.add(locationId);
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
  policy: (asked) => setPolicy({ ...asked.scope, ...asked.says }),
  hear: async () => {
    await bench.database.query(statement('policies/hear'), [5_000]);
    for (const locationId of moved) heardAtMs.set(locationId, Date.now());
    moved.clear();
    await setAnother();
  },
  silence: async ({ locationId, hours }) => {
    // A minute more: what may have sold since is not about to be another step of any item.
    const atMs = Date.now() - hours * 3_600_000 - 60_000;
    heardAtMs.set(locationId, atMs);
    await bench.database.query(
      `UPDATE ledger.location_heard SET heard_at = $2
       WHERE location_no = (SELECT location_no FROM locations.location WHERE location_id = $1)`,
      [locationId, new Date(atMs)],
    );
    await setAnother();
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
  else if (one.act === 'hear') await acts.hear(one);
  else if (one.act === 'silence') await acts.silence(one);
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
  const nowMs = Date.now();
  const silence = Object.fromEntries(
    [...heardAtMs].map(([id, atMs]) => [id, Math.floor((nowMs - atMs) / 1_000)]),
  );
  return { policies, grants, quantities: [], rates, silence, timeZones };
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

function totalIn(positions: readonly LocationAvailability[], of: number): number {
  return positions.reduce(
    (sum, { itemNo, availableToSell }) => sum + (itemNo === of ? availableToSell : 0),
    0,
  );
}

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
/** The terms that took something off in some answer. */
const watched = ['allowance', 'allocated', 'buffer', 'cap', 'notEligible', 'safetyStock'] as const;
const met = new Set<string>();

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
    for (const { said, availableToSell, available } of cached.positions) {
      if (said === undefined) continue;
      const { availableToSell: sells, ...shares } = sharesOf(said.terms);
      expect(sells).toBe(availableToSell);
      expect(Object.values(shares).reduce((sum, share) => sum + share, sells)).toBe(available);
      for (const name of watched) if (shares[name] > 0) met.add(name);
    }
    answers.push({
      cached: {
        totals: itemNos.map(cached.totalOf),
        ...{ positions: cached.positions.map(compared), grid: cellsOf(grid) },
      },
      ledger: ledger.positions.map(compared),
      expected: {
        totals: itemNos.map((itemNo) => totalIn(ledger.positions, itemNo)),
        ...{ positions: ledger.positions.map(compared), grid: ledger.positions.map(cellOf) },
      },
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
      { numRuns: 15, examples: [[everyTerm]] },
    );
    // Of some ninety; a busy machine has the copy behind, and the ledger asked, more often.
    expect(reads.PROCESS).toBeGreaterThan(20);
    // Every term was met: otherwise the histories say nothing of it.
    expect([...met].sort()).toEqual([...watched].sort());
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
      ledgerTimeoutMs,
    });
    const itemNo = bench.items.get('C') ?? 0;
    const caps = async (): Promise<(number | undefined)[]> => {
      const { positions } = await read.availability({ itemNos: [itemNo], channel: 'marketplace' });
      return positions.filter(({ locationId }) => locationId === 'D1').map(({ said }) => said?.terms.cap);
    };
    // No other policy is as specific.
    const spot = { sku: 'C', locationId: 'D1', channel: 'marketplace' };
    const cap = { ...spot, kind: 'CAP', cap: 1 } satisfies PolicyChange;
    await bench.ledger.policies.set({ changes: [cap] }, acting);
    expect(await caps()).toEqual([1_000]);
    await bench.ledger.policies.set({ changes: [{ ...cap, cap: 0 }] }, acting);
    const revision = await bench.ledger.policies.revision();
    // Facts are read, twice, by somebody who asks for no item: the second have nothing to tell of the change any more.
    await expect
      .poll(async () => {
        await read.newestItemNo();
        return told.filter((seen) => seen >= revision).length;
      })
      .toBeGreaterThan(1);
    expect(await caps()).toEqual([0]);
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
    // A machine that is busy has the copy behind at times, and never for long.
    if (!read.includes('PROCESS')) await expect.poll(async () => (await ask()).readFrom).toBe('PROCESS');
  });

  test('begins anew when the feed went back in time: what it holds is of no feed any more', async () => {
    const itemNos = [...bench.items.values()];
    const readNow = async () => (await live.read(itemNos)).get(itemNos[0] ?? 0)?.freshness;
    await expect.poll(async () => (await readNow())?.readFrom).toBe('PROCESS');
    await bench.database.query('UPDATE ledger.feed_shard SET seq = seq - 1 WHERE seq > 0');
    const end = await bench.ledger.cursorNow();
    await expect.poll(async () => (await readNow())?.cursor, { timeout: 30_000 }).toEqual(end);
    await bench.database.query('UPDATE ledger.feed_shard SET seq = seq + 1 WHERE seq >= 0');
  });

  test('says how old an item is when it is given, not when it was found while others were still read', async () => {
    const slowMs = 300;
    const slow = createLive({
      namespace: 'none',
      ledger: {
        ...bench.ledger,
        positionsOfItems: async (itemNos) => {
          const read = await bench.ledger.positionsOfItems(itemNos);
          if (itemNos.includes(other)) await new Promise((resolve) => setTimeout(resolve, slowMs + 2));
          return read;
        },
      },
      logger: silent,
      memoryBytes: 1_000_000,
      ledgerTimeoutMs,
      maxAgeMs: 60_000,
    });
    const [one = 0, other = 0] = bench.items.values();
    await expect.poll(async () => (await slow.read([one])).get(one)?.freshness.readFrom).toBe('PROCESS');
    const freshness = (await slow.read([one, other])).get(one)?.freshness;
    expect(freshness?.readFrom).toBe('PROCESS');
    expect(freshness?.ageMs).toBeGreaterThanOrEqual(slowMs);
    slow.close();
  });

  test('of a catalogue larger than it holds what fits, and answers all of it', async () => {
    const small = createLive({
      namespace: 'none',
      ledger: bench.ledger,
      logger: silent,
      memoryBytes: 300,
      ledgerTimeoutMs,
    });
    const itemNos = [...bench.items.values()];
    const ledger = await bench.ledger.availability({ itemNos, channel: 'web' });
    for (let nth = 0; nth < 5; nth += 1) {
      const answer = await small.availability({ itemNos, channel: 'web' });
      expect(answer.positions.map(compared)).toEqual(ledger.positions.map(compared));
    }
    small.close();
  });
});
