/**
 * A lane batches what arrives while it is busy, keeps order, bounds its queue and never loses an item.
 *
 * The work is a promise the test settles itself, so nothing depends on time.
 */
import { expect, test } from 'vitest';
import { createLane, type LaneOptions } from './lane.ts';

type Call = { readonly batch: readonly string[]; finish(): void; fail(error: Error): void };

function openLane(limits: Pick<LaneOptions<string, string>, 'maxBatchWeight' | 'maxQueueWeight' | 'endOf'>) {
  const calls: Call[] = [];
  const lane = createLane<string, string>({
    run: (batch) =>
      new Promise((resolve, reject) => {
        calls.push({ batch, finish: () => resolve(batch.map((item) => `${item}!`)), fail: reject });
      }),
    keyOf: (item) => item.slice(0, 1),
    weightOf: () => 1,
    missed: (item) => `${item}?`,
    ...limits,
  });
  return { lane, calls };
}

/** A turn of the event loop, and what it started. */
const turn = async (): Promise<void> => {
  for (let at = 0; at < 3; at += 1) await new Promise((resolve) => setImmediate(resolve));
};

test('what arrives in one turn goes together, what arrives while a batch is in flight is the next one', async () => {
  const { lane, calls } = openLane({ maxBatchWeight: 10, maxQueueWeight: 10 });
  const answers = ['a', 'b'].map((item) => lane.submit(item));
  await turn();
  answers.push(...['c', 'd', 'e'].map((item) => lane.submit(item)));
  expect(calls.map(({ batch }) => batch)).toEqual([['a', 'b']]);
  calls[0]?.finish();
  await turn();
  expect(calls[1]?.batch).toEqual(['c', 'd', 'e']);
  calls[1]?.finish();
  expect(await Promise.all(answers)).toEqual(['a!', 'b!', 'c!', 'd!', 'e!']);
});

test('two items of one key are done one after the other, and nobody overtakes', async () => {
  const { lane, calls } = openLane({ maxBatchWeight: 10, maxQueueWeight: 10 });
  for (const item of ['a1', 'b1', 'a2', 'c1']) void lane.submit(item);
  await turn();
  expect(calls[0]?.batch).toEqual(['a1', 'b1']);
  calls[0]?.finish();
  await turn();
  expect(calls[1]?.batch).toEqual(['a2', 'c1']);
});

test('a full lane says so at once and tells how long to wait', async () => {
  const { lane, calls } = openLane({ maxBatchWeight: 2, maxQueueWeight: 2 });
  void lane.submit('a');
  await turn();
  void lane.submit('b');
  void lane.submit('c');
  expect(lane.submit('d')).toBeUndefined();
  expect(lane.waitMs()).toBeGreaterThanOrEqual(10);
  calls[0]?.finish();
  await turn();
  expect(lane.submit('d')).toBeDefined();
});

test('askers who ask again when they are told end up in two halves, one worked for while the other is told', async () => {
  const { lane, calls } = openLane({ maxBatchWeight: 250, maxQueueWeight: 1_000 });
  const askers = 200;
  const ask = (asker: number): void =>
    void lane.submit(String.fromCodePoint(0x4e_00 + asker))?.then(() => ask(asker));
  ask(0);
  await turn();
  for (let asker = 1; asker < askers; asker += 1) ask(asker);
  for (let nth = 0; nth < 10; nth += 1) {
    calls[nth]?.finish();
    await turn();
  }
  expect(calls.map(({ batch }) => batch.length).slice(0, 2)).toEqual([1, 100]);
  for (const { batch } of calls.slice(3)) expect(batch.length).toBe(100);
});

test('few who wait are not divided', async () => {
  const { lane, calls } = openLane({ maxBatchWeight: 250, maxQueueWeight: 1_000 });
  void lane.submit('a');
  await turn();
  for (const item of 'bcdefghijklmnopqrstuvwxyz') void lane.submit(item);
  calls[0]?.finish();
  await turn();
  expect(calls[1]?.batch.length).toBe(25);
});

test('a batch that fails fails its own items only', async () => {
  const { lane, calls } = openLane({ maxBatchWeight: 10, maxQueueWeight: 10 });
  const first = lane.submit('a');
  await turn();
  const second = lane.submit('b');
  calls[0]?.fail(new Error('no database'));
  await expect(first).rejects.toThrow('no database');
  await turn();
  calls[1]?.finish();
  expect(await second).toBe('b!');
});

test('what cannot be done by its end is not begun, and what can is', async () => {
  const ends: Record<string, number> = { a: Date.now() + 60_000, b: Date.now() + 60_000, c: Date.now() - 1 };
  const { lane, calls } = openLane({ maxBatchWeight: 1, maxQueueWeight: 10, endOf: (item) => ends[item] });
  const first = lane.submit('a');
  const second = lane.submit('b');
  expect(lane.submit('c')).toBeUndefined();
  await turn();
  ends.b = Date.now();
  const third = lane.submit('d');
  calls[0]?.finish();
  expect(await first).toBe('a!');
  expect(await second).toBe('b?');
  await turn();
  calls[1]?.finish();
  expect(await third).toBe('d!');
  expect(calls.map(({ batch }) => batch)).toEqual([['a'], ['d']]);
});
