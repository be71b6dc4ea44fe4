/**
 * The pure parts of the protocol: signatures, what a status means, quantities as JSON numbers.
 *
 * README.md beside this is the text these follow; whole calls are in test/conformance.
 */
import { describe, expect, test } from 'vitest';
import { retryAfterMs, transportFault } from '../transport.ts';
import { statusFault } from './call.ts';
import { replayWindowMs, signatureFault, signCall } from './signature.ts';
import { thousandthsOf, unitsOf } from './wire.ts';

const secret = 'a-secret-of-tests-with-32-characters';
const call = { method: 'POST', path: '/events', body: '{"deliveryId":"1"}' };
const now = Date.parse('2026-03-01T09:00:00Z');

describe('a signature', () => {
  const signature = signCall(call, secret, now);

  test('is good for exactly that call with that secret', () => {
    expect(signatureFault(signature, call, { secret, now })).toBeUndefined();
    const others = [{ method: 'GET' }, { path: '/events?after=1' }, { body: '{"deliveryId":"2"}' }];
    for (const other of others) {
      expect(signatureFault(signature, { ...call, ...other }, { secret, now })).toMatch(
        'not that of this call',
      );
    }
    expect(signatureFault(signature, call, { secret: `${secret}x`, now })).toMatch('not that of this call');
  });

  test('is good for five minutes either side and no longer', () => {
    for (const offset of [-replayWindowMs, replayWindowMs]) {
      expect(signatureFault(signature, call, { secret, now: now + offset })).toBeUndefined();
      expect(signatureFault(signature, call, { secret, now: now + offset * 1.01 })).toMatch('signed');
    }
  });

  test('cannot be given a later time', () => {
    const later = signature.replace(/t=\d+/, `t=${now / 1000 + 60}`);
    expect(signatureFault(later, call, { secret, now })).toMatch('not that of this call');
  });

  test('that is missing or malformed is refused, never thrown at', () => {
    for (const header of [
      undefined,
      '',
      't=1',
      'v1=00',
      `t=x,v1=${'0'.repeat(64)}`,
      `t=1,v1=${'0'.repeat(63)}`,
    ]) {
      expect(signatureFault(header, call, { secret, now })).toMatch('missing or malformed');
    }
  });
});

describe('an answer that is no success', () => {
  const meanings: [number, string, string, boolean][] = [
    [400, 'validation', 'not-applied', false],
    [401, 'auth', 'not-applied', true],
    [403, 'forbidden', 'not-applied', false],
    [404, 'validation', 'not-applied', false],
    [408, 'timeout', 'unknown', true],
    [422, 'validation', 'not-applied', false],
    [425, 'throttled', 'not-applied', true],
    [429, 'throttled', 'not-applied', true],
    [302, 'unavailable', 'unknown', true],
    [500, 'unavailable', 'unknown', true],
    [503, 'unavailable', 'unknown', true],
  ];
  test.each(meanings)('%i is %s, %s, tried again: %s', (status, code, outcome, isRetryable) => {
    expect(statusFault(status, '{"error":"why"}', undefined)).toEqual({
      code,
      outcome,
      isRetryable,
      status,
      reason: `HTTP ${status}: why`,
    });
  });

  test('says how long to wait, in seconds or as a date', () => {
    expect(statusFault(429, '', '7').retryAfterMs).toBe(7_000);
    expect(retryAfterMs('Sun, 01 Mar 2026 09:00:30 GMT', now)).toBe(30_000);
    expect(retryAfterMs('Sun, 01 Mar 2026 08:00:00 GMT', now)).toBe(0);
    expect(retryAfterMs('soon')).toBeUndefined();
  });
});

test('only a call that was never sent is certainly not applied', () => {
  const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  const cut = Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' });
  const late = new DOMException('too late', 'TimeoutError');
  expect(transportFault(refused)).toMatchObject({ code: 'unavailable', outcome: 'not-applied' });
  expect(transportFault(cut)).toMatchObject({ code: 'unavailable', outcome: 'unknown' });
  expect(transportFault(late)).toMatchObject({ code: 'timeout', outcome: 'unknown' });
});

test('thousandths survive the way as JSON numbers', () => {
  for (const quantity of [1, 999, 1_001, 123_456_789_012_345, 999_999_999_999_999]) {
    expect(thousandthsOf(JSON.parse(JSON.stringify(unitsOf(quantity))))).toBe(quantity);
  }
});
