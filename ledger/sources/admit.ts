/**
 * Whether an event may come in at all: its source may tell it, and it is not so old that nobody could know it again.
 *
 * Pure. What a source may not tell is kept whole and answered REFUSED, so that it is recorded once the matrix permits it. An
 * event from before the keys that are sure to be remembered might have been recorded already under a key that was forgotten: it
 * is refused unless history is being loaded, for a fact must never count twice.
 */
import type { ParsedEvent } from '../event.ts';
import type { Plan } from '../plan.ts';
import type { RecordContext } from '../record-batch.ts';
import { type SourceModel, whyNotPermitted } from './model.ts';

/** An event and its place in the call. */
export type AdmittedEvent = { readonly event: ParsedEvent; readonly index: number };

/**
 * The time before which events are too old: as many days back as keys are remembered, whatever was really forgotten; and, where the
 * days were fewer once, what was forgotten then. In ms since 1970.
 */
export function oldestTold(model: Pick<SourceModel, 'keyDays' | 'forgottenBeforeMs'>, now: Date): number {
  return Math.max(now.getTime() - model.keyDays * dayMs, model.forgottenBeforeMs);
}

const dayMs = 86_400_000;

/** Gives the plan of an event that may not come in; undefined for one that may. */
export function barred(
  model: SourceModel,
  { event, index }: AdmittedEvent,
  context: Pick<RecordContext, 'isInitialLoad' | 'now'>,
): Plan | undefined {
  const oldestMs = oldestTold(model, context.now ?? new Date());
  if (event.occurredAt.getTime() < oldestMs && context.isInitialLoad !== true) {
    const path = ['events', index, 'occurredAt'];
    const message =
      `occurredAt ${event.occurredAt.toISOString()} is before ${new Date(oldestMs).toISOString()}: events are taken for ` +
      `${model.keyDays} days, as long as their keys are remembered. Tell what is there now with a SNAPSHOT_ASSERTED, or load ` +
      'history with initialLoad';
    return { kind: 'refuse', index, event, refusal: { code: 'TooOld', message, path } };
  }
  const message = whyNotPermitted(model, event);
  if (message === undefined) return undefined;
  const path = ['events', index, 'type'];
  return { kind: 'park', index, event, refusal: { code: 'NotPermitted', message, path } };
}
