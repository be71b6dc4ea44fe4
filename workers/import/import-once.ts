/**
 * An import that knows its file again: the same content, told the same way, is answered with what it came to, and nothing is read
 * by the ledger twice.
 *
 * Only for events, and only where no line was refused: rows of master data are told again on purpose, and a refused line may be
 * accepted now. What was stopped on the way is not known and resumes by replay (decision 0008).
 */
import { createHash } from 'node:crypto';
import type { ImportFile } from './import-file.ts';
import type { ImportParties } from './parties.ts';
import type { ImportReport } from './report.ts';
import { type ImportRequest, runImport } from './run.ts';

/** An import's report, and when it was made if that was not now. */
export type ImportOutcome = {
  readonly report: ImportReport;
  /** When the file was imported before; undefined when it was imported now. */
  readonly importedAt: Date | undefined;
  /** When a file of the same name with another content was last imported; it is no part of this one. */
  readonly otherOfNameAt: Date | undefined;
};

/** $1 hash, $2 format, $3 options. The report of the same import, if it ended. Locks nothing. */
const findRun = `
  SELECT report, finished_at AS "finishedAt" FROM workers.import_run WHERE file_hash = $1 AND format = $2 AND options = $3`;

/** $1 file name, $2 hash. When another content of that name was last imported. Locks nothing. */
const findOtherOfName = `
  SELECT max(finished_at) AS "finishedAt" FROM workers.import_run WHERE file_name = $1 AND file_hash <> $2`;

/** $1 hash, $2 format, $3 options, $4 file name, $5 report (JSON). No rows; two at once come to the same. */
const rememberRun = `
  INSERT INTO workers.import_run (file_hash, format, options, file_name, report) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (file_hash, format, options) DO UPDATE SET report = excluded.report, finished_at = now()`;

/**
 * Imports a file, or gives what the same file came to. `again` imports it in any case.
 * Throws as runImport does.
 */
export async function importOnce(
  parties: ImportParties,
  request: ImportRequest & { readonly again: boolean },
): Promise<ImportOutcome> {
  const { file, format, locationId, factor, again } = request;
  if (format.kind !== 'events')
    return { report: await runImport(parties, request), importedAt: undefined, otherOfNameAt: undefined };
  const hash = await hashOf(file);
  const options = JSON.stringify({ locationId, factor: factor?.text });
  const { database } = parties;
  const identity = [hash, format.name, options];
  if (!again) {
    const earlier = await database.query<{ report: ImportReport; finishedAt: Date }>(findRun, identity);
    const [known] = earlier.rows;
    if (known !== undefined)
      return { report: known.report, importedAt: known.finishedAt, otherOfNameAt: undefined };
  }
  const others = await database.query<{ finishedAt: Date | null }>(findOtherOfName, [file.name, hash]);
  const report = await runImport(parties, request);
  if (report.refused === 0 && (report.opening?.nonRecorded.length ?? 0) === 0)
    await database.query(rememberRun, [...identity, file.name, JSON.stringify(report)]);
  return { report, importedAt: undefined, otherOfNameAt: others.rows[0]?.finishedAt ?? undefined };
}

async function hashOf(file: ImportFile): Promise<Buffer> {
  const hash = createHash('sha256');
  for await (const piece of file.open()) hash.update(piece);
  return hash.digest();
}
