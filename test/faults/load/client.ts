/**
 * A client as the contract asks for one: what can be tried again is tried again, with the same key, until it is answered.
 *
 * A lost connection, a time-out and a fault marked `retryable` are tried again; anything else that is no answer is noted
 * as improper, because a client could do nothing about it, and is tried again all the same so that the run goes on.
 */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { Agent, request } from 'undici';
import { type Kind, type Told, tally } from '../told.ts';
import { pause } from './wait.ts';

/** One who asks the product. */
export type Client = {
  /**
   * Sends an operation until it is answered; `isAnswer` may say that an answer only asks to come again.
   * Gives undefined when it was given up: by `givesUp` after a failure, or because the run is over.
   */
  ask<Data, Variables extends object>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    asking: Asking<Data>,
  ): Promise<Answered<Data> | undefined>;
  close(): Promise<void>;
};

/** How an operation is asked. */
export type Asking<Data> = {
  /** What kind of good answer it is, for recovery times. */
  readonly kind?: Kind;
  readonly isAnswer?: (data: Data) => boolean;
  /** Whether a failure is the end of it. */
  readonly givesUp?: () => boolean;
};

/** An answer, and when the attempt that got it began and ended. */
export type Answered<Data> = { readonly data: Data; readonly askedAtMs: number; readonly atMs: number };

/** What a client is made of. */
export type ClientOptions = {
  readonly urls: readonly string[];
  readonly told: Told;
  /** Aborted when no answer is of use any more. */
  readonly over: AbortSignal;
};

const attemptLimitMs = 5_000;
const deadlineMs = 4_000;
const firstPauseMs = 10;
const longestPauseMs = 80;

type Attempt<Data> = { readonly data: Data } | { readonly retry: string; readonly improper?: boolean };

/** Opens a client; its connections are its own. */
export function createClient({ urls, told, over }: ClientOptions): Client {
  const agent = new Agent({ connections: 8, pipelining: 1, keepAliveTimeout: 30_000 });
  let turn = 0;
  const send = async <Data>(body: string): Promise<Attempt<Data>> => {
    const url = urls[turn % urls.length] ?? '';
    const attempt = await sendOnce<Data>(`${url}/graphql`, body, agent);
    // Another gateway may be alive.
    if ('retry' in attempt) turn += 1;
    return attempt;
  };
  return {
    ask: async <Data, Variables extends object>(
      document: TypedDocumentNode<Data, Variables>,
      variables: Variables,
      asking: Asking<Data>,
    ) => {
      const body = JSON.stringify({ query: print(document), variables });
      for (let pauseMs = firstPauseMs; !over.aborted; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
        const askedAtMs = Date.now();
        const attempt = await send<Data>(body);
        const atMs = Date.now();
        if ('data' in attempt && (asking.isAnswer?.(attempt.data) ?? true)) {
          if (asking.kind !== undefined) told.good[asking.kind].push({ askedAtMs, atMs });
          return { data: attempt.data, askedAtMs, atMs };
        }
        note(told, 'retry' in attempt ? attempt : { retry: 'told to come again' });
        if (asking.givesUp?.() === true) return undefined;
        await pause(pauseMs * Math.random());
      }
      return undefined;
    },
    close: () => agent.destroy(),
  };
}

function note(told: Told, { retry, improper = false }: { retry: string; improper?: boolean }): void {
  tally(improper ? told.improper : told.retried, retry);
}

async function sendOnce<Data>(url: string, body: string, agent: Agent): Promise<Attempt<Data>> {
  try {
    const response = await request(url, {
      method: 'POST',
      dispatcher: agent,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'x-request-deadline-ms': String(deadlineMs),
      },
      body,
      signal: AbortSignal.timeout(attemptLimitMs),
    });
    const text = await response.body.text();
    return judge<Data>(response.statusCode, text);
  } catch (error) {
    return { retry: `connection: ${codeOf(error)}` };
  }
}

type WireAnswer<Data> = {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly retryable?: boolean };
  }[];
};

function judge<Data>(status: number, text: string): Attempt<Data> {
  const answer = parsed<Data>(text);
  if (answer === undefined)
    return { retry: `status ${status}, no GraphQL: ${text.slice(0, 80)}`, improper: true };
  const [error] = answer.errors ?? [];
  if (error !== undefined) {
    const { code = 'no code', retryable = false } = error.extensions ?? {};
    return retryable ? { retry: code } : { retry: `${code}: ${error.message}`, improper: true };
  }
  if (answer.data === undefined || answer.data === null) return { retry: 'no data', improper: true };
  return { data: answer.data };
}

function parsed<Data>(text: string): WireAnswer<Data> | undefined {
  try {
    const answer: WireAnswer<Data> = JSON.parse(text);
    return typeof answer === 'object' && answer !== null ? answer : undefined;
  } catch {
    return undefined;
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
