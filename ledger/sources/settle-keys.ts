/**
 * Settling keys: from the young ones, where every claim goes, to the old ones, a stretch of digests at a time.
 *
 * Keys of a stretch are neighbours in the old ones' index, so that many of them share a page; that is why it waits until there are
 * many. Nothing depends on it but speed: a key is found wherever it is. Decision 0021.
 */
import type { Database } from '#database';
import { statement } from '../statement.ts';

const settleStretch = statement('sources/settle-keys');

/** About how many keys are young, by the server's own statistics. */
const countYoung = `SELECT pg_stat_get_live_tuples('ledger.event_key_young'::regclass) AS young`;

/** Young enough to stay in memory whole, index and all. */
const mostYoung = 500_000;
/** About so many keys are moved at once: a fraction of a second. */
const keysPerStretch = 4_000;

/** When and how to settle; `from` young keys on, 500,000 by default. */
export type SettleQuery = { readonly from?: number | undefined; readonly signal?: AbortSignal | undefined };

/** Moves young keys to the old ones when there are many; gives how many were moved. Safe to race and to break off. */
export async function settleKeys(
  database: Database,
  { from = mostYoung, signal }: SettleQuery = {},
): Promise<number> {
  const { rows } = await database.query<{ young: number }>(countYoung, []);
  const young = rows[0]?.young ?? 0;
  if (young < from) return 0;
  const stretches = Math.max(1, Math.ceil(young / keysPerStretch));
  let settled = 0;
  for (let stretch = 0; stretch < stretches && signal?.aborted !== true; stretch += 1) {
    const end = stretch + 1 < stretches ? beginOf((stretch + 1) / stretches) : null;
    const moved = await database.query<{ settled: number }>(settleStretch, [
      beginOf(stretch / stretches),
      end,
    ]);
    settled += moved.rows[0]?.settled ?? 0;
  }
  return settled;
}

/** The first digest of what is left after a share of all there can be. */
function beginOf(share: number): string {
  const first = Math.floor(share * 2 ** 32).toString(16);
  return `${first.padStart(8, '0')}-0000-0000-0000-000000000000`;
}
