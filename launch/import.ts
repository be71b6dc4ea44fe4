/**
 * `npm run import`: a file into the product, beside the running one or into a data folder at rest.
 *
 * Reads the command line, opens the database (DATABASE_URL, the running product's, or one started for the occasion), and
 * leaves the work to workers/import. The report goes to standard output, progress and complaints to standard error.
 */
import './node-version.js';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { FileUnreadable } from '#connectors';
import { createPool } from '#database';
import { createItemStore, createPriceStore } from '#items/store';
import { createLedger } from '#ledger';
import { createLocationStore } from '#locations/store';
import type { Caller } from '#schema';
import { type ImportOutcome, ImportRefused, ImportStopped, importOnce, outcomeText } from '#workers';
import { runCommandLine } from './command.ts';
import { type ImportArguments, importUsage, readImportArguments } from './import-arguments.ts';
import { openDisplay, writeReportFile } from './import-display.ts';
import { openDatabase, placeOf } from './servers.ts';
import { readSettings } from './settings.ts';

/** Whoever can run commands beside the data folder or with the database's URL may import anything. */
const commandLineCaller: Caller = {
  id: 'command-line',
  kind: 'operator',
  channels: 'all',
  locations: 'all',
  scopes: [],
};

/** Enough for one import: the ledger writes on one, reading master data and the journal takes another. */
const connections = 2;

await runCommandLine(async () => {
  const asked = readImportArguments(process.argv.slice(2));
  if (asked === undefined) {
    process.stdout.write(importUsage);
    return;
  }
  const settings = readSettings({ argv: asked.settingsArgv });
  const server = await openDatabase(settings);
  process.stderr.write(`into ${placeOf(settings)}\n`);
  try {
    const outcome = await importInto(server.url, asked);
    const { report } = outcome;
    process.stdout.write(outcomeText(outcome));
    if (asked.reportFile !== undefined) writeReportFile(asked.reportFile, report);
    // Refused lines are the file's affair and told; a difference is ours.
    if ((report.reconciliation?.differences.length ?? 0) > 0) process.exitCode = 1;
  } catch (error) {
    const sentence = sentenceOf(error, asked);
    if (sentence === undefined) throw error;
    process.exitCode = 1;
    process.stderr.write(`stockgate: ${sentence}\n`);
  } finally {
    await server.stop();
  }
});

async function importInto(url: string, asked: ImportArguments): Promise<ImportOutcome> {
  const pool = { url, max: connections, applicationName: 'stockgate-import' };
  const writer = createPool({ ...pool, role: 'writer' });
  const owner = createPool({ ...pool, role: 'owner' });
  const display = openDisplay();
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const parties = {
      ledger: createLedger({ database: writer }),
      items: createItemStore(owner),
      prices: createPriceStore(owner),
      locations: createLocationStore(owner),
      database: owner,
      caller: commandLineCaller,
    };
    return await importOnce(parties, {
      again: asked.again,
      file: {
        name: path.basename(asked.file),
        sizeBytes: asked.sizeBytes,
        open: () => createReadStream(asked.file),
      },
      format: asked.format,
      locationId: asked.locationId,
      factor: asked.factor,
      onProgress: display.show,
      signal: stopping.signal,
    });
  } finally {
    display.close();
    process.off('SIGINT', stop).off('SIGTERM', stop);
    await Promise.all([writer.end(), owner.end()]);
  }
}

/** What went wrong, for a person; undefined for a bug. */
function sentenceOf(error: unknown, { file }: ImportArguments): string | undefined {
  if (error instanceof FileUnreadable) return `"${path.basename(file)}" cannot be imported: ${error.message}`;
  if (error instanceof ImportRefused || error instanceof ImportStopped) return error.message;
  if (!(error instanceof Error) || !isOutside(error)) return undefined;
  return `the import stopped (${error.message}): run the same command again, what is recorded is not recorded twice`;
}

/** The file system or the database failed, which a repetition may cure. */
function isOutside(error: Error): boolean {
  return 'code' in error || error.message.startsWith('Connection terminated');
}
