/**
 * Events and master data from files: each line answers for itself, and good lines are kept whatever the others are.
 *
 * Through the whole import, on a real ledger and real stores; how the lines are read is tested beside the formats.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#test/world';
import type { ImportParties } from '#workers';
import { fileOf, importFile, onHandBySku, partiesOn } from './import-world.ts';

let world: TestDatabase;
let parties: ImportParties;

beforeAll(async () => {
  world = await openTestDatabase();
  parties = partiesOn(world);
});
afterAll(() => world.close());

test('locations, channels and items are written; rows the stores refuse are listed with line and reason', async () => {
  const locations = await importFile(parties, {
    file: fileOf(
      'id,name,kind,timeZone,parentId\nDC-1,Depot,DC,Europe/Berlin,\nST-1,Shop,STORE,Mars/Olympus,\nST-2,Shop,STORE,,DC-1\n',
    ),
    format: 'locations',
  });
  expect(locations).toMatchObject({ lines: 3, recorded: 2, refused: 1, reasons: { InvalidLocation: 1 } });
  expect(locations.nonRecorded).toMatchObject([{ line: 3, reason: expect.stringContaining('Mars/Olympus') }]);

  const channels = await importFile(parties, {
    file: fileOf('id,name,kind\noutlet,Outlet,ECOMMERCE\nbad,Bad,TELEPATHY\n'),
    format: 'channels',
  });
  expect(channels).toMatchObject({ lines: 2, recorded: 1, refused: 1 });

  const items = await importFile(parties, {
    file: fileOf(
      'sku,name,baseUnit,decimals,unitConversions\nflour,Flour,KG,3,BAG=1.5\ncup,Cup,,,BOX=12\n,Nameless,,,\npot,Pot,,9,\n',
    ),
    format: 'items',
  });
  expect(items).toMatchObject({
    lines: 4,
    recorded: 2,
    refused: 2,
    reasons: { Unreadable: 1, InvalidItem: 1 },
  });
  expect((await parties.items.bySkus(['FLOUR'])).get('FLOUR')).toMatchObject({
    name: 'Flour',
    baseUnit: 'KG',
    decimals: 3,
  });
});

test('events are recorded, parked or refused line by line, and replayed the second time', async () => {
  const event = (eventId: string, more: object) =>
    JSON.stringify({
      source: 'wms',
      eventId,
      type: 'RECEIPT_CONFIRMED',
      sku: 'CUP',
      quantity: 2,
      locationId: 'DC-1',
      occurredAt: '2026-01-05T08:00:00Z',
      ...more,
    });
  const file = fileOf(
    [
      event('r-1', {}),
      event('r-2', { unit: 'BOX' }),
      event('r-3', { sku: 'flour', quantity: 0.25 }),
      '',
      event('r-4', { sku: 'UNHEARD-OF' }),
      event('r-5', { quantity: -1 }),
      event('r-6', { type: 'MIRACLE' }),
      '{"source":',
      event('r-7', { colour: 'red' }),
    ].join('\n'),
  );
  const first = await importFile(parties, { file, format: 'events' });
  expect(first).toMatchObject({ lines: 8, recorded: 3, replayed: 0, parked: 1, refused: 4, notStock: 0 });
  expect(first.nonRecorded.map(({ line, status, code, eventId }) => [line, status, code, eventId])).toEqual([
    [5, 'PARKED', 'UnknownItem', 'r-4'],
    [6, 'REFUSED', 'InvalidValue', 'r-5'],
    [7, 'REFUSED', 'NotRecordable', 'r-6'],
    [8, 'REFUSED', 'MalformedJson', undefined],
    [9, 'REFUSED', 'MalformedEvent', undefined],
  ]);
  const second = await importFile(parties, { file, format: 'events' });
  expect(second).toMatchObject({ lines: 8, recorded: 0, replayed: 3, parked: 1, refused: 4 });
  expect(await onHandBySku(world, 'DC-1')).toEqual(
    new Map([
      ['CUP', 26],
      ['FLOUR', 0.25],
    ]),
  );
});

test('an import that is told to stop says how far it came, and repeating it finishes the file', async () => {
  const lines = Array.from({ length: 2_500 }, (_, index) =>
    JSON.stringify({
      source: 'stopped',
      eventId: String(index),
      type: 'RECEIPT_CONFIRMED',
      sku: 'CUP',
      quantity: 1,
      locationId: 'ST-2',
      occurredAt: '2026-01-05T08:00:00Z',
    }),
  );
  const { format, file } = { format: 'events', file: fileOf(lines.join('\n')) };
  const stopping = new AbortController();
  const recording = {
    ...parties,
    ledger: {
      ...parties.ledger,
      record: async (...args: Parameters<ImportParties['ledger']['record']>) => {
        stopping.abort();
        return parties.ledger.record(...args);
      },
    },
  };
  const stopped = importFile(recording, { file, format, signal: stopping.signal });
  await expect(stopped).rejects.toThrow('stopped after 1000 lines: run the same command again');
  const finished = await importFile(parties, { file, format });
  expect(finished).toMatchObject({ lines: 2_500, recorded: 1_500, replayed: 1_000 });
});

test('policies are set and stock is kept for channels, line by line; the second time nothing changes', async () => {
  const policies = fileOf(
    'kind,locationType,locationId,safetyStock,cap\nSAFETY_STOCK,STORE,,1,\nCAP,,DC-1,,5\nCAP,,NOWHERE,,5\nCAP,,,,-1\n',
  );
  const once = await importFile(parties, { file: policies, format: 'policies' });
  expect(once).toMatchObject({
    ...{ lines: 4, recorded: 2, refused: 2 },
    reasons: { UnknownLocation: 1, InvalidPolicy: 1 },
  });
  expect(once.nonRecorded).toMatchObject([{ line: 4 }, { line: 5, reason: expect.stringContaining('-1') }]);
  const allocations = fileOf(
    'sku,channel,quantity,locationIds\nCUP,web,3,DC-1\nCUP,store,1000000,DC-1\nCUP,web,1,DC-1; NOWHERE\n',
  );
  const granted = await importFile(parties, { file: allocations, format: 'allocations' });
  expect(granted).toMatchObject({
    ...{ lines: 3, recorded: 1, refused: 2 },
    reasons: { AllocationExceedsStock: 1, UnknownLocation: 1 },
  });
  await importFile(parties, { file: policies, format: 'policies' });
  await importFile(parties, { file: allocations, format: 'allocations' });
  const versions = await parties.ledger.policies.page({ limit: 10 });
  expect(versions.map((policy) => policy.versions)).toEqual([1, 1]);
  const grants = await parties.ledger.allocations.page({ limit: 10 });
  expect(grants.map(({ version, granted: units }) => [version, units])).toEqual([[1, 3_000]]);
});

test('expected supply is set line by line, and the same file again changes nothing', async () => {
  const header = 'documentId,lineId,sku,locationId,quantity,expectedAt';
  const file = fileOf(`${header}\nPO-1,1,CUP,DC-1,24,2026-12-01\nPO-1,2,NONE,DC-1,1,2026-12-01\n`);
  for (const _ of [1, 2]) {
    const report = await importFile(parties, { file, format: 'expected-supply' });
    expect(report).toMatchObject({ lines: 2, recorded: 1, refused: 1, reasons: { InvalidStep: 1 } });
  }
  const lines = await parties.ledger.supply.expected({ kind: 'SUPPLY', first: 5 });
  expect(lines).toMatchObject([
    { documentType: 'purchase-order', quantity: 24_000, open: 24_000, version: 1 },
  ]);
});
