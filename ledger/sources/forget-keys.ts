/**
 * Forgetting keys: those of events that would be refused for their age, and those of mutations older than they are remembered.
 *
 * A batch at a time for as long as batches are full, so that it keeps up with what comes in, and no more than a run's share, so that
 * nobody waits for it. A key goes only by a time that every process refuses events by already: what a run makes too old is forgotten by
 * the next. Where keys lie: settle-keys.ts; what they are for: decision 0021.
 */
import { type Database, forgetMutationKeys } from '#database';
import { statement } from '../statement.ts';
import { sourceModel } from './book.ts';

const forgetEventKeys = statement('sources/forget-keys');
const refuseOlder = statement('sources/refuse-older');

/** One statement of a few tenths of a second. */
const keysPerBatch = 20_000;
/** Of each kind in a run: twice what 167 events a second bring in an hour, so that a backlog gets smaller. */
const keysPerRun = 1_200_000;
const dayMs = 86_400_000;

/** How much at once, how much in all of each kind, and when to break off. */
export type ForgetQuery = {
  readonly perBatch?: number | undefined;
  readonly perRun?: number | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** Forgets keys of events and mutations, at most 1,200,000 of each; gives how many. Call it an hour apart; safe to race and to break off. */
export async function forgetKeys(database: Database, query: ForgetQuery = {}): Promise<number> {
  const { keyDays } = await sourceModel(database);
  const { rows } = await database.query<{ forgotten_before: string }>(refuseOlder, []);
  const refusedBefore = rows[0]?.forgotten_before ?? '-infinity';
  const events = await forgetAll(query, async (limit) => {
    const forgotten = await database.query<{ forgotten: number }>(forgetEventKeys, [limit, refusedBefore]);
    return forgotten.rows[0]?.forgotten ?? 0;
  });
  const before = new Date(Date.now() - keyDays * dayMs);
  return events + (await forgetAll(query, (limit) => forgetMutationKeys(database, { before, limit })));
}

/** Goes on for as long as there is a whole batch to forget, up to a run's share. */
async function forgetAll(
  { perBatch = keysPerBatch, perRun = keysPerRun, signal }: ForgetQuery,
  forget: (limit: number) => Promise<number>,
): Promise<number> {
  let forgotten = 0;
  while (forgotten < perRun && signal?.aborted !== true) {
    const limit = Math.min(perBatch, perRun - forgotten);
    const gone = await forget(limit);
    forgotten += gone;
    if (gone < limit) break;
  }
  return forgotten;
}
