/**
 * The load balancer of the tests: round robin, keeps connections, asks readiness, tries the next when one is refused.
 *
 * What any balancer does and no more: a request that was sent and got no answer is the client's failure, told as 502.
 */
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** A balancer that runs: where clients connect, and its end. */
export type Balancer = { readonly url: string; stop(): Promise<void> };

type Upstream = { readonly url: URL; readonly agent: Agent; isReady: boolean };

const askEveryMs = 100;

/** Starts a balancer before these addresses; all count as ready until asked. */
export async function startBalancer(urls: readonly string[]): Promise<Balancer> {
  const upstreams = urls.map(
    (url): Upstream => ({ url: new URL(url), agent: new Agent({ keepAlive: true }), isReady: true }),
  );
  let turn = 0;
  const inTurn = (): Upstream[] => {
    turn += 1;
    const all = upstreams
      .map((_, index) => upstreams[(turn + index) % upstreams.length])
      .filter((one) => one !== undefined);
    return [...all.filter(({ isReady }) => isReady), ...all.filter(({ isReady }) => !isReady)];
  };
  const asking = setInterval(() => void Promise.all(upstreams.map(askReadiness)), askEveryMs);
  const sockets = new Set<Duplex>();
  const server = createServer(async (incoming, outgoing) => {
    const body = Buffer.concat(await incoming.toArray());
    forward({ incoming, outgoing, body }, inTurn());
  });
  server.on('upgrade', (incoming, socket: Duplex, head: Buffer) => {
    sockets.add(socket);
    tunnel({ incoming, socket, head }, inTurn());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const stop = async (): Promise<void> => {
    clearInterval(asking);
    for (const socket of sockets) socket.destroy();
    for (const { agent } of upstreams) agent.destroy();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${portOf(server.address())}`, stop };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the balancer has no port');
  return address.port;
}

async function askReadiness(upstream: Upstream): Promise<void> {
  try {
    const { status } = await fetch(new URL('/health/ready', upstream.url));
    upstream.isReady = status === 200;
  } catch {
    upstream.isReady = false;
  }
}

type Exchange = {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly body: Buffer;
};

function forward(exchange: Exchange, [upstream, ...others]: readonly Upstream[]): void {
  const { incoming, outgoing, body } = exchange;
  if (upstream === undefined) {
    outgoing.writeHead(502).end('nobody takes connections');
    return;
  }
  const { host: _host, connection: _connection, ...headers } = incoming.headers;
  const sent = request(new URL(incoming.url ?? '/', upstream.url), {
    agent: upstream.agent,
    method: incoming.method ?? 'GET',
    headers: { ...headers, 'content-length': body.length },
  });
  sent.on('response', (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
    answer.once('error', () => outgoing.destroy());
  });
  sent.on('error', (error) => {
    if (isRefused(error)) forward(exchange, others);
    else if (outgoing.headersSent) outgoing.destroy();
    else outgoing.writeHead(502).end(`${upstream.url.host}: ${error.message}`);
  });
  outgoing.once('close', () => sent.destroy());
  sent.end(body);
}

type Upgrade = { readonly incoming: IncomingMessage; readonly socket: Duplex; readonly head: Buffer };

function tunnel(upgrade: Upgrade, [upstream, ...others]: readonly Upstream[]): void {
  const { incoming, socket, head } = upgrade;
  if (upstream === undefined) {
    socket.destroy();
    return;
  }
  const onward: Socket = connect(Number(upstream.url.port), upstream.url.hostname, () => {
    const headers = incoming.rawHeaders.map((text, index) => (index % 2 === 0 ? `${text}: ` : `${text}\r\n`));
    onward.write(`${incoming.method} ${incoming.url} HTTP/1.1\r\n${headers.join('')}\r\n`);
    onward.write(head);
    onward.pipe(socket).pipe(onward);
  });
  onward.on('error', (error) => {
    if (isRefused(error)) tunnel(upgrade, others);
    else socket.destroy();
  });
  socket.on('error', () => onward.destroy());
  onward.on('close', () => socket.end());
  socket.on('close', () => onward.destroy());
}

function isRefused(error: Error): boolean {
  return 'code' in error && error.code === 'ECONNREFUSED';
}
