/**
 * The life of a reservation against docs/ledger.md: every status by every verb, as one table.
 *
 * `.` is what cannot be done.
 */
import { expect, test } from 'vitest';
import {
  isHolding,
  nextStatus,
  type ReservationVerb,
  reservationStatuses,
  statusCode,
  statusOf,
} from './status.ts';

const table = `
  status              hold  confirm    pick                consumePart         consumeRest  release    expire
  QUEUED              HELD  .          .                   .                   .            RELEASED   EXPIRED
  HELD                .     CONFIRMED  CONFIRMED           PARTIALLY_CONSUMED  CONSUMED     RELEASED   EXPIRED
  CONFIRMED           .     .          CONFIRMED           PARTIALLY_CONSUMED  CONSUMED     CANCELLED  .
  PARTIALLY_CONSUMED  .     .          PARTIALLY_CONSUMED  PARTIALLY_CONSUMED  CONSUMED     CANCELLED  .
  CONSUMED            .     .          CONSUMED            .                   .            .          .
  RELEASED            .     .          .                   .                   .            .          .
  EXPIRED             .     .          .                   .                   .            .          .
  CANCELLED           .     .          .                   .                   .            .          .
`;
const verbs = [
  'hold',
  'confirm',
  'pick',
  'consumePart',
  'consumeRest',
  'release',
  'expire',
] as const satisfies ReservationVerb[];

test('every status answers every verb as the model says', () => {
  const [, ...rows] = table.trim().split('\n');
  const expected = rows.map((row) => row.trim().split(/\s+/));
  const actual = reservationStatuses.map((status) => [
    status,
    ...verbs.map((verb) => nextStatus(status, verb) ?? '.'),
  ]);
  expect(actual).toEqual(expected);
});

test('units are held in exactly the statuses that can still be consumed', () => {
  expect(reservationStatuses.filter(isHolding)).toEqual(['HELD', 'CONFIRMED', 'PARTIALLY_CONSUMED']);
});

test('stored numbers and statuses are one to one', () => {
  expect(reservationStatuses.map((status) => statusOf(statusCode(status)))).toEqual([...reservationStatuses]);
  expect(() => statusOf(8)).toThrow('8');
});
