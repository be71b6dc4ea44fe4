/**
 * The wide network for lists: 1,700 items at 600 locations, 1,020,000 positions; how it is seeded and what is asked of it.
 *
 * Item n is `W0000n`, location n `N00n`, with coordinates on a grid over a country. One position in fifty is empty, the others have
 * 1 to 40 units; every item has a price. Written straight into the tables, for the reason seed-ledger.ts gives.
 */
import { createPool } from '#database';
import { seeded } from '../harness/random.ts';
import { openBooks } from './open-books.ts';
import type { Operation } from './operation.ts';

/** How many items and locations are seeded; every item is at every location. */
export const network = { items: 1_700, locations: 600 } as const;

/** What is asked: a grid of 100 items at all locations, the same as entries, with prices; pages of 50 empty positions. */
export const listQuestions = ['grid', 'entries', 'priced', 'low', 'lowAt', 'nearby'] as const;

/** One of the questions. */
export type ListQuestion = (typeof listQuestions)[number];

const itemsPerGrid = 100;
const itemsPriced = 20;

/** The SKU of an item number (from 1). */
export function networkSku(itemNo: number): string {
  return `W${String(itemNo).padStart(5, '0')}`;
}

/** The id of a location number (from 0). */
export function networkLocation(locationNo: number): string {
  return `N${String(locationNo).padStart(3, '0')}`;
}

const everywhere = Array.from({ length: network.locations }, (_, no) => networkLocation(no));

const documents: Readonly<Record<ListQuestion, string>> = {
  grid: 'query grid($skus: [Sku!]!, $locationIds: [ID!]!) { availabilityGrid(skus: $skus, locationIds: $locationIds, channel: "web") { rows { sku quantities } } }',
  entries:
    'query entries($skus: [Sku!]!) { availability(skus: $skus, channel: "web") { sku byLocation { location { id } availableToSell } } }',
  priced:
    'query priced($skus: [Sku!]!) { availability(skus: $skus, channel: "web") { sku availableToSell item { price(channel: "web", currency: "EUR") { amount { minor } } } } }',
  low: 'query low($after: PageCursor!) { lowStock(first: 50, after: $after, filter: { outOfStock: true }) { nodes { sku location { id } } } }',
  lowAt:
    'query lowAt($after: PageCursor!, $locationIds: [ID!]!) { lowStock(first: 50, after: $after, filter: { below: 3, locationIds: $locationIds }) { nodes { sku location { id } } } }',
  nearby:
    'query nearby($near: PickupNearInput!, $lines: [PickupLineInput!]!) { pickupPoints(channel: "web", near: $near, lines: $lines, first: 10) { nodes { distanceMetres location { id } lines { availableToSell } } } }',
};

/** Gives the function that makes the next request of a question. */
export function listMaker({ question }: { readonly question: ListQuestion }, seed: number): () => Operation {
  const random = seeded(seed);
  const below = (most: number): number => Math.floor(random() * most);
  const skus = (count: number): string[] => {
    const first = below(network.items);
    return Array.from({ length: count }, (_, at) => networkSku(((first + at) % network.items) + 1));
  };
  const after = (): string =>
    Buffer.from(JSON.stringify([(below(network.items - 100) + 1) * 65_536])).toString('base64url');
  const degrees = (from: number): string => (from + below(4_000) / 1_000).toFixed(3);
  const variables = {
    grid: () => ({ skus: skus(itemsPerGrid), locationIds: everywhere }),
    entries: () => ({ skus: skus(itemsPerGrid) }),
    priced: () => ({ skus: skus(itemsPriced) }),
    low: () => ({ after: after() }),
    lowAt: () => ({ after: after(), locationIds: [networkLocation(below(network.locations))] }),
    nearby: () => ({
      near: { latitude: degrees(48), longitude: degrees(8) },
      lines: skus(2).map((sku) => ({ sku, quantity: 1 })),
    }),
  } satisfies Record<ListQuestion, () => object>;
  const request = { operationName: question, query: documents[question] };
  return () => ({ request: JSON.stringify({ ...request, variables: variables[question]() }), units: 1 });
}

/** Fills a migrated, empty database. */
export async function seedNetwork(url: string): Promise<void> {
  const database = createPool({ url, max: 1, role: 'owner', applicationName: 'bench-seed' });
  try {
    for (const [statement, values] of seedStatements()) await database.query(statement, values);
    await openBooks(database);
    await database.query('VACUUM (ANALYZE)');
    await database.query('CHECKPOINT');
  } finally {
    await database.end();
  }
}

function seedStatements(): [string, unknown[]][] {
  const { items, locations } = network;
  return [
    [
      `INSERT INTO items.item (item_no, sku, name, updated_by) OVERRIDING SYSTEM VALUE
       SELECT n, 'W' || lpad(n::text, 5, '0'), 'Bench item ' || n, 'bench' FROM generate_series(1, $1::bigint) n`,
      [items],
    ],
    ["SELECT setval(pg_get_serial_sequence('items.item', 'item_no'), $1::bigint)", [items]],
    [
      `INSERT INTO locations.location (location_no, location_id, name, kind, pickup, latitude, longitude, updated_by)
       SELECT n, 'N' || lpad(n::text, 3, '0'), 'Bench location ' || n, 'STORE', true, 48 + (n / 25) * 0.17,
         8 + (n % 25) * 0.16, 'bench'
       FROM generate_series(0, $1::integer - 1) n`,
      [locations],
    ],
    ["SELECT setval('locations.location_no', $1::bigint)", [locations]],
    [
      `INSERT INTO ledger.position (position_id, available, version)
       SELECT item * 65536 + place,
         CASE WHEN (item * 7919 + place * 104729) % 50 = 0 THEN 0 ELSE ((item * 31 + place * 17) % 40 + 1) * 1000 END, 1
       FROM generate_series(1, $1::bigint) item, generate_series(0, $2::bigint - 1) place`,
      [items, locations],
    ],
    [
      `INSERT INTO ledger.position_band (position_id, band)
       SELECT position_id, ledger.band_of(available) FROM ledger.position`,
      [],
    ],
    [
      "INSERT INTO items.price_list (channel_id, currency, told_at, told_by) VALUES ('web', 'EUR', now(), 'bench')",
      [],
    ],
    [
      `INSERT INTO items.price (item_no, channel_id, currency, valid_from, amount_minor, updated_by)
       SELECT n, 'web', 'EUR', now() - interval '1 day', n, 'bench' FROM generate_series(1, $1::bigint) n`,
      [items],
    ],
    ['SELECT ledger.make_partitions(1)', []],
  ];
}
