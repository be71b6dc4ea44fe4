/**
 * Events the product itself makes, as what its workflows decided: an approved count, a cancelled transfer, a conversion.
 *
 * They go the one way every fact goes (record-batch.ts), under the source `stockgate`, inside the transaction in which the
 * workflow writes its own rows: both are there, or neither. Codes are canonical SKUs and location ids. A workflow locks its
 * rows first, then calls this once, last in its transaction, for the feed's counter is taken here.
 */
import type { Queryable } from '#database';
import type { CursorVector } from '#schema';
import { ownSource, parseEvent, type StockEventInput } from './event.ts';
import { planEvent } from './plan.ts';
import { type Candidate, type RecordContext, recordBatch } from './record-batch.ts';
import type { EventRefusal } from './refusal.ts';
import { resolveCodes } from './resolve.ts';

/** An event of the product itself; `eventId` is its idempotency key, made from the workflow's row and step. */
export type OwnEvent = Omit<StockEventInput, 'source'>;

/** What was recorded: whether all of it had been before, and the feed's position that includes it. */
export type OwnRecorded = { readonly isReplayed: boolean; readonly cursor: CursorVector | undefined };

/** An event of the product itself that the ledger refused; the workflow's transaction must not be committed. */
export class OwnEventRefused extends Error {
  readonly refusal: EventRefusal;

  constructor(refusal: EventRefusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

/**
 * Records events of the product itself in the session's transaction, at most 500 with ids that differ.
 * Throws OwnEventRefused when one cannot be recorded (unknown code, another content under its id), and what PostgreSQL threw.
 */
export async function recordOwn(
  session: Queryable,
  events: readonly OwnEvent[],
  context: RecordContext,
): Promise<OwnRecorded> {
  if (events.length === 0) return { isReplayed: true, cursor: undefined };
  const candidates = await planOwn(session, events, context);
  const { outcomes, cursor } = await recordBatch(session, candidates, context);
  const refused = outcomes.find(({ error }) => error !== undefined)?.error;
  if (refused !== undefined) throw new OwnEventRefused(refused);
  return { isReplayed: outcomes.every(({ status }) => status === 'REPLAYED'), cursor };
}

async function planOwn(
  session: Queryable,
  events: readonly OwnEvent[],
  context: RecordContext,
): Promise<Candidate[]> {
  const now = context.now ?? new Date();
  const read = events.map((event, index) => {
    const input: StockEventInput = { ...event, source: ownSource };
    const reading = parseEvent(input, { index, now, isOwn: true });
    if ('refusal' in reading) throw new OwnEventRefused(reading.refusal);
    return { index, input, event: reading.event };
  });
  const meanings = await resolveCodes(
    session,
    read.map(({ event }) => event),
  );
  return read.map(({ index, input, event }) => {
    const plan = planEvent(event, index, meanings);
    if (plan.kind !== 'post') throw new OwnEventRefused(plan.refusal);
    return { ...plan, input };
  });
}
