/**
 * Looking after the sources, by chores: cases about missing numbers, refused types and chains open and close by themselves, and
 * what is missing is counted for metrics.
 *
 * Every look is bounded and safe to race; what one leaves is found by the next.
 */
import { type Database, transaction } from '#database';
import { type CaseContext, type CaseDraft, closeCases, openCases } from '../cases/open.ts';
import { typeCode } from '../event-type.ts';
import { statement } from '../statement.ts';
import { lineagePredecessors } from './lineage.ts';

/** How many cases about sources a look opened and closed. */
export type SourceLook = { readonly opened: number; readonly closed: number };

/** What is missing or waits, for metrics. */
export type SourceCounts = {
  /** Running numbers missing, by source. */
  readonly missing: readonly {
    readonly source: string;
    readonly numbers: number;
    readonly oldestSeconds: number;
  }[];
  /** Events that wait, by the code of why; counted up to a million. */
  readonly waiting: readonly {
    readonly code: string;
    readonly events: number;
    readonly oldestSeconds: number;
  }[];
};

const watchGaps = statement('sources/watch-gaps');
const watchEnded = statement('sources/watch-ended');
const takeJoined = statement('sources/take-joined');
const countWaiting = statement('sources/count-waiting');
const countMissing = statement('sources/count-missing');

/** Numbers overtake each other on the way; what is still missing then is alarming. */
const gapGraceMs = 60_000;
const casesPerLook = 500;
const orphansPerLook = 2_000;
const mostCounted = 1_000_000;
const watcher: CaseContext = { caller: { id: 'workers' }, correlationId: 'watch-sources' };

type GapRow = {
  source: string;
  gaps: number;
  missing: string;
  oldest_at: Date;
  from_no: string;
  to_no: string;
};

/** Looks once. `graceMs`: how long numbers may be missing before a case is opened; a minute by default. */
export async function watchSources(
  database: Database,
  { graceMs = gapGraceMs }: { readonly graceMs?: number } = {},
): Promise<SourceLook> {
  const { rows: gaps } = await database.query<GapRow>(watchGaps, [graceMs]);
  const { rows: ended } = await database.query<{
    kind: 'SOURCE_GAP' | 'NOT_PERMITTED_SOURCE';
    subject: string;
  }>(watchEnded, [casesPerLook]);
  const predecessors = lineagePredecessors();
  return transaction(database, async (session) => {
    const { rows: joined } = await session.query<{ subject: string }>(takeJoined, [
      orphansPerLook,
      predecessors,
      predecessors.map(typeCode),
    ]);
    const opened = await openCases(session, gaps.map(draftOfGaps), watcher);
    const over = [...ended, ...joined.map(({ subject }) => ({ kind: 'LINEAGE_TIMEOUT' as const, subject }))];
    let closed = 0;
    for (const [kind, cases] of Map.groupBy(over, (each) => each.kind)) {
      const subjects = cases.map(({ subject }) => subject);
      closed += await closeCases(session, { kind, subjects }, watcher);
    }
    return { opened: opened.length, closed };
  });
}

/** Counts what is missing and what waits. */
export async function countSources(database: Database): Promise<SourceCounts> {
  const [missing, waiting] = await Promise.all([
    database.query<{ source: string; missing: number; oldest_seconds: number }>(countMissing, []),
    database.query<{ code: string; events: number; oldest_seconds: number }>(countWaiting, [mostCounted]),
  ]);
  return {
    missing: missing.rows.map(({ source, missing: numbers, oldest_seconds: oldestSeconds }) => ({
      source,
      numbers,
      oldestSeconds,
    })),
    waiting: waiting.rows.map(({ code, events, oldest_seconds: oldestSeconds }) => ({
      code,
      events,
      oldestSeconds,
    })),
  };
}

function draftOfGaps({ source, gaps, missing, oldest_at, from_no, to_no }: GapRow): CaseDraft {
  const range = from_no === to_no ? from_no : `${from_no} to ${to_no}`;
  return {
    kind: 'SOURCE_GAP',
    subject: source,
    cause: `${missing} of the running numbers of source ${source} are missing in ${gaps} gaps, the oldest (${range}) since ${oldest_at.toISOString()}`,
    source,
    code: range,
    detail: { missing, gaps, oldest: range, since: oldest_at.toISOString() },
    isRefreshed: true,
  };
}
