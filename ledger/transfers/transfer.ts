/**
 * Transfers as they are read: what was asked for, what happened, and where it stands.
 *
 * What happened is in the lines, kept by facts alone (lines.ts); where a transfer stands follows from them and from what
 * people decided, in one expression (sql/transfers/status.sql). Reads only. Quantities in thousandths.
 */
import type { Queryable } from '#database';
import type { ReferenceDocument } from '../event.ts';
import { statement } from '../statement.ts';

/** Where in its life a transfer is. */
export const transferStatuses = [
  'REQUESTED',
  'APPROVED',
  'PARTIALLY_SHIPPED',
  'SHIPPED',
  'PARTIALLY_RECEIVED',
  'RECEIVED',
  'CLOSED_SHORT',
  'LOST',
  'CANCELLED',
] as const;

/** Where in its life a transfer is. */
export type TransferStatus = (typeof transferStatuses)[number];

/** Units of one item within a transfer, in thousandths of the item's base unit. */
export type TransferLine = {
  readonly itemNo: number;
  readonly sku: string;
  readonly fromLocationNo: number | undefined;
  readonly fromLocationId: string | undefined;
  readonly toLocationNo: number | undefined;
  readonly toLocationId: string | undefined;
  /** Asked for; 0 when facts came without a request. */
  readonly requested: number;
  /** Still kept for it at the source. */
  readonly reserved: number;
  readonly sent: number;
  /** Arrived at the destination, in whatever condition. */
  readonly received: number;
  /** Came back to the source. */
  readonly returned: number;
  /** Lost as things stand: what turned up after all is not. */
  readonly lost: number;
  /** Of what is lost, what was written off by decision. */
  readonly closedShort: number;
  /** On its way. */
  readonly outstanding: number;
  /** Arrived or returned above what was sent. */
  readonly surplus: number;
  readonly shippedAt: Date | undefined;
  readonly receivedAt: Date | undefined;
  readonly updatedAt: Date;
};

/** Units that move between two locations in steps. */
export type Transfer = {
  readonly transferId: string;
  /** Orders transfers by when they became known. */
  readonly openedNo: number;
  readonly status: TransferStatus;
  readonly lines: readonly TransferLine[];
  readonly openedAt: Date;
  readonly requestedBy: string | undefined;
  readonly requestedAt: Date | undefined;
  readonly approvedBy: string | undefined;
  readonly approvedAt: Date | undefined;
  readonly cancelledBy: string | undefined;
  readonly cancelledAt: Date | undefined;
  readonly closedBy: string | undefined;
  readonly closedAt: Date | undefined;
  /** When it should have arrived, if that was said. */
  readonly expectedAt: Date | undefined;
  readonly reservationId: string | undefined;
  readonly signalId: number | undefined;
  readonly reason: string | undefined;
  readonly referenceDocument: ReferenceDocument | undefined;
  readonly version: number;
};

/** Which transfers, newest first: all given conditions must hold. */
export type TransferQuery = {
  readonly first: number;
  /** The openedNo of the last one of the page before. */
  readonly after?: number | undefined;
  readonly transferIds?: readonly string[] | undefined;
  /** Only with a line from or to one of these. */
  readonly locationNos?: readonly number[] | undefined;
  readonly fromLocationNos?: readonly number[] | undefined;
  readonly toLocationNos?: readonly number[] | undefined;
  readonly itemNos?: readonly number[] | undefined;
  readonly statuses?: readonly TransferStatus[] | undefined;
  readonly openedFrom?: Date | undefined;
  readonly openedBefore?: Date | undefined;
};

const readTransfers = statement('transfers/read');

type LineJson = {
  readonly itemNo: number;
  readonly sku: string;
  readonly fromLocationNo: number | null;
  readonly fromLocationId: string | null;
  readonly toLocationNo: number | null;
  readonly toLocationId: string | null;
  readonly requested: number;
  readonly reserved: number;
  readonly sent: number;
  readonly received: number;
  readonly returned: number;
  readonly lost: number;
  readonly closedShort: number;
  readonly outstanding: number;
  readonly surplus: number;
  readonly shippedAt: string | null;
  readonly receivedAt: string | null;
  readonly updatedAt: string;
};

type TransferRow = {
  transfer_id: string;
  opened_no: number;
  opened_at: Date;
  requested_by: string | null;
  requested_at: Date | null;
  approved_by: string | null;
  approved_at: Date | null;
  cancelled_by: string | null;
  cancelled_at: Date | null;
  closed_by: string | null;
  closed_at: Date | null;
  expected_at: Date | null;
  reservation_id: string | null;
  signal_id: number | null;
  reason: string | null;
  reference_document: ReferenceDocument | null;
  version: number;
  status: TransferStatus;
  lines: LineJson[];
};

/** Reads a page of transfers, newest first; ask for one more than needed to know whether more follow. */
export async function pageOfTransfers(database: Queryable, query: TransferQuery): Promise<Transfer[]> {
  const { rows } = await database.query<TransferRow>(readTransfers, [
    query.first,
    query.after ?? null,
    query.transferIds ?? null,
    query.locationNos ?? null,
    query.fromLocationNos ?? null,
    query.toLocationNos ?? null,
    query.itemNos ?? null,
    query.statuses ?? null,
    query.openedFrom?.toISOString() ?? null,
    query.openedBefore?.toISOString() ?? null,
  ]);
  return rows.map(read);
}

/** Reads one transfer; undefined for an unknown one. */
export async function findTransfer(database: Queryable, transferId: string): Promise<Transfer | undefined> {
  const [transfer] = await pageOfTransfers(database, { first: 1, transferIds: [transferId] });
  return transfer;
}

/** The ids of the locations a transfer's lines go from and to. */
export function locationsOf({ lines }: Pick<Transfer, 'lines'>): string[] {
  return [
    ...new Set(
      lines.flatMap(({ fromLocationId, toLocationId }) => [fromLocationId ?? [], toLocationId ?? []].flat()),
    ),
  ];
}

function read(row: TransferRow): Transfer {
  return {
    transferId: row.transfer_id,
    openedNo: row.opened_no,
    status: row.status,
    lines: row.lines.map(readLine),
    openedAt: row.opened_at,
    requestedBy: row.requested_by ?? undefined,
    requestedAt: row.requested_at ?? undefined,
    approvedBy: row.approved_by ?? undefined,
    approvedAt: row.approved_at ?? undefined,
    cancelledBy: row.cancelled_by ?? undefined,
    cancelledAt: row.cancelled_at ?? undefined,
    closedBy: row.closed_by ?? undefined,
    closedAt: row.closed_at ?? undefined,
    expectedAt: row.expected_at ?? undefined,
    reservationId: row.reservation_id ?? undefined,
    signalId: row.signal_id ?? undefined,
    reason: row.reason ?? undefined,
    referenceDocument: row.reference_document ?? undefined,
    version: row.version,
  };
}

function readLine(line: LineJson): TransferLine {
  return {
    ...line,
    fromLocationNo: line.fromLocationNo ?? undefined,
    fromLocationId: line.fromLocationId ?? undefined,
    toLocationNo: line.toLocationNo ?? undefined,
    toLocationId: line.toLocationId ?? undefined,
    shippedAt: line.shippedAt === null ? undefined : new Date(line.shippedAt),
    receivedAt: line.receivedAt === null ? undefined : new Date(line.receivedAt),
    updatedAt: new Date(line.updatedAt),
  };
}
