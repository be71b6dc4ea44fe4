/**
 * What the tests of ERP posting share: a ledger with a little master data, a receiver that can be killed and brought back,
 * and the question everything comes down to: does the receiver hold what the ledger says?
 *
 * Real PostgreSQL, real Redis, real HTTP; nothing here is a mock.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Logger, pino } from 'pino';
import {
  createHttpConnector,
  type ErpConnector,
  type ReceiverOptions,
  type ReferenceReceiver,
  startReferenceReceiver,
} from '#connectors';
import { createLedger, type Ledger, type StockEventInput } from '#ledger';
import { openTestDatabase, type TestDatabase } from '#test/world';
import { type ErpPosting, type ErpPostingOptions, type ErpPostingSettings, startErpPosting } from '#workers';

/** Says nothing: what is expected to fail in these tests would fill the screen. */
export const silent: Logger = pino({ level: 'silent' });

/** The secret of every receiver here. */
export const secret = 'a-secret-of-tests-with-32-characters';

/** Short pauses, so that a test sees in a second what takes minutes in production. */
export const hasty: ErpPostingSettings = {
  dispatchEveryMs: 50,
  sweepEveryMs: 100,
  queuedLeaseMs: 1_000,
  postingLeaseMs: 2_500,
  backOff: { firstMs: 20, longestMs: 200 },
  firstProbeMs: 20,
};

/** A ledger with items SKU-0… at locations L-0 and L-1. */
export type Book = {
  readonly database: TestDatabase;
  readonly ledger: Ledger;
  /** Records events, each of which must be recorded. */
  record(events: readonly StockEventInput[]): Promise<void>;
  close(): Promise<void>;
};

const skuCount = 12;

/** Opens a book in a database of its own. */
export async function openBook(): Promise<Book> {
  const database = await openTestDatabase();
  await database.database.query(
    `INSERT INTO items.item (sku, name, updated_by) SELECT 'SKU-' || n, 'Item ' || n, 'test' FROM generate_series(0, ${skuCount - 1}) n`,
  );
  await database.database.query(
    `INSERT INTO locations.location (location_no, location_id, name, kind, updated_by)
     SELECT nextval('locations.location_no'), 'L-' || n, 'Location ' || n, 'STORE', 'test' FROM generate_series(0, 1) n`,
  );
  const ledger = createLedger({ database: database.writer, reader: database.reader });
  await ledger.prepare();
  const caller = { id: 'test', kind: 'development', channels: 'all', locations: 'all', scopes: [] } as const;
  return {
    database,
    ledger,
    record: async (events) => {
      const { results } = await ledger.record(events, { caller, correlationId: randomUUID() });
      const odd = results.find(({ status }) => status !== 'RECORDED');
      if (odd !== undefined) throw new Error(`not recorded: ${JSON.stringify(odd)}`);
    },
    close: () => database.close(),
  };
}

let lastEvent = 0;

/** One event with an id nobody else has; a receipt of 10 SKU-0 at L-0 unless told otherwise. */
export function event(fields: Partial<StockEventInput> = {}): StockEventInput {
  lastEvent += 1;
  return {
    source: 'test',
    eventId: `E-${lastEvent}`,
    type: 'RECEIPT_CONFIRMED',
    sku: 'SKU-0',
    quantity: 10,
    locationId: 'L-0',
    occurredAt: '2026-03-01T09:30:00Z',
    ...fields,
  };
}

/** A mixed trade: receipts, sales, returns, damage, adjustments, over all items and both locations. */
export function trade(count: number): StockEventInput[] {
  const types = [
    'RECEIPT_CONFIRMED',
    'SALE_COMPLETED',
    'SALE_COMPLETED',
    'RETURN_ACCEPTED',
    'STOCK_DAMAGED',
    'ADJUSTMENT_APPROVED',
  ];
  return Array.from({ length: count }, (_, n) =>
    event({
      type: types[n % types.length] ?? '',
      sku: `SKU-${(n * 7) % skuCount}`,
      locationId: `L-${n % 2}`,
      quantity: 1 + (n % 5),
      lineageId: `T-${Math.floor(n / 4)}`,
    }),
  );
}

/** A receiver over a folder and a port that outlive it. */
export type Station = {
  readonly url: string;
  readonly connector: ErpConnector;
  /** How it goes wrong and what it objects to, from now on. */
  options: { judge?: ReceiverOptions['judge']; misbehave?: ReceiverOptions['misbehave'] };
  count(): number;
  /** Ends it without a farewell; what it told anyone is in its file. */
  kill(): Promise<void>;
  restart(): Promise<void>;
  close(): Promise<void>;
};

/** Starts a receiver in a folder of its own. */
export async function openStation({
  receiverHoldsOrder = true,
  ...connectorOptions
}: {
  maxBatch?: number;
  timeoutMs?: number;
  holdsOrder?: boolean;
  receiverHoldsOrder?: boolean;
} = {}): Promise<Station> {
  const folder = mkdtempSync(path.join(tmpdir(), 'stockgate-receiver-'));
  const station: Pick<Station, 'options'> = { options: {} };
  const start = (port = 0) =>
    startReferenceReceiver({
      folder,
      secret,
      port,
      holdsOrder: receiverHoldsOrder,
      judge: (received) => station.options.judge?.(received),
      misbehave: (events) => station.options.misbehave?.(events),
    });
  let receiver: ReferenceReceiver = await start();
  const { url } = receiver;
  const port = Number(new URL(url).port);
  const connector = createHttpConnector({ url, secret, timeoutMs: 1_000, ...connectorOptions });
  return Object.assign(station, {
    url,
    connector,
    count: () => receiver.count(),
    kill: () => receiver.kill(),
    restart: async () => {
      receiver = await start(port);
    },
    close: async () => {
      await connector.close();
      await receiver.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  });
}

/** Starts a pipeline that is in a hurry, to the only ERP there is unless `instances` names others. */
export function startPipeline(
  options: Pick<ErpPostingOptions, 'database' | 'redisUrl'> &
    Partial<ErpPostingOptions> & { readonly connector?: ErpConnector },
): Promise<ErpPosting> {
  const { connector, ...rest } = options;
  const instances = connector === undefined ? [] : [{ company: 'main', connector }];
  const usual = { defaultCompany: 'main', namespace: 'test', logger: silent, settings: hasty, instances };
  return startErpPosting({ ...usual, ...rest });
}

/** On hand by `sku@location`, in thousandths. */
export type OnHandBook = Record<string, number>;

/** What the ledger says is on hand. */
export async function ledgerOnHand({ database }: Book): Promise<OnHandBook> {
  const { rows } = await database.reader.query<{ at: string; quantity: number }>(
    `SELECT i.sku || '@' || l.location_id AS at,
       p.available + p.reserved + p.picked + p.damaged + p.quarantined + p.return_pending AS quantity
     FROM ledger.position p JOIN items.item i ON i.item_no = p.position_id >> 16
     JOIN locations.location l ON l.location_no = (p.position_id & 65535)`,
  );
  return Object.fromEntries(rows.map(({ at, quantity }) => [at, quantity]));
}

/** What the receiver says is on hand. */
export async function receiverOnHand({ connector }: Pick<Station, 'connector'>): Promise<OnHandBook> {
  const book: OnHandBook = {};
  for await (const row of connector.onHandSnapshot(new Date(Date.now() + 86_400_000))) {
    book[`${row.sku}@${row.location}`] = row.quantity;
  }
  return book;
}

/** How many postings are in each state; states without any are left out. */
export async function postingStatesOf({ database }: Book): Promise<Record<string, number>> {
  const { rows } = await database.reader.query<{ state: string; count: number }>(
    'SELECT state, count(*) FROM workers.erp_posting GROUP BY state ORDER BY state',
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

/** How many movements the ledger has. */
export async function movementCount({ database }: Book): Promise<number> {
  const { rows } = await database.reader.query<{ count: number }>('SELECT count(*) FROM ledger.movement');
  return rows[0]?.count ?? 0;
}
