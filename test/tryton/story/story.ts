/**
 * The story both the test and the long run tell: a mixed trade through the gateway while everything is killed at random
 * moments, and at the end Tryton's stock and general ledger are the ledger's, each event exactly one move.
 *
 * Gives a sentence for each thing that is wrong, and what happened in numbers. Takes as long as it takes, within a limit.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { openBooks, type TrytonBooks } from '../world/books.ts';
import { accountNames, locationIds, skus } from '../world/seed.ts';
import { type Event, partnerCompany, partnerLocationId, tradeOf } from './events.ts';
import { onHandOf, readJournal, stockAccountOf } from './expected.ts';
import { type System, startSystem, type Victim, victims } from './system.ts';

/** How a story is told. */
export type StoryOptions = {
  readonly events: number;
  /** How many items are traded, at most those Tryton knows; all of them when omitted. */
  readonly items?: number;
  /** How often each victim is killed. */
  readonly rounds: number;
  /** Who is killed; everybody when omitted. */
  readonly victims?: readonly Victim[];
  readonly seed: number;
  /** The longest it may take until everything is posted. */
  readonly limitMs: number;
  readonly say?: (line: string) => void;
};

/** How a story ended: what is wrong, and what happened in numbers; times in milliseconds since the first event. */
export type StoryResult = {
  /** A sentence for each thing that is wrong. */
  readonly wrong: readonly string[];
  readonly movements: number;
  readonly bookedMoves: number;
  readonly kills: number;
  readonly recordMs: number;
  readonly postMs: number;
};

const eventsPerCall = 10;
const longestGapMs = 1_500;
const longestAwayMs = 1_000;
const pollMs = 200;

/** Tells one story from nothing to nothing. */
export async function tellStory(options: StoryOptions): Promise<StoryResult> {
  const { say = () => undefined } = options;
  const random = randomOf(options.seed);
  const traded = skus.slice(0, options.items);
  const trade = { count: options.events, name: `S${options.seed}`, skus: traded, random };
  const system = await startSystem();
  const books = openBooks(system.tryton.databaseUrl);
  try {
    await makeMasterData(system, traded);
    const startedAt = performance.now();
    const killing = startKilling(system, { ...options, say });
    try {
      for (const events of chunks(tradeOf(trade))) await record(system, events);
    } catch (error) {
      await killing.stop();
      throw error;
    }
    const recordMs = performance.now() - startedAt;
    say(`recorded in ${Math.round(recordMs)} ms`);
    const kills = await killing.ended;
    const unposted = await untilPosted(system, options.limitMs);
    const postMs = performance.now() - startedAt;
    return { ...(await compare(system, books, unposted)), kills, recordMs, postMs };
  } catch (error) {
    throw new Error(`the story broke off; the product said: ${system.log()}`, { cause: error });
  } finally {
    await books.close();
    await system.remove();
  }
}

async function makeMasterData(system: System, traded: readonly string[]): Promise<void> {
  const items = traded.map((sku) => ({ sku, name: sku }));
  const locations = [
    ...locationIds.map((id) => ({ id, name: id })),
    { id: partnerLocationId, name: 'Partner', company: partnerCompany },
  ];
  await ask(system, masterData, { items, locations });
  const openings = [...locationIds, partnerLocationId].flatMap((locationId) =>
    traded.map((sku) => ({
      ...{ source: 'shop', eventId: `O-${sku}-${locationId}`, type: 'RECEIPT_CONFIRMED', sku, locationId },
      ...{ quantity: 40, occurredAt: new Date().toISOString() },
    })),
  );
  await record(system, openings);
}

const masterData = `
  mutation ($items: [ItemInput!]!, $locations: [LocationInput!]!) {
    itemsUpsert(input: { items: $items }) { results { userErrors { __typename } } }
    locationsUpsert(input: { locations: $locations }) { results { userErrors { __typename } } }
  }`;
const recordEvents = `
  mutation ($events: [StockEventInput!]!) {
    stockEventsRecord(input: { events: $events }) { results { status error { code message } } }
  }`;
const recorded = z.object({
  stockEventsRecord: z.object({ results: z.array(z.object({ status: z.string(), error: z.unknown() })) }),
});

/** Records events as a source does: what was not answered is sent again. Throws for one that is not recorded. */
export async function record(system: System, events: readonly Event[]): Promise<void> {
  const { stockEventsRecord } = recorded.parse(await ask(system, recordEvents, { events }));
  const odd = stockEventsRecord.results.find(({ status }) => status !== 'RECORDED' && status !== 'REPLAYED');
  if (odd !== undefined) throw new Error(`not recorded: ${JSON.stringify(odd)}`);
}

const answerShape = z.object({ data: z.unknown().optional(), errors: z.array(z.unknown()).optional() });
const askLimitMs = 600_000;

/** Asks the gateway until there is an answer without faults; throws after ten minutes. */
export async function ask({ gatewayUrl }: System, query: string, variables: object): Promise<unknown> {
  let last: unknown;
  for (const until = Date.now() + askLimitMs; Date.now() < until; await sleep(pollMs)) {
    try {
      const response = await fetch(`${gatewayUrl}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(askLimitMs),
      });
      const { data, errors } = answerShape.parse(await response.json());
      if (errors === undefined) return data;
      last = errors;
    } catch (error) {
      last = error;
    }
  }
  throw new Error(`no answer within ${askLimitMs} ms: ${JSON.stringify(last)}`, { cause: last });
}

type Killing = {
  /** Resolves with how many were killed, all rounds done. */
  readonly ended: Promise<number>;
  /** Kills nobody any more; resolves when everybody is back. */
  stop(): Promise<void>;
};

/** Kills all victims, one after the other in an order of chance, each round anew. */
function startKilling(
  system: System,
  { rounds, seed, say, victims: chosen = victims }: StoryOptions & { readonly say: (line: string) => void },
): Killing {
  const random = randomOf(seed + 1);
  const over = new AbortController();
  const kill = async (): Promise<number> => {
    let kills = 0;
    for (let round = 0; round < rounds; round += 1) {
      for (const victim of shuffled(chosen, random)) {
        await sleep(random() * longestGapMs);
        if (over.signal.aborted) return kills;
        await killOnce(system, victim, random() * longestAwayMs);
        say(`killed ${victim}`);
        kills += 1;
      }
    }
    return kills;
  };
  const ended = kill();
  const stopped = ended.then(
    () => undefined,
    () => undefined,
  );
  return {
    ended,
    stop: () => {
      over.abort();
      return stopped;
    },
  };
}

async function killOnce(system: System, victim: Victim, awayMs: number): Promise<void> {
  await system.kill(victim);
  await sleep(awayMs);
  await system.restart(victim);
}

const standing = `
  SELECT (SELECT count(*) FROM ledger.movement) AS movements, (SELECT count(*) FROM workers.erp_posting_movement) AS opened,
    (SELECT count(*) FROM workers.erp_posting WHERE state NOT IN ('posted', 'waived')) AS unposted,
    (SELECT count(*) FROM workers.erp_posting WHERE state = 'rejected') AS rejected`;
type Standing = Readonly<Record<'movements' | 'opened' | 'unposted' | 'rejected', number>>;

/** Waits until every movement is posted; gives a sentence when that takes too long, or something was rejected. */
async function untilPosted({ database }: System, limitMs: number): Promise<string[]> {
  const until = Date.now() + limitMs;
  for (;;) {
    const { rows } = await database.query<Standing>(standing);
    const [now] = rows;
    const isDone = now?.unposted === now?.rejected && now?.opened === now?.movements;
    if (isDone && now?.rejected === 0) return [];
    if (!isDone && Date.now() < until) {
      await sleep(pollMs);
      continue;
    }
    const { rows: states } = await database.query<{ state: string; text: string }>(
      `SELECT state, count(*) || ' ' || state || coalesce(': ' || max(error_text), '') AS text
       FROM workers.erp_posting WHERE state NOT IN ('posted', 'waived') GROUP BY state`,
    );
    return [`not everything was posted: ${JSON.stringify(now)}`, ...states.map(({ text }) => text)];
  }
}

type Compared = Pick<StoryResult, 'wrong' | 'movements' | 'bookedMoves'>;

async function compare(system: System, books: TrytonBooks, unposted: readonly string[]): Promise<Compared> {
  const journal = await readJournal(system.database);
  const ours = journal.filter(({ isPartners }) => !isPartners);
  const theirs = journal.length - ours.length;
  const expected = stockAccountOf(ours);
  const accounts = await books.accounts();
  const accountMoves = await books.accountMovesPerMove();
  const facts: readonly (readonly [what: string, found: number, expected: number])[] = [
    ['stock moves done in Tryton', await books.doneMoves(), ours.length],
    ['done moves no event names', await books.unnamedMoves(), 0],
    ['moves with one account move', accountMoves['1'] ?? 0, expected.booked],
    ['moves without an account move', accountMoves['0'] ?? 0, ours.length - expected.booked],
    ['cents on the stock account', accounts[accountNames.stock] ?? 0, expected.cents],
    ['cents on its counterpart', accounts[accountNames.counterpart] ?? 0, -expected.cents],
    ["events at the partner's receiver", system.receiver.count(), theirs],
  ];
  return {
    movements: journal.length,
    bookedMoves: expected.booked,
    wrong: [
      ...unposted,
      ...facts.flatMap(([what, found, wanted]) =>
        found === wanted ? [] : [`${what}: ${found}, and by the ledger ${wanted}`],
      ),
      ...differences(await books.onHand(), onHandOf(ours)),
    ],
  };
}

function differences(found: Record<string, number>, expected: Record<string, number>): string[] {
  const places = new Set([...Object.keys(found), ...Object.keys(expected)]);
  return [...places].flatMap((at) =>
    (found[at] ?? 0) === (expected[at] ?? 0)
      ? []
      : [`${at}: Tryton has ${found[at] ?? 0} thousandths, the ledger ${expected[at] ?? 0}`],
  );
}

function chunks(events: readonly Event[]): Event[][] {
  return Array.from({ length: Math.ceil(events.length / eventsPerCall) }, (_, n) =>
    events.slice(n * eventsPerCall, (n + 1) * eventsPerCall),
  );
}

function shuffled<Value>(values: readonly Value[], random: () => number): Value[] {
  return values
    .map((value) => ({ value, place: random() }))
    .sort((left, right) => left.place - right.place)
    .map(({ value }) => value);
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
