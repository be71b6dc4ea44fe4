/**
 * How WebSocket connections end: operations under way are answered, then each socket is closed with 1001 and a reason.
 *
 * An operation that arrives meanwhile is not begun, so that a client which sends it again elsewhere does it once. A client
 * that never answers the close is cut when asked, not waited for.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { WebSocket } from 'ws';
import { closeCodes } from './close-codes.ts';
import type { Connection } from './connection.ts';

/** The end of the sockets of one gateway. */
export type Farewell = {
  opened(connection: Connection): void;
  closed(connection: Connection): void;
  /** Called before an operation begins; resolves when it may, which is never once the end has begun. */
  begin(connection: Connection, id: string): Promise<void>;
  begun(): boolean;
  /** Waits for operations under way, then closes the sockets; they are gone when their clients have answered. */
  say(sockets: ReadonlySet<WebSocket>): Promise<void>;
  /** Waits no longer. */
  cut(sockets: ReadonlySet<WebSocket>): void;
};

const pollMs = 5;

/** Makes the end of sockets that are all still open. */
export function createFarewell(): Farewell {
  const connections = new Map<Connection, Set<string>>();
  let hasBegun = false;
  let isCut = false;
  const isBusy = ([{ operations }, untaken]: [Connection, Set<string>]): boolean =>
    [...operations.keys()].some((id) => !untaken.has(id));
  return {
    opened: (connection) => void connections.set(connection, new Set()),
    closed: (connection) => void connections.delete(connection),
    async begin(connection, id) {
      if (!hasBegun) return;
      connections.get(connection)?.add(id);
      await new Promise(() => {});
    },
    begun: () => hasBegun,
    async say(sockets) {
      hasBegun = true;
      while (!isCut && [...connections].some(isBusy)) await sleep(pollMs);
      for (const socket of sockets) socket.close(closeCodes.stopping.code, closeCodes.stopping.reason);
    },
    cut(sockets) {
      isCut = true;
      for (const socket of sockets) socket.terminate();
    },
  };
}
