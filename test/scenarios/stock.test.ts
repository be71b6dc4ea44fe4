/**
 * Stock through the front door: what happens is recorded once, and every number afterwards adds up.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWorld, type World } from '#test/world';
import { ask, event, only, record, send, stockable } from './ask.ts';
import {
  AskAvailabilityDocument,
  ListMovementsDocument,
  ListPositionsDocument,
  ReadPositionDocument,
  RecordEventsDocument,
  UpsertItemsDocument,
  UpsertLocationsDocument,
} from './generated.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
  await stockable(world, { skus: ['CUP', 'PLATE', 'BOWL'], locationIds: ['LONDON', 'LEEDS'] });
});
afterAll(() => world.stop());

describe('recording', () => {
  test('a day of a cup: every event moves what it says', async () => {
    const at = { sku: 'cup', locationId: 'LONDON' };
    const events = [
      event({ ...at, type: 'OPENING_ASSERTED', quantity: 100, occurredAt: '2026-03-01T06:00:00Z' }),
      event({ ...at, type: 'RECEIPT_CONFIRMED', quantity: 20, occurredAt: '2026-03-01T07:00:00Z' }),
      event({
        ...at,
        type: 'SALE_COMPLETED',
        quantity: 30,
        occurredAt: '2026-03-01T10:00:00Z',
        reason: 'till 4',
      }),
      event({ ...at, type: 'STOCK_DAMAGED', quantity: 5, occurredAt: '2026-03-01T11:00:00Z' }),
      event({
        ...at,
        type: 'RETURN_ACCEPTED',
        quantity: 2,
        occurredAt: '2026-03-01T12:00:00Z',
      }),
      event({ ...at, type: 'ADJUSTMENT_APPROVED', quantity: -3, occurredAt: '2026-03-01T13:00:00Z' }),
      event({
        ...at,
        type: 'TRANSFER_SHIPPED',
        quantity: 10,
        toLocationId: 'LEEDS',
        transferId: 'T-1',
        occurredAt: '2026-03-01T14:00:00Z',
      }),
    ];
    // One call each: within a call what needs more than one step is recorded last.
    for (const each of events) await record(world, [each]);

    const london = (await ask(world, ReadPositionDocument, { sku: 'CUP', locationId: 'LONDON' }))
      .stockPosition;
    expect(london).toMatchObject({
      sku: 'CUP',
      item: { name: 'Item CUP' },
      location: { id: 'LONDON', name: 'Location LONDON' },
      onHand: 79,
      available: 72,
      reserved: 0,
      damaged: 5,
      returnPending: 2,
      nonSellable: 7,
      inTransitIn: 0,
    });
    const leeds = (await ask(world, ReadPositionDocument, { sku: 'CUP', locationId: 'LEEDS' })).stockPosition;
    expect(leeds).toMatchObject({ onHand: 0, inTransitIn: 10 });
  });

  test('the journal of that day tells it newest first, page by page', async () => {
    const { movements } = await ask(world, ListMovementsDocument, { first: 3, filter: { skus: ['CUP'] } });
    expect(
      movements.nodes.map(({ type, quantity, fromState, toState }) => [type, quantity, fromState, toState]),
    ).toEqual([
      ['TRANSFER_SHIPPED', 10, 'AVAILABLE', 'IN_TRANSIT'],
      ['ADJUSTMENT_APPROVED', 3, 'AVAILABLE', 'VARIANCE'],
      ['RETURN_ACCEPTED', 2, 'CUSTOMER', 'RETURN_PENDING'],
    ]);
    expect(movements.pageInfo.hasNextPage).toBe(true);
    const rest = await ask(world, ListMovementsDocument, {
      first: 10,
      after: movements.pageInfo.endCursor,
      filter: { skus: ['cup'], locationIds: ['LONDON'] },
    });
    expect(rest.movements.nodes.map(({ type }) => type)).toEqual([
      'STOCK_DAMAGED',
      'SALE_COMPLETED',
      'RECEIPT_CONFIRMED',
      'OPENING_ASSERTED',
    ]);
    expect(rest.movements.nodes[1]).toMatchObject({
      source: 'scenario',
      reason: 'till 4',
      businessDate: '2026-03-01',
      fromLocation: { id: 'LONDON', name: 'Location LONDON' },
      toLocation: null,
      item: { name: 'Item CUP' },
    });
    // The ERP is posted to meanwhile: a moment ago it was pending, by now it may be acknowledged.
    expect(['PENDING', 'ACKNOWLEDGED']).toContain(rest.movements.nodes[1]?.reconciliationStatus);
    expect(rest.movements.pageInfo.hasNextPage).toBe(false);
  });

  test('the same events again record nothing; other content under the same id is refused', async () => {
    await stockable(world, { skus: ['TWIN'], locationIds: ['LONDON'] });
    const [first, second] = [
      event({ sku: 'TWIN', locationId: 'LONDON', quantity: 4 }),
      event({ sku: 'TWIN', locationId: 'LONDON' }),
    ];
    await record(world, [first, second]);
    const { stockEventsRecord } = await ask(world, RecordEventsDocument, {
      events: [first, { ...second, quantity: 2 }, event({ sku: 'TWIN', locationId: 'LONDON' })],
    });
    expect(stockEventsRecord.results).toMatchObject([
      { index: 0, status: 'REPLAYED', error: null },
      {
        index: 1,
        status: 'REFUSED',
        error: { code: 'IdempotencyConflict', path: ['events', '1', 'eventId'] },
      },
      { index: 2, status: 'RECORDED', error: null },
    ]);
    expect(
      (await ask(world, ReadPositionDocument, { sku: 'TWIN', locationId: 'LONDON' })).stockPosition?.onHand,
    ).toBe(6);
  });

  test('an earlier time is answered from the journal: what had happened, and what was believed', async () => {
    await stockable(world, { skus: ['PAST'], locationIds: ['LONDON'] });
    const at = { sku: 'PAST', locationId: 'LONDON' };
    await record(world, [
      event({ ...at, quantity: 10, occurredAt: '2026-03-01T08:00:00Z' }),
      event({ ...at, type: 'SALE_COMPLETED', quantity: 4, occurredAt: '2026-03-02T08:00:00Z' }),
    ]);
    const asOf = async (variables: { occurredAt?: string; recordedAt?: string }) =>
      (await ask(world, ReadPositionDocument, { sku: 'PAST', locationId: 'LONDON', asOf: variables }))
        .stockPosition?.onHand;
    expect(await asOf({ occurredAt: '2026-03-01T07:59:59Z' })).toBe(0);
    expect(await asOf({ occurredAt: '2026-03-01T08:00:00Z' })).toBe(10);
    expect(await asOf({ occurredAt: '2026-03-02T10:00:00+02:00' })).toBe(6);
    expect(await asOf({ recordedAt: '2020-01-01T00:00:00Z' })).toBe(0);
  });

  test('a decimal item keeps its decimals, exactly', async () => {
    await ask(world, UpsertItemsDocument, {
      items: [
        {
          sku: 'CHEESE',
          name: 'Cheese',
          baseUnit: 'KG',
          decimals: 3,
          unitConversions: [{ unit: 'WHEEL', factor: 4.2 }],
        },
      ],
    });
    const at = { sku: 'CHEESE', locationId: 'LONDON' };
    await record(world, [
      event({ ...at, quantity: 3, unit: 'WHEEL' }),
      event({ ...at, type: 'SALE_COMPLETED', quantity: 0.1 }),
      event({ ...at, type: 'SALE_COMPLETED', quantity: 0.2 }),
    ]);
    expect(
      (await ask(world, ReadPositionDocument, { sku: 'CHEESE', locationId: 'LONDON' })).stockPosition?.onHand,
    ).toBe(12.3);
  });
});

describe('availability', () => {
  test.each(['CACHED', 'STRONG'] as const)(
    '%s: an entry per asked SKU in order, joined to items and locations',
    async (consistency) => {
      await stockable(world, { skus: ['MUG'], locationIds: ['LONDON', 'LEEDS'] });
      await record(world, [
        event({ eventId: `mug-1-${consistency}`, sku: 'MUG', locationId: 'LONDON', quantity: 3 }),
        event({ eventId: `mug-2-${consistency}`, sku: 'MUG', locationId: 'LEEDS', quantity: 4 }),
      ]);
      const { availability } = await ask(world, AskAvailabilityDocument, {
        skus: ['mug', 'unknown', 'MUG'],
        channel: 'web',
        locationIds: ['LEEDS', 'NOWHERE'],
        consistency,
      });
      expect(availability.map(({ sku, known }) => [sku, known])).toEqual([
        ['MUG', true],
        ['UNKNOWN', false],
        ['MUG', true],
      ]);
      const [mug, unknown, again] = availability;
      expect(mug).toMatchObject({ item: { sku: 'MUG', name: 'Item MUG' } });
      expect(mug?.byLocation).toMatchObject([{ location: { id: 'LEEDS', name: 'Location LEEDS' } }]);
      expect(mug?.availableToSell).toBe(mug?.byLocation[0]?.availableToSell);
      expect(unknown).toMatchObject({
        availableToSell: 0,
        byLocation: [],
        item: null,
        explain: { terms: [] },
      });
      expect(again).toEqual(mug);
      expect(mug?.freshness.ageMs).toBeGreaterThanOrEqual(0);
      expect(['CACHE', 'LEDGER']).toContain(mug?.freshness.source);
    },
  );

  test('STRONG includes everything acknowledged before, and is read from the ledger', async () => {
    await stockable(world, { skus: ['FRESH'], locationIds: ['LONDON'] });
    for (const quantity of [5, 6, 7]) {
      await record(world, [event({ sku: 'FRESH', locationId: 'LONDON', quantity })]);
      const { availability } = await ask(world, AskAvailabilityDocument, {
        skus: ['FRESH'],
        channel: 'web',
        consistency: 'STRONG',
      });
      expect(only(availability).freshness.source).toBe('LEDGER');
      expect(only(availability).availableToSell).toBe(
        [5, 6, 7].slice(0, quantity - 4).reduce((sum, each) => sum + each),
      );
    }
  });

  test('the explanation adds up to the number, below zero and at a closed location too', async () => {
    await stockable(world, { skus: ['WHY'], locationIds: ['LONDON', 'LEEDS', 'CLOSED'] });
    await record(world, [
      event({ sku: 'WHY', locationId: 'LONDON', quantity: 8 }),
      event({ sku: 'WHY', locationId: 'LONDON', type: 'STOCK_DAMAGED', quantity: 3 }),
      event({ sku: 'WHY', locationId: 'LEEDS', type: 'SALE_COMPLETED', quantity: 2 }),
      event({ sku: 'WHY', locationId: 'CLOSED', quantity: 9 }),
    ]);
    await ask(world, UpsertLocationsDocument, { locations: [{ id: 'CLOSED', status: 'CLOSED' }] });
    const { availability } = await ask(world, AskAvailabilityDocument, {
      skus: ['WHY'],
      channel: 'web',
      consistency: 'STRONG',
    });
    const entry = only(availability);
    expect(entry.availableToSell).toBe(5);
    expect(entry.explain.terms).toEqual([
      { label: 'onHand', quantity: 9, reference: 'CLOSED' },
      { label: 'notSellable', quantity: -9, reference: 'CLOSED' },
      { label: 'onHand', quantity: -2, reference: 'LEEDS' },
      { label: 'neverBelowZero', quantity: 2, reference: 'LEEDS' },
      { label: 'onHand', quantity: 8, reference: 'LONDON' },
      { label: 'damaged', quantity: -3, reference: 'LONDON' },
    ]);
    expect(entry.explain.terms.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(entry.availableToSell);
  });

  test('an unknown channel is the fault UNKNOWN_CHANNEL; too many SKUs or locations are named with their number', async () => {
    const codes = async (variables: { skus: string[]; channel: string; locationIds?: string[] }) =>
      (await send(world, AskAvailabilityDocument, variables)).errors?.map(({ message, extensions }) => [
        extensions?.code,
        message,
      ]);
    expect(await codes({ skus: ['CUP'], channel: 'nope' })).toEqual([
      ['UNKNOWN_CHANNEL', 'channel "nope" is unknown'],
    ]);
    expect(await codes({ skus: Array(501).fill('CUP'), channel: 'web' })).toEqual([
      ['BAD_USER_INPUT', 'skus may have at most 500 entries, not 501'],
    ]);
    expect(await codes({ skus: ['CUP'], channel: 'web', locationIds: Array(1_001).fill('LONDON') })).toEqual([
      ['BAD_USER_INPUT', 'locationIds may have at most 1000 entries, not 1001'],
    ]);
  });
});

describe('positions', () => {
  test('pages give every position once, in SKU and location order, under a filter', async () => {
    const skus = ['POS-1', 'POS-2'];
    await stockable(world, { skus, locationIds: ['LONDON', 'LEEDS'] });
    await record(
      world,
      skus.flatMap((sku) => ['LONDON', 'LEEDS'].map((locationId) => event({ sku, locationId, quantity: 2 }))),
    );
    await record(world, [event({ sku: 'POS-1', locationId: 'LEEDS', type: 'SALE_COMPLETED', quantity: 3 })]);
    const seen: string[] = [];
    let after: string | null = null;
    for (let pages = 0; pages < 2; pages += 1) {
      const variables: { first: number; after: string | null } = { first: 3, after };
      const { stockPositions } = await ask(world, ListPositionsDocument, { ...variables, filter: { skus } });
      seen.push(
        ...stockPositions.nodes.map(({ sku, location, available }) => `${sku} ${location?.id} ${available}`),
      );
      after = stockPositions.pageInfo.endCursor;
    }
    expect(seen).toEqual(['POS-1 LEEDS -1', 'POS-1 LONDON 2', 'POS-2 LEEDS 2', 'POS-2 LONDON 2']);
    const negative = await ask(world, ListPositionsDocument, { first: 10, filter: { skus, negative: true } });
    expect(negative.stockPositions.nodes.map(({ sku }) => sku)).toEqual(['POS-1']);
    const low = await ask(world, ListPositionsDocument, { first: 10, filter: { skus, availableBelow: 2 } });
    expect(low.stockPositions.nodes).toHaveLength(1);
    const none = await ask(world, ListPositionsDocument, { first: 10, filter: { skus: ['NO-SUCH'] } });
    expect(none.stockPositions.nodes).toEqual([]);
  });

  test('an item that never was at a location reads zero; an unknown item or location reads null', async () => {
    const read = async (sku: string, locationId: string) =>
      (await ask(world, ReadPositionDocument, { sku, locationId })).stockPosition;
    expect(await read('BOWL', 'LEEDS')).toMatchObject({ onHand: 0, version: '0' });
    expect(await read('NO-SUCH', 'LEEDS')).toBeNull();
    expect(await read('BOWL', 'NOWHERE')).toBeNull();
  });

  test('a journal asked for nothing, or for times that are none, is a fault that names it', async () => {
    const message = async (filter: object) =>
      only((await send(world, ListMovementsDocument, { first: 1, filter })).errors).message;
    expect(await message({})).toBe('filter must have at least one condition');
    expect(await message({ occurredFrom: 'yesterday' })).toBe(
      'filter.occurredFrom must be RFC 3339 text with an offset, from the year 1 to 9999, not "yesterday"',
    );
    expect(await message({ eventId: 'x' })).toBe('filter.eventId "x" needs filter.source');
  });
});
