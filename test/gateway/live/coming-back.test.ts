/**
 * Subscribers that are not told each change: collected in ticks (`throttleMs`), or told the present. They leave at random, in the
 * middle of a tick and of a state, and come back after their last cursor.
 *
 * Whatever happens, of each code they are never told something older after something newer, and in the end have the last.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { between, seeded } from '../../../bench/harness/random.ts';
import { type Ends, type OpenStream, openStream, startTicks, ticked } from './arrange.ts';

const eventually = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 30_000, interval: 5 });

const ends: Ends = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const codes = ['A', 'B', 'C', 'D', 'E'];
const ticks = 300;
const stays = 12;

/** A subscriber and what it has built up. */
type Held = {
  readonly latest: Map<string, number>;
  readonly wrong: string[];
  cursor: string;
  stream: OpenStream | undefined;
  taken: number;
};

/** Takes at most so many of the events that have come; a client that leaves has not seen the others. */
function take(held: Held, { most, mayRepeat }: { most: number; mayRepeat: boolean }): void {
  for (const { data } of held.stream?.events.slice(held.taken, held.taken + most) ?? []) {
    held.taken += 1;
    if (!data) continue;
    const { cursor, at, symbol } = data.ticked;
    const before = held.latest.get(symbol.code) ?? -1;
    if (mayRepeat ? at < before : at <= before)
      held.wrong.push(`${symbol.code} was ${before} and then ${at}, at ${cursor}`);
    held.latest.set(symbol.code, at);
    held.cursor = cursor;
  }
}

test.each([
  { what: 'ticks of 5 ms', throttleMs: 5, isPresent: false },
  { what: 'the present', throttleMs: 0, isPresent: true },
  { what: 'the present in ticks of 5 ms', throttleMs: 5, isPresent: true },
])(
  'told $what, nothing comes older after newer, and the last is not lost',
  async ({ throttleMs, isPresent }) => {
    const seed = Math.floor(Math.random() * 1_000_000);
    const random = seeded(seed);
    const linger = () => sleep(between(random, 0, 4));
    const { gateway, ticker } = await startTicks(ends, { telling: { isPresent, linger } });
    const held: Held = { latest: new Map(), wrong: [], cursor: ticker.cursor(), stream: undefined, taken: 0 };
    const last = new Map<string, number>();
    for (let at = 1; at <= ticks; at += 1) {
      const code = codes[between(random, 0, codes.length - 1)] ?? 'A';
      last.set(code, at);
      ticker.tick({ code, at });
      if (at % 3 === 0) await sleep(between(random, 0, 3));
      if (at % (ticks / stays) !== 1) continue;
      take(held, { most: between(random, 0, 20), mayRepeat: isPresent });
      held.stream?.leave();
      held.taken = 0;
      const query = ticked(`(after: "${held.cursor}", throttleMs: ${throttleMs})`);
      held.stream = await openStream(ends, { url: gateway.url, query });
    }
    await eventually(() => {
      take(held, { most: Number.POSITIVE_INFINITY, mayRepeat: isPresent });
      expect(held.latest, `seed ${seed}`).toEqual(last);
    });
    expect(held.wrong, `seed ${seed}`).toEqual([]);
  },
  60_000,
);

test('a sum over a tick holds nothing that who joined in it had from history', async () => {
  const { gateway, ticker } = await startTicks(ends);
  const query = ticked(`(after: "${ticker.cursor()}", throttleMs: 400)`);
  const early = await openStream(ends, { url: gateway.url, query });
  const ats = ({ events }: OpenStream) => events.flatMap(({ data }) => data?.ticked.at ?? []);
  await eventually(() => {
    ticker.tick({ code: 'B', at: 0 });
    expect(early.events).not.toHaveLength(0);
  });
  ticker.tick({ code: 'A', at: 1 });
  const joining = await openStream(ends, { url: gateway.url, query });
  await eventually(() => expect(ats(joining)).toContain(1));
  ticker.tick({ code: 'A', at: 2 });
  await eventually(() => {
    for (const stream of [early, joining]) expect(ats(stream).at(-1)).toBe(2);
  });
  // The one that was there before is told both parts of its tick, or a tick each when they were apart.
  expect(ats(early).filter((at) => at > 0)).toEqual([1, 2]);
});
