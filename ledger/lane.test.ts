/**
 * A lane batches what arrives while it is busy, keeps order, bounds its queue and never loses an item.
 *
 * The work is a promise the test settles itself, so nothing depends on time.
 */
import { expect, test } from 'vitest';
import { createLane } from './lane.ts';

type Call = { readonly batch: readonly string[]; finish(): void; fail(error: Error): void };

function openLane(limits: { maxBatchWeight: number; maxQueueWeight: number }) {
  const calls: Call[] = [];
  const lane = createLane<string, string>({
    run: (batch) =>
      new Promise((resolve, reject) => {
        calls.push({ batch, finish: () => resolve(batch.map((item) => `${item}!`)), fail: reject });
      }),
    keyOf: (item) => item.slice(0, 1),
    weightOf: () => 1,
    ...limits,
  });
  return { lane, calls };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('what arrives while a batch is in flight is the next batch', async () => {
  const { lane, calls } = openLane({ maxBatchWeight: 10, maxQueueWeight: 10 });
  const answers = ['a', 'b', 'c'].map((item) => lane.submit(item));
  expect(calls.map(({ batch }) => batch)).toEqual([['a']]);
  calls[0]?.finish();
  await turn();
  expect(calls.map(({ batch }) => batch)).toEqual([['a'], ['b', 'c']]);
  calls[1]?.finish();
  expect(await Promise.all(answers)).toEqual(['a!', 'b!', 'c!']);
});

test('two items of one key are done one after the other, and nobody overtakes', async () => {
  const { lane, calls } = openLane({ maxBatchWeight: 10, maxQueueWeight: 10 });
  for (const item of ['x', 'a1', 'b1', 'a2', 'c1']) void lane.submit(item);
  calls[0]?.finish();
  await turn();
  expect(calls[1]?.batch).toEqual(['a1', 'b1']);
  calls[1]?.finish();
  await turn();
  expect(calls[2]?.batch).toEqual(['a2', 'c1']);
});

test('a full lane says so at once and tells how long to wait', async () => {
  const { lane, calls } = openLane({ maxBatchWeight: 2, maxQueueWeight: 2 });
  void lane.submit('a');
  void lane.submit('b');
  void lane.submit('c');
  expect(lane.submit('d')).toBeUndefined();
  expect(lane.waitMs()).toBeGreaterThanOrEqual(10);
  calls[0]?.finish();
  await turn();
  expect(lane.submit('d')).toBeDefined();
});

test('a batch that fails fails its own items only', async () => {
  const { lane, calls } = openLane({ maxBatchWeight: 10, maxQueueWeight: 10 });
  const first = lane.submit('a');
  const second = lane.submit('b');
  calls[0]?.fail(new Error('no database'));
  await expect(first).rejects.toThrow('no database');
  await turn();
  calls[1]?.finish();
  expect(await second).toBe('b!');
});
