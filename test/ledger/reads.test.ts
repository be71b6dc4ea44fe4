/**
 * What can be asked of the ledger afterwards: earlier times, pages, the journal by every condition, availability.
 *
 * One small history, told at the top, and questions about it. The journal itself cannot be changed, and lies in the
 * partition of its month.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MovementFilter } from '#ledger';
import {
  acting,
  type Bench,
  eventOf,
  momentBetween,
  openBench,
  record,
  stock,
  thousandths,
} from './arrange.ts';

let bench: Bench;
let beforeLateSale: Date;
const no = (sku: string): number => bench.items.get(sku) ?? -1;
const placeNo = (id: string): number => bench.locations.get(id) ?? -1;

beforeAll(async () => {
  bench = await openBench({ items: ['A', 'B', 'C:3', 'D'], locations: ['S1', 'S2', 'S3'] });
  await record(
    bench,
    eventOf({
      type: 'OPENING_ASSERTED',
      quantity: 10,
      eventId: 'opening',
      occurredAt: '2024-03-01T08:00:00Z',
    }),
  );
  await record(
    bench,
    eventOf({
      type: 'SALE_COMPLETED',
      quantity: 2,
      occurredAt: '2024-03-01T23:30:00-05:00',
      correlationId: 'till-7',
      reason: 'sold',
    }),
  );
  await bench.ledger.reserve(
    [
      {
        idempotencyKey: 'r',
        channel: 'web',
        lines: [{ sku: 'a', quantity: 3, locationId: 'S1' }],
        holdSeconds: 900,
        allOrNothing: true,
      },
    ],
    acting,
  );
  beforeLateSale = await momentBetween(bench);
  await record(bench, eventOf({ type: 'SALE_COMPLETED', quantity: 1, occurredAt: '2024-03-01T09:00:00Z' }));
  await record(
    bench,
    eventOf({
      type: 'TRANSFER_SHIPPED',
      quantity: 2,
      toLocationId: 'S2',
      transferId: 'T-1',
      occurredAt: '2024-03-03T10:00:00Z',
    }),
  );
  for (const sku of ['B', 'C']) {
    for (const locationId of ['S1', 'S2', 'S3']) await stock(bench, { sku, locationId, quantity: 5 });
  }
});
afterAll(() => bench.close());

describe('an earlier time', () => {
  const asOf = async (bounds: { occurredAt?: string; recordedAt?: Date }) => {
    const { occurredAt, recordedAt } = bounds;
    const key = { itemNo: no('A'), locationNo: placeNo('S1') };
    const { onHand, available, reserved } = await bench.ledger.positionAsOf({
      ...key,
      occurredAt: occurredAt === undefined ? undefined : new Date(occurredAt),
      recordedAt,
    });
    return [onHand, available, reserved].map((quantity) => quantity / 1000);
  };

  test('is what had happened by then, whenever it was told', async () => {
    expect(await asOf({ occurredAt: '2024-03-01T07:59:59Z' })).toEqual([0, 0, 0]);
    expect(await asOf({ occurredAt: '2024-03-01T08:00:00Z' })).toEqual([10, 10, 0]);
    expect(await asOf({ occurredAt: '2024-03-01T09:00:00Z' })).toEqual([9, 9, 0]);
    expect(await asOf({ occurredAt: '2024-03-02T05:00:00Z' })).toEqual([7, 7, 0]);
  });

  test('is what was believed then', async () => {
    expect(await asOf({ recordedAt: beforeLateSale })).toEqual([8, 5, 3]);
    expect(await asOf({})).toEqual([5, 2, 3]);
  });

  test('is both at once', async () => {
    expect(await asOf({ occurredAt: '2024-03-01T09:00:00Z', recordedAt: beforeLateSale })).toEqual([
      10, 10, 0,
    ]);
  });
});

describe('positions', () => {
  test('come page by page in SKU and location order, each once', async () => {
    const seen: string[] = [];
    let after: { sku: string; locationId: string } | undefined;
    for (;;) {
      const page = await bench.ledger.positionsPage({ first: 2, after });
      seen.push(...page.map(({ sku, locationId }) => `${sku}@${locationId}`));
      after = page.at(-1);
      if (page.length < 2) break;
    }
    expect(seen).toEqual(['A@S1', 'B@S1', 'B@S2', 'B@S3', 'C@S1', 'C@S2', 'C@S3']);
  });

  test('are the same pages under every set of conditions, however they are found', async () => {
    const all = await bench.ledger.positionsPage({ first: 100 });
    const wholes = {
      itemNos: [undefined, [no('A'), no('C')]],
      locationNos: [undefined, [placeNo('S1'), placeNo('S3')]],
      availableBelow: [undefined, thousandths(6)],
      negative: [undefined, true, false],
    };
    for (const itemNos of wholes.itemNos)
      for (const locationNos of wholes.locationNos)
        for (const availableBelow of wholes.availableBelow)
          for (const negative of wholes.negative) {
            const filter = { itemNos, locationNos, availableBelow, negative };
            const wanted = all.filter(
              ({ itemNo, locationNo, available }) =>
                (itemNos?.includes(itemNo) ?? true) &&
                (locationNos?.includes(locationNo) ?? true) &&
                available < (availableBelow ?? Number.POSITIVE_INFINITY) &&
                (negative === undefined || available < 0 === negative),
            );
            const seen: unknown[] = [];
            for (let after = wanted.slice(0, 0).at(0); ; ) {
              const page = await bench.ledger.positionsPage({ first: 2, after, filter });
              seen.push(...page);
              after = page.at(-1);
              if (after === undefined) break;
            }
            expect(seen, JSON.stringify(filter)).toEqual(wanted);
          }
  });

  test('answer to conditions', async () => {
    const page = async (filter: object) =>
      (await bench.ledger.positionsPage({ first: 10, filter })).map(
        ({ sku, locationId }) => `${sku}@${locationId}`,
      );
    expect(await page({ itemNos: [no('B')], locationNos: [placeNo('S2')] })).toEqual(['B@S2']);
    expect(await page({ availableBelow: thousandths(5) })).toEqual(['A@S1']);
    expect(await page({ negative: true })).toEqual([]);
  });

  test('say what is on its way to them, also where nothing ever was', async () => {
    const keys = [
      { itemNo: no('A'), locationNo: placeNo('S2') },
      { itemNo: no('D'), locationNo: placeNo('S1') },
      { itemNo: 999_999, locationNo: 0 },
    ];
    const found = [...(await bench.ledger.positions(keys)).values()];
    expect(found.map(({ sku, onHand, inTransitIn, version }) => [sku, onHand, inTransitIn, version])).toEqual(
      expect.arrayContaining([
        ['A', 0, thousandths(2), 0],
        ['D', 0, 0, 0],
      ]),
    );
    expect(found).toHaveLength(2);
  });
});

describe('the journal', () => {
  const ask = async (filter: MovementFilter): Promise<string[]> => {
    const page = await bench.ledger.movementsPage({ first: 50, filter });
    return page.map(
      ({ type, from, to, quantity, sku }) =>
        `${sku} ${type} ${from.account}>${to.account} ${quantity / 1000}`,
    );
  };
  const ofA = [
    'A TRANSFER_SHIPPED AVAILABLE>IN_TRANSIT 2',
    'A SALE_COMPLETED AVAILABLE>CUSTOMER 1',
    'A SALE_COMPLETED AVAILABLE>CUSTOMER 2',
    'A OPENING_ASSERTED OPENING>AVAILABLE 10',
  ];

  test('is told newest first, by every condition', async () => {
    const [shipped = '', second = '', first = '', opening = ''] = ofA;
    expect(await ask({ itemNos: [no('A')] })).toEqual(ofA);
    expect(await ask({ types: ['SALE_COMPLETED'] })).toEqual([second, first]);
    expect(await ask({ types: ['NO_SUCH_TYPE'] })).toEqual([]);
    expect(await ask({ source: 'pos', eventId: 'opening' })).toEqual([opening]);
    expect(await ask({ source: 'wms', eventId: 'opening' })).toEqual([]);
    expect(await ask({ transferId: 'T-1' })).toEqual([shipped]);
    expect(await ask({ correlationId: 'till-7' })).toEqual([first]);
    expect(await ask({ locationNos: [placeNo('S2')], itemNos: [no('B')] })).toEqual([
      'B OPENING_ASSERTED OPENING>AVAILABLE 5',
    ]);
    const times = {
      occurredFrom: new Date('2024-03-02T00:00:00Z'),
      occurredBefore: new Date('2024-03-03T10:00:00Z'),
    };
    expect(await ask({ itemNos: [no('A')], ...times })).toEqual([first]);
  });

  test('comes page by page, each movement once', async () => {
    const all = await bench.ledger.movementsPage({ first: 50 });
    const paged = [];
    for (let after: number | undefined; ; ) {
      const page = await bench.ledger.movementsPage({ first: 3, after });
      paged.push(...page);
      after = page.at(-1)?.movementId;
      if (page.length < 3) break;
    }
    expect(paged).toEqual(all);
    expect(all).toHaveLength(10);
  });

  test('keeps the source’s words and the business day of the place', async () => {
    await bench.database.query(
      `UPDATE locations.location SET time_zone = 'America/New_York' WHERE location_id = 'S3'`,
    );
    await record(
      bench,
      eventOf({
        type: 'SALE_COMPLETED',
        quantity: 1,
        sku: 'B',
        locationId: 'S3',
        occurredAt: '2024-03-02T04:30:00Z',
        lineageId: 'L',
        operatorId: 'ann',
      }),
    );
    const [sale] = await bench.ledger.movementsPage({ first: 1 });
    expect(sale).toMatchObject({
      businessDate: '2024-03-01',
      lineageId: 'L',
      operatorId: 'ann',
      callerId: 'tester',
      correlationId: 'test',
    });
    const [, inUtc] = await bench.ledger.movementsPage({
      first: 2,
      filter: { types: ['SALE_COMPLETED'], itemNos: [no('A')] },
    });
    expect(inUtc).toMatchObject({
      businessDate: '2024-03-02',
      reason: 'sold',
      from: { account: 'AVAILABLE', locationId: 'S1' },
    });
  });

  test.each(['movement', 'stock_event', 'reservation_event'])(
    '%s cannot be rewritten, and lies in its month',
    async (table) => {
      await expect(bench.database.query(`DELETE FROM ledger.${table}`)).rejects.toThrow('append-only');
      await expect(bench.database.query(`UPDATE ledger.${table} SET caller_id = 'me'`)).rejects.toThrow();
      const { rows } = await bench.database.query<{ n: number }>(
        `SELECT count(*) AS n FROM ledger.${table}_default`,
      );
      expect(rows).toEqual([{ n: 0 }]);
    },
  );
});

describe('availability', () => {
  test('is what the channel may sell, place by place, at a feed position', async () => {
    const asked = { itemNos: [no('A'), no('C'), no('D')], channel: 'web' };
    const answer = await bench.ledger.availability(asked);
    expect(answer.isChannelKnown).toBe(true);
    expect(answer.cursor).toEqual(await bench.ledger.cursorNow());
    expect(
      answer.positions.map(({ itemNo, locationId, onHand, availableToSell }) => [
        itemNo,
        locationId,
        onHand,
        availableToSell,
      ]),
    ).toEqual([
      [no('A'), 'S1', thousandths(5), thousandths(2)],
      [no('C'), 'S1', thousandths(5), thousandths(5)],
      [no('C'), 'S2', thousandths(5), thousandths(5)],
      [no('C'), 'S3', thousandths(5), thousandths(5)],
    ]);
    const named = await bench.ledger.availability({ ...asked, locationNos: [placeNo('S2')] });
    expect(named.positions.map(({ locationId }) => locationId)).toEqual(['S2']);
  });

  test('is nothing for an unknown channel, and the answer says so', async () => {
    const answer = await bench.ledger.availability({ itemNos: [no('C')], channel: 'nobody' });
    expect(answer).toMatchObject({ isChannelKnown: false, positions: [] });
  });

  test.each([
    [
      'a closed channel',
      `UPDATE locations.channel SET status = 'CLOSED' WHERE channel_id = 'store'`,
      'store',
      'ChannelClosed',
    ],
    [
      'a closed location',
      `UPDATE locations.location SET status = 'CLOSED' WHERE location_id = 'S2'`,
      'web',
      'LocationClosed',
    ],
    ['a blocked item', `UPDATE items.item SET status = 'BLOCKED' WHERE sku = 'C'`, 'web', 'ItemBlocked'],
  ])('and the guard agree on %s', async (_name, change, channel, code) => {
    await bench.database.query(change);
    const { positions } = await bench.ledger.availability({
      itemNos: [no('C')],
      channel,
      locationNos: [placeNo('S2')],
    });
    expect(positions.map(({ availableToSell }) => availableToSell)).toEqual([0]);
    const [result] = await bench.ledger.reserve(
      [
        {
          idempotencyKey: code,
          channel,
          lines: [{ sku: 'C', quantity: 1, locationId: 'S2' }],
          holdSeconds: 900,
          allOrNothing: true,
        },
      ],
      acting,
    );
    expect(result?.refusals.map((refusal) => refusal.code)).toContain(code);
  });
});
