/**
 * Paths of errors as clients see them: what is only in the engine's plan is left out, everything else stays as it is.
 */
import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { withAnswerPaths } from './answer-path.ts';

const errorAt = (path: (string | number)[] | undefined) => {
  const originalError = new Error('underneath');
  return new GraphQLError('no', { path: path ?? null, extensions: { code: 'TIMEOUT' }, originalError });
};

test.each([
  [['availability', '@', 'byLocation', '@', 'location', '_entities'], ['availability']],
  [
    ['position', 'location', '_entities'],
    ['position', 'location'],
  ],
  [['_entities'], undefined],
])('an error at %j of the plan is at %j of the answer, and is otherwise what it was', (path, expected) => {
  const [error] = withAnswerPaths({ data: null, errors: [errorAt(path)] }).errors ?? [];
  expect(error).toMatchObject({ message: 'no', path: expected, extensions: { code: 'TIMEOUT' } });
  expect(error?.originalError?.message).toBe('underneath');
});

test('a result whose errors are in the answer, or that has none, is the same one', () => {
  for (const result of [{ data: {} }, { data: {}, errors: [errorAt(['a', 0, 'b']), errorAt(undefined)] }])
    expect(withAnswerPaths(result)).toBe(result);
});
