/**
 * What people do about what waits: have parked events tried again, give them up, and say which numbers will never come.
 *
 * Each act is noted in the audit log with its reason; of an event given up the whole of it, for it is nowhere else then.
 */
import { type Database, noteAudits, transaction } from '#database';
import { type ReplayResult, replayParked } from '../parked.ts';
import type { ActContext } from '../request.ts';
import { statement } from '../statement.ts';
import { missingIn, withoutGap } from './numbering.ts';
import { keepNumbering, lockNumbering } from './numbering-rows.ts';

/** Parked events to be tried again: by their ids (at most 1,000), or those of a source that wait for one of some codes. */
export type ParkedReplay = {
  readonly ids?: readonly string[] | undefined;
  readonly source?: string | undefined;
  readonly codes?: readonly string[] | undefined;
  readonly reason: string;
};

/** Parked events to be given up, at most 1,000. */
export type ParkedDiscard = { readonly ids: readonly string[]; readonly reason: string };

/** Running numbers that will never come, digits; both ends included. */
export type GapsWaive = {
  readonly source: string;
  readonly from: bigint;
  readonly to: bigint;
  readonly reason: string;
};

const discard = statement('sources/discard');
const findParked = statement('sources/find-parked');
const eventsPerReplay = 5_000;

/** What became of events that were tried again, and the asked ids that are no parked event's. */
export type NamedReplay = ReplayResult & { readonly unknown: readonly string[] };

/** Tries parked events again, in the caller's name. */
export async function replayNamed(
  database: Database,
  { ids, source, codes, reason }: ParkedReplay,
  context: ActContext,
): Promise<NamedReplay> {
  const { rows: known } = await database.query<{ digest: string }>(findParked, [ids ?? []]);
  const unknown = (ids ?? []).filter((id) => !known.some(({ digest }) => digest === id));
  const result = await replayParked(database, { limit: eventsPerReplay, ids, source, codes }, context);
  const id = ids === undefined ? JSON.stringify([source ?? null, ...(codes ?? [])]) : `${ids.length} events`;
  const after = { ...result, ids: ids ?? null, source: source ?? null, codes: codes ?? null };
  await noteAudits(database, [
    { ...context, action: 'parkedEventsReplay', subject: { type: 'ParkedEvent', id }, after, reason },
  ]);
  return { ...result, unknown };
}

type DiscardedRow = {
  id: string;
  source: string;
  event_id: string;
  code: string;
  value: string;
  payload: object;
};

/** Gives parked events up; gives the ids of those that were parked. Sent again they come in as new. */
export async function discardParked(
  database: Database,
  { ids, reason }: ParkedDiscard,
  context: ActContext,
): Promise<readonly string[]> {
  return transaction(database, async (session) => {
    const { rows } = await session.query<DiscardedRow>(discard, [[...new Set(ids)]]);
    await noteAudits(
      session,
      rows.map((row) => ({
        ...context,
        action: 'parkedEventsDiscard',
        subject: { type: 'ParkedEvent', id: row.id },
        before: { ...row },
        reason,
      })),
    );
    return rows.map(({ id }) => id);
  });
}

/** Takes missing numbers as told; gives how many were missing, undefined when the source does not number without gaps. */
export async function waiveGaps(
  database: Database,
  { source, from, to, reason }: GapsWaive,
  context: ActContext,
): Promise<bigint | undefined> {
  return transaction(database, async (session) => {
    const numbering = (await lockNumbering(session, [source])).get(source);
    if (numbering === undefined) return undefined;
    const after = numbering.map((epoch) => withoutGap(epoch, { from, to }));
    const missing = (epochs: typeof numbering): bigint => missingIn(epochs.flatMap(({ gaps }) => gaps));
    const waived = missing(numbering) - missing(after);
    await keepNumbering(session, new Map([[source, after]]));
    await noteAudits(session, [
      {
        ...context,
        action: 'sourceGapsWaive',
        subject: { type: 'Source', id: source },
        after: { from: String(from), to: String(to), waived: String(waived) },
        reason,
      },
    ]);
    return waived;
  });
}
