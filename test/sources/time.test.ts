/**
 * Event time: an absolute quantity holds at its watermark for every type of event, whatever order they arrive in; and a position
 * tells what was true at a time, and what was believed at a time.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RecordableType, StockEventInput } from '#ledger';
import { quantityToUnits } from '#schema';
import {
  acting,
  at,
  type Bench,
  eventOf,
  expectSound,
  momentBetween,
  openBench,
  record,
} from '../ledger/arrange.ts';

let bench: Bench;
let lastItem = 0;
beforeAll(async () => {
  const items = Array.from({ length: 400 }, (_, n) => `T${n}`);
  bench = await openBench({ items, locations: ['S1', 'S2'] });
});
afterAll(() => bench.close());

type Fields = Partial<StockEventInput>;
const toS1: Fields = { locationId: 'S2', toLocationId: 'S1' };
const fromS1: Fields = { locationId: 'S1', toLocationId: 'S2' };

/** What is told of each type, three units of it, at S1; `{t}` stands for a transfer that was shipped to S1. */
const told: readonly (readonly [RecordableType, Fields])[] = [
  ['OPENING_ASSERTED', {}],
  ['RECEIPT_CONFIRMED', {}],
  ['RECEIPT_CONFIRMED', { disposition: 'DAMAGED' }],
  ['RECEIPT_REVERSED', {}],
  ['PUTAWAY_COMPLETED', { disposition: 'QUARANTINED' }],
  ['PUTAWAY_COMPLETED', { disposition: 'PICKED' }],
  ['SALE_COMPLETED', {}],
  ['SALE_VOIDED', {}],
  ['RETURN_ACCEPTED', {}],
  ['RETURN_ACCEPTED', { disposition: 'DAMAGED' }],
  ['RETURN_DISPOSITIONED', { disposition: 'RESALABLE' }],
  ['RETURN_DISPOSITIONED', { disposition: 'SUPPLIER' }],
  ['STOCK_DAMAGED', {}],
  ['STOCK_QUARANTINED', {}],
  ['STOCK_RELEASED', {}],
  ['STOCK_SCRAPPED', { disposition: 'DAMAGED' }],
  ['ADJUSTMENT_APPROVED', {}],
  ['ADJUSTMENT_APPROVED', { quantity: -3 }],
  ['TRANSFER_SHIPPED', { ...fromS1, transferId: 'out-{item}' }],
  ['TRANSFER_RECEIVED', { ...toS1, transferId: '{t}' }],
  ['TRANSFER_RECEIVED', { ...toS1, transferId: 'unsent-{item}' }],
  ['PICK_CONFIRMED', {}],
  ['PACK_COMPLETED', {}],
  ['SHIPMENT_CONFIRMED', {}],
  ['PICKUP_COMPLETED', {}],
];

const hour = (text: string): string => `2026-03-01T${text}:00.000Z`;
const counted = 75;

/** An item with ten units in every state at S1 and ten on their way there, all at 08:00. */
async function arrange(): Promise<string> {
  const sku = `T${lastItem++}`;
  const base = { sku, occurredAt: hour('08:00') };
  const answers = await record(
    bench,
    eventOf({ type: 'OPENING_ASSERTED', quantity: 40, ...base }),
    eventOf({ type: 'RECEIPT_CONFIRMED', quantity: 10, disposition: 'DAMAGED', ...base }),
    eventOf({ type: 'RECEIPT_CONFIRMED', quantity: 10, disposition: 'QUARANTINED', ...base }),
    eventOf({ type: 'RETURN_ACCEPTED', quantity: 10, ...base }),
    eventOf({ type: 'PICK_CONFIRMED', quantity: 10, ...base }),
    eventOf({ type: 'OPENING_ASSERTED', quantity: 10, ...base, locationId: 'S2' }),
    eventOf({ type: 'TRANSFER_SHIPPED', quantity: 10, ...base, ...toS1, transferId: `in-${sku}` }),
  );
  expect(new Set(answers)).toEqual(new Set(['RECORDED']));
  return sku;
}

function tellingOf(sku: string, [type, fields]: (typeof told)[number], occurredAt: string): StockEventInput {
  const transferId = fields.transferId?.replace('{item}', sku).replace('{t}', `in-${sku}`);
  return eventOf({ quantity: 3, ...fields, type, sku, occurredAt, ...(transferId && { transferId }) });
}

function countOf(sku: string, semantics: string): StockEventInput {
  return eventOf({ type: 'SNAPSHOT_ASSERTED', quantity: counted, sku, occurredAt: hour('12:00'), semantics });
}

/** What a count of that meaning would find at S1 now, or at an earlier time. */
async function seen(
  sku: string,
  semantics: string,
  asOf?: { occurredAt?: Date; recordedAt?: Date },
): Promise<number> {
  const key = { itemNo: bench.items.get(sku) ?? -1, locationNo: bench.locations.get('S1') ?? -1 };
  const now = [...(await bench.ledger.positions([key])).values()][0];
  const there = asOf === undefined ? now : await bench.ledger.positionAsOf({ ...key, ...asOf });
  if (there === undefined) throw new Error(`there is no position of ${sku}`);
  const promised = semantics === 'NET_OF_ORDERS' ? there.reserved + there.picked : 0;
  return quantityToUnits(there.onHand - promised);
}

const meanings = ['GROSS_ON_HAND', 'NET_OF_ORDERS'] as const;
const cases = meanings.flatMap((semantics) => told.map((telling) => ({ semantics, telling })));
const named = cases.map((each) => ({
  ...each,
  name: `${each.telling[0]} ${each.telling[1].disposition ?? each.telling[1].quantity ?? each.telling[1].transferId ?? ''} ${each.semantics}`,
}));

describe('a count of 12:00 and', () => {
  test.each(named)('$name', async ({ semantics, telling }) => {
    const skus = await Promise.all([arrange(), arrange(), arrange(), arrange()]);
    const [alone = '', before = '', late = '', after = ''] = skus;
    // What the event does to what is counted, where nobody counts.
    const asItWas = await seen(alone, semantics);
    await record(bench, tellingOf(alone, telling, hour('11:00')));
    const effect = (await seen(alone, semantics)) - asItWas;

    // Told in time, or late: the count had seen it. Both ways end alike.
    await record(bench, tellingOf(before, telling, hour('11:00')));
    await record(bench, countOf(before, semantics));
    await record(bench, countOf(late, semantics));
    await record(bench, tellingOf(late, telling, hour('11:00')));
    expect(await seen(late, semantics)).toBe(counted);
    expect(await at(bench, late, 'S1')).toBe(await at(bench, before, 'S1'));

    // Of after the count: it counts on top.
    await record(bench, countOf(after, semantics), tellingOf(after, telling, hour('13:00')));
    expect(await seen(after, semantics)).toBe(counted + effect);

    // And the late one's past: before the count what the event did, at the count what was counted.
    const minutes = (text: string) => ({ occurredAt: new Date(hour(text)) });
    expect(await seen(late, semantics, minutes('10:59'))).toBe(asItWas);
    expect(await seen(late, semantics, minutes('11:30'))).toBe(asItWas + effect);
    expect(await seen(late, semantics, minutes('12:30'))).toBe(counted);
  });
});

test('what was true at 11:30, and what was believed of it before the late sale came and after', async () => {
  const sku = await arrange();
  const clock = () => momentBetween(bench);
  await record(bench, countOf(sku, 'GROSS_ON_HAND'));
  const beforeLate = await clock();
  await record(bench, tellingOf(sku, ['SALE_COMPLETED', {}], hour('11:00')));
  const afterLate = await clock();
  const gross = (asOf: { occurredAt?: Date; recordedAt?: Date }) => seen(sku, 'GROSS_ON_HAND', asOf);
  const occurredAt = new Date(hour('11:30'));
  expect(await gross({ occurredAt, recordedAt: beforeLate })).toBe(70);
  expect(await gross({ occurredAt, recordedAt: afterLate })).toBe(67);
  expect(await gross({ occurredAt })).toBe(67);
  expect(await gross({ recordedAt: beforeLate })).toBe(counted);
  expect(await gross({ recordedAt: afterLate })).toBe(counted);
  expect(await gross({ occurredAt: new Date(hour('07:59')) })).toBe(0);
});

test('promises are part of the past: what was held, picked and given back at each moment', async () => {
  const sku = `T${lastItem++}`;
  const key = { itemNo: bench.items.get(sku) ?? -1, locationNo: bench.locations.get('S1') ?? -1 };
  const moments: { at: Date; state: string }[] = [];
  const note = async (): Promise<void> => {
    const { rows } = await bench.database.query<{ now: Date }>(
      'SELECT clock_timestamp() AS now FROM pg_sleep(0.003)',
    );
    moments.push({ at: rows[0]?.now ?? new Date(Number.NaN), state: await at(bench, sku, 'S1') });
    await bench.database.query('SELECT pg_sleep(0.003)');
  };
  await record(bench, eventOf({ type: 'OPENING_ASSERTED', quantity: 10, sku, occurredAt: hour('08:00') }));
  await note();
  const line = { sku, quantity: 4, locationId: 'S1' };
  const request = {
    idempotencyKey: sku,
    channel: 'web',
    lines: [line],
    holdSeconds: 600,
    allOrNothing: true,
  };
  const [held] = await bench.ledger.reserve([request], acting);
  const id = held?.reservation?.id ?? '';
  await note();
  await bench.ledger.confirm({ id, idempotencyKey: 'c' }, acting);
  const now = (): string => new Date().toISOString();
  await record(
    bench,
    eventOf({ type: 'PICK_CONFIRMED', quantity: 3, sku, reservationId: id, occurredAt: now() }),
  );
  await note();
  await record(
    bench,
    eventOf({ type: 'SHIPMENT_CONFIRMED', quantity: 2, sku, reservationId: id, occurredAt: now() }),
  );
  await note();
  await bench.ledger.release({ id, idempotencyKey: 'r' }, acting);
  await note();
  expect(moments.map(({ state }) => state)).toEqual(['a10', 'a6 r4', 'a6 r1 p3', 'a6 r1 p1', 'a7 rp1']);
  for (const bound of ['occurredAt', 'recordedAt'] as const) {
    for (const { at: moment, state } of moments) {
      const then = await bench.ledger.positionAsOf({ ...key, [bound]: moment });
      const parts = [
        ['a', then.available],
        ['r', then.reserved],
        ['p', then.picked],
        ['rp', then.returnPending],
      ] as const;
      const shown = parts.flatMap(([name, units]) =>
        units === 0 ? [] : [`${name}${quantityToUnits(units)}`],
      );
      expect(shown.join(' ')).toBe(state);
    }
  }
});

test('the ledger is sound after all of it', () => expectSound(bench));
