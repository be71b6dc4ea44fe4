/**
 * Holding back events whose predecessor has not come: they are parked instead of posted, for as long as their source lets them.
 *
 * Nobody is stranded when both come at the same instant on two connections: who parks looks again after its commit, who
 * records a predecessor looks for who waits after its own (parked.ts). Whichever commits second sees the first; what a
 * crash cuts off between the two is found by the chore.
 */
import type { Queryable } from '#database';
import { type Candidate, eventOf } from '../record-batch.ts';
import { type Awaited, arrived, awaitedBy } from './lineage.ts';
import { lineageTimeoutOf, type SourceModel } from './model.ts';

/** Parks the candidates that follow something nobody has recorded; posts them as orphans when their wait is over. */
export async function holdBack(
  database: Queryable,
  candidates: readonly Candidate[],
  by: { readonly model: SourceModel; readonly isWaitOver: boolean },
): Promise<Candidate[]> {
  const waiting = candidates.map((candidate) => awaitedOf(candidate, by.model));
  const here = await arrived(
    database,
    waiting.flatMap((awaited) => awaited ?? []),
  );
  return candidates.map((candidate, at) => {
    const awaited = waiting[at];
    if (awaited === undefined || here.has(awaited) || candidate.kind !== 'post') return candidate;
    return by.isWaitOver ? { ...candidate, missing: awaited } : parked(candidate, awaited, by.model);
  });
}

/** Of parked candidates those whose predecessor has come meanwhile, as they were before they were parked. */
export async function arrivedMeanwhile(
  database: Queryable,
  pairs: readonly { readonly before: Candidate; readonly held: Candidate }[],
): Promise<Candidate[]> {
  const held = pairs.filter(({ before, held }) => before !== held && held.kind === 'park');
  const waiting = held.map(({ before }) => awaitedBy(eventOf(before)));
  const here = await arrived(
    database,
    waiting.flatMap((awaited) => awaited ?? []),
  );
  return held.flatMap(({ before }, at) => {
    const awaited = waiting[at];
    return awaited !== undefined && here.has(awaited) ? [before] : [];
  });
}

function awaitedOf(candidate: Candidate, model: SourceModel): Awaited | undefined {
  if (candidate.kind !== 'post') return undefined;
  const event = eventOf(candidate);
  return lineageTimeoutOf(model, event.source) === 0 ? undefined : awaitedBy(event);
}

function parked(candidate: Candidate, { lineageId, after }: Awaited, model: SourceModel): Candidate {
  const { index, input } = candidate;
  const event = eventOf(candidate);
  const waitMs = lineageTimeoutOf(model, event.source);
  const message =
    `${event.type} of chain ${JSON.stringify(lineageId)} follows ${after.join(' or ')}, which is not recorded yet: ` +
    `it waits for it, ${waitMs / 1000} seconds at most`;
  const path = ['events', index, 'lineageId'];
  return {
    kind: 'park',
    index,
    event,
    input,
    refusal: { code: 'AwaitingLineage', message, path },
    waitMs,
  };
}
