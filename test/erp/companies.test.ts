/**
 * Several ERPs at once: each gets the movements of its company's locations and no other's, and one that is down holds up
 * nobody else.
 *
 * Two reference receivers as two companies' ERPs. That each gets everything once is posting.test.ts and faults.test.ts.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestRedis } from '#test/world';
import type { ErpPosting } from '#workers';
import { type Book, event, openBook, openStation, type Station, startPipeline } from './arrange.ts';

let book: Book;
let ours: Station;
let theirs: Station;
let pipeline: ErpPosting;

beforeAll(async () => {
  book = await openBook();
  await book.database.database.query(
    `UPDATE locations.location SET company = 'partner' WHERE location_id = 'L-1'`,
  );
  [ours, theirs] = await Promise.all([openStation(), openStation()]);
  pipeline = await startPipeline({
    database: book.database.writer,
    redisUrl: await openTestRedis(),
    instances: [
      { company: 'main', connector: ours.connector },
      { company: 'partner', connector: theirs.connector },
    ],
  });
});
afterAll(async () => {
  await pipeline.stop();
  await Promise.all([ours.close(), theirs.close()]);
  await book.close();
});

const patience = { timeout: 60_000, interval: 25 };

function record(locationId: string, count: number): Promise<void> {
  return book.record(Array.from({ length: count }, () => event({ locationId })));
}

test('a movement goes to the ERP of its location; a location without a company is the default one', async () => {
  await record('L-0', 3);
  await record('L-1', 2);
  await expect.poll(() => [ours.count(), theirs.count()], patience).toEqual([3, 2]);
});

test('while one ERP is down the other gets everything, and the first catches up', async () => {
  const [before = 0, beforeTheirs = 0] = [ours.count(), theirs.count()];
  await theirs.kill();
  await record('L-1', 4);
  await record('L-0', 5);
  await expect.poll(() => ours.count() - before, patience).toBe(5);
  await theirs.restart();
  await expect.poll(() => theirs.count() - beforeTheirs, patience).toBe(4);
  expect(ours.count() - before).toBe(5);
});

test('a posting keeps its company when its location changes to another', async () => {
  const [before, beforeTheirs] = [ours.count(), theirs.count()];
  await record('L-1', 1);
  await expect.poll(() => theirs.count() - beforeTheirs, patience).toBe(1);
  await book.database.database.query(
    `UPDATE locations.location SET company = NULL WHERE location_id = 'L-1'`,
  );
  await record('L-1', 1);
  await expect.poll(() => ours.count() - before, patience).toBe(1);
  expect(theirs.count() - beforeTheirs).toBe(1);
});
