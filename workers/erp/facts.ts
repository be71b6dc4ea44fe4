/**
 * What the ledger knows of a movement, and the same as an ERP is told: names instead of numbers, never changing again.
 *
 * Reads the ledger's, the items' and the locations' tables and writes none. The event key names the movement for ever: it
 * is made of what the source said, so that a ledger restored from a backup gives the same movement the same key.
 */
import { createHash } from 'node:crypto';
import type { CanonicalMovement, PostingAccount, PostingKind, PostingReference } from '#connectors';
import type { Queryable } from '#database';
import { accountName, isRealPosition, typeOf } from '#ledger';
import { orderKeysOf } from './posting.ts';

type FactRow = {
  readonly movementId: number;
  readonly ordinal: number;
  readonly eventType: number;
  readonly fromPosition: number;
  readonly toPosition: number;
  readonly fromState: number;
  readonly toState: number;
  readonly quantity: number;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  readonly businessDate: string;
  readonly source: string;
  readonly sourceEventId: string;
  readonly sku: string;
  readonly unit: string;
  readonly fromLocation: string | null;
  readonly toLocation: string | null;
  /** The company of the location it happened at; null where there is none, or the location names none. */
  readonly company: string | null;
  readonly correlationId: string | null;
  readonly lineageId: string | null;
  readonly transferId: string | null;
  readonly reservationId: string | null;
  readonly reason: string | null;
  readonly referenceDocument: { type: string; id: string; uri?: string | null } | null;
};

/** A movement's facts with what orders and names it. */
export type Fact = FactRow & {
  /** The idempotency key, 32 hexadecimal digits. */
  readonly eventKey: string;
  readonly lineageKey: string | null;
  /** The real position it touches. */
  readonly positionId: number;
};

// $1 movement ids; rows in their order. ordinal counts the movements of one event. Reads only.
const factsOfMovements = `
  SELECT m.movement_id AS "movementId", m.event_type AS "eventType", m.from_position AS "fromPosition",
    m.to_position AS "toPosition", m.from_state AS "fromState", m.to_state AS "toState", m.quantity,
    m.occurred_at AS "occurredAt", m.recorded_at AS "recordedAt", m.business_date AS "businessDate",
    e.source, e.event_id AS "sourceEventId", e.correlation_id AS "correlationId", e.lineage_id AS "lineageId",
    e.transfer_id AS "transferId", e.reservation_id AS "reservationId", e.reason,
    e.reference_document AS "referenceDocument", i.sku, i.base_unit AS unit,
    f.location_id AS "fromLocation", t.location_id AS "toLocation",
    coalesce(f.company, t.company) AS company,
    (SELECT count(*) FROM ledger.movement o WHERE o.event_no = m.event_no AND o.movement_id < m.movement_id) AS ordinal
  FROM unnest($1::bigint[]) WITH ORDINALITY AS given (movement_id, place)
  JOIN ledger.movement m ON m.movement_id = given.movement_id
  JOIN ledger.stock_event e ON e.event_no = m.event_no
  JOIN items.item i ON i.item_no = m.from_position >> 16
  LEFT JOIN locations.location f ON f.location_no = (m.from_position & 65535)::integer
  LEFT JOIN locations.location t ON t.location_no = (m.to_position & 65535)::integer
  ORDER BY given.place`;

/** Reads the facts of movements, in the order given; throws when one is not there. */
export async function readFacts(session: Queryable, movementIds: readonly number[]): Promise<Fact[]> {
  const { rows } = await session.query<FactRow>({
    name: 'erp-outbox-facts',
    text: factsOfMovements,
    values: [movementIds],
  });
  if (rows.length !== movementIds.length) {
    throw new Error(`${movementIds.length} movements of the feed have ${rows.length} facts in the ledger`);
  }
  return rows.map((row) => ({
    ...row,
    eventKey: eventKeyOf(row),
    lineageKey: row.lineageId,
    positionId: isRealPosition(row.fromPosition) ? row.fromPosition : row.toPosition,
  }));
}

/** The movement as an ERP is told of it. */
export function canonicalMovement(fact: Fact): CanonicalMovement {
  const { sku, unit, quantity, businessDate, source, sourceEventId } = fact;
  const from = account({ positionId: fact.fromPosition, state: fact.fromState }, fact.fromLocation);
  const to = account({ positionId: fact.toPosition, state: fact.toState }, fact.toLocation);
  return {
    eventId: fact.eventKey,
    kind: kindOf({ type: typeOf(fact.eventType), from: from.account, to: to.account }),
    orderKeys: orderKeysOf(fact),
    type: typeOf(fact.eventType),
    sku,
    unit,
    quantity,
    from,
    to,
    occurredAt: fact.occurredAt.toISOString(),
    recordedAt: fact.recordedAt.toISOString(),
    businessDate,
    source,
    sourceEventId,
    correlationId: fact.correlationId ?? undefined,
    lineageId: fact.lineageId ?? undefined,
    transferId: fact.transferId ?? undefined,
    reservationId: fact.reservationId ?? undefined,
    reason: fact.reason ?? undefined,
    referenceDocument: referenceOf(fact.referenceDocument),
  };
}

/**
 * Which movements change what units are worth: those into damaged or scrapped by people's decision, and their reversal.
 * Damage that a supplier delivered was never worth more.
 */
export function kindOf({ type, from, to }: { type: string; from: string; to: string }): PostingKind {
  const isLoss = worthless.has(to) && !worthless.has(from) && losing.has(type);
  const isUndone =
    type === 'CORRECTION_REVERSAL' &&
    worthless.has(from) !== worthless.has(to) &&
    ![from, to].some((side) => arriving.has(side));
  return isLoss || isUndone ? 'FINANCIAL_ADJUSTMENT' : 'MOVEMENT';
}

const worthless: ReadonlySet<string> = new Set(['DAMAGED', 'SCRAP']);
/** Where damage was not made: it came so. */
const arriving: ReadonlySet<string> = new Set(['SUPPLIER', 'IN_TRANSIT']);
const losing: ReadonlySet<string> = new Set([
  'STOCK_DAMAGED',
  'RETURN_DISPOSITIONED',
  'RETURN_ACCEPTED',
  'STOCK_SCRAPPED',
]);

function account(key: { positionId: number; state: number }, locationId: string | null): PostingAccount {
  return locationId === null ? { account: accountName(key) } : { account: accountName(key), locationId };
}

function referenceOf(document: FactRow['referenceDocument']): PostingReference | undefined {
  if (document === null) return undefined;
  const { type, id, uri } = document;
  return uri === null || uri === undefined ? { type, id } : { type, id, uri };
}

function eventKeyOf({ source, sourceEventId, ordinal }: FactRow): string {
  const named = JSON.stringify([source, sourceEventId, ordinal]);
  return createHash('sha256').update(named).digest('hex').slice(0, 32);
}
