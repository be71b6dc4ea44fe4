/**
 * Drop-ship orders as they are read, and the chore that finds those that are late.
 *
 * Where an order stands follows from its lines. Quantities in thousandths.
 */
import { type Database, type Queryable, transaction } from '#database';
import { type CaseDraft, openCases } from '../cases/open.ts';
import { statement } from '../statement.ts';

/** Where in its life a drop-ship order is. */
export type DropshipStatus = 'ORDERED' | 'PARTIALLY_SHIPPED' | 'SHIPPED' | 'CANCELLED';

/** A line of a drop-ship order, in thousandths; numbers count from 1. */
export type DropshipLine = {
  readonly lineNo: number;
  readonly itemNo: number;
  readonly sku: string;
  readonly ordered: number;
  readonly shipped: number;
  readonly cancelled: number;
};

/** What a supplier was asked to ship to a customer of ours. */
export type DropshipOrder = {
  readonly dropshipId: string;
  readonly openedNo: number;
  readonly status: DropshipStatus;
  readonly supplierId: string;
  readonly channel: string | undefined;
  readonly orderId: string | undefined;
  readonly orderedBy: string;
  readonly orderedAt: Date;
  readonly dueAt: Date;
  readonly shippedAt: Date | undefined;
  readonly endedAt: Date | undefined;
  readonly version: number;
  readonly lines: readonly DropshipLine[];
};

/** Which orders, newest first: all given conditions must hold. */
export type DropshipQuery = {
  readonly first: number;
  readonly after?: number | undefined;
  readonly dropshipIds?: readonly string[] | undefined;
  readonly supplierIds?: readonly string[] | undefined;
  readonly orderIds?: readonly string[] | undefined;
  readonly channels?: readonly string[] | undefined;
  readonly isOpen?: boolean | undefined;
  readonly isLate?: boolean | undefined;
};

const readDropships = statement('supply/read-dropships');

type DropshipRow = {
  dropship_id: string;
  opened_no: number;
  supplier_id: string;
  channel_id: string | null;
  order_id: string | null;
  ordered_by: string;
  ordered_at: Date;
  due_at: Date;
  shipped_at: Date | null;
  ended_at: Date | null;
  version: number;
  lines: DropshipLine[];
};

/** Reads a page, newest first; ask for one more than needed to know whether more follow. */
export async function pageOfDropships(database: Queryable, query: DropshipQuery): Promise<DropshipOrder[]> {
  const { rows } = await database.query<DropshipRow>(readDropships, [
    query.first,
    query.after ?? null,
    query.dropshipIds ?? null,
    query.supplierIds ?? null,
    query.orderIds ?? null,
    query.isOpen ?? null,
    query.isLate ?? null,
    query.channels ?? null,
  ]);
  return rows.map((row) => ({
    dropshipId: row.dropship_id,
    openedNo: row.opened_no,
    status: statusOf(row.lines),
    supplierId: row.supplier_id,
    channel: row.channel_id ?? undefined,
    orderId: row.order_id ?? undefined,
    orderedBy: row.ordered_by,
    orderedAt: row.ordered_at,
    dueAt: row.due_at,
    shippedAt: row.shipped_at ?? undefined,
    endedAt: row.ended_at ?? undefined,
    version: row.version,
    lines: row.lines,
  }));
}

/** Reads one order; undefined for an unknown one. */
export async function findDropship(
  database: Queryable,
  dropshipId: string,
): Promise<DropshipOrder | undefined> {
  const [order] = await pageOfDropships(database, { first: 1, dropshipIds: [dropshipId] });
  return order;
}

/** Opens a case for every order whose supplier has not shipped in time; gives how many were opened. */
export async function tendDropships(database: Database, limit: number): Promise<number> {
  const late = await pageOfDropships(database, { first: limit, isLate: true });
  const drafts = late.map((order): CaseDraft => {
    const open = order.lines.reduce((sum, line) => sum + line.ordered - line.shipped - line.cancelled, 0);
    return {
      kind: 'DROPSHIP_LATE',
      subject: order.dropshipId,
      channel: order.channel,
      units: open,
      cause: `supplier ${order.supplierId} was to ship ${order.dropshipId} by ${order.dueAt.toISOString()}`,
      detail: { supplierId: order.supplierId, orderId: order.orderId ?? null },
    };
  });
  const context = { caller: { id: 'workers' }, correlationId: `dropship-${new Date().toISOString()}` };
  return transaction(database, async (session) => (await openCases(session, drafts, context)).length);
}

function statusOf(lines: readonly DropshipLine[]): DropshipStatus {
  const shipped = lines.some((line) => line.shipped > 0);
  const isOpen = lines.some((line) => line.ordered > line.shipped + line.cancelled);
  if (isOpen) return shipped ? 'PARTIALLY_SHIPPED' : 'ORDERED';
  return shipped ? 'SHIPPED' : 'CANCELLED';
}
