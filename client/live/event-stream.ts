/**
 * The transport of event streams: one subscription a request, graphql-sse's distinct connections mode, over fetch.
 *
 * It reads as fast as events are taken and no faster: what is not taken waits in the socket and then at the gateway, which is
 * what back-pressure is. Made here and not by the graphql-sse package, which reads everything into memory, doesn't see the
 * comments that say a quiet connection lives, and drops the fault of a refusal: decision 0030.
 */
import { type Answer, dataOf, readAnswer } from '../answer.ts';
import { type Connection, headersOf } from '../connection.ts';
import { isFault, StockgateFault } from '../fault.ts';
import { eventReader } from './event-text.ts';
import { type LiveRequest, type LiveTransport, usualSilenceMs } from './transport.ts';

/** Event streams. `silenceMs`: how long nothing at all may come before the connection counts as dead. */
export function eventStream({
  silenceMs = usualSilenceMs,
}: {
  readonly silenceMs?: number;
} = {}): LiveTransport {
  return (connection) => (request, signal) => eventsOf(connection, request, { signal, silenceMs });
}

type Reading = { readonly signal: AbortSignal; readonly silenceMs: number };

async function* eventsOf<Data>(
  connection: Connection,
  request: LiveRequest,
  reading: Reading,
): AsyncGenerator<Answer<Data>> {
  const leaving = new AbortController();
  const signal = AbortSignal.any([reading.signal, leaving.signal]);
  try {
    const body = await open(connection, request, { ...reading, signal });
    const read = eventReader();
    for await (const text of textOf(body, reading.silenceMs)) {
      for (const { event, data } of read(text)) {
        if (event === 'complete') return;
        if (event === 'next') yield parse(data);
      }
    }
  } catch (error) {
    throw isFault(error) ? error : broken(error);
  } finally {
    leaving.abort();
  }
  throw broken(new Error('it ended without saying so'));
}

async function open(
  connection: Connection,
  { query, variables }: LiveRequest,
  { signal, silenceMs }: Reading,
): Promise<ReadableStream<Uint8Array>> {
  const headers = headersOf(await connection.credential());
  const asked = connection.fetch(connection.endpoint, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query, variables }),
    signal,
  });
  const response = await within(asked, silenceMs);
  const type = response.headers.get('content-type') ?? '';
  if (response.body !== null && type.startsWith('text/event-stream')) return response.body;
  dataOf(await readAnswer(response));
  throw new StockgateFault({
    code: 'PROTOCOL',
    message: `A subscription was answered with ${type}.`,
    retryable: false,
  });
}

async function* textOf(body: ReadableStream<Uint8Array>, silenceMs: number): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  for (;;) {
    const { done, value } = await within(reader.read(), silenceMs);
    if (done) return;
    yield decoder.decode(value, { stream: true });
  }
}

/** The same, or SILENT when it takes longer. */
async function within<Value>(promise: Promise<Value>, silenceMs: number): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(silent(silenceMs)), silenceMs);
  });
  try {
    return await Promise.race([promise, silence]);
  } finally {
    clearTimeout(timer);
  }
}

function parse<Data>(data: string): Answer<Data> {
  const answer: Answer<Data> = JSON.parse(data);
  return answer;
}

/** A connection that said nothing for too long. */
export function silent(silenceMs: number): StockgateFault {
  return new StockgateFault({
    code: 'SILENT',
    message: `The connection said nothing for ${silenceMs} ms.`,
    retryable: true,
  });
}

function broken(cause: unknown): StockgateFault {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new StockgateFault({
    code: 'NETWORK',
    message: `The event stream broke: ${why}`,
    retryable: true,
    cause,
  });
}
