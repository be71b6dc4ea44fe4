/**
 * Recording the lines of a file of events: batch after batch in file order, each line answered for.
 *
 * Knows no format and makes no decision of its own: what the reader refused or set aside is counted as it is, the rest is
 * what the ledger answers. Repeating it is safe, because the ledger knows every event it has seen.
 */
import { randomUUID } from 'node:crypto';
import type { EventLine } from '#connectors';
import type { StockEventInput } from '#ledger';
import { ImportStopped } from './import-file.ts';
import type { ImportParties } from './parties.ts';
import { countLine, type LineStatus, type Tally } from './tally.ts';

/** Events a call: large enough to be fast, small enough not to hold up checkout. */
const eventsPerBatch = 1_000;

/** How lines are recorded: where they are counted, who is told of those in the ledger, what stops it. */
export type RecordingOptions = {
  readonly tally: Tally;
  readonly onStanding: (event: StockEventInput) => void;
  readonly signal: AbortSignal;
};

type ReadableLine = Extract<EventLine, { outcome: 'event' }>;
type Answer = {
  readonly status: Exclude<LineStatus, 'NOT_STOCK'>;
  readonly reason?: { code: string; message: string };
};

/**
 * Records the lines to the end.
 * Throws ImportStopped when the signal says so between two batches, and what the ledger throws when it cannot work.
 */
export async function recordLines(
  parties: ImportParties,
  lines: AsyncIterable<EventLine>,
  options: RecordingOptions,
): Promise<void> {
  const correlationId = randomUUID();
  let batch: ReadableLine[] = [];
  const flush = async (): Promise<void> => {
    await recordBatch(parties, batch, { ...options, correlationId });
    batch = [];
  };
  for await (const line of lines) {
    if (line.outcome === 'event') batch.push(line);
    else countUnread(options.tally, line);
    if (batch.length < eventsPerBatch) continue;
    if (options.signal.aborted) throw stopped(options.tally);
    await flush();
  }
  await flush();
}

/** Records events that are no lines (openings); gives each its answer, in order. */
export async function recordEvents(
  { ledger, caller }: ImportParties,
  events: readonly StockEventInput[],
  correlationId: string = randomUUID(),
): Promise<Answer[]> {
  // A file is history: as old as it is, it comes in.
  const { results } = await ledger.record(events, { caller, correlationId, isInitialLoad: true });
  return events.map((_, index) => {
    const result = results[index];
    if (result === undefined)
      throw new Error(`the ledger gave no answer to event ${index} of ${events.length}`);
    const { status, error } = result;
    return error === undefined
      ? { status }
      : { status, reason: { code: error.code, message: error.message } };
  });
}

async function recordBatch(
  parties: ImportParties,
  batch: readonly ReadableLine[],
  { tally, onStanding, correlationId }: RecordingOptions & { readonly correlationId: string },
): Promise<void> {
  if (batch.length === 0) return;
  const answers = await recordEvents(
    parties,
    batch.map(({ event }) => event),
    correlationId,
  );
  for (const [index, { line, event }] of batch.entries()) {
    const { status, reason } = answers[index] ?? { status: 'REFUSED' };
    countLine(tally, { line, status, reason, eventId: event.eventId });
    if (status === 'RECORDED' || status === 'REPLAYED') onStanding(event);
  }
}

function countUnread(tally: Tally, { line, outcome, reason }: Exclude<EventLine, ReadableLine>): void {
  countLine(tally, { line, status: outcome === 'notStock' ? 'NOT_STOCK' : 'REFUSED', reason });
}

function stopped({ counts }: Tally): ImportStopped {
  return new ImportStopped(
    `stopped after ${counts.lines} lines: run the same command again, what is recorded is not recorded twice`,
  );
}
