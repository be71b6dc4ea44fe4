/**
 * From what the connector said to what is written: the table of retries, applied. Pure.
 *
 * Unavailable, throttled and the like are tried again for as long as it takes, with full jitter; what the ERP does not
 * explain, a few times; a no is a no. What may have been applied is `unknown` and looked up before it is sent again.
 */
import { type ErpCapabilities, errorPolicies, type Failed, type Outcome } from '#connectors';
import type { ClaimedPosting, Verdict } from './posting.ts';

/** Bounds of the pause after a failure, in milliseconds. */
export type BackOff = { readonly firstMs: number; readonly longestMs: number };

/** What a verdict depends on besides the outcome. */
export type Judging = {
  readonly capabilities: Pick<ErpCapabilities, 'idempotency' | 'settleMs'>;
  readonly backOff: BackOff;
  /** From 0 to 1; one for all of a batch, so that what failed together is tried together. */
  readonly jitter: number;
};

/** What is written about a posting after one try. */
export function verdictOf(posting: ClaimedPosting, outcome: Outcome, judging: Judging): Verdict {
  const { postingId, findFirst } = posting;
  const done = { postingId, retryAfterMs: 0, failures: 0, untypedFailures: 0, findFirst, ...nothing };
  switch (outcome.status) {
    case 'posted':
    case 'duplicate':
      return { ...done, state: 'posted', documentRef: outcome.documentRef };
    case 'accepted':
      return { ...done, state: 'accepted', pollRef: outcome.pollRef };
    case 'rejected':
      return { ...done, state: 'rejected', errorCode: outcome.code, errorText: outcome.reason };
    case 'waived':
      return { ...done, state: 'waived', errorText: outcome.reason };
    case 'failed':
      return afterFailure(posting, outcome, judging);
  }
}

const nothing = { documentRef: undefined, pollRef: undefined, errorCode: undefined, errorText: undefined };

function afterFailure(posting: ClaimedPosting, outcome: Failed, judging: Judging): Verdict {
  const { postingId } = posting;
  const isHeld = outcome.code === 'held';
  const failures = posting.failures + (isHeld ? 0 : 1);
  const untypedFailures = posting.untypedFailures + (outcome.code === 'untyped' ? 1 : 0);
  const findFirst = posting.findFirst || outcome.outcome === 'unknown';
  const counted = outcome.code === 'untyped' ? untypedFailures : failures;
  const { retries } = errorPolicies[outcome.code];
  const isGivenUp = retries !== 'always' && counted > retries;
  const state = isGivenUp ? 'rejected' : outcome.outcome === 'unknown' ? 'unknown' : 'pending';
  return {
    ...nothing,
    postingId,
    state,
    retryAfterMs: isHeld ? 0 : pauseMs(outcome, failures, judging),
    failures,
    untypedFailures,
    findFirst,
    errorCode: outcome.code,
    errorText:
      isGivenUp && counted > 1 ? `given up after ${counted} tries: ${outcome.reason}` : outcome.reason,
  };
}

function pauseMs(outcome: Failed, failures: number, { capabilities, backOff, jitter }: Judging): number {
  const isUnknown = outcome.outcome === 'unknown';
  // Nothing can tell whether it was applied: only a person may send it again.
  if (isUnknown && capabilities.idempotency === 'none') return Number.POSITIVE_INFINITY;
  const longest = Math.min(backOff.longestMs, backOff.firstMs * 2 ** Math.min(failures - 1, 30));
  const asked = Math.max(outcome.retryAfterMs ?? 0, isUnknown ? capabilities.settleMs : 0);
  return Math.round(asked + longest * jitter);
}
