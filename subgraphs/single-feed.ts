/**
 * A feed of one shard as the hidden queries behind a subscription read it: a stretch up to a place, the present state, and
 * all of it for a gateway in a process of its own.
 *
 * Which changes, and whose, is the subgraph's to say. A cursor of another feed is refused: resuming after it would miss
 * changes silently. One from before what is kept is the client's to know, so that it begins again.
 */
import { type ChangeRow, CursorTooOld } from '#ledger';
import { type CursorVector, decodeCursor, encodeCursor, fault } from '#schema';

/** A stretch of such a feed. */
export type SingleFeedRead = {
  readonly rows: readonly ChangeRow[];
  readonly cursor: CursorVector;
  readonly isAtEnd: boolean;
};

/** Reads what comes after a place, at most so many numbers; the cursor moves past what does not match. */
export type ReadSingleFeed = (after: CursorVector, limit: number) => Promise<SingleFeedRead>;

/** The arguments of a history query. */
export type StretchArgs = { readonly after: string; readonly upTo: string; readonly first: number };

/** Reads a stretch after a place, no further than another. `of` names the feed to a person. */
export async function readStretch(args: StretchArgs, { of, read }: { of: string; read: ReadSingleFeed }) {
  const after = singlePlace(args.after, { argument: 'after', of });
  const [upTo = 0] = singlePlace(args.upTo, { argument: 'upTo', of });
  const found = await kept(read(after, args.first));
  const [start = 0] = after;
  const [end = 0] = found.cursor;
  return {
    cursor: encodeCursor([Math.max(start, Math.min(end, upTo))]),
    changes: found.rows
      .filter(({ seq }) => seq <= upTo)
      .map(({ seq, row }) => ({ row, cursor: encodeCursor([seq]) })),
  };
}

/** What following a feed from another process needs. */
export type FollowedFeed = {
  readonly id: string;
  readonly of: string;
  readonly end: () => Promise<CursorVector>;
  readonly read: ReadSingleFeed;
};

/** Reads all of a feed after a place, or says where it ends. */
export async function followFeed(
  args: { readonly after?: string | null | undefined; readonly first: number },
  { id, of, end, read }: FollowedFeed,
) {
  if (!args.after) return { id, cursor: encodeCursor(await end()), isAtEnd: true, changes: [] };
  const after = singlePlace(args.after, { argument: 'after', of });
  const { rows, cursor, isAtEnd } = await kept(read(after, args.first));
  return {
    id,
    cursor: encodeCursor(cursor),
    isAtEnd,
    changes: rows.map(({ shard, seq, keys, row }) => ({ shard, seq: String(seq), keys: [...keys], row })),
  };
}

/** The present state as changes, all at the place it is true at. Throws BAD_USER_INPUT when it is more than may be told. */
export function presentState(
  state: { readonly cursor: CursorVector; readonly rows: readonly string[]; readonly isWhole: boolean },
  { what, most }: { what: string; most: number },
) {
  if (!state.isWhole)
    throw fault('BAD_USER_INPUT', `snapshot: more than ${most} ${what} match; narrow what you ask for`);
  const cursor = encodeCursor(state.cursor);
  return { cursor, changes: state.rows.map((row) => ({ row, cursor })) };
}

/** The fault for a text that is not the row of a change: only a part of another version could have written it. */
export function notAChange(row: string) {
  return fault('BAD_USER_INPUT', `${JSON.stringify(row.slice(0, 100))} is not the row of a change`);
}

/** Passes a read on; what is too old to be read becomes the fault CURSOR_TOO_OLD. */
export async function kept<Read>(reading: Promise<Read>): Promise<Read> {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof CursorTooOld)) throw error;
    throw fault('CURSOR_TOO_OLD', `after: ${error.message}. Begin again from the present (snapshot: true).`);
  }
}

function singlePlace(text: string, { argument, of }: { argument: string; of: string }): CursorVector {
  const cursor = decodeCursor(text);
  if (cursor?.length === 1) return cursor;
  const shown = JSON.stringify(text.slice(0, 100));
  throw fault('BAD_USER_INPUT', `${argument}: ${shown} is not a cursor of the feed of ${of}`);
}
