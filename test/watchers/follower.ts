/**
 * Subscribers that build up what they are told, and find out by themselves when they missed something or got it twice.
 *
 * Each has one of the public clients underneath, leaves at random, and comes back after its last cursor at whichever gateway is
 * next. Versions of a position follow each other without gap, and so do the numbers of a feed of one shard: whatever is
 * lost, doubled or out of order shows at once.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { decodeCursor } from '#schema';
import { between, type Random } from '../../bench/harness/random.ts';
import type { OpenClient } from '../split/clients.ts';

/** A subscriber that runs until stopped. */
export type Follower = {
  readonly name: string;
  /** What it noticed that must not be; sentences. */
  readonly wrong: string[];
  /** How often it came back. */
  resumes(): number;
  /** How many events it took. */
  events(): number;
  stop(): Promise<void>;
};

/** What it is made of: where it subscribes, through which client, and how often it leaves. */
export type FollowerOptions = {
  readonly name: string;
  readonly open: OpenClient;
  readonly urls: readonly string[];
  readonly random: Random;
  /** The longest it stays, in milliseconds. */
  readonly longestStayMs: number;
};

/** How one kind of subscriber asks, and what it does with what it is told. */
type Kind = {
  operation(): { document: string; variables: object };
  /** A new connection begins. */
  begin(): void;
  take(data: unknown): void;
  /** Whether it has a place to come back to: one that leaves before that only asks for the state again. */
  hasPlace(): boolean;
};

function follow(options: FollowerOptions, kind: Kind & { readonly wrong: string[] }): Follower {
  const { name, open, urls, random, longestStayMs } = options;
  let isStopped = false;
  let rounds = 0;
  let events = 0;
  const patience = createPatience(longestStayMs);
  let leave = (): void => undefined;
  const once = (): Promise<void> =>
    new Promise((resolve) => {
      const client = open(urls[rounds % urls.length] ?? '');
      kind.begin();
      let isOver = false;
      const end = (): void => {
        if (isOver) return;
        isOver = true;
        clearTimeout(limit);
        unsubscribe();
        client.close();
        resolve();
      };
      let unsubscribe = (): void => undefined;
      const leaveSometime = (): void => {
        if (kind.hasPlace()) {
          patience.left();
          end();
        } else limit.refresh();
      };
      const limit = setTimeout(leaveSometime, between(random, shortestStayMs, patience.stayMs()));
      leave = end;
      unsubscribe = client.subscribe(kind.operation(), {
        event: ({ data, errors }) => {
          if (isOver) return;
          const bad = errors.find(({ code }) => !retryable.has(String(code)));
          if (bad !== undefined) kind.wrong.push(`${name} was told ${String(bad.code)}: ${bad.message}`);
          if (errors.length > 0 || data === null || data === undefined) return;
          events += 1;
          patience.gotOn();
          kind.take(data);
        },
        ended: end,
      });
    });
  const ended = (async () => {
    while (!isStopped) {
      await once();
      rounds += 1;
      if (!isStopped) await sleep(between(random, 0, longestPauseMs));
    }
  })();
  return {
    name,
    wrong: kind.wrong,
    resumes: () => rounds,
    events: () => events,
    async stop() {
      isStopped = true;
      leave();
      await ended;
    },
  };
}

/** The shortest stay of a subscriber that leaves by itself, in milliseconds. */
export const shortestStayMs = 300;
/** The longest pause before it comes back, in milliseconds. */
export const longestPauseMs = 200;
const mostStayMs = 60_000;

/** How long a subscriber stays: twice as long after each stay that came to nothing, or on a slow machine it would never get on. */
export type Patience = {
  /** The longest it may stay now, in milliseconds. */
  stayMs(): number;
  /** It got on: it has something it need not ask for again. */
  gotOn(): void;
  /** It left by itself. */
  left(): void;
};

/** Makes the patience of one subscriber, who stays at most so long at first. */
export function createPatience(longestStayMs: number): Patience {
  let stayMs = longestStayMs;
  let isOn = false;
  return {
    stayMs: () => stayMs,
    gotOn() {
      isOn = true;
    },
    left() {
      stayMs = isOn ? longestStayMs : Math.min(stayMs * 2, mostStayMs);
      isOn = false;
    },
  };
}

const retryable = new Set([
  'SUBGRAPH_UNAVAILABLE',
  'SHUTTING_DOWN',
  'OVERLOADED',
  'SLOW_CONSUMER',
  'TIMEOUT',
]);

/** A position as a subscriber has it. */
export type HeldPosition = {
  readonly version: number;
  readonly available: number;
  readonly reserved: number;
};

const stockShape = z.object({
  stockChanged: z.object({
    cursor: z.string(),
    cause: z.string(),
    position: z.object({
      sku: z.string(),
      location: z.object({ id: z.string() }),
      version: z.string(),
      available: z.number(),
      reserved: z.number(),
    }),
  }),
});

const stockDocument = `subscription ($skus: [Sku!], $after: Cursor, $snapshot: Boolean) {
  stockChanged(skus: $skus, after: $after, snapshot: $snapshot) {
    cursor cause position { sku location { id } version available reserved }
  }
}`;

/** Follows positions: their state first, then every change of them. */
export function followStock(
  options: FollowerOptions,
  { skus, positions }: { readonly skus: readonly string[] | undefined; readonly positions: number },
): Follower & { readonly held: ReadonlyMap<string, HeldPosition> } {
  const held = new Map<string, HeldPosition>();
  const wrong: string[] = [];
  let cursor: string | undefined;
  const follower = follow(options, {
    wrong,
    hasPlace: () => cursor !== undefined,
    begin() {
      // A state that was cut short has one cursor for all of it: it is taken again.
      if (cursor === undefined) held.clear();
    },
    operation: () => ({
      document: stockDocument,
      variables: { skus, after: cursor ?? null, snapshot: cursor === undefined },
    }),
    take(data) {
      const { stockChanged: told } = stockShape.parse(data);
      const { sku, location, version, available, reserved } = told.position;
      const key = `${sku}@${location.id}`;
      const next = { version: Number(version), available, reserved };
      const before = held.get(key);
      held.set(key, next);
      if (told.cause === 'SNAPSHOT') {
        if (held.size === positions) cursor = told.cursor;
        return;
      }
      cursor = told.cursor;
      if (before !== undefined && next.version !== before.version + 1)
        wrong.push(`${options.name}: ${key} went from version ${before.version} to ${next.version}`);
      if (before === undefined) wrong.push(`${options.name}: ${key} changed and was not in the state`);
    },
  });
  return { ...follower, held };
}

const reservationShape = z.object({
  reservationChanged: z.object({
    cursor: z.string(),
    cause: z.string(),
    reservation: z.object({ id: z.string(), status: z.string() }),
  }),
});

const reservationDocument = `subscription ($after: Cursor) {
  reservationChanged(after: $after) { cursor cause reservation { id status } }
}`;

/** Follows what happens to reservations, from a cursor: every number of the feed once, in order. */
export function followReservations(
  options: FollowerOptions,
  start: string,
): Follower & { readonly statuses: ReadonlyMap<string, string> } {
  const statuses = new Map<string, string>();
  const wrong: string[] = [];
  let cursor = start;
  const follower = follow(options, {
    wrong,
    begin: () => undefined,
    hasPlace: () => true,
    operation: () => ({ document: reservationDocument, variables: { after: cursor } }),
    take(data) {
      const { reservationChanged: told } = reservationShape.parse(data);
      const [last = 0] = decodeCursor(cursor) ?? [];
      const [now = 0] = decodeCursor(told.cursor) ?? [];
      cursor = told.cursor;
      if (now !== last + 1) wrong.push(`${options.name}: went from change ${last} to ${now}`);
      statuses.set(told.reservation.id, told.reservation.status);
    },
  });
  return { ...follower, statuses };
}

const availabilityShape = z.object({
  availabilityChanged: z.object({
    cursor: z.string(),
    availability: z.object({ sku: z.string(), availableToSell: z.number() }),
  }),
});

const availabilityDocument = `subscription ($skus: [Sku!]!, $after: Cursor, $snapshot: Boolean) {
  availabilityChanged(skus: $skus, channel: "web", after: $after, snapshot: $snapshot) {
    cursor availability { sku availableToSell }
  }
}`;

/** Follows what channel web may sell: what counts is that it ends with the truth. */
export function followAvailability(
  options: FollowerOptions,
  skus: readonly string[],
): Follower & { readonly held: ReadonlyMap<string, number> } {
  const held = new Map<string, number>();
  let cursor: string | undefined;
  const follower = follow(options, {
    wrong: [],
    hasPlace: () => cursor !== undefined,
    begin() {
      if (cursor === undefined) held.clear();
    },
    operation: () => ({
      document: availabilityDocument,
      variables: { skus, after: cursor ?? null, snapshot: cursor === undefined },
    }),
    take(data) {
      const { availabilityChanged: told } = availabilityShape.parse(data);
      held.set(told.availability.sku, told.availability.availableToSell);
      if (cursor !== undefined || held.size === skus.length) cursor = told.cursor;
    },
  });
  return { ...follower, held };
}
