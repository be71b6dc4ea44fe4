/**
 * The page's server: it serves the page and the built client, and passes the page's questions on with the shop's key.
 *
 * The key never leaves the server, and the two operations below are all it passes on: whoever has the page can ask what is
 * available and nothing else. Events are passed on as they come, and a page that leaves is left upstream, too.
 */
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  AvailabilityChangedDocument,
  AvailabilityDocument,
  type Credential,
  type CredentialSource,
} from '../../index.ts';

/** What the server is made of. */
export type PageServerOptions = {
  /** The gateway's address. */
  readonly gatewayUrl: string;
  readonly credential: CredentialSource;
  /** The folder of the built client. */
  readonly builtClient: string;
};

const passedOn: ReadonlySet<string> = new Set([
  AvailabilityDocument.toString(),
  AvailabilityChangedDocument.toString(),
]);
const longestBodyBytes = 65_536;

/** Makes the server; the caller lets it listen. Rejects when the client is not built (`npm run build:client`). */
export async function createPageServer(options: PageServerOptions): Promise<Server> {
  const page = await readFile(path.join(import.meta.dirname, 'page.html'), 'utf8');
  const scripts = await scriptsIn(options.builtClient);
  return createServer((request, response) => {
    // What was asked for need not be an address: HTTP lets `//` through.
    const pathname = URL.parse(request.url ?? '/', 'http://localhost')?.pathname ?? '';
    const script = scripts.get(pathname);
    if (pathname === '/graphql' && request.method === 'POST')
      passOn(request, response, options).catch(() => response.destroy());
    else if (pathname === '/') answer(response, 'text/html; charset=utf-8', page);
    else if (script !== undefined) answer(response, 'text/javascript; charset=utf-8', script);
    else response.writeHead(404).end();
  });
}

/** Every script of the built client by its path: what is not in here is not served. */
async function scriptsIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder, { recursive: true });
  const scripts = names.filter((name) => name.endsWith('.js'));
  const read = scripts.map(
    async (name) =>
      [`/client/${name.split(path.sep).join('/')}`, await readFile(path.join(folder, name), 'utf8')] as const,
  );
  return new Map(await Promise.all(read));
}

function answer(response: ServerResponse, type: string, text: string): void {
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' }).end(text);
}

async function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  { gatewayUrl, credential }: PageServerOptions,
): Promise<void> {
  const body = await bodyOf(request);
  if (body === undefined || !passedOn.has(queryIn(body))) return void response.writeHead(403).end();
  const left = new AbortController();
  response.on('close', () => left.abort());
  const upstream = await fetch(`${gatewayUrl}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: request.headers.accept ?? 'application/json',
      ...headersFor(typeof credential === 'function' ? await credential() : credential),
    },
    body,
    signal: left.signal,
  });
  response.writeHead(upstream.status, {
    'content-type': upstream.headers.get('content-type') ?? 'application/json',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  });
  response.flushHeaders();
  if (upstream.body === null) return void response.end();
  await pipeline(Readable.fromWeb(upstream.body), response);
}

function headersFor(credential: Credential | undefined): Record<string, string> {
  if (credential === undefined) return {};
  return 'apiKey' in credential
    ? { 'x-api-key': credential.apiKey }
    : { authorization: `Bearer ${credential.token}` };
}

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > longestBodyBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function queryIn(body: string): string {
  try {
    const parsed: { query?: unknown } | null = JSON.parse(body);
    return typeof parsed?.query === 'string' ? parsed.query : '';
  } catch {
    return '';
  }
}
