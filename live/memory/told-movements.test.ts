/**
 * What is remembered of movements this process learned of: the last ones, each by its first telling.
 */
import { expect, test } from 'vitest';
import { createToldMovements } from './told-movements.ts';

test('a movement was learned of when it was told first; a change without one is nobody', () => {
  const told = createToldMovements();
  told.note([{ movementId: 7 }, { movementId: undefined }], 1_000);
  told.note([{ movementId: 7 }, { movementId: 8 }], 2_000);
  expect([7, 8, 9].map((movementId) => told.at(movementId))).toEqual([1_000, 2_000, undefined]);
});

test('the last ones are remembered, and never more than twice as many', () => {
  const told = createToldMovements(10);
  for (let movementId = 1; movementId <= 100; movementId += 1) told.note([{ movementId }], movementId);
  const known = Array.from({ length: 100 }, (_, n) => n + 1).filter((id) => told.at(id) !== undefined);
  expect(known.length).toBeLessThanOrEqual(20);
  for (let movementId = 91; movementId <= 100; movementId += 1) expect(told.at(movementId)).toBe(movementId);
});
