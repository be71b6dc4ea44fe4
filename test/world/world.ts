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
  /** Sends one operation and gives the parsed answer, errors included; it never throws for a GraphQL error. */
  graphql<Data = Record<string, unknown>>(
    document: string,
    variables?: object,
    headers?: Record<string, string>,
  ): Promise<GraphqlAnswer<Data>>;
  /** Stops the product and drops its database. */
  stop(): Promise<void>;
};

/** What differs from the default world: roles of --only, variables of .env.example. */
export type WorldOptions = { readonly env?: Record<string, string>; readonly args?: readonly string[] };

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
      STOCKGATE_LEAVE_MS: '0',
      STOCKGATE_DRAIN_MS: '2000',
      ...options.env,
    },
    workingFolder,
  });
  const logger = pino({ level: settings.logLevel }, pino.destination({ dest: 2, sync: true }));
  const product = await startProduct(settings, { logger });
  return {
    url: product.url,
    database,
    redisUrl,
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
