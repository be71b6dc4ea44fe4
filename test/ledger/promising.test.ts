/**
 * What beside stock an answer is made of, on real PostgreSQL: explanations that add up whatever policies say, what-if against what is
 * then done, measured sales, shares of transit and suppliers, promises for later days, entries behind terms.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { firstDayWith, type LocationAvailability, missingAt, type PolicyChange, project } from '#ledger';
import { quantityToUnits } from '#schema';
import { dayToSpare } from '#test/world';
import { explain } from '../../subgraphs/stock/explain.ts';
import { acting, type Bench, eventOf, record, stock } from './arrange.ts';
import { arrange, channels, clear, idOf, itemNos, openWorldBench, policy, worlds } from './policy-world.ts';

let bench: Bench;
let keyNo = 0;
const key = () => {
  keyNo += 1;
  return `promising-${keyNo}`;
};
const nothing = { policies: [], grants: [], quantities: Array.from({ length: 9 }, () => 0) };

beforeAll(async () => {
  bench = await openWorldBench();
});
afterAll(async () => bench.close());

async function set(...changes: PolicyChange[]): Promise<void> {
  const result = await bench.ledger.policies.set({ changes }, acting);
  if (!('outcomes' in result)) throw new Error(JSON.stringify(result));
  expect(result.outcomes.flatMap(({ refusals }) => refusals)).toEqual([]);
}

const positionsFor = async (channel: string): Promise<readonly LocationAvailability[]> =>
  (await bench.ledger.availability({ itemNos: itemNos(bench), channel })).positions;

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

describe('an explanation', () => {
  test('adds up to the answer exactly, at every position, whatever policies, grants and sales are', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        await arrange(bench, world);
        for (const channel of channels)
          for (const position of await positionsFor(channel)) {
            const { terms } = explain([position], []);
            const sum = terms.reduce((total, { quantity }) => total + Math.round(quantity * 1_000), 0);
            expect([position.locationId, sum]).toEqual([position.locationId, position.availableToSell]);
            const isNamed = terms.every(
              ({ source, reference, behind }) =>
                (source === 'POLICY' && /^policy:\d+\.\d+$/.test(reference)) ||
                (source === 'GRANT' && /^grant:\d+(,\d+)*$/.test(reference)) ||
                ((source === 'JOURNAL' || source === 'HOLD') && behind !== undefined) ||
                source === 'STATUS' ||
                source === 'ROUNDING',
            );
            expect(isNamed).toBe(true);
            const unnamed = explain([position], [], { isNamed: false }).terms;
            expect(unnamed.map(({ label, quantity }) => [label, quantity])).toEqual(
              terms.map(({ label, quantity }) => [label, quantity]),
            );
            const others = unnamed.filter(({ label }) => label === 'allocatedToOthers');
            expect(others.every(({ reference }) => reference === position.locationId)).toBe(true);
          }
      }),
      { numRuns: 20 },
    );
  });
});

describe('what is shown', () => {
  test('can be reserved, and a step more cannot, whatever policies, grants and sales are', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        await arrange(bench, world);
        const skus = new Map([...bench.items].map(([sku, itemNo]) => [itemNo, sku]));
        for (const channel of channels)
          for (const { itemNo, locationId, availableToSell } of await positionsFor(channel)) {
            const sku = skus.get(itemNo) ?? '';
            const reserve = async (quantity: number) => {
              const lines = [{ sku, locationId, quantity: quantityToUnits(quantity) }];
              const request = { idempotencyKey: key(), channel, holdSeconds: 900, allOrNothing: true, lines };
              return (await bench.ledger.reserve([request], acting))[0]?.reservation;
            };
            if (availableToSell > 0) {
              const held = await reserve(availableToSell);
              expect([sku, locationId, channel, held?.status]).toEqual([sku, locationId, channel, 'HELD']);
              await bench.ledger.release({ id: held?.id ?? '', idempotencyKey: key() }, acting);
            }
            // Afterwards: a position that was short is decided under lock for a second.
            expect(await reserve(availableToSell + (sku === 'C' ? 100 : 1_000))).toBeUndefined();
          }
      }),
      { numRuns: 6 },
    );
  });
});

describe('what if', () => {
  test('tells what doing it then brings, and keeps nothing', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, fc.array(policy, { minLength: 1, maxLength: 3 }), async (world, wanted) => {
        const changes = [...new Map(wanted.map((change) => [scopeOf(change), change])).values()];
        await arrange(bench, world);
        const tried = await bench.ledger.policies.dryRun({ changes, channels, first: 100 }, acting);
        const [before, policies] = [await answers(), await bench.ledger.policies.page({ limit: 100 })];
        for (const { sku, locationId, channel, before: was } of tried.rows)
          expect(was).toBe(before.get(`${sku} ${locationId} ${channel}`));
        await set(...changes);
        const after = await answers();
        const told = new Map(
          tried.rows.map((row) => [`${row.sku} ${row.locationId} ${row.channel}`, row.after]),
        );
        for (const [spot, quantity] of after)
          expect([spot, told.get(spot) ?? quantity]).toEqual([spot, quantity]);
        for (const [spot, quantity] of after) if (!told.has(spot)) expect(before.get(spot)).toBe(quantity);
        expect(policies).toHaveLength(new Set(world.policies.map(scopeOf)).size);
      }),
      { numRuns: 10 },
    );
  });

  test('names the promises that would not be made again, the newest first, and pages through positions', async () => {
    await arrange(bench, { ...nothing, quantities: [10, 0, 0, 0, 0, 0, 0, 0, 0] });
    const line = { sku: 'A', locationId: 'S1' };
    const hold = async (quantity: number) => {
      const request = { idempotencyKey: key(), channel: 'web', holdSeconds: 900, allOrNothing: true };
      const [held] = await bench.ledger.reserve([{ ...request, lines: [{ ...line, quantity }] }], acting);
      return held?.reservation?.id ?? '';
    };
    const [older, newer] = [await hold(4), await hold(3)];
    const change = { kind: 'SAFETY_STOCK', safetyStock: 5, locationType: 'STORE' };
    const query = { changes: [change], channels: ['web'], first: 2 };
    const first = await bench.ledger.policies.dryRun(query, acting);
    expect(first.rows.map((row) => [row.sku, row.locationId, row.before, row.after])).toEqual([
      ['A', 'S1', 3_000, 0],
      ['A', 'S2', 0, 0],
    ]);
    expect(first.rows[0]).toMatchObject({ promised: 7_000, atRiskBefore: 0, atRisk: 2_000 });
    expect(first.promises).toMatchObject([{ reservationId: newer, status: 'HELD', quantity: 2_000 }]);
    const seen = [...first.rows];
    let { next } = first;
    while (next !== undefined) {
      const page = await bench.ledger.policies.dryRun({ ...query, after: next }, acting);
      seen.push(...page.rows);
      next = page.next;
    }
    expect(seen.map((row) => `${row.sku} ${row.locationId}`)).toEqual([
      'A S1',
      'A S2',
      'B S1',
      'B S2',
      'C S1',
      'C S2',
    ]);
    for (const id of [older, newer]) await bench.ledger.release({ id, idempotencyKey: key() }, acting);
  });

  test('says why a change would be refused, and what the others bring', async () => {
    await arrange(bench, nothing);
    const changes = [
      { kind: 'CAP', cap: -1 },
      { kind: 'CAP', sku: 'NONE', cap: 1 },
      { kind: 'CAP', cap: 2 },
    ];
    const { refusals } = await bench.ledger.policies.dryRun({ changes, first: 1 }, acting);
    expect(refusals.map((each) => each.map(({ code }) => code))).toEqual([
      ['InvalidPolicy'],
      ['UnknownItem'],
      [],
    ]);
  });
});

function scopeOf({ kind, sku, itemClass, locationId, locationType, channel }: PolicyChange): string {
  return JSON.stringify([kind, sku, itemClass, locationId, locationType, channel]);
}

async function answers(): Promise<Map<string, number>> {
  const skus = new Map([...bench.items].map(([sku, itemNo]) => [itemNo, sku]));
  const found = new Map<string, number>();
  for (const channel of channels)
    for (const { itemNo, locationId, availableToSell } of await positionsFor(channel))
      found.set(`${skus.get(itemNo)} ${locationId} ${channel}`, availableToSell);
  return found;
}

describe('a buffer that follows sales', () => {
  test('grows with what customers take and how long the channel is behind, and fades', async () => {
    await arrange(bench, { ...nothing, quantities: [0, 0, 0, 40, 0, 0, 0, 0, 0] });
    await set({ kind: 'BUFFER', sku: 'B', channel: 'store', buffer: { velocityPercent: 100 } });
    const measure = async () => {
      while (await bench.ledger.policies.keep());
    };
    const atS1 = async () =>
      (await positionsFor('store')).find(
        ({ itemNo, locationId }) => itemNo === bench.items.get('B') && locationId === 'S1',
      );
    await measure();
    const sale = eventOf({
      type: 'SALE_COMPLETED',
      sku: 'B',
      quantity: 12,
      occurredAt: new Date().toISOString(),
    });
    expect(await record(bench, sale)).toEqual(['RECORDED']);
    await measure();
    // Twelve in a window of four hours are three an hour; nothing is known of the channel yet.
    expect((await atS1())?.availableToSell).toBe(28_000);
    const now = Date.now();
    const minutes = (count: number) => new Date(now - count * 60_000).toISOString();
    const measured = [120, 119].map((ago) => ({
      channel: 'store',
      publishedAt: minutes(ago),
      effectiveAt: minutes(ago - 60),
    }));
    const request = { idempotencyKey: key(), measurements: measured };
    expect(await bench.ledger.policies.recordPublishDelays(request, acting)).toMatchObject({
      ...{ isReplayed: false, delays: [{ channel: 'store', delaySeconds: 3_600, measurements: 2 }] },
    });
    expect(await bench.ledger.policies.recordPublishDelays(request, acting)).toMatchObject({
      isReplayed: true,
    });
    const position = await atS1();
    expect(position?.availableToSell).toBe(25_000);
    const terms = position === undefined ? [] : explain([position], []).terms;
    expect(terms.find(({ label }) => label === 'velocityBuffer')).toMatchObject({
      quantity: -3,
      source: 'POLICY',
    });
    await bench.database.query(
      `UPDATE ledger.sell_rate SET weighed_at = now() - interval '8 hours', due_at = now() WHERE position_id = $1`,
      [idOf(bench, 'B', 'S1')],
    );
    await measure();
    expect((await atS1())?.availableToSell).toBe(28_000);
  });

  test.each([
    ['effectiveAt', { publishedAt: '2026-01-02T00:00:00Z', effectiveAt: '2026-01-01T00:00:00Z' }],
    ['effectiveAt', { publishedAt: '2026-01-01T00:00:00Z', effectiveAt: '2999-01-01T00:00:00Z' }],
    ['effectiveAt', { publishedAt: 'yesterday', effectiveAt: '2026-01-01T00:00:00Z' }],
    [
      'channel',
      { channel: 'none', publishedAt: '2026-01-01T00:00:00Z', effectiveAt: '2026-01-01T00:01:00Z' },
    ],
  ])('a measurement that cannot be is refused at %s: %j', async (field, measurement) => {
    const measurements = [{ channel: 'web', ...measurement }];
    const request = { idempotencyKey: key(), measurements };
    expect(await bench.ledger.policies.recordPublishDelays(request, acting)).toMatchObject({
      refusals: [{ path: ['measurements', 0, field] }],
    });
  });
});

describe('beside what is at locations', () => {
  beforeEach(async () => {
    await clear(bench);
    await bench.database.query('UPDATE ledger.policy_state SET has_shares = false');
    await bench.database.query('DELETE FROM ledger.transfer_line');
  });

  const sharesNow = async (sku: string, channel: string) => {
    const itemNo = bench.items.get(sku) ?? 0;
    const found = (await bench.ledger.policies.shares([itemNo], channel)).get(itemNo) ?? [];
    return found.map(({ kind, quantity }) => `${kind} ${quantityToUnits(quantity)}`);
  };
  /** Half a second is how old they may be. */
  const sharesOf = (sku: string, channel: string) =>
    expect.poll(() => sharesNow(sku, channel), { timeout: 60_000 });
  const ship = async (sku: string, quantity: number, transferId = key()) => {
    const fact = eventOf({
      type: 'TRANSFER_SHIPPED',
      sku,
      quantity,
      locationId: 'D1',
      toLocationId: 'S1',
      transferId,
    });
    expect(await record(bench, { ...fact, occurredAt: new Date().toISOString() })).toEqual(['RECORDED']);
    return transferId;
  };

  test('what is in transit counts as far as its lane says, for the channel it says it for, until it is received', async () => {
    const transferId = await ship('A', 10);
    await sharesOf('A', 'web').toEqual([]);
    await set(
      { kind: 'LANE', locationType: 'DC', lane: { confidencePercent: 55, promiseDays: 3 } },
      { kind: 'LANE', locationType: 'DC', channel: 'store', lane: { confidencePercent: 0, promiseDays: 3 } },
    );
    await sharesOf('A', 'web').toEqual(['IN_TRANSIT 5']);
    await sharesOf('A', 'store').toEqual([]);
    // What is answered without the share is what the guard gives, to the unit: the share is certain to come, and not there to be held.
    await stock(bench, { sku: 'A', locationId: 'S1', quantity: 4 });
    const { positions } = await bench.ledger.availability({
      itemNos: [bench.items.get('A') ?? -1],
      channel: 'web',
    });
    const there = quantityToUnits(positions.reduce((sum, { availableToSell }) => sum + availableToSell, 0));
    const reserve = (quantity: number) => {
      const order = { channel: 'web', lines: [{ sku: 'A', quantity }], holdSeconds: 60, allOrNothing: true };
      return bench.ledger.reserve([{ idempotencyKey: key(), ...order }], acting);
    };
    const [more] = await reserve(there + 1);
    expect(more?.refusals).toMatchObject([
      { code: 'InsufficientStock', requested: there + 1, available: there },
    ]);
    const [all] = await reserve(there);
    expect([there > 0, all?.refusals]).toEqual([true, []]);
    await bench.ledger.release({ id: all?.reservation?.id ?? '', idempotencyKey: key() }, acting);
    await set({
      kind: 'ELIGIBILITY',
      locationId: 'S1',
      channel: 'web',
      eligibility: { pickup: false, shipFrom: false },
    });
    await sharesOf('A', 'web').toEqual([]);
    await set({ kind: 'ELIGIBILITY', locationId: 'S1', channel: 'web', remove: true });
    const arrival = eventOf({
      type: 'TRANSFER_RECEIVED',
      sku: 'A',
      quantity: 8,
      locationId: 'D1',
      toLocationId: 'S1',
      transferId,
    });
    await record(bench, { ...arrival, occurredAt: new Date().toISOString() });
    await sharesOf('A', 'web').toEqual(['IN_TRANSIT 1']);
  });

  test('of what suppliers have a channel is offered what its policy says of the best one, and an order takes no more', async () => {
    const rows = [
      ['LONE', 10, 100],
      ['WEAK', 30, 20],
    ].map(([supplierId, quantity, trustPercent]) => ({
      ...{
        supplierId: String(supplierId),
        sku: 'C',
        quantity: Number(quantity),
        trustPercent: Number(trustPercent),
      },
    }));
    await bench.ledger.supply.setSupplierAvailable({ idempotencyKey: key(), rows }, acting);
    await set(
      { kind: 'DROP_SHIP', dropShip: { sharePercent: 55.5 } },
      { kind: 'DROP_SHIP', sku: 'C', channel: 'store', dropShip: { sharePercent: 0 } },
    );
    await sharesOf('C', 'web').toEqual(['DROP_SHIP 5.5']);
    await sharesOf('C', 'store').toEqual([]);
    const order = (quantity: number, channel: string) =>
      bench.ledger.supply.placeDropship(
        { idempotencyKey: key(), supplierId: 'LONE', channel, lines: [{ sku: 'C', quantity }] },
        acting,
      );
    expect((await order(5.6, 'web')).refusals).toMatchObject([{ code: 'StepStockShort', available: 5.5 }]);
    expect((await order(1, 'store')).refusals).toMatchObject([{ code: 'StepStockShort', available: 0 }]);
    expect((await order(5.5, 'web')).refusals).toEqual([]);
    // 4.5 are left of the best one, but six of the other are believed.
    await sharesOf('C', 'web').toEqual(['DROP_SHIP 3.3']);
  });
});

describe('a later day', () => {
  beforeAll(() => dayToSpare());

  const expected = (kind: 'SUPPLY' | 'DEMAND', sku: string, [quantity, days]: readonly [number, number]) =>
    bench.ledger.supply.setExpected(
      kind,
      {
        idempotencyKey: key(),
        rows: [
          {
            documentType: 'po',
            documentId: key(),
            lineId: '1',
            sku,
            locationId: 'S1',
            quantity,
            expectedAt: inDays(days),
          },
        ],
      },
      acting,
    );

  test('is promised what is projected at the least, and a refusal names the first day that has enough', async () => {
    await arrange(bench, { ...nothing, quantities: [-2, 0, 0, 0, 0, 0, 0, 0, 0] });
    await set({ kind: 'SAFETY_STOCK', sku: 'A', locationId: 'S1', safetyStock: 1 });
    await expected('SUPPLY', 'A', [10, 2]);
    await expected('DEMAND', 'A', [4, 4]);
    await expected('SUPPLY', 'A', [3, 6]);
    await expected('SUPPLY', 'A', [50, -1]);
    const itemNo = bench.items.get('A') ?? 0;
    const flows = await bench.ledger.promising.flows({
      itemNos: [itemNo],
      channel: 'web',
      horizonDays: 30,
      hasShares: false,
    });
    const { positions } = await bench.ledger.availability({ itemNos: [itemNo], channel: 'web' });
    const start = { today: flows.today, horizonDays: 30, availableToSell: 0, missing: missingAt(positions) };
    const days = project({ ...start, flows: flows.byItem.get(itemNo) ?? [] });
    expect(
      days.map(({ projected, availableToPromise }) => [projected / 1_000, availableToPromise / 1_000]),
    ).toEqual([
      [0, 0],
      [7, 3],
      [3, 3],
      [6, 6],
    ]);
    const next = (quantity: number, locationId?: string) =>
      bench.ledger.promising.nextAvailable({
        sku: 'A',
        channel: 'web',
        locationId,
        quantity: quantity * 1_000,
      });
    const day = (days: number) => inDays(days).slice(0, 10);
    expect([await next(3), await next(4), await next(7), await next(2, 'S2')]).toEqual([
      ...[day(2), day(6)],
      ...[undefined, undefined],
    ]);
    expect(firstDayWith(days, 3_000)).toBe(day(2));
  });

  test('a place where the channel may not sell brings nothing', async () => {
    await arrange(bench, nothing);
    await expected('SUPPLY', 'B', [5, 1]);
    const supply = async () => {
      const itemNo = bench.items.get('B') ?? 0;
      const { byItem } = await bench.ledger.promising.flows({
        itemNos: [itemNo],
        channel: 'web',
        horizonDays: 2,
        hasShares: false,
      });
      return byItem.get(itemNo)?.map((flow) => flow.supply) ?? [];
    };
    expect(await supply()).toEqual([5_000]);
    const next = (quantity: number) =>
      bench.ledger.promising.nextAvailable({ sku: 'B', channel: 'web', quantity: quantity * 1_000 });
    expect(await next(5)).toBe(inDays(1).slice(0, 10));
    await set({ kind: 'ELIGIBILITY', locationId: 'S1', eligibility: { pickup: false, shipFrom: false } });
    expect(await supply()).toEqual([]);
  });

  test('what comes to a place that never had any makes up what policies keep back there first', async () => {
    await arrange(bench, nothing);
    await bench.database.query(
      "INSERT INTO items.item (sku, name, decimals, updated_by) VALUES ('NEW', 'New', 0, 'test')",
    );
    await set({ kind: 'SAFETY_STOCK', locationId: 'S1', safetyStock: 2 });
    await expected('SUPPLY', 'NEW', [5, 1]);
    const next = (quantity: number) =>
      bench.ledger.promising.nextAvailable({ sku: 'NEW', channel: 'web', quantity: quantity * 1_000 });
    expect([await next(3), await next(4)]).toEqual([inDays(1).slice(0, 10), undefined]);
  });

  test('what could be had instead is what the item names, then what customers took, as far as there is enough', async () => {
    await arrange(bench, { ...nothing, quantities: [0, 0, 0, 5, 0, 0, 0, 0, 3] });
    await bench.database.query(
      `UPDATE items.item SET attributes = '{"class": "SHOES", "substitutes": "c, b ,gone,A"}' WHERE sku = 'A'`,
    );
    const instead = async (quantity: number) =>
      (
        await bench.ledger.promising.substitutes({ sku: 'A', channel: 'web', quantity: quantity * 1_000 })
      ).map(({ sku }) => sku);
    expect([await instead(3), await instead(4), await instead(6)]).toEqual([['C', 'B'], ['B'], []]);
  });
});

describe('the entries behind a term', () => {
  test('add up to it, over all pages; holds out of reach are counted and not named', async () => {
    await arrange(bench, nothing);
    await bench.database.query('UPDATE ledger.position SET available = 0 WHERE position_id = $1', [
      idOf(bench, 'B', 'D1'),
    ]);
    const { rows } = await bench.database.query<{ sum: number }>(
      'SELECT sum(quantity)::bigint AS sum FROM ledger.movement WHERE to_position = $1',
      [idOf(bench, 'B', 'D1')],
    );
    await bench.database.query('UPDATE ledger.position SET available = $2 WHERE position_id = $1', [
      idOf(bench, 'B', 'D1'),
      rows[0]?.sum ?? 0,
    ]);
    const here = { sku: 'B', locationId: 'D1' };
    await stock(bench, { ...here, quantity: 20 });
    await record(
      bench,
      eventOf({ type: 'STOCK_DAMAGED', ...here, quantity: 3 }),
      eventOf({ type: 'SALE_COMPLETED', ...here, quantity: 2 }),
    );
    for (const channel of ['web', 'store', 'web'])
      await bench.ledger.reserve(
        [
          {
            idempotencyKey: key(),
            channel,
            holdSeconds: 900,
            allOrNothing: true,
            lines: [{ ...here, quantity: 2 }],
          },
        ],
        acting,
      );
    const positionId = idOf(bench, 'B', 'D1');
    const all = async (term: 'ON_HAND' | 'DAMAGED' | 'RESERVED', within?: readonly string[]) => {
      const pages: { quantity: number; reference: string }[] = [];
      let after: Parameters<typeof bench.ledger.promising.entries>[0]['after'];
      for (;;) {
        const page = await bench.ledger.promising.entries({
          positionId,
          term,
          first: 1,
          after,
          channels: within,
        });
        pages.push(...page.entries);
        after = page.entries.at(-1)?.key;
        if (after === undefined) return { ...page, entries: pages };
      }
    };
    for (const term of ['ON_HAND', 'DAMAGED', 'RESERVED'] as const) {
      const { entries, total, unnamed } = await all(term);
      expect([term, entries.reduce((sum, { quantity }) => sum + quantity, unnamed)]).toEqual([term, total]);
      expect(new Set(entries.map(({ reference }) => reference)).size).toBe(entries.length);
    }
    expect(await all('RESERVED', ['store'])).toMatchObject({
      entries: [{ quantity: 2_000 }],
      total: 6_000,
      unnamed: 4_000,
    });
  });
});
