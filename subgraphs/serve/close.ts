/**
 * The end of a server whose callers keep connections: they are given time to close them from their side.
 *
 * A connection that the server closes may be just being used, and then nobody knows whether the request was done. So it is
 * first only said, with every answer, that connections should be closed.
 */
import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

const pollMs = 20;

/** How long each step of an end may take, in milliseconds. */
export type Patience = { readonly leaveMs: number; readonly deadlineMs: number };

/** Serves on while anybody is connected, at most `leaveMs`; then finishes what is under way, cut at `deadlineMs`. */
export async function closeGently(server: FastifyInstance, { leaveMs, deadlineMs }: Patience): Promise<void> {
  const until = performance.now() + leaveMs;
  while (performance.now() < until && (await connectionsOf(server.server)) > 0) await sleep(pollMs);
  const idle = setInterval(() => server.server.closeIdleConnections(), pollMs);
  const cut = setTimeout(() => server.server.closeAllConnections(), deadlineMs);
  try {
    await server.close();
  } finally {
    clearInterval(idle);
    clearTimeout(cut);
  }
}

function connectionsOf(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
  });
}
