/**
 * The journal as it is read: immutable two-legged movements, newest first, with the event each came from.
 *
 * Conditions are fixed pieces of SQL chosen by what is asked; values always travel as parameters.
 */
import type { Queryable } from '#database';
import { accountName, type ContraAccount, isRealPosition, positionKey, type State } from './account.ts';
import { eventDigest, type ReferenceDocument } from './event.ts';
import { type EventType, eventType, typeCode, typeOf } from './event-type.ts';
import { type MovementKind, movementKinds } from './movement-draft.ts';

/** One side of a movement; the location is undefined for accounts outside. */
export type MovementSide = {
  readonly account: State | ContraAccount;
  readonly locationNo: number | undefined;
  readonly locationId: string | undefined;
};

/** One immutable entry of the journal; quantity in thousandths, positive. */
export type Movement = {
  readonly movementId: number;
  readonly type: EventType;
  readonly kind: MovementKind;
  readonly itemNo: number;
  readonly sku: string;
  readonly quantity: number;
  readonly from: MovementSide;
  readonly to: MovementSide;
  readonly source: string;
  readonly eventId: string;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  /** YYYY-MM-DD. */
  readonly businessDate: string;
  readonly transferId: string | undefined;
  readonly reservationId: string | undefined;
  readonly disposition: string | undefined;
  readonly reason: string | undefined;
  readonly referenceDocument: ReferenceDocument | undefined;
  readonly operatorId: string | undefined;
  readonly deviceId: string | undefined;
  readonly correlationId: string;
  readonly lineageId: string | undefined;
  readonly callerId: string;
};

/** Conditions on movements; all given ones must hold. `eventId` needs `source`. */
export type MovementFilter = {
  readonly movementIds?: readonly number[] | undefined;
  readonly itemNos?: readonly number[] | undefined;
  readonly locationNos?: readonly number[] | undefined;
  /** Names no type has match nothing. */
  readonly types?: readonly string[] | undefined;
  readonly source?: string | undefined;
  readonly eventId?: string | undefined;
  readonly transferId?: string | undefined;
  readonly correlationId?: string | undefined;
  readonly reservationId?: string | undefined;
  readonly occurredFrom?: Date | undefined;
  readonly occurredBefore?: Date | undefined;
};

/** A page of the journal, newest first; `after` is the last movementId of the page before. */
export type MovementQuery = {
  readonly first: number;
  readonly after?: number | undefined;
  readonly filter?: MovementFilter | undefined;
};

type MovementRow = {
  movement_id: number;
  event_type: number;
  kind: number;
  sku: string;
  quantity: number;
  from_position: number;
  from_state: number;
  from_location_id: string | null;
  to_position: number;
  to_state: number;
  to_location_id: string | null;
  source: string;
  event_id: string;
  occurred_at: Date;
  recorded_at: Date;
  business_date: string;
  transfer_id: string | null;
  reservation_id: string | null;
  disposition: string | null;
  reason: string | null;
  reference_document: ReferenceDocument | null;
  operator_id: string | null;
  device_id: string | null;
  correlation_id: string;
  lineage_id: string | null;
  caller_id: string;
};

/** Reads a page; ask for one more than needed to know whether there is a next page. */
export async function pageOfMovements(database: Queryable, query: MovementQuery): Promise<Movement[]> {
  const { text, values } = pageStatement(query);
  const { rows } = await database.query<MovementRow>(text, values);
  return rows.map(read);
}

const byEvent = (column: string) => (place: string) =>
  `m.event_no IN (SELECT s.event_no FROM ledger.stock_event s WHERE s.${column} = ${place}::text)`;

/** Each condition and its parameter; an absent one is left out, so that the planner sees only what is asked. */
function conditions({ filter = {}, after }: MovementQuery): [(place: string) => string, unknown][] {
  const { source, eventId, types } = filter;
  const digest = source !== undefined && eventId !== undefined ? eventDigest({ source, eventId }) : undefined;
  const codes = types?.flatMap((name) => eventType(name) ?? []).map(typeCode);
  return [
    [(place) => `m.movement_id < ${place}::bigint`, after],
    [(place) => `m.movement_id = ANY (${place}::bigint[])`, filter.movementIds],
    [
      (place) =>
        `EXISTS (SELECT FROM unnest(${place}::bigint[]) AS asked(item_no)
          WHERE m.from_position >= asked.item_no * 65536 AND m.from_position < (asked.item_no + 1) * 65536)`,
      filter.itemNos,
    ],
    [
      (place) =>
        `(m.from_position & 65535 = ANY (${place}::bigint[]) OR m.to_position & 65535 = ANY (${place}::bigint[]))`,
      filter.locationNos,
    ],
    [(place) => `m.event_type = ANY (${place}::smallint[])`, codes],
    [(place) => `e.source = ${place}::text`, source],
    [
      (place) => `m.event_no = (SELECT k.event_no FROM ledger.event_key k WHERE k.digest = ${place}::uuid)`,
      digest,
    ],
    [byEvent('transfer_id'), filter.transferId],
    [byEvent('correlation_id'), filter.correlationId],
    [(place) => `e.reservation_id = ${place}::text`, filter.reservationId],
    [(place) => `m.occurred_at >= ${place}::timestamptz`, filter.occurredFrom?.toISOString()],
    [(place) => `m.occurred_at < ${place}::timestamptz`, filter.occurredBefore?.toISOString()],
  ];
}

function pageStatement(query: MovementQuery): { text: string; values: unknown[] } {
  const values: unknown[] = [query.first];
  const chosen = conditions(query).flatMap(([condition, value]) => {
    if (value === undefined) return [];
    values.push(value);
    return [condition(`$${values.length}`)];
  });
  const text = `
    SELECT m.movement_id, m.event_type, m.kind, i.sku, m.quantity, m.from_position, m.from_state, m.to_position, m.to_state,
      m.occurred_at, m.recorded_at, m.business_date, lf.location_id AS from_location_id, lt.location_id AS to_location_id,
      e.source, e.event_id, e.transfer_id, e.reservation_id, e.disposition, e.reason, e.reference_document, e.operator_id,
      e.device_id, e.correlation_id, e.lineage_id, e.caller_id
    FROM ledger.movement m
    JOIN ledger.stock_event e ON e.event_no = m.event_no AND e.recorded_at = m.recorded_at
    JOIN items.item i ON i.item_no = (m.from_position >> 16)
    LEFT JOIN locations.location lf ON lf.location_no = (m.from_position & 65535)
    LEFT JOIN locations.location lt ON lt.location_no = (m.to_position & 65535)
    WHERE ${chosen.length === 0 ? 'true' : chosen.join(' AND ')}
    ORDER BY m.movement_id DESC LIMIT $1::integer`;
  return { text, values };
}

function read(row: MovementRow): Movement {
  return {
    movementId: row.movement_id,
    type: typeOf(row.event_type),
    kind: movementKinds[row.kind - 1] ?? 'EVENT',
    itemNo: positionKey(row.from_position).itemNo,
    sku: row.sku,
    quantity: row.quantity,
    from: side(row.from_position, row.from_state, row.from_location_id),
    to: side(row.to_position, row.to_state, row.to_location_id),
    source: row.source,
    eventId: row.event_id,
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
    businessDate: row.business_date,
    transferId: row.transfer_id ?? undefined,
    reservationId: row.reservation_id ?? undefined,
    disposition: row.disposition ?? undefined,
    reason: row.reason ?? undefined,
    referenceDocument: row.reference_document ?? undefined,
    operatorId: row.operator_id ?? undefined,
    deviceId: row.device_id ?? undefined,
    correlationId: row.correlation_id,
    lineageId: row.lineage_id ?? undefined,
    callerId: row.caller_id,
  };
}

function side(positionId: number, state: number, locationId: string | null): MovementSide {
  return {
    account: accountName({ positionId, state }),
    locationNo: isRealPosition(positionId) ? positionKey(positionId).locationNo : undefined,
    locationId: locationId ?? undefined,
  };
}
