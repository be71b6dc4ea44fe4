/**
 * A foreign live field for the gateway's tests: a feed of ticks kept in memory, told by a source the test drives.
 *
 * Two subgraphs, so that an event selects over both; the feed has two shards, so that cursors are vectors. A tick asked for
 * with `throttleMs` is answered once a code and batch; as the present, with the code's last tick when it is asked.
 */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import type { ChangeListener, ChangeSource, LiveChange, LiveField } from '#gateway';
import { decodeCursor, encodeCursor, fault } from '#schema';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@inaccessible"])';

/** The subgraph that tells ticks. */
export const ticksSdl = parse(`${link}
  scalar Cursor
  type Symbol @key(fields: "code", resolvable: false) { code: ID! }
  type Tick { cursor: Cursor! at: Int! symbol: Symbol! }
  input LiveChangeInput @inaccessible { cursor: Cursor! row: String! }
  type LiveChange @inaccessible { cursor: Cursor! row: String! }
  type LiveHistory @inaccessible { cursor: Cursor! changes: [LiveChange!]! }
  type Query {
    symbols: [Symbol!]!
    _ticks(changes: [LiveChangeInput!]!, codes: [ID!], throttleMs: Int): [Tick]! @inaccessible
    _ticksHistory(after: Cursor!, upTo: Cursor!, first: Int!, codes: [ID!]): LiveHistory! @inaccessible
    _ticksState(codes: [ID!]): LiveHistory! @inaccessible
  }
  type Subscription {
    ticked(
      codes: [ID!], after: Cursor, snapshot: Boolean = false, resync: Boolean = false, heartbeatSeconds: Int, throttleMs: Int
    ): Tick!
  }`);

/** The subgraph that names symbols. */
export const symbolsSdl = parse(`${link}
  type Query { nothing: Int }
  type Symbol @key(fields: "code") { code: ID! name: String }`);

/** One tick of the feed. */
export type TickRow = { readonly code: string; readonly at: number; readonly recordedAtMs?: number };

/** A code whose ticks can never be answered. */
export const refusedCode = 'NOBODY';

/** A feed the test writes to. */
export type Ticker = {
  readonly source: ChangeSource;
  readonly field: LiveField;
  /** Adds a tick and tells it; gives its change. */
  tick(row: TickRow): LiveChange;
  /** Adds a tick without telling it: what a subscriber gets of it comes from history. */
  untold(row: TickRow): LiveChange;
  /** Tells every follower that the source is lost. */
  lose(): void;
  cursor(): string;
  /** What was told so far is no longer kept. */
  forget(): void;
  /** What fails from now on: following the feed, answering changes, naming symbols. */
  readonly broken: { follow: boolean; twin: boolean; names: boolean };
  /** How often twins were run. */
  readonly runs: { twin: number };
  readonly ticks: GraphQLSchema;
  readonly symbols: GraphQLSchema;
};

/** How ticks are told; each as it was, at once, unless told otherwise. */
export type Telling = {
  /** Events tell the present: the last tick of a code, as it is when asked. */
  readonly isPresent?: boolean;
  /** Waits before what was read is answered, as a database and a network do. */
  readonly linger?: () => Promise<void>;
};

/** Makes a feed of ticks. */
export function createTicker(telling: Telling = {}): Ticker {
  const changes: LiveChange[] = [];
  const listeners = new Set<ChangeListener>();
  const runs = { twin: 0 };
  const broken = { follow: false, twin: false, names: false };
  const gone: number[] = [];
  const vector = (): number[] =>
    [0, 1].map((shard) => changes.filter((change) => change.shard === shard).length);
  const untold = (row: TickRow): LiveChange => {
    const shard = row.code.charCodeAt(0) % 2;
    const change = { shard, seq: (vector()[shard] ?? 0) + 1, keys: [row.code], row: JSON.stringify(row) };
    changes.push(change);
    return change;
  };
  return {
    runs,
    broken,
    untold,
    tick(row) {
      const change = untold(row);
      for (const listener of listeners) listener.change(change);
      return change;
    },
    lose() {
      for (const listener of listeners) listener.lost(new Error('the bus is away'));
      listeners.clear();
    },
    cursor: () => encodeCursor(vector()),
    forget: () => void gone.splice(0, gone.length, ...vector()),
    source: {
      async follow(listener) {
        if (broken.follow) throw new Error('the bus is away');
        listeners.add(listener);
        return { cursor: vector(), stop: async () => void listeners.delete(listener) };
      },
    },
    field: {
      field: 'ticked',
      topic: 'ticks',
      twin: '_ticks',
      history: '_ticksHistory',
      snapshot: '_ticksState',
      isPresent: telling.isPresent ?? false,
      subject: (row) => readRow(row).code,
      recordedAtMs: (row) => readRow(row).recordedAtMs,
      keys: ({ codes }) => (Array.isArray(codes) ? codes.map(String) : undefined),
    },
    ticks: ticksSchema({ changes, runs, vector, broken, gone, telling }),
    symbols: buildSubgraphSchema({
      typeDefs: symbolsSdl,
      resolvers: {
        Symbol: {
          __resolveReference({ code }: { code: string }) {
            if (broken.names) throw fault('SUBGRAPH_UNAVAILABLE', 'the names are away');
            return { code, name: `name of ${code}` };
          },
        },
      },
    }),
  };
}

type Feed = {
  readonly changes: readonly LiveChange[];
  readonly runs: { twin: number };
  readonly broken: Ticker['broken'];
  readonly vector: () => number[];
  readonly gone: readonly number[];
  readonly telling: Telling;
};
type Asked = {
  readonly changes: readonly { readonly cursor: string; readonly row: string }[];
  readonly codes?: string[];
  readonly throttleMs?: number;
};
type Page = {
  readonly after: string;
  readonly upTo: string;
  readonly first: number;
  readonly codes?: string[];
};

function readRow(row: string): TickRow {
  return JSON.parse(row);
}

function ticksSchema({ changes, runs, vector, broken, gone, telling }: Feed): GraphQLSchema {
  const asked = (codes: string[] | undefined, change: LiveChange) =>
    codes?.some((code) => change.keys.includes(code)) ?? true;
  return buildSubgraphSchema({
    typeDefs: ticksSdl,
    resolvers: {
      Query: {
        symbols: () => [],
        async _ticks(_: unknown, args: Asked) {
          runs.twin += 1;
          if (broken.twin) throw fault('SUBGRAPH_UNAVAILABLE', 'the database is away');
          if (args.codes?.includes(refusedCode)) throw fault('UNKNOWN_CHANNEL', 'nobody is called that');
          const isOnce = telling.isPresent === true || (args.throttleMs ?? 0) > 0;
          const told = answered(changes, args, { isOnce, isPresent: telling.isPresent === true });
          await telling.linger?.();
          return told;
        },
        _ticksHistory(_: unknown, args: Page) {
          const after = decodeCursor(args.after) ?? [];
          if (gone.some((seq, shard) => (after[shard] ?? 0) < seq)) throw fault('CURSOR_TOO_OLD', 'gone');
          return historyPage(changes, args);
        },
        _ticksState(_: unknown, { codes }: { codes?: string[] }) {
          const cursor = encodeCursor(vector());
          const latest = new Map(
            changes.filter((change) => asked(codes, change)).map((change) => [change.keys[0], change]),
          );
          return { cursor, changes: [...latest.values()].map(({ row }) => ({ row, cursor })) };
        },
      },
    },
  });
}

function answered(
  changes: readonly LiveChange[],
  asked: Asked,
  { isOnce, isPresent }: { isOnce: boolean; isPresent: boolean },
) {
  const codes = asked.changes.map(({ row }) => readRow(row).code);
  const now = new Map(changes.map(({ row }) => [readRow(row).code, readRow(row).at]));
  return asked.changes.map(({ cursor, row }, index) => {
    const { code, at } = readRow(row);
    if (asked.codes?.includes(code) === false || (isOnce && codes.lastIndexOf(code) !== index)) return null;
    return { cursor, at: isPresent ? now.get(code) : at, symbol: { code } };
  });
}

/** At most `first` changes of (after, upTo]; the page's cursor is as far as it looked. */
function historyPage(changes: readonly LiveChange[], { after, upTo, first, codes }: Page) {
  const reached = [...(decodeCursor(after) ?? [])];
  const until = decodeCursor(upTo) ?? [];
  const found: { cursor: string; row: string }[] = [];
  for (const change of changes) {
    if (change.seq <= (reached[change.shard] ?? 0) || change.seq > (until[change.shard] ?? 0)) continue;
    if (found.length === first) break;
    reached[change.shard] = change.seq;
    if (codes?.some((code) => change.keys.includes(code)) ?? true)
      found.push({ cursor: encodeCursor(reached), row: change.row });
  }
  return { cursor: encodeCursor(reached), changes: found };
}
