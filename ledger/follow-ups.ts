/**
 * What recorded events ask for besides moving units: counts to be looked at, reversals to be made. Once they are committed.
 *
 * Each in a transaction of its own, which may move units in turn; what is left behind (a process that died) a chore picks up, so
 * nothing here is needed for the events to be recorded, and failing here fails nobody.
 */
import type { Database } from '#database';
import { settleReversals } from './corrections/claims.ts';
import { settleCounts } from './counts/decide.ts';
import { eventDigest, type StockEventInput } from './event.ts';
import { cursorOf } from './feed.ts';
import type { RecordResult } from './record.ts';
import type { RecordContext } from './record-batch.ts';

const most = 500;

type Record = (events: readonly StockEventInput[], context: RecordContext) => Promise<RecordResult>;

/** Gives a way to record that follows up what it has recorded; the answer includes what that moved. */
export function withFollowUps(database: Database, record: Record): Record {
  return async (events, context) => {
    const result = await record(events, context);
    // What was recorded is an event; what was sent with it may be anything.
    const isFollowed = result.results.some(
      ({ index, status }) => status === 'RECORDED' && followed.has(events[index]?.type ?? ''),
    );
    if (!isFollowed) return result;
    // What is recorded is recorded: what fails now is followed up by the chore.
    const hasMoved = await followUp(database, events, result).catch(() => false);
    return hasMoved ? { ...result, cursor: await cursorOf(database) } : result;
  };
}

const followed: ReadonlySet<string> = new Set(['COUNT_SUBMITTED', 'CORRECTION_REVERSAL']);

/** Follows up the events of a call that were recorded now; gives whether anything may have moved. */
async function followUp(
  database: Database,
  events: readonly StockEventInput[],
  { results }: RecordResult,
): Promise<boolean> {
  const digestsOf = (type: string): string[] =>
    results.flatMap(({ index, status }) => {
      const event = events[index];
      return status === 'RECORDED' && event?.type === type ? [eventDigest(event)] : [];
    });
  const [counts, reversals] = [digestsOf('COUNT_SUBMITTED'), digestsOf('CORRECTION_REVERSAL')];
  if (counts.length > 0) await settleCounts(database, { limit: counts.length, digests: counts });
  if (reversals.length > 0) await settleReversals(database, { limit: reversals.length, digests: reversals });
  return counts.length + reversals.length > 0;
}

/** Follows up what was left behind, oldest first; gives how many were looked at. */
export async function followUpAll(database: Database): Promise<number> {
  return (await settleCounts(database, { limit: most })) + (await settleReversals(database, { limit: most }));
}
