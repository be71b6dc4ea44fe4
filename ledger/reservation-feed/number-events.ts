/**
 * Numbers reservation events after they were committed: gap-free, each once, those of one reservation in their order.
 *
 * Events take their own numbers from a sequence before they commit, so those are not in commit order. One process at a time
 * reads what is new, keeps what is missing below it as holes, and numbers what appears there later; a hole is given up when
 * every transaction that could fill it has ended. Numbering where events are written would make every confirmation wait
 * for the one before it. Decision 0026.
 */
import { type Database, type Queryable, transaction } from '#database';
import { statement } from '../statement.ts';
import { type Hole, holesBetween, restOf } from './holes.ts';

/** What a round did: how many events it numbered, and whether more wait. */
export type Numbered = { readonly told: number; readonly isMore: boolean };

const lock = statement('reservation-feed/lock');
const readEvents = statement('reservation-feed/read-events');
const takeHoles = statement('reservation-feed/take-holes');
const write = statement('reservation-feed/write');
const mostEvents = 2_000;

type EventRow = {
  first_event: number | null;
  last_event: number | null;
  is_final: boolean;
  reservation_event_id: number | null;
  reservation_id: string;
  kind: number;
  happened_at: Date;
};
type Event = EventRow & { reservation_event_id: number };

/** Numbers what is new, at most a few thousand; nothing while another process is at it. */
export async function numberEvents(database: Database): Promise<Numbered> {
  return transaction(database, async (session) => {
    const { rows: heads } = await session.query<{ last_event: number }>(lock);
    const [head] = heads;
    if (head === undefined) return { told: 0, isMore: false };
    const { rows } = await session.query<EventRow>(readEvents, [head.last_event, mostEvents]);
    if (rows.length === 0) return { told: 0, isMore: false };
    const events = rows.filter((row): row is Event => row.reservation_event_id !== null);
    const fresh = events.filter(({ first_event }) => first_event === null).map(eventNo);
    const lastEvent = fresh.at(-1) ?? head.last_event;
    const rests = await shrinkHoles(session, rows);
    const holes = holesBetween(head.last_event, fresh);
    await session.query(write, [
      events.map(eventNo),
      events.map(({ reservation_id }) => reservation_id),
      events.map(({ kind }) => kind),
      events.map(({ happened_at }) => happened_at),
      ...[rests.map(({ first }) => first), rests.map(({ last }) => last)],
      ...[rests.map(({ noticedAt }) => noticedAt), rests.map(({ untilXid }) => untilXid)],
      ...[holes.map(({ first }) => first), holes.map(({ last }) => last)],
      lastEvent,
    ]);
    return { told: events.length, isMore: fresh.length === mostEvents };
  });
}

const eventNo = ({ reservation_event_id }: Event): number => reservation_event_id;

type KeptHole = Hole & { readonly noticedAt: Date; readonly untilXid: string };

/** Takes out the holes that something appeared in, or never will; gives what is left of them. */
async function shrinkHoles(session: Queryable, rows: readonly EventRow[]): Promise<KeptHole[]> {
  const touched = Map.groupBy(
    rows.filter(({ first_event }) => first_event !== null),
    ({ first_event }) => first_event ?? 0,
  );
  if (touched.size === 0) return [];
  const taken = await session.query<{ first_event: number; noticed_at: Date; until_xid: string }>(takeHoles, [
    [...touched.keys()],
  ]);
  return taken.rows.flatMap(({ first_event: first, noticed_at: noticedAt, until_xid: untilXid }) => {
    const appeared = touched.get(first) ?? [];
    const [one] = appeared;
    if (one === undefined || one.is_final) return [];
    const numbers = appeared.flatMap(({ reservation_event_id }) => reservation_event_id ?? []);
    return restOf({ first, last: one.last_event ?? first }, numbers).map((rest) => ({
      ...rest,
      noticedAt,
      untilXid,
    }));
  });
}
