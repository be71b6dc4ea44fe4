/**
 * Codes of sources: nothing is guessed, what is unknown waits and is counted, and is recorded in event-time order once it is mapped.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acting, at, type Bench, eventOf, expectSound, openBench, record } from '../ledger/arrange.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench({ items: ['A', 'B', 'C', 'D', 'E', 'F'], locations: ['S1', 'S2'] });
  await bench.database.query(
    `UPDATE items.item SET unit_conversions = '[{"unit": "CASE", "factor": 12000}]' WHERE sku IN ('A', 'B')`,
  );
});
afterAll(() => bench.close());

const map = (row: { source: string; code: string; sku?: string; unit?: string; disposition?: string }) =>
  bench.ledger.aliasesUpsert([row], acting);

describe('a unit', () => {
  const receipt = (unit: string, source: string) =>
    eventOf({ type: 'RECEIPT_CONFIRMED', quantity: 1, sku: 'A', unit, source });

  test('nobody knows is refused while its source has said nothing of units', async () => {
    expect(await record(bench, receipt('CS', 'wms'))).toEqual(['REFUSED UnknownUnit']);
  });

  test('is what its source means by it, verbatim', async () => {
    await map({ source: 'wms', code: 'CS', unit: 'CASE' });
    expect(await record(bench, receipt('CS', 'wms'))).toEqual(['RECORDED']);
    expect(await at(bench, 'A', 'S1')).toBe('a12');
    expect(await record(bench, receipt('CASE', 'wms'), receipt('cs', 'wms'))).toEqual([
      'RECORDED',
      'PARKED UnknownUnit',
    ]);
    expect(await record(bench, receipt('CS', 'other'))).toEqual(['REFUSED UnknownUnit']);
  });

  test('that waits is recorded when it is mapped', async () => {
    const { replayedEvents } = await map({ source: 'wms', code: 'cs', unit: 'CASE' });
    expect(replayedEvents).toBe(1);
    expect(await at(bench, 'A', 'S1')).toBe('a36');
  });

  test('is kept in the source’s words', async () => {
    const { rows } = await bench.database.query(
      `SELECT unit, unit_quantity, quantity FROM ledger.stock_event WHERE source = 'wms' ORDER BY event_no LIMIT 1`,
    );
    expect(rows).toEqual([{ unit: 'CS', unit_quantity: 1_000, quantity: 12_000 }]);
  });
});

describe('a disposition', () => {
  const back = (disposition: string) =>
    eventOf({ type: 'RETURN_ACCEPTED', quantity: 1, sku: 'C', disposition, source: 'returns' });

  test('nobody knows is refused while its source has said nothing of dispositions', async () => {
    expect(await record(bench, back('R2'))).toEqual(['REFUSED InvalidValue']);
  });

  test('is what its source means by it, and waits when it means nothing yet', async () => {
    await map({ source: 'returns', code: 'R1', disposition: 'resalable' });
    expect(await record(bench, back('R1'), back('R2'))).toEqual(['RECORDED', 'PARKED UnknownDisposition']);
    expect((await map({ source: 'returns', code: 'R2', disposition: 'DAMAGED' })).replayedEvents).toBe(1);
    expect(await at(bench, 'C', 'S1')).toBe('a1 d1');
  });

  test('cannot mean what no type knows', async () => {
    const { outcomes } = await map({ source: 'returns', code: 'R3', disposition: 'LOST_IN_SPACE' });
    expect(outcomes[0]?.refusal).toMatchObject({ code: 'UnknownAliasTarget', path: ['disposition'] });
  });
});

test('a row that says two things, or none, is refused', async () => {
  const rows = [
    { source: 'wms', code: 'x', sku: 'A', unit: 'CASE' },
    { source: 'wms', code: 'x' },
  ];
  const { outcomes } = await bench.ledger.aliasesUpsert(rows, acting);
  expect(outcomes.map(({ refusal }) => refusal?.code)).toEqual(['InvalidAlias', 'InvalidAlias']);
});

describe('events that wait for a code', () => {
  test('are counted by code, with the units they tell of', async () => {
    const told = [3, 4, 5].map((quantity, n) =>
      eventOf({
        type: 'SALE_COMPLETED',
        quantity,
        sku: 'their-d',
        source: 'pos-7',
        occurredAt: `2026-03-01T1${n}:00:00Z`,
      }),
    );
    const elsewhere = eventOf({
      type: 'SALE_COMPLETED',
      quantity: 1,
      locationId: 'their-s',
      source: 'pos-7',
    });
    await record(bench, ...told.reverse(), elsewhere);
    const codes = await bench.ledger.sources.unmappedCodes({ first: 10, sources: ['pos-7'] });
    expect(codes.map(({ field, code, events, units }) => [field, code, events, units])).toEqual([
      ['locationId', 'their-s', 1, 1_000],
      ['sku', 'their-d', 3, 12_000],
    ]);
    expect(codes[1]?.firstOccurredAt).toEqual(new Date('2026-03-01T10:00:00Z'));
    const next = await bench.ledger.sources.unmappedCodes({
      first: 1,
      after: { source: 'pos-7', field: 'locationId', code: 'their-s' },
      sources: ['pos-7'],
    });
    expect(next.map(({ code }) => code)).toEqual(['their-d']);
  });

  test('are recorded in the order in which they happened', async () => {
    expect((await map({ source: 'pos-7', code: 'their-d', sku: 'D' })).replayedEvents).toBe(3);
    const movements = await bench.ledger.movementsPage({ first: 3, filter: { source: 'pos-7' } });
    expect(movements.map(({ occurredAt }) => occurredAt.toISOString().slice(11, 13))).toEqual([
      '12',
      '11',
      '10',
    ]);
  });

  test('are recorded by themselves when the code gets a meaning another way, however many cannot be', async () => {
    // Two hundred that happened first and are refused once they are understood must not stand before the good one.
    const bad = Array.from({ length: 200 }, (_, n) =>
      eventOf({
        type: 'SALE_COMPLETED',
        quantity: 0.5,
        sku: 'NEW',
        source: 'pos-8',
        occurredAt: `2026-02-01T10:00:00.${String(n).padStart(3, '0')}Z`,
      }),
    );
    const good = eventOf({ type: 'SALE_COMPLETED', quantity: 2, sku: 'NEW', source: 'pos-8' });
    await record(bench, ...bad, good);
    await bench.database.query(
      `INSERT INTO items.item (sku, name, updated_by) VALUES ('NEW', 'NEW', 'test')`,
    );
    let recorded = 0;
    for (let round = 0; round < 5; round += 1)
      recorded += (await bench.ledger.replayParked({ limit: 100, isMapped: true }, acting)).recorded;
    expect(recorded).toBe(1);
    const kept = await bench.ledger.sources.parked({ first: 1, filter: { sources: ['pos-8'] } });
    expect(kept[0]?.said).toContain('quantity 0.5');
  });

  test('are given up with a reason, whole in the audit log, and may come again', async () => {
    const [kept] = await bench.ledger.sources.parked({ first: 1, filter: { values: ['their-s'] } });
    const ids = [kept?.id ?? '', '00000000-0000-0000-0000-000000000000'];
    expect(await bench.ledger.sources.discard({ ids, reason: 'a test till' }, acting)).toEqual([kept?.id]);
    const { rows } = await bench.database.query(
      `SELECT reason, before->'payload'->>'locationId' AS place FROM audit.entry WHERE action = 'parkedEventsDiscard'`,
    );
    expect(rows).toEqual([{ reason: 'a test till', place: 'their-s' }]);
    expect(await record(bench, kept?.event ?? eventOf({ type: 'none', quantity: 1 }))).toEqual([
      'PARKED UnknownLocation',
    ]);
  });

  test('are tried again by name, and what cannot be recorded stays', async () => {
    const [kept] = await bench.ledger.sources.parked({ first: 1, filter: { values: ['their-s'] } });
    const replay = { ids: [kept?.id ?? ''], reason: 'try' };
    expect(await bench.ledger.sources.replay(replay, acting)).toEqual({
      ...{ recorded: 0, parked: 1, refused: 0, unknown: [] },
    });
    const [after] = await bench.ledger.sources.parked({ first: 1, filter: { values: ['their-s'] } });
    expect(after?.attempts).toBe((kept?.attempts ?? 0) + 1);
  });
});

test('what is snapshot by a source counts what the source declared, unless it says so itself', async () => {
  await bench.ledger.sources.upsert(
    [{ source: 'netty', kind: 'OTHER', owner: 'retail', semantics: 'NET_OF_ORDERS' }],
    acting,
  );
  await record(bench, eventOf({ type: 'OPENING_ASSERTED', quantity: 10, sku: 'E', source: 'x' }));
  const hold = {
    idempotencyKey: 'hold-e',
    channel: 'web',
    lines: [{ sku: 'E', quantity: 4, locationId: 'S1' }],
    holdSeconds: 600,
    allOrNothing: true,
  };
  await bench.ledger.reserve([hold], acting);
  const count = (source: string, semantics?: string) =>
    eventOf({
      type: 'SNAPSHOT_ASSERTED',
      quantity: 6,
      sku: 'E',
      source,
      occurredAt: new Date(Date.now() + 1_000).toISOString(),
      ...(semantics && { semantics }),
    });
  await record(bench, count('netty'));
  expect(await at(bench, 'E', 'S1')).toBe('a6 r4');
  await record(bench, {
    ...count('netty', 'GROSS_ON_HAND'),
    occurredAt: new Date(Date.now() + 2_000).toISOString(),
  });
  expect(await at(bench, 'E', 'S1')).toBe('a2 r4');
  const { rows } = await bench.database.query(
    `SELECT semantics FROM ledger.stock_event WHERE source = 'netty' ORDER BY event_no`,
  );
  expect(rows.map(({ semantics }) => semantics)).toEqual(['NET_OF_ORDERS', 'GROSS_ON_HAND']);
});

test('the ledger is sound after all of it', () => expectSound(bench));

test('what was parked is recorded as a fact of who told it, within the reach that caller had, whoever maps its code', async () => {
  await record(bench, eventOf({ type: 'OPENING_ASSERTED', quantity: 10, sku: 'F' }));
  const lines = [{ sku: 'F', quantity: 3, locationId: 'S1' }];
  const request = {
    idempotencyKey: 'web-order',
    channel: 'web',
    lines,
    holdSeconds: 600,
    allOrNothing: true,
  };
  const [held] = await bench.ledger.reserve([request], acting);
  expect(held?.refusals).toEqual([]);
  const reservationId = held?.reservation?.id ?? '';
  const keeper = {
    caller: { id: 'keeper', kind: 'store', channels: ['store'], locations: 'all', scopes: [] },
    correlationId: 'k',
  } as const;
  const sold = { type: 'SALE_COMPLETED', quantity: 1, sku: 'f-of-keeper', source: 'till-9', reservationId };
  const event = eventOf(sold);
  const { results } = await bench.ledger.record([event], keeper);
  expect(results.map(({ status }) => status)).toEqual(['PARKED']);
  expect((await map({ source: 'till-9', code: 'f-of-keeper', sku: 'F' })).replayedEvents).toBe(1);
  const { rows } = await bench.database.query(
    'SELECT caller_id FROM ledger.stock_event WHERE source = $1 AND event_id = $2',
    ['till-9', event.eventId],
  );
  expect(rows).toEqual([{ caller_id: 'keeper' }]);
  // The reservation is another channel's than the teller's: for it, that is not there.
  expect(await at(bench, 'F', 'S1')).toBe('a6 r3');
  await expectSound(bench);
});
