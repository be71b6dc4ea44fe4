/**
 * The faults of a run: what is done to the product, when it is put right again, and how long each kind of answer was away.
 *
 * What was killed is started again at once, as whoever supervises processes would; a hung Redis is left hanging until
 * readers were answered without it.
 */
import { waitFor } from './load/wait.ts';
import type { Part } from './system/part.ts';
import type { MortalServer } from './system/servers.ts';
import type { Receiver, System } from './system/system.ts';
import { type Kind, kinds, type Told } from './told.ts';

/** A fault and how it is put right. */
export type Fault = { readonly name: string; strike(): Promise<void> };

/** A fault that was done: when it began and when it had been put right. Times in ms since 1970. */
export type Struck = { readonly name: string; readonly atMs: number; readonly rightAtMs: number };

/** How long after a fault the first good answer came that was asked after it began; ms, undefined when none did. */
export type Recovery = Struck & {
  readonly backMs: Readonly<Record<string, number | undefined>>;
};

const answersWithoutRedis = 20;
const recoveryLimitMs = 45_000;

/** The faults a topology can suffer one at a time, each once. */
export function faultsOf(system: System, told: Told): Fault[] {
  const { redis, postgres, parts } = system;
  return [
    { name: 'Redis flushed', strike: () => redis.flush() },
    { name: 'Redis killed', strike: () => killed(redis) },
    {
      name: 'Redis hung',
      strike: async () => {
        redis.hang();
        await readWithoutRedis(told).finally(() => redis.resume());
      },
    },
    { name: 'PostgreSQL killed', strike: () => killed(postgres) },
    ...parts.map((part) => ({ name: `${part.name} killed`, strike: () => killedPart(part) })),
  ];
}

/** What may happen at once, where machines have one power supply. */
export function disastersOf({ redis, postgres, parts }: System, told: Told): Fault[] {
  return [
    {
      name: 'everything killed',
      strike: async () => {
        redis.kill();
        postgres.kill();
        await Promise.all(parts.map((part) => part.kill()));
        await Promise.all([redis.restart(), postgres.restart()]);
        await Promise.all(parts.map((part) => part.start()));
      },
    },
    {
      name: 'PostgreSQL killed while Redis hung',
      strike: async () => {
        redis.hang();
        await killed(postgres)
          .then(() => readWithoutRedis(told))
          .finally(() => redis.resume());
      },
    },
    {
      name: 'Redis flushed and all but gateways killed',
      strike: async () => {
        await redis.flush();
        await Promise.all(parts.filter(({ name }) => !name.startsWith('gateway')).map(killedPart));
      },
    },
  ];
}

async function killed(server: MortalServer): Promise<void> {
  server.kill();
  await server.restart();
}

async function killedPart(part: Part): Promise<void> {
  await part.kill();
  await part.start();
}

async function readWithoutRedis(told: Told): Promise<void> {
  const from = told.answers.length;
  const isRead = () => told.answers.slice(from).filter(isWithoutRedis).length >= answersWithoutRedis;
  await waitFor('answers without Redis', isRead);
}

function isWithoutRedis({ consistency, entries }: Told['answers'][number]): boolean {
  return consistency === 'CACHED' && entries.every(({ readFrom }) => readFrom !== 'REDIS');
}

/** Whose answers are waited for after a fault; postings only when the receiver is given. */
export type Sufferers = { readonly told: Told; readonly receiver?: Receiver };

/** Does a fault, puts it right and waits until every kind of answer is good again; throws when one stays away. */
export async function suffer({ name, strike }: Fault, { told, receiver }: Sufferers): Promise<Struck> {
  const atMs = Date.now();
  await strike();
  const struck = { name, atMs, rightAtMs: Date.now() };
  const away = (): string[] => [
    ...kinds.filter((kind) => firstGood(told, kind, struck.rightAtMs) === undefined),
    ...(firstCached(told, struck.rightAtMs) === undefined ? ['cache'] : []),
    ...(receiver !== undefined && receiver.deliveredAfter(struck.rightAtMs) === undefined ? ['posting'] : []),
  ];
  await waitFor(`${name}: every kind of answer`, () => away().length === 0, {
    limitMs: recoveryLimitMs,
    explain: () => `still away: ${away()}; improper: ${[...told.improper.keys()]}`,
  });
  return struck;
}

/** How long everything was away after a fault. */
export function recoveryOf(struck: Struck, { told, receiver }: { told: Told; receiver: Receiver }): Recovery {
  const since = (atMs: number | undefined) => (atMs === undefined ? undefined : atMs - struck.atMs);
  const backMs = {
    ...Object.fromEntries(kinds.map((kind) => [kind, since(firstGood(told, kind, struck.atMs))])),
    cache: since(firstCached(told, struck.atMs)),
    posting: since(receiver.deliveredAfter(struck.atMs)),
  };
  return { ...struck, backMs };
}

function firstGood({ good }: Told, kind: Kind, sinceMs: number): number | undefined {
  return good[kind].find(({ askedAtMs }) => askedAtMs > sinceMs)?.atMs;
}

function firstCached({ answers }: Told, sinceMs: number): number | undefined {
  return answers.find(
    ({ askedAtMs, entries }) => askedAtMs > sinceMs && entries.some(({ source }) => source === 'CACHE'),
  )?.answeredAtMs;
}
