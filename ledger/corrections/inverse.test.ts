/**
 * Inverses, row by row: type, reservation (r or -), from, to => from, to of what takes it back, or ! and the mutation that puts it right.
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
  PICK_CONFIRMED       r RESERVED       PICKED          => !reservationRelease
  RECEIPT_CONFIRMED    - SUPPLIER       QUARANTINED     => QUARANTINED    SUPPLIER
  STOCK_DAMAGED        - AVAILABLE      DAMAGED         => DAMAGED        AVAILABLE
  RETURN_DISPOSITIONED - RETURN_PENDING SCRAP           => SCRAP          RETURN_PENDING
  CORRECTION_REVERSAL  - CUSTOMER       AVAILABLE       => AVAILABLE      CUSTOMER
  STOCK_CONVERTED      - AVAILABLE      CONVERSION      => CONVERSION     AVAILABLE
  SNAPSHOT_ASSERTED    - VARIANCE       AVAILABLE       => !stockEventsRecord
  COUNT_APPROVED       - AVAILABLE      VARIANCE        => !countSubmit
  TRANSFER_SHIPPED     - AVAILABLE      IN_TRANSIT      => IN_TRANSIT     AVAILABLE
  TRANSFER_SHIPPED     - RESERVED       IN_TRANSIT      => IN_TRANSIT     AVAILABLE
  TRANSFER_RECEIVED    - IN_TRANSIT     DAMAGED         => DAMAGED        IN_TRANSIT
  TRANSFER_LOST        - IN_TRANSIT     VARIANCE        => VARIANCE       IN_TRANSIT
  TRANSFER_CANCELLED   - IN_TRANSIT     AVAILABLE       => !transferShip
  PICK_SHORTED         r RESERVED       QUARANTINED     => !countSubmit
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
  if (first.startsWith('!')) expect(inverse).toEqual({ why: expect.any(String), mutation: first.slice(1) });
  else expect(inverse).toEqual({ from: first, to: second });
});

test('a compensation is not taken back by itself', () => {
  const taken = { type: 'SALE_COMPLETED', kind: 'COMPENSATION', from: 'VARIANCE', to: 'AVAILABLE' } as const;
  expect(inverseOf({ ...taken, reservationId: undefined })).toHaveProperty('why');
});

test('what a recall holds back and what was told of a transfer again are their workflows’ to undo', () => {
  const recalled = {
    type: 'STOCK_QUARANTINED',
    kind: 'EVENT',
    from: 'AVAILABLE',
    to: 'QUARANTINED',
  } as const;
  expect(inverseOf({ ...recalled, reservationId: undefined, lineageId: 'recall/7' })).toMatchObject({
    mutation: 'stockRecallRelease',
  });
  const back = { type: 'CORRECTION_REVERSAL', kind: 'EVENT', from: 'IN_TRANSIT', to: 'AVAILABLE' } as const;
  expect(inverseOf({ ...back, reservationId: undefined, transferId: 'T' })).toMatchObject({
    mutation: 'transferShip',
  });
});
