/**
 * A subgraph in this process: its schema executed directly, without HTTP, serialisation or validation.
 *
 * Documents come from a planner, few and repeated, so each is parsed once and kept (bounded). Answers have the shape they
 * would have over HTTP, errors included.
 */
import { type DocumentNode, execute, parse } from 'graphql';
import type { Subgraph } from '#schema';
import { BoundedCache } from './bounded-cache.ts';
import type { CallSubgraph } from './subgraph-call.ts';

const maxDocuments = 2_000;

/** Makes the way to call a subgraph that runs in this process. */
export function localSubgraph(subgraph: Subgraph): CallSubgraph {
  const documents = new BoundedCache<DocumentNode>(maxDocuments);
  const { foreseen = (error) => error } = subgraph;
  return async ({ query, operationName, variables, request }) => {
    const document = documents.get(query) ?? documents.set(query, parse(query, { noLocation: true }));
    const { data, errors } = await execute({
      schema: subgraph.schema,
      document,
      operationName: operationName ?? null,
      variableValues: variables,
      contextValue: subgraph.context(request),
    });
    return errors === undefined ? { data } : { data, errors: errors.map(foreseen) };
  };
}
