/**
 * One signed HTTP call, and what a call that did not succeed means: tried again or not, applied or nobody knows.
 *
 * Not the protocol (connector.ts) and not its shapes (wire.ts). The table of meanings is README.md's: 408, 425, 429 and
 * 5xx are tried again, every other 4xx is a no, and only a refused connection proves that nothing was applied.
 */
import { Pool } from 'undici';
import type { ErpErrorCode } from '../contract.ts';
import { type CallFault, retryAfterMs, transportFault } from '../transport.ts';
import { signatureHeader, signCall } from './signature.ts';
import { readWire, wireFault } from './wire.ts';

/** What a call gave: the text of a 2xx answer, or why there is none. */
export type CallResult = { readonly status: number; readonly text: string } | { readonly fault: CallFault };

/** What to call. The path begins with `/` and carries its query. */
export type Call = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
};

/** Calls one receiver. `send` never throws; `close` waits for what is in flight. */
export type Caller = { send(call: Call): Promise<CallResult>; close(): Promise<void> };

/** Where and how to call. */
export type CallerOptions = {
  /** `http(s)://host:port/base`. */
  readonly url: string;
  readonly secret: string;
  /** Most connections at once. */
  readonly connections: number;
  readonly timeoutMs: number;
};

const connectTimeoutMs = 5_000;
const largestAnswerBytes = 32 * 1024 * 1024;
const longestShownCharacters = 300;

/** Opens a pool of kept-alive connections; they are made on first use. */
export function createCaller(options: CallerOptions): Caller {
  const { origin, pathname } = new URL(options.url);
  const base = pathname.replace(/\/$/, '');
  const pool = new Pool(origin, {
    connections: options.connections,
    connectTimeout: connectTimeoutMs,
    headersTimeout: options.timeoutMs,
    bodyTimeout: options.timeoutMs,
    maxResponseSize: largestAnswerBytes,
  });
  return {
    send: (call) => send(pool, { ...call, path: base + call.path }, options),
    close: () => pool.close(),
  };
}

async function send(pool: Pool, call: Call, options: CallerOptions): Promise<CallResult> {
  const { method, path, body } = call;
  const headers = {
    ...call.headers,
    [signatureHeader]: signCall({ method, path, body: body ?? '' }, options.secret),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  const signal = AbortSignal.any([call.signal, AbortSignal.timeout(options.timeoutMs)]);
  try {
    const answer = await pool.request({ method, path, headers, body: body ?? null, signal });
    const text = await answer.body.text();
    if (answer.statusCode >= 200 && answer.statusCode < 300) return { status: answer.statusCode, text };
    return { fault: statusFault(answer.statusCode, text, answer.headers['retry-after']) };
  } catch (error) {
    return { fault: transportFault(error) };
  }
}

/** Reads an answer that is no success. */
export function statusFault(
  status: number,
  text: string,
  retryAfter: string | string[] | undefined,
): CallFault {
  const said = readWire(wireFault, text)?.error ?? text.slice(0, longestShownCharacters);
  const reason = `HTTP ${status}: ${said}`;
  const wait = retryAfterMs(retryAfter);
  const waits = wait === undefined ? {} : { retryAfterMs: wait };
  const again = (code: ErpErrorCode, outcome: CallFault['outcome']): CallFault => ({
    code,
    reason,
    outcome,
    isRetryable: true,
    status,
    ...waits,
  });
  if (status === 429 || status === 425) return again('throttled', 'not-applied');
  if (status === 401) return again('auth', 'not-applied');
  if (status === 408) return again('timeout', 'unknown');
  if (status >= 500 || status < 400) return again('unavailable', 'unknown');
  const code = status === 403 ? 'forbidden' : 'validation';
  return { code, reason, outcome: 'not-applied', isRetryable: false, status };
}
