/**
 * What recorded events mean for counts: a submission makes or answers a task, a pick that came short raises one.
 *
 * Runs inside the recording transaction, before the feed's shards are locked. Whether a submission passes by itself is
 * looked at after it is committed (counts.ts), in a transaction of its own.
 */
import type { Batch } from '../batch.ts';
import { type CaseDraft, openCases } from '../cases/open.ts';
import { digest16 } from '../event.ts';
import type { ClaimedEvent } from '../movement-draft.ts';
import { statement } from '../statement.ts';
import { isWorkId } from './read.ts';

const noteSubmitted = statement('counts/note-submitted');
const raiseStatement = statement('counts/raise');

/** The kind of reference document by which a submission names the task it answers. */
export const countDocument = 'count-task';

/** Notes what the events of a batch mean for counts; most mean nothing. */
export async function noteCounts(batch: Batch, events: readonly ClaimedEvent[]): Promise<void> {
  const submitted = events.filter(({ event }) => event.type === 'COUNT_SUBMITTED');
  if (submitted.length > 0) await submit(batch, submitted);
  const shorted = events.filter(({ posting }) => posting.draw === 'short' && posting.to === 'QUARANTINED');
  if (shorted.length > 0) await raise(batch, shorted);
}

/** Gives the id of the count that a submission makes when it answers no task. */
export function countIdOf(submissionDigest: string): string {
  return digest16(JSON.stringify(['count', submissionDigest]));
}

async function submit(batch: Batch, submitted: readonly ClaimedEvent[]): Promise<void> {
  const answered = ({ event }: ClaimedEvent): string | null => {
    const document = event.referenceDocument;
    return document?.type === countDocument && isWorkId(document.id) ? document.id.toLowerCase() : null;
  };
  await batch.session.query(noteSubmitted, [
    batch.callerId,
    batch.recordedAt,
    submitted.map(({ event }) => countIdOf(event.digest)),
    submitted.map(answered),
    submitted.map(({ positionId }) => positionId),
    submitted.map(({ posting }) => posting.counted ?? 'SHELF'),
    submitted.map(({ quantity }) => quantity),
    submitted.map(({ event }) => event.occurredAt.toISOString()),
    submitted.map(({ event }) => event.digest),
    submitted.map(({ event }) => event.source),
    submitted.map(({ event }) => event.operatorId ?? null),
    submitted.map(({ event }) => event.deviceId ?? null),
    submitted.map(({ event }) => event.reason ?? null),
    submitted.map(({ correlationId }) => correlationId),
  ]);
}

/** Units that were not found: somebody counts, and until then they are nobody's. */
async function raise(batch: Batch, shorted: readonly ClaimedEvent[]): Promise<void> {
  await batch.session.query(raiseStatement, [
    shorted.map(({ event }) => digest16(JSON.stringify(['no-pick', event.digest]))),
    shorted.map(({ positionId }) => positionId),
    shorted.map(() => 'SHELF'),
    shorted.map(() => 'NO_PICK'),
    shorted.map(({ event, quantity }) => event.reason ?? `${quantity / 1000} units could not be picked`),
    shorted.map(() => null),
    shorted.map(({ correlationId }) => correlationId),
    batch.callerId,
    false,
  ]);
  const cases = shorted.map(
    ({ event, positionId, quantity }): CaseDraft => ({
      kind: 'SUSPECT_STOCK',
      subject: String(positionId),
      cause: `${quantity / 1000} units could not be picked and are quarantined until the shelf is counted`,
      positionId,
      units: quantity,
      reservationId:
        event.reservationId !== undefined && isWorkId(event.reservationId) ? event.reservationId : undefined,
    }),
  );
  await openCases(batch.session, cases, {
    caller: { id: batch.callerId },
    correlationId: batch.correlationId,
  });
}
