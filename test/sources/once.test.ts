/**
 * Mutations are done once per caller, operation and key, whoever repeats them, in whatever order, also at the same instant.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentHash, doOnce, forgetMutationKeys, type OnceClaim, transaction } from '#database';
import { openTestDatabase, type TestDatabase } from '#test/world';

let world: TestDatabase;
beforeAll(async () => {
  world = await openTestDatabase();
});
afterAll(() => world.close());

let done = 0;
const claim: OnceClaim = { callerId: 'ann', operation: 'thingMake', key: 'k', content: { b: 1, a: ['x'] } };

function make(over: Partial<OnceClaim> = {}, answer = 'made') {
  return transaction(world.writer, (session) =>
    doOnce(session, { ...claim, ...over }, async () => {
      done += 1;
      return { answer, count: done };
    }),
  );
}

test('the same key and content is answered the same and done once, ten times over', async () => {
  const first = await make({ key: 'ten' });
  expect(first).toEqual({ kind: 'done', answer: { answer: 'made', count: done } });
  const before = done;
  for (let repeat = 0; repeat < 10; repeat += 1)
    expect(await make({ key: 'ten' }, 'other')).toEqual({
      kind: 'replayed',
      answer: first.kind === 'done' && first.answer,
    });
  expect(done).toBe(before);
});

test('the order of fields, and fields that are null or absent, make no other content', async () => {
  await make({ key: 'order', content: { a: 1, b: { c: 2, d: null } } });
  expect((await make({ key: 'order', content: { b: { c: 2 }, a: 1, e: undefined } })).kind).toBe('replayed');
  expect(contentHash([1, 2])).not.toBe(contentHash([2, 1]));
});

test('other content under the key is a conflict that names both hashes', async () => {
  await make({ key: 'conflict' });
  const content = { b: 2, a: ['x'] };
  const conflict = await make({ key: 'conflict', content });
  const [storedHash, givenHash] = [contentHash(claim.content), contentHash(content)];
  expect(conflict).toMatchObject({ kind: 'conflict', storedHash, givenHash });
  expect(conflict.kind === 'conflict' && conflict.message).toContain(storedHash);
  expect(conflict.kind === 'conflict' && conflict.message).toContain(givenHash);
});

test('another caller, and another operation, have keys of their own', async () => {
  await make({ key: 'own' });
  expect((await make({ key: 'own', callerId: 'bob' })).kind).toBe('done');
  expect((await make({ key: 'own', operation: 'thingBreak' })).kind).toBe('done');
});

test('an act that failed, and one that was refused, leave the key free', async () => {
  const fail = transaction(world.writer, (session) =>
    doOnce(session, { ...claim, key: 'free' }, () => Promise.reject(new Error('no'))),
  );
  await expect(fail).rejects.toThrow('no');
  const refused = await transaction(world.writer, (session) =>
    doOnce(session, { ...claim, key: 'free' }, async (forget) => {
      forget();
      return 'refused';
    }),
  );
  expect(refused).toEqual({ kind: 'done', answer: 'refused' });
  expect((await make({ key: 'free' })).kind).toBe('done');
});

test('of many at the same instant one acts and all are answered alike', async () => {
  const before = done;
  const answers = await Promise.all(Array.from({ length: 12 }, () => make({ key: 'race' })));
  expect(done).toBe(before + 1);
  expect(answers.filter(({ kind }) => kind === 'done')).toHaveLength(1);
  expect(new Set(answers.map((once) => once.kind !== 'conflict' && JSON.stringify(once.answer))).size).toBe(
    1,
  );
});

test('keys are forgotten by age, and then the request is done again', async () => {
  await make({ key: 'old' });
  await world.database.query(`UPDATE database.mutation_key SET claimed_at = now() - interval '500 days' WHERE digest IN
    (SELECT digest FROM database.mutation_key ORDER BY claimed_at DESC LIMIT 1)`);
  const before = new Date(Date.now() - 400 * 86_400_000);
  expect(await forgetMutationKeys(world.writer, { before, limit: 100 })).toBe(1);
  expect((await make({ key: 'old' })).kind).toBe('done');
});
