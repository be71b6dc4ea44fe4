/**
 * Which movements are a financial adjustment with the ERP: those by which units lose their value, or get it back.
 *
 * Each line: event type, from, to, and yes or no.
 */
import { expect, test } from 'vitest';
import { kindOf } from './facts.ts';

const table = `
  STOCK_DAMAGED        AVAILABLE      DAMAGED        yes
  RETURN_DISPOSITIONED RETURN_PENDING DAMAGED        yes
  RETURN_DISPOSITIONED RETURN_PENDING SCRAP          yes
  RETURN_DISPOSITIONED RETURN_PENDING AVAILABLE      no
  RETURN_ACCEPTED      CUSTOMER       DAMAGED        yes
  STOCK_SCRAPPED       QUARANTINED    SCRAP          yes
  STOCK_SCRAPPED       DAMAGED        SCRAP          no
  RECEIPT_CONFIRMED    SUPPLIER       DAMAGED        no
  TRANSFER_RECEIVED    IN_TRANSIT     DAMAGED        no
  SALE_COMPLETED       AVAILABLE      CUSTOMER       no
  CORRECTION_REVERSAL  DAMAGED        AVAILABLE      yes
  CORRECTION_REVERSAL  AVAILABLE      DAMAGED        yes
  CORRECTION_REVERSAL  SCRAP          DAMAGED        no
  CORRECTION_REVERSAL  DAMAGED        SUPPLIER       no
  CORRECTION_REVERSAL  DAMAGED        IN_TRANSIT     no
  CORRECTION_REVERSAL  CUSTOMER       AVAILABLE      no
`;

test.each(
  table
    .trim()
    .split('\n')
    .map((line) => [line.trim()]),
)('%s', (line) => {
  const [type = '', from = '', to = '', answer] = line.split(/\s+/);
  expect(kindOf({ type, from, to })).toBe(answer === 'yes' ? 'FINANCIAL_ADJUSTMENT' : 'MOVEMENT');
});
