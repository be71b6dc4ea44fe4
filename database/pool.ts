/**
 * Connections to PostgreSQL: the one place that knows the driver, how its values become ours, and what a session may cost.
 *
 * Not here: SQL of any domain, transactions (transaction.ts), the schema (migrate.ts). Serves the writer settings of
 * docs/decisions on group commit: a statement is bounded, a lock wait is bounded, and a plan made on an empty table can
 * never turn into a sequential scan of a full one.
 */

import type { CustomTypesConfig, QueryConfig, QueryResult, QueryResultRow } from 'pg';
import pg from 'pg';
import type { Logger } from 'pino';
import { isStalePlan, prepared } from './prepared.ts';
import { isOutcomeUnknown } from './sql-state.ts';

/**
 * Something statements can be sent to: a pool, or one session of it. A text with values is prepared under a name of its own
 * (prepared.ts), so texts should be constants.
 */
export type Queryable = {
  query<Row extends QueryResultRow = Record<string, unknown>>(
    statement: string | QueryConfig<unknown[]>,
    values?: unknown[],
  ): Promise<QueryResult<Row>>;
};

/** One connection, held until released. Releasing with an error closes it instead of giving it back. */
export type Session = Queryable & { release(error?: Error | boolean): void };

/** A pool of connections to one database. `end` waits for what is in flight. */
export type Database = Queryable & { connect(): Promise<Session>; end(): Promise<void> };

/**
 * What a pool is for. `writer` has short bounds; `reader` may run longer; both plan a statement once, by indexes. `owner`
 * migrates and bulk loads, unbounded and planned as PostgreSQL likes.
 */
export type PoolRole = 'reader' | 'writer' | 'owner';

/** How a pool is made. */
export type PoolOptions = {
  /** `postgres://user@host:port/database`. */
  readonly url: string;
  /** Most connections at once, at least 1. */
  readonly max: number;
  /** Defaults to `reader`. */
  readonly role?: PoolRole;
  /** Shown in pg_stat_activity, so that a slow statement names its part of the product. */
  readonly applicationName: string;
  /** Overrides the role's bound of one statement; 0 is unbounded. */
  readonly statementTimeoutMs?: number;
  /** Sends statements of one session without waiting for the answer of the one before; the default. */
  readonly pipeline?: boolean;
  /** Told when an idle connection is lost; the pool replaces it by itself. */
  readonly logger?: Logger;
};

const bounds = {
  reader: { statementTimeoutMs: 10_000, lockTimeoutMs: 2_000 },
  writer: { statementTimeoutMs: 2_000, lockTimeoutMs: 500 },
  owner: { statementTimeoutMs: 0, lockTimeoutMs: 0 },
} as const;

const idleInTransactionTimeoutMs = 5_000;

/**
 * Statements are planned once, for any values: planning cost as much as running, and for the feed ten times as much. A plan made
 * while a table was empty became a sequential scan once it was full, so none may be chosen where another way exists, nor a table
 * be kept aside for a loop; what may be hashed are the sets of a batch (decision 0014). Compiling such statements costs more than
 * running them.
 */
const planOnce = [
  'plan_cache_mode=force_generic_plan',
  'enable_seqscan=off',
  'enable_mergejoin=off',
  'enable_material=off',
  'jit=off',
];

const roleSettings: Readonly<Record<PoolRole, readonly string[]>> = {
  reader: planOnce,
  // The journal's index by position takes entries in a list first; whoever fills it sorts them in. At the default of 4 MB that is
  // a hundred thousand entries, and a batch that stands still for a quarter of a second.
  writer: [...planOnce, 'gin_pending_list_limit=256kB'],
  owner: [],
};

/**
 * Opens a pool; connections are made on first use.
 * int8 and int8[] become numbers (RangeError outside the safe integers), timestamptz a Date, date the text YYYY-MM-DD;
 * numeric stays text, so cast sums of bigint back to bigint.
 */
export function createPool(options: PoolOptions): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.max,
    application_name: options.applicationName,
    options: sessionSettings(options),
    types: valueTypes,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    pipeline: options.pipeline ?? true,
  });
  // Without listeners the loss of a connection, idle or checked out, would end the process; whoever uses it is told by
  // the failure of its statement.
  pool.on('error', ({ message }) => {
    if (!pool.ending) options.logger?.warn({ reason: message }, 'an idle database connection was lost');
  });
  pool.on('connect', (client) => client.on('error', () => undefined));
  const isPrepared = (options.role ?? 'reader') !== 'owner';
  const connect = async () => sessionOf(await pool.connect(), isPrepared);
  return { connect, query: alone(connect), end: () => pool.end() };
}

/** A connection whose statements are prepared; one that forgot or outlived them is closed when it is released. */
function sessionOf(client: pg.PoolClient, isPrepared: boolean): Session {
  let isStale = false;
  return {
    query: async <Row extends QueryResultRow>(
      statement: string | QueryConfig<unknown[]>,
      values?: unknown[],
    ) => {
      try {
        return isPrepared
          ? await client.query<Row>(prepared(statement, values))
          : await client.query<Row>(statement, values);
      } catch (error) {
        isStale ||= isStalePlan(error);
        throw error;
      }
    },
    release: (error) => client.release(error || isStale),
  };
}

/** Sends one statement on a connection of its own; once more on another one when what it had prepared was of no use. */
function alone(connect: () => Promise<Session>): Queryable['query'] {
  return async <Row extends QueryResultRow>(
    statement: string | QueryConfig<unknown[]>,
    values?: unknown[],
  ) => {
    for (let isAgain = false; ; isAgain = true) {
      const session = await connect();
      let broken = true;
      try {
        const result = await session.query<Row>(statement, values);
        broken = false;
        return result;
      } catch (error) {
        // What the server reported is the statement's failure, not the connection's.
        broken = isOutcomeUnknown(error) || isStalePlan(error);
        if (isAgain || !isStalePlan(error)) throw error;
      } finally {
        session.release(broken);
      }
    }
  };
}

function sessionSettings(options: PoolOptions): string {
  const role = options.role ?? 'reader';
  const settings = [
    'TimeZone=UTC',
    `statement_timeout=${options.statementTimeoutMs ?? bounds[role].statementTimeoutMs}`,
    `lock_timeout=${bounds[role].lockTimeoutMs}`,
    `idle_in_transaction_session_timeout=${role === 'owner' ? 0 : idleInTransactionTimeoutMs}`,
    ...roleSettings[role],
  ];
  return settings.map((setting) => `-c ${setting}`).join(' ');
}

/**
 * Reads PostgreSQL's text form of an int8.
 * Throws a RangeError outside the safe integers: a wrong quantity must never pass for a right one.
 */
export function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`the database gave ${text}, which is not a safe integer`);
  return value;
}

const asText = (text: string): string => text;
const textArrayOid: number = 1009;

/** Whether an array's text has an element in quotes or one within another: then the text[] parser reads it, letter by letter. */
const isInvolved = /["\\]|.[{]/;

/** Reads a one-dimensional array, each element by its own parser. */
const arrayOf =
  <Value>(parse: (text: string) => Value) =>
  (text: string): (Value | null)[] => {
    if (text === '{}') return [];
    if (!isInvolved.test(text))
      return text
        .slice(1, -1)
        .split(',')
        .map((entry) => (entry === 'NULL' ? null : parse(entry)));
    const entries: (string | null)[] = pg.types.getTypeParser(textArrayOid)(text);
    return entries.map((entry) => (entry === null ? null : parse(entry)));
  };

const int4ArrayOid = 1007;
const int8ArrayOid = 1016;
const dateArrayOid = 1182;
const parsers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.INT8, parseInt8],
  [int4ArrayOid, arrayOf(parseInt8)],
  [int8ArrayOid, arrayOf(parseInt8)],
  [textArrayOid, arrayOf(asText)],
  [pg.types.builtins.DATE, asText],
  [dateArrayOid, arrayOf(asText)],
]);

const valueTypes: CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    (format === 'binary' ? undefined : parsers.get(oid)) ?? pg.types.getTypeParser(oid, format),
};
