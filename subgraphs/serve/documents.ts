/**
 * Documents a subgraph has seen, parsed and validated once each.
 *
 * A gateway's planner sends few distinct documents, over and over; the bound is there for a planner that doesn't.
 */
import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import { LRUCache } from 'lru-cache';
import { fault } from '#schema';

const maxDocuments = 2_000;

/** A document ready to be executed, or why it cannot be. */
export type ReadDocument =
  | { readonly document: DocumentNode; readonly errors?: never }
  | { readonly errors: readonly GraphQLError[] };

/** Makes the reader of a schema's documents: parsed, validated, remembered (what was not asked for longest is forgotten first). */
export function documentReader(schema: GraphQLSchema): (query: string) => ReadDocument {
  const known = new LRUCache<string, ReadDocument>({ max: maxDocuments });
  return (query) => {
    const seen = known.get(query);
    if (seen !== undefined) return seen;
    const read = readDocument(schema, query);
    known.set(query, read);
    return read;
  };
}

function readDocument(schema: GraphQLSchema, query: string): ReadDocument {
  try {
    const document = parse(query, { noLocation: true });
    const errors = validate(schema, document);
    if (errors.length === 0) return { document };
    return { errors: errors.map(({ message }) => fault('GRAPHQL_VALIDATION_FAILED', message)) };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [fault('GRAPHQL_PARSE_FAILED', error.message)] };
    throw error;
  }
}
