/**
 * The short form of the subscribers' fuzz test: every kind of death once, every public client, all positions.
 *
 * For minutes, and with every part twice, in `npm run test:long -- --only live`.
 */
import { expect, test } from 'vitest';
import { renderFuzz, runFuzz } from './fuzz.ts';

const bounds = { timeout: 240_000 };

test(
  'whatever dies, every subscriber has built up what the ledger has, without a loss or a double',
  bounds,
  async () => {
    const result = await runFuzz({
      topology: 'split',
      seed: Math.floor(Math.random() * 1_000_000),
      loadMs: 4_000,
      changesPerSecond: 50,
      skus: 100,
      locations: 10,
      subscribersOfEach: 1,
    });
    expect(result.wrong, renderFuzz(result)).toEqual([]);
    expect(result.resumes).toBeGreaterThan(result.subscribers);
    expect(Object.keys(result.killed)).toEqual(
      expect.arrayContaining(['Redis flushed', 'gateway killed', 'PostgreSQL killed', 'Redis killed']),
    );
  },
);
