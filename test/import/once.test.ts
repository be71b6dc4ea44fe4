/**
 * A file of events told twice: known by its content, answered at once; unless something of it may end otherwise now.
 *
 * Serves docs/decisions/0008. Through the whole import, on a real ledger and real stores.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFileFormat } from '#connectors';
import { openTestDatabase, type TestDatabase } from '#test/world';
import { type ImportFile, type ImportOutcome, type ImportParties, importOnce, outcomeText } from '#workers';
import { fileOf, importFile, partiesOn } from './import-world.ts';

let world: TestDatabase;
let parties: ImportParties;

beforeAll(async () => {
  world = await openTestDatabase();
  parties = partiesOn(world);
  await importFile(parties, { file: fileOf('sku,name\ncup,Cup\n'), format: 'items' });
  await importFile(parties, { file: fileOf('id,name\nDC-1,Depot\n'), format: 'locations' });
});
afterAll(() => world.close());

const event = (eventId: string, more: object = {}) =>
  JSON.stringify({
    ...{ source: 'wms', eventId, type: 'RECEIPT_CONFIRMED', sku: 'CUP', quantity: 2, locationId: 'DC-1' },
    ...{ occurredAt: new Date().toISOString(), ...more },
  });

async function importEvents(file: ImportFile, again = false): Promise<ImportOutcome> {
  const format = findFileFormat('events');
  if (format === undefined) throw new Error('there is no format events');
  return importOnce(parties, {
    ...{ file, format, again, onProgress: () => undefined, signal: new AbortController().signal },
  });
}

test('the same file again is answered with what it came to, and nothing reaches the ledger', async () => {
  const file = fileOf([event('o-1'), event('o-2')].join('\n'));
  const first = await importEvents(file);
  expect(first).toMatchObject({ importedAt: undefined, report: { lines: 2, recorded: 2 } });
  const untouched = {
    ...parties,
    ledger: { ...parties.ledger, record: () => Promise.reject(new Error('asked')) },
  };
  const format = findFileFormat('events');
  if (format === undefined) throw new Error('there is no format events');
  const second = await importOnce(untouched, {
    ...{ file, format, again: false, onProgress: () => undefined, signal: new AbortController().signal },
  });
  expect(second).toEqual({ report: first.report, importedAt: expect.any(Date), otherOfNameAt: undefined });
  expect(outcomeText(second)).toContain('nothing was recorded now');
  expect((await importEvents(file, true)).report).toMatchObject({ recorded: 0, replayed: 2 });
});

test('another content under the same name is an import of its own, and the name is told', async () => {
  await importEvents(fileOf(event('n-1')));
  const other = await importEvents(fileOf(event('n-2')));
  expect(other).toMatchObject({ report: { recorded: 1 }, otherOfNameAt: expect.any(Date) });
  expect(outcomeText(other)).toContain('A file of this name with another content');
});

test('a file with a refused line is read again, because the line may be right by now', async () => {
  const file = fileOf(
    [event('r-1'), event('r-2', { unit: 'PALLET' }), event('r-3', { quantity: -1 })].join('\n'),
  );
  expect((await importEvents(file)).report.refused).toBeGreaterThan(0);
  expect(await importEvents(file)).toMatchObject({
    importedAt: undefined,
    report: { recorded: 0, replayed: 1 },
  });
});
