/**
 * Suspect units: quarantined because they were not where the book has them. Nothing brings them back but an approved count.
 *
 * docs/ledger.md, "No-pick". Kept beside QUARANTINED, guarded by the position's lock; a release or a scrapping reaches the
 * other quarantined units only.
 */
import type { Queryable } from '#database';
import type { Batch } from '../batch.ts';
import type { ClaimedEvent, Entry } from '../movement-draft.ts';
import { statement } from '../statement.ts';

const addStatement = statement('counts/add-suspects');
const takeStatement = statement('counts/take-suspects');

/** Notes what shorted picks and refused goods sent to quarantine as suspect; events of other kinds are ignored. */
export async function addSuspects(
  batch: Batch,
  events: readonly ClaimedEvent[],
  entries: ReadonlyMap<ClaimedEvent, readonly Entry[]>,
): Promise<void> {
  const due = events.filter(({ posting }) => posting.draw === 'short' && posting.to === 'QUARANTINED');
  if (due.length === 0) return;
  const sent = (event: ClaimedEvent): number =>
    (entries.get(event) ?? []).reduce((sum, { quantity }) => sum + quantity, 0);
  await batch.session.query(addStatement, [
    due.map(({ positionId }) => positionId),
    due.map(sent),
    due.map(({ event }) => event.occurredAt.toISOString()),
  ]);
}

/** Takes suspect units that were resolved, by position. */
export async function takeSuspects(
  session: Queryable,
  taken: readonly { readonly positionId: number; readonly quantity: number }[],
): Promise<void> {
  if (taken.length === 0) return;
  await session.query(takeStatement, [
    taken.map(({ positionId }) => positionId),
    taken.map(({ quantity }) => quantity),
  ]);
}
