/**
 * The mixed load of a run: tills, shoppers, channels, readers and subscribers, all at once, each in its own loop.
 *
 * Every loop has choices of its own from the run's seed. Nobody is in a hurry: a machine at its limit shows slowness, not
 * faults.
 */

import type { CursorVector } from '#schema';
import { seeded } from '../../../bench/harness/random.ts';
import type { AvailableWatch, OrderWatch, Told } from '../told.ts';
import type { BulkOptions } from './bulk.ts';
import { type Client, createClient } from './client.ts';
import { createTeller, firstDelivery } from './facts.ts';
import { order, settleOrders } from './orders.ts';
import { shop } from './promises.ts';
import { read } from './readers.ts';
import { createChooser, locationIds, openShop, plentiful, scarce } from './shop.ts';
import { pause } from './wait.ts';
import { watchAvailable, watching, watchOrders, watchStock } from './watchers.ts';

/** A load that runs until it is finished. */
export type Load = {
  /** One more subscriber, who begins with a snapshot. */
  watchFromSnapshot(): void;
  /** No new business; resolves when everything begun is answered and every order placed is settled. */
  finish(): Promise<void>;
  /** Subscribers leave. */
  leave(): Promise<void>;
};

/** What a load is made of. */
export type LoadOptions = { readonly urls: readonly string[]; readonly seed: number; readonly told: Told };

const crew = { tills: 2, warehouses: 1, shoppers: 3, channels: 2, readers: 3 } as const;
const longestThinkingMs = 30;
/** What is begun when business ends is answered within this time or never. */
const finishLimitMs = 30_000;

/** Opens the shop, subscribes and begins business. */
export async function startLoad({ urls, seed, told }: LoadOptions): Promise<Load> {
  const ended = new AbortController();
  const over = new AbortController();
  const clients: Client[] = [];
  const newClient = () => {
    const client = createClient({ urls, told, over: over.signal });
    clients.push(client);
    return client;
  };
  await open(newClient(), told);
  const watchers = subscribe(told).map((begin) => begin({ urls, told, over: over.signal }));
  const steps = Object.entries(crew).flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, nth) => `${kind}-${nth}`),
  );
  const loops = steps.map((name, nth) => {
    const options = { client: newClient(), chooser: createChooser(seeded(seed * 1_000 + nth)), told };
    const bulk = { urls, told, over: over.signal };
    return run(stepOf(name, { ...options, bulk }), { ended: ended.signal, chooser: options.chooser });
  });
  return {
    watchFromSnapshot: () => {
      const watch = watching({ name: 'ws snapshot', over: 'ws', skus: scarce, snapshot: true }, []);
      told.stockWatches.push(watch);
      watchers.push(watchStock(watch, { urls, told, over: over.signal }));
    },
    finish: async () => {
      ended.abort();
      const limit = setTimeout(() => over.abort(), finishLimitMs);
      await Promise.all(loops);
      await settleOrders(newClient(), told);
      clearTimeout(limit);
      if (over.signal.aborted) throw new Error(`not everything was answered within ${finishLimitMs} ms`);
    },
    leave: async () => {
      over.abort();
      await Promise.all(watchers);
      await Promise.all(clients.map((client) => client.close()));
    },
  };
}

async function open(client: Client, told: Told): Promise<void> {
  await openShop(client);
  const teller = createTeller({ name: 'opening', client, told, chooser: createChooser(() => 0.5) });
  await teller.send(firstDelivery());
}

type Options = Parameters<typeof shop>[0];

function stepOf(
  name: string,
  { bulk, ...options }: Omit<Options, 'teller'> & { bulk: BulkOptions },
): () => Promise<void> {
  const teller = createTeller({ ...options, name, ...(name.startsWith('warehouses') && { bulk }) });
  if (name.startsWith('warehouses')) return () => teller.step();
  if (name.startsWith('tills')) return () => teller.step();
  if (name.startsWith('shoppers')) return () => shop({ ...options, teller });
  if (name.startsWith('channels')) return () => order(options);
  return () => read(options);
}

async function run(
  step: () => Promise<void>,
  { ended, chooser }: { ended: AbortSignal; chooser: Options['chooser'] },
): Promise<void> {
  while (!ended.aborted) {
    await step();
    await pause(longestThinkingMs * chooser.random());
  }
}

type Begin = (options: { urls: readonly string[]; told: Told; over: AbortSignal }) => Promise<void>;

/** Subscribers from the beginning: of everything, of some SKUs, of some places, over both transports; and to availability. */
function subscribe(told: Told): Begin[] {
  const start: CursorVector = [0, 0, 0, 0];
  const stock = [
    watching({ name: 'ws all', over: 'ws' }, start),
    watching({ name: 'sse all', over: 'sse' }, start),
    watching({ name: 'ws restless', over: 'ws', leavesAfter: 40 }, start),
    watching({ name: 'sse restless', over: 'sse', leavesAfter: 60 }, start),
    watching({ name: 'sse scarce', over: 'sse', skus: scarce }, start),
    watching({ name: 'ws places', over: 'ws', locationIds: locationIds.slice(0, 2) }, start),
  ];
  const skus = [...scarce.slice(0, 2), ...plentiful.slice(0, 3)];
  const available: AvailableWatch[] = [
    { name: 'ws available', over: 'ws', skus, start, changes: [], resumes: 0 },
    { name: 'sse available', over: 'sse', skus: skus.slice(1), start, changes: [], resumes: 0 },
  ];
  const orders: OrderWatch[] = [
    { name: 'ws orders', over: 'ws', start: [0], changes: [], resumes: 0 },
    { name: 'sse orders', over: 'sse', leavesAfter: 20, start: [0], changes: [], resumes: 0 },
  ];
  told.orderWatches.push(...orders);
  told.stockWatches.push(...stock);
  told.availableWatches.push(...available);
  return [
    ...stock.map<Begin>((watch) => (options) => watchStock(watch, options)),
    ...available.map<Begin>((watch) => (options) => watchAvailable(watch, options)),
    ...orders.map<Begin>((watch) => (options) => watchOrders(watch, options)),
  ];
}
