/**
 * What is answered to a type that cannot be recorded: for each of the model's, the mutation to use or how it comes about.
 */
import { expect, test } from 'vitest';
import { recordableType, whyNotRecordable } from './event-type.ts';

/** Every type of the model that `stockEventsRecord` does not take. */
const others = `
  RESERVATION_CREATED RESERVATION_CONFIRMED RESERVATION_EXTENDED RESERVATION_RELEASED RESERVATION_EXPIRED
  RESERVATION_REASSIGNED SUBSTITUTION_ACCEPTED PICKUP_EXPIRED ORDER_CANCELLED TRANSFER_REQUESTED TRANSFER_APPROVED
  TRANSFER_CANCELLED COUNT_APPROVED COUNT_REJECTED RECOUNT_REQUESTED ADJUSTMENT_REQUESTED STOCK_CONVERTED
  MARKETPLACE_ORDER_ACCEPTED DROPSHIP_ORDERED DROPSHIP_SHIPPED DROPSHIP_CANCELLED ALLOCATION_GRANTED
  ALLOCATION_REALLOCATED ALLOCATION_CONSUMED ALLOCATION_REVOKED POLICY_CHANGED ERP_POSTING_ACKNOWLEDGED
  ERP_POSTING_REJECTED ERP_POSTING_REVERSED EXPECTED_SUPPLY_CHANGED SUSPECT_RESOLVED`
  .trim()
  .split(/\s+/);

test.each(others)('%s is answered with what to do instead', (type) => {
  expect(recordableType(type)).toBeUndefined();
  expect(whyNotRecordable(type)).toMatch(/use the mutation [a-z][A-Za-z]+$|is never told: ./);
});

test('a type nobody knows is said to be unknown', () => {
  expect(whyNotRecordable('sale.completed')).toContain('"sale.completed" is unknown');
});
