/**
 * The fast way and the way under lock over the same stock, from several ledgers as from several processes: exactly what there is
 * is promised, whatever takes which way, also when connections die in flight.
 *
 * Every race ends with an audit of everything. What a lane does by itself is ledger/lane.test.ts.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPool, type Database } from '#database';
import {
  createLedger,
  IngestOverloaded,
  type Ledger,
  type ReserveRequest,
  type ReserveResult,
} from '#ledger';
import { acting, at, type Bench, eventOf, expectSound, openBench, stock, thousandths } from './arrange.ts';

let bench: Bench;
let others: readonly Database[];
let ledgers: readonly Ledger[];
const mixed = ['M0', 'M1', 'M2'];
const places = ['S1', 'S2'];

beforeAll(async () => {
  bench = await openBench({
    items: [
      'FAST',
      'STALE',
      'SHUT',
      'CLOSED',
      'LATE',
      'KILL',
      'TILL',
      'MANY',
      'CHANNEL',
      'GIVE',
      'SURE',
      'TWICE',
      ...mixed,
    ],
    locations: [...places, 'S3'],
    max: 8,
  });
  // A pool and a ledger each, as processes have them.
  others = [1, 2].map(() =>
    createPool({ url: bench.url, max: 4, role: 'writer', applicationName: 'test-other' }),
  );
  ledgers = [bench.ledger, ...others.map((database) => createLedger({ database }))];
});
afterAll(async () => {
  await Promise.all(others.map((pool) => pool.end()));
  await bench.close();
});

const ledgerOf = (nth: number): Ledger => ledgers[nth % ledgers.length] ?? bench.ledger;

function requestOf(lines: ReserveRequest['lines'], fields: Partial<ReserveRequest> = {}): ReserveRequest {
  return {
    idempotencyKey: randomUUID(),
    channel: 'web',
    lines,
    holdSeconds: 900,
    allOrNothing: true,
    ...fields,
  };
}

async function reserve(ledger: Ledger, request: ReserveRequest): Promise<ReserveResult> {
  const [result] = await ledger.reserve([request], acting);
  if (result === undefined) throw new Error('a request was not answered');
  return result;
}

const told = ({ reservation, replayed, refusals }: ReserveResult): string =>
  reservation === undefined
    ? [...new Set(refusals.map(({ code }) => code))].join()
    : replayed
      ? 'replayed'
      : reservation.status;

const heldUnits = (results: readonly ReserveResult[]): number =>
  results
    .filter(({ replayed }) => !replayed)
    .flatMap(({ reservation }) => reservation?.lines ?? [])
    .reduce((sum, { held }) => sum + held, 0);

/** A small generator of numbers, so that a race that fails can be run again. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

describe('which way a request takes', () => {
  test('requests that name their places need one statement together, and no transaction', async () => {
    await stock(bench, { sku: 'FAST', locationId: 'S1', quantity: 1_000 });
    const statements: string[] = [];
    const watched: Database = {
      ...bench.writer,
      query: (statement, values) => {
        statements.push(typeof statement === 'string' ? statement : statement.text);
        return bench.writer.query(statement, values);
      },
      connect: () => {
        statements.push('a transaction');
        return bench.writer.connect();
      },
    };
    const ledger = createLedger({ database: watched, reader: bench.reader });
    const fast = () => requestOf([{ sku: 'FAST', quantity: 1, locationId: 'S1' }]);
    await reserve(ledger, fast());
    statements.length = 0;
    const results = await ledger.reserve(Array.from({ length: 100 }, fast), acting);
    expect(results.map(told)).toEqual(results.map(() => 'HELD'));
    expect(statements.length).toBe(1);
    const stored = await bench.ledger.reservations(
      results.flatMap(({ reservation }) => reservation?.id ?? []),
    );
    for (const { reservation } of results) expect(stored.get(reservation?.id ?? '')).toEqual(reservation);
    await expectSound(bench);
  });

  test('what was remembered of an item, a location and a channel never sells what is closed by now', async () => {
    for (const sku of ['STALE', 'SHUT', 'CLOSED'])
      await stock(bench, { sku, locationId: sku === 'SHUT' ? 'S3' : 'S1', quantity: 10 });
    const asks = [
      requestOf([{ sku: 'STALE', quantity: 1, locationId: 'S1' }]),
      requestOf([{ sku: 'SHUT', quantity: 1, locationId: 'S3' }]),
      requestOf([{ sku: 'CLOSED', quantity: 1, locationId: 'S1' }], { channel: 'store' }),
    ];
    const ask = () =>
      bench.ledger.reserve(
        asks.map((request) => ({ ...request, idempotencyKey: randomUUID() })),
        acting,
      );
    expect((await ask()).map(told)).toEqual(['HELD', 'HELD', 'HELD']);
    await bench.database.query("UPDATE items.item SET status = 'BLOCKED' WHERE sku = 'STALE'");
    await bench.database.query("UPDATE locations.location SET status = 'CLOSED' WHERE location_id = 'S3'");
    await bench.database.query("UPDATE locations.channel SET status = 'CLOSED' WHERE channel_id = 'store'");
    expect((await ask()).map(told)).toEqual(['ItemBlocked', 'LocationClosed', 'ChannelClosed']);
    expect([await at(bench, 'STALE', 'S1'), await at(bench, 'SHUT', 'S3')]).toEqual(['a9 r1', 'a9 r1']);
  });

  test('of two channels in one batch the closed one is refused and the other holds all of it', async () => {
    await stock(bench, { sku: 'CHANNEL', locationId: 'S1', quantity: 10 });
    await bench.database.query("UPDATE locations.channel SET status = 'CLOSED' WHERE channel_id = 'store'");
    const results = await bench.ledger.reserve(
      Array.from({ length: 20 }, (_, nth) =>
        requestOf([{ sku: 'CHANNEL', quantity: 1, locationId: 'S1' }], {
          channel: nth % 2 === 0 ? 'web' : 'store',
        }),
      ),
      acting,
    );
    expect(results.map(told)).toEqual(results.map((_, nth) => (nth % 2 === 0 ? 'HELD' : 'ChannelClosed')));
    expect(await at(bench, 'CHANNEL', 'S1')).toBe('r10');
  });

  test('a key used for something else is told both contents’ hashes, by this process and by one that knows nothing', async () => {
    await stock(bench, { sku: 'TWICE', locationId: 'S1', quantity: 10 });
    const first = requestOf([{ sku: 'TWICE', quantity: 1, locationId: 'S1' }]);
    const other = { ...first, lines: [{ sku: 'TWICE', quantity: 2, locationId: 'S1' }] };
    expect(told(await reserve(ledgerOf(0), first))).toBe('HELD');
    const messages = new Set<string>();
    for (const ledger of ledgers) {
      const refusal = (await reserve(ledger, other)).refusals[0];
      expect(refusal?.code).toBe('IdempotencyConflict');
      messages.add(refusal?.message ?? '');
      expect(told(await reserve(ledger, first))).toBe('replayed');
    }
    expect(messages.size).toBe(1);
    const hashes = [...messages]
      .join()
      .match(/[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}/g);
    expect(new Set(hashes).size).toBe(2);
    expect(await at(bench, 'TWICE', 'S1')).toBe('a9 r1');
  });

  test('what nobody waits for any more is not begun', async () => {
    await stock(bench, { sku: 'LATE', locationId: 'S1', quantity: 10 });
    const late = { ...acting, deadlineAt: Date.now() - 1 };
    const [result] = await bench.ledger.reserve(
      [requestOf([{ sku: 'LATE', quantity: 1, locationId: 'S1' }])],
      late,
    );
    expect(result === undefined ? '' : told(result)).toBe('Overloaded');
    expect(await at(bench, 'LATE', 'S1')).toBe('a10');
  });
});

describe('races of both ways', () => {
  test('named, sourced and mixed baskets, replays and sales from three processes: what there is, once', async () => {
    const each = 60;
    for (const sku of mixed)
      for (const locationId of places) await stock(bench, { sku, locationId, quantity: each });
    const random = numbers(11);
    const line = () => {
      const locationId = [...places, undefined][random(3)];
      return {
        sku: mixed[random(mixed.length)] ?? 'M0',
        quantity: 1 + random(2),
        ...(locationId === undefined ? {} : { locationId }),
      };
    };
    const asked: ReserveRequest[] = [];
    const results: ReserveResult[] = [];
    const clients = Array.from({ length: 40 }, async (_, client) => {
      for (let round = 0; round < 12; round += 1) {
        const earlier = asked[random(asked.length)];
        const lines = Array.from({ length: 1 + random(3) }, line);
        const request =
          random(10) === 0 && earlier !== undefined
            ? earlier
            : requestOf(lines, { allOrNothing: random(3) > 0 });
        asked.push(request);
        results.push(await reserve(ledgerOf(client + round), request));
      }
    });
    const sales = (async () => {
      for (let nth = 0; nth < 10; nth += 1)
        await ledgerOf(nth).record([eventOf({ type: 'RECEIPT_CONFIRMED', quantity: 1, sku: 'M0' })], acting);
    })();
    await Promise.all([...clients, sales]);

    const codes = new Set(results.map(told));
    expect([...codes].sort()).toEqual(['HELD', 'InsufficientStock', 'replayed']);
    const { rows } = await bench.database.query<{ reserved: number; available: number }>(
      `SELECT sum(reserved)::bigint AS reserved, sum(available)::bigint AS available FROM ledger.position p
       JOIN items.item i ON i.item_no = p.position_id >> 16 WHERE i.sku = ANY ($1)`,
      [mixed],
    );
    const there = thousandths(each * mixed.length * places.length + 10);
    expect(rows).toEqual([{ reserved: heldUnits(results), available: there - heldUnits(results) }]);
    // Whoever asks for one unit of what is left gets it, and then nobody does.
    const rest = await bench.ledger.reserve(
      Array.from({ length: there / 1_000 }, (_, nth) =>
        requestOf([{ sku: mixed[nth % 3] ?? 'M0', quantity: 1 }]),
      ),
      acting,
    );
    expect(heldUnits(rest) + heldUnits(results)).toBe(there);
    await expectSound(bench);
  });

  test('connections killed in flight: what was answered is there once, what was not is settled by its key', async () => {
    const units = 400;
    await stock(bench, { sku: 'KILL', locationId: 'S1', quantity: units });
    const asks = Array.from({ length: units + 50 }, () =>
      requestOf([{ sku: 'KILL', quantity: 1, locationId: 'S1' }]),
    );
    const answers = new Map<string, string>();
    /** Until it is answered, as a client with an idempotency key does. */
    const insist = async (request: ReserveRequest, nth: number): Promise<void> => {
      for (let tries = 0; !answers.has(request.idempotencyKey); tries += 1) {
        const result = await reserve(ledgerOf(1 + ((nth + tries) % 2)), request).catch(() => undefined);
        if (result !== undefined) answers.set(request.idempotencyKey, told(result));
      }
    };
    let killed = 0;
    for (let start = 0; start < asks.length; start += 45) {
      const wave = asks.slice(start, start + 45);
      // Somebody has what the first waves want, so that they are still at it whenever this looks.
      const holder = start < 3 * 45 ? await bench.database.connect() : undefined;
      await holder?.query('BEGIN');
      await holder?.query('SELECT FROM ledger.position WHERE position_id >> 16 = $1 FOR UPDATE', [
        bench.items.get('KILL'),
      ]);
      const asking = Promise.all(wave.map(insist));
      // Whoever is at it when this looks; a wave that was quicker than the killer is no failure.
      while (wave.some(({ idempotencyKey }) => !answers.has(idempotencyKey))) {
        const { rowCount } = await bench.database.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()
           AND application_name = 'test-other' AND state <> 'idle' ORDER BY random() LIMIT 1`,
        );
        killed += rowCount ?? 0;
        if ((rowCount ?? 0) > 0) break;
      }
      await holder?.query('ROLLBACK');
      holder?.release();
      await asking;
    }
    expect(killed).toBeGreaterThan(2);
    const kept = [...answers.values()].filter((answer) => answer !== 'InsufficientStock');
    expect(kept.filter((answer) => answer !== 'HELD' && answer !== 'replayed')).toEqual([]);
    expect([kept.length, answers.size]).toEqual([units, asks.length]);
    expect(await at(bench, 'KILL', 'S1')).toBe(`r${units}`);
    await expectSound(bench);
  });
});

test('holds let go of at once, some twice and for reasons of their own, are given back once each', async () => {
  await stock(bench, { sku: 'GIVE', locationId: 'S1', quantity: 80 });
  const held = await bench.ledger.reserve(
    Array.from({ length: 80 }, () => requestOf([{ sku: 'GIVE', quantity: 1, locationId: 'S1' }])),
    acting,
  );
  const ids = held.flatMap(({ reservation }) => reservation?.id ?? []);
  const [confirmed = '', ...others] = ids;
  await bench.ledger.confirm({ id: confirmed, idempotencyKey: 'give' }, acting);
  const twice = [...ids, ...ids.slice(0, 40).map((id) => id.toUpperCase())];
  const answers = await Promise.all(
    twice.map((id, nth) =>
      bench.ledger.release(
        { id, idempotencyKey: 'give', reason: `reason ${id.toLowerCase()}` },
        { ...acting, correlationId: `c-${nth % 80}` },
      ),
    ),
  );
  expect(answers.filter(({ refusals }) => refusals.length > 0)).toEqual([]);
  expect(answers.filter(({ replayed }) => replayed).length).toBe(40);
  const after = await bench.ledger.reservations(ids);
  expect(after.get(confirmed)?.status).toBe('CANCELLED');
  expect(new Set(others.map((id) => after.get(id)?.status))).toEqual(new Set(['RELEASED']));
  const { rows } = await bench.database.query<{ reservation_id: string; reason: string }>(
    'SELECT reservation_id, reason FROM ledger.reservation_event WHERE kind = 5 AND reservation_id = ANY ($1)',
    [ids],
  );
  expect(rows.length).toBe(80);
  for (const { reservation_id, reason } of rows) expect(reason).toBe(`reason ${reservation_id}`);
  expect(await at(bench, 'GIVE', 'S1')).toBe('a80');
  await expectSound(bench);
});

test('holds confirmed at once, some twice, some ended, some unknown, are confirmed once each and answer for themselves', async () => {
  await stock(bench, { sku: 'SURE', locationId: 'S1', quantity: 60 });
  const held = await bench.ledger.reserve(
    Array.from({ length: 60 }, () => requestOf([{ sku: 'SURE', quantity: 1, locationId: 'S1' }])),
    acting,
  );
  const ids = held.flatMap(({ reservation }) => reservation?.id ?? []);
  const [released = '', ...kept] = ids;
  await bench.ledger.release({ id: released, idempotencyKey: 'sure' }, acting);
  const confirm = (id: string) =>
    bench.ledger.confirm(
      { id, idempotencyKey: `sure ${id.toLowerCase()}` },
      { ...acting, correlationId: id },
    );
  const answers = await Promise.all(
    [...kept, ...kept.slice(0, 30).map((id) => id.toUpperCase())].map(confirm),
  );
  expect(answers.filter(({ refusals }) => refusals.length > 0)).toEqual([]);
  expect(answers.filter(({ replayed }) => replayed).length).toBe(30);
  for (const [nth, { reservation }] of answers.entries())
    expect(reservation).toMatchObject({ id: kept[nth % kept.length], status: 'CONFIRMED' });
  const [late, unknown] = await Promise.all([confirm(released), confirm(randomUUID())]);
  expect(late.refusals).toMatchObject([{ code: 'ReservationEnded', status: 'RELEASED' }]);
  expect(unknown.refusals).toMatchObject([{ code: 'ReservationNotFound' }]);
  const { rows } = await bench.database.query<{ reservation_id: string; correlation_id: string }>(
    'SELECT reservation_id, correlation_id FROM ledger.reservation_event WHERE kind = 2 AND reservation_id = ANY ($1)',
    [ids],
  );
  expect(rows.map((row) => row.reservation_id).sort()).toEqual([...kept].sort());
  for (const row of rows) expect(row.correlation_id.toLowerCase()).toBe(row.reservation_id);
  expect(await at(bench, 'SURE', 'S1')).toBe('a1 r59');
  await expectSound(bench);
});

describe('facts told by many', () => {
  test('calls recorded together answer each for itself, with its own places and its own correlation id', async () => {
    await bench.ledger.record([eventOf({ type: 'RECEIPT_CONFIRMED', quantity: 1, sku: 'TILL' })], acting);
    const calls = Array.from({ length: 60 }, (_, nth) => ({
      events: [
        eventOf({ type: 'RECEIPT_CONFIRMED', quantity: 1, sku: 'TILL', eventId: `till-${nth}` }),
        ...(nth % 3 === 0 ? [eventOf({ type: 'RECEIPT_CONFIRMED', quantity: -1, sku: 'TILL' })] : []),
      ],
      context: { ...acting, correlationId: `call-${nth}` },
    }));
    const answers = await Promise.all(
      calls.map(({ events, context }) => bench.ledger.record(events, context)),
    );
    for (const [nth, { results }] of answers.entries()) {
      const [first, second] = results;
      expect([first?.status, first?.index, first?.eventId]).toEqual(['RECORDED', 0, `till-${nth}`]);
      if (nth % 3 === 0)
        expect([second?.index, second?.status, second?.error?.path]).toEqual([
          1,
          'REFUSED',
          ['events', 1, 'quantity'],
        ]);
    }
    const { rows } = await bench.database.query<{ event_id: string; correlation_id: string }>(
      "SELECT event_id, correlation_id FROM ledger.stock_event WHERE event_id LIKE 'till-%'",
    );
    expect(rows.length).toBe(60);
    for (const { event_id, correlation_id } of rows)
      expect(correlation_id).toBe(event_id.replace('till', 'call'));
    expect(await at(bench, 'TILL', 'S1')).toBe('a61');
  });

  test('more than can wait is refused at once with a time to come again, and what was taken is recorded', async () => {
    const events = () =>
      Array.from({ length: 4_000 }, () => eventOf({ type: 'RECEIPT_CONFIRMED', quantity: 1, sku: 'MANY' }));
    const calls = await Promise.allSettled(
      Array.from({ length: 14 }, () => bench.ledger.record(events(), acting)),
    );
    const refused = calls.flatMap((call) => (call.status === 'rejected' ? [call.reason] : []));
    expect(refused.length).toBeGreaterThan(0);
    for (const reason of refused) {
      expect(reason).toBeInstanceOf(IngestOverloaded);
      expect(reason).toMatchObject({ retryAfterMs: expect.any(Number) });
    }
    expect(await at(bench, 'MANY', 'S1')).toBe(`a${(calls.length - refused.length) * 4_000}`);
  });
});
