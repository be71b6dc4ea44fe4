/**
 * The committed selection through the whole import: counts, master data, openings, contradictions, and what other
 * sources did meanwhile.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase, testWriter } from '#test/world';
import { type ImportParties, type ImportReport, reportText } from '#workers';
import { eventCount, fileOf, importFile, onHandBySku, partiesOn, sampleFile } from './import-world.ts';

let world: TestDatabase;
let parties: ImportParties;
let first: ImportReport;

beforeAll(async () => {
  world = await openTestDatabase();
  parties = partiesOn(world);
  const items = [
    { sku: '22041', name: 'Named by hand' },
    { sku: 'DOLLS', name: 'Nesting dolls' },
  ];
  await parties.items.upsert(items, testWriter);
  await parties.ledger.aliasesUpsert([{ source: 'online-retail', code: '22752', sku: 'DOLLS' }], {
    caller: parties.caller,
    correlationId: 'test',
  });
  first = await importFile(parties, { file: fileOf({ path: sampleFile }), opening: '1.2' });
});
afterAll(() => world.close());

test('the report counts every line, openings apart', () => {
  expect(first).toMatchObject({
    lines: 37,
    recorded: 29,
    replayed: 0,
    parked: 0,
    refused: 0,
    notStock: 8,
    openings: 16,
    reasons: { NotStock: 8 },
    opening: { factor: '1.2', recorded: 16, replayed: 0, nonRecorded: [] },
    created: { location: true },
    location: 'UK-DC',
  });
  expect(first.nonRecorded.map(({ line }) => line)).toEqual([8, 11, 24, 25, 26, 29, 34, 35]);
});

test('each SKU is on hand as counted by eye', async () => {
  const onHand = await onHandBySku(world, 'UK-DC');
  // Sold 6 + 35 under two spellings: opened with 50 (49.2 rounded up).
  expect(onHand.get('85123A')).toBe(50 - 41);
  expect(onHand.get('82494L')).toBe(27 - 22);
  // The same line three times is three times two units.
  expect(onHand.get('21448')).toBe(8 - 6);
  expect(onHand.get('22111')).toBe(3 - 2);
  expect(onHand.get('22556')).toBe(12);
  expect(onHand.get('35833G')).toBe(-43);
  expect(onHand.get('GIFT_0001_40')).toBe(1);
  expect([onHand.has('POST'), onHand.has('DOT')]).toEqual([false, false]);
});

test('a code that somebody mapped to another item is that item, opening included', async () => {
  const onHand = await onHandBySku(world, 'UK-DC');
  expect([onHand.get('DOLLS'), onHand.has('22752')]).toEqual([3 - 2, false]);
  expect((await parties.items.bySkus(['22752'])).size).toBe(0);
});

test('returns stand in return pending, not available', async () => {
  const { rows } = await world.database.query(
    `SELECT available, return_pending FROM ledger.position JOIN items.item ON item_no = position_id / 65536 WHERE sku = '22556'`,
  );
  expect(rows).toEqual([{ available: 0, return_pending: 12_000 }]);
});

test('unknown items are created with a name, known ones keep theirs', async () => {
  const items = await parties.items.bySkus(['22041', '82494L', '22139', '35833G']);
  expect([...items.values()].map(({ sku, name }) => [sku, name]).sort()).toEqual([
    ['22041', 'Named by hand'],
    ['22139', '22139'],
    ['35833G', '35833G'],
    ['82494L', 'WOODEN FRAME ANTIQUE WHITE'],
  ]);
});

test('the location is made a distribution centre in London', async () => {
  const { rows } = await world.database.query(
    `SELECT kind, time_zone FROM locations.location WHERE location_id = 'UK-DC'`,
  );
  expect(rows).toEqual([{ kind: 'DC', time_zone: 'Europe/London' }]);
});

test('the same file again records nothing, without --opening too', async () => {
  const before = await eventCount(world);
  const again = await importFile(parties, { file: fileOf({ path: sampleFile }) });
  expect(again).toMatchObject({ recorded: 0, replayed: 29, notStock: 8, openings: 0, opening: undefined });
  expect(again.created).toEqual({ location: false, items: 0, aliases: 0 });
  expect(await eventCount(world)).toBe(before);
});

test.each(['1.3', '1.20001', '2', '1.25'])(
  'the factor %s is refused, because it was 1.2',
  async (opening) => {
    const other = importFile(parties, { file: fileOf({ path: sampleFile }), opening });
    await expect(other).rejects.toThrow(/1\.2 times the units sold.*leave --opening out/);
  },
);

test('1.20 is the same factor', async () => {
  const same = await importFile(parties, { file: fileOf({ path: sampleFile }), opening: '1.20' });
  expect(same.opening).toMatchObject({ recorded: 0, replayed: 16 });
});

test('the same lines at another location are refused before anything is recorded', async () => {
  const before = await eventCount(world);
  const elsewhere = importFile(parties, {
    file: fileOf({ path: sampleFile }),
    location: 'UK-02',
    opening: '1.2',
  });
  await expect(elsewhere).rejects.toThrow('already recorded at location UK-DC');
  expect(await eventCount(world)).toBe(before);
});

test('bad lines are refused with number and reason, good ones are kept', async () => {
  const [header = ''] = readFileSync(sampleFile, 'latin1').split('\n');
  const text = [
    header,
    '600001,22041,FRAME,3,05/12/2010 10:00,2.1,1,UK',
    '600001,22041,FRAME,many,05/12/2010 10:00,2.1,1,UK',
    '600001,22041,"FRAME,3,05/12/2010 10:00,2.1,1,UK',
    'C600002,22041,FRAME,3,05/12/2010 10:00,2.1,1,UK',
    '600003,22041,FRAME,3,05/12/1999 10:00,2.1,1,UK',
    '600004,POST,POSTAGE,1,05/12/2010 10:00,2.1,1,UK',
    '600005,22041,FRA',
  ].join('\n');
  const report = await importFile(parties, { file: fileOf(text) });
  expect(report).toMatchObject({ lines: 7, recorded: 1, replayed: 0, parked: 0, refused: 5, notStock: 1 });
  expect(report.nonRecorded.map(({ line, status, code }) => [line, status, code])).toEqual([
    [3, 'REFUSED', 'UnreadableQuantity'],
    [4, 'REFUSED', 'UnclosedQuote'],
    [5, 'REFUSED', 'PositiveCancellation'],
    [6, 'REFUSED', 'InvalidValue'],
    [7, 'NOT_STOCK', 'NotStock'],
    [8, 'REFUSED', 'WrongColumnCount'],
  ]);
  expect(report.reconciliation?.differences).toEqual([]);
  const shown = reportText(report);
  expect(shown).toContain(
    '1 × UnreadableQuantity (refused), such as line 3: Quantity "many" is not a whole number of units',
  );
  expect(shown).toContain('no difference in any of 1 items');
});

test('a truncated file and one in UTF-8 with a mark are imported as far as they can be read', async () => {
  const [header = ''] = readFileSync(sampleFile, 'latin1').split('\n');
  const cut = await importFile(parties, {
    file: fileOf(`${header}\n700001,85123A,X,3,05/12/2010 10:00,2.1,1,UK\n700002,220`),
    location: 'CUT',
  });
  expect(cut).toMatchObject({ lines: 2, recorded: 1, refused: 1, reasons: { WrongColumnCount: 1 } });
  const marked = await importFile(parties, {
    file: fileOf(`\u{feff}${header}\n700003,99999,POUND £,3,05/12/2010 10:00,2.1,1,UK\n`),
    location: 'MARKED',
  });
  expect(marked).toMatchObject({ lines: 1, recorded: 1, refused: 0 });
  expect((await parties.items.bySkus(['99999'])).get('99999')?.name).toBe('POUND £');
});

test('what other sources do at the same place is told apart, not taken for a difference', async () => {
  const damage = {
    source: 'pos',
    eventId: 'sale-1',
    type: 'SALE_COMPLETED',
    sku: '22041',
    quantity: 4,
    locationId: 'UK-DC',
    occurredAt: '2010-12-30T10:00:00Z',
  };
  const { results } = await parties.ledger.record([damage], {
    caller: parties.caller,
    correlationId: 'test',
  });
  expect(results[0]?.status).toBe('RECORDED');
  const report = await importFile(parties, { file: fileOf({ path: sampleFile }), opening: '1.2' });
  // The pos sale of 4, and the sale of 3 from the other file of the same source.
  expect(report.reconciliation).toMatchObject({ otherMovements: -7, differences: [] });
});

test('a position that the journal does not explain is a difference, item by item', async () => {
  const tampered = `UPDATE ledger.position SET available = available + 5000
    FROM items.item WHERE item_no = position_id / 65536 AND sku = '71053'`;
  await world.database.query(tampered);
  const report = await importFile(parties, { file: fileOf({ path: sampleFile }), opening: '1.2' });
  expect(report.reconciliation?.differences).toEqual([
    { sku: '71053', fileSays: 2, otherMovements: 0, onHand: 7 },
  ]);
  expect(reportText(report)).toContain('71053: the file says 2, other events 0, on hand is 7');
});
