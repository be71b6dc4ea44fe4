/**
 * One operation over each transport as clients speak it: HTTP, WebSocket, Server-Sent Events. Gives its first answer.
 *
 * A subscription's first answer is its first event, or why it has none; then it is left.
 */
import { createClient as createWsClient } from 'graphql-ws';
import WebSocket from 'ws';
import type { Answer } from './outcome.ts';

/** Asks over one transport; `headers` carry the credential, if any. Throws when there is no answer at all. */
export type Ask = (document: string) => Promise<Answer>;

/** Opens a transport to a gateway for one caller. */
export type Transport = (
  url: string,
  headers: Readonly<Record<string, string>>,
) => { readonly ask: Ask; close(): Promise<void> };

/** The transports by name. */
export const transports: Readonly<Record<string, Transport>> = { HTTP: http, WebSocket: ws, SSE: sse };

function http(url: string, headers: Readonly<Record<string, string>>) {
  return {
    ask: async (document: string): Promise<Answer> => {
      const response = await post(url, { document, headers, accept: 'application/json' });
      return JSON.parse(await response.text());
    },
    close: async () => undefined,
  };
}

function sse(url: string, headers: Readonly<Record<string, string>>) {
  return {
    async ask(document: string): Promise<Answer> {
      const leaving = new AbortController();
      const accept = 'text/event-stream';
      const response = await post(url, { document, headers, accept, signal: leaving.signal });
      // Without a caller there is no stream: that answer is JSON.
      if (!response.ok) return JSON.parse(await response.text());
      try {
        return await firstEvent(response);
      } finally {
        leaving.abort();
      }
    },
    close: async () => undefined,
  };
}

type Sending = {
  readonly document: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly accept: string;
  readonly signal?: AbortSignal;
};

function post(url: string, { document, headers, accept, signal }: Sending): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, ...headers },
    body: JSON.stringify({ query: document }),
    ...(signal === undefined ? {} : { signal }),
  });
}

async function firstEvent(response: Response): Promise<Answer> {
  let text = '';
  for await (const part of (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
    text += part;
    const data = /^event: next\ndata: (.*)$/m.exec(text)?.[1];
    if (data !== undefined && text.includes(`${data}\n`)) return JSON.parse(data);
  }
  throw new Error(`the stream ended without an event: ${text}`);
}

function ws(url: string, headers: Readonly<Record<string, string>>) {
  const client = createWsClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { ...headers },
    lazy: true,
    lazyCloseTimeout: 5_000,
    retryAttempts: 0,
  });
  const ask = (document: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const leave = client.subscribe(
        { query: document },
        {
          next(answer) {
            resolve(JSON.parse(JSON.stringify(answer)));
            leave();
          },
          error: (reason) => settle(reason, { resolve, reject }),
          complete: () => reject(new Error('the operation ended without an answer')),
        },
      );
    });
  return { ask, close: async () => client.dispose() };
}

/** Errors without data come as a list; a connection refused for want of a caller is closed with a code of 4400 to 4499. */
function settle(
  reason: unknown,
  { resolve, reject }: { resolve: (answer: Answer) => void; reject: (error: unknown) => void },
): void {
  if (Array.isArray(reason)) resolve({ errors: JSON.parse(JSON.stringify(reason)) });
  else if (isRefusal(reason)) resolve({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  else reject(reason);
}

function isRefusal(reason: unknown): boolean {
  if (typeof reason !== 'object' || reason === null || !('code' in reason)) return false;
  return reason.code === 4401 || reason.code === 4403;
}
