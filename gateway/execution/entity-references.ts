/**
 * Sends each entity reference once.
 *
 * A planner lists a reference for every place an entity appears (a page of 100 positions in 12 locations asks for 100
 * locations). Here equal references are sent once and the answer, data and errors, is given back at every place, so the
 * engine sees exactly what it would have seen without.
 */
import { GraphQLError } from 'graphql';
import type { CallSubgraph, SubgraphAnswer } from './subgraph-call.ts';

/** Wraps a call so that equal entity references are sent once. */
export function withDistinctReferences(call: CallSubgraph): CallSubgraph {
  return async (request) => {
    const references = request.variables.representations;
    if (!Array.isArray(references) || references.length < 2) return call(request);
    const { distinct, places } = distinctReferences(references);
    if (distinct.length === references.length) return call(request);
    const answer = await call({ ...request, variables: { ...request.variables, representations: distinct } });
    return spread(answer, places, distinct.length);
  };
}

/** Gives the distinct references in order of appearance, and for each given reference the index of its equal among them. */
export function distinctReferences(references: readonly unknown[]): {
  distinct: unknown[];
  places: number[];
} {
  const indexByText = new Map<string, number>();
  const distinct: unknown[] = [];
  const places = references.map((reference) => {
    const text = JSON.stringify(reference);
    const known = indexByText.get(text);
    if (known !== undefined) return known;
    indexByText.set(text, distinct.length);
    return distinct.push(reference) - 1;
  });
  return { distinct, places };
}

function spread(answer: SubgraphAnswer, places: readonly number[], expected: number): SubgraphAnswer {
  const entities = answer.data?._entities;
  // A subgraph that answers with another number of entities is left for the engine to complain about.
  const misfit = Array.isArray(entities) && entities.length !== expected;
  const data =
    Array.isArray(entities) && !misfit
      ? { ...answer.data, _entities: copies(entities, places) }
      : answer.data;
  return answer.errors === undefined
    ? { data }
    : { data, errors: answer.errors.flatMap((error) => errorAtEveryPlace(error, places)) };
}

/** The engine merges and rewrites what it gets in place, so every further place gets a copy of its own. */
function copies(entities: readonly unknown[], places: readonly number[]): unknown[] {
  const given = new Set<number>();
  return places.map((index) => {
    const entity = entities[index];
    if (!given.has(index)) {
      given.add(index);
      return entity;
    }
    return copyOf(entity);
  });
}

function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (value === null || typeof value !== 'object') return value;
  const prototype = Object.getPrototypeOf(value);
  // A leaf may be any object a scalar serialises to (a Date, say); only plain records are the engine's to change.
  if (prototype !== null && prototype !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, copyOf(field)]));
}

function errorAtEveryPlace(error: GraphQLError, places: readonly number[]): GraphQLError[] {
  const [root, index, ...rest] = error.path ?? [];
  if (root !== '_entities' || typeof index !== 'number') return [error];
  return places.flatMap((place, at) => (place === index ? [withPath(error, [root, at, ...rest])] : []));
}

/** Keeps what was thrown underneath, so that a bug is still logged whole. */
function withPath(error: GraphQLError, path: readonly (string | number)[]): GraphQLError {
  const { message, extensions, originalError } = error;
  return new GraphQLError(message, { path, extensions, originalError: originalError ?? null });
}
