/**
 * What a sketch of a connector is: the parts of the contract that need no ERP, to see whether the contract fits one.
 *
 * A sketch plans and says what its ERP can do; it calls nobody and is no connector. What its system is like was read in
 * the maker's public documents, not tried.
 */
import type { CanonicalMovement, ErpConnector, Rejected, Waived } from '#connectors';

/** The pure half of a connector. */
export type Sketch<Document> = Pick<ErpConnector<Document>, 'system' | 'capabilities' | 'plan'>;

/** What a movement goes between, `FROM>TO`. */
export function between({ from, to }: CanonicalMovement): string {
  return `${from.account}>${to.account}`;
}

/** The ERP has no place for it by the mapping. */
export function unmapped({ eventId }: CanonicalMovement, what: string): Rejected {
  return { status: 'rejected', eventId, code: 'unmapped', reason: `${what} is not mapped`, retryable: false };
}

/** The ERP keeps no such difference. */
export function waived({ eventId }: CanonicalMovement, reason: string): Waived {
  return { status: 'waived', eventId, reason };
}

/** Thousandths as decimal text without needless zeros. */
export function decimalOf(thousandths: number): string {
  const sign = thousandths < 0 ? '-' : '';
  const digits = String(Math.abs(thousandths)).padStart(4, '0');
  const decimals = digits.slice(-3).replace(/0+$/, '');
  return `${sign}${digits.slice(0, -3)}${decimals === '' ? '' : `.${decimals}`}`;
}

/** A movement for the sketches' tests: two and a half units sold at UK-DC, unless told otherwise. */
export function movementOf(fields: Partial<CanonicalMovement> = {}): CanonicalMovement {
  return {
    eventId: '8c1f0e2d5b7a49338c1f0e2d5b7a4933',
    orderKeys: ['lineage:T-77', 'position:65536042'],
    type: 'SALE_COMPLETED',
    sku: '85123A',
    unit: 'EA',
    quantity: 2_500,
    from: { account: 'AVAILABLE', locationId: 'UK-DC' },
    to: { account: 'CUSTOMER' },
    occurredAt: '2026-03-01T23:30:00.000Z',
    recordedAt: '2026-03-01T23:30:01.000Z',
    businessDate: '2026-03-02',
    source: 'pos-12',
    sourceEventId: 'T-77-1',
    ...fields,
  };
}
