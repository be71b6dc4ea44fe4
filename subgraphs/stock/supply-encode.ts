/**
 * Supply as the contract has it: thousandths become base units, times text, what was decided unions.
 *
 * Items and locations are referred to by their keys only.
 */
import type {
  DropshipOrder,
  DropshipResult,
  ExpectedLine,
  RestockSignal,
  RowsResult,
  SupplierAvailable,
} from '#ledger';
import { quantityToUnits } from '#schema';
import { encodeRefusal } from './transfers.ts';

/** Encodes a line of what is expected. */
export function encodeExpected(line: ExpectedLine) {
  const { documentType, documentId, lineId, sku, partyId, tolerancePercent, version } = line;
  return {
    ...{ documentType, documentId, lineId, sku, tolerancePercent, version },
    item: { sku },
    location: { id: line.locationId },
    quantity: quantityToUnits(line.quantity),
    received: quantityToUnits(line.received),
    open: quantityToUnits(line.open),
    expectedAt: line.expectedAt.toISOString(),
    partyId: partyId ?? null,
    updatedAt: line.updatedAt.toISOString(),
  };
}

/** Encodes what a supplier says it has. */
export function encodeSupplier(row: SupplierAvailable) {
  const { supplierId, sku, trustPercent, version } = row;
  return {
    ...{ supplierId, sku, trustPercent, version },
    item: { sku },
    quantity: quantityToUnits(row.quantity),
    promisable: quantityToUnits(row.promisable),
    asOf: row.asOf.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** Encodes a drop-ship order. */
export function encodeDropship(order: DropshipOrder) {
  const { status, supplierId, orderedBy, dueAt, endedAt } = order;
  return {
    id: order.dropshipId,
    ...{ status, supplierId, orderedBy },
    channel: order.channel ?? null,
    channelOrderId: order.orderId ?? null,
    lines: order.lines.map(({ lineNo, sku, ordered, shipped, cancelled }) => ({
      lineNumber: lineNo,
      sku,
      item: { sku },
      ordered: quantityToUnits(ordered),
      shipped: quantityToUnits(shipped),
      cancelled: quantityToUnits(cancelled),
    })),
    orderedAt: order.orderedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    shippedAt: order.shippedAt?.toISOString() ?? null,
    late: endedAt === undefined && dueAt.getTime() < Date.now(),
  };
}

/** Encodes a restocking signal; its transfer is looked up when it is asked for. */
export function encodeSignal(signal: RestockSignal) {
  const { sku, proposal } = signal;
  return {
    id: String(signal.signalId),
    sku,
    item: { sku },
    location: { id: signal.locationId },
    openedAt: signal.openedAt.toISOString(),
    clearedAt: signal.clearedAt?.toISOString() ?? null,
    availableThen: quantityToUnits(signal.availableThen),
    available: quantityToUnits(signal.available),
    coming: quantityToUnits(signal.coming),
    reorderPoint: quantityToUnits(signal.reorderPoint),
    reorderUpTo: quantityToUnits(signal.reorderUpTo),
    transferId: signal.transferId,
    proposal:
      proposal === undefined
        ? null
        : { fromLocation: { id: proposal.locationId }, quantity: quantityToUnits(proposal.quantity) },
  };
}

/** A restocking signal as its resolvers get it. */
export type EncodedSignal = ReturnType<typeof encodeSignal>;

/** Encodes what became of a call of rows. */
export function encodeRows({ outcomes, replayed, refusals }: RowsResult) {
  return {
    results: outcomes.map(({ version, refusals: why }, index) => ({
      index,
      version: version ?? null,
      userErrors: why.map(encodeRefusal),
    })),
    replayed,
    userErrors: refusals.map(encodeRefusal),
  };
}

/** Encodes what became of a step of a drop-ship order. */
export function encodeDropshipStep({ order, replayed, refusals }: DropshipResult) {
  return {
    order: order === undefined ? null : encodeDropship(order),
    replayed,
    userErrors: refusals.map(encodeRefusal),
  };
}
