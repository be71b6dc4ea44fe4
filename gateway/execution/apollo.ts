/**
 * The engine `apollo`: ApolloGateway's planner and executor over our own way of calling subgraphs.
 *
 * Complete and the reference for any other engine. Nothing of it talks to anybody but the subgraphs: no managed
 * federation, no reporting, and its telemetry is switched off before it is constructed.
 */
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { type ExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { SubgraphRequest } from '#schema';
import { withAnswerPaths } from './answer-path.ts';
import type { EngineRequest, PlainEngine } from './engine.ts';
import { withInputCode } from './refused-input.ts';
import type { CallSubgraph } from './subgraph-call.ts';

/** What the engine is made of: a supergraph and a way to reach each of its subgraphs. */
export type ApolloEngineOptions = {
  readonly supergraphSdl: string;
  /** Gives the way to call a subgraph, by the name and URL in the supergraph's join directives. */
  readonly connect: (subgraph: { name: string; url: string | undefined }) => CallSubgraph;
  readonly logger: Logger;
};

type Executor = Awaited<ReturnType<ApolloGateway['load']>>['executor'];
type ExecutorInput = Parameters<Executor>[0];
type EngineContext = { readonly subgraphRequest: SubgraphRequest; readonly signal: AbortSignal };

/** The part of ApolloGateway's input that it reads. */
type ReadInput = Pick<
  ExecutorInput,
  | 'request'
  | 'context'
  | 'document'
  | 'source'
  | 'queryHash'
  | 'operationName'
  | 'operation'
  | 'schema'
  | 'metrics'
  | 'logger'
>;

type PlanRunner = { run(input: ReadInput): Promise<ExecutionResult> };

/** Starts the engine. Throws when the text is not a supergraph that can be planned over. */
export async function startApolloEngine(options: ApolloEngineOptions): Promise<PlainEngine> {
  // ApolloGateway reports usage to its maker unless this is set when it is constructed.
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
  const logger = engineLogger(options.logger);
  const gateway = new ApolloGateway({
    supergraphSdl: options.supergraphSdl,
    validateSupergraph: true,
    buildService: ({ name, url }) => dataSource(options.connect({ name, url })),
    logger,
    __exposeQueryPlanExperimental: false,
  });
  const { schema, executor } = await gateway.load();
  const runner: PlanRunner = { run: executor };
  return {
    schema,
    async execute(request) {
      const result = await runner.run({ ...readInput(request), schema, logger });
      return withAnswerPaths(withCompletionErrors(result));
    },
    stop: () => gateway.stop(),
  };
}

function readInput(request: EngineRequest): Omit<ReadInput, 'schema' | 'logger'> {
  const { source, document, documentId, operation, variables, subgraphRequest, signal } = request;
  const operationName = operation.name?.value;
  return {
    request: {
      query: source,
      variables: { ...variables },
      ...(operationName === undefined ? {} : { operationName }),
    },
    context: { subgraphRequest, signal },
    document,
    source,
    queryHash: documentId,
    operationName: operationName ?? null,
    operation,
    metrics: {},
  };
}

function dataSource(call: CallSubgraph): GraphQLDataSource {
  return {
    async process(options) {
      const { query = '', operationName, variables = {} } = options.request;
      const context: EngineContext = engineContext(options.context);
      const answer = await call({
        query,
        operationName,
        variables,
        request: context.subgraphRequest,
        signal: context.signal,
      });
      if (answer.errors === undefined) return { data: answer.data ?? null };
      return { data: answer.data ?? null, errors: answer.errors.map(engineError) };
    },
  };
}

/** What the engine reads of an error, and what was thrown underneath, so that a bug is still logged whole. */
function engineError(error: GraphQLError): GraphQLFormattedError {
  const coded = withInputCode(error);
  const formatted = { ...coded.toJSON(), originalError: coded.originalError };
  return formatted;
}

/** The context comes back from the engine as it was given to it in `readInput`. */
function engineContext({
  subgraphRequest,
  signal,
}: Record<string, unknown> & Partial<EngineContext>): EngineContext {
  if (subgraphRequest === undefined || signal === undefined)
    throw new Error('a subgraph fetch belongs to no request');
  return { subgraphRequest, signal };
}

/** The engine tells of a null where the schema forbids one beside the errors; to a client it is an error like any other. */
function withCompletionErrors(result: ExecutionResult): ExecutionResult {
  const completion = result.extensions?.valueCompletion;
  if (!Array.isArray(completion)) return result;
  const errors = completion.filter((error) => error instanceof GraphQLError).map(brokenContract);
  return { data: result.data ?? null, errors };
}

function brokenContract({ message, path }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { path: path ?? null, extensions: { code: 'SUBGRAPH_RESPONSE_INVALID' } });
}

/** The engine's news are the supergraph room's to tell; of its own only warnings and errors are kept. */
function engineLogger(logger: Logger) {
  return {
    debug() {},
    info() {},
    warn: (message: unknown) => logger.warn({ engine: 'apollo' }, String(message)),
    error: (message: unknown) => logger.error({ engine: 'apollo' }, String(message)),
  };
}
