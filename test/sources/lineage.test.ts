/**
 * Lineage order: what follows another event of its chain waits for it, is recorded by itself, and never lost.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLedger, type StockEventInput } from '#ledger';
import { acting, at, type Bench, eventOf, expectSound, openBench, record } from '../ledger/arrange.ts';

let bench: Bench;
let lastChain = 0;
beforeAll(async () => {
  const items = Array.from({ length: 60 }, (_, n) => `I${n}`);
  bench = await openBench({ items: [...items, 'A', 'B'], locations: ['S1', 'S2'], max: 12 });
});
afterAll(() => bench.close());

/** Sale and return of one chain, an hour apart. */
function chainOf(over: Partial<StockEventInput> = {}): [StockEventInput, StockEventInput] {
  lastChain += 1;
  const chain = { sku: 'A', lineageId: `chain-${lastChain}`, ...over };
  return [
    eventOf({ type: 'SALE_COMPLETED', quantity: 2, occurredAt: '2026-03-01T10:00:00Z', ...chain }),
    eventOf({ type: 'RETURN_ACCEPTED', quantity: 1, occurredAt: '2026-03-01T11:00:00Z', ...chain }),
  ];
}

async function movementsOf(event: StockEventInput): Promise<number> {
  const filter = { source: event.source, eventId: event.eventId };
  return (await bench.ledger.movementsPage({ first: 10, filter })).length;
}

/** Somebody in this database who waits for a lock. */
const locked = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";

describe('a return before its sale', () => {
  test('waits, and is recorded when the sale is', async () => {
    const [sale, back] = chainOf({ sku: 'I1' });
    expect(await record(bench, back)).toEqual(['PARKED AwaitingLineage']);
    expect(await at(bench, 'I1', 'S1')).toBe('-');
    expect(await record(bench, sale)).toEqual(['RECORDED']);
    expect(await at(bench, 'I1', 'S1')).toBe('a-2 rp1');
    expect(await record(bench, back)).toEqual(['REPLAYED']);
  });

  test('says the same ten times over while it waits', async () => {
    const [sale, back] = chainOf({ sku: 'I2' });
    for (let repeat = 0; repeat < 10; repeat += 1)
      expect(await record(bench, back)).toEqual(['PARKED AwaitingLineage']);
    await record(bench, sale);
    expect(await movementsOf(back)).toBe(1);
  });

  test('told again at the instant in which somebody records it, is recorded and waits no more', async () => {
    const [, back] = chainOf({ sku: 'I59' });
    await record(bench, back);
    const chain = [back.lineageId];
    const waiting = 'SELECT digest FROM ledger.parked_event WHERE lineage_id = $1';
    const whole = 'SELECT to_jsonb(p) AS kept FROM ledger.parked_event p WHERE lineage_id = $1';
    const { rows: before } = await bench.database.query(whole, chain);
    const session = await bench.database.connect();
    try {
      // What whoever records it does first, and has not committed yet.
      await session.query('BEGIN');
      await session.query(`UPDATE ledger.event_key SET parked = false WHERE digest IN (${waiting})`, chain);
      await session.query('DELETE FROM ledger.parked_event WHERE lineage_id = $1', chain);
      const again = record(bench, back);
      await expect.poll(() => bench.database.query(locked).then(({ rowCount }) => rowCount)).toBe(1);
      await session.query('COMMIT');
      expect(await again).toEqual(['REPLAYED']);
    } finally {
      session.release();
    }
    expect((await bench.database.query(waiting, chain)).rows).toEqual([]);
    // One that was left behind all the same is taken away when its turn comes.
    await bench.database.query(
      'INSERT INTO ledger.parked_event SELECT * FROM jsonb_populate_record(NULL::ledger.parked_event, $1)',
      [JSON.stringify(before[0]?.kept)],
    );
    await bench.ledger.replayParked({ limit: 100 }, acting);
    expect((await bench.database.query(waiting, chain)).rows).toEqual([]);
  });

  test('is recorded at once in one call with it, whichever comes first', async () => {
    const [sale, back] = chainOf({ sku: 'I3' });
    expect(await record(bench, back, sale)).toEqual(['RECORDED', 'RECORDED']);
    const [other, returned] = chainOf({ sku: 'I4', sourceSequence: '1' });
    const looked = eventOf({
      type: 'RETURN_DISPOSITIONED',
      quantity: 1,
      disposition: 'RESALABLE',
      sku: 'I4',
      lineageId: other.lineageId,
    });
    expect(await record(bench, looked, returned, other)).toEqual(['RECORDED', 'RECORDED', 'RECORDED']);
    expect(await at(bench, 'I4', 'S1')).toBe('a-1');
  });

  test('moves along what waits for it, to the end of the chain', async () => {
    const [sale, back] = chainOf({ sku: 'I5' });
    const { lineageId } = sale;
    const looked = eventOf({
      type: 'RETURN_DISPOSITIONED',
      quantity: 1,
      disposition: 'DAMAGED',
      sku: 'I5',
      lineageId,
    });
    expect(await record(bench, looked)).toEqual(['PARKED AwaitingLineage']);
    expect(await record(bench, back)).toEqual(['PARKED AwaitingLineage']);
    expect(await record(bench, sale)).toEqual(['RECORDED']);
    expect(await at(bench, 'I5', 'S1')).toBe('a-2 d1');
  });

  test('may be told by another system, of another place', async () => {
    const [sale] = chainOf({ sku: 'I6' });
    const back = eventOf({
      type: 'RETURN_ACCEPTED',
      quantity: 1,
      sku: 'I6',
      source: 'returns',
      locationId: 'S2',
      lineageId: sale.lineageId,
    });
    expect(await record(bench, back)).toEqual(['PARKED AwaitingLineage']);
    await record(bench, sale);
    expect(await at(bench, 'I6', 'S2')).toBe('rp1');
  });

  test('does not wait when it names no chain, or its source does not let it', async () => {
    const [, back] = chainOf();
    expect(await record(bench, { ...back, eventId: 'no-chain', lineageId: undefined })).toEqual(['RECORDED']);
    const row = { source: 'hasty', kind: 'OTHER', owner: 'retail', lineageTimeoutSeconds: 0 };
    await bench.ledger.sources.upsert([row], acting);
    expect(await record(bench, { ...back, source: 'hasty' })).toEqual(['RECORDED']);
  });
});

test.each([
  ['SALE_VOIDED', 'SALE_COMPLETED', 'I7'],
  ['RECEIPT_REVERSED', 'RECEIPT_CONFIRMED', 'I8'],
])('%s waits for %s', async (type, before, sku) => {
  const lineageId = `${type} chain`;
  expect(await record(bench, eventOf({ type, quantity: 1, sku, lineageId }))).toEqual([
    'PARKED AwaitingLineage',
  ]);
  await record(bench, eventOf({ type: before, quantity: 1, sku, lineageId }));
  expect(await at(bench, sku, 'S1')).toBe('-');
  expect(await bench.ledger.sources.parked({ first: 5, filter: { types: [type] } })).toEqual([]);
});

describe('sale and return at the same instant on two connections', () => {
  test('strand nobody, and all orders end alike', async () => {
    const other = createLedger({ database: bench.writer, reader: bench.reader });
    const pairs = Array.from({ length: 40 }, (_, n) => chainOf({ sku: `I${n + 10}` }));
    await Promise.all(
      pairs.flatMap(([sale, back], n) => {
        const tell = [() => bench.ledger.record([back], acting), () => other.record([sale], acting)];
        return (n % 2 === 0 ? tell : tell.reverse()).map((act) => act());
      }),
    );
    const ends = await Promise.all(pairs.map((_, n) => at(bench, `I${n + 10}`, 'S1')));
    expect(new Set(ends)).toEqual(new Set(['a-2 rp1']));
  });

  test('of two processes, what neither saw is found by the chore', async () => {
    const [sale, back] = chainOf({ sku: 'B' });
    await record(bench, back);
    // The sale came in a process that knew of nobody who waits.
    await bench.database.query(`UPDATE ledger.parked_event SET code = 'Hidden' WHERE lineage_id = $1`, [
      sale.lineageId,
    ]);
    await record(bench, sale);
    await bench.database.query(
      `UPDATE ledger.parked_event SET code = 'AwaitingLineage' WHERE lineage_id = $1`,
      [sale.lineageId],
    );
    expect(await at(bench, 'B', 'S1')).toBe('a-2');
    await bench.ledger.replayParked({ limit: 500, isMapped: true }, acting);
    expect(await at(bench, 'B', 'S1')).toBe('a-2 rp1');
  });
});

describe('a return whose sale does not come', () => {
  const openCases = async () =>
    (
      await bench.ledger.cases.page({ first: 50, filter: { kinds: ['LINEAGE_TIMEOUT'], status: 'OPEN' } })
    ).map(({ owner, detail }) => [owner, detail.eventId]);

  test('is recorded when it has waited long enough, and a case is open until the sale comes after all', async () => {
    const [sale, back] = chainOf({ sku: 'I9' });
    await record(bench, back);
    await bench.ledger.replayParked({ limit: 500, isDue: true }, acting);
    expect(await at(bench, 'I9', 'S1')).toBe('-');

    await bench.database.query(`UPDATE ledger.parked_event SET due_at = now() WHERE lineage_id = $1`, [
      sale.lineageId,
    ]);
    expect(await bench.ledger.replayParked({ limit: 500, isDue: true }, acting)).toMatchObject({
      recorded: 1,
    });
    expect(await at(bench, 'I9', 'S1')).toBe('rp1');
    expect(await openCases()).toEqual([['integration', back.eventId]]);
    expect(await record(bench, back)).toEqual(['REPLAYED']);

    await bench.ledger.sources.watch();
    expect(await openCases()).toHaveLength(1);
    await record(bench, sale);
    await bench.ledger.sources.watch();
    expect(await openCases()).toEqual([]);
    expect(await at(bench, 'I9', 'S1')).toBe('a-2 rp1');
  });
});

test('the ledger is sound after all of it', () => expectSound(bench));
