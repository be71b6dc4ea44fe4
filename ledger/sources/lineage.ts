/**
 * Lineage order: which events follow another of their chain, and which of them came before it.
 *
 * A void, a return or a reversal that names its chain (lineageId) promises that something was sold or received in it before.
 * Until that is recorded the event waits, parked; it is recorded by itself when its predecessor is, or when it has waited as
 * long as its source lets it. An event without a lineageId promises nothing and never waits. Only reads.
 */
import type { Queryable } from '#database';
import type { ParsedEvent } from '../event.ts';
import { type EventType, typeCode } from '../event-type.ts';
import { statement } from '../statement.ts';

const find = statement('sources/find-lineage');

const handedOver = ['SALE_COMPLETED', 'SHIPMENT_CONFIRMED', 'PICKUP_COMPLETED', 'DROPSHIP_SHIPPED'] as const;

/** What must have been recorded in the chain, one of these; events of a later stage follow those of the one before. */
type Order = { readonly after: readonly EventType[]; readonly stage: 1 | 2 };

const orders: Partial<Readonly<Record<EventType, Order>>> = {
  SALE_VOIDED: { after: ['SALE_COMPLETED'], stage: 1 },
  RECEIPT_REVERSED: { after: ['RECEIPT_CONFIRMED'], stage: 1 },
  RETURN_ACCEPTED: { after: [...handedOver, 'RETURN_INITIATED'], stage: 1 },
  RETURN_DISPOSITIONED: { after: ['RETURN_ACCEPTED'], stage: 2 },
};

const predecessors = new Set<EventType>(Object.values(orders).flatMap(({ after }) => after));

/** The stages in which one call's events are recorded: what others follow comes before them. */
export const lineageStages = [0, 1, 2] as const;

/** A chain and what an event waits for in it. */
export type Awaited = { readonly lineageId: string; readonly after: readonly EventType[] };

/** What an event follows; undefined for one that follows nothing. */
export function awaitedBy({ type, lineageId }: Pick<ParsedEvent, 'type' | 'lineageId'>): Awaited | undefined {
  const order = orders[type];
  return order === undefined || lineageId === undefined ? undefined : { lineageId, after: order.after };
}

/** The stage an event is recorded in: 0 when it follows nothing. */
export function stageOf({ type, lineageId }: Pick<ParsedEvent, 'type' | 'lineageId'>): 0 | 1 | 2 {
  return lineageId === undefined ? 0 : (orders[type]?.stage ?? 0);
}

/** The chain whose waiting events may go on once this one is recorded; undefined when nothing can wait for it. */
export function chainMovedBy({
  type,
  lineageId,
}: Pick<ParsedEvent, 'type' | 'lineageId'>): string | undefined {
  return predecessors.has(type) ? lineageId : undefined;
}

/** The types that others may wait for. */
export function lineagePredecessors(): EventType[] {
  return [...predecessors];
}

/** The types that wait, each with the stored numbers of those it follows. */
export function waitingOrders(): { readonly type: string; readonly after: readonly number[] }[] {
  return Object.entries(orders).map(([type, { after }]) => ({ type, after: after.map(typeCode) }));
}

/** Finds out of which chains something was recorded that the awaited may follow; gives those that may go on, by identity. */
export async function arrived(
  database: Queryable,
  awaited: readonly Awaited[],
): Promise<ReadonlySet<Awaited>> {
  if (awaited.length === 0) return new Set();
  const pairs = awaited.flatMap(({ lineageId, after }) => after.map((type) => [lineageId, type] as const));
  const { rows } = await database.query<{ lineage_id: string; event_type: number }>(find, [
    pairs.map(([lineageId]) => lineageId),
    pairs.map(([, type]) => typeCode(type)),
  ]);
  const found = new Set(rows.map((row) => `${row.event_type} ${row.lineage_id}`));
  return new Set(
    awaited.filter(({ lineageId, after }) =>
      after.some((type) => found.has(`${typeCode(type)} ${lineageId}`)),
    ),
  );
}
