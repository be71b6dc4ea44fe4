/**
 * The cases of silent locations: one a location, open from when nothing was heard of it for longer than a STALENESS policy allows until
 * something is, or the policy ends. For the chore of watch.ts.
 *
 * What the silence costs in availability is the policy's allowance; here somebody is told to look why (docs/policies.md).
 */
import type { Database } from '#database';
import { statement } from '../statement.ts';
import type { CaseDraft } from './open.ts';

const silentLocations = statement('cases/silent-locations');

/** Statement: $1 most; subjects of open cases whose location is silent no more. */
export const heardLocations = statement('cases/heard-locations');

type LocationRow = {
  location_no: number;
  location_id: string;
  heard_at: Date | null;
  since: Date;
  objective_s: number;
};

/** A case for each location that is silent now and has none, at most so many. */
export async function draftsOfSilence(database: Database, most: number): Promise<CaseDraft[]> {
  const { rows } = await database.query<LocationRow>(silentLocations, [most]);
  return rows.map(({ location_no: locationNo, location_id: locationId, heard_at, since, objective_s }) => ({
    kind: 'LOCATION_SILENT',
    subject: locationId,
    cause: `nothing was heard of ${locationId} since ${since.toISOString()}, longer than the ${objective_s} s its policies allow`,
    locationNo,
    detail: { heardAt: heard_at?.toISOString() ?? null, objectiveSeconds: objective_s },
  }));
}
