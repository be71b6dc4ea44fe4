/**
 * Importing rows: master data, prices, policies, allocations and expected supply, a thousand at a time through whoever owns them.
 *
 * The store judges each row as it judges a mutation's; a row it refuses is listed with its line, the others are kept. A
 * row that changes nothing counts as recorded: what it says is what is stored.
 */
import { randomUUID } from 'node:crypto';
import type { FileFormat, RowLine } from '#connectors';
import type { ActContext, ExpectedLineInput, GrantRequest, Ledger, PolicyChange } from '#ledger';
import { type ImportFile, ImportStopped, type ImportWatch, watchedBytes } from './import-file.ts';
import type { ImportParties } from './parties.ts';
import { type ImportReport, makeReport } from './report.ts';
import { countLine, createTally, type Tally } from './tally.ts';

/** A format whose lines are rows. */
export type RowFileFormat = Exclude<FileFormat, { kind: 'events' }>;

/** What is to be imported. */
export type RowImportRequest = ImportWatch & { readonly file: ImportFile; readonly format: RowFileFormat };

type Refusals = readonly { readonly code: string; readonly message: string }[];
type Write<Row> = (rows: readonly Row[]) => Promise<readonly { readonly refusals: Refusals }[]>;

const rowsPerWrite = 1_000;

/** Imports a file of rows. Throws FileUnreadable, ImportStopped, and what the database throws when it cannot work. */
export async function importRows(parties: ImportParties, request: RowImportRequest): Promise<ImportReport> {
  const startedAtMs = performance.now();
  const tally = createTally();
  await writeFormat(parties, request, tally);
  return makeReport({ file: request.file.name, format: request.format.name, tally, startedAtMs });
}

async function writeFormat(
  { items, locations, prices, ledger, caller }: ImportParties,
  request: RowImportRequest,
  tally: Tally,
): Promise<void> {
  const { file, format, signal } = request;
  const acting = { caller, correlationId: randomUUID() };
  const bytes = watchedBytes(file, 'recording', request);
  switch (format.kind) {
    case 'items':
      return writeLines(format.read(bytes), (rows) => items.upsert(rows, acting), { tally, signal });
    case 'locations':
      return writeLines(format.read(bytes), (rows) => locations.upsert(rows, acting), { tally, signal });
    case 'channels':
      return writeLines(format.read(bytes), (rows) => locations.upsertChannels(rows, acting), {
        tally,
        signal,
      });
    case 'prices':
      return writeLines(format.read(bytes), (rows) => prices.upsert(rows, acting), { tally, signal });
    case 'policies':
      return writeLines(format.read(bytes), (rows) => setPolicies(ledger, rows, acting), { tally, signal });
    case 'allocations':
      return writeLines(format.read(bytes), (rows) => grantAll(ledger, rows, acting), { tally, signal });
    case 'expected-supply':
      return writeLines(format.read(bytes), (rows) => setExpected(ledger, rows, acting), { tally, signal });
  }
}

async function setPolicies(
  { policies }: Pick<Ledger, 'policies'>,
  changes: readonly PolicyChange[],
  acting: ActContext,
): Promise<readonly { readonly refusals: Refusals }[]> {
  if (changes.length === 0) return [];
  const result = await policies.set({ changes }, acting);
  if ('outcomes' in result) return result.outcomes;
  throw new Error(`policies were refused as a whole: ${JSON.stringify(result)}`);
}

/** A file has no keys: the same rows again write nothing, so each write has a key of its own. */
async function setExpected(
  { supply }: Pick<Ledger, 'supply'>,
  rows: readonly ExpectedLineInput[],
  acting: ActContext,
): Promise<readonly { readonly refusals: Refusals }[]> {
  if (rows.length === 0) return [];
  const result = await supply.setExpected('SUPPLY', { idempotencyKey: randomUUID(), rows }, acting);
  if (result.refusals.length === 0) return result.outcomes;
  throw new Error(`expected supply was refused as a whole: ${JSON.stringify(result.refusals)}`);
}

/** One after the other: what one is granted the next cannot have. */
async function grantAll(
  { allocations }: Pick<Ledger, 'allocations'>,
  requests: readonly GrantRequest[],
  acting: ActContext,
): Promise<readonly { readonly refusals: Refusals }[]> {
  const outcomes: { readonly refusals: Refusals }[] = [];
  for (const request of requests) {
    const result = await allocations.grant(request, acting);
    outcomes.push('conflict' in result ? { refusals: [] } : result);
  }
  return outcomes;
}

async function writeLines<Row>(
  lines: AsyncIterable<RowLine<Row>>,
  write: Write<Row>,
  { tally, signal }: { readonly tally: Tally; readonly signal: AbortSignal },
): Promise<void> {
  let batch: { readonly line: number; readonly row: Row }[] = [];
  const flush = async (): Promise<void> => {
    await writeBatch(batch, write, tally);
    batch = [];
  };
  for await (const line of lines) {
    if (line.outcome === 'row') batch.push(line);
    else countLine(tally, { line: line.line, status: 'REFUSED', reason: line.reason });
    if (batch.length < rowsPerWrite) continue;
    if (signal.aborted)
      throw new ImportStopped(`stopped after ${tally.counts.lines} lines: run the same command again`);
    await flush();
  }
  await flush();
}

async function writeBatch<Row>(
  batch: readonly { readonly line: number; readonly row: Row }[],
  write: Write<Row>,
  tally: Tally,
): Promise<void> {
  const outcomes = await write(batch.map(({ row }) => row));
  for (const [index, { line }] of batch.entries()) {
    const [refusal] = outcomes[index]?.refusals ?? [];
    if (refusal === undefined) countLine(tally, { line, status: 'RECORDED' });
    else countLine(tally, { line, status: 'REFUSED', reason: refusal });
  }
}
