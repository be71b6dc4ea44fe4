/**
 * The statements on locations.location and locations.channel and how their rows become ours.
 *
 * Locks: an upsert locks its table against other writers (readers are not held up). Locations are few and seldom written,
 * parents make them depend on each other, and their numbers are dense and few: nothing finer would be right.
 */
import type { ChannelRow, ChannelState, LocationRow, LocationState } from './fold.ts';

/** A row of locations.location as the driver gives it. */
export type DbLocation = {
  location_no: number;
  location_id: string;
  name: string;
  kind: LocationState['kind'];
  status: LocationState['status'];
  region: string | null;
  banner: string | null;
  company: string | null;
  parent_id: string | null;
  time_zone: string;
  latitude: number | null;
  longitude: number | null;
  pickup: boolean;
  ship_from: boolean;
  version: number;
  updated_at: Date;
};

/** A row of locations.channel as the driver gives it. */
export type DbChannel = {
  channel_id: string;
  name: string;
  kind: ChannelState['kind'];
  status: ChannelState['status'];
  version: number;
  updated_at: Date;
};

const content =
  'location_id, name, kind, status, region, banner, company, parent_id, time_zone, latitude, longitude, pickup, ship_from, version';

/** The columns of DbLocation. */
export const locationColumns = `location_no, ${content}, updated_at`;

/** The columns of DbChannel. */
export const channelColumns = 'channel_id, name, kind, status, version, updated_at';

/** Keeps other writers of locations out until the transaction ends. */
export const lockLocations = 'LOCK TABLE locations.location IN SHARE ROW EXCLUSIVE MODE';

/** Keeps other writers of channels out until the transaction ends. */
export const lockChannels = 'LOCK TABLE locations.channel IN SHARE ROW EXCLUSIVE MODE';

/** The number the next location gets; gives one row, next_no. */
export const nextNumber = `
  SELECT last_value + CASE WHEN is_called THEN 1 ELSE 0 END AS next_no FROM locations.location_no`;

/**
 * Writes the last state of every changed location; numbers are drawn for new ones only.
 * $1 JSON array of locations (location_no null: new), $2 caller id; gives DbLocation rows.
 */
export const writeLocations = `
  WITH input AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS row (
      location_no integer, location_id text, name text, kind text, status text, region text, banner text, company text,
      parent_id text, time_zone text, latitude double precision, longitude double precision, pickup boolean,
      ship_from boolean, version bigint)
  ), inserted AS (
    INSERT INTO locations.location (location_no, ${content}, updated_by)
    SELECT nextval('locations.location_no')::integer, ${content}, $2 FROM input WHERE location_no IS NULL
    RETURNING ${locationColumns}
  ), updated AS (
    UPDATE locations.location AS stored
    SET name = input.name, kind = input.kind, status = input.status, region = input.region, banner = input.banner,
        company = input.company, parent_id = input.parent_id, time_zone = input.time_zone, latitude = input.latitude,
        longitude = input.longitude, pickup = input.pickup, ship_from = input.ship_from, version = input.version,
        updated_at = now(), updated_by = $2
    FROM input WHERE stored.location_no = input.location_no
    RETURNING ${qualified(locationColumns)}
  )
  SELECT * FROM inserted UNION ALL SELECT * FROM updated`;

/**
 * Writes the last state of every changed channel.
 * $1 JSON array of channels, $2 caller id; gives DbChannel rows.
 */
export const writeChannels = `
  INSERT INTO locations.channel AS stored (channel_id, name, kind, status, version, updated_by)
  SELECT channel_id, name, kind, status, version, $2
  FROM jsonb_to_recordset($1::jsonb) AS row (channel_id text, name text, kind text, status text, version bigint)
  ON CONFLICT (channel_id) DO UPDATE
  SET name = excluded.name, kind = excluded.kind, status = excluded.status, version = excluded.version,
      updated_at = now(), updated_by = excluded.updated_by
  RETURNING ${qualified(channelColumns)}`;

function qualified(columns: string): string {
  return columns
    .split(', ')
    .map((column) => `stored.${column}`)
    .join(', ');
}

/** Reads a location row of the driver. */
export function locationFromDb(row: DbLocation): LocationRow {
  return {
    id: row.location_id,
    name: row.name,
    kind: row.kind,
    status: row.status,
    region: row.region,
    banner: row.banner,
    company: row.company,
    parentId: row.parent_id,
    timeZone: row.time_zone,
    latitude: row.latitude,
    longitude: row.longitude,
    pickup: row.pickup,
    shipFrom: row.ship_from,
    version: row.version,
    locationNo: row.location_no,
    updatedAt: row.updated_at,
  };
}

/** A location as the write statement's JSON has it. */
export function locationToDb(
  location: LocationState,
): Omit<DbLocation, 'location_no' | 'updated_at'> & { location_no: number | null } {
  return {
    location_no: location.locationNo ?? null,
    location_id: location.id,
    name: location.name,
    kind: location.kind,
    status: location.status,
    region: location.region,
    banner: location.banner,
    company: location.company,
    parent_id: location.parentId,
    time_zone: location.timeZone,
    latitude: location.latitude,
    longitude: location.longitude,
    pickup: location.pickup,
    ship_from: location.shipFrom,
    version: location.version,
  };
}

/** Reads a channel row of the driver. */
export function channelFromDb({
  channel_id,
  name,
  kind,
  status,
  version,
  updated_at,
}: DbChannel): ChannelRow {
  return { id: channel_id, name, kind, status, version, updatedAt: updated_at };
}

/** A channel as the write statement's JSON has it. */
export function channelToDb({
  id,
  name,
  kind,
  status,
  version,
}: ChannelState): Omit<DbChannel, 'updated_at'> {
  return { channel_id: id, name, kind, status, version };
}
