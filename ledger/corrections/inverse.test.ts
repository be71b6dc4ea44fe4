/**
 * Inverses, row by row: type, reservation (r or -), from, to => from, to of what takes it back, or ! and a word of why not.
 */
import { expect, test } from 'vitest';
import { type ContraAccount, contraAccounts, type State, states } from '../account.ts';
import { eventType } from '../event-type.ts';
import { inverseOf } from './inverse.ts';

const table = `
  SALE_COMPLETED       - AVAILABLE      CUSTOMER        => CUSTOMER       AVAILABLE
  SALE_COMPLETED       r RESERVED       CUSTOMER        => CUSTOMER       AVAILABLE
  SHIPMENT_CONFIRMED   r PICKED         CUSTOMER        => CUSTOMER       RETURN_PENDING
  PICK_CONFIRMED       - AVAILABLE      PICKED          => PICKED         AVAILABLE
  PICK_CONFIRMED       r RESERVED       PICKED          => !releasing
  RECEIPT_CONFIRMED    - SUPPLIER       QUARANTINED     => QUARANTINED    SUPPLIER
  STOCK_DAMAGED        - AVAILABLE      DAMAGED         => DAMAGED        AVAILABLE
  RETURN_DISPOSITIONED - RETURN_PENDING SCRAP           => SCRAP          RETURN_PENDING
  CORRECTION_REVERSAL  - CUSTOMER       AVAILABLE       => AVAILABLE      CUSTOMER
  STOCK_CONVERTED      - AVAILABLE      CONVERSION      => CONVERSION     AVAILABLE
  SNAPSHOT_ASSERTED    - VARIANCE       AVAILABLE       => !snapshot
  COUNT_APPROVED       - AVAILABLE      VARIANCE        => !count
  TRANSFER_SHIPPED     - AVAILABLE      IN_TRANSIT      => !transferCancel
  PICK_SHORTED         r RESERVED       QUARANTINED     => !shelf
`;

const account = (name: string): State | ContraAccount => {
  const found = [...states, ...contraAccounts].find((each) => each === name);
  if (found === undefined) throw new Error(`${name} is no account`);
  return found;
};

test.each(
  table
    .trim()
    .split('\n')
    .map((line) => [line.trim()]),
)('%s', (line) => {
  const [typeName = '', promise, from = '', to = '', , first = '', second = ''] = line.split(/\s+/);
  const type = eventType(typeName);
  if (type === undefined) throw new Error(`${typeName} is no type`);
  const reservationId = promise === 'r' ? 'some-reservation' : undefined;
  const inverse = inverseOf({ type, kind: 'EVENT', from: account(from), to: account(to), reservationId });
  if (first.startsWith('!')) expect(inverse).toEqual({ why: expect.stringContaining(first.slice(1)) });
  else expect(inverse).toEqual({ from: first, to: second });
});

test('a compensation is not taken back by itself', () => {
  const taken = { type: 'SALE_COMPLETED', kind: 'COMPENSATION', from: 'VARIANCE', to: 'AVAILABLE' } as const;
  expect(inverseOf({ ...taken, reservationId: undefined })).toHaveProperty('why');
});
