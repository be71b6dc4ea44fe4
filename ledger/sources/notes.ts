/**
 * What a recording transaction heard of each source: where it is in time at each location, and which running numbers came.
 *
 * One small row a transaction (`source_note`), written with the events themselves; follower.ts folds the rows into watermarks
 * and gaps, so that nobody who records waits for a row that others write, too. Pure.
 */
import { positionKey } from '../account.ts';
import { ownSource, type ParsedEvent } from '../event.ts';

/** Of one source in one transaction; times in ms since 1970, numbers as decimal digits. */
export type SourceNote = {
  readonly source: string;
  /** Location number, the latest time of an event there, and the highest running number told with one. */
  readonly places: readonly (readonly [locationNo: number, atMs: number, sequence: string | null])[];
  /** Running number and time of every event that has one. */
  readonly numbers: readonly (readonly [sequence: string, atMs: number])[];
};

/** An event that was heard for the first time; without a position it waits for a mapping. */
export type Heard = { readonly event: ParsedEvent; readonly positionId: number | undefined };

/** Notes what was heard, by source; undefined when there is nothing to note. The product's own events are not heard. */
export function notesOf(heard: readonly Heard[]): readonly SourceNote[] | undefined {
  const told = heard.filter(({ event }) => event.source !== ownSource);
  if (told.length === 0) return undefined;
  const bySource = Map.groupBy(told, ({ event }) => event.source);
  return [...bySource].map(([source, all]) => ({ source, places: placesOf(all), numbers: numbersOf(all) }));
}

type Place = { atMs: number; sequence: bigint | undefined };

function placesOf(heard: readonly Heard[]): SourceNote['places'] {
  const places = new Map<number, Place>();
  for (const { event, positionId } of heard) {
    if (positionId === undefined) continue;
    const { locationNo } = positionKey(positionId);
    const place = places.get(locationNo) ?? { atMs: Number.NEGATIVE_INFINITY, sequence: undefined };
    const sequence = event.sourceSequence === undefined ? undefined : BigInt(event.sourceSequence);
    places.set(locationNo, {
      atMs: Math.max(place.atMs, event.occurredAt.getTime()),
      sequence:
        place.sequence === undefined || (sequence ?? -1n) > place.sequence ? sequence : place.sequence,
    });
  }
  return [...places].map(([locationNo, { atMs, sequence }]) => [
    locationNo,
    atMs,
    sequence === undefined ? null : String(sequence),
  ]);
}

function numbersOf(heard: readonly Heard[]): SourceNote['numbers'] {
  return heard.flatMap(({ event }) =>
    event.sourceSequence === undefined ? [] : [[event.sourceSequence, event.occurredAt.getTime()] as const],
  );
}
