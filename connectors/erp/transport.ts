/**
 * What a call over HTTP that gave no result means, for every connector: tried again or not, applied or nobody knows.
 *
 * Only a connection that was refused proves that nothing was applied. What an answer of a particular system means is its
 * connector's matter. Pure.
 */
import type { ErpErrorCode, Failed, Rejected } from './contract.ts';

/** Why a call gave no result, and whether it may have had its effect all the same. */
export type CallFault = {
  readonly code: ErpErrorCode;
  readonly reason: string;
  readonly outcome: 'not-applied' | 'unknown';
  readonly isRetryable: boolean;
  readonly retryAfterMs?: number;
  /** The HTTP status, when there was an answer. */
  readonly status?: number;
};

/** Failures that happen before the first byte of the request left. */
const neverSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Reads what undici threw: timed out, cut off, or never sent. */
export function transportFault(error: unknown): CallFault {
  const reason = error instanceof Error ? error.message : String(error);
  const code = codeOf(error);
  if (neverSent.has(code)) {
    return { code: 'unavailable', reason: `${code}: ${reason}`, outcome: 'not-applied', isRetryable: true };
  }
  const isTimeout =
    code.endsWith('_TIMEOUT') ||
    (error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError'));
  return {
    code: isTimeout ? 'timeout' : 'unavailable',
    reason: code === '' ? reason : `${code}: ${reason}`,
    outcome: 'unknown',
    isRetryable: true,
  };
}

/** Reads Retry-After: seconds, or a date. Undefined when it is absent or says nothing. */
export function retryAfterMs(
  header: string | string[] | undefined,
  now: number = Date.now(),
): number | undefined {
  const text = Array.isArray(header) ? header[0] : header;
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}

/** The outcome of a posting whose call came to this. */
export function outcomeOfFault(eventId: string, fault: CallFault): Failed | Rejected {
  const { code, reason, outcome, isRetryable, retryAfterMs: wait } = fault;
  if (!isRetryable) return { status: 'rejected', eventId, code, reason, retryable: false };
  const waits = wait === undefined ? {} : { retryAfterMs: wait };
  return { status: 'failed', eventId, code, reason, outcome, retryable: true, ...waits };
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? '' : codeOf(error.cause);
}
