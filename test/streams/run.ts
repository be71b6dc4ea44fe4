/**
 * Runs streams: each in several orders, every order on items of its own, several at a time, from four connections.
 *
 * A run is made by its seed: the streams and orders are the same whenever it is run, if not the moments. What goes wrong is told
 * with the seed, the number of the stream and the order.
 */
import type { Database } from '#database';
import { createLedger, type Ledger } from '#ledger';
import { seeded } from '../../bench/harness/random.ts';
import { type Numbers, wrongAfter } from './check.ts';
import { makeStream, streamPlaces } from './generate.ts';
import { deal, makeCall, play, settle } from './play.ts';
import type { Stream } from './step.ts';

/** How many, and by which seed. */
export type StreamsOptions = {
  readonly seed: number;
  readonly streams: number;
  readonly orders: number;
  /** About the most chains a stream has; default 12. */
  readonly most?: number;
};

const connections = 4;
const atOnce = 4;
const prime = 7_919;
/** Rounds of settling until nothing waits; each looks at everything that does. */
const mostRounds = 1_000;

/** A database of a run's own, migrated and empty: a pool to arrange with, and one of role `writer` with at least 16 connections. */
export type StreamsWorld = { readonly database: Database; readonly writer: Database };

/** Runs streams; gives a sentence for each thing that was wrong. */
export async function runStreams(world: StreamsWorld, options: StreamsOptions): Promise<string[]> {
  const runs = plan(options);
  const numbers = await insertNames(
    world,
    runs.map(({ stream }) => stream),
  );
  const ledgers = Array.from({ length: connections }, () => createLedger({ database: world.writer }));
  await ledgers[0]?.prepare();
  const wrong: string[] = [];
  const queue = [...runs];
  const work = async (): Promise<void> => {
    for (let run = queue.shift(); run !== undefined; run = queue.shift())
      wrong.push(
        ...(await runOne({ ...world, ledgers }, run, numbers)).map((sentence) => `${run?.told}: ${sentence}`),
      );
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return wrong;
}

type Run = { readonly stream: Stream; readonly orderSeed: number; readonly told: string };

function plan({ seed, streams, orders, most = 12 }: StreamsOptions): Run[] {
  return Array.from({ length: streams * orders }, (_, nth) => {
    const [no, order] = [Math.floor(nth / orders), nth % orders];
    const streamSeed = seed + no * prime;
    return {
      stream: makeStream(seeded(streamSeed), `${no}-${order}`, { most }),
      orderSeed: streamSeed + order + 1,
      told: `seed ${seed}, stream ${no}, order ${order}`,
    };
  });
}

type RunWorld = Pick<StreamsWorld, 'database'> & { readonly ledgers: readonly Ledger[] };

async function runOne({ database, ledgers }: RunWorld, run: Run, numbers: Numbers): Promise<string[]> {
  const [first] = ledgers;
  if (first === undefined) throw new Error('there is no ledger');
  try {
    const from = await first.cursorNow();
    await makeCall(
      first,
      run.stream.opening.map(({ deed }) => deed),
    );
    const parts = deal(run.stream, seeded(run.orderSeed), ledgers.length);
    await Promise.all(ledgers.map((ledger, at) => play(ledger, parts[at] ?? [])));
    await settleAll(first, database, run.stream);
    return await wrongAfter(first, { stream: run.stream, from }, numbers);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/**
 * Settles until nothing of a stream waits. Another run that settles at the same instant may be at one of its events: that is left
 * to the other, and is recorded a moment later.
 */
async function settleAll(
  ledger: Ledger,
  database: StreamsWorld['database'],
  { skus }: Stream,
): Promise<void> {
  for (let round = 1; round <= mostRounds; round += 1) {
    await settle(ledger);
    const { rowCount } = await database.query(
      "SELECT FROM ledger.parked_event WHERE payload->>'sku' = ANY ($1::text[]) LIMIT 1",
      [skus],
    );
    if (rowCount === 0) return;
  }
  throw new Error(`events still wait after ${mostRounds} rounds`);
}

/** Writes the items and places of streams straight into their tables: master data is not what is tested. */
export async function insertNames(
  { database }: Pick<StreamsWorld, 'database'>,
  streams: readonly Stream[],
): Promise<Numbers> {
  const { rows: items } = await database.query<{ sku: string; item_no: number }>(
    `INSERT INTO items.item (sku, name, decimals, updated_by)
     SELECT sku, sku, 0, 'test' FROM unnest($1::text[]) WITH ORDINALITY AS g(sku, nth) ORDER BY nth RETURNING sku, item_no`,
    [streams.flatMap(({ skus }) => skus)],
  );
  await database.query(
    `INSERT INTO locations.location (location_no, location_id, name, kind, updated_by)
     SELECT nextval('locations.location_no'), id, id, 'STORE', 'test' FROM unnest($1::text[]) AS g(id)
     WHERE NOT EXISTS (SELECT FROM locations.location l WHERE l.location_id = g.id)`,
    [[...streamPlaces]],
  );
  const { rows: locations } = await database.query<{ location_id: string; location_no: number }>(
    'SELECT location_id, location_no FROM locations.location',
  );
  return {
    items: new Map(items.map((row) => [row.sku, row.item_no])),
    locations: new Map(locations.map((row) => [row.location_id, row.location_no])),
  };
}
