/**
 * The supergraph and its engine, in the shape Apollo Server calls a gateway.
 *
 * The deadline is kept here: whatever an engine or subgraph does, the client has an answer when its time is up.
 */
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { type ExecutionResult, getVariableValues } from 'graphql';
import { fault } from '#schema';
import type { Engine } from '../execution/engine.ts';
import { withInputCode } from '../execution/refused-input.ts';
import type { Supergraph } from '../supergraph/supergraph.ts';

type GatewayInterface = ApolloServerOptionsWithGateway<Record<string, never>>['gateway'];
type Executor = NonNullable<Awaited<ReturnType<GatewayInterface['load']>>['executor']>;
type ExecutorInput = Parameters<Executor>[0];

const defaultMaxErrors = 100;

/** Wraps the supergraph for Apollo Server: each operation runs on the engine of the schema it was validated against. */
export function asApolloGateway(supergraph: Supergraph): GatewayInterface {
  return {
    onSchemaLoadOrUpdate: (callback) =>
      supergraph.subscribe(({ schema, sdl }) => callback({ apiSchema: schema, coreSupergraphSdl: sdl })),
    load: async () => ({ executor: (input) => withinDeadline(supergraph.engineFor(input.schema), input) }),
    stop: () => supergraph.stop(),
  };
}

/** Apollo Server leaves it to the executor to say that the document has no such operation. */
function unresolved({ request }: ExecutorInput): ExecutionResult {
  const { operationName } = request;
  const message =
    operationName === undefined
      ? 'The document has several operations: say which one in `operationName`.'
      : `The document has no operation named "${operationName}".`;
  return { errors: [fault('OPERATION_RESOLUTION_FAILURE', message)] };
}

/** A list variable of 5,000 bad elements has as many errors; a client learns from the first hundred, and how many more there are. */
function withBoundedErrors(result: ExecutionResult, maxErrors = defaultMaxErrors): ExecutionResult {
  const { errors = [] } = result;
  if (errors.length <= maxErrors) return result;
  const extensions = { ...result.extensions, errorsOmitted: errors.length - maxErrors };
  return { ...result, errors: errors.slice(0, maxErrors), extensions };
}

/** Variables with fewer values than this are looked at by the engine alone: what can be wrong with so few is soon said. */
const smallValues = 48;

/** Counts values, and those within values, as far as `most`. */
function countValues(value: unknown, most: number): number {
  if (typeof value !== 'object' || value === null) return 1;
  let values = 1;
  for (const inner of Object.values(value)) {
    values += countValues(inner, most - values);
    if (values >= most) break;
  }
  return values;
}

/** Whether nothing was begun: then what is wrong may be the variables, and is told in their words. */
function isRefused({ data, errors }: ExecutionResult): boolean {
  return errors !== undefined && (data === undefined || data === null);
}

/** What is wrong with the variables, up to the bound and word that there is more: the engine makes every error first, seconds of them. */
function refusedVariables({ schema, operation, request, context }: ExecutorInput) {
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {}, {
    maxErrors: context.maxErrors ?? defaultMaxErrors,
  });
  return errors?.map((error) => withInputCode(error));
}

async function withinDeadline(engine: Engine, input: ExecutorInput): Promise<ExecutionResult> {
  if (input.operation === undefined) return unresolved(input);
  const { caller, correlationId, deadlineAt, maxErrors } = input.context;
  const variables = input.request.variables ?? {};
  const isSmall = countValues(variables, smallValues) < smallValues;
  const refused = isSmall ? undefined : refusedVariables(input);
  if (refused !== undefined) return { errors: refused };
  const controller = new AbortController();
  const { promise: timeout, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(fault('TIMEOUT', 'The answer was not ready by the deadline.'));
    controller.abort();
  }, deadlineAt - Date.now());
  try {
    const executed = engine.execute({
      source: input.source,
      documentId: input.queryHash,
      document: input.document,
      operation: input.operation,
      variables,
      subgraphRequest: { caller, correlationId, deadlineAt },
      signal: controller.signal,
    });
    const result = await Promise.race([executed, timeout]);
    const late = isSmall && isRefused(result) ? refusedVariables(input) : undefined;
    return late === undefined ? withBoundedErrors(result, maxErrors) : { errors: late };
  } finally {
    clearTimeout(timer);
  }
}
