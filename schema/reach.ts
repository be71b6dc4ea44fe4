/**
 * Reach: whose rows a caller sees and touches. The one place of these rules, for every subgraph and the ledger; pure.
 *
 * Scopes say which operations (scopes.ts); reach says on which channels and locations. What is out of reach answers exactly
 * like what does not exist: same code, same message, same path. Lists are narrowed in SQL (`listed`, `narrowed`), before
 * they are paged. Serves docs/security.md "Authority", decision 0012.
 */
import type { Caller, Reach } from './caller.ts';
import { fault } from './fault.ts';

/** What of a caller its reach is. */
export type Reaching = Pick<Caller, 'id' | 'channels' | 'locations'>;

/** Whether a channel or location is within a reach. */
export function reaches(reach: Reach, id: string): boolean {
  return reach === 'all' || reach.includes(id);
}

/** A reach as an SQL parameter: null means that nothing is left out, an empty list that everything is. */
export function listed(reach: Reach): readonly string[] | null {
  return reach === 'all' ? null : reach;
}

/**
 * What is left of a list of ids that were asked for.
 * Takes the ids (none asked: null or undefined) and the reach; gives undefined when there is no condition at all.
 */
export function narrowed(
  asked: readonly string[] | null | undefined,
  reach: Reach,
): readonly string[] | undefined {
  if (asked === null || asked === undefined) return listed(reach) ?? undefined;
  return reach === 'all' ? asked : asked.filter((id) => reach.includes(id));
}

/** Whether anything at all can be out of a caller's reach: then rows have to be looked at one by one. */
export function isBound({ channels, locations }: Omit<Reaching, 'id'>): boolean {
  return channels !== 'all' || locations !== 'all';
}

/** A row by what reach looks at: its channel (when it has one) and the locations it touches. */
export type PlacedRow = {
  readonly channel?: string | undefined;
  readonly locationIds: readonly string[];
  /** The id of the caller who made it, for rows that may touch no location yet. */
  readonly callerId?: string | undefined;
};

/**
 * Whether a caller may see a row: its channel is within reach, and so is one of its locations, or the caller made it.
 * A row that touches no location is for its maker and for callers who reach all locations.
 */
export function maySee(caller: Reaching, { channel, locationIds, callerId }: PlacedRow): boolean {
  if (channel !== undefined && !reaches(caller.channels, channel)) return false;
  return (
    caller.locations === 'all' ||
    callerId === caller.id ||
    locationIds.some((id) => reaches(caller.locations, id))
  );
}

/** Whether a caller may change a row as a whole (confirm, release, cancel): it sees it, and reaches all it touches. */
export function mayChange(caller: Reaching, row: PlacedRow): boolean {
  return maySee(caller, row) && row.locationIds.every((id) => reaches(caller.locations, id));
}

/** Work for people (a case) by what reach looks at: the channel whose sale it is about and the location it is at, if any. */
export type PlacedWork = { readonly channel?: string | undefined; readonly locationId?: string | undefined };

/**
 * Whether a caller may see and settle a case. One of a channel: who reaches it. One of no channel: who reaches all channels, or is
 * bound to its location, for then it is that location's work. One at a location: who reaches it; at none: who reaches all.
 */
export function maySeeCase(
  caller: Pick<Reaching, 'channels' | 'locations'>,
  { channel, locationId }: PlacedWork,
): boolean {
  const { channels, locations } = caller;
  const isTheirs =
    channel === undefined ? channels === 'all' || locations !== 'all' : reaches(channels, channel);
  return isTheirs && (locationId === undefined ? locations === 'all' : reaches(locations, locationId));
}

/** The same of channels as a condition for SQL: which channels' cases, and whether those of no channel; undefined: any. */
export function channelsOfCases({
  channels,
  locations,
}: Pick<Reaching, 'channels' | 'locations'>): { ids: readonly string[]; orNone: boolean } | undefined {
  return channels === 'all' ? undefined : { ids: channels, orNone: locations !== 'all' };
}

/**
 * Whether a caller has a part in what is to be decided: then it is for somebody else to approve, reject or write off, whatever
 * its scopes, an administrator's too. Takes the ids of those who submitted, asked for or carried it out; null for nobody.
 */
export function hasPartIn(
  { id }: Pick<Caller, 'id'>,
  callerIds: readonly (string | null | undefined)[],
): boolean {
  return callerIds.includes(id);
}

/**
 * Demands a reach over everything: for operations on what belongs to no one channel or location (master data, ERP postings).
 * Throws FORBIDDEN naming the dimension; says nothing of what exists.
 */
export function requireWhole(caller: Omit<Reaching, 'id'>, dimension: 'channels' | 'locations'): void {
  if (caller[dimension] === 'all') return;
  throw fault('FORBIDDEN', `This needs a reach over all ${dimension}, which this caller does not have.`, {
    missingReach: dimension,
  });
}
