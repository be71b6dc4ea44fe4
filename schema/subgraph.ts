/**
 * The agreement between the front door and a subgraph that runs in the same process.
 *
 * The gateway room knows nothing of the domain and the subgraph rooms know nothing of federation engines; this type is all
 * they share. Over HTTP the same request facts travel as headers (see caller.ts).
 */
import type { GraphQLError, GraphQLSchema } from 'graphql';
import type { Caller } from './caller.ts';

/** What a subgraph is told about the request it serves a part of. */
export type SubgraphRequest = {
  readonly caller: Caller;
  /** Follows one client request through every part, log line and ledger row; from `x-correlation-id` or made by the gateway. */
  readonly correlationId: string;
  /** When the client stops waiting, in milliseconds since 1970 (UTC). Work that cannot finish by then is not begun. */
  readonly deadlineAt: number;
};

/** A subgraph as the gateway calls it in-process: its executable schema and the context one request's resolvers get. */
export type Subgraph = {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly context: (request: SubgraphRequest) => object;
  /** Gives the coded fault of an error its resolvers met and that was to be expected; any other error as it is. */
  readonly foreseen?: (error: GraphQLError) => GraphQLError;
};
