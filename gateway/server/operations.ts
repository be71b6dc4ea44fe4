/**
 * One operation, from text to answer: parse and validate (Apollo Server, bounded caches), run on the engine, present errors.
 *
 * Every transport ends here. Apollo Server is configured to keep to itself: no reporting, no landing page, no persisted
 * queries, no batching; its CSRF rule is off because the door has its own (see admission.ts).
 */
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { type FormattedExecutionResult, type GraphQLSchema, getOperationAST, parse } from 'graphql';
import type { Logger } from 'pino';
import { type Caller, fault } from '#schema';
import { presentError, statusOf } from '../errors/present.ts';
import { documentCheck } from '../limits/document-limits.ts';
import type { Limits } from '../limits/limits.ts';
import type { Supergraph } from '../supergraph/supergraph.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { asApolloGateway } from './apollo-gateway-interface.ts';
import { currentRequest, type RequestFacts } from './request-facts.ts';

/** An operation as a client names it. */
export type OperationRequest = {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Record<string, unknown> | undefined;
};

/** The operations of one gateway. */
export type Operations = {
  readonly apollo: ApolloServer<RequestFacts>;
  /** Throws QUERY_TOO_COMPLEX for a document beyond the limits. */
  checkDocument(source: string): void;
  /** Throws the fault that says why a caller may not run a document's operation; the document is one that can be run. */
  requirePermitted(source: string, caller: Caller): void;
  /** Runs one operation for the given request. Errors are in the result, presented; it never throws. */
  execute(request: OperationRequest, facts: RequestFacts): Promise<FormattedExecutionResult>;
  stop(): Promise<void>;
};

/** What operations are made of. */
export type OperationsOptions = {
  readonly supergraph: Supergraph;
  readonly limits: Limits;
  readonly metrics: Metrics;
  readonly logger: Logger;
};

/** Starts Apollo Server over the supergraph. */
export async function startOperations(options: OperationsOptions): Promise<Operations> {
  const { supergraph, limits, metrics, logger } = options;
  const present = (error: unknown) =>
    presentError(error, {
      correlationId: currentRequest.getStore()?.correlationId ?? '',
      logger,
      onError: metrics.error,
    });
  const apollo = new ApolloServer<RequestFacts>({
    gateway: asApolloGateway(supergraph),
    plugins: [...quiet(), answersOnce(), statusAndMetrics(metrics)],
    formatError: (_formatted, error) => present(error),
    parseOptions: { maxTokens: limits.maxTokens },
    introspection: true,
    persistedQueries: false,
    csrfPrevention: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: apolloLogger(logger),
    // Apollo Server behaves differently in development; the product doesn't.
    nodeEnv: 'production',
  });
  await apollo.start();
  const check = documentCheck(limits);
  let current: GraphQLSchema | undefined;
  supergraph.subscribe(({ schema }) => {
    current = schema;
  });
  return {
    apollo,
    checkDocument: check,
    requirePermitted(source, caller) {
      const document = parse(source, { noLocation: true });
      const operation = getOperationAST(document);
      if (current === undefined || operation === null || operation === undefined)
        throw new Error(`the document has no one operation: ${source}`);
      const [refusal] = supergraph.engineFor(current).refusals({ document, operation }, caller);
      if (refusal !== undefined) throw refusal;
    },
    execute: (request, facts) => currentRequest.run(facts, () => execute(request, facts)),
    stop: () => apollo.stop(),
  };

  async function execute(request: OperationRequest, facts: RequestFacts): Promise<FormattedExecutionResult> {
    const { query, operationName, variables } = request;
    try {
      check(query);
      const { body } = await apollo.executeOperation(
        {
          query,
          ...(operationName === undefined ? {} : { operationName }),
          ...(variables === undefined ? {} : { variables }),
        },
        { contextValue: facts },
      );
      if (body.kind === 'single') return body.singleResult;
      throw fault('NOT_ACCEPTABLE', 'Incremental delivery (@defer, @stream) is not supported.');
    } catch (error) {
      return { errors: [present(error)] };
    }
  }
}

function quiet(): ApolloServerPlugin<RequestFacts>[] {
  return [
    ApolloServerPluginCacheControlDisabled(),
    ApolloServerPluginInlineTraceDisabled(),
    ApolloServerPluginLandingPageDisabled(),
    ApolloServerPluginSchemaReportingDisabled(),
    ApolloServerPluginUsageReportingDisabled(),
  ];
}

/** A subscription has many answers: what asks for one alone is told where they are served. */
function answersOnce(): ApolloServerPlugin<RequestFacts> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation }) {
          if (operation?.operation !== 'subscription') return;
          throw fault(
            'NOT_ACCEPTABLE',
            'A subscription is served as an event stream (accept: text/event-stream) or over WebSocket.',
          );
        },
      };
    },
  };
}

/** A response without data has the status of its first error; one with data, even null, is 200 (GraphQL over HTTP). */
function statusAndMetrics(metrics: Metrics): ApolloServerPlugin<RequestFacts> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response, contextValue, operation }) {
          if (response.body.kind !== 'single') return;
          const { data, errors } = response.body.singleResult;
          if (data === undefined && errors !== undefined) response.http.status = statusOf(errors);
          metrics.operation({
            name: operation?.name?.value,
            seconds: (performance.now() - contextValue.admittedAt) / 1_000,
            failed: errors !== undefined,
          });
        },
      };
    },
  };
}

function apolloLogger(logger: Logger) {
  return {
    debug() {},
    info() {},
    warn: (message: unknown) => logger.warn({ part: 'apollo-server' }, String(message)),
    error: (message: unknown) => logger.error({ part: 'apollo-server' }, String(message)),
  };
}
