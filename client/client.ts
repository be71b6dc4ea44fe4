/**
 * The client of a Stockgate gateway: calls with outcomes, and subscriptions that keep their place.
 *
 * For browsers and Node alike: nothing here needs more than fetch and what every current browser and Node 24 have. What a call
 * means is calls.ts, how it is tried again retry.ts, how a subscription is followed live/follow.ts.
 */
import { type Ask, createAsk } from './ask.ts';
import { type PromiseCalls, promiseCalls, type StockCalls, stockCalls } from './calls.ts';
import { type CredentialSource, connectionTo } from './connection.ts';
import { eventStream } from './live/event-stream.ts';
import { type Following, follow, type ResumeVariables } from './live/follow.ts';
import type { LiveEvent, Told } from './live/live-event.ts';
import type { LiveTransport } from './live/transport.ts';
import { type Clock, clock, type RetryRules, usualRetry } from './retry.ts';

/** How a client is made. */
export type ClientOptions = {
  /** The gateway's address, without a path; `''` for the page's own. */
  readonly url: string;
  /** Who calls, or how to come by it each time; absent where a proxy adds it. Never put an API key into a page. */
  readonly credential?: CredentialSource;
  /** What to be patient with (five tries); `{ attempts: 1 }` never tries again. */
  readonly retry?: Partial<RetryRules>;
  /** The time of a call with all its tries, in milliseconds; 10,000 when absent. */
  readonly deadlineMs?: number;
  /** How subscriptions are carried: event streams when absent, or `webSocket()`. */
  readonly live?: LiveTransport;
  /** A fetch of one's own. */
  readonly fetch?: typeof fetch;
  /** Time and chance, for tests. */
  readonly clock?: Clock;
};

/** The client. Calls throw a StockgateFault when they came to no answer. */
export type StockgateClient = StockCalls &
  PromiseCalls & {
    /** Any operation: a document of this client's, or one of your own. */
    readonly ask: Ask;
    /** Follows a subscription that takes the variables of ResumeVariables: its events, without gap or repeat. */
    follow<One extends Told, Variables extends ResumeVariables>(
      following: Following<One, Variables>,
    ): AsyncGenerator<LiveEvent<One>, void, void>;
  };

const usualDeadlineMs = 10_000;

/** Makes a client. Nothing is connected before the first call. */
export function createClient(options: ClientOptions): StockgateClient {
  const connection = connectionTo(options);
  const time = options.clock ?? clock;
  const ask = createAsk({
    connection,
    retry: { ...usualRetry, ...options.retry },
    deadlineMs: options.deadlineMs ?? usualDeadlineMs,
    clock: time,
  });
  const open = (options.live ?? eventStream())(connection);
  return {
    ask,
    ...stockCalls(ask),
    ...promiseCalls(ask),
    follow: (following) => follow({ open, clock: time }, following),
  };
}
