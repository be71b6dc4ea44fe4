/**
 * A proxy that cuts: a TCP connection between a client and the gateway that breaks when told to, or after so many bytes.
 *
 * What a network does to a client, at places the client cannot choose: in the middle of a frame, before an answer, within a state.
 */
import { connect, createServer, type Server } from 'node:net';

/** A running proxy, between whoever connects and one gateway. */
export type CutProxy = {
  /** Its address, to be used in place of the gateway's. */
  readonly url: string;
  /** Where new connections go from now on. */
  lead(gatewayUrl: string): void;
  /** Breaks every connection that is open. */
  cutAll(): void;
  /** Each new connection breaks after so many bytes of answer, by turns; connections beyond the list are left alone. */
  cutAfter(bytes: readonly number[]): void;
  /** How many connections were broken. */
  cuts(): number;
  close(): Promise<void>;
};

/** Starts one in front of a gateway. */
export async function startCutProxy(gatewayUrl: string): Promise<CutProxy> {
  let target = new URL(gatewayUrl);
  let turns: number[] = [];
  let cuts = 0;
  const open = new Set<() => void>();
  const server: Server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    let left = turns.shift() ?? Number.POSITIVE_INFINITY;
    const cut = (): void => {
      open.delete(cut);
      near.destroy();
      far.destroy();
    };
    open.add(cut);
    for (const socket of [near, far]) socket.on('error', cut).on('close', cut);
    near.pipe(far);
    far.on('data', (bytes) => {
      near.write(bytes.subarray(0, Math.min(bytes.length, left)));
      left -= bytes.length;
      if (left > 0) return;
      cuts += 1;
      near.end(() => cut());
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  return {
    url: urlOf(server),
    lead(next) {
      target = new URL(next);
    },
    cutAll() {
      cuts += open.size;
      for (const cut of [...open]) cut();
    },
    cutAfter(bytes) {
      turns = [...bytes];
    },
    cuts: () => cuts,
    async close() {
      for (const cut of [...open]) cut();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

function urlOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  return `http://127.0.0.1:${address.port}`;
}
