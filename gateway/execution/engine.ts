/**
 * What a federation engine is to the rest of the gateway: the API schema of one supergraph and a way to run an operation.
 *
 * Engines live in this folder and nowhere else names one. An engine serves one supergraph for its whole life; a new
 * supergraph is a new engine (see supergraph/), so a request ends on the engine it began on.
 */
import type {
  DocumentNode,
  ExecutionResult,
  GraphQLError,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import type { Caller, SubgraphRequest } from '#schema';

/** A parsed and validated operation to run, and for whom. */
export type EngineRequest = {
  readonly source: string;
  /** A digest of `source`, the key of everything cached per document. */
  readonly documentId: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly subgraphRequest: SubgraphRequest;
  /** Fires when the answer is no longer wanted. */
  readonly signal: AbortSignal;
};

/** A federation engine over one supergraph, without any idea of who may ask what. */
export type PlainEngine = {
  /** The schema clients see, without @inaccessible elements. */
  readonly schema: GraphQLSchema;
  /** Runs a query or mutation; errors of subgraphs come back in the result, with their paths in the client's operation. */
  execute(request: EngineRequest): Promise<ExecutionResult>;
  /** Lets go of what the engine holds. No request may be under way. */
  stop(): Promise<void>;
};

/** A federation engine that runs nothing its caller may not run; see authority/. */
export type Engine = PlainEngine & {
  /**
   * Why a caller may not run an operation (of any kind, subscriptions too): coded errors with paths, none when it may.
   * `execute` asks itself; whoever serves an operation in another way asks first.
   */
  refusals(
    judged: Pick<EngineRequest, 'document' | 'operation'>,
    caller: Caller | undefined,
  ): readonly GraphQLError[];
};
