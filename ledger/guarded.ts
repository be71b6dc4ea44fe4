/**
 * Draws on guarded states, which never go below zero: as far as the state reaches, the rest from AVAILABLE.
 *
 * docs/ledger.md, "Postings". Suspect units are a part of QUARANTINED that only their resolution takes; everything else
 * reaches the others. A late draw on a state that was counted since reaches as far as it likes: the count takes it back.
 */
import type { Queryable } from '#database';
import { bitsOf } from './count-scope.ts';
import { takeSuspects } from './counts/suspects.ts';
import { accountOf, type ClaimedEvent, type Entry, type LaterSnapshot } from './movement-draft.ts';
import { isState } from './posting.ts';
import { statement } from './statement.ts';

const drawGuarded = statement('draw-guarded');

/** Gives the entries of each event, in order. Positions are locked by the session's transaction. */
export async function guardedEntries(
  session: Queryable,
  events: readonly ClaimedEvent[],
  later: ReadonlyMap<ClaimedEvent, readonly LaterSnapshot[]>,
): Promise<Entry[][]> {
  const draws = events.filter(
    (event) => event.posting.from !== 'AVAILABLE' && !isTakenBack(event, later.get(event)),
  );
  const { rows } = await session.query<{ ord: number; taken: number }>(drawGuarded, [
    draws.map((event) => event.positionId),
    draws.map((event) => accountOf(event.posting.from, event).state),
    draws.map((event) => Math.abs(event.quantity)),
    draws.map((event) => event.posting.draw === 'suspect'),
  ]);
  const reached = new Map(rows.map((row) => [draws[row.ord - 1], row.taken]));
  const takenOf = (event: ClaimedEvent): number =>
    draws.includes(event) ? (reached.get(event) ?? 0) : Math.abs(event.quantity);
  await takeSuspects(
    session,
    events.flatMap((event) => {
      if (event.posting.draw !== 'suspect') return [];
      return [{ positionId: event.positionId, quantity: takenOf(event) }];
    }),
  );
  return events.map((event) => entriesOf(event, takenOf(event)));
}

/** Whether a later count of just the state drawn on gives back what the draw takes. */
function isTakenBack({ posting }: ClaimedEvent, snapshots: readonly LaterSnapshot[] = []): boolean {
  const { from, draw } = posting;
  if (draw === 'suspect' || !isState(from)) return false;
  return snapshots.some(({ states }) => states === bitsOf([from]));
}

function entriesOf({ posting, quantity }: ClaimedEvent, taken: number): Entry[] {
  const { from, to } = posting;
  const first: Entry = { from, to, quantity: taken };
  // What is no longer suspect was resolved already: nothing else is taken for it.
  if (posting.draw === 'suspect') return [first];
  return [first, { from: 'AVAILABLE', to, quantity: Math.abs(quantity) - taken }];
}
