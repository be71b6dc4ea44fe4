/**
 * The read path while Redis is flushed, hung and killed and PostgreSQL is slow, hung or its feed silent: every answer in
 * time, none wrong, none older than it says, and what is older than usual says so.
 *
 * The same for longer, with latencies written down, is `npm run test:long -- --only degradation`.
 */
import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { openTestDatabase } from '#test/world';
import { type DegradationResult, renderDegradation, runDegradation } from './degradation.ts';
import { startMortalRedis } from './redis-server.ts';

const seed = randomInt(2 ** 32);
const phaseMs = 700;
const maxAgeMs = 300;
/** The deadline of a request is longer; a loaded machine holds this one up. */
const mostMs = 15_000;

async function run(): Promise<DegradationResult> {
  const [world, redis] = await Promise.all([openTestDatabase(), startMortalRedis()]);
  try {
    return await runDegradation({ world, redis, phaseMs, maxAgeMs, seed });
  } finally {
    await redis.close();
    await world.close();
  }
}

test('every answer comes in time from the next best place, right and labelled, whatever its servers do', async () => {
  const result = await run();
  const report = `seed ${seed}\n${renderDegradation(result)}`;
  expect(result.wrong, report).toEqual([]);
  expect(
    result.phases.flatMap(({ errors }) => errors),
    report,
  ).toEqual([]);
  for (const phase of result.phases) {
    expect(phase.answers, `${phase.name}\n${report}`).toBeGreaterThan(0);
    expect(phase.mostMs, `${phase.name}\n${report}`).toBeLessThan(mostMs);
  }
  const alone = result.phases.find(({ name }) => name === 'PostgreSQL hung, Redis killed');
  // Nothing was left but the copy in the process: it was given, older than copies are, and said so.
  expect(alone?.degraded, report).toBeGreaterThan(0);
  expect(alone?.readFrom.PROCESS, report).toBeGreaterThan(0);
  expect(alone?.oldestMs, report).toBeGreaterThan(maxAgeMs);
}, 120_000);
