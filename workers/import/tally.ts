/**
 * What became of each line, counted: every line is exactly one of recorded, replayed, parked, refused, not stock.
 *
 * Lines whose content is not in the ledger after the run (parked, refused, not stock) are also kept one by one with
 * number and reason. A replayed line is in the ledger already, so it is counted and not listed.
 */
import type { LineReason } from '#connectors';

/** What became of a line. */
export type LineStatus = 'RECORDED' | 'REPLAYED' | 'PARKED' | 'REFUSED' | 'NOT_STOCK';

/** A line that is not in the ledger: its number in the file (the header is line 1), and why. */
export type NonRecordedLine = {
  readonly line: number;
  readonly status: Exclude<LineStatus, 'RECORDED' | 'REPLAYED'>;
  /** What `reasons` counts it under. */
  readonly code: string;
  readonly reason: string;
  /** The event it would have been, if it could be read. */
  readonly eventId?: string;
};

/** The counts; the five after `lines` add up to it. */
export type LineCounts = {
  lines: number;
  recorded: number;
  replayed: number;
  parked: number;
  refused: number;
  notStock: number;
};

/** Counts and lists lines as they are answered. */
export type Tally = {
  readonly counts: LineCounts;
  /** How many lines there were for each reason code. */
  readonly reasons: Map<string, number>;
  readonly nonRecorded: NonRecordedLine[];
};

/** One line's answer. `reason` is there unless the line is recorded or replayed. */
export type LineAnswer = {
  readonly line: number;
  readonly status: LineStatus;
  readonly reason?: LineReason | undefined;
  readonly eventId?: string;
};

const countOf = {
  RECORDED: 'recorded',
  REPLAYED: 'replayed',
  PARKED: 'parked',
  REFUSED: 'refused',
  NOT_STOCK: 'notStock',
} as const;

/** Gives a tally that has counted nothing yet. */
export function createTally(): Tally {
  const counts = { lines: 0, recorded: 0, replayed: 0, parked: 0, refused: 0, notStock: 0 };
  return { counts, reasons: new Map(), nonRecorded: [] };
}

/** Counts one line, and keeps it when it is not in the ledger. */
export function countLine(tally: Tally, { line, status, reason, eventId }: LineAnswer): void {
  tally.counts.lines += 1;
  tally.counts[countOf[status]] += 1;
  if (status === 'RECORDED' || status === 'REPLAYED') return;
  const { code, message } = reason ?? { code: 'Unexplained', message: 'no reason was given' };
  tally.reasons.set(code, (tally.reasons.get(code) ?? 0) + 1);
  const named = eventId === undefined ? {} : { eventId };
  tally.nonRecorded.push({ line, status, code, reason: message, ...named });
}
