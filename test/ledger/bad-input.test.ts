/**
 * Bad events get a clear error naming field and value, and cost no good one anything.
 *
 * One table of what can be wrong; then one bad event among 4,999 good ones, for each place it can be found out.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StockEventInput } from '#ledger';
import { acting, at, type Bench, eventOf, expectSound, openBench, said, stock } from './arrange.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench({ items: ['A', 'M', 'F', 'H', 'CLOTH:2'], locations: ['S1', 'S2'] });
  await bench.database.query(
    `UPDATE items.item SET unit_conversions = '[{"unit": "CASE", "factor": 12000}]' WHERE sku = 'A'`,
  );
});
afterAll(() => bench.close());

const sale = eventOf({ type: 'SALE_COMPLETED', quantity: 1 });

/** What is sent, what is answered, and what the message names. */
const table: readonly (readonly [string, object, string, string, string])[] = [
  ['an unknown type', { type: 'SALE' }, 'NotRecordable', 'type', '"SALE"'],
  ['a type of a mutation', { type: 'RESERVATION_CREATED' }, 'NotRecordable', 'type', 'reservationCreate'],
  [
    'a type nothing records yet',
    { type: 'ALLOCATION_GRANTED' },
    'NotRecordable',
    'type',
    'ALLOCATION_GRANTED',
  ],
  ['a type in lower case', { type: 'sale_completed' }, 'NotRecordable', 'type', 'sale_completed'],
  ['no type', { type: undefined }, 'MissingField', 'type', 'type is required'],
  ['a negative quantity', { quantity: -5 }, 'InvalidValue', 'quantity', '-5'],
  ['quantity 0', { quantity: 0 }, 'InvalidValue', 'quantity', 'not 0'],
  ['an adjustment of 0', { type: 'ADJUSTMENT_APPROVED', quantity: 0 }, 'InvalidValue', 'quantity', 'not 0'],
  ['a negative snapshot', { type: 'SNAPSHOT_ASSERTED', quantity: -1 }, 'InvalidValue', 'quantity', '-1'],
  ['a quantity as text', { quantity: '5' }, 'InvalidValue', 'quantity', '"5"'],
  ['an infinite quantity', { quantity: Number.POSITIVE_INFINITY }, 'InvalidValue', 'quantity', 'Infinity'],
  ['a quantity of a million millions', { quantity: 1e12 }, 'InvalidValue', 'quantity', '1000000000000'],
  ['4 decimals', { quantity: 1.0001 }, 'InvalidValue', 'quantity', '1.0001'],
  ['more decimals than the item has', { quantity: 1.5 }, 'InvalidValue', 'quantity', '1.5 EA'],
  ['more decimals than 2', { sku: 'CLOTH', quantity: 1.005 }, 'InvalidValue', 'quantity', '1.005'],
  ['an unknown unit', { unit: 'PALLET' }, 'UnknownUnit', 'unit', 'PALLET'],
  [
    'a unit that leaves a broken quantity',
    { unit: 'CASE', quantity: 0.001 },
    'InvalidValue',
    'quantity',
    '0.001 CASE',
  ],
  ['an empty SKU', { sku: '' }, 'InvalidValue', 'sku', '""'],
  ['a blank SKU', { sku: '   ' }, 'InvalidValue', 'sku', '"   "'],
  ['a SKU with a line break', { sku: 'A\nB' }, 'InvalidValue', 'sku', 'A\\nB'],
  ['an item code of 201 characters', { sku: 'X'.repeat(201) }, 'InvalidValue', 'sku', '200'],
  ['half a character', { sku: 'A\ud800' }, 'InvalidValue', 'sku', 'printable'],
  ['a NUL in a reason', { reason: 'a\0b' }, 'InvalidValue', 'reason', 'stored'],
  ['no source', { source: undefined }, 'MissingField', 'source', 'source is required'],
  ['an empty event id', { eventId: '' }, 'InvalidValue', 'eventId', '""'],
  ['a number for an event id', { eventId: 7 }, 'InvalidValue', 'eventId', '7'],
  ['no location', { locationId: null }, 'InvalidValue', 'locationId', 'null'],
  ['a date without a time', { occurredAt: '2024-03-01' }, 'InvalidValue', 'occurredAt', '2024-03-01'],
  [
    'a time without an offset',
    { occurredAt: '2024-03-01T10:00:00' },
    'InvalidValue',
    'occurredAt',
    '10:00:00',
  ],
  [
    'a day that is not in the calendar',
    { occurredAt: '2023-02-29T10:00:00Z' },
    'InvalidValue',
    'occurredAt',
    '2023-02-29',
  ],
  [
    'an hour that is not on the clock',
    { occurredAt: '2024-03-01T25:00:00Z' },
    'InvalidValue',
    'occurredAt',
    'T25',
  ],
  ['year 0', { occurredAt: '0000-01-01T00:00:00Z' }, 'InvalidValue', 'occurredAt', '0000-01-01'],
  ['the last century', { occurredAt: '1999-12-31T23:59:59Z' }, 'InvalidValue', 'occurredAt', '1999-12-31'],
  ['next century', { occurredAt: '2124-03-01T00:00:00Z' }, 'InvalidValue', 'occurredAt', '2124'],
  ['words for a time', { occurredAt: 'yesterday' }, 'InvalidValue', 'occurredAt', 'yesterday'],
  [
    'a business day that is none',
    { businessDate: '2024-13-01' },
    'InvalidValue',
    'businessDate',
    '2024-13-01',
  ],
  ['a business day in year 0', { businessDate: '0000-01-01' }, 'InvalidValue', 'businessDate', '0000-01-01'],
  [
    'a transfer without its id',
    { type: 'TRANSFER_SHIPPED', toLocationId: 'S2' },
    'MissingField',
    'transferId',
    'TRANSFER_SHIPPED',
  ],
  [
    'a shipment to nowhere',
    { type: 'TRANSFER_SHIPPED', transferId: 't' },
    'MissingField',
    'toLocationId',
    'TRANSFER_SHIPPED',
  ],
  [
    'an unknown disposition',
    { type: 'RETURN_ACCEPTED', disposition: 'LOST' },
    'InvalidValue',
    'disposition',
    'LOST',
  ],
  [
    'no disposition where one is needed',
    { type: 'RETURN_DISPOSITIONED' },
    'InvalidValue',
    'disposition',
    'missing',
  ],
  ['unknown semantics', { type: 'SNAPSHOT_ASSERTED', semantics: 'NET' }, 'InvalidValue', 'semantics', 'NET'],
  ['a sequence that is no number', { sourceSequence: '12a' }, 'InvalidValue', 'sourceSequence', '12a'],
  [
    'a document without an id',
    { referenceDocument: { type: 'po' } },
    'MissingField',
    'referenceDocument',
    'id',
  ],
];

describe('an event with', () => {
  test.each(table)('%s is refused', async (_name, fields, code, field, named) => {
    const sent: StockEventInput = { ...eventOf({ type: 'SALE_COMPLETED', quantity: 1 }), ...fields };
    const { results, cursor } = await bench.ledger.record(
      [eventOf({ type: 'SALE_COMPLETED', quantity: 1 }), sent],
      acting,
    );
    expect(results.map(({ status }) => status)).toEqual(['RECORDED', 'REFUSED']);
    const error = results[1]?.error;
    expect(error?.code).toBe(code);
    expect(error?.path.slice(0, 3)).toEqual(['events', 1, field]);
    expect(error?.message).toContain(named);
    expect(cursor).toBeDefined();
  });
});

describe('what is not even an event', () => {
  test.each([[null], [7], ['SALE'], [[]], [{}]])('%j is refused and names what it can', async (sent) => {
    const parsed: StockEventInput = JSON.parse(JSON.stringify(sent));
    const { results, cursor } = await bench.ledger.record([parsed], acting);
    expect(results).toMatchObject([{ index: 0, status: 'REFUSED', source: '', eventId: '' }]);
    expect(results[0]?.error?.message).toMatch(/must be an object|is required/);
    expect(cursor).toBeUndefined();
  });

  test('5,001 events are too many', async () => {
    await expect(
      bench.ledger.record(
        Array.from({ length: 5_001 }, () => sale),
        acting,
      ),
    ).rejects.toThrow('at most 5000 a call, not 5001');
  });
});

describe('one bad event among 4,999 good ones', () => {
  const among = async (sku: string, bad: Partial<StockEventInput>): Promise<Map<string, number>> => {
    const events = Array.from({ length: 4_999 }, () =>
      eventOf({ type: 'RECEIPT_CONFIRMED', quantity: 1, sku }),
    );
    events.splice(2_345, 0, eventOf({ type: 'RECEIPT_CONFIRMED', quantity: 1, sku, ...bad }));
    const { results } = await bench.ledger.record(events, acting);
    const counts = new Map<string, number>();
    for (const result of results) counts.set(said(result), (counts.get(said(result)) ?? 0) + 1);
    return counts;
  };

  test('costs the others nothing when it is malformed', async () => {
    expect(await among('F', { occurredAt: '0000-01-01T00:00:00Z' })).toEqual(
      new Map([
        ['RECORDED', 4_999],
        ['REFUSED InvalidValue', 1],
      ]),
    );
    expect(await at(bench, 'F', 'S1')).toBe('a4999');
  });

  test('costs the others nothing when only PostgreSQL finds it out', async () => {
    // Nine receipts of nearly a million millions fit into a position; one more does not.
    const huge = 999_999_999_999;
    for (let times = 0; times < 9; times += 1)
      await stock(bench, { sku: 'H', locationId: 'S2', quantity: huge });
    expect(await among('H', { sku: 'H', locationId: 'S2', quantity: huge })).toEqual(
      new Map([
        ['RECORDED', 4_999],
        ['REFUSED QuantityOutOfRange', 1],
      ]),
    );
    expect(await at(bench, 'H', 'S1')).toBe('a4999');
    expect(await at(bench, 'H', 'S2')).toBe(`a${9 * huge}`);
    await expectSound(bench);
  });
});

describe('a code nobody has mapped', () => {
  const parkedRows = async (): Promise<number> => {
    const { rows } = await bench.database.query<{ n: number }>(
      'SELECT count(*) AS n FROM ledger.parked_event',
    );
    return rows[0]?.n ?? -1;
  };

  test('parks the event whole until the code is mapped, then it is recorded once', async () => {
    const event = eventOf({ type: 'RECEIPT_CONFIRMED', quantity: 3, sku: 'm-old', reason: 'kept' });
    const send = async (sent = event): Promise<string> => {
      const { results } = await bench.ledger.record([sent], acting);
      return results.map(said).join();
    };
    expect(await send()).toBe('PARKED UnknownItem');
    expect(await send()).toBe('PARKED UnknownItem');
    expect(await send({ ...event, quantity: 4 })).toBe('REFUSED IdempotencyConflict');
    expect(await parkedRows()).toBe(1);
    const { replayedEvents } = await bench.ledger.aliasesUpsert(
      [{ source: 'pos', code: 'm-old', sku: 'M' }],
      acting,
    );
    expect(replayedEvents).toBe(1);
    expect(await send()).toBe('REPLAYED');
    expect(await parkedRows()).toBe(0);
    expect(await at(bench, 'M', 'S1')).toBe('a3');
  });

  test('is another source’s code and not this one’s', async () => {
    const event = eventOf({ type: 'RECEIPT_CONFIRMED', quantity: 3, sku: 'm-old', source: 'wms' });
    const { results } = await bench.ledger.record([event], acting);
    expect(results.map(said)).toEqual(['PARKED UnknownItem']);
  });

  test('is understood in any letter case and with blanks around it when it is the SKU', async () => {
    const { results } = await bench.ledger.record(
      [eventOf({ type: 'RECEIPT_CONFIRMED', quantity: 1, sku: ' m ' })],
      acting,
    );
    expect(results.map(said)).toEqual(['RECORDED']);
  });

  test('names the location that is unknown', async () => {
    const { results } = await bench.ledger.record(
      [
        eventOf({ type: 'SALE_COMPLETED', quantity: 1, locationId: 's1' }),
        eventOf({ type: 'TRANSFER_SHIPPED', quantity: 1, transferId: 't', toLocationId: 'S9' }),
      ],
      acting,
    );
    expect(results.map(({ error }) => [error?.code, error?.path.at(-1), error?.message])).toEqual([
      ['UnknownLocation', 'locationId', expect.stringContaining('"s1"')],
      ['UnknownLocation', 'toLocationId', expect.stringContaining('"S9"')],
    ]);
  });

  test('parks at most once when it is sent twice in one call', async () => {
    const event = eventOf({ type: 'SALE_COMPLETED', quantity: 1, sku: 'NOBODY' });
    const { results } = await bench.ledger.record([event, event, { ...event, quantity: 2 }], acting);
    expect(results.map(said)).toEqual([
      'PARKED UnknownItem',
      'PARKED UnknownItem',
      'REFUSED IdempotencyConflict',
    ]);
  });
});

test('a refused reservation shows what is empty', async () => {
  const lines = [{ sku: 'A', quantity: 1 }];
  const request = { idempotencyKey: '', channel: 'web', lines, holdSeconds: 60, allOrNothing: true };
  const [result] = await bench.ledger.reserve([request], acting);
  expect(result?.refusals.map(({ message }) => message)).toEqual([
    'idempotencyKey must not be empty, not ""',
  ]);
});
