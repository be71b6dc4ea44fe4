/**
 * What may wait for one client: bounded in count and bytes, in order, and the latest of each subject where that is enough.
 */
import { expect, test } from 'vitest';
import { createFrame, type Frame } from './frame.ts';
import { createWaitingFrames } from './waiting-frames.ts';

const frame = (at: number, subject: string, length = 0): Frame =>
  createFrame({ data: { at, text: 'x'.repeat(length) } }, { place: [at], subject });
const places = (frames: { shift(): Frame | undefined }): unknown[] => {
  const found: unknown[] = [];
  for (let next = frames.shift(); next !== undefined; next = frames.shift()) found.push(next.place?.[0]);
  return found;
};

test('frames come out as they went in, until there are too many', () => {
  const waiting = createWaitingFrames({ events: 3, bytes: 10_000, isPresent: false });
  expect([1, 2, 3, 4].map((at) => waiting.push(frame(at, 'A')))).toEqual([true, true, true, false]);
  expect(places(waiting)).toEqual([1, 2, 3]);
  expect(waiting.push(frame(5, 'A'))).toBe(true);
});

test('or too long together; what was handed on makes room', () => {
  const waiting = createWaitingFrames({ events: 100, bytes: 1_000, isPresent: false });
  expect(waiting.push(frame(1, 'A', 600))).toBe(true);
  expect(waiting.push(frame(2, 'A', 600))).toBe(false);
  waiting.shift();
  expect(waiting.push(frame(2, 'A', 600))).toBe(true);
});

test('the present of a subject takes the place of what was told of it before, at the end', () => {
  const waiting = createWaitingFrames({ events: 2, bytes: 10_000, isPresent: true });
  const given = [frame(1, 'A'), frame(2, 'B'), frame(3, 'A'), frame(4, 'A')];
  expect(given.map((one) => waiting.push(one))).toEqual([true, true, true, true]);
  expect(waiting.push(frame(5, 'C'))).toBe(false);
  expect(places(waiting)).toEqual([2, 4]);
});
