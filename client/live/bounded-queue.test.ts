/**
 * The queue between a WebSocket and its taker: bounded, in order, and honest about its end.
 */
import { expect, it } from 'vitest';
import { boundedQueue } from './bounded-queue.ts';

async function taken<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const all: Value[] = [];
  for await (const value of values) all.push(value);
  return all;
}

it('gives what it took in, in order, whoever is first', async () => {
  const queue = boundedQueue<number>(3);
  queue.put(1);
  const all = taken(queue);
  await Promise.resolve();
  queue.put(2);
  queue.put(3);
  queue.close();
  expect(await all).toEqual([1, 2, 3]);
});

it('has no more room than it has, and gives what is in it before the fault', async () => {
  const queue = boundedQueue<number>(2);
  expect([queue.put(1), queue.put(2), queue.put(3)]).toEqual([true, true, false]);
  queue.close(new Error('full'));
  queue.close();
  expect(queue.put(4)).toBe(false);
  const seen: number[] = [];
  const all = (async () => {
    for await (const value of queue) seen.push(value);
  })();
  await expect(all).rejects.toThrow('full');
  expect(seen).toEqual([1, 2]);
});

it('what is free takes no room, whatever waits, and comes in order with the rest', async () => {
  const queue = boundedQueue<number>(2);
  const free = { isFree: true };
  for (let nth = 0; nth < 3_000; nth += 1) expect(queue.put(nth, free)).toBe(true);
  expect([queue.put(3_000), queue.put(3_001), queue.put(3_002), queue.put(3_003, free)]).toEqual([
    true,
    true,
    false,
    true,
  ]);
  queue.close();
  const given: number[] = [];
  for await (const value of queue) given.push(value);
  expect(given).toEqual([...Array.from({ length: 3_002 }, (_, nth) => nth), 3_003]);
});
