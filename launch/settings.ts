/**
 * Every setting of the product: its unit, its default, why it exists. The only code that reads the environment and the
 * command line; everything else is handed values.
 *
 * An option wins over a variable, a variable over `.env` in the working directory, that over the default. What is unknown
 * or wrong is refused with one sentence naming it. `.env.example` lists the same settings for an operator.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs, parseEnv } from 'node:util';
import { z } from 'zod';
import { readTokenSettings, type TokenSettings, type TokenVariables } from './token-settings.ts';

/** The parts a process may run; all of them by default. */
export const roles = [
  'gateway',
  'items',
  'locations',
  'stock',
  'reservations',
  'orders',
  'callers',
  'workers',
] as const;

/** One part of the product. */
export type Role = (typeof roles)[number];

/** A setting nobody can work with; the message is one sentence naming it and its value. */
export class BadSetting extends Error {
  override readonly name = 'BadSetting';
}

/** What one process was told. Folders and files are absolute. */
export type Settings = {
  readonly roles: readonly Role[];
  /** The supergraph the gateway serves instead of its own. */
  readonly supergraphFile: string | undefined;
  readonly host: string;
  /** Undefined: the default of what is started. */
  readonly port: number | undefined;
  readonly databaseUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly redisKind: 'auto' | 'emulator';
  readonly dataFolder: string;
  readonly cacheFolder: string;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** The current one first; empty: those of the data folder. */
  readonly signingKeys: readonly string[];
  /** What secrets in the database are sealed with, the current one first; empty: they are stored as they are. */
  readonly secretKeys: readonly string[];
  /** Whether a request without credentials is refused, or is the development caller's. */
  readonly identity: 'required' | 'open';
  /** Whose tokens are taken; undefined: nobody's. */
  readonly tokens: TokenSettings | undefined;
  /** NODE_ENV is production: no development key, identity never open. */
  readonly isProduction: boolean;
  /** Where subgraphs are called instead of the supergraph's URLs: by name, each URL a process. */
  readonly subgraphUrls: Readonly<Record<string, readonly string[]>>;
  /** The ERP postings go to; undefined: a reference receiver of our own. */
  readonly erp: { readonly url: string; readonly secret: string } | undefined;
  /** The file that names an ERP for each company. */
  readonly erpConfigFile: string | undefined;
  readonly erpLeaseMs: number;
  readonly writerConnections: number;
  readonly reserveLanes: number;
  readonly readerConnections: number;
  readonly statementTimeoutMs: number;
  readonly feedDays: number;
  /** Pauses between the tries of a webhook message, seconds. */
  readonly webhookRetrySeconds: readonly number[];
  /** The copies availability is answered from. */
  readonly copy: {
    readonly memoryBytes: number;
    readonly warmPositions: number;
    readonly maxAgeMs: number;
    readonly staleMs: number;
  };
  readonly pickupDays: number;
  readonly leaveMs: number;
  readonly drainMs: number;
  /** The whole environment, for the servers we start. */
  readonly environment: NodeJS.ProcessEnv;
};

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, 'a whole number')
    .transform(Number)
    .refine((value) => value >= least && value <= most, `a whole number from ${least} to ${most}`);

const url = (...schemes: string[]) =>
  z
    .string()
    .refine((value) => schemes.some((scheme) => value.startsWith(`${scheme}://`)) && URL.canParse(value), {
      error: `a URL that starts with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
    });

/** `name=url` pairs apart by commas or blanks; a name that comes again is one more process of it. */
const urlsByName = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter((pair) => pair !== ''))
  .refine((pairs) => pairs.every((pair) => /^\w+=https?:\/\//.test(pair) && URL.canParse(urlOf(pair))), {
    error: 'pairs like stock=http://stock-1:4103/graphql, apart by commas',
  })
  .transform((pairs) => {
    const byName = Map.groupBy(pairs, (pair) => pair.slice(0, pair.indexOf('=')));
    return Object.fromEntries([...byName].map(([name, same]) => [name, same.map(urlOf)]));
  });

/** Whole seconds apart by commas, at most 20 of at most a week. */
const secondsList = z
  .string()
  .regex(/^\d{1,6}(,\d{1,6}){0,19}$/, 'up to 20 whole numbers of seconds, apart by commas')
  .transform((text) => text.split(',').map(Number));

const urlOf = (pair: string): string => pair.slice(pair.indexOf('=') + 1);

/** Secrets apart by commas or blanks. */
const keyList = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter((key) => key !== ''))
  .refine((keys) => keys.every((key) => key.length >= 32), {
    error: 'secrets of at least 32 characters each, apart by commas',
  })
  .default([]);

const variables = z.object({
  /** A PostgreSQL of one's own, 14 or later; its user may create schemas. Default: one is started in the data folder. */
  DATABASE_URL: url('postgres', 'postgresql').optional(),
  /** A Redis or Valkey of one's own, 6.2 or later. Default: one is started. Nothing in it is irreplaceable. */
  REDIS_URL: url('redis', 'rediss').optional(),
  /**
   * Where the gateway listens; default 4000. Without a gateway the first of the parts, the next ones behind it; default their
   * ports in the supergraph, 4107 for workers alone. 0 is any free one.
   */
  PORT: whole(0, 65_535).optional(),
  /** The address it listens on. Loopback by default: between here and clients belongs something that speaks TLS. */
  HOST: z.string().default('127.0.0.1'),
  /** Folder of the embedded servers' data, logs and the generated key; two products need two. Default: .data here. */
  STOCKGATE_DATA: z.string().default('.data'),
  /** Folder of unpacked server packages, which several data folders may have in common. Default: cache in the data folder. */
  STOCKGATE_CACHE: z.string().optional(),
  /** auto walks the chain (installed, Debian package, emulator); emulator goes to its end, for a look without a server. */
  STOCKGATE_REDIS: z.enum(['auto', 'emulator'], 'auto or emulator').default('auto'),
  /** The least important log line written (to standard error, as JSON). */
  STOCKGATE_LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'one of fatal, error, warn, info, debug, trace, silent',
    )
    .default('info'),
  /**
   * Secrets of at least 32 characters apart by commas, the same in every process: the first signs the caller between gateway and
   * subgraphs, all are accepted. Default: generated into the data folder.
   */
  STOCKGATE_SIGNING_KEYS: keyList,
  /**
   * Secrets of at least 32 characters apart by commas, the same in every process with callers or workers: webhook secrets are sealed
   * with the first (AES-256-GCM), all open. Put a new one first and restart; when "sealed under the current key" is logged, the old one may go.
   */
  STOCKGATE_SECRET_KEYS: keyList,
  /** open takes requests without credentials for the development caller's, for tests; refused when NODE_ENV is production. */
  STOCKGATE_IDENTITY: z.enum(['required', 'open'], 'required or open').default('required'),
  /** Where the keys of identity providers are, https URLs apart by commas, one for each issuer. Without it no token is taken. */
  STOCKGATE_JWT_JWKS_URL: z.string().optional(),
  /** What those providers call themselves in their tokens (`iss`), apart by commas, in the order of the URLs. */
  STOCKGATE_JWT_ISSUER: z.string().optional(),
  /** What tokens must be for (`aud`). */
  STOCKGATE_JWT_AUDIENCE: z.string().optional(),
  /** Algorithms that are trusted, apart by commas; asymmetric ones only. */
  STOCKGATE_JWT_ALGORITHMS: z.string().default('RS256,PS256,ES256,EdDSA'),
  /** Milliseconds a provider's clock may be from ours. */
  STOCKGATE_JWT_CLOCK_SKEW_MS: whole(0, 300_000).default(30_000),
  /** Which claim says what, `name=claim` pairs apart by commas. Default: id=sub,kind=stockgate_kind,channels=stockgate_channels,locations=stockgate_locations,scopes=scope. */
  STOCKGATE_JWT_CLAIMS: z.string().optional(),
  /** Where the gateway calls subgraphs that run elsewhere: name=url pairs apart by commas, a name once a process. Default: the supergraph's URLs. */
  STOCKGATE_SUBGRAPH_URLS: urlsByName.default({}),
  /** The ERP (or what stands before it) that takes postings by the http connector's protocol. Default: a reference receiver in the data folder. */
  STOCKGATE_ERP_URL: url('http', 'https').optional(),
  /** Secret, at least 32 characters, that calls to STOCKGATE_ERP_URL are signed with; both sides hold it. */
  STOCKGATE_ERP_SECRET: z.string().min(32, 'a secret of at least 32 characters').optional(),
  /** A JSON file that names an ERP for each company, docs/erp.md; instead of STOCKGATE_ERP_URL. */
  STOCKGATE_ERP_CONFIG: z.string().optional(),
  /** Milliseconds after which a worker that took postings and fell silent is taken to be gone; longer than the ERP ever takes. */
  STOCKGATE_ERP_LEASE_MS: whole(3_000, 3_600_000).default(90_000),
  /** Connections that write. Few: writes are batched, and more lanes only make smaller batches. */
  STOCKGATE_WRITER_CONNECTIONS: whole(1, 64).default(4),
  /** Batches of reservations under way at once, each on a writing connection. More than one only where many cores wait for one disk. */
  STOCKGATE_RESERVE_LANES: whole(1, 4).default(1),
  /** Connections that only read. */
  STOCKGATE_READER_CONNECTIONS: whole(1, 256).default(10),
  /** Milliseconds one writing statement may take before it is given up; checkout waits behind it. */
  STOCKGATE_STATEMENT_TIMEOUT_MS: whole(100, 600_000).default(2_000),
  /** Days a change stays in the feed: the longest a subscriber or reader of it may be away and still resume. */
  STOCKGATE_FEED_DAYS: whole(1, 3_650).default(30),
  /** Megabytes of availability that each process keeps in its own memory, most used first; 0 keeps none. A position takes about 25 bytes. */
  STOCKGATE_MEMORY_COPY_MB: whole(0, 65_536).default(64),
  /** Positions that Redis is filled with by a worker when its copy of availability is empty; 0 fills none. A position takes about 25 bytes of Redis. */
  STOCKGATE_WARM_POSITIONS: whole(0, 1_000_000_000).default(5_000_000),
  /** Milliseconds a copy of availability, in memory or in Redis, may be behind before the ledger is asked instead. */
  STOCKGATE_COPY_MAX_AGE_MS: whole(100, 600_000).default(5_000),
  /** Milliseconds a copy may be behind and is still given, told as degraded, when the ledger does not answer in time either. */
  STOCKGATE_COPY_STALE_MS: whole(100, 86_400_000).default(300_000),
  /** Seconds between the tries of a webhook message, apart by commas; after the last one it is a dead letter. Default: 5 seconds to 18 hours, 27 hours in all. */
  STOCKGATE_WEBHOOK_RETRY_SECONDS: secondsList.default([
    5, 30, 120, 600, 1_800, 3_600, 7_200, 21_600, 64_800,
  ]),
  /** Days an order lies picked for a customer who does not come before it is cancelled and its units are put away. */
  STOCKGATE_PICKUP_DAYS: whole(1, 3_650).default(7),
  /** Milliseconds a stopping process says that it is not ready and serves on while anybody is connected, so that load balancers and gateways turn to others. */
  STOCKGATE_LEAVE_MS: whole(0, 600_000).default(1_000),
  /** Milliseconds a stopping process waits for requests in flight before it cuts them off. */
  STOCKGATE_DRAIN_MS: whole(0, 600_000).default(10_000),
});

/** The names of all variables, in the order they are documented. */
export const variableNames: readonly string[] = Object.keys(variables.shape);

/** Their values must never be repeated in a message. */
const secrets = new Set([
  'DATABASE_URL',
  'REDIS_URL',
  'STOCKGATE_SIGNING_KEYS',
  'STOCKGATE_SECRET_KEYS',
  'STOCKGATE_ERP_SECRET',
]);

/** Variables of the test and bench runs, which a product started by them sees too. */
const foreignPrefixes = ['STOCKGATE_TEST_', 'STOCKGATE_BENCH_'];

const optionTypes = {
  only: { type: 'string' },
  port: { type: 'string' },
  data: { type: 'string' },
  supergraph: { type: 'string' },
} as const;

/** Where settings come from; the process's own by default. */
export type SettingsSource = {
  readonly argv?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly workingFolder?: string;
};

/**
 * Reads the settings of this process.
 * Takes the options after the program's name and the environment; refuses (BadSetting) unknown options, unknown
 * STOCKGATE_ variables and values out of range.
 */
export function readSettings(source: SettingsSource = {}): Settings {
  const workingFolder = source.workingFolder ?? process.cwd();
  const environment = { ...envFile(workingFolder), ...(source.env ?? process.env) };
  const options = readOptions(source.argv ?? process.argv.slice(2));
  const value = readVariables({
    ...environment,
    ...(options.port === undefined ? {} : { PORT: options.port }),
    ...(options.data === undefined ? {} : { STOCKGATE_DATA: options.data }),
  });
  const dataFolder = path.resolve(workingFolder, value.STOCKGATE_DATA);
  const isProduction = environment.NODE_ENV === 'production';
  if (isProduction && value.STOCKGATE_IDENTITY === 'open')
    throw new BadSetting('STOCKGATE_IDENTITY is "open", which NODE_ENV=production does not allow');
  return {
    roles: readRoles(options.only),
    supergraphFile: readSupergraphFile(options.supergraph, workingFolder),
    host: value.HOST,
    port: value.PORT,
    databaseUrl: value.DATABASE_URL,
    redisUrl: value.REDIS_URL,
    redisKind: value.STOCKGATE_REDIS,
    dataFolder,
    cacheFolder:
      value.STOCKGATE_CACHE === undefined
        ? path.join(dataFolder, 'cache')
        : path.resolve(workingFolder, value.STOCKGATE_CACHE),
    logLevel: value.STOCKGATE_LOG_LEVEL,
    signingKeys: value.STOCKGATE_SIGNING_KEYS,
    secretKeys: value.STOCKGATE_SECRET_KEYS,
    identity: value.STOCKGATE_IDENTITY,
    tokens: readTokens(value),
    isProduction,
    subgraphUrls: value.STOCKGATE_SUBGRAPH_URLS,
    erp: readErp(value.STOCKGATE_ERP_URL, value.STOCKGATE_ERP_SECRET),
    erpConfigFile: readErpConfigFile(value, workingFolder),
    erpLeaseMs: value.STOCKGATE_ERP_LEASE_MS,
    writerConnections: value.STOCKGATE_WRITER_CONNECTIONS,
    reserveLanes: value.STOCKGATE_RESERVE_LANES,
    readerConnections: value.STOCKGATE_READER_CONNECTIONS,
    statementTimeoutMs: value.STOCKGATE_STATEMENT_TIMEOUT_MS,
    feedDays: value.STOCKGATE_FEED_DAYS,
    webhookRetrySeconds: value.STOCKGATE_WEBHOOK_RETRY_SECONDS,
    copy: {
      memoryBytes: value.STOCKGATE_MEMORY_COPY_MB * 1_048_576,
      warmPositions: value.STOCKGATE_WARM_POSITIONS,
      maxAgeMs: value.STOCKGATE_COPY_MAX_AGE_MS,
      staleMs: value.STOCKGATE_COPY_STALE_MS,
    },
    pickupDays: value.STOCKGATE_PICKUP_DAYS,
    leaveMs: value.STOCKGATE_LEAVE_MS,
    drainMs: value.STOCKGATE_DRAIN_MS,
    environment,
  };
}

function readTokens(value: TokenVariables): TokenSettings | undefined {
  const tokens = readTokenSettings(value);
  if (typeof tokens === 'string') throw new BadSetting(tokens);
  return tokens;
}

function readErp(url: string | undefined, secret: string | undefined): Settings['erp'] {
  if (url === undefined) return undefined;
  if (secret !== undefined) return { url, secret };
  throw new BadSetting(
    `STOCKGATE_ERP_URL is ${JSON.stringify(url)} and needs STOCKGATE_ERP_SECRET, a secret of at least 32 characters`,
  );
}

function readErpConfigFile(
  { STOCKGATE_ERP_CONFIG: file, STOCKGATE_ERP_URL: url }: z.infer<typeof variables>,
  workingFolder: string,
): string | undefined {
  if (file === undefined) return undefined;
  if (url === undefined) return path.resolve(workingFolder, file);
  throw new BadSetting(
    `STOCKGATE_ERP_CONFIG is "${file}" and STOCKGATE_ERP_URL is ${JSON.stringify(url)}: only one of them can say where postings go`,
  );
}

/** Whether these settings have a data folder: a gateway alone keeps nothing. */
export function keepsData(settings: Settings): boolean {
  return settings.roles.some((role) => role !== 'gateway');
}

function envFile(workingFolder: string): NodeJS.Dict<string> {
  const file = path.join(workingFolder, '.env');
  return existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
}

function readOptions(argv: readonly string[]): {
  only?: string;
  port?: string;
  data?: string;
  supergraph?: string;
} {
  try {
    return parseArgs({ args: [...argv], options: optionTypes }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
    const known = Object.keys(optionTypes).map((name) => `--${name}`);
    throw new BadSetting(`${reason}: the options are ${known.join(', ')}`);
  }
}

function readVariables(environment: NodeJS.ProcessEnv): z.infer<typeof variables> {
  // An empty value is what compose files give for "not set".
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const unknown = Object.keys(given).find(isUnknown);
  if (unknown !== undefined) {
    throw new BadSetting(
      `${unknown} (${JSON.stringify(given[unknown])}) is not a setting: .env.example lists them all`,
    );
  }
  const result = variables.safeParse(given);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const name = String(issue?.path[0]);
  const shown = secrets.has(name) ? 'a value not repeated here' : JSON.stringify(given[name]);
  throw new BadSetting(`${name} is ${shown} and must be ${issue?.message ?? 'something else'}`);
}

function isUnknown(name: string): boolean {
  if (!name.startsWith('STOCKGATE_') || foreignPrefixes.some((prefix) => name.startsWith(prefix)))
    return false;
  return !variableNames.includes(name);
}

function readRoles(only: string | undefined): readonly Role[] {
  if (only === undefined) return roles;
  const asked = only.split(',').map((name) => name.trim());
  const unknown = asked.find((name) => !roles.some((role) => role === name));
  if (unknown !== undefined) {
    throw new BadSetting(
      `--only is "${only}" and "${unknown}" is no part of the product: the parts are ${roles.join(', ')}`,
    );
  }
  return roles.filter((role) => asked.includes(role));
}

function readSupergraphFile(file: string | undefined, workingFolder: string): string | undefined {
  if (file === undefined) return undefined;
  const absolute = path.resolve(workingFolder, file);
  if (!existsSync(absolute)) throw new BadSetting(`--supergraph is "${file}" and there is no such file`);
  return absolute;
}
