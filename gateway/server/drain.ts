/**
 * The end of a gateway in time: first it only says that it will go, then it takes nothing new, then it goes.
 *
 * Only what each part must know of it; the order of the steps is start.ts's.
 */
import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PartReadiness } from '../options.ts';

/** What parts of a gateway are told of its end. */
export type Drain = {
  /** From now on the gateway says that it is not ready, and that connections should be closed. */
  begin(): void;
  begun(): boolean;
  /** From now on what would outlast the deadline ends by itself in time. */
  stop(deadlineMs: number): void;
  /** Whether what has no end of its own should end now. */
  stopping(): boolean;
  parts(): readonly PartReadiness[];
};

/** The share of the deadline after which endless requests end, so that they can still say why. */
const patientShare = 0.7;
const pollMs = 10;

/** Makes the drain of a gateway that is to stay. */
export function createDrain(): Drain {
  let hasBegun = false;
  let endlessUntil = Number.POSITIVE_INFINITY;
  return {
    begin() {
      hasBegun = true;
    },
    begun: () => hasBegun,
    stop(deadlineMs) {
      hasBegun = true;
      endlessUntil = performance.now() + deadlineMs * patientShare;
    },
    stopping: () => performance.now() >= endlessUntil,
    parts: () => (hasBegun ? [{ part: 'gateway', ready: false, reason: 'stopping' }] : []),
  };
}

/** Resolves when nobody is connected to a server, or after `mostMs`. */
export async function untilAlone(server: Server, mostMs: number): Promise<void> {
  const until = performance.now() + mostMs;
  while (performance.now() < until && (await connectionsOf(server)) > 0) await sleep(pollMs);
}

function connectionsOf(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
  });
}
