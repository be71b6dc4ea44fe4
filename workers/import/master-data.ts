/**
 * What a self-contained file needs before its first event: its location, its items, and its codes as aliases.
 *
 * Only what is missing is written. An item, location or alias that is already there is believed, whoever made it, so an
 * import never renames anything; an alias may even send a code to another item than its spelling suggests.
 */
import { randomUUID } from 'node:crypto';
import type { HomeLocation } from '#connectors';
import { ImportRefused } from './import-file.ts';
import type { ImportParties } from './parties.ts';
import type { SurveyedCode } from './survey.ts';

/** Where a file's lines go: its location, and the SKU each of its codes stands for. */
export type MasterData = {
  readonly locationNo: number;
  readonly skuByCode: ReadonlyMap<string, string>;
  readonly created: { readonly location: boolean; readonly items: number; readonly aliases: number };
};

/** What the file needs. */
export type Needs = {
  readonly source: string;
  readonly home: HomeLocation;
  readonly codes: readonly SurveyedCode[];
};

const rowsPerWrite = 1_000;
const longestNameCharacters = 500;

/**
 * Makes sure of location, items and aliases.
 * Throws ImportRefused when the location cannot be created.
 */
export async function ensureMasterData(parties: ImportParties, needs: Needs): Promise<MasterData> {
  const location = await ensureLocation(parties, needs);
  const known = await readAliases(parties, needs);
  const unmapped = needs.codes.filter(({ code }) => !known.has(code));
  const items = await createItems(parties, unmapped);
  const aliases = await createAliases(parties, { source: needs.source, codes: unmapped });
  return {
    locationNo: location.locationNo,
    skuByCode: new Map(needs.codes.map(({ code, sku }) => [code, known.get(code) ?? sku])),
    created: { location: location.created, items, aliases },
  };
}

async function ensureLocation(
  { database, locations, caller }: ImportParties,
  { source, home }: Needs,
): Promise<{ locationNo: number; created: boolean }> {
  const { rows } = await database.query<{ location_no: number }>(findLocation, [source, home.id]);
  if (rows[0] !== undefined) return { locationNo: rows[0].location_no, created: false };
  const [outcome] = await locations.upsert([home], { caller, correlationId: randomUUID() });
  if (outcome?.row !== undefined) return { locationNo: outcome.row.locationNo, created: outcome.created };
  const why = outcome?.refusals.map(({ message }) => message).join('; ');
  throw new ImportRefused(
    `the location ${JSON.stringify(home.id)} does not exist and cannot be created: ${why}`,
  );
}

async function readAliases(
  { database }: ImportParties,
  { source, codes }: Needs,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await database.query<{ code: string; sku: string }>(findAliases, [
    source,
    codes.map(({ code }) => code),
  ]);
  return new Map(rows.map(({ code, sku }) => [code, sku]));
}

/** Creates the items that do not exist; one that cannot be created leaves its lines to be parked, with the reason. */
async function createItems(parties: ImportParties, codes: readonly SurveyedCode[]): Promise<number> {
  const nameBySku = new Map<string, string | undefined>();
  for (const { sku, name } of codes) nameBySku.set(sku, nameBySku.get(sku) ?? name);
  let created = 0;
  for (const skus of batches([...nameBySku.keys()], rowsPerWrite)) {
    const known = await parties.items.bySkus(skus);
    const rows = skus
      .filter((sku) => !known.has(sku))
      .map((sku) => ({ sku, name: (nameBySku.get(sku) ?? sku).slice(0, longestNameCharacters) }));
    const outcomes = await parties.items.upsert(rows, {
      caller: parties.caller,
      correlationId: randomUUID(),
    });
    created += outcomes.filter((outcome) => outcome.created).length;
  }
  return created;
}

async function createAliases(
  { ledger, caller }: ImportParties,
  { source, codes }: { readonly source: string; readonly codes: readonly SurveyedCode[] },
): Promise<number> {
  const rows = codes.filter(({ code, sku }) => code !== sku).map(({ code, sku }) => ({ source, code, sku }));
  let created = 0;
  for (const batch of batches(rows, rowsPerWrite)) {
    const { outcomes } = await ledger.aliasesUpsert(batch, { caller, correlationId: randomUUID() });
    created += outcomes.filter(({ alias }) => alias !== undefined).length;
  }
  return created;
}

function* batches<Row>(rows: readonly Row[], size: number): Generator<Row[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}

/** $1 source, $2 the location's code. Gives location_no, the source's alias before an id of that spelling. */
const findLocation = `
  SELECT location_no FROM (
    SELECT 1 AS rank, location_no FROM ledger.location_alias WHERE source = $1 AND code = $2
    UNION ALL
    SELECT 2, location_no FROM locations.location WHERE location_id = $2
  ) AS found ORDER BY rank LIMIT 1`;

/** $1 source, $2 codes. Gives the SKU of each code that is an alias of the source. */
const findAliases = `
  SELECT alias.code, item.sku FROM ledger.item_alias AS alias JOIN items.item USING (item_no)
  WHERE alias.source = $1 AND alias.code = ANY ($2::text[])`;
