/**
 * Parked events, tried again once what they wait for is there: a meaning of their codes, the event they follow, a permission.
 *
 * They go the same way in as every event, with the same idempotency, in the order in which they happened: whoever maps the
 * code, sends the event again or sweeps first records it, and nobody twice. Here, too, is recording with what it moves: an
 * event that others of its chain wait for takes them along. Whoever replays them, they stay the facts of who told them.
 */
import { type Database, isTransient, retryTransient } from '#database';
import type { Caller } from '#schema';
import type { StockEventInput } from './event.ts';
import { maxEventsPerCall, type RecordedChains, type RecordResult, record } from './record.ts';
import type { RecordContext } from './record-batch.ts';
import { isChainWaiting, noteChainWaiting, sourceModel } from './sources/book.ts';
import { waitingOrders } from './sources/lineage.ts';
import { mayPermit } from './sources/model.ts';
import { statement } from './statement.ts';

/**
 * Which to try: at most `limit` (5,000). By their ids; of some chains; those that have waited long enough (`isDue`: they are
 * recorded without what they follow); those that can be recorded by now (`isMapped`); those of a source that wait for one of
 * some codes; else those not tried for longest, of a source or of any.
 */
export type ReplayQuery = {
  readonly limit: number;
  readonly ids?: readonly string[] | undefined;
  readonly chains?: readonly string[] | undefined;
  readonly isDue?: boolean | undefined;
  readonly isMapped?: boolean | undefined;
  readonly source?: string | undefined;
  readonly codes?: readonly string[] | undefined;
};

/** How many were recorded now (those that were moved along included), wait on, or were refused (and stay parked). */
export type ReplayResult = { readonly recorded: number; readonly parked: number; readonly refused: number };

const takeNamed = statement('sources/take-named');
const takeChains = statement('sources/take-chains');
const takeDue = statement('sources/take-due');
const takeReady = statement('sources/take-ready');
const takeArrived = statement('sources/take-arrived');
const takeCoded = statement('sources/take-coded');
const takeAny = statement('sources/take-any');
const refusedTypes = statement('sources/refused-types');
const noteRefused = statement('sources/note-refused');
const dropRecorded = statement('sources/drop-recorded');

/** Types of sources whose permission is looked up in one round. */
const typesPerRound = 1_000;

/** Records events as record.ts does, and then those parked that waited for them. */
export async function recordAndMove(
  database: Database,
  events: readonly StockEventInput[],
  context: RecordContext,
): Promise<RecordResult> {
  const recorded = await record(database, events, context);
  await moveAlong(database, recorded, context);
  return { results: recorded.results, cursor: recorded.cursor };
}

/** Tries parked events again, in the order in which they happened. */
export async function replayParked(
  database: Database,
  query: ReplayQuery,
  context: RecordContext,
): Promise<ReplayResult> {
  const rows = await take(database, { ...query, limit: Math.min(query.limit, maxEventsPerCall) });
  if (rows.length === 0) return { recorded: 0, parked: 0, refused: 0 };
  const done = { recorded: 0, parked: 0, refused: 0 };
  for (const told of byTeller(rows)) {
    const { recorded, parked, refused } = await replayTold(database, told, {
      ...context,
      isInitialLoad: true,
      isWaitOver: query.isDue === true,
    });
    done.recorded += recorded;
    done.parked += parked;
    done.refused += refused;
  }
  return done;
}

/** Events that one caller told, one after the other. */
type Told = { readonly caller: Caller; readonly rows: Taken[] };

/** Parts events, in their order, into runs of one caller's: whoever replays them, they stay the facts of who told them. */
function byTeller(rows: readonly Taken[]): Told[] {
  const runs: Told[] = [];
  let last: string | undefined;
  for (const row of rows) {
    const { caller_id: id, told_by: reach } = row;
    const name = JSON.stringify([id, reach]);
    if (name !== last) {
      // Those parked before their teller's reach was kept were let in when they came.
      const whole = { kind: 'service', channels: 'all', locations: 'all' } as const;
      runs.push({ caller: { id, scopes: [], ...whole, ...reach }, rows: [] });
    }
    runs.at(-1)?.rows.push(row);
    last = name;
  }
  return runs;
}

/** Records events of one caller, within the reach it had when it told them. */
async function replayTold(
  database: Database,
  { caller, rows }: Told,
  context: RecordContext,
): Promise<ReplayResult> {
  const events = rows.map((row) => ({ ...row.payload, correlationId: row.correlation_id }));
  const replaying = { ...context, caller };
  const recorded = await record(database, events, replaying);
  const { results } = recorded;
  const refused = results.flatMap(({ status, error }, at) => {
    const digest = rows[at]?.digest;
    return status === 'REFUSED' && error !== undefined && digest !== undefined
      ? [{ digest, said: error.message }]
      : [];
  });
  if (refused.length > 0)
    await database.query(noteRefused, [refused.map(({ digest }) => digest), refused.map(({ said }) => said)]);
  // Told again while it was being recorded, an event could be kept once more by releases before this one.
  const replayed = results.flatMap(({ status }, at) =>
    status === 'REPLAYED' ? (rows[at]?.digest ?? []) : [],
  );
  if (replayed.length > 0) await database.query(dropRecorded, [replayed]);
  const moved = await moveAlong(database, recorded, replaying);
  const count = (status: string): number => results.filter((result) => result.status === status).length;
  return { recorded: count('RECORDED') + moved, parked: count('PARKED'), refused: count('REFUSED') };
}

/** Records what waited for events recorded now; gives how many. What it may miss (a wrong hint, a crash) the chore finds. */
async function moveAlong(
  database: Database,
  { results, movedChains }: RecordedChains,
  context: RecordContext,
): Promise<number> {
  if (results.some(({ error }) => error?.code === 'AwaitingLineage')) noteChainWaiting(database);
  if (movedChains.length === 0 || !isChainWaiting(database)) return 0;
  try {
    const query = { limit: maxEventsPerCall, chains: movedChains };
    return (await replayParked(database, query, { ...context, isWaitOver: false })).recorded;
  } catch (error) {
    // What was asked for is recorded and must be answered so; those who wait are tried again by the chore.
    if (isTransient(error)) return 0;
    throw error;
  }
}

type Taken = {
  readonly payload: StockEventInput;
  readonly correlation_id: string;
  readonly digest: string;
  readonly caller_id: string;
  /** What the caller was and reached then; null for events parked before that was kept. */
  readonly told_by: Pick<Caller, 'kind' | 'channels' | 'locations'> | null;
};

async function take(database: Database, query: ReplayQuery): Promise<Taken[]> {
  const { limit, ids, chains, isDue, isMapped, source, codes } = query;
  const ask = async (text: string, ...values: unknown[]): Promise<Taken[]> =>
    (await retryTransient(() => database.query<Taken>(text, [limit, ...values]))).rows;
  if (ids !== undefined) return ask(takeNamed, ids);
  if (chains !== undefined) return ask(takeChains, chains);
  if (isDue) return ask(takeDue);
  if (isMapped) {
    const permitted = await permittedByNow(database);
    const sources = permitted.map((each) => each.source);
    const types = permitted.map((each) => each.type);
    const ready = await ask(takeReady, sources, types);
    const orders = waitingOrders();
    const arrived = await ask(
      takeArrived,
      orders.map(({ type }) => type),
      orders.map(({ after }) => after.join(' ')),
    );
    return [...ready, ...arrived].slice(0, maxEventsPerCall);
  }
  return source !== undefined && codes !== undefined
    ? ask(takeCoded, source, codes)
    : ask(takeAny, source ?? null);
}

/** What the ownership matrix refused once and may permit now. */
async function permittedByNow(database: Database): Promise<{ source: string; type: string }[]> {
  const { rows } = await database.query<{ source: string; type: string }>(refusedTypes, [typesPerRound]);
  if (rows.length === 0) return [];
  const model = await sourceModel(database);
  return rows.filter(({ source, type }) => mayPermit(model, source, type));
}
