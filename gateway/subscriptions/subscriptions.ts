/**
 * Subscriptions of one gateway: from a client's document to a stream of events.
 *
 * Equal subscriptions (same twin, variables and caller) share a group, so that a change is answered once however many listen.
 * Transports (ws, sse) are thin adapters over `subscribe`; where a subscriber begins is subscriber.ts's business.
 */
import {
  type ExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql';
import type { Logger } from 'pino';
import { type Caller, fault } from '#schema';
import { presentError } from '../errors/present.ts';
import type { Engine } from '../execution/engine.ts';
import type { CredentialWatch } from '../identity/watch.ts';
import type { RequestFacts } from '../server/request-facts.ts';
import { type Answers, createAnswers } from './answers.ts';
import { codedSource } from './coded-source.ts';
import { createGroup, type Group, TwinFailed } from './group.ts';
import type { ChangeSource, LiveField } from './live-field.ts';
import { type ChangeRouter, createChangeRouter } from './router.ts';
import { type LiveEvent, type Subscriber, startSubscriber } from './subscriber.ts';
import { type LiveOperation, liveOperation } from './twin.ts';

/** A subscription as a client asks for it. */
export type SubscriptionRequest = {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
};

/** The subscriptions of one gateway. */
export type Subscriptions = {
  /** Begins a subscription; gives its events, or one result without data that says why not. */
  subscribe(
    request: SubscriptionRequest,
    facts: RequestFacts,
  ): Promise<AsyncGenerator<LiveEvent, undefined, undefined> | LiveEvent>;
  /** How many subscriptions are open. */
  count(): number;
  /** Ends every subscription with the fault SHUTTING_DOWN and begins no more; resolves when all have left, or soon. */
  stop(): Promise<void>;
};

/** How many subscriptions and how much waiting one gateway takes on. */
export type SubscriptionLimits = {
  /** Subscriptions open at once. */
  readonly maxSubscriptions: number;
  /** Events that may wait for one client to read them. */
  readonly maxWaitingEvents: number;
  /** Changes that may wait for the subgraphs to answer them, for one group. */
  readonly maxWaitingChanges: number;
  /** How long one hidden query may take. */
  readonly answerDeadlineMs: number;
};

/** The bounds that hold unless told otherwise. */
export const defaultSubscriptionLimits: SubscriptionLimits = {
  maxSubscriptions: 12_000,
  maxWaitingEvents: 1_000,
  maxWaitingChanges: 20_000,
  answerDeadlineMs: 10_000,
};

/** What subscriptions are made of. */
export type SubscriptionsOptions = {
  readonly fields: readonly LiveField[];
  /** Where each topic's changes come from, by topic. */
  readonly sources: Readonly<Record<string, ChangeSource>>;
  /** The schema clients' documents are validated against. */
  readonly schema: () => GraphQLSchema;
  /** The engine of what clients see: it judges what they subscribe to. */
  readonly engine: () => Engine;
  /** The engine that also knows the hidden fields. */
  readonly innerEngine: () => Engine;
  readonly limits: SubscriptionLimits;
  readonly checkDocument: (source: string) => void;
  readonly onError: (code: string) => void;
  /** Tells when what a subscriber showed has ended. */
  readonly credentials: CredentialWatch;
  readonly logger: Logger;
};

type State = {
  readonly options: SubscriptionsOptions;
  readonly fields: ReadonlyMap<string, LiveField>;
  readonly routers: Map<string, ChangeRouter>;
  readonly groups: Map<string, Group>;
  readonly open: Set<Subscriber>;
  stopping: boolean;
};

/** Makes the subscriptions of a gateway. */
export function createSubscriptions(options: SubscriptionsOptions): Subscriptions {
  const fields = new Map(options.fields.map((field) => [field.field, field]));
  const state: State = {
    options,
    fields,
    routers: new Map(),
    groups: new Map(),
    open: new Set(),
    stopping: false,
  };
  return {
    async subscribe(request, facts) {
      try {
        return await open(state, prepare(state, request, facts.caller), facts);
      } catch (error) {
        return failure(state, error, facts);
      }
    },
    count: () => state.open.size,
    async stop() {
      state.stopping = true;
      for (const subscriber of state.open) subscriber.fail(stoppingFault());
      const until = performance.now() + farewellMs;
      while (state.open.size > 0 && performance.now() < until)
        await new Promise((resolve) => setTimeout(resolve, 5));
    },
  };
}

/** How long clients get to take the last event away before their connections are closed. */
const farewellMs = 1_000;

const stoppingFault = () =>
  fault('SHUTTING_DOWN', 'The gateway is stopping. Reconnect and resume after the last cursor.');

function prepare({ options, fields }: State, request: SubscriptionRequest, caller: Caller): LiveOperation {
  options.checkDocument(request.query);
  const schema = options.schema();
  const document = parse(request.query, { noLocation: true });
  const errors = validate(schema, document);
  if (errors.length > 0) {
    throw fault('GRAPHQL_VALIDATION_FAILED', errors.map(({ message }) => message).join(' '));
  }
  const operation = getOperationAST(document, request.operationName);
  if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) {
    throw fault('OPERATION_RESOLUTION_FAILURE', 'The document has no subscription of that name.');
  }
  const refused = options.engine().refusals({ document, operation }, caller);
  if (refused.length > 0) throw new NotPermitted(refused);
  return liveOperation({ schema, document, operation, variables: request.variables ?? {} }, fields);
}

async function open(state: State, live: LiveOperation, facts: RequestFacts) {
  const { limits } = state.options;
  if (state.stopping) throw stoppingFault();
  if (state.open.size >= limits.maxSubscriptions) {
    throw fault('OVERLOADED', `${limits.maxSubscriptions} subscriptions are open.`, { retryAfterMs: 1_000 });
  }
  const { caller } = facts;
  const answers = createAnswers({
    live,
    caller,
    engine: state.options.innerEngine,
    deadlineMs: limits.answerDeadlineMs,
  });
  const { after, snapshot } = live.args;
  let unwatch = () => {};
  const subscriber: Subscriber = await startSubscriber({
    group: groupOf(state, { live, answers, facts }),
    answers,
    after: typeof after === 'string' ? after : undefined,
    snapshot: snapshot === true && live.field.snapshot !== undefined,
    maxWaiting: limits.maxWaitingEvents,
    presentResult: (result) => presentResult(state, result, facts),
    presentFailure: (reason) => failure(state, reason, facts),
    closed: () => {
      unwatch();
      state.open.delete(subscriber);
    },
  });
  state.open.add(subscriber);
  unwatch = state.options.credentials.watch(facts.credential, subscriber.fail);
  return subscriber.events;
}

type Joining = { readonly live: LiveOperation; readonly answers: Answers; readonly facts: RequestFacts };

function groupOf(state: State, { live, answers, facts }: Joining): Group {
  const identity = `${JSON.stringify(facts.caller)}\n${live.identity}`;
  const known = state.groups.get(identity);
  if (known !== undefined) return known;
  const group = createGroup({
    router: routerOf(state, live.field.topic),
    keys: live.field.keys(live.args),
    answer: (changes) => answers.answer(changes),
    maxWaiting: state.options.limits.maxWaitingChanges,
    empty: () => state.groups.delete(identity),
  });
  state.groups.set(identity, group);
  return group;
}

function routerOf(state: State, topic: string): ChangeRouter {
  const known = state.routers.get(topic);
  if (known !== undefined) return known;
  const source = state.options.sources[topic];
  if (source === undefined)
    throw fault('SUBGRAPH_UNAVAILABLE', `The changes of "${topic}" are not told in this process.`);
  const router = createChangeRouter(codedSource(source, { topic, logger: state.options.logger }));
  state.routers.set(topic, router);
  return router;
}

function presentResult(state: State, result: ExecutionResult, facts: RequestFacts): LiveEvent {
  const { errors, ...rest } = result;
  if (errors === undefined) return rest;
  return { ...rest, errors: errors.map((error) => presented(state, error, facts)) };
}

function failure(state: State, error: unknown, facts: RequestFacts): LiveEvent {
  if (error instanceof NotPermitted)
    return { errors: error.errors.map((each) => presented(state, each, facts)) };
  // What a hidden query failed of is what the subscription fails of: a part that is away may be back at the next try.
  const reason = error instanceof TwinFailed ? (error.errors[0] ?? error) : error;
  return { errors: [presented(state, reason, facts)] };
}

/** The caller may not subscribe to this; the errors say what of it. */
class NotPermitted extends Error {
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[]) {
    super(errors.map(({ message }) => message).join(' '));
    this.errors = errors;
  }
}

function presented({ options }: State, error: unknown, { correlationId }: RequestFacts) {
  return presentError(error, { correlationId, logger: options.logger, onError: options.onError });
}
