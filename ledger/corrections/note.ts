/**
 * What recorded reversals leave behind for claims.ts: a claim each, inside the recording transaction.
 *
 * docs/ledger.md, "Reversal". The event itself moves nothing: what it takes back is worked out from the journal, once it is committed.
 */
import type { Batch } from '../batch.ts';
import { ownSource } from '../event.ts';
import type { ClaimedEvent } from '../movement-draft.ts';
import { statement } from '../statement.ts';

const noteStatement = statement('corrections/note-claims');

/** Notes the reversals of a batch that sources told; the product's own move by themselves. */
export async function noteReversals(batch: Batch, events: readonly ClaimedEvent[]): Promise<void> {
  const told = events.filter(
    ({ event }) => event.type === 'CORRECTION_REVERSAL' && event.source !== ownSource,
  );
  if (told.length === 0) return;
  await batch.session.query(noteStatement, [
    batch.callerId,
    batch.recordedAt,
    told.map(({ eventNo }) => eventNo),
    told.map(({ event }) => event.source),
    told.map(({ event }) => event.referenceDocument?.id ?? ''),
    told.map(({ positionId }) => positionId),
    told.map(({ quantity }) => quantity),
    told.map(({ event }) => event.reason ?? ''),
    told.map(({ correlationId }) => correlationId),
  ]);
}
