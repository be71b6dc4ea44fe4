/**
 * The same subscribers with the product's own client: it keeps the place, comes back by itself and says what it does not know.
 *
 * What the public clients need a careful loop for (follower.ts), `follow` does. Its process ends at random, in the middle of whatever
 * it was doing, and another begins at another gateway with the cursor that was stored. What was handled since the last save comes again
 * then, by contract; here every event is saved, so nothing may.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import {
  AvailabilityChangedDocument,
  createClient,
  eventStream,
  type LiveEvent,
  type LiveTransport,
  memoryStore,
  ReservationChangedDocument,
  StockChangedDocument,
  type StockgateClient,
  type Told,
} from '#client';
import { webSocket } from '#client/web-socket';
import { decodeCursor } from '#schema';
import { between, type Random } from '../../bench/harness/random.ts';
import {
  createPatience,
  type Follower,
  type HeldPosition,
  longestPauseMs,
  shortestStayMs,
} from './follower.ts';

/** Opens the client's transports, by the names reports call them. */
export const ownTransports: Readonly<Record<string, () => LiveTransport>> = {
  'own client, event streams': () => eventStream(),
  'own client, WebSocket': () => webSocket(),
};

/** Where and how one of them lives. */
export type OwnOptions = {
  readonly name: string;
  readonly live: () => LiveTransport;
  readonly urls: readonly string[];
  readonly random: Random;
  /** The longest one process lives, in milliseconds. */
  readonly longestStayMs: number;
};

/** One life: what it follows until its signal says stop. */
type Life<One extends Told> = (client: StockgateClient, signal: AbortSignal) => AsyncIterable<LiveEvent<One>>;

function live<One extends Told>(
  options: OwnOptions,
  { of, take, wrong }: { of: Life<One>; take: (event: LiveEvent<One>) => void; wrong: string[] },
): Follower {
  const { name, urls, random } = options;
  const isOver = new AbortController();
  const patience = createPatience(options.longestStayMs);
  let lives = 0;
  let events = 0;
  const once = async (): Promise<void> => {
    const dying = AbortSignal.timeout(between(random, shortestStayMs, patience.stayMs()));
    const client = createClient({ url: urls[lives % urls.length] ?? '', live: options.live() });
    for await (const event of of(client, AbortSignal.any([isOver.signal, dying]))) {
      if (event.kind === 'state' || event.kind === 'change') events += 1;
      // A state that was cut short is asked for again; what was reached or changed is kept.
      if (event.kind === 'reached' || event.kind === 'change') patience.gotOn();
      take(event);
    }
    patience.left();
  };
  const ended = (async () => {
    while (!isOver.signal.aborted) {
      // The client comes back from everything that can be tried again: what it throws is a finding.
      await once().catch((error: unknown) => wrong.push(`${name}: ${String(error)}`));
      lives += 1;
      if (!isOver.signal.aborted) await sleep(between(random, 0, longestPauseMs));
    }
  })();
  return {
    name,
    wrong,
    resumes: () => lives,
    events: () => events,
    async stop() {
      isOver.abort();
      await ended;
    },
  };
}

/** The server's beats tell how far a quiet stream is; the shortest there are, so that a state is soon known to be whole. */
const heartbeatSeconds = 1;

/** Follows positions: every version of each, once. */
export function ownStock(
  options: OwnOptions,
  { skus }: { readonly skus: readonly string[] | undefined },
): Follower & { readonly held: ReadonlyMap<string, HeldPosition> } {
  const held = new Map<string, HeldPosition>();
  const wrong: string[] = [];
  const store = memoryStore();
  const follower = live(options, {
    wrong,
    of: (client, signal) =>
      client.follow({
        document: StockChangedDocument,
        variables: skus === undefined ? {} : { skus: [...skus] },
        ...{ store, signal, heartbeatSeconds },
      }),
    take(event) {
      if (event.kind === 'restart') held.clear();
      if (event.kind !== 'state' && event.kind !== 'change') return;
      const { sku, location, version, available, reserved } = event.told.position;
      const key = `${sku}@${location?.id}`;
      const before = held.get(key)?.version;
      held.set(key, { version: Number(version), available, reserved });
      if (event.kind === 'change' && Number(version) !== (before ?? 0) + 1)
        wrong.push(`${options.name}: ${key} went from version ${before} to ${version}`);
    },
  });
  return { ...follower, held };
}

/** Follows what channel web may sell: it ends with the truth. */
export function ownAvailability(
  options: OwnOptions,
  skus: readonly string[],
): Follower & { readonly held: ReadonlyMap<string, number> } {
  const held = new Map<string, number>();
  const store = memoryStore();
  const follower = live(options, {
    wrong: [],
    of: (client, signal) =>
      client.follow({
        document: AvailabilityChangedDocument,
        variables: { skus: [...skus], channel: 'web' },
        ...{ store, signal, heartbeatSeconds },
      }),
    take(event) {
      if (event.kind === 'restart') held.clear();
      if (event.kind !== 'state' && event.kind !== 'change') return;
      held.set(event.told.availability.sku, event.told.availability.availableToSell);
    },
  });
  return { ...follower, held };
}

/** Follows what happens to reservations from a cursor: every number of their feed once, in order. */
export function ownReservations(options: OwnOptions, start: string): Follower {
  const wrong: string[] = [];
  const store = memoryStore();
  const name = 'reservations';
  void store.save(name, start);
  let cursor = start;
  return live(options, {
    wrong,
    of: (client, signal) =>
      client.follow({
        document: ReservationChangedDocument,
        variables: {},
        ...{ store, name, signal, heartbeatSeconds },
      }),
    take(event) {
      if (event.kind === 'restart') wrong.push(`${options.name}: began again, ${event.reason}`);
      if (event.kind !== 'change') return;
      const [last = 0] = decodeCursor(cursor) ?? [];
      const [now = 0] = decodeCursor(event.cursor) ?? [];
      cursor = event.cursor;
      if (now !== last + 1) wrong.push(`${options.name}: went from change ${last} to ${now}`);
    },
  });
}
