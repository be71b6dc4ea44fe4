/**
 * A batch an ERP takes whole or not at all, posted in order: halved until the posting at fault stands alone, and nothing
 * sent before an earlier one of its order.
 *
 * What one try is, the connector says. Nothing here knows a protocol.
 */
import type { Failed, Outcome, PlannedPosting } from './contract.ts';
import { type CallFault, outcomeOfFault } from './transport.ts';

/** What one try of several postings gave: an outcome each, or why the whole failed; `isDivisible` when one of them may be at fault. */
export type Tried =
  | { readonly outcomes: readonly Outcome[] }
  | { readonly fault: CallFault; readonly isDivisible: boolean };

/** How a connector posts. */
export type InOrder<Document> = {
  /** Decides about a posting without asking anybody; undefined: it is to be sent. */
  readonly judge?: (posting: PlannedPosting<Document>) => Outcome | undefined;
  /** Sends some, at least one, in order. */
  readonly attempt: (batch: readonly PlannedPosting<Document>[]) => Promise<Tried>;
};

/** Posts a batch; one outcome a posting, in the same order. A posting behind one that was not applied is held. */
export async function postInOrder<Document>(
  batch: readonly PlannedPosting<Document>[],
  how: InOrder<Document>,
): Promise<Outcome[]> {
  return postBehind(batch, { how, stuck: new Set() });
}

type Behind<Document> = {
  readonly how: InOrder<Document>;
  /** Order keys of what was not applied. */
  readonly stuck: Set<string>;
};

/** Sends what need not wait for anything; tells the others that they are held. */
async function postBehind<Document>(
  batch: readonly PlannedPosting<Document>[],
  { how, stuck }: Behind<Document>,
): Promise<Outcome[]> {
  const decided = new Map<string, Outcome>();
  const free = batch.filter((posting) => {
    const isStuck = posting.orderKeys.some((key) => stuck.has(key));
    const judged = isStuck ? heldBehind(posting.eventId) : how.judge?.(posting);
    if (judged === undefined) return true;
    decided.set(posting.eventId, judged);
    // What waits makes the ones behind it wait, too.
    if (!isApplied(judged)) for (const key of posting.orderKeys) stuck.add(key);
    return false;
  });
  const outcomes = free.length === 0 ? [] : await halved(free, how);
  for (const outcome of outcomes) decided.set(outcome.eventId, outcome);
  return batch.map(({ eventId }) => decided.get(eventId) ?? withoutResult(eventId));
}

async function halved<Document>(
  batch: readonly PlannedPosting<Document>[],
  how: InOrder<Document>,
): Promise<readonly Outcome[]> {
  const tried = await how.attempt(batch);
  if ('outcomes' in tried) return tried.outcomes;
  if (!tried.isDivisible || batch.length === 1) {
    return batch.map(({ eventId }) => outcomeOfFault(eventId, tried.fault));
  }
  const half = Math.ceil(batch.length / 2);
  const first = await halved(batch.slice(0, half), how);
  const unapplied = new Set(first.filter((outcome) => !isApplied(outcome)).map(({ eventId }) => eventId));
  const stuck = new Set(
    batch.slice(0, half).flatMap(({ eventId, orderKeys }) => (unapplied.has(eventId) ? orderKeys : [])),
  );
  // Judged before: only what is held is left to decide.
  const second = await postBehind(batch.slice(half), { how: { attempt: how.attempt }, stuck });
  return [...first, ...second];
}

/** Whether the ERP has it: those behind it may follow. */
export function isApplied({ status }: Outcome): boolean {
  return status === 'posted' || status === 'duplicate' || status === 'accepted' || status === 'waived';
}

/** What is told of a posting whose earlier one was not applied. */
export function heldBehind(eventId: string): Failed {
  const reason = 'an earlier event of the same order was not applied';
  return { status: 'failed', eventId, code: 'held', reason, outcome: 'not-applied', retryable: true };
}

function withoutResult(eventId: string): Failed {
  const reason = 'the connector has no outcome for this event';
  return { status: 'failed', eventId, code: 'untyped', reason, outcome: 'unknown', retryable: true };
}
