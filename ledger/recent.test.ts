/**
 * What was reserved lately is told with its content, what was not is not, and what is forgotten is never told wrongly.
 */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createRecent } from './recent.ts';

test('what was remembered last is told, what was forgotten or never told is not', () => {
  const recent = createRecent({ most: 4_096 });
  const [id, hash] = [randomUUID(), randomUUID()];
  expect(recent.hashOf(id)).toBeUndefined();
  recent.remember(id, hash);
  expect(recent.hashOf(id)).toBe(hash);
  recent.forget(randomUUID());
  expect(recent.hashOf(id)).toBe(hash);
  recent.forget(id);
  expect(recent.hashOf(id)).toBeUndefined();
});

test('of many more than are remembered each is told as it was or not at all, and of the last few nearly all', () => {
  const recent = createRecent({ most: 1_000 });
  const all = Array.from({ length: 10_000 }, () => [randomUUID(), randomUUID()] as const);
  for (const [id, hash] of all) recent.remember(id, hash);
  const told = all.filter(([id, hash]) => {
    const found = recent.hashOf(id);
    expect([hash, undefined]).toContain(found);
    return found !== undefined;
  });
  expect(told.length).toBeGreaterThan(900);
  expect(told.length).toBeLessThanOrEqual(1_024);
  expect(all.slice(-50).filter((each) => told.includes(each)).length).toBeGreaterThan(40);
});

test('ids that begin alike take each other’s place and are not mistaken for each other', () => {
  const recent = createRecent({ most: 16 });
  const [one, other] = ['00000010-0000-8000-8000-000000000001', '00000010-0000-8000-8000-000000000002'];
  recent.remember(one, randomUUID());
  recent.remember(other, one);
  expect(recent.hashOf(one)).toBeUndefined();
  expect(recent.hashOf(other)).toBe(one);
});
