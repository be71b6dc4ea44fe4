/**
 * Whose facts a caller may tell: those of locations within its reach, each event by itself.
 *
 * A location out of reach is refused like one that is not there, whatever it is called by: for a caller bound to locations
 * nothing waits for a code that may mean another's. The rules are schema/reach.ts; here they meet the sources' codes.
 */
import type { Queryable } from '#database';
import type { Reach } from '#schema';
import type { ParsedEvent } from './event.ts';
import type { EventRefusal } from './refusal.ts';
import type { Meanings } from './resolve.ts';

const selectNumbers = 'SELECT location_no FROM locations.location WHERE location_id = ANY ($1::text[])';

/** Says why one event of a call may not be told by its caller; undefined when it may. */
export type ReachRefusal = (event: ParsedEvent, index: number) => EventRefusal | undefined;

/**
 * Reads what a caller's reach means in location numbers.
 * Takes the reach and what the events' codes mean; gives the judge of each event. Nothing is read for a caller who reaches all.
 */
export async function outOfReach(
  database: Queryable,
  reach: Reach,
  meanings: Meanings,
): Promise<ReachRefusal> {
  if (reach === 'all') return () => undefined;
  const { rows } = await database.query<{ location_no: number }>(selectNumbers, [reach]);
  const numbers = new Set(rows.map((row) => row.location_no));
  return (event, index) => {
    for (const field of ['locationId', 'toLocationId'] as const) {
      const code = event[field];
      if (code === undefined) continue;
      const location = meanings.location(event.source, code);
      if (location !== undefined && numbers.has(location.locationNo)) continue;
      const message = `this caller tells nothing of the location ${JSON.stringify(code)}`;
      return { code: 'NotPermitted', message, path: ['events', index, field] };
    }
    return undefined;
  };
}
