/**
 * Returns by lineage: what customers sent back, what was accepted, what became of it; a line per lineage and item.
 *
 * docs/ledger.md, "Returns". A return may be accepted before, after or without being initiated: what was accepted above what
 * was initiated came straight from the customer, and when its initiation turns up nothing is left on its way.
 */
import type { Batch } from '../batch.ts';
import type { EventType } from '../event-type.ts';
import type { ClaimedEvent, Entry } from '../movement-draft.ts';
import type { Posting } from '../posting.ts';
import { statement } from '../statement.ts';

const moveStatement = statement('returns/move-lines');

/** How much more of its line was accepted than initiated, after an event minus before it, in thousandths. */
export type Returned = ReadonlyMap<ClaimedEvent, number>;

const types: ReadonlySet<EventType> = new Set([
  'RETURN_INITIATED',
  'RETURN_ACCEPTED',
  'RETURN_DISPOSITIONED',
]);

/** What becomes of units, as the line keeps it: the column an account is counted in. */
const columns: Partial<Record<Posting['to'], string>> = {
  AVAILABLE: 'resalable',
  DAMAGED: 'damaged',
  QUARANTINED: 'quarantined',
  SCRAP: 'scrapped',
  SUPPLIER: 'to_supplier',
};

/** Brings return lines up to date with these events (others are ignored); gives what initiations and acceptances changed. */
export async function moveReturns(batch: Batch, events: readonly ClaimedEvent[]): Promise<Returned> {
  const due = events.filter(({ event }) => types.has(event.type) && event.lineageId !== undefined);
  if (due.length === 0) return new Map();
  const { rows } = await batch.session.query<{ ord: number; surplus: number }>(moveStatement, [
    batch.recordedAt,
    due.map(({ event }) => event.lineageId),
    due.map(({ itemNo }) => itemNo),
    due.map(({ positionId }) => positionId),
    due.map((event) => (event.event.type === 'RETURN_INITIATED' ? event.quantity : 0)),
    due.map((event) => (event.event.type === 'RETURN_ACCEPTED' ? event.quantity : 0)),
    due.map(({ posting }) => columns[posting.to] ?? ''),
    due.map(({ quantity }) => quantity),
    due.map(({ event }) => event.occurredAt.toISOString()),
  ]);
  const surplus = new Map(rows.map((row) => [row.ord, row.surplus]));
  return new Map(
    due.flatMap((event, at) =>
      event.event.type === 'RETURN_DISPOSITIONED' ? [] : [[event, surplus.get(at + 1) ?? 0] as const],
    ),
  );
}

/** Gives the entries of an initiation or acceptance, given how much it changed the line's surplus. */
export function returnEntries({ from, to, draw }: Posting, quantity: number, surplus: number): Entry[] {
  if (draw === 'initiated') {
    return [
      { from, to, quantity },
      { from: to, to: from, quantity: -surplus, kind: 'RECONCILIATION' },
    ];
  }
  return [
    { from: 'RETURN_IN_TRANSIT', to, quantity: quantity - surplus },
    { from, to, quantity: surplus },
  ];
}
