/**
 * Who takes part in a stream: equal ones share it and its check, and a check that failed is not remembered.
 */
import { expect, test } from 'vitest';
import { createStreams } from './streams.ts';

function streamWith(answers: readonly boolean[]) {
  let asked = 0;
  return {
    asked: () => asked,
    check: async () => {
      asked += 1;
      if (answers[asked - 1] === false) throw new Error('away');
    },
  };
}

test('equal ones share a stream and one check, until the last has left', async () => {
  const streams = createStreams<ReturnType<typeof streamWith>>();
  const [first, second] = [streams.take('a', () => streamWith([])), streams.take('a', () => streamWith([]))];
  await Promise.all([first.check(), second.check(), first.check()]);
  expect(second.stream).toBe(first.stream);
  expect(first.stream.asked()).toBe(1);
  first.leave();
  expect(streams.take('a', () => streamWith([])).stream).toBe(second.stream);
  second.leave();
  expect(streams.take('b', () => streamWith([])).stream).not.toBe(first.stream);
});

test('a check that failed is asked again, though others stay in the stream: what was away may be back', async () => {
  const streams = createStreams<ReturnType<typeof streamWith>>();
  const stays = streams.take('a', () => streamWith([false, true]));
  const refused = streams.take('a', () => streamWith([]));
  await expect(Promise.all([refused.check(), refused.check()])).rejects.toThrow('away');
  refused.leave();
  const later = streams.take('a', () => streamWith([]));
  await expect(later.check()).resolves.toBeUndefined();
  expect(stays.stream.asked()).toBe(2);
});
