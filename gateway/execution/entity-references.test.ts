/**
 * Entity references are sent once and answered at every place.
 *
 * Whatever is duplicated, wrapping must be invisible: the answer equals the one without.
 */
import fc from 'fast-check';
import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { withDistinctReferences } from './entity-references.ts';
import type { CallSubgraph, SubgraphCall } from './subgraph-call.ts';

const referencesSchema = z.array(z.object({ __typename: z.string(), id: z.number() }));
type Reference = z.output<typeof referencesSchema>[number];

function callWith(representations: readonly Reference[]): SubgraphCall {
  return {
    query: '',
    variables: { representations, other: 1 },
    request: {
      caller: { id: 'c', kind: 'service', channels: 'all', locations: 'all', scopes: [] },
      correlationId: 'x',
      deadlineAt: 0,
    },
    signal: AbortSignal.abort(),
  };
}

/** Answers for each reference by itself: an entity, or for every third id an error in its field. */
function subgraph(seen: unknown[] = []): CallSubgraph {
  return async ({ variables }) => {
    const references = referencesSchema.parse(variables.representations).map(({ id }) => id);
    seen.push(...references);
    const errors = references.flatMap((id, at) =>
      id % 3 === 0
        ? [
            new GraphQLError(`no ${id}`, {
              path: ['_entities', at, 'name'],
              extensions: { code: 'NOT_FOUND' },
            }),
          ]
        : [],
    );
    const entities = references.map((id) => ({
      nested: { id },
      list: [{ id }],
      name: id % 3 === 0 ? null : `n${id}`,
    }));
    return errors.length === 0
      ? { data: { _entities: entities } }
      : { data: { _entities: entities }, errors };
  };
}

test('the answer equals the one without, and no reference is sent twice', async () => {
  const ids = fc.array(fc.nat(6), { minLength: 1, maxLength: 20 });
  const property = fc.asyncProperty(ids, async (list) => {
    const call = callWith(list.map((id) => ({ __typename: 'T', id })));
    const seen: unknown[] = [];
    const plain = await subgraph()(call);
    const wrapped = await withDistinctReferences(subgraph(seen))(call);
    const sorted = (errors: readonly GraphQLError[] = []) =>
      errors.map((error) => JSON.stringify(error)).sort();
    expect(wrapped.data).toEqual(plain.data);
    expect(sorted(wrapped.errors)).toEqual(sorted(plain.errors));
    expect(seen).toEqual([...new Set(list)]);
  });
  await fc.assert(property);
});

test('each place has an object of its own, down to the leaves', async () => {
  const same = { __typename: 'T', id: 1 };
  const { data } = await withDistinctReferences(subgraph())(callWith([same, same, same]));
  // In each of three places: the entity, its nested object, its list and the list's one element.
  expect(objectsIn(data?._entities).size).toBe(1 + 3 * 4);
});

function objectsIn(value: unknown, found = new Set<unknown>()): Set<unknown> {
  if (typeof value !== 'object' || value === null) return found;
  found.add(value);
  for (const part of Object.values(value)) objectsIn(part, found);
  return found;
}

test('a bug keeps what was thrown, so that it can be logged whole', async () => {
  const thrown = new Error('boom');
  const buggy: CallSubgraph = async () => ({
    data: { _entities: [null] },
    errors: [new GraphQLError('boom', { path: ['_entities', 0], originalError: thrown })],
  });
  const same = { __typename: 'T', id: 1 };
  const { errors } = await withDistinctReferences(buggy)(callWith([same, same]));
  expect(errors?.map(({ path, originalError }) => [path, originalError])).toEqual([
    [['_entities', 0], thrown],
    [['_entities', 1], thrown],
  ]);
});
