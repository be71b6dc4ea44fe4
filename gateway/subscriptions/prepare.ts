/**
 * A client's document, judged once: parsed, within limits, valid, and a subscription this caller may begin.
 *
 * A thousand clients send the same text, so what depends on text and schema alone is remembered. Variables, and what
 * the caller may do, are judged each time.
 */
import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql';
import { type Caller, fault } from '#schema';
import { BoundedCache } from '../execution/bounded-cache.ts';
import type { Engine } from '../execution/engine.ts';
import type { LiveField } from './live-field.ts';
import { type LiveOperation, liveOperation } from './twin.ts';

/** A subscription as a client asks for it. */
export type SubscriptionRequest = {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  /** What came as `Last-Event-ID`: a cursor to resume after, whatever the arguments say. */
  readonly lastEventId?: string | undefined;
};

/** What judging a document needs. */
export type PrepareOptions = {
  readonly fields: ReadonlyMap<string, LiveField>;
  /** The schema clients' documents are validated against. */
  readonly schema: () => GraphQLSchema;
  /** The engine of what clients see: it judges what they subscribe to. */
  readonly engine: () => Engine;
  readonly checkDocument: (source: string) => void;
};

/** The caller may not subscribe to this; the errors say what of it. */
export class NotPermitted extends Error {
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[]) {
    super(errors.map(({ message }) => message).join(' '));
    this.errors = errors;
  }
}

type Judged = {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
};

const maxRemembered = 1_000;
const maxRememberedCharacters = 20_000;

/** Makes the function that judges requests. It throws faults, and NotPermitted. */
export function createPrepare(options: PrepareOptions) {
  const judged = new BoundedCache<Judged>(maxRemembered);
  return (request: SubscriptionRequest, caller: Caller): LiveOperation => {
    const schema = options.schema();
    const name = `${request.operationName ?? ''}\n${request.query}`;
    const known = judged.get(name);
    const { document, operation } = known?.schema === schema ? known : judge(options, request);
    if (known?.schema !== schema && name.length <= maxRememberedCharacters)
      judged.set(name, { schema, document, operation });
    const refused = options.engine().refusals({ document, operation }, caller);
    if (refused.length > 0) throw new NotPermitted(refused);
    const given = { schema, document, operation, variables: request.variables ?? {} };
    return liveOperation(given, { fields: options.fields, lastEventId: request.lastEventId });
  };
}

function judge(
  { schema, checkDocument }: PrepareOptions,
  request: SubscriptionRequest,
): Omit<Judged, 'schema'> {
  checkDocument(request.query);
  const document = parse(request.query, { noLocation: true });
  const errors = validate(schema(), document);
  if (errors.length > 0)
    throw fault('GRAPHQL_VALIDATION_FAILED', errors.map(({ message }) => message).join(' '));
  const operation = getOperationAST(document, request.operationName);
  if (operation?.operation !== OperationTypeNode.SUBSCRIPTION)
    throw fault('OPERATION_RESOLUTION_FAILURE', 'The document has no subscription of that name.');
  return { document, operation };
}
