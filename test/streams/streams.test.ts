/**
 * Random streams of every type of event, in any order lineage allows, repeated, from four connections: one end.
 *
 * The seed is printed with what goes wrong; STREAMS_SEED repeats it. More of them are run by `npm run test:long`.
 */
import { expect, test } from 'vitest';
import { openTestDatabase } from '#test/world';
import { runKills } from './kills.ts';
import { runStreams } from './run.ts';

const seed = Number(process.env.STREAMS_SEED ?? Math.floor(Math.random() * 1_000_000));
const streams = Number(process.env.STREAMS_COUNT ?? 300);

test(`streams in five orders each end in one state (seed ${seed})`, { timeout: 600_000 }, async () => {
  const world = await openTestDatabase({ max: 24 });
  try {
    expect(await runStreams(world, { seed, streams, orders: 5 })).toEqual([]);
  } finally {
    await world.close();
  }
});

test(`streams cut by kill -9 lose nothing that was answered and end the same (seed ${seed})`, {
  timeout: 600_000,
}, async () => {
  const { wrong, cut } = await runKills({ seed, streams: 10 });
  expect(wrong).toEqual([]);
  expect(cut).toBeGreaterThan(4);
});
