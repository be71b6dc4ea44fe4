/**
 * Locations and channels in PostgreSQL: reading them by id, by number, by page, and writing up to 1,000 rows in one
 * transaction.
 *
 * The only code that writes the Postgres schema `locations` (aliases belong to the ledger). What a row may be is row.ts,
 * what it makes of what is stored is fold.ts.
 */
import { type Database, type Queryable, transaction } from '#database';
import { noteAnnouncements } from '#ledger';
import { fault } from '#schema';
import { cutPage, type Page, type PageRequest, where } from '../connection.ts';
import { mergeOutcomes, readRow } from '../row.ts';
import { noteWritten, type Writer } from '../writer.ts';
import {
  type ChannelRefusal,
  type ChannelRow,
  foldChannels,
  foldLocations,
  type LocationBase,
  type LocationRefusal,
  type LocationRow,
  locationLimit,
} from './fold.ts';
import {
  type ChannelChange,
  type ChannelWrite,
  channelRow,
  type LocationChange,
  type LocationWrite,
  locationRow,
} from './row.ts';
import * as sql from './sql.ts';

export type { ChannelRefusal, ChannelRow, LocationRefusal, LocationRow } from './fold.ts';
export type { ChannelWrite, LocationWrite } from './row.ts';

/** What became of one row of an upsert, in the order given. */
export type Outcome<Row, Refusal> = {
  /** The record after this row; absent when the row was refused. */
  readonly row: Row | undefined;
  readonly created: boolean;
  /** Why the row was refused; empty when it was written or changed nothing. */
  readonly refusals: readonly Refusal[];
};

/** What became of one location row. */
export type LocationOutcome = Outcome<LocationRow, LocationRefusal>;

/** What became of one channel row. */
export type ChannelOutcome = Outcome<ChannelRow, ChannelRefusal>;

/** Conditions on locations; those absent or null don't count. */
export type LocationCondition = {
  readonly ids?: readonly string[] | null | undefined;
  readonly kind?: string | null;
  readonly status?: string | null;
  readonly region?: string | null;
  readonly banner?: string | null;
  readonly pickup?: boolean | null;
  readonly shipFrom?: boolean | null;
};

/** The most rows one upsert may have. */
export const mostLocationRows = 1_000;

/** Reads and writes locations and channels. Upserts throw BAD_USER_INPUT for more than 1,000 rows. */
export type LocationStore = {
  /** The locations of these ids, by id; unknown ones are left out. */
  byIds(ids: readonly string[]): Promise<ReadonlyMap<string, LocationRow>>;
  /** The locations of these numbers, by number; unknown ones are left out. */
  byNumbers(locationNos: readonly number[]): Promise<ReadonlyMap<number, LocationRow>>;
  /** A page in id order. */
  page(request: PageRequest, condition: LocationCondition): Promise<Page<LocationRow>>;
  /** Creates or updates locations; each row answers for itself, in order. */
  upsert(rows: readonly LocationWrite[], writer: Writer): Promise<LocationOutcome[]>;
  /** The channels of these ids, by id; unknown ones are left out. */
  channelsByIds(ids: readonly string[]): Promise<ReadonlyMap<string, ChannelRow>>;
  /** All channels, or those of the ids when given, in id order, at most 1,000. */
  channels(ids?: readonly string[]): Promise<ChannelRow[]>;
  /** Creates or updates channels; each row answers for itself, in order. */
  upsertChannels(rows: readonly ChannelWrite[], writer: Writer): Promise<ChannelOutcome[]>;
};

/** Opens the store of locations and channels on a database. */
export function createLocationStore(database: Database): LocationStore {
  return {
    byIds: (ids) => locationsById(database, ids),
    byNumbers: async (locationNos) => {
      const found = await selectLocations(database, 'location_no = ANY ($1::integer[])', [locationNos]);
      return new Map(found.map((location) => [location.locationNo, location]));
    },
    page: (request, condition) => readPage(database, request, condition),
    upsert: (rows, writer) => upsertLocations(database, rows, writer),
    channelsByIds: (ids) => channelsById(database, ids),
    channels: (ids) =>
      selectChannels(
        database,
        '($1::text[] IS NULL OR channel_id = ANY ($1)) ORDER BY channel_id LIMIT 1000',
        [ids ?? null],
      ),
    upsertChannels: (rows, writer) => upsertChannels(database, rows, writer),
  };
}

async function selectLocations(
  database: Queryable,
  condition: string,
  values: unknown[],
): Promise<LocationRow[]> {
  const text = `SELECT ${sql.locationColumns} FROM locations.location WHERE ${condition}`;
  const { rows } = await database.query<sql.DbLocation>(text, values);
  return rows.map(sql.locationFromDb);
}

async function locationsById(database: Queryable, ids: readonly string[]): Promise<Map<string, LocationRow>> {
  const found = await selectLocations(database, 'location_id = ANY ($1::text[])', [ids]);
  return new Map(found.map((location) => [location.id, location]));
}

async function selectChannels(
  database: Queryable,
  condition: string,
  values: unknown[],
): Promise<ChannelRow[]> {
  const text = `SELECT ${sql.channelColumns} FROM locations.channel WHERE ${condition}`;
  const { rows } = await database.query<sql.DbChannel>(text, values);
  return rows.map(sql.channelFromDb);
}

async function channelsById(database: Queryable, ids: readonly string[]): Promise<Map<string, ChannelRow>> {
  const found = await selectChannels(database, 'channel_id = ANY ($1::text[])', [ids]);
  return new Map(found.map((channel) => [channel.id, channel]));
}

async function readPage(
  database: Queryable,
  request: PageRequest,
  condition: LocationCondition,
): Promise<Page<LocationRow>> {
  const asked = where([
    { sql: 'location_id > ?', value: request.after?.[0] },
    { sql: 'location_id = ANY (?::text[])', value: condition.ids },
    { sql: 'kind = ?', value: condition.kind },
    { sql: 'status = ?', value: condition.status },
    { sql: 'region = ?', value: condition.region },
    { sql: 'banner = ?', value: condition.banner },
    { sql: 'pickup = ?', value: condition.pickup },
    { sql: 'ship_from = ?', value: condition.shipFrom },
  ]);
  const text = `${asked.sql} ORDER BY location_id LIMIT $${asked.values.length + 1}`;
  const rows = await selectLocations(database, text, [...asked.values, request.first + 1]);
  return cutPage(rows, request.first);
}

async function upsertLocations(
  database: Database,
  rows: readonly LocationWrite[],
  writer: Writer,
): Promise<LocationOutcome[]> {
  checkRows('input.locations', rows);
  const read = rows.map((row) => readRow(locationRow, row));
  const changes = read.flatMap(({ row }) => row ?? []);
  const written =
    changes.length === 0
      ? []
      : await transaction(database, (session) => writeLocations(session, changes, writer));
  return mergeOutcomes<LocationOutcome>(read, written, (problems) =>
    refused(problems.map((problem) => ({ code: 'InvalidLocation', ...problem }))),
  );
}

async function writeLocations(
  session: Queryable,
  changes: readonly LocationChange[],
  writer: Writer,
): Promise<LocationOutcome[]> {
  await session.query(sql.lockLocations);
  const stored = await locationsById(session, [...new Set(changes.map(({ id }) => id))]);
  const { results, changed } = foldLocations(changes, {
    stored,
    ...(await readSurroundings(session, changes)),
  });
  const json = JSON.stringify(changed.map(sql.locationToDb));
  const { rows } = await session.query<sql.DbLocation>(sql.writeLocations, [json, writer.caller.id]);
  const written = new Map(rows.map(sql.locationFromDb).map((location) => [location.id, location]));
  await noteWritten(
    session,
    {
      ...{ action: 'locationsUpsert', type: 'Location', before: stored, after: written },
      facts: ({ locationNo, updatedAt, ...location }) => location,
    },
    writer,
  );
  const due = [...written.values()].filter((location) => sellsOtherwise(stored.get(location.id), location));
  await noteAnnouncements(session, due, writer.correlationId);
  const last = new Map([...stored, ...written]);
  return results.map((result) => {
    if (result.state === undefined) return refused(result.refusals);
    const row = last.get(result.state.id);
    if (row === undefined) throw new Error(`location ${result.state.id} was folded but not stored`);
    return {
      row: { ...row, ...result.state, locationNo: row.locationNo },
      created: result.created,
      refusals: [],
    };
  });
}

/** What the rows' rules need beside their own locations: every parent, if one is named, and how many numbers are free. */
async function readSurroundings(
  session: Queryable,
  changes: readonly LocationChange[],
): Promise<Pick<LocationBase, 'parents' | 'freeNumbers'>> {
  const { rows: sequence } = await session.query<{ next_no: number }>(sql.nextNumber);
  const freeNumbers = locationLimit - (sequence[0]?.next_no ?? locationLimit);
  if (changes.every(({ parentId }) => parentId === null || parentId === undefined)) {
    return { parents: new Map(), freeNumbers };
  }
  const { rows } = await session.query<{ location_id: string; parent_id: string | null }>(
    'SELECT location_id, parent_id FROM locations.location',
  );
  return {
    parents: new Map(rows.map(({ location_id, parent_id }) => [location_id, parent_id])),
    freeNumbers,
  };
}

async function upsertChannels(
  database: Database,
  rows: readonly ChannelWrite[],
  writer: Writer,
): Promise<ChannelOutcome[]> {
  checkRows('input.channels', rows);
  const read = rows.map((row) => readRow(channelRow, row));
  const changes = read.flatMap(({ row }) => row ?? []);
  const written =
    changes.length === 0
      ? []
      : await transaction(database, (session) => writeChannels(session, changes, writer));
  return mergeOutcomes<ChannelOutcome>(read, written, (problems) =>
    refused(problems.map((problem) => ({ code: 'InvalidChannel', ...problem }))),
  );
}

/** Whether what may be sold at a location is another thing now: it opened or closed, is of another type, keeps other hours, hands over otherwise. */
function sellsOtherwise(before: LocationRow | undefined, after: LocationRow): boolean {
  if (before === undefined) return false;
  const fields = ['status', 'kind', 'timeZone', 'pickup', 'shipFrom'] as const;
  return fields.some((field) => before[field] !== after[field]);
}

async function writeChannels(
  session: Queryable,
  changes: readonly ChannelChange[],
  writer: Writer,
): Promise<ChannelOutcome[]> {
  await session.query(sql.lockChannels);
  const stored = await channelsById(session, [...new Set(changes.map(({ id }) => id))]);
  const { results, changed } = foldChannels(changes, stored);
  const json = JSON.stringify(changed.map(sql.channelToDb));
  const { rows } = await session.query<sql.DbChannel>(sql.writeChannels, [json, writer.caller.id]);
  const written = new Map(rows.map(sql.channelFromDb).map((channel) => [channel.id, channel]));
  await noteWritten(
    session,
    {
      ...{ action: 'channelsUpsert', type: 'Channel', before: stored, after: written },
      facts: ({ updatedAt, ...channel }) => channel,
    },
    writer,
  );
  const isTurned = ({ id, status }: ChannelRow): boolean => (stored.get(id)?.status ?? status) !== status;
  const due = [...written.values()].some(isTurned) ? [{ everything: true } as const] : [];
  await noteAnnouncements(session, due, writer.correlationId);
  const last = new Map([...stored, ...written]);
  return results.map((result) => {
    if (result.state === undefined) return refused(result.refusals);
    const row = last.get(result.state.id);
    if (row === undefined) throw new Error(`channel ${result.state.id} was folded but not stored`);
    return { row: { ...row, ...result.state }, created: result.created, refusals: [] };
  });
}

function checkRows(field: string, rows: readonly unknown[]): void {
  if (rows.length > mostLocationRows) {
    throw fault('BAD_USER_INPUT', `${field} may have at most ${mostLocationRows} rows, not ${rows.length}`);
  }
}

function refused<Refusal>(refusals: readonly Refusal[]): Outcome<never, Refusal> {
  return { row: undefined, created: false, refusals };
}
