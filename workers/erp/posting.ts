/**
 * Postings as they are stored: their states, a claimed row, and what a try makes of it. Words and shapes only.
 *
 * A posting is one line for the ERP: a movement, or a sum of movements where its company allows that. Its life
 * is README.md's: pending → queued → posting → posted | accepted | rejected | unknown, or waived.
 */
import type { CanonicalMovement, DocumentRef } from '#connectors';

/** Where postings stand. `unknown`: whether the ERP has it is looked up before it is sent again. */
export const postingStates = [
  'pending',
  'queued',
  'posting',
  'posted',
  'accepted',
  'rejected',
  'unknown',
  'waived',
] as const;

/** Where a posting stands. */
export type PostingState = (typeof postingStates)[number];

/** A posting that can be carried by a job: its number, how often it was tried before, and its priority: 1 goes first, 9 last. */
export type QueuedPosting = {
  readonly postingId: number;
  readonly attempt: number;
  readonly priority: number;
};

/** A posting this worker has claimed. */
export type ClaimedPosting = Omit<QueuedPosting, 'priority'> & {
  readonly eventId: string;
  readonly movement: CanonicalMovement;
  /** An earlier try may have been applied: look it up first. */
  readonly findFirst: boolean;
  /** Failures since it was made or replayed, and those among them that the ERP did not explain. */
  readonly failures: number;
  readonly untypedFailures: number;
};

/** Postings claimed together; `claim` is the proof without which nothing can be written about them. */
export type ClaimedBatch = { readonly claim: string; readonly postings: readonly ClaimedPosting[] };

/** What a try made of a posting: the columns to be written. */
export type Verdict = {
  readonly postingId: number;
  readonly state: PostingState;
  /** When it may be sent again; Infinity: not by itself. */
  readonly retryAfterMs: number;
  readonly failures: number;
  readonly untypedFailures: number;
  readonly findFirst: boolean;
  readonly documentRef: DocumentRef | undefined;
  readonly pollRef: string | undefined;
  readonly errorCode: string | undefined;
  readonly errorText: string | undefined;
};

/** The job that carries a posting: the same posting at the same try is the same job, however often it is added. */
export function jobIdOf({ postingId, attempt }: Omit<QueuedPosting, 'priority'>): string {
  return `posting-${postingId}-${attempt}`;
}

/** What postings have in common that must be posted in order. */
export function orderKeysOf(row: { lineageKey: string | null; positionId: number }): string[] {
  const position = `position:${row.positionId}`;
  return row.lineageKey === null ? [position] : [`lineage:${row.lineageKey}`, position];
}

/**
 * SQL that finds an earlier sum with a movement of the lineage of posting `c` that is not done. A sum has no lineage of its own:
 * it has its movements'.
 */
export const unfinishedSum = `SELECT FROM workers.erp_summed_lineage l JOIN workers.erp_posting s ON s.posting_id = l.posting_id
  WHERE l.lineage_key = c.lineage_key AND l.posting_id < c.posting_id AND s.company = c.company
    AND s.state NOT IN ('posted', 'accepted', 'waived')`;
