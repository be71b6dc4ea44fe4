/**
 * Promises for later days on random worlds of stock, policies, expected lines and transfers, against what is worked out from what was
 * asked for, day by day and from no table: docs/availability.md.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayAfter, missingAt, project } from '#ledger';
import { dayToSpare } from '#test/world';
import { acting, type Bench } from './arrange.ts';
import { arrange, clear, locations, openWorldBench } from './policy-world.ts';

let bench: Bench;
let lineNo = 0;

beforeAll(async () => {
  await dayToSpare();
  bench = await openWorldBench();
  await clear(bench);
});
afterAll(async () => bench.close());

const horizonDays = 8;
const line = fc.record({
  kind: fc.constantFrom<'SUPPLY' | 'DEMAND'>('SUPPLY', 'SUPPLY', 'DEMAND'),
  locationId: fc.constantFrom(...locations),
  quantity: fc.integer({ min: 1, max: 9 }),
  days: fc.integer({ min: -2, max: horizonDays + 2 }),
});
const worlds = fc.record({
  available: fc.array(fc.integer({ min: -4, max: 9 }), { minLength: 3, maxLength: 3 }),
  safetyStock: fc.integer({ min: 0, max: 3 }),
  closed: fc.constantFrom(undefined, ...locations),
  confidencePercent: fc.constantFrom(undefined, 0, 50, 100),
  lines: fc.array(line, { maxLength: 6 }),
  transit: fc.array(
    fc.record({
      toLocationId: fc.constantFrom('S1', 'S2'),
      quantity: fc.integer({ min: 1, max: 9 }),
      days: fc.integer({ min: 1, max: horizonDays + 2 }),
    }),
    { maxLength: 3 },
  ),
});
type Asked = Parameters<Parameters<typeof worlds.map>[0]>[0];

const today = (): string => new Date().toISOString().slice(0, 10);
const noon = (days: number): string => `${dayAfter(today(), days)}T23:59:59.999Z`;

async function put({
  available,
  safetyStock,
  closed,
  confidencePercent,
  lines,
  transit,
}: Asked): Promise<void> {
  const lane = { confidencePercent: confidencePercent ?? 0, promiseDays: 2 };
  const shut = { pickup: false, shipFrom: false };
  await arrange(bench, {
    policies: [
      { kind: 'SAFETY_STOCK', safetyStock },
      ...(closed === undefined ? [] : [{ kind: 'ELIGIBILITY', locationId: closed, eligibility: shut }]),
      ...(confidencePercent === undefined ? [] : [{ kind: 'LANE', locationId: 'D1', lane }]),
    ],
    grants: [],
    quantities: [...available, 0, 0, 0, 0, 0, 0],
  });
  await bench.database.query(
    'TRUNCATE ledger.expected_line; DELETE FROM ledger.transfer_line; DELETE FROM ledger.transfer',
  );
  for (const { kind, locationId, quantity, days } of lines) {
    lineNo += 1;
    const document = { documentType: 'po', documentId: 'PO', lineId: String(lineNo) };
    const row = { ...document, sku: 'A', locationId, quantity, expectedAt: noon(days) };
    await bench.ledger.supply.setExpected(kind, { idempotencyKey: `line-${lineNo}`, rows: [row] }, acting);
  }
  for (const { toLocationId, quantity, days } of transit) {
    lineNo += 1;
    await bench.database.query(
      `WITH made AS (INSERT INTO ledger.transfer (transfer_id, expected_at) VALUES ($1, $2) RETURNING transfer_id)
       INSERT INTO ledger.transfer_line (transfer_id, item_no, from_position, to_position, sent, shipped_at)
       SELECT transfer_id, $3::bigint, $3 * 65536 + $4::bigint, $3 * 65536 + $5::bigint, $6::bigint, now() FROM made`,
      [
        ...[`T-${lineNo}`, noon(days), bench.items.get('A') ?? 0],
        ...[bench.locations.get('D1') ?? 0, bench.locations.get(toLocationId) ?? 0, quantity * 1_000],
      ],
    );
  }
}

/** What may be promised for each day of the horizon, in units: with shares when transit in its lane's days is sold already. */
function expected(asked: Asked, hasShares: boolean): number[] {
  const { available, safetyStock, closed, confidencePercent = 0, lines, transit } = asked;
  const isOpen = (locationId: string): boolean => locationId !== closed;
  const weighed = transit.filter(({ toLocationId }) => isOpen(toLocationId));
  // A lane's days end within the minute at which the day of its end is over: what is due then is not in the share.
  const isShared = ({ days }: { days: number }): boolean => hasShares && days < 2;
  const bag = (some: typeof transit): number =>
    ['S1', 'S2'].reduce((sum, place) => {
      const here = some.filter(({ toLocationId }) => toLocationId === place);
      return (
        sum +
        Math.floor((here.reduce((units, { quantity }) => units + quantity, 0) * confidencePercent) / 100)
      );
    }, 0);
  const projected = Array.from({ length: horizonDays + 1 }, (_, last) => {
    const atPlaces = locations.map((locationId, at) => {
      if (!isOpen(locationId)) return 0;
      const here = lines.filter(
        (each) => each.locationId === locationId && each.days >= 0 && each.days <= last,
      );
      const sum = (kind: string): number =>
        here.filter((each) => each.kind === kind).reduce((units, { quantity }) => units + quantity, 0);
      const came = sum('SUPPLY') + comingTo(locationId, last);
      const free = (available[at] ?? 0) - safetyStock;
      return (
        Math.max(0, Math.min(available[at] ?? 0, free)) +
        Math.max(0, came - Math.max(0, -free)) -
        sum('DEMAND')
      );
    });
    return atPlaces.reduce((sum, units) => sum + units, 0) + bag(weighed.filter(isShared));
  });
  return projected.map((_, at) => Math.max(0, Math.min(...projected.slice(at))));

  /** Each line of a day and place is weighed, then whole units of the day are counted. */
  function comingTo(locationId: string, last: number): number {
    const here = weighed.filter(
      (each) => each.toLocationId === locationId && each.days <= last && !isShared(each),
    );
    const byDay = Map.groupBy(here, ({ days }) => days);
    return [...byDay.values()].reduce(
      (sum, some) =>
        sum +
        Math.floor(some.reduce((units, { quantity }) => units + (quantity * confidencePercent) / 100, 0)),
      0,
    );
  }
}

test('are what the least projection over expected lines, transit and policies comes to, with and without shares', async () => {
  const itemNo = bench.items.get('A') ?? 0;
  await fc.assert(
    fc.asyncProperty(worlds, async (asked) => {
      await put(asked);
      const { positions } = await bench.ledger.availability({ itemNos: [itemNo], channel: 'web' });
      const atPlaces = positions.reduce((sum, { availableToSell }) => sum + availableToSell, 0);
      const shares = (await bench.ledger.policies.sharesNow([itemNo], 'web')).get(itemNo) ?? [];
      for (const hasShares of [true, false]) {
        const query = { itemNos: [itemNo], channel: 'web', horizonDays, hasShares };
        const { today: day, byItem } = await bench.ledger.promising.flows(query);
        const beside = hasShares ? shares.reduce((sum, { quantity }) => sum + quantity, 0) : 0;
        const flows = byItem.get(itemNo) ?? [];
        const start = {
          today: day,
          horizonDays,
          availableToSell: atPlaces + beside,
          missing: missingAt(positions),
        };
        const days = project({ ...start, flows });
        const told = Array.from({ length: horizonDays + 1 }, (_, after) => {
          const last = days.findLast(({ date }) => date <= dayAfter(day, after));
          return (last?.availableToPromise ?? 0) / 1_000;
        });
        expect(told).toEqual(expected(asked, hasShares));
      }
    }),
    { numRuns: 15 },
  );
});
