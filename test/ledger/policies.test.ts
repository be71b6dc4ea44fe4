/**
 * Policies on real PostgreSQL: THE formula in SQL, in TypeScript and as its definition agree on random positions, policies and
 * grants; what may be promised is what is then held, request by request; versions, periods and hours.
 *
 * The reference resolves precedence and adds up terms the slow and obvious way, from what was asked for, not from any table.
 */
import fc from 'fast-check';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PolicyChange } from '#ledger';
import { createLive } from '#live';
import { holdBatch } from '../../ledger/hold.ts';
import { parseRequest } from '../../ledger/request.ts';
import { acting, type Bench, eventOf, record } from './arrange.ts';
import { type AskedHold, expectedAts, expectedHolds } from './policy-oracle.ts';
import {
  arrange,
  channels,
  classes,
  idOf,
  itemNos,
  locations,
  openWorldBench,
  types,
  worlds,
} from './policy-world.ts';

const silent = pino({ level: 'silent' });

let bench: Bench;

beforeAll(async () => {
  bench = await openWorldBench();
});
afterAll(async () => bench.close());

describe('THE formula', () => {
  test('is the same in SQL, in the reflection’s TypeScript and as it is defined, on random policies and grants', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        await arrange(bench, world);
        const live = createLive({ namespace: 'none', ledger: bench.ledger, logger: silent });
        for (const channel of channels) {
          const [answer, reflected] = await Promise.all([
            bench.ledger.availability({ itemNos: itemNos(bench), channel }),
            live.availability({ itemNos: itemNos(bench), channel }),
          ]);
          const got = answer.positions.map((each) => [each.itemNo, each.locationId, each.availableToSell]);
          const expected = ['A', 'B', 'C'].flatMap((sku, item) =>
            ['D1', 'S1', 'S2'].map((locationId) => {
              const available = world.quantities[item * 3 + locations.indexOf(locationId)] ?? 0;
              const asked = { sku, locationId, channel, available, types, itemClass: classes[sku] };
              return [bench.items.get(sku), locationId, expectedAts(world, asked)];
            }),
          );
          expect(got).toEqual(expected);
          expect(reflected.positions.map((each) => each.availableToSell)).toEqual(
            answer.positions.map((each) => each.availableToSell),
          );
        }
        live.close();
      }),
      { numRuns: 60 },
    );
  });
});

const hold = fc.record({
  channel: fc.constantFrom(...channels),
  lines: fc.array(
    fc.record({
      sku: fc.constantFrom('A', 'C'),
      locationId: fc.constantFrom('S1', 'D1'),
      quantity: fc.integer({ min: 1, max: 9 }),
    }),
    { minLength: 1, maxLength: 2 },
  ),
});
let lastKey = 0;

function parsed(asked: AskedHold) {
  lastKey += 1;
  const read = parseRequest(
    { ...asked, idempotencyKey: `hold-${lastKey}`, holdSeconds: 900, allOrNothing: true },
    acting,
  );
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals));
  return read.request;
}

describe('a batch of holds', () => {
  test('is decided request by request, and the statement that writes agrees with every decision', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, fc.array(hold, { minLength: 1, maxLength: 12 }), async (world, asked) => {
        await arrange(bench, world);
        const answers = await holdBatch(bench.writer, asked.map(parsed));
        const expected = expectedHolds(world, asked, { types, classes, locations });
        expect(answers.map(({ kind }) => kind === 'held')).toEqual(expected.isHeld);
        const { rows } = await bench.database.query<{ id: number; available: number }>(
          'SELECT position_id AS id, available FROM ledger.position',
        );
        const left = new Map(rows.map(({ id, available }) => [id, available / 1_000]));
        for (const { sku, locationId, available } of expected.positions)
          expect([sku, locationId, left.get(idOf(bench, sku, locationId))]).toEqual([
            sku,
            locationId,
            available,
          ]);
        expect(await consumedNow()).toEqual(expected.consumed);
      }),
      { numRuns: 60 },
    );
  });

  test('gives back to the grant what came from it, when released or expired, less what has left', async () => {
    await arrange(bench, {
      policies: [{ kind: 'SAFETY_STOCK', safetyStock: 2 }],
      grants: [{ sku: 'A', locationId: 'S1', channel: 'web', granted: 4, consumed: 0, isLimit: false }],
      quantities: [10, 0, 0, 0, 0, 0, 0, 0, 0],
    });
    const line = { sku: 'A', locationId: 'S1' };
    const request = { channel: 'web', holdSeconds: 900, allOrNothing: true };
    const [first, second] = await bench.ledger.reserve(
      [
        { ...request, idempotencyKey: 'give-back-1', lines: [{ ...line, quantity: 3 }] },
        { ...request, idempotencyKey: 'give-back-2', lines: [{ ...line, quantity: 3 }] },
      ],
      acting,
    );
    expect(await consumedNow()).toEqual({ 'A S1 web': 4 });
    const release = (id = '', key = id) => bench.ledger.release({ id, idempotencyKey: key }, acting);
    await release(second?.reservation?.id);
    expect(await consumedNow()).toEqual({ 'A S1 web': 3 });
    await stockEventPick(first?.reservation?.id ?? '');
    await release(first?.reservation?.id);
    expect(await consumedNow()).toEqual({ 'A S1 web': 2 });
  });
});

async function stockEventPick(reservationId: string): Promise<void> {
  const event = eventOf({
    type: 'SHIPMENT_CONFIRMED',
    sku: 'A',
    locationId: 'S1',
    quantity: 2,
    reservationId,
  });
  expect(await record(bench, event)).toEqual(['RECORDED']);
}

async function consumedNow(): Promise<Record<string, number>> {
  const { rows } = await bench.database.query<{ spot: string; consumed: number }>(
    `SELECT concat_ws(' ', i.sku, l.location_id, g.channel_id) AS spot, g.consumed
     FROM ledger.allocation_grant g JOIN items.item i ON i.item_no = g.position_id >> 16
     JOIN locations.location l ON l.location_no = (g.position_id & 65535)`,
  );
  return Object.fromEntries(rows.map(({ spot, consumed }) => [spot, consumed / 1_000]));
}

describe('a policy', () => {
  test('has versions, each with its time; the newest whose time it is counts', async () => {
    await arrange(bench, { policies: [], grants: [], quantities: [10, 0, 0, 0, 0, 0, 0, 0, 0] });
    const set = (change: Partial<PolicyChange>) =>
      bench.ledger.policies.set({ changes: [{ kind: 'SAFETY_STOCK', sku: 'A', ...change }] }, acting);
    const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();
    expect(await set({ safetyStock: 3 })).toMatchObject({ outcomes: [{ version: 1, isChanged: true }] });
    expect(await set({ safetyStock: 3 })).toMatchObject({ outcomes: [{ version: 1, isChanged: false }] });
    expect(await set({ safetyStock: 8, validFrom: inHours(0.5), validUntil: inHours(1.5) })).toMatchObject({
      outcomes: [{ version: 2 }],
    });
    const seen = [await atsOf('A', 'web')];
    for (let hours = 0; hours < 2; hours += 1) {
      await passHour();
      seen.push(await atsOf('A', 'web'));
    }
    expect(seen).toEqual([7, 2, 7]);
    expect(await set({ remove: true, changeFromVersion: 1 })).toMatchObject({
      outcomes: [{ refusals: [{ code: 'PolicyVersionConflict' }] }],
    });
    expect(await set({ remove: true, changeFromVersion: 2 })).toMatchObject({ outcomes: [{ version: 3 }] });
    expect(await atsOf('A', 'web')).toBe(10);
    const [policy] = await bench.ledger.policies.page({ limit: 10 });
    if (policy === undefined) throw new Error('the policy is gone');
    const history = (await bench.ledger.policies.history([policy])).get(policy.policyNo);
    expect(history?.map(({ version, saying }) => [version, saying?.settings])).toEqual([
      [3, undefined],
      [2, { quantity: 8_000 }],
      [1, { quantity: 3_000 }],
    ]);
  });

  test('closes a location to a channel outside its hours, in its own time zone', async () => {
    await arrange(bench, { policies: [], grants: [], quantities: [10, 0, 0, 0, 0, 0, 0, 0, 0] });
    await bench.database.query(
      "UPDATE locations.location SET time_zone = 'Pacific/Auckland' WHERE location_id = 'S1'",
    );
    // Today and tomorrow, as it is there: midnight may pass while this runs.
    const now = Date.now();
    const days = [now, now + 86_400_000].map((at) =>
      new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'Pacific/Auckland' })
        .format(at)
        .toUpperCase(),
    );
    const others = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'].filter(
      (each) => !days.includes(each),
    );
    const open = async (on: readonly string[]): Promise<number | undefined> => {
      const openingHours = on.map((each) => ({ day: each, opens: '00:00', closes: '24:00' }));
      const change = { kind: 'ELIGIBILITY', locationId: 'S1', channel: 'web', eligibility: { openingHours } };
      await bench.ledger.policies.set({ changes: [change] }, acting);
      return atsOf('A', 'web');
    };
    expect(await open(others)).toBe(0);
    expect(await open(days)).toBe(10);
    expect(await open(others)).toBe(0);
    // No hours named are none to keep to, as a policy without them reads.
    expect(await open([])).toBe(10);
    expect(await atsOf('A', 'store')).toBe(10);
  });

  test('allows for what a silent location may have sold, more the longer it is silent', async () => {
    await arrange(bench, { policies: [], grants: [], quantities: [10, 0, 0, 0, 0, 0, 0, 0, 0] });
    await bench.ledger.policies.set(
      { changes: [{ kind: 'STALENESS', staleness: { objectiveSeconds: 600, sellRatePerHour: 2 } }] },
      acting,
    );
    expect(await atsOf('A', 'web')).toBe(10);
    await bench.database.query(
      "UPDATE ledger.location_heard SET heard_at = now() - interval '1 hour 59 minutes'",
    );
    expect(await atsOf('A', 'web')).toBe(6);
    await bench.database.query('UPDATE ledger.heard_shard SET seq = 0');
    await bench.ledger.policies.keep();
    expect(await atsOf('A', 'web')).toBe(10);
  });

  test.each([
    [{ kind: 'SAFETY_STOCK' }, 'safetyStock is missing: a policy of kind SAFETY_STOCK needs it'],
    [{ kind: 'CAP', cap: -1 }, 'cap must be from 0 to below 1000000000000 with at most 3 decimals, not -1'],
    [{ kind: 'CAP', cap: 1, buffer: { fixed: 1 } }, 'buffer is not what a policy of kind CAP says'],
    [{ kind: 'CAP', cap: 1, sku: 'NO-SUCH' }, 'sku "NO-SUCH" is unknown'],
    [{ kind: 'BUFFER', buffer: { percent: 101 } }, 'buffer.percent must be from 0 to 100, not 101'],
    [
      { kind: 'CAP', cap: 1, validFrom: '2020-01-01T00:00:00Z' },
      'validFrom must not be in the past, not 2020-01-01T00:00:00.000Z: what was in force stays as it was',
    ],
  ])('is refused with a sentence when it makes no sense: %j', async (change, message) => {
    const result = await bench.ledger.policies.set({ changes: [change] }, acting);
    expect(result).toMatchObject({ outcomes: [{ isChanged: false, refusals: [{ message }] }] });
  });
});

/** An hour goes by for policies: to wait for their time is to miss it on a machine that stands still meanwhile. */
async function passHour(): Promise<void> {
  const session = await bench.database.connect();
  try {
    // Versions are never rewritten otherwise.
    await session.query("SET session_replication_role = 'replica'");
    for (const table of ['policy_version', 'selling_rule'])
      await session.query(
        `UPDATE ledger.${table} SET valid_from = valid_from - interval '1 hour', valid_until = valid_until - interval '1 hour'`,
      );
  } finally {
    session.release(true);
  }
}

async function atsOf(sku: string, channel: string): Promise<number | undefined> {
  const itemNo = bench.items.get(sku) ?? 0;
  const { positions } = await bench.ledger.availability({ itemNos: [itemNo], channel });
  const at = positions.find(({ locationId }) => locationId === 'S1');
  return at === undefined ? undefined : at.availableToSell / 1_000;
}
