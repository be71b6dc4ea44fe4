/**
 * Whether an event may come in at all: its source may tell it, and it is not so old that nobody could know it again.
 *
 * Pure. What a source may not tell is kept whole and answered REFUSED, so that it is recorded once the matrix permits it. An
 * event from before the keys that are remembered might have been recorded already under a key that was forgotten: it is
 * refused unless history is being loaded, for a fact must never count twice.
 */
import type { ParsedEvent } from '../event.ts';
import type { Plan } from '../plan.ts';
import type { RecordContext } from '../record-batch.ts';
import { type SourceModel, whyNotPermitted } from './model.ts';

/** An event and its place in the call. */
export type AdmittedEvent = { readonly event: ParsedEvent; readonly index: number };

/** Gives the plan of an event that may not come in; undefined for one that may. */
export function barred(
  model: SourceModel,
  { event, index }: AdmittedEvent,
  context: Pick<RecordContext, 'isInitialLoad'>,
): Plan | undefined {
  if (event.occurredAt.getTime() < model.forgottenBeforeMs && context.isInitialLoad !== true) {
    const path = ['events', index, 'occurredAt'];
    const message =
      `occurredAt ${event.occurredAt.toISOString()} is before ${new Date(model.forgottenBeforeMs).toISOString()}: the keys of ` +
      `events are remembered for ${model.keyDays} days, and this one may be recorded already. Tell what is there now with ` +
      'a SNAPSHOT_ASSERTED, or load history with initialLoad';
    return { kind: 'refuse', index, event, refusal: { code: 'TooOld', message, path } };
  }
  const message = whyNotPermitted(model, event);
  if (message === undefined) return undefined;
  const path = ['events', index, 'type'];
  return { kind: 'park', index, event, refusal: { code: 'NotPermitted', message, path } };
}
