/**
 * The workers' chores on a real ledger: a hold that is due is given back without anybody asking, partitions are made.
 *
 * How a chore waits and recovers is tested beside it, without a database.
 */
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createItemStore } from '#items/store';
import { createLedger, type Ledger } from '#ledger';
import { createLocationStore } from '#locations/store';
import type { Caller } from '#schema';
import { openTestDatabase, type TestDatabase } from '#test/world';
import { startWorkers } from '#workers';

/** A bound, not an expectation: a machine that stands still for seconds is no verdict. */
const patience = { timeout: 30_000, interval: 5 } as const;

const caller: Caller = { id: 'test', kind: 'operator', channels: 'all', locations: 'all', scopes: [] };
const context = { caller, correlationId: 'test' };
const logger = pino({ level: 'silent' });
let world: TestDatabase;
let ledger: Ledger;

beforeAll(async () => {
  world = await openTestDatabase();
  ledger = createLedger({ database: world.writer });
  await createItemStore(world.database).upsert([{ sku: 'CUP', name: 'Cup' }], context);
  await createLocationStore(world.database).upsert([{ id: 'DC', kind: 'DC' }], context);
  await ledger.record(
    [
      {
        source: 'test',
        eventId: '1',
        type: 'OPENING_ASSERTED',
        sku: 'CUP',
        quantity: 10,
        locationId: 'DC',
        occurredAt: '2026-01-01T00:00:00Z',
      },
    ],
    context,
  );
});
afterAll(() => world.close());

const reserved = async (): Promise<number | undefined> => {
  const { rows } = await world.database.query<{ reserved: number }>('SELECT reserved FROM ledger.position');
  return rows[0]?.reserved;
};

test('a due hold is given back without anybody asking', async () => {
  const request = {
    idempotencyKey: 'hold',
    channel: 'web',
    lines: [{ sku: 'CUP', quantity: 4, locationId: 'DC' }],
    holdSeconds: 1,
    allOrNothing: true,
  };
  const [held] = await ledger.reserve([request], context);
  expect([held?.reservation?.status, await reserved()]).toEqual(['HELD', 4_000]);
  const workers = startWorkers({ ledger, logger, sweepEveryMs: 20 });
  await vi.waitUntil(async () => (await reserved()) === 0, { timeout: 60_000, interval: 20 });
  await workers.stop();
  const id = held?.reservation?.id ?? '';
  expect((await ledger.reservations([id])).get(id)?.status).toBe('EXPIRED');
});

test('the journal has partitions for the coming months', async () => {
  const workers = startWorkers({ ledger, logger });
  const partitions = async () => {
    const { rows } = await world.database.query<{ count: number }>(
      `SELECT count(*) AS count FROM pg_inherits WHERE inhparent = 'ledger.movement'::regclass`,
    );
    return rows[0]?.count ?? 0;
  };
  await vi.waitUntil(async () => (await partitions()) >= 3, { timeout: 60_000, interval: 20 });
  await workers.stop();
});

test('failures are counted by chore, and the sweep goes on', async () => {
  const registry = new Registry();
  let sweeps = 0;
  const flaky: Ledger = {
    ...ledger,
    prepare: async () => 0,
    expireDue: async () => {
      sweeps += 1;
      if (sweeps <= 2) throw new Error('the database is away');
      return 0;
    },
  };
  const workers = startWorkers({ ledger: flaky, logger, registry, sweepEveryMs: 1 });
  await vi.waitUntil(() => sweeps >= 4, patience);
  await workers.stop();
  expect(await registry.metrics()).toContain('stockgate_chore_failures_total{chore="expire-due-holds"} 2');
});

test('a full sweep is followed by the next at once, until nothing is due', async () => {
  const answers = [500, 500, 3];
  const asked: number[] = [];
  const busy: Ledger = {
    ...ledger,
    prepare: async () => 0,
    expireDue: async ({ limit }) => {
      asked.push(limit);
      return answers.shift() ?? 0;
    },
  };
  const workers = startWorkers({ ledger: busy, logger, sweepEveryMs: 60_000 });
  await vi.waitUntil(() => asked.length >= 3, patience);
  await workers.stop();
  expect(asked).toEqual([500, 500, 500]);
});

test('how late the units of due holds were back is measured', async () => {
  const registry = new Registry();
  const late = [120, 480];
  const sweeping: Ledger = {
    ...ledger,
    prepare: async () => 0,
    expireDue: async ({ onBack }) => {
      const told = late.splice(0);
      for (const lateMs of told) onBack?.(lateMs);
      return told.length;
    },
  };
  const workers = startWorkers({ ledger: sweeping, logger, registry, sweepEveryMs: 1 });
  const metrics = () => registry.metrics();
  await expect.poll(metrics).toContain('stockgate_expiry_lag_seconds_count 2');
  await workers.stop();
  const told = await metrics();
  expect(told).toContain('stockgate_expiry_lag_seconds_bucket{le="0.2"} 1');
  expect(told).toContain('stockgate_expiry_lag_seconds_sum 0.6');
});

test('due holds are looked for often enough that their units are back within a second', async () => {
  const at: number[] = [];
  const watched: Ledger = {
    ...ledger,
    prepare: async () => 0,
    expireDue: async () => {
      at.push(performance.now());
      return 0;
    },
  };
  const workers = startWorkers({ ledger: watched, logger });
  await vi.waitUntil(() => at.length >= 6, { timeout: 60_000, interval: 20 });
  await workers.stop();
  const pauses = at.slice(1).map((time, nth) => time - (at[nth] ?? 0));
  // The shortest: a loaded machine makes pauses longer, never shorter than they were told to be.
  expect(Math.min(...pauses)).toBeLessThan(500);
});

test('an event parked for an unknown item is recorded once the item exists, and once only', async () => {
  const sale = {
    source: 'till',
    eventId: 'parked-1',
    type: 'RECEIPT_CONFIRMED',
    sku: 'saucer',
    quantity: 3,
    locationId: 'DC',
    occurredAt: '2026-01-02T00:00:00Z',
  };
  const first = await ledger.record([sale], context);
  expect(first.results[0]?.status).toBe('PARKED');
  const workers = startWorkers({ ledger, logger });
  await createItemStore(world.database).upsert([{ sku: 'SAUCER', name: 'Saucer' }], context);
  const onHand = async () => {
    const { rows } = await world.database.query<{ available: number }>(
      `SELECT available FROM ledger.position p JOIN items.item i ON i.item_no = p.position_id >> 16 WHERE i.sku = 'SAUCER'`,
    );
    return rows[0]?.available;
  };
  await vi.waitUntil(async () => (await onHand()) === 3_000, { timeout: 60_000, interval: 20 });
  await workers.stop();
  const again = await ledger.record([sale], context);
  expect([again.results[0]?.status, await onHand()]).toEqual(['REPLAYED', 3_000]);
});
