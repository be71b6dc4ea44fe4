/**
 * What ledger tests start from: a database of their own with items and locations, a ledger over it, and short ways to say
 * what happened.
 *
 * Master data is written straight into its tables: its own rooms are not what is tested here.
 */

import { setItemStatus } from '#items/store';
import { createLedger, type Ledger, positionId, type StockEventInput, type StockEventResult } from '#ledger';
import { type Caller, quantityFromUnits, quantityToUnits } from '#schema';
import { openTestDatabase, type TestDatabase } from '#test/world';

/** A caller that may do everything. */
export const tester: Caller = {
  id: 'tester',
  kind: 'development',
  channels: 'all',
  locations: 'all',
  scopes: ['*'],
};

/** Who acts in a test. */
export const acting = { caller: tester, correlationId: 'test' } as const;

/** A ledger over a database of its own. */
export type Bench = TestDatabase & {
  readonly ledger: Ledger;
  /** Numbers by SKU and by location id. */
  readonly items: ReadonlyMap<string, number>;
  readonly locations: ReadonlyMap<string, number>;
};

/** Opens a bench with items (0 decimals, unless listed as `SKU:decimals`) and locations. */
export async function openBench(options: {
  readonly items: readonly string[];
  readonly locations: readonly string[];
  readonly max?: number;
}): Promise<Bench> {
  const opened = await openTestDatabase({ max: options.max ?? 8 });
  const ledger = createLedger({ database: opened.writer, reader: opened.reader, setItemStatus });
  await ledger.prepare();
  const items = await insertItems(opened, options.items);
  const locations = await insertLocations(opened, options.locations);
  return { ...opened, ledger, items, locations };
}

async function insertItems(
  { database }: TestDatabase,
  items: readonly string[],
): Promise<Map<string, number>> {
  const parts = items.map((item) => item.split(':'));
  const { rows } = await database.query<{ sku: string; item_no: number }>(
    `INSERT INTO items.item (sku, name, decimals, updated_by)
     SELECT sku, sku, decimals, 'test' FROM unnest($1::text[], $2::int[]) AS g(sku, decimals) RETURNING sku, item_no`,
    [parts.map(([sku]) => sku), parts.map(([, decimals]) => Number(decimals ?? 0))],
  );
  return new Map(rows.map((row) => [row.sku, row.item_no]));
}

async function insertLocations(
  { database }: TestDatabase,
  ids: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await database.query<{ location_id: string; location_no: number }>(
    `INSERT INTO locations.location (location_no, location_id, name, kind, updated_by)
     SELECT nextval('locations.location_no'), id, id, 'STORE', 'test' FROM unnest($1::text[]) AS g(id)
     RETURNING location_id, location_no`,
    [ids],
  );
  return new Map(rows.map((row) => [row.location_id, row.location_no]));
}

let lastEvent = 0;

/** An event with the fields that every event needs, and those that are given. */
export function eventOf(
  fields: Partial<StockEventInput> & { type: string; quantity: number },
): StockEventInput {
  lastEvent += 1;
  return {
    source: 'pos',
    eventId: `e-${lastEvent}`,
    sku: 'A',
    locationId: 'S1',
    occurredAt: '2026-03-01T10:00:00Z',
    ...fields,
  };
}

/** Records events and gives each one's status, with the code of its error. */
export async function record(bench: Bench, ...events: StockEventInput[]): Promise<string[]> {
  const { results } = await bench.ledger.record(events, acting);
  return results.map(said);
}

/** An event's answer as a test writes it. */
export function said({ status, error }: StockEventResult): string {
  return error === undefined ? status : `${status} ${error.code}`;
}

/** Puts stock somewhere by an opening; throws when it is not recorded. */
export async function stock(
  bench: Bench,
  what: { readonly sku: string; readonly locationId: string; readonly quantity: number },
): Promise<void> {
  const [status] = await record(bench, eventOf({ type: 'OPENING_ASSERTED', ...what }));
  if (status !== 'RECORDED') throw new Error(`stock was not put: ${status}`);
}

/** A moment after all that was recorded and before all that will be: of whole milliseconds, as dates here have no smaller part. */
export async function momentBetween({ database }: Pick<TestDatabase, 'database'>): Promise<Date> {
  const { rows } = await database.query<{ moment: Date }>(
    `SELECT date_trunc('milliseconds', clock_timestamp()) + interval '1 millisecond' AS moment, pg_sleep(0.003)`,
  );
  return rows[0]?.moment ?? new Date(Number.NaN);
}

const shortNames = [
  ['available', 'a'],
  ['reserved', 'r'],
  ['picked', 'p'],
  ['damaged', 'd'],
  ['quarantined', 'q'],
  ['returnPending', 'rp'],
] as const;

/** A position as a test writes it: `a5 d1` is 5 available, 1 damaged; `-` is nothing at all. */
export async function at(bench: Bench, sku: string, locationId: string): Promise<string> {
  const itemNo = bench.items.get(sku) ?? -1;
  const locationNo = bench.locations.get(locationId) ?? -1;
  const position = (await bench.ledger.positions([{ itemNo, locationNo }])).get(
    positionId({ itemNo, locationNo }),
  );
  if (position === undefined) return 'unknown';
  const parts = shortNames.flatMap(([name, short]) =>
    position[name] === 0 ? [] : [`${short}${quantityToUnits(position[name])}`],
  );
  return parts.join(' ') || '-';
}

/** Fails unless every position agrees with journal and reservations and every item is conserved. */
export async function expectSound(bench: Bench): Promise<void> {
  const audit = await bench.ledger.auditPositions({ limit: 10_000 });
  if (audit.differences.length > 0) throw new Error(`audit: ${JSON.stringify(audit.differences)}`);
  for (const [sku, itemNo] of bench.items) {
    const proof = await bench.ledger.conservation(itemNo);
    if (!proof.isConserved) throw new Error(`${sku} is not conserved: ${JSON.stringify(proof)}`);
  }
}

/** Thousandths of so many units. */
export function thousandths(units: number): number {
  return quantityFromUnits(units) ?? Number.NaN;
}
