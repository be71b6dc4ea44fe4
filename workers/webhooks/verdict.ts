/**
 * What is done after a try to deliver: the schedule of retries, and what an answer means. Pure.
 *
 * Any 2xx is taken; 410 says that nobody wants it any more; anything else is tried again by the schedule, not before the time a
 * Retry-After asks for. Redirects are not followed: they would take a signed message somewhere its owner did not name.
 */

/** What a try came to: the status and headers of an answer, or why there was none. */
export type Tried =
  | { readonly status: number; readonly retryAfter?: string | undefined }
  | { readonly code: 'TIMEOUT' | 'UNREACHABLE' | 'ADDRESS_REFUSED'; readonly message: string };

/** What follows from it. */
export type Verdict =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'retry'; readonly pauseMs: number; readonly failure: Failure }
  | { readonly kind: 'dead'; readonly failure: Failure; readonly isAnswering: boolean }
  | { readonly kind: 'gone'; readonly failure: Failure };

/** Why a try failed, as the webhook's owner sees it. */
export type Failure = { readonly code: string; readonly message: string };

const longestAskedMs = 86_400_000;
const jitterShare = 0.2;

/** What is tried, how often it was tried before, the pauses between tries in seconds, and a random number from 0 to 1. */
export type Judging = {
  readonly triesBefore: number;
  readonly retrySeconds: readonly number[];
  readonly random: number;
  readonly nowMs: number;
};

/** Judges a try: taken, to be tried again after a pause, given up, or gone for good. */
export function verdictOf(tried: Tried, { triesBefore, retrySeconds, random, nowMs }: Judging): Verdict {
  if ('status' in tried && tried.status >= 200 && tried.status < 300) return { kind: 'delivered' };
  const failure = failureOf(tried);
  if ('status' in tried && tried.status === 410) return { kind: 'gone', failure };
  const pauseSeconds = retrySeconds[triesBefore];
  if (pauseSeconds === undefined) {
    return { kind: 'dead', failure, isAnswering: 'status' in tried && tried.status < 500 };
  }
  const asked = 'status' in tried ? readRetryAfter(tried.retryAfter, nowMs) : 0;
  const pauseMs = Math.max(pauseSeconds * 1_000 * (1 + random * jitterShare), asked);
  return { kind: 'retry', pauseMs, failure };
}

function failureOf(tried: Tried): Failure {
  if (!('status' in tried)) return tried;
  const { status } = tried;
  const message =
    status >= 300 && status < 400
      ? `the address answered ${status}, a redirect, which is not followed: name the address it leads to`
      : `the address answered ${status}`;
  return { code: `HTTP_${status}`, message };
}

/** Milliseconds to wait, from seconds or a date; 0 for anything else. */
function readRetryAfter(text: string | undefined, nowMs: number): number {
  if (text === undefined) return 0;
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - nowMs;
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), longestAskedMs) : 0;
}
