/**
 * `npm run archive`: takes months of the journal out of the live tables, into the schema `archive` of the same database.
 *
 * Without `--month` it only says which months could go. Runs beside the product; what is left proves as before, because the
 * balance of every account stays behind. How to keep, export and drop archived months: docs/operations.md.
 */
import './node-version.js';
import { parseArgs } from 'node:util';
import { createPool } from '#database';
import { archivableMonths, archiveMonth } from '#ledger';
import { runCommandLine } from './command.ts';
import { openDatabase } from './servers.ts';
import { BadSetting, readSettings } from './settings.ts';

const usage = `npm run archive -- [--month <YYYY-MM>] [--data <folder>]

Without --month: lists the months of the journal that can be archived (they ended 400 days ago or longer).
With it: moves that month's movements, events and reservation events to the schema archive.
Exit code 0: done; 1: it cannot be archived, and why; 2: wrong arguments.
`;

await runCommandLine(async () => {
  const { month, data, help } = readArguments(process.argv.slice(2));
  if (help === true) {
    process.stdout.write(usage);
    return;
  }
  const server = await openDatabase(readSettings({ argv: data === undefined ? [] : ['--data', data] }));
  const database = createPool({
    url: server.url,
    max: 1,
    role: 'owner',
    applicationName: 'stockgate-archive',
  });
  try {
    if (month === undefined) {
      const months = await archivableMonths(database);
      process.stdout.write(
        months.length === 0
          ? 'no month can be archived\n'
          : `${months.map((each) => each.slice(0, 7)).join('\n')}\n`,
      );
      return;
    }
    const moved = await archiveMonth(database, `${month}-01`);
    process.stdout.write(
      `${month}: ${moved} movements archived; npm run verify proves what is left and what went\n`,
    );
  } catch (error) {
    if (!(error instanceof Error) || !('severity' in error)) throw error;
    process.exitCode = 1;
    process.stderr.write(`stockgate: ${error.message}\n`);
  } finally {
    await database.end();
    await server.stop();
  }
});

function readArguments(argv: readonly string[]) {
  const { month, ...rest } = parsed(argv);
  if (month !== undefined && !/^\d{4}-(0[1-9]|1[0-2])$/.test(month))
    throw new BadSetting(`--month is "${month}" and must be a month such as 2025-01`);
  return { month, ...rest };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: { month: { type: 'string' }, data: { type: 'string' }, help: { type: 'boolean' } },
    }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new BadSetting(`${reason}: npm run archive -- --help lists the options`);
  }
}
