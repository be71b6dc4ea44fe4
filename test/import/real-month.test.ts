/**
 * The real month, killed half-way and repeated: the same end state as an independent count of the file, and once more
 * for nothing.
 *
 * The count below shares no code with the connector: it cuts lines at commas from both ends, which works because only the
 * description (third of eight columns) may hold commas.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { killWhen, openTestDatabase, type TestDatabase } from '#test/world';
import type { ImportReport } from '#workers';
import {
  eventCount,
  fileOf,
  importFile,
  onHandBySku,
  partiesOn,
  realFile,
  unbalancedItems,
} from './import-world.ts';

type Counted = { sold: number; returned: number; adjusted: number };

const charges = ['POST', 'DOT', 'M', 'D', 'C2', 'AMAZONFEE', 'BANK CHARGES', 'S'];
const lines = readFileSync(realFile(), 'latin1').trimEnd().split('\n').slice(1);

function countIndependently(): { bySku: Map<string, Counted>; charged: number } {
  const bySku = new Map<string, Counted>();
  let charged = 0;
  for (const line of lines) {
    const parts = line.split(',');
    const [invoice = '', code = ''] = parts;
    const quantity = Number.parseInt(parts.at(-5) ?? '', 10);
    if (charges.includes(code)) {
      charged += 1;
      continue;
    }
    const counted = bySku.get(code.toUpperCase()) ?? { sold: 0, returned: 0, adjusted: 0 };
    bySku.set(code.toUpperCase(), counted);
    if (invoice.startsWith('C')) counted.returned -= quantity;
    else if (quantity > 0) counted.sold += quantity;
    else counted.adjusted += quantity;
  }
  return { bySku, charged };
}

const counted = countIndependently();
/** 1.2 × sold rounded up, in whole numbers: (6 × sold + 4) div 5. */
const expectedOnHand = new Map(
  [...counted.bySku].map(([sku, { sold, returned, adjusted }]) => [
    sku,
    Math.floor((6 * sold + 4) / 5) - sold + returned + adjusted,
  ]),
);
const opened = [...counted.bySku.values()].filter(({ sold }) => sold > 0).length;
const stockLines = lines.length - counted.charged;

let world: TestDatabase;
let resumed: ImportReport;
let recordedBeforeKill: number;

beforeAll(async () => {
  world = await openTestDatabase();
  const args = [realFile(), '--format', 'online-retail', '--opening', '1.2'];
  const killed = await killWhen(
    { script: 'launch/import.ts', args, env: { DATABASE_URL: world.url } },
    async () => (await eventCount(world)) > stockLines / 2,
  );
  expect(killed.signal).toBe('SIGKILL');
  recordedBeforeKill = await eventCount(world);
  resumed = await importFile(partiesOn(world), { file: fileOf({ path: realFile() }), opening: '1.2' });
});
afterAll(() => world.close());

test('the independent count finds what the file is known to hold', () => {
  expect(lines).toHaveLength(39_529);
  expect(counted.charged).toBe(163);
  expect(counted.bySku.size).toBe(2_725);
});

describe('an import killed half-way and run again', () => {
  test('was really killed half-way', () => {
    expect(recordedBeforeKill).toBeGreaterThan(stockLines / 2);
    expect(recordedBeforeKill).toBeLessThan(stockLines + opened);
  });

  test('leaves on hand of every SKU as the independent count says', async () => {
    expect(await onHandBySku(world, 'UK-DC')).toEqual(expectedOnHand);
  });

  test('has recorded every line once: the first run’s and its own make the file', () => {
    expect(resumed).toMatchObject({ lines: 39_529, parked: 0, refused: 0, notStock: 163, openings: opened });
    expect(resumed.recorded + resumed.replayed).toBe(stockLines);
    const openingsReplayed = resumed.opening?.replayed ?? 0;
    expect(resumed.replayed + openingsReplayed).toBe(recordedBeforeKill);
  });

  test('lists every line that is not stock with number and reason', () => {
    expect(resumed.nonRecorded).toHaveLength(163);
    for (const { line, status, reason } of resumed.nonRecorded) {
      const code = lines[line - 2]?.split(',')[1];
      expect(status).toBe('NOT_STOCK');
      expect(reason).toContain(`"${code}"`);
      expect(charges).toContain(code);
    }
    expect(resumed.reasons).toEqual({ NotStock: 163 });
  });

  test('reconciles without a difference', () => {
    const sum = (pick: (units: Counted) => number) =>
      [...counted.bySku.values()].reduce((all, units) => all + pick(units), 0);
    expect(resumed.reconciliation).toMatchObject({
      items: 2_725,
      sold: sum(({ sold }) => sold),
      returned: sum(({ returned }) => returned),
      adjusted: sum(({ adjusted }) => adjusted),
      otherMovements: 0,
      onHand: [...expectedOnHand.values()].reduce((all, units) => all + units, 0),
      differences: [],
    });
  });

  test('leaves the accounts of every item in balance', async () => {
    expect(await unbalancedItems(world)).toBe(0);
  });

  test('has an alias for each code that is not written canonically', async () => {
    const { rows } = await world.database.query<{ code: string; sku: string }>(
      `SELECT alias.code, item.sku FROM ledger.item_alias AS alias JOIN items.item USING (item_no) WHERE source = 'online-retail'`,
    );
    expect(rows.length).toBeGreaterThanOrEqual(50);
    for (const { code, sku } of rows) expect([code === sku, code.toUpperCase()]).toEqual([false, sku]);
  });
});

describe('after that', () => {
  test('importing the same file again records nothing', async () => {
    const before = await eventCount(world);
    const again = await importFile(partiesOn(world), { file: fileOf({ path: realFile() }), opening: '1.2' });
    expect(again).toMatchObject({
      lines: 39_529,
      recorded: 0,
      replayed: stockLines,
      parked: 0,
      refused: 0,
      notStock: 163,
    });
    expect(again.opening).toMatchObject({ recorded: 0, replayed: opened });
    expect(again.reconciliation?.differences).toEqual([]);
    expect(await eventCount(world)).toBe(before);
    expect(await onHandBySku(world, 'UK-DC')).toEqual(expectedOnHand);
  });

  test('another opening factor is refused before anything is recorded', async () => {
    const before = await eventCount(world);
    const other = importFile(partiesOn(world), { file: fileOf({ path: realFile() }), opening: '1.3' });
    await expect(other).rejects.toThrow(/was already opened with \d+ units \(.*1\.2 times.*1\.3 times/);
    await expect(other).rejects.toMatchObject({ name: 'ImportRefused' });
    expect(await eventCount(world)).toBe(before);
  });
});
