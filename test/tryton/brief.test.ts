/**
 * What every change has to pass (`.ci/run`): 100 mixed events through the gateway of a whole product into a real Tryton, its
 * worker killed on the way.
 *
 * story.test.ts kills everybody; `npm run test:long -- --only tryton` does so with 2,000 events.
 */
import { expect, test } from 'vitest';
import { tellStory } from './story/story.ts';

test('100 movements are one move each in Tryton, and stock and general ledger are right, though the worker was killed', {
  timeout: 420_000,
}, async () => {
  const story = {
    events: 100,
    items: 2,
    rounds: 1,
    victims: ['the product'],
    seed: 9,
    limitMs: 240_000,
  } as const;
  const result = await tellStory(story);
  expect(result.wrong).toEqual([]);
  expect(result.kills).toBe(1);
  expect(result.movements).toBeGreaterThan(100);
});
