/**
 * The import's command line: what is asked for is understood, and every mistake is one sentence naming argument and value.
 *
 * Nothing is started here; test/import/command-line.test.ts runs the command itself.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { importUsage, readImportArguments } from './import-arguments.ts';

const file = import.meta.filename;
const retail = [file, '--format', 'online-retail'];
const folder = mkdtempSync(path.join(tmpdir(), 'stockgate-arguments-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('everything that can be asked for is read', () => {
  const report = path.join(folder, 'report.json');
  const options = ['--location', 'UK-02', '--opening', '1.20', '--report', report, '--data', folder];
  expect(readImportArguments([...retail, ...options])).toMatchObject({
    file,
    format: { name: 'online-retail' },
    locationId: 'UK-02',
    factor: { text: '1.2' },
    reportFile: report,
    settingsArgv: ['--data', folder],
  });
});

test('only file and format are needed', () => {
  expect(readImportArguments([file, '--format', 'events'])).toMatchObject({
    locationId: undefined,
    factor: undefined,
    reportFile: undefined,
    settingsArgv: [],
  });
});

test('--help gives nothing to do, and the usage has every format and option', () => {
  expect(readImportArguments(['--help'])).toBeUndefined();
  for (const word of [
    'online-retail',
    'events',
    'items',
    'locations',
    'channels',
    'policies',
    'allocations',
    'expected-supply',
    '--opening',
    '--location',
    '--report',
  ])
    expect(importUsage).toContain(word);
});

test.each([
  [[], 'no file is named'],
  [[file, file, '--format', 'events'], 'one file at a time'],
  [['nowhere.csv', '--format', 'events'], 'the file is "nowhere.csv" and there is no such file'],
  [[folder, '--format', 'events'], 'is a folder'],
  [
    [file],
    '--format is missing: it is one of online-retail, events, items, locations, channels, prices, policies, allocations, expected-supply',
  ],
  [[file, '--format', 'xlsx'], '--format is "xlsx" and must be one of online-retail'],
  [[...retail, '--opening', '1,2'], '--opening is "1,2" and must be a decimal such as 1.2'],
  [[...retail, '--opening=-1'], '--opening is "-1" and must be'],
  [[...retail, '--opening', '-1'], "Option '--opening' argument is ambiguous: the options are --format"],
  [[...retail, '--opening', ''], '--opening is "" and must be'],
  [[...retail, '--location', ' '], '--location is " " and must be 1 to 64 characters'],
  [
    [...retail, '--report', path.join('no', 'such', 'report.json')],
    'which cannot be written: its folder must exist',
  ],
  [[...retail, '--report', '.'], '--report is "."'],
  [[file, '--format', 'events', '--opening', '1.2'], '--opening does not go with --format events'],
  [[file, '--format', 'items', '--location', 'X'], '--location does not go with --format items'],
  [[...retail, '--frmat', 'x'], "Unknown option '--frmat'"],
])('%j is refused', (argv, sentence) => {
  const read = () => readImportArguments(argv);
  expect(read).toThrow(sentence);
  expect(read).toThrow(
    expect.objectContaining({ name: 'BadSetting', message: expect.not.stringContaining('\n') }),
  );
});
