/**
 * The report an import ends with, as data: what became of every line, of the openings, and whether the ledger agrees.
 *
 * The JSON of `--report` is this type, whole; the text a person reads is report-text.ts. The five counts after `lines` add
 * up to it; openings are no lines and are counted apart.
 */
import type { MasterData } from './master-data.ts';
import type { NonRecordedOpening, OpeningOutcome } from './openings.ts';
import type { Reconciliation } from './reconciliation.ts';
import type { LineCounts, NonRecordedLine, Tally } from './tally.ts';

/** The openings of a report. */
export type OpeningReport = {
  readonly factor: string;
  readonly recorded: number;
  readonly replayed: number;
  readonly nonRecorded: readonly NonRecordedOpening[];
};

/** What an import did. `reasons` counts parked, refused and not-stock lines by code; `nonRecorded` lists them all. */
export type ImportReport = Readonly<LineCounts> & {
  readonly file: string;
  readonly format: string;
  /** Where the lines happened, for formats whose lines don't say. */
  readonly location: string | undefined;
  /** Openings of this file that are in the ledger, recorded now or before. */
  readonly openings: number;
  readonly reasons: Readonly<Record<string, number>>;
  readonly nonRecorded: readonly NonRecordedLine[];
  readonly opening: OpeningReport | undefined;
  readonly created: MasterData['created'] | undefined;
  readonly reconciliation: Reconciliation | undefined;
  readonly durationMs: number;
};

/** What a report is made of. */
export type ReportParts = {
  readonly file: string;
  readonly format: string;
  readonly tally: Tally;
  readonly startedAtMs: number;
  readonly location?: string;
  readonly opening?: OpeningOutcome | undefined;
  readonly created?: MasterData['created'];
  readonly reconciliation?: Reconciliation;
};

/** Puts a report together; the non-recorded lines in file order. */
export function makeReport(parts: ReportParts): ImportReport {
  const { tally, opening } = parts;
  return {
    file: parts.file,
    format: parts.format,
    location: parts.location,
    ...tally.counts,
    openings: opening?.standing.length ?? 0,
    reasons: Object.fromEntries([...tally.reasons].sort(([a], [b]) => (a < b ? -1 : 1))),
    nonRecorded: tally.nonRecorded.toSorted((a, b) => a.line - b.line),
    opening: opening === undefined ? undefined : openingReport(opening),
    created: parts.created,
    reconciliation: parts.reconciliation,
    durationMs: Math.round(performance.now() - parts.startedAtMs),
  };
}

function openingReport({ factor, recorded, replayed, nonRecorded }: OpeningOutcome): OpeningReport {
  return { factor, recorded, replayed, nonRecorded };
}
