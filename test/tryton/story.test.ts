/**
 * Mixed movements through the gateway of a whole product into a real Tryton, while everything is killed once.
 *
 * 100 events on top of the openings; `npm run test:long -- --only tryton` tells the same story with 2,000 and more kills.
 */
import { expect, test } from 'vitest';
import { tellStory } from './story/story.ts';

test("Tryton's stock and general ledger are the ledger's, each event one move, whatever was killed meanwhile", {
  timeout: 420_000,
}, async () => {
  const result = await tellStory({ events: 100, items: 4, rounds: 1, seed: 7, limitMs: 240_000 });
  expect(result.wrong).toEqual([]);
  expect(result.kills).toBe(5);
  expect(result.movements).toBeGreaterThan(100);
});
