/**
 * Asking as somebody: the same as ask.ts, with the API key of a caller of the world, for stories in which it matters who does what.
 */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { expect } from 'vitest';
import type { World } from '#test/world';

/** Gives a way to send operations, which must not fail, as one of the world's callers. */
export function askAs(world: World, caller: string) {
  return async <Data, Variables extends object>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Data> => {
    const { data, errors } = await world.graphql<Data>(print(document), variables, world.as(caller));
    expect(errors).toBeUndefined();
    if (data === null || data === undefined) throw new Error('the answer has no data');
    return data;
  };
}
