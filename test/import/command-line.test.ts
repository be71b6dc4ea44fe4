/**
 * `npm run import` as a person meets it: a report for a file, one sentence and an exit code for a mistake.
 *
 * Only what takes a process is here; the arguments are launch/import-arguments.test.ts, the files that are no files of
 * their format the tests beside the connectors.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ending, openTestDatabase, runToEnd, type TestDatabase } from '#test/world';
import { eventCount, sampleFile } from './import-world.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'stockgate-import-'));
const reportFile = path.join(folder, 'report.json');
const asked = [sampleFile, '--format', 'online-retail', '--location', 'SAMPLE'];
let world: TestDatabase;
let done: Ending;

beforeAll(async () => {
  world = await openTestDatabase();
  done = await run(...asked, '--opening', '1.2', '--report', reportFile);
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

async function run(...args: string[]): Promise<Ending> {
  return runToEnd({ script: 'launch/import.ts', args, env: { DATABASE_URL: world.url } });
}

/** What a failed command said, without where it works and its progress. */
function complaint({ code, stdout, stderr }: Ending): unknown[] {
  const said = stderr
    .split('\n')
    .filter((line) => line !== '' && !/^(?:[a-z ]+: \d+ %|into the database .*)$/.test(line));
  return [code, stdout, ...said];
}

test('an import ends with exit code 0, its report on standard output, its progress on standard error', () => {
  expect(complaint(done)).toEqual([0, done.stdout]);
  expect(done.stderr).toContain('recording lines: 0 %\n');
  expect(done.stderr).toMatch(/^into the database of DATABASE_URL \(/);
  expect(done.stdout).toMatch(/^Imported sample\.csv \(online-retail\) at SAMPLE in [\d.]+ s\n/);
  expect(done.stdout).toMatch(/recorded +29\n/);
  expect(done.stdout).toContain('8 × NotStock (not stock), such as line 8');
  expect(done.stdout).toMatch(/no difference in any of \d+ items/);
});

test('the JSON report has the counts, which add up, and every line that was not recorded', () => {
  const report = JSON.parse(readFileSync(reportFile, 'utf8'));
  expect(report.recorded + report.replayed + report.parked + report.refused + report.notStock).toBe(
    report.lines,
  );
  expect(report).toMatchObject({
    lines: 37,
    recorded: 29,
    notStock: 8,
    openings: 16,
    reasons: { NotStock: 8 },
  });
  expect(report.nonRecorded).toHaveLength(8);
  expect(report.nonRecorded[0]).toEqual({
    line: 8,
    status: 'NOT_STOCK',
    code: 'NotStock',
    reason: 'StockCode "POST" is a charge, fee or discount, not stock',
  });
});

test('another factor and a file that is none end with exit code 1, a missing file with 2: one sentence each', async () => {
  const before = await eventCount(world);
  const empty = path.join(folder, 'empty.csv');
  writeFileSync(empty, '');
  const otherReport = `${reportFile}.other`;
  const endings = await Promise.all([
    run(...asked, '--opening', '1.3', '--report', otherReport),
    run(empty, '--format', 'online-retail'),
    run(path.join(folder, 'nowhere.csv'), '--format', 'online-retail'),
  ]);
  expect(endings.map(complaint)).toEqual([
    [
      1,
      '',
      expect.stringMatching(/^stockgate: item \S+ at SAMPLE was already opened .*1\.2 times.*1\.3 times/),
    ],
    [1, '', 'stockgate: "empty.csv" cannot be imported: the file is empty'],
    [2, '', expect.stringMatching(/^stockgate: the file is ".*nowhere\.csv" and there is no such file$/)],
  ]);
  expect(existsSync(otherReport)).toBe(false);
  expect(await eventCount(world)).toBe(before);
});
