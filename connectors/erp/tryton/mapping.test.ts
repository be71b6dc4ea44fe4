/**
 * The pure parts of the Tryton connector: what a movement becomes, what an answer means, how values are written.
 *
 * The texts are Tryton 6.0's own; what it does with a plan is test/tryton's.
 */
import { describe, expect, test } from 'vitest';
import type { CanonicalMovement } from '../contract.ts';
import { faultOfError, faultOfStatus } from './fault.ts';
import { createMapping } from './mapping.ts';
import { planMove } from './plan.ts';
import { dayText, momentText, thousandthsOf, unitsOf, wireDate, wireMoment } from './wire.ts';

const mapping = createMapping({ locationCodes: { 'UK-DC': 'WH1' } });

function movement(fields: Partial<CanonicalMovement> = {}): CanonicalMovement {
  return {
    eventId: 'e'.repeat(32),
    orderKeys: ['position:1'],
    type: 'SALE_COMPLETED',
    sku: '85123A',
    unit: 'EA',
    quantity: 2_000,
    from: { account: 'AVAILABLE', locationId: 'UK-DC' },
    to: { account: 'CUSTOMER' },
    occurredAt: '2026-03-01T23:30:00.000Z',
    recordedAt: '2026-03-01T23:30:01.000Z',
    businessDate: '2026-03-02',
    source: 's',
    sourceEventId: '1',
    ...fields,
  };
}

const inside = (account: string, locationId = 'UK-DC') => ({ account, locationId });

describe('a plan', () => {
  test('names places by codes and books on the business day', () => {
    expect(planMove(mapping, movement())).toEqual({
      eventId: 'e'.repeat(32),
      orderKeys: ['position:1'],
      document: {
        product: '85123A',
        unit: 'u',
        quantity: 2_000,
        from: 'WH1',
        to: 'CUS',
        date: '2026-03-02',
        changesWorth: false,
      },
    });
  });

  test('is waived between two states that are one place there', () => {
    expect(planMove(mapping, movement({ to: inside('PICKED') }))).toMatchObject({
      status: 'waived',
      reason: expect.stringContaining('WH1'),
    });
  });

  test('of units that lose their worth inside one place is rejected: the loss would not be booked', () => {
    const onePlace = createMapping({ states: { DAMAGED: '{location}' } });
    const damage = movement({ to: inside('DAMAGED'), kind: 'FINANCIAL_ADJUSTMENT' });
    expect(planMove(onePlace, damage)).toMatchObject({ status: 'rejected', code: 'unmapped' });
    expect(planMove(mapping, damage)).toMatchObject({ document: { to: 'WH1-DMG', changesWorth: true } });
  });

  test.each([
    ['an account', { to: { account: 'MARS' } }, 'MARS'],
    ['a state', { from: inside('LOST_IN_THOUGHT') }, 'LOST_IN_THOUGHT'],
    ['a unit', { unit: 'BUSHEL' }, 'BUSHEL'],
  ])('with %s nothing is known of is rejected, naming it', (_what, fields, named) => {
    expect(planMove(mapping, movement(fields))).toMatchObject({
      status: 'rejected',
      code: 'unmapped',
      reason: expect.stringContaining(named),
    });
  });
});

describe('a code read back', () => {
  test.each([
    ['WH1', inside('AVAILABLE')],
    ['WH1-DMG', inside('DAMAGED')],
    ['S-9-QUA', inside('QUARANTINED', 'S-9')],
    ['S-9', inside('AVAILABLE', 'S-9')],
    ['TRANSIT', { account: 'IN_TRANSIT' }],
  ])('%s is whose it is', (code, account) => {
    expect(mapping.accountOf(code)).toEqual(account);
  });

  test('has every place of a location, each once', () => {
    expect(mapping.codesOf('S-9').sort()).toEqual(['S-9', 'S-9-DMG', 'S-9-QUA', 'S-9-RET']);
  });
});

describe('an error', () => {
  const user = (text: string) => ['UserError', [text, '', null]];
  test.each<[string, unknown, string, string, boolean]>([
    ['a no', user('The value "-1" is not valid'), 'validation', 'not-applied', false],
    ['no rights', user('You are not allowed to access "Model data".'), 'forbidden', 'not-applied', false],
    [
      'no period',
      user('To continue, you must create a period for the date "01/01/1999".'),
      'period-closed',
      'not-applied',
      false,
    ],
    [
      'a closed one',
      user('To modify stock move "1u" you must reopen period "2026-01".'),
      'period-closed',
      'not-applied',
      false,
    ],
    ['a warning', ['UserWarning', ['x.future', 'in the future', '']], 'warning', 'not-applied', false],
    ['a stale read', ['ConcurrencyException', 'changed'], 'conflict', 'not-applied', true],
    [
      'a clash',
      ['could not serialize access due to concurrent update\n', ''],
      'conflict',
      'not-applied',
      true,
    ],
    [
      'a database away',
      ['connection to server at "127.0.0.1", port 5432 failed: Connection refused', ''],
      'unavailable',
      'not-applied',
      true,
    ],
    ['one that broke off', ['connection already closed', ''], 'unavailable', 'unknown', true],
    [
      'one that broke off at the commit',
      ['server closed the connection unexpectedly', ''],
      'unavailable',
      'unknown',
      true,
    ],
    ['something unforeseen', ["'gateway_event_id'", ''], 'untyped', 'not-applied', true],
  ])('that is %s is told as such', (_what, error, code, outcome, isRetryable) => {
    expect(faultOfError(error).fault).toMatchObject({ code, outcome, isRetryable });
  });

  test.each<[number, string, string]>([
    [401, 'auth', 'not-applied'],
    [403, 'forbidden', 'not-applied'],
    [404, 'unavailable', 'not-applied'],
    [429, 'throttled', 'not-applied'],
    [503, 'unavailable', 'unknown'],
  ])('of status %i is %s, %s', (status, code, outcome) => {
    expect(faultOfStatus(status, '', '3').fault).toMatchObject({ code, outcome, retryAfterMs: 3_000 });
  });
});

test('days, moments and quantities come back as they were written', () => {
  expect(dayText.parse(wireDate('2026-03-02'))).toBe('2026-03-02');
  for (const moment of ['2026-03-02T01:02:03.004005Z', '2026-12-31T23:59:59.900000Z'])
    expect(momentText.parse(wireMoment(moment))).toBe(moment);
  expect(() => wireMoment('2026-03-02')).toThrow('no moment in UTC');
  for (const quantity of [1, 999, 1_001, 123_456_789_012_345])
    expect(thousandthsOf(JSON.parse(JSON.stringify(unitsOf(quantity))))).toBe(quantity);
});
