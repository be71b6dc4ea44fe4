/**
 * The walls of the house as data: which room may come in through which door of which other room.
 *
 * It is the table of docs/architecture.md; the two are changed together, with a decision. Doors are the keys of the
 * imports map in package.json. Inside a room files import each other relatively. Tests and benches may use every door.
 * `types` means `import type` only: the room may speak of the other's things but not call it.
 */

/** What may be taken through a door: everything it exports, or only types. */
export type Passage = 'values' | 'types';

/** Top-level folders that hold code. A new folder is a decision: it gets a line here and in docs/architecture.md. */
export const rooms = [
  'gateway',
  'subgraphs',
  'ledger',
  'live',
  'workers',
  'connectors',
  'database',
  'launch',
  'schema',
  'console',
  'client',
  'test',
  'bench',
] as const;

/** A top-level folder of code. */
export type Room = (typeof rooms)[number];

/** Every door and the file it opens on. The imports map in package.json must say exactly this. */
export const doors: ReadonlyMap<string, string> = new Map([
  ['#database', './database/index.ts'],
  ['#ledger', './ledger/index.ts'],
  ['#live', './live/index.ts'],
  ['#connectors', './connectors/index.ts'],
  ['#gateway', './gateway/index.ts'],
  ['#workers', './workers/index.ts'],
  ['#schema', './schema/index.ts'],
  ['#launch', './launch/index.ts'],
  ['#subgraphs', './subgraphs/index.ts'],
  ['#items/store', './subgraphs/items/store.ts'],
  ['#locations/store', './subgraphs/locations/store.ts'],
  ['#orders/store', './subgraphs/orders/store.ts'],
  ['#callers/store', './subgraphs/callers/store.ts'],
  ['#callers/webhooks', './subgraphs/callers/webhooks/deliveries.ts'],
  ['#client', './client/index.ts'],
  ['#client/node', './client/node/index.ts'],
  ['#client/web-socket', './client/live/web-socket.ts'],
  ['#test/world', './test/world/index.ts'],
]);

const stores = { '#items/store': 'values', '#locations/store': 'values', '#orders/store': 'values' } as const;

/** For each room the doors it may use; one that is not listed is a wall. Pure code and types of #schema: decision 0002. */
export const walls: Readonly<Record<Exclude<Room, 'test' | 'bench'>, Readonly<Record<string, Passage>>>> = {
  schema: {},
  database: { '#schema': 'values' },
  ledger: { '#database': 'values', '#schema': 'values' },
  live: { '#ledger': 'types', '#schema': 'values' },
  connectors: { '#ledger': 'types' },
  subgraphs: { '#database': 'values', '#ledger': 'values', '#live': 'values', '#schema': 'values' },
  workers: {
    '#database': 'values',
    '#ledger': 'values',
    '#live': 'values',
    '#connectors': 'values',
    '#schema': 'values',
    '#callers/webhooks': 'values',
    ...stores,
  },
  gateway: { '#live': 'values', '#schema': 'values' },
  console: { '#schema': 'types' },
  client: { '#schema': 'types' },
  launch: {
    '#database': 'values',
    '#ledger': 'values',
    '#live': 'values',
    '#connectors': 'values',
    '#gateway': 'values',
    '#workers': 'values',
    '#schema': 'values',
    '#subgraphs': 'values',
    '#callers/store': 'values',
    '#callers/webhooks': 'values',
    ...stores,
  },
};

/** Folders whose subfolders are strangers to each other: no subgraph imports another, no connector imports another. */
export const familiesOfStrangers = [
  'subgraphs',
  'connectors/erp',
  'connectors/channels',
  'connectors/files',
] as const;

/** Path segments inside a package that are its private parts; a subpath through one is a deep reach. */
export const privatePackageFolders = [
  'dist',
  'src',
  'build',
  'internal',
  'internals',
  'cjs',
  'esm',
  'lib',
] as const;

/** Public entry points that happen to look private. */
export const publicPackagePaths: readonly string[] = ['graphql-sse/lib/use/fastify'];
