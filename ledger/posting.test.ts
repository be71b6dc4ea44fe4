/**
 * The posting table against docs/ledger.md, row by row, written as the glossary writes it.
 *
 * Each line is: event type, disposition (or -), sign of the quantity, from, to.
 */
import { describe, expect, test } from 'vitest';
import { eventType, ownTypes, recordableTypes } from './event-type.ts';
import { drawPhase, postingOf } from './posting.ts';

const table = `
  OPENING_ASSERTED      -                   +  OPENING        AVAILABLE
  RECEIPT_CONFIRMED     -                   +  SUPPLIER       AVAILABLE
  RECEIPT_CONFIRMED     RESALABLE           +  SUPPLIER       AVAILABLE
  RECEIPT_CONFIRMED     QUARANTINED         +  SUPPLIER       QUARANTINED
  RECEIPT_CONFIRMED     PENDING_INSPECTION  +  SUPPLIER       QUARANTINED
  RECEIPT_CONFIRMED     DAMAGED             +  SUPPLIER       DAMAGED
  RECEIPT_REVERSED      -                   +  AVAILABLE      SUPPLIER
  PUTAWAY_COMPLETED     -                   +  AVAILABLE      AVAILABLE
  PUTAWAY_COMPLETED     QUARANTINED         +  QUARANTINED    AVAILABLE
  PUTAWAY_COMPLETED     PICKED              +  PICKED         AVAILABLE
  SALE_COMPLETED        -                   +  AVAILABLE      CUSTOMER
  SALE_VOIDED           -                   +  CUSTOMER       AVAILABLE
  RETURN_ACCEPTED       -                   +  CUSTOMER       RETURN_PENDING
  RETURN_ACCEPTED       RESALABLE           +  CUSTOMER       AVAILABLE
  RETURN_ACCEPTED       resalable           +  CUSTOMER       AVAILABLE
  RETURN_ACCEPTED       DAMAGED             +  CUSTOMER       DAMAGED
  RETURN_ACCEPTED       QUARANTINED         +  CUSTOMER       QUARANTINED
  RETURN_ACCEPTED       PENDING_INSPECTION  +  CUSTOMER       QUARANTINED
  RETURN_DISPOSITIONED  RESALABLE           +  RETURN_PENDING AVAILABLE
  RETURN_DISPOSITIONED  DAMAGED             +  RETURN_PENDING DAMAGED
  RETURN_DISPOSITIONED  QUARANTINED         +  RETURN_PENDING QUARANTINED
  RETURN_DISPOSITIONED  SCRAP               +  RETURN_PENDING SCRAP
  RETURN_DISPOSITIONED  SUPPLIER            +  RETURN_PENDING SUPPLIER
  STOCK_DAMAGED         -                   +  AVAILABLE      DAMAGED
  STOCK_QUARANTINED     -                   +  AVAILABLE      QUARANTINED
  STOCK_RELEASED        -                   +  QUARANTINED    AVAILABLE
  STOCK_SCRAPPED        -                   +  DAMAGED        SCRAP
  STOCK_SCRAPPED        QUARANTINED         +  QUARANTINED    SCRAP
  ADJUSTMENT_APPROVED   -                   +  VARIANCE       AVAILABLE
  ADJUSTMENT_APPROVED   -                   -  AVAILABLE      VARIANCE
  SNAPSHOT_ASSERTED     -                   +  VARIANCE       AVAILABLE
  TRANSFER_SHIPPED      -                   +  AVAILABLE      IN_TRANSIT
  TRANSFER_RECEIVED     -                   +  IN_TRANSIT     AVAILABLE
  TRANSFER_RECEIVED     DAMAGED             +  IN_TRANSIT     DAMAGED
  TRANSFER_RECEIVED     QUARANTINED         +  IN_TRANSIT     QUARANTINED
  TRANSFER_LOST         -                   +  IN_TRANSIT     VARIANCE
  TRANSFER_CLOSED_SHORT -                   +  IN_TRANSIT     VARIANCE
  PICK_CONFIRMED        -                   +  RESERVED       PICKED
  PACK_COMPLETED        -                   +  PICKED         PICKED
  SHIPMENT_CONFIRMED    -                   +  PICKED         CUSTOMER
  PICKUP_COMPLETED      -                   +  PICKED         CUSTOMER
  TRANSFER_CANCELLED    -                   +  IN_TRANSIT     AVAILABLE
  COUNT_APPROVED        SHELF               +  VARIANCE       AVAILABLE
  COUNT_APPROVED        ON_HAND             +  VARIANCE       AVAILABLE
  COUNT_APPROVED        DAMAGED             +  VARIANCE       DAMAGED
  COUNT_APPROVED        RETURN_PENDING      +  VARIANCE       RETURN_PENDING
  COUNT_SUBMITTED       -                   +  AVAILABLE      AVAILABLE
  COUNT_SUBMITTED       DAMAGED             +  AVAILABLE      AVAILABLE
  RETURN_INITIATED      -                   +  CUSTOMER       RETURN_IN_TRANSIT
  PICK_SHORTED          -                   +  RESERVED       QUARANTINED
  SUSPECT_RESOLVED      -                   +  QUARANTINED    VARIANCE
  SUBSTITUTION_ACCEPTED RESERVED>QUARANTINED +  RESERVED      QUARANTINED
  SUBSTITUTION_ACCEPTED RESERVED>AVAILABLE  +  RESERVED       AVAILABLE
  SUBSTITUTION_ACCEPTED AVAILABLE>PICKED    +  AVAILABLE      PICKED
  CORRECTION_REVERSAL   -                   +  AVAILABLE      AVAILABLE
  CORRECTION_REVERSAL   CUSTOMER>AVAILABLE  +  CUSTOMER       AVAILABLE
  CORRECTION_REVERSAL   DAMAGED>AVAILABLE   +  DAMAGED        AVAILABLE
  ADJUSTMENT_APPROVED   DAMAGED             +  VARIANCE       DAMAGED
  ADJUSTMENT_APPROVED   DAMAGED             -  DAMAGED        VARIANCE
  STOCK_CONVERTED       -                   +  AVAILABLE      CONVERSION
  STOCK_CONVERTED       -                   -  CONVERSION     AVAILABLE
  DROPSHIP_ORDERED      -                   +  SUPPLIER       SUPPLIER
  DROPSHIP_SHIPPED      -                   +  SUPPLIER       CUSTOMER
  DROPSHIP_CANCELLED    -                   +  SUPPLIER       SUPPLIER
`;

const rows = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
  .map(([type = '', disposition, sign, from, to]) => ({
    type,
    disposition: disposition === '-' ? undefined : disposition,
    quantity: sign === '-' ? -1000 : 1000,
    from,
    to,
  }));

describe('postings', () => {
  test.each(rows)('$type $disposition $quantity moves $from to $to', (row) => {
    const type = eventType(row.type);
    if (type === undefined) throw new Error(`${row.type} is no type of event`);
    const { disposition, quantity, from, to } = row;
    expect(postingOf({ type, disposition, quantity, reservationId: undefined })).toMatchObject({ from, to });
  });

  test('every type stands in the table', () => {
    expect(new Set(rows.map(({ type }) => type))).toEqual(new Set([...recordableTypes, ...ownTypes]));
  });

  test('a disposition the type does not know is refused with those it does', () => {
    const facts = { quantity: 1000, reservationId: undefined };
    expect(postingOf({ type: 'RETURN_ACCEPTED', disposition: 'LOST', ...facts })).toEqual({
      known: expect.arrayContaining(['RESALABLE', 'DAMAGED', 'QUARANTINED', 'PENDING_INSPECTION']),
    });
    expect(postingOf({ type: 'RETURN_DISPOSITIONED', disposition: undefined, ...facts })).toHaveProperty(
      'known',
    );
    expect(postingOf({ type: 'SALE_COMPLETED', disposition: 'constructor', ...facts })).toHaveProperty(
      'from',
    );
    expect(postingOf({ type: 'RECEIPT_CONFIRMED', disposition: 'constructor', ...facts })).toHaveProperty(
      'known',
    );
  });

  test('a sale draws on a reservation only when it names one', () => {
    const sale = { type: 'SALE_COMPLETED', disposition: undefined, quantity: 1000 } as const;
    expect(postingOf({ ...sale, reservationId: undefined })).toMatchObject({ draw: 'free' });
    expect(postingOf({ ...sale, reservationId: 'x' })).toMatchObject({ draw: 'reservation' });
  });

  test('what was picked is put back apart from what other guarded states give', () => {
    const putaway = { type: 'PUTAWAY_COMPLETED', quantity: 1000, reservationId: undefined } as const;
    expect(postingOf({ ...putaway, disposition: 'PICKED' })).toMatchObject({ draw: 'putBack' });
    expect(postingOf({ ...putaway, disposition: 'QUARANTINED' })).toMatchObject({ draw: 'guarded' });
  });

  test('returns are dispositioned before quarantine and damage are drawn on', () => {
    const phase = (from: 'RETURN_PENDING' | 'QUARANTINED' | 'AVAILABLE', draw: 'guarded' | 'free') =>
      drawPhase({ from, to: 'SCRAP', draw });
    expect([
      phase('AVAILABLE', 'free'),
      phase('RETURN_PENDING', 'guarded'),
      phase('QUARANTINED', 'guarded'),
    ]).toEqual([0, 1, 2]);
  });
});
