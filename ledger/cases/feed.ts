/**
 * The feed of cases: every case that was opened, changed or closed, whole, in commit order, read after a place.
 *
 * One shard, gap-free: a trigger numbers each change at the commit of whatever changed the case. What units a negative
 * position lacks is, here, what it lacked when the case was opened or last changed.
 */
import type { Database, Queryable } from '#database';
import type { CursorVector } from '#schema';
import { CursorTooOld } from '../feed.ts';
import { statement } from '../statement.ts';
import type { ChangeRow } from '../told-change.ts';
import type { CaseKind, CaseOwner } from './kind.ts';
import { type CaseRow, type ExceptionCase, readCase } from './read.ts';

/** What became of a case. SNAPSHOT: nothing, it is told as it is. */
export const caseSteps = ['OPENED', 'CHANGED', 'CLOSED', 'SNAPSHOT'] as const;

/** A case right after one change of it. */
export type CaseChange = {
  readonly at: Date;
  readonly step: (typeof caseSteps)[number];
  readonly of: ExceptionCase;
};

/** Which changes: of cases of these owners and kinds, all when omitted. */
export type CaseChangeFilter = {
  readonly owners?: readonly CaseOwner[] | undefined;
  readonly kinds?: readonly CaseKind[] | undefined;
};

/** The feed of cases. */
export type CaseFeed = {
  /** Where the feed is now. */
  end(): Promise<CursorVector>;
  /** Changes after a place (exclusive); the cursor moves past those that do not match. Throws CursorTooOld. */
  changesAfter(
    after: CursorVector,
    query?: CaseChangeFilter & { readonly limit?: number },
  ): Promise<{
    readonly rows: readonly ChangeRow[];
    readonly cursor: CursorVector;
    readonly isAtEnd: boolean;
  }>;
  /** Cases that are open now, as changes of step SNAPSHOT, and the place they are true at. */
  state(query: CaseChangeFilter & { readonly most: number }): Promise<{
    readonly cursor: CursorVector;
    readonly rows: readonly string[];
    readonly isWhole: boolean;
  }>;
  /** Forgets changes older than so many days; gives how many. */
  trim(days: number): Promise<number>;
};

const changesStatement = statement('cases/changes');
const openStatement = statement('cases/open-state');
const trimStatement = statement('cases/trim');
const defaultLimit = 500;
const mostTrimmed = 5_000;

/** A case as JSON has it: dates are texts. */
type State = Omit<CaseRow, 'opened_at' | 'updated_at' | 'resolved_at'> & {
  readonly opened_at: string;
  readonly updated_at: string;
  readonly resolved_at: string | null;
};
type FeedRow = { last: number; gone_up_to: number } & (
  | { seq: number; at: Date; step: string; state: State }
  | { seq: null }
);

/** Opens the feed over a pool that writes and one that reads. */
export function createCaseFeed({ database, reader }: { database: Database; reader: Database }): CaseFeed {
  return {
    end: async () => {
      const { rows } = await reader.query<{ seq: number }>('SELECT seq FROM ledger.case_feed');
      return [rows[0]?.seq ?? 0];
    },
    changesAfter: (after, query = {}) => changesAfter(reader, { ...query, after }),
    state: (query) => readState(reader, query),
    trim: async (days) => {
      const { rows } = await database.query<{ removed: number }>(trimStatement, [days, mostTrimmed]);
      return rows[0]?.removed ?? 0;
    },
  };
}

type Asked = CaseChangeFilter & { readonly after: CursorVector; readonly limit?: number };

async function changesAfter(reader: Queryable, { after: [after = 0], limit, owners, kinds }: Asked) {
  const most = after + (limit ?? defaultLimit);
  const { rows } = await reader.query<FeedRow>(changesStatement, [
    after,
    most,
    owners ?? null,
    kinds ?? null,
  ]);
  const [{ last, gone_up_to: goneUpTo } = { last: 0, gone_up_to: 0 }] = rows;
  if (after < goneUpTo) throw new CursorTooOld({ shard: 0, after, goneUpTo });
  return {
    rows: rows.flatMap((row): ChangeRow[] => {
      if (row.seq === null) return [];
      const { seq, at, step, state } = row;
      const keys = [`case:${state.case_id}`, `owner:${state.owner}`, `kind:${state.kind}`];
      return [{ shard: 0, seq, keys, row: JSON.stringify({ at, step, state }) }];
    }),
    cursor: [Math.max(after, Math.min(last, most))],
    isAtEnd: last <= most,
  };
}

async function readState(reader: Queryable, query: CaseChangeFilter & { readonly most: number }) {
  const { owners = null, kinds = null, most } = query;
  type Row = { last: number; state: State | null };
  const { rows } = await reader.query<Row>(openStatement, [owners, kinds, most + 1]);
  const at = new Date();
  const found = rows.flatMap(({ state }) =>
    state === null ? [] : [JSON.stringify({ at, step: 'SNAPSHOT', state })],
  );
  return { cursor: [rows[0]?.last ?? 0], rows: found.slice(0, most), isWhole: found.length <= most };
}

/** Reads a change from its text; undefined for text that is none: only a part of another version could have written it. */
export function readCaseChange(row: string): CaseChange | undefined {
  const given: { at?: string; step?: string; state?: State } = JSON.parse(row);
  const { at, state } = given;
  const step = caseSteps.find((known) => known === given.step);
  if (at === undefined || step === undefined || state === undefined) return undefined;
  const { opened_at: openedAt, updated_at: updatedAt, resolved_at: resolvedAt } = state;
  const dates = {
    opened_at: new Date(openedAt),
    updated_at: new Date(updatedAt),
    resolved_at: resolvedAt === null ? null : new Date(resolvedAt),
  };
  return { at: new Date(at), step, of: readCase({ ...state, ...dates }) };
}
