/**
 * Random streams of every type of event, in any order lineage allows, repeated, from four connections: one end.
 *
 * The seed is printed with what goes wrong; `npm run test:long -- --only streams --seed <seed> --chains 5` repeats it, and many more.
 */
import { expect, test } from 'vitest';
import { openTestDatabase } from '#test/world';
import { runKills } from './kills.ts';
import { runStreams } from './run.ts';

const seed = Math.floor(Math.random() * 1_000_000);
const streams = 100;
/** Fewer than the long form takes: many short streams meet as many orders in less time. */
const most = 5;

test(`streams in five orders each end in one state (seed ${seed})`, { timeout: 600_000 }, async () => {
  const world = await openTestDatabase({ max: 24 });
  try {
    expect(await runStreams(world, { seed, streams, orders: 5, most })).toEqual([]);
  } finally {
    await world.close();
  }
});

test(`streams cut by kill -9 lose nothing that was answered and end the same (seed ${seed})`, {
  timeout: 600_000,
}, async () => {
  const { wrong, cut } = await runKills({ seed, streams: 6 });
  expect(wrong).toEqual([]);
  // Who strikes late, because the machine stood still, finds a stream at its end.
  expect(cut).toBeGreaterThan(1);
});
