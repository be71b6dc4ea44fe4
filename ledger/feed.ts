/**
 * The feed: every change of a position in commit order per shard, read after a cursor.
 *
 * Gap-free (docs/ledger.md): the counter of a shard is taken last in the statement that writes, so a number is visible only
 * when every smaller one is. A cursor is the vector of the last number of every shard; its text is the schema room's.
 */
import type { Queryable } from '#database';
import type { CursorVector } from '#schema';
import { isRealPosition, positionKey, shardCount } from './account.ts';
import { type Change, onHandOf, type Quantities, type StateChange } from './change.ts';
import { causeOf } from './event-type.ts';
import { changesOfRun, type RunRow } from './feed-run.ts';
import { statement } from './statement.ts';

/** What a read of the feed gave: every matching change after the asked cursor up to `cursor`. */
export type FeedRead = {
  /** By shard, then in commit order. */
  readonly rows: readonly Change[];
  readonly cursor: CursorVector;
  /** Nothing after `cursor` was committed when it was read. */
  readonly isAtEnd: boolean;
};

/** Changes right after the cursor are no longer kept: whoever was there has to begin again from the present. */
export class CursorTooOld extends Error {
  override readonly name = 'CursorTooOld';
  readonly shard: number;
  /** The last number of the shard that is gone. */
  readonly goneUpTo: number;

  constructor(at: { readonly shard: number; readonly after: number; readonly goneUpTo: number }) {
    super(
      `the changes after ${at.after} of shard ${at.shard} are no longer kept: those up to ${at.goneUpTo} were removed`,
    );
    this.shard = at.shard;
    this.goneUpTo = at.goneUpTo;
  }
}

/** What to read: at most `limit` numbers a shard (default 1,000), only these items or locations when given. */
export type FeedQuery = {
  readonly limit?: number;
  readonly itemNos?: readonly number[];
  readonly locationNos?: readonly number[];
  /** Whether to read what suppliers ship themselves, too: changes of nothing, at no location. */
  readonly withDropship?: boolean;
};

const cursorStatement = statement('cursor-now');
const changesStatement = statement('changes-after');
const changesOfStatement = statement('changes-after-of');
const defaultLimit = 1_000;

/** Gives where the feed is now: a cursor after everything committed. */
export async function cursorOf(database: Queryable): Promise<CursorVector> {
  const { rows } = await database.query<{ cursor: CursorVector }>(cursorStatement);
  const [row] = rows;
  if (row === undefined) throw new Error('the feed has no shards');
  return row.cursor;
}

type ChangeRow = {
  shard: number;
  seq: number | null;
  position_id: number | null;
  version: number;
  movement_id: number | null;
  reservation_event_id: number | null;
  happened_at: Date;
  available: number;
  reserved: number;
  picked: number;
  damaged: number;
  quarantined: number;
  return_pending: number;
  d_available: number;
  d_reserved: number;
  d_picked: number;
  d_damaged: number;
  d_quarantined: number;
  d_return_pending: number;
  cause: number;
  correlation_id: string;
  /** A run has a number here. */
  changes?: null;
};

type FeedRow = ChangeRow | RunRow;

/**
 * Reads changes after a cursor (exclusive; missing components count as 0).
 * Gives at most `limit` numbers a shard; the cursor moves past changes that do not match. Call again until `isAtEnd`.
 * Throws CursorTooOld when changes after the cursor were removed by age.
 */
export async function changesAfter(
  database: Queryable,
  after: CursorVector,
  query: FeedQuery = {},
): Promise<FeedRead> {
  const limit = query.limit ?? defaultLimit;
  const cursor = Array.from({ length: shardCount }, (_, shard) => after[shard] ?? 0);
  const { itemNos, locationNos, withDropship = false } = query;
  const stretch = [[...cursor.keys()], cursor, limit];
  const isOfAll = itemNos === undefined && locationNos === undefined;
  const { rows } = isOfAll
    ? await database.query<FeedRow>(changesStatement, stretch)
    : await database.query<FeedRow>(changesOfStatement, [
        ...stretch,
        itemNos ?? null,
        locationNos ?? null,
        withDropship,
      ]);
  const changes: Change[] = [];
  const tell = (change: Change): void => {
    if (withDropship || isRealPosition(change.positionId)) changes.push(change);
  };
  let isAtEnd = true;
  for (const row of rows) {
    const from = after[row.shard] ?? 0;
    if (isRun(row)) {
      for (const change of changesOfRun(row, { after: from, upTo: from + limit })) tell(change);
    } else if (row.seq === null) {
      throw new CursorTooOld({ shard: row.shard, after: from, goneUpTo: row.version });
    } else if (row.position_id === null) {
      if (row.seq - from >= limit) isAtEnd = false;
      cursor[row.shard] = row.seq;
    } else {
      tell(changeOf(row, { seq: row.seq, positionId: row.position_id }));
    }
  }
  return { rows: changes, cursor, isAtEnd };
}

function isRun(row: FeedRow): row is RunRow {
  return typeof row.changes === 'number';
}

function changeOf(row: ChangeRow, at: { readonly seq: number; readonly positionId: number }): Change {
  const quantities: Quantities = {
    available: row.available,
    reserved: row.reserved,
    picked: row.picked,
    damaged: row.damaged,
    quarantined: row.quarantined,
    returnPending: row.return_pending,
  };
  return {
    ...quantities,
    ...positionKey(at.positionId),
    shard: row.shard,
    ...at,
    version: row.version,
    onHand: onHandOf(quantities),
    delta: row.d_available,
    changes: stateChangesOf(row),
    cause: causeOf(row.cause),
    at: row.happened_at,
    correlationId: row.correlation_id,
    movementId: row.movement_id ?? undefined,
    reservationEventId: row.reservation_event_id ?? undefined,
  };
}

/** Hardly any change touches more than two states, and every follower reads every change: no list is made of the others. */
function stateChangesOf(row: ChangeRow): StateChange[] {
  const changes: StateChange[] = [];
  const add = (state: StateChange['state'], delta: number): void => {
    if (delta !== 0) changes.push({ state, delta });
  };
  add('AVAILABLE', row.d_available);
  add('RESERVED', row.d_reserved);
  add('PICKED', row.d_picked);
  add('DAMAGED', row.d_damaged);
  add('QUARANTINED', row.d_quarantined);
  add('RETURN_PENDING', row.d_return_pending);
  return changes;
}
