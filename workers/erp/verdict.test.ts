/**
 * The table of retries as it is applied: which outcome leads to which state, how long the pause is, when it is given up.
 *
 * Pure; the jitter is given, so that a pause is a number.
 */
import { describe, expect, test } from 'vitest';
import type { ErpErrorCode, Outcome } from '#connectors';
import type { ClaimedPosting } from './posting.ts';
import { type Judging, verdictOf } from './verdict.ts';

const judging: Judging = {
  capabilities: { idempotency: 'native', settleMs: 0 },
  backOff: { firstMs: 1_000, longestMs: 300_000 },
  jitter: 1,
};
const eventId = 'e';
const movement = {
  eventId,
  orderKeys: [],
  type: 'SALE_COMPLETED',
  sku: 'S',
  unit: 'EA',
  quantity: 1_000,
  from: { account: 'AVAILABLE', locationId: 'L' },
  to: { account: 'CUSTOMER' },
  occurredAt: '2026-03-01T00:00:00Z',
  recordedAt: '2026-03-01T00:00:00Z',
  businessDate: '2026-03-01',
  source: 's',
  sourceEventId: '1',
};
const claimed = (fields: Partial<ClaimedPosting> = {}): ClaimedPosting => ({
  postingId: 1,
  attempt: 0,
  eventId,
  movement,
  findFirst: false,
  failures: 0,
  untypedFailures: 0,
  ...fields,
});
const failed = (
  code: ErpErrorCode,
  fields: { outcome?: 'not-applied' | 'unknown'; retryAfterMs?: number } = {},
): Outcome => ({
  status: 'failed',
  eventId,
  code,
  reason: 'because',
  retryable: true,
  outcome: 'not-applied',
  ...fields,
});

test('what the ERP need not hear of is waived, with the reason, and not tried again', () => {
  const outcome: Outcome = { status: 'waived', eventId, reason: 'both are one place there' };
  const verdict = verdictOf(claimed({ failures: 3 }), outcome, judging);
  expect(verdict).toMatchObject({ state: 'waived', errorText: 'both are one place there', retryAfterMs: 0 });
});

test('posted and duplicate are posted, with the document', () => {
  const documentRef = { system: 'http', type: 'entry', id: '7' };
  for (const status of ['posted', 'duplicate'] as const) {
    expect(verdictOf(claimed({ failures: 3 }), { status, eventId, documentRef }, judging)).toMatchObject({
      state: 'posted',
      documentRef,
      failures: 0,
      errorCode: undefined,
    });
  }
});

test('a no is a dead letter at once', () => {
  const no: Outcome = {
    status: 'rejected',
    eventId,
    code: 'unmapped',
    reason: 'no such item',
    retryable: false,
  };
  expect(verdictOf(claimed(), no, judging)).toMatchObject({
    state: 'rejected',
    errorCode: 'unmapped',
    errorText: 'no such item',
  });
});

describe('after a failure', () => {
  test('the pause doubles from one second up to five minutes, however often it fails', () => {
    const pauses = [0, 1, 2, 8, 9, 500].map(
      (failures) => verdictOf(claimed({ failures }), failed('unavailable'), judging).retryAfterMs,
    );
    expect(pauses).toEqual([1_000, 2_000, 4_000, 256_000, 300_000, 300_000]);
    expect(verdictOf(claimed({ failures: 500 }), failed('unavailable'), judging).state).toBe('pending');
  });

  test('the jitter goes down to nothing, and what the ERP asked for comes on top', () => {
    const asked = failed('throttled', { retryAfterMs: 7_000 });
    expect(verdictOf(claimed(), asked, { ...judging, jitter: 0 }).retryAfterMs).toBe(7_000);
    expect(verdictOf(claimed(), asked, { ...judging, jitter: 0.5 }).retryAfterMs).toBe(7_500);
  });

  test('an unknown outcome is looked up first, from then on, and not before it can have settled', () => {
    const settling = {
      ...judging,
      jitter: 0,
      capabilities: { idempotency: 'reference-lookup', settleMs: 60_000 } as const,
    };
    const unknown = failed('timeout', { outcome: 'unknown' });
    expect(verdictOf(claimed(), unknown, settling)).toMatchObject({
      state: 'unknown',
      findFirst: true,
      retryAfterMs: 60_000,
    });
    expect(verdictOf(claimed({ findFirst: true }), failed('throttled'), judging)).toMatchObject({
      state: 'pending',
      findFirst: true,
    });
  });

  test('an unknown outcome where nothing tells a repetition waits for a person', () => {
    const blind = { ...judging, capabilities: { idempotency: 'none', settleMs: 0 } as const };
    const verdict = verdictOf(claimed(), failed('timeout', { outcome: 'unknown' }), blind);
    expect(verdict).toMatchObject({ state: 'unknown', retryAfterMs: Number.POSITIVE_INFINITY });
  });

  test('what the ERP does not explain is tried five times again and then given up', () => {
    const states = [0, 4, 5].map(
      (untypedFailures) => verdictOf(claimed({ untypedFailures }), failed('untyped'), judging).state,
    );
    expect(states).toEqual(['pending', 'pending', 'rejected']);
  });

  test('being held costs no try and no pause', () => {
    expect(verdictOf(claimed({ failures: 2 }), failed('held'), judging)).toMatchObject({
      state: 'pending',
      failures: 2,
      retryAfterMs: 0,
    });
  });
});
