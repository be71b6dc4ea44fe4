/**
 * Whether every answer about availability was true when it says it was.
 *
 * From the ledger: exactly the state at its cursor. From the cache: of each location one state the position had between
 * the cursor and the moment of answering. Every cursor includes what had been acknowledged before the answer's own `asOf`
 * (and before the question, when it was asked STRONG). Pure; gives a sentence for each wrong.
 */
import type { Answer, ToldAvailability, ToldLocation } from '../told.ts';
import { type Acknowledged, type History, lastUpTo } from './history.ts';
import type { FeedRow } from './truth.ts';

/** What answers are held against. */
export type Held = { readonly history: History; readonly acknowledged: Acknowledged };

/** The oldest a cached answer may be, as the product promises. */
const oldestMs = 5_000;
/** Clocks tell whole milliseconds. */
const clockSlackMs = 5;
/** A reader estimates the server's clock, and a busy one does so badly. */
const ageSlackMs = 100;

/** Holds answers against history. */
export function wrongAnswers(answers: readonly Answer[], held: Held): string[] {
  return answers.flatMap((answer) =>
    answer.entries.flatMap((entry) =>
      [...wrongState(entry, answer.answeredAtMs, held.history), ...wrongTime(entry, answer, held)].map(
        (why) => `${answer.consistency} ${entry.source} ${entry.sku} at ${entry.cursor.join('.')}: ${why}`,
      ),
    ),
  );
}

/** Whether an entry tells states that were. */
export function wrongState(entry: ToldAvailability, answeredAtMs: number, history: History): string[] {
  const seq = entry.cursor[history.shardOf(entry.sku)] ?? 0;
  const told = new Map(entry.locations.map((location) => [location.locationId, location]));
  const sum = entry.locations.reduce((total, { availableToSell }) => total + availableToSell, 0);
  const strangers = [...told.keys()].filter((locationId) => !history.of(entry.sku).has(locationId));
  return [
    ...strangers.map((locationId) => `it never was at ${locationId}`),
    ...(sum === entry.availableToSell ? [] : [`${entry.availableToSell} is not the sum ${sum}`]),
    ...(entry.explained === entry.availableToSell ? [] : [`explained as ${entry.explained}`]),
    ...[...history.of(entry.sku)].flatMap(([locationId, rows]) => {
      const at = lastUpTo(rows, seq);
      const isExact = entry.source === 'LEDGER';
      const later = isExact
        ? []
        : rows.slice(at + 1).filter(({ happenedAtMs }) => happenedAtMs <= answeredAtMs);
      const states = [rows[at], ...later];
      const location = told.get(locationId);
      if (states.some((state) => isState(location, state))) return [];
      return [
        `${locationId} was never ${JSON.stringify(location)} (${states.length} states, from ${JSON.stringify(states[0])})`,
      ];
    }),
  ];
}

function isState(told: ToldLocation | undefined, state: FeedRow | undefined): boolean {
  if (told === undefined || state === undefined) return told === undefined && state === undefined;
  const { onHand, reserved, available } = state;
  return (
    told.onHand === onHand && told.reserved === reserved && told.availableToSell === Math.max(0, available)
  );
}

function wrongTime(entry: ToldAvailability, answer: Answer, { history, acknowledged }: Held): string[] {
  const { askedAtMs, answeredAtMs, consistency } = answer;
  const shard = history.shardOf(entry.sku);
  const seq = entry.cursor[shard] ?? 0;
  const horizonMs = consistency === 'STRONG' ? Math.max(askedAtMs, entry.asOfMs) : entry.asOfMs;
  const least = acknowledged.upTo(horizonMs - clockSlackMs)[shard] ?? 0;
  const oldest = askedAtMs - (consistency === 'STRONG' ? 0 : oldestMs) - clockSlackMs;
  return [
    ...(seq < least ? [`leaves out ${least}, acknowledged before ${horizonMs}`] : []),
    ...(entry.asOfMs > answeredAtMs + clockSlackMs
      ? [`is of ${entry.asOfMs}, the future at ${answeredAtMs}`]
      : []),
    // One that says it is degraded is from before the ledger went away.
    ...(entry.source === 'CACHE' && !entry.degraded && entry.asOfMs < oldest
      ? [`is of ${entry.asOfMs}, too old at ${askedAtMs}`]
      : []),
    ...(consistency === 'STRONG' && entry.source === 'CACHE' ? ['is from the cache'] : []),
    ...(entry.ageMs < 0 || entry.ageMs > answeredAtMs - entry.asOfMs + ageSlackMs
      ? [`says it is ${entry.ageMs} ms old, at ${answeredAtMs} of ${entry.asOfMs}`]
      : []),
  ];
}
