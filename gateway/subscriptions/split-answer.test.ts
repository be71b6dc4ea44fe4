/**
 * Whose errors an event of a batch has, and when a batch is no answer at all.
 */
import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { splitAnswer, TwinFailed } from './split-answer.ts';

const of = { responseKey: 'ticked', count: 3 };
const error = (path: (string | number)[] | undefined, code: string) =>
  new GraphQLError('no', { path: path ?? null, extensions: { code } });
const data = { ticked: [{ at: 1 }, { at: 2 }, null] };
const pathsOf = (errors: readonly GraphQLError[]) =>
  splitAnswer({ data, errors }, of).map((event) => event?.errors?.map(({ path }) => path));

test('an error at a place in the list is the event of that place, told without the place', () => {
  expect(pathsOf([error(['ticked', 1, 'symbol'], 'FORBIDDEN')])).toEqual([
    undefined,
    [['ticked', 'symbol']],
    undefined,
  ]);
});

test.each([
  ['of an entity that several share', ['ticked', '@', 'symbol', '_entities']],
  ['without a place', undefined],
])('an error %s is everybody’s: none is told as whole, none is left out', (_what, path) => {
  expect(splitAnswer({ data, errors: [error(path, 'INTERNAL_SERVER_ERROR')] }, of)).toMatchObject([
    { data: { ticked: { at: 1 } }, errors: [{ message: 'no' }] },
    { data: { ticked: { at: 2 } }, errors: [{ message: 'no' }] },
    { data: { ticked: null }, errors: [{ message: 'no' }] },
  ]);
});

test('a batch of which a part is away for now failed, whatever else it has; its reason is the one that may pass', () => {
  const errors = [
    error(['ticked', 0], 'FORBIDDEN'),
    error(['ticked', '@', 'symbol', '_entities'], 'SUBGRAPH_UNAVAILABLE'),
  ];
  expect(() => splitAnswer({ data, errors }, of)).toThrow(TwinFailed);
  expect(() => splitAnswer({ data, errors }, of)).toThrow(expect.objectContaining({ errors: [errors[1]] }));
});
