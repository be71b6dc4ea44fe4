/**
 * Connections to Redis that fail fast: a command is answered, late, or refused at once, and never waits for a server that
 * may not come back.
 *
 * A killed server refuses in 0 ms, a hung one costs the command's bound, and a restarted one is back within a second.
 * Nothing is resent by the client: what was cut off is read from PostgreSQL or repeated by its follower.
 */
import { Redis } from 'ioredis';
import type { Logger } from 'pino';

/** How a connection is made. */
export type ConnectionOptions = {
  /** `redis://host:port/database`. */
  readonly url: string;
  /** Shown in CLIENT LIST. */
  readonly name: string;
  /** The longest a command may take. */
  readonly commandTimeoutMs: number;
  /** Commands sent before the connection is first there, or while it is being made, wait for it within their bound. */
  readonly waitsForConnection?: boolean;
  readonly logger: Logger;
};

const connectTimeoutMs = 2_000;
const longestRetryMs = 1_000;

/**
 * Opens a connection in the background; commands before it is ready reject, unless they may wait.
 * Losing and regaining the server is logged once each, not once a try. End it with `closeRedis`.
 */
export function connectRedis(options: ConnectionOptions): Redis {
  const redis = new Redis(options.url, {
    lazyConnect: true,
    connectionName: options.name,
    enableOfflineQueue: options.waitsForConnection ?? false,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    connectTimeout: connectTimeoutMs,
    retryStrategy: (tries) => Math.min(tries * 50, longestRetryMs),
  });
  boundCommands(redis, options.commandTimeoutMs);
  reportLoss(redis, options);
  redis.connect().catch(() => undefined);
  return redis;
}

/**
 * Rejects commands that are late, judged only after the event loop has looked at its sockets: a process that was itself held
 * up (it plans a supergraph as it starts) would otherwise throw away answers that are already here, as ioredis does.
 */
function boundCommands(redis: Redis, commandTimeoutMs: number): void {
  const send = redis.sendCommand.bind(redis);
  redis.sendCommand = (command, stream) => {
    const late = (): void => {
      if (!command.isSettled) command.reject(new Error('Command timed out'));
    };
    const timer = setTimeout(() => setImmediate(late), commandTimeoutMs);
    const settled = (): void => clearTimeout(timer);
    command.promise.then(settled, settled);
    return send(command, stream);
  };
}

/** Ends a connection, in whatever state it is; what its end does to commands in flight is told to nobody else. */
export function closeRedis(redis: Redis | undefined): void {
  if (redis === undefined) return;
  redis.removeAllListeners('error');
  redis.on('error', () => undefined);
  redis.disconnect();
}

function reportLoss(redis: Redis, { name, logger }: ConnectionOptions): void {
  let isLost = false;
  // Without a listener ioredis writes each failed try to the console.
  redis.on('error', (error) => {
    if (!isLost)
      logger.warn({ err: error, connection: name }, 'Redis is not reachable; answers come from PostgreSQL');
    isLost = true;
  });
  redis.on('ready', () => {
    if (isLost) logger.info({ connection: name }, 'Redis is reachable again');
    isLost = false;
  });
}
