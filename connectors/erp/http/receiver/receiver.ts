/**
 * The reference receiver: the smallest system that keeps every rule of the `http` protocol, over a file in a folder.
 *
 * `npm start` runs one when no ERP is configured, so that what was posted can be compared with the ledger; it is no ERP
 * and says so. Loopback only. In tests it can also go wrong on purpose. README.md is the protocol.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { signatureFault, signatureHeader } from '../signature.ts';
import { readWire, unitsOf, wireDelivery } from '../wire.ts';
import { createIntake, described, eventIdOf, type Intake, type Judge } from './intake.ts';
import { type Journal, openJournal } from './journal.ts';
import { type Misbehave, misbehaveAfter, misbehaveBefore } from './misbehaviour.ts';

/** How a receiver is run. */
export type ReceiverOptions = {
  /** Where its journal is, `received.ndjson`; made when missing. One process a folder. */
  readonly folder: string;
  /** The secret both sides hold. */
  readonly secret: string;
  /** The loopback port; any free one by default. */
  readonly port?: number;
  /** Its own rules, such as which items it knows; takes everything by default. */
  readonly judge?: Judge;
  /** Whether it holds what stands behind an event it refused, as README.md asks of it; defaults to true. */
  readonly holdsOrder?: boolean;
  /** How it goes wrong, for tests. */
  readonly misbehave?: Misbehave;
};

/** A receiver that answers. */
export type ReferenceReceiver = {
  readonly url: string;
  /** How many events it holds. */
  count(): number;
  /** Answers what is in flight, then ends. */
  stop(): Promise<void>;
  /** Cuts every connection at once, like a process that died; what was not yet on disk may be lost. */
  kill(): Promise<void>;
};

type Desk = { journal: Journal; intake: Intake; options: ReceiverOptions; die(): void };
type Answer = { readonly status: number; readonly body: unknown };
type Request = {
  readonly method: string;
  readonly url: URL;
  readonly body: string;
  readonly response: ServerResponse;
};

const largestBodyBytes = 16 * 1024 * 1024;
const pageRows = 1_000;
const idlePollMs = 20;
const name = 'Stockgate reference receiver';

/** Opens the journal and listens; throws when the journal cannot be read or the port is taken. */
export async function startReferenceReceiver(options: ReceiverOptions): Promise<ReferenceReceiver> {
  const journal = await openJournal(path.join(options.folder, 'received.ndjson'));
  const intake = createIntake(journal, options);
  const desk: Desk = { journal, intake, options, die: () => void end(true) };
  const server = createServer((request, response) => void answer(desk, request, response));
  const end = createEnd(server, desk);
  try {
    const port = await listen(server, options.port ?? 0);
    const url = `http://127.0.0.1:${port}`;
    return { url, count: () => journal.count(), stop: () => end(false), kill: () => end(true) };
  } catch (error) {
    await journal.close();
    throw error;
  }
}

/** Makes the end of a receiver, which comes once: `isCut` cuts connections off, otherwise they are answered first. */
function createEnd(server: Server, { intake, journal }: Desk): (isCut: boolean) => Promise<void> {
  let ending: Promise<void> | undefined;
  const end = async (isCut: boolean): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve));
    // Whoever keeps sending on a kept connection would keep us for ever.
    server.prependListener('request', (_request, response) => response.setHeader('connection', 'close'));
    const idle = setInterval(() => server.closeIdleConnections(), idlePollMs);
    if (isCut) server.closeAllConnections();
    await closed;
    clearInterval(idle);
    await intake.take([]);
    await journal.close();
  };
  return (isCut) => {
    ending ??= end(isCut);
    return ending;
  };
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the receiver has no port');
  return address.port;
}

async function answer(desk: Desk, message: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const body = await readBody(message);
    const said =
      body === undefined ? tooLarge : await route(desk, { ...addressOf(message), body, response }, message);
    if (said === undefined) return;
    response.writeHead(said.status, { 'content-type': 'application/json' }).end(JSON.stringify(said.body));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (!response.headersSent) response.writeHead(503);
    response.end(JSON.stringify({ error: `the receiver failed: ${reason}` }));
  }
}

const tooLarge: Answer = { status: 413, body: { error: `a body has at most ${largestBodyBytes} bytes` } };

function addressOf(message: IncomingMessage): { method: string; url: URL } {
  return { method: message.method ?? 'GET', url: new URL(message.url ?? '/', 'http://receiver') };
}

/** Gives undefined when the answer was already given, or will never be. */
async function route(desk: Desk, request: Request, message: IncomingMessage): Promise<Answer | undefined> {
  const { method, url } = request;
  if (url.pathname === '/health')
    return { status: 200, body: { up: true, name, events: desk.journal.count() } };
  const call = { method, path: message.url ?? '/', body: request.body };
  const header = message.headers[signatureHeader];
  const fault = signatureFault(typeof header === 'string' ? header : undefined, call, {
    secret: desk.options.secret,
  });
  if (fault !== undefined) return { status: 401, body: { error: fault } };
  if (method === 'POST' && url.pathname === '/events') return deliver(desk, request);
  if (method === 'GET' && url.pathname === '/events') return page(desk, url);
  if (method === 'GET' && url.pathname.startsWith('/events/')) return found(desk, url);
  if (method === 'GET' && url.pathname === '/on-hand') return onHand(desk, url);
  return { status: 404, body: { error: `there is no ${method} ${url.pathname}` } };
}

async function deliver(desk: Desk, { body, response }: Request): Promise<Answer | undefined> {
  const delivery = readWire(wireDelivery, body);
  if (delivery === undefined)
    return { status: 400, body: { error: 'the body is no delivery: deliveryId and events[1..1000]' } };
  const nameless = delivery.events.findIndex((event) => eventIdOf(event) === undefined);
  if (nameless >= 0)
    return { status: 400, body: { error: `events.${nameless}.id is missing: nothing was posted` } };
  const misbehaviour = desk.options.misbehave?.(delivery.events);
  const victim = { response, die: desk.die };
  if (!(await misbehaveBefore(misbehaviour, victim))) return undefined;
  if (misbehaviour?.kind === 'duplicate') await desk.intake.take(delivery.events);
  const results = await desk.intake.take(delivery.events);
  if (!misbehaveAfter(misbehaviour, victim)) return undefined;
  const isWhole = results.every(({ result }) => result === 'posted' || result === 'duplicate');
  return { status: isWhole ? 200 : 207, body: { deliveryId: delivery.deliveryId, results } };
}

function found(desk: Desk, url: URL): Answer {
  const id = decodeURIComponent(url.pathname.slice('/events/'.length));
  const kept = desk.journal.get(id);
  if (kept === undefined) return { status: 404, body: { error: `no event ${id} was posted` } };
  return { status: 200, body: { id, ...described(kept) } };
}

async function page(desk: Desk, url: URL): Promise<Answer> {
  const after = Number(url.searchParams.get('after') ?? '0');
  if (!Number.isSafeInteger(after)) return { status: 400, body: { error: 'after must be a whole number' } };
  const entries = await desk.journal.after(after, pageRows);
  const events = entries.map(({ seq, postedAt, event }) => ({
    ...described({ seq, postedAt, digest: '' }),
    seq,
    event,
  }));
  const next = events.length < pageRows ? undefined : events.at(-1)?.seq;
  return { status: 200, body: { events, next } };
}

async function onHand(desk: Desk, url: URL): Promise<Answer> {
  const asked = url.searchParams.get('asOf');
  const asOf = asked === null ? new Date() : new Date(asked);
  if (Number.isNaN(asOf.getTime()))
    return { status: 400, body: { error: `asOf is "${asked}" and must be a time (RFC 3339)` } };
  const after = url.searchParams.get('after') ?? '';
  const rows = await desk.journal.onHand(asked === null ? undefined : asOf);
  const rest = rows
    .map((row) => ({ key: `${row.sku}\u0000${row.location}`, row }))
    .filter(({ key }) => key > after);
  const listed = rest.slice(0, pageRows);
  const next = rest.length > pageRows ? listed.at(-1)?.key : undefined;
  const body = listed.map(({ row }) => ({ ...row, quantity: unitsOf(row.quantity) }));
  return { status: 200, body: { asOf: asOf.toISOString(), onHand: body, next } };
}

async function readBody(message: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of message) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (bytes > largestBodyBytes) return undefined;
    chunks.push(part);
  }
  return Buffer.concat(chunks).toString('utf8');
}
