/**
 * One fetch from one subgraph: what every engine asks of a subgraph, wherever it runs.
 *
 * In-process (local-subgraph.ts) and over HTTP (remote-subgraph.ts) are two implementations that answer alike; what they
 * have in common, like sending each entity reference once (entity-references.ts), wraps either.
 */
import type { GraphQLError } from 'graphql';
import type { SubgraphRequest } from '#schema';

/** An operation for a subgraph, made by a planner and so known to be valid. */
export type SubgraphCall = {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly request: SubgraphRequest;
  readonly signal: AbortSignal;
};

/** A subgraph's answer: data in the shape of JSON, and errors with paths in the subgraph's operation. */
export type SubgraphAnswer = {
  readonly data?: Record<string, unknown> | null | undefined;
  readonly errors?: readonly GraphQLError[] | undefined;
};

/** Calls a subgraph. Gives its answer; a subgraph that cannot be reached or understood is an answer with a coded error. */
export type CallSubgraph = (call: SubgraphCall) => Promise<SubgraphAnswer>;
