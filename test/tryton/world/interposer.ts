/**
 * Stands between the connector and trytond and goes wrong on purpose, at the one call of a posting that has an effect.
 *
 * What trytond itself does when it is killed is shown by killing it; this decides at which moment. Every fault is for the
 * next such call only.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { z } from 'zod';

/** One way to go wrong with a call. */
export type Fault =
  | { readonly kind: 'lose'; readonly when: 'before' | 'after' }
  /** Something is done to the server before the call reaches it, or after it answered; the answer is lost. */
  | { readonly kind: 'strike'; readonly when: 'before' | 'after'; readonly strike: () => Promise<void> }
  | { readonly kind: 'throttle'; readonly retryAfterSeconds: number }
  /** The call reaches the server when `until` resolves, whether or not anybody still waits for its answer. */
  | { readonly kind: 'hold'; readonly until: Promise<void>; readonly onDone: () => void };

/** An interposer that listens. */
export type Interposer = {
  readonly url: string;
  /** Goes wrong with the next call that has an effect. */
  arm(fault: Fault): void;
  close(): Promise<void>;
};

const called = z.object({ method: z.string() });
const effects = new Set(['model.stock.move.do', 'model.stock.move.gateway_post']);

/** Starts one in front of a trytond. */
export async function startInterposer(target: string): Promise<Interposer> {
  let armed: Fault | undefined;
  const server = createServer((request, response) => {
    serve(request, response, (body) => {
      if (!effects.has(called.parse(JSON.parse(body)).method)) return undefined;
      const fault = armed;
      armed = undefined;
      return fault;
    }).catch(() => response.destroy());
  });
  const serve = async (
    request: IncomingMessage,
    response: ServerResponse,
    faultOf: (body: string) => Fault | undefined,
  ): Promise<void> => {
    const body = await text(request);
    const fault = faultOf(body);
    if (!(await before(fault, response))) return;
    const answer = await fetch(target + (request.url ?? '/'), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(request.headers.authorization === undefined
          ? {}
          : { authorization: request.headers.authorization }),
      },
      body,
    });
    const said = await answer.text();
    if (fault?.kind === 'hold') fault.onDone();
    if (fault?.kind === 'strike') await fault.strike();
    if (fault !== undefined) return void response.destroy();
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(said);
  };
  const url = await listen(server);
  return {
    url,
    arm: (fault) => {
      armed = fault;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Gives whether the call goes on to the server. */
async function before(fault: Fault | undefined, response: ServerResponse): Promise<boolean> {
  switch (fault?.kind) {
    case 'throttle':
      response.writeHead(429, { 'retry-after': String(fault.retryAfterSeconds) }).end();
      return false;
    case 'hold':
      await fault.until;
      return true;
    case 'lose':
    case 'strike':
      if (fault.when === 'after') return true;
      if (fault.kind === 'strike') await fault.strike();
      response.destroy();
      return false;
    default:
      return true;
  }
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the interposer has no port');
  return `http://127.0.0.1:${address.port}`;
}
