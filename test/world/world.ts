/**
 * The whole product for a test, in this process: its own database and Redis on the run's servers, its own port.
 *
 * What a client sees is what a test uses: GraphQL over HTTP. The pools of TestDatabase are there to arrange and to look.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { readSettings, startProduct } from '#launch';
import { makeCallers, type TestCaller } from './callers.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';
import { openTestRedis } from './redis.ts';

/** A GraphQL answer over HTTP. */
export type GraphqlAnswer<Data> = {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
};

/** The product, running: where it is, what it stands on, and how to speak with it as a client does. */
export type World = {
  /** The gateway's address, without path. */
  readonly url: string;
  readonly database: TestDatabase;
  readonly redisUrl: string;
  /** Headers that show the API key of a caller of `callers`; throws for a name that is none. */
  as(caller: string): Record<string, string>;
  /** The text of that API key. */
  keyOf(caller: string): string;
  /** Sends one operation and gives the parsed answer, errors included; it never throws for a GraphQL error. */
  graphql<Data = Record<string, unknown>>(
    document: string,
    variables?: object,
    headers?: Record<string, string>,
  ): Promise<GraphqlAnswer<Data>>;
  /** Stops the product and drops its database. */
  stop(): Promise<void>;
};

/**
 * What differs from the default world: roles of --only, variables of .env.example. Requests without credentials are the
 * development caller's unless `env` says STOCKGATE_IDENTITY=required; those of a caller show its key: `world.as('shop')`.
 */
export type WorldOptions = {
  readonly env?: Record<string, string>;
  readonly args?: readonly string[];
  /** Callers with an API key each, by id. */
  readonly callers?: Readonly<Record<string, TestCaller>>;
};

/** Starts the product; call `stop` in afterAll. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const [database, redisUrl] = await Promise.all([openTestDatabase(), openTestRedis()]);
  const workingFolder = mkdtempSync(path.join(tmpdir(), 'stockgate-world-'));
  const settings = readSettings({
    argv: ['--port', '0', ...(options.args ?? [])],
    env: {
      DATABASE_URL: database.url,
      REDIS_URL: redisUrl,
      STOCKGATE_LOG_LEVEL: 'warn',
      // Bounds of a machine that does nothing else; a test that is about them sets its own.
      STOCKGATE_STATEMENT_TIMEOUT_MS: '30000',
      STOCKGATE_LEAVE_MS: '0',
      STOCKGATE_DRAIN_MS: '2000',
      STOCKGATE_IDENTITY: 'open',
      ...options.env,
    },
    workingFolder,
  });
  const logger = pino({ level: settings.logLevel }, pino.destination({ dest: 2, sync: true }));
  const keys = await makeCallers(database.database, options.callers ?? {});
  const keyOf = (caller: string): string => {
    const key = keys.get(caller);
    if (key === undefined)
      throw new Error(`the world has no caller ${caller}: it has ${[...keys.keys()].join(', ')}`);
    return key;
  };
  const product = await startProduct(settings, { logger });
  return {
    url: product.url,
    database,
    redisUrl,
    keyOf,
    as: (caller) => ({ authorization: `Bearer ${keyOf(caller)}` }),
    graphql: (document, variables = {}, headers = {}) => post(product.url, { document, variables, headers }),
    stop: async () => {
      await product.stop();
      await database.close();
      rmSync(workingFolder, { recursive: true, force: true });
    },
  };
}

async function post<Data>(
  url: string,
  operation: { document: string; variables: object; headers: Record<string, string> },
): Promise<GraphqlAnswer<Data>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...operation.headers },
    body: JSON.stringify({ query: operation.document, variables: operation.variables }),
  });
  const text = await response.text();
  const answer: GraphqlAnswer<Data> = JSON.parse(text);
  return answer;
}
