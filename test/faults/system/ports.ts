/**
 * Ports for things that are killed and come back where they were.
 *
 * Below the range the kernel gives to outgoing connections: a client that knocks at a dead server's port again and again
 * may otherwise be given that very port as its own, meet itself, and keep the server from coming back.
 */
import { createServer } from 'node:net';

const lowest = 20_000;
const highest = 32_000;
const tries = 200;

/** Gives this many loopback ports one behind the other that nobody listens on now. */
export async function fixedPorts(count: number): Promise<number[]> {
  for (let tried = 0; tried < tries; tried += 1) {
    const first = lowest + Math.floor(Math.random() * (highest - lowest - count));
    const ports = Array.from({ length: count }, (_, nth) => first + nth);
    const free = await Promise.all(ports.map(isFree));
    if (free.every(Boolean)) return ports;
  }
  throw new Error(`there are no ${count} free ports in a row from ${lowest} to ${highest}`);
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
