/**
 * Subscribers of every public client, and of the product's own, while everything dies: at the end what each has built up is what the ledger has.
 *
 * Gateways are killed with SIGKILL, Redis is flushed and killed, PostgreSQL is killed and started again, clients leave and come
 * back at random; meanwhile stock changes at a steady pace. A seed repeats the choices of a run.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { createPool, type Database } from '#database';
import { encodeCursor } from '#schema';
import { between, type Random, seeded } from '../../bench/harness/random.ts';
import { type System, startSystem, type Topology } from '../faults/system/system.ts';
import { clients, type OpenClient } from '../split/clients.ts';
import {
  type Follower,
  type FollowerOptions,
  followAvailability,
  followReservations,
  followStock,
} from './follower.ts';
import { type Ask, askPatiently, type Goods, openGoods, startLoad } from './load.ts';
import { type OwnOptions, ownAvailability, ownReservations, ownStock, ownTransports } from './own-client.ts';

/** How a run is made. */
export type FuzzOptions = {
  readonly topology: Topology;
  readonly seed: number;
  readonly loadMs: number;
  readonly changesPerSecond: number;
  readonly skus: number;
  readonly locations: number;
  /** Subscribers of each kind for each client. */
  readonly subscribersOfEach: number;
};

/** What a run found. */
export type FuzzResult = {
  readonly options: FuzzOptions;
  readonly killed: Readonly<Record<string, number>>;
  readonly changes: number;
  readonly subscribers: number;
  readonly events: number;
  readonly resumes: number;
  /** From the end of the load until every subscriber had everything. */
  readonly settledMs: number;
  /** Sentences; empty when everything was right. */
  readonly wrong: readonly string[];
};

const pollMs = 100;
const settleLimitMs = 300_000;

/** Runs it; throws only when the system cannot be started or brought back. */
export async function runFuzz(options: FuzzOptions): Promise<FuzzResult> {
  const random = seeded(options.seed);
  const system = await startSystem({ topology: options.topology, random: () => 1 });
  const database = createPool({ url: system.postgres.url, max: 2, role: 'owner', applicationName: 'fuzz' });
  try {
    const ask = askPatiently(system.gatewayUrls);
    const goods = goodsOf(options);
    await openGoods(ask, goods);
    const followers = startFollowers({ system, goods, random, options });
    const load = startLoad(ask, { goods, random, changesPerSecond: options.changesPerSecond });
    const killed = await strikeFor(options.loadMs, { system, random });
    await load.stop();
    const stoppedAt = performance.now();
    await settled(() => differences(followers, { ask, database, goods }));
    const settledMs = performance.now() - stoppedAt;
    await Promise.all(followers.all.map((follower) => follower.stop()));
    const different = await differences(followers, { ask, database, goods });
    return {
      options,
      killed,
      changes: load.changes(),
      subscribers: followers.all.length,
      events: sum(followers.all, (follower) => follower.events()),
      resumes: sum(followers.all, (follower) => follower.resumes()),
      settledMs: Math.round(settledMs),
      wrong: [...followers.all.flatMap(({ wrong }) => wrong), ...different],
    };
  } finally {
    await database.end();
    await system.remove();
  }
}

const sum = (all: readonly Follower[], of: (one: Follower) => number): number =>
  all.reduce((total, one) => total + of(one), 0);

const numbered = (count: number, name: string): string[] =>
  Array.from({ length: count }, (_, nth) => `${name}${nth}`);

function goodsOf({ skus, locations }: FuzzOptions): Goods {
  return { skus: numbered(skus, 'SKU'), locations: numbered(locations, 'LOC') };
}

type Followers = {
  readonly stock: ReturnType<typeof ownStock>[];
  readonly availability: {
    readonly skus: readonly string[];
    readonly of: ReturnType<typeof ownAvailability>;
  }[];
  readonly reservations: Follower[];
  readonly all: readonly Follower[];
};

type Starting = {
  readonly system: System;
  readonly goods: Goods;
  readonly random: Random;
  readonly options: FuzzOptions;
};

const fewSkus = 20;
const longestStayMs = 4_000;

/** Makes the subscribers of one client: how each kind of it is begun. */
type Making = {
  readonly stock: (name: string, of: Watched) => Followers['stock'][number];
  readonly availability: (name: string, skus: readonly string[]) => Followers['availability'][number]['of'];
  readonly reservations: (name: string) => Follower;
};
type Watched = { readonly skus: readonly string[] | undefined; readonly positions: number };

function startFollowers({ system, goods, random, options }: Starting): Followers {
  const followers: Omit<Followers, 'all'> = { stock: [], availability: [], reservations: [] };
  for (const [at, [library, making]] of makings(system.gatewayUrls, random).entries()) {
    for (let nth = 0; nth < options.subscribersOfEach; nth += 1) {
      const first = between(random, 0, goods.skus.length - fewSkus);
      const skus = (at + nth) % 2 === 0 ? undefined : goods.skus.slice(first, first + fewSkus);
      const positions = (skus ?? goods.skus).length * goods.locations.length;
      const watched = goods.skus.slice(first, first + fewSkus);
      const nameOf = (kind: string): string => `${kind} ${nth + 1} of ${library}`;
      followers.stock.push(making.stock(nameOf('stock'), { skus, positions }));
      followers.availability.push({
        skus: watched,
        of: making.availability(nameOf('availability'), watched),
      });
    }
    followers.reservations.push(making.reservations(`reservations of ${library}`));
  }
  const { stock, availability, reservations } = followers;
  return { ...followers, all: [...stock, ...availability.map(({ of }) => of), ...reservations] };
}

function makings(urls: readonly string[], random: Random): [string, Making][] {
  const lasting = { urls, random, longestStayMs };
  const start = encodeCursor([0]);
  const ofPublic = ([library, open]: [string, OpenClient]): [string, Making] => {
    const named = (name: string): FollowerOptions => ({ ...lasting, name, open });
    return [
      library,
      {
        stock: (name, watched) => followStock(named(name), watched),
        availability: (name, skus) => followAvailability(named(name), skus),
        reservations: (name) => followReservations(named(name), start),
      },
    ];
  };
  const ofOwn = ([library, live]: [string, OwnOptions['live']]): [string, Making] => {
    const named = (name: string): OwnOptions => ({ ...lasting, name, live });
    return [
      library,
      {
        stock: (name, watched) => ownStock(named(name), watched),
        availability: (name, skus) => ownAvailability(named(name), skus),
        reservations: (name) => ownReservations(named(name), start),
      },
    ];
  };
  return [...Object.entries(clients).map(ofPublic), ...Object.entries(ownTransports).map(ofOwn)];
}

/** Kills one thing after the other; each comes back before the next is killed. Every kind at least once. */
async function strikeFor(
  forMs: number,
  { system, random }: { system: System; random: Random },
): Promise<Record<string, number>> {
  const until = performance.now() + forMs;
  const killed: Record<string, number> = {};
  const victims = victimsOf(system);
  for (let nth = 0; nth < victims.length || performance.now() < until; nth += 1) {
    const victim = victims[nth % victims.length];
    if (victim === undefined) break;
    await sleep(between(random, 200, 1_200));
    await victim.strike();
    killed[victim.name] = (killed[victim.name] ?? 0) + 1;
  }
  await sleep(Math.max(0, until - performance.now()));
  return killed;
}

function victimsOf({ parts, postgres, redis }: System) {
  const gateways = parts.filter(({ name }) => name.startsWith('gateway'));
  const again = async (one: { kill(): unknown; restart(): Promise<void> }): Promise<void> => {
    await one.kill();
    await one.restart();
  };
  return [
    { name: 'Redis flushed', strike: () => redis.flush() },
    ...gateways.map((part) => ({
      name: `${part.name} killed`,
      strike: () => again({ kill: part.kill, restart: part.start }),
    })),
    { name: 'PostgreSQL killed', strike: () => again(postgres) },
    { name: 'Redis killed', strike: () => again(redis) },
  ];
}

async function settled(differ: () => Promise<string[]>): Promise<void> {
  const until = performance.now() + settleLimitMs;
  while (performance.now() < until && (await differ()).length > 0) await sleep(pollMs);
}

type Truth = { readonly ask: Ask; readonly database: Database; readonly goods: Goods };

/** Where what subscribers have differs from what the ledger has. */
async function differences(followers: Followers, truth: Truth): Promise<string[]> {
  const positions = await positionsOf(truth.database);
  const wrong: string[] = [];
  for (const { name, held } of followers.stock) {
    for (const [key, { version, available, reserved }] of held) {
      const has = `${version}: ${available}, ${reserved}`;
      if (positions.get(key) !== has)
        wrong.push(`${name}: ${key} is ${has}, the ledger has ${positions.get(key)}`);
    }
    if (held.size === 0) wrong.push(`${name}: was told nothing`);
  }
  for (const { skus, of } of followers.availability) {
    const { availability } = await truth.ask(
      'query ($skus: [Sku!]!) { availability(skus: $skus, channel: "web", consistency: STRONG) { sku availableToSell } }',
      { skus },
    );
    for (const [, sku, units] of JSON.stringify(availability).matchAll(
      /"sku":"([^"]+)","availableToSell":(-?\d+)/g,
    ))
      if (of.held.get(sku ?? '') !== Number(units))
        wrong.push(`${of.name}: ${sku} has ${of.held.get(sku ?? '')}, the ledger ${units}`);
  }
  const told = await truth.database.query<{ events: number }>(
    'SELECT count(*)::integer AS events FROM ledger.reservation_event',
  );
  for (const follower of followers.reservations)
    if (follower.events() !== told.rows[0]?.events)
      wrong.push(`${follower.name}: ${follower.events()} changes, the ledger has ${told.rows[0]?.events}`);
  return wrong;
}

async function positionsOf(database: Database): Promise<Map<string, string>> {
  const { rows } = await database.query<{ key: string; has: string }>(`
    SELECT i.sku || '@' || l.location_id AS key, p.version || ': ' || p.available / 1000 || ', ' || p.reserved / 1000 AS has
    FROM ledger.position p
    JOIN items.item i ON i.item_no = p.position_id >> 16
    JOIN locations.location l ON l.location_no = p.position_id & 65535`);
  return new Map(rows.map(({ key, has }) => [key, has]));
}

/** A run in words. */
export function renderFuzz(result: FuzzResult): string {
  const { options, killed, changes, subscribers, events, resumes, settledMs, wrong } = result;
  const struck = Object.entries(killed).map(([name, times]) => `${name} ${times} ×`);
  return [
    `## ${options.topology}, seed ${options.seed}`,
    `${changes} changes of ${options.skus * options.locations} positions in ${options.loadMs / 1_000} s; ${struck.join(', ')}.`,
    `${subscribers} subscribers (${[...Object.keys(clients), ...Object.keys(ownTransports)].join(', ')}) took ${events} events and came back ${resumes} times; all had everything ${settledMs} ms after the last change.`,
    wrong.length === 0 ? 'Nothing lost, nothing doubled.' : `WRONG:\n${wrong.slice(0, 50).join('\n')}`,
  ].join('\n\n');
}
