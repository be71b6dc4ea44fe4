/**
 * The subscriptions of one gateway: from a client's document to a stream of frames on its connection.
 *
 * Equal subscriptions (same twin, variables and caller, or reach where that is all that counts) share a stream, so that a
 * change is answered and serialised once however many listen. Transports (ws, sse) are thin outlets; where a subscriber
 * begins, and what becomes of a slow one, is subscriber.ts's business.
 */
import type { ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import { type Caller, fault } from '#schema';
import { presentError } from '../errors/present.ts';
import type { Engine } from '../execution/engine.ts';
import type { CredentialWatch } from '../identity/watch.ts';
import type { RequestFacts } from '../server/request-facts.ts';
import { createAnswers } from './answers.ts';
import { codedSource } from './coded-source.ts';
import { createFrame, type LiveEvent } from './frame.ts';
import { createGroup } from './group.ts';
import { createGroupStream, type GroupStream } from './group-stream.ts';
import { createInTurn, type InTurn } from './in-turn.ts';
import { createOpenCount, type OpenCount, type SubscriptionLimits } from './limits.ts';
import type { ChangeSource } from './live-field.ts';
import type { Outlet, Subscription } from './outlet.ts';
import { createPrepare, NotPermitted, type PrepareOptions, type SubscriptionRequest } from './prepare.ts';
import { type ChangeRouter, createChangeRouter } from './router.ts';
import { TwinFailed } from './split-answer.ts';
import { createStreams, type Part, type Streams } from './streams.ts';
import { type Subscriber, startSubscriber } from './subscriber.ts';
import type { LiveOperation } from './twin.ts';

/** How a subscription began, or the one result that says why it did not. */
export type Begun = { readonly subscription: Subscription } | { readonly refused: LiveEvent };

/** The subscriptions of one gateway. */
export type Subscriptions = {
  /** Begins a subscription that hands its frames to an outlet, possibly before this resolves. Never rejects. */
  subscribe(request: SubscriptionRequest, facts: RequestFacts, outlet: Outlet): Promise<Begun>;
  readonly limits: SubscriptionLimits;
  /** How many subscriptions are open. */
  count(): number;
  /** Ends every subscription with the fault SHUTTING_DOWN and begins no more. */
  stop(): void;
};

/** What is counted of subscriptions. */
export type SubscriptionCounts = {
  /** A client did not keep up and left its group until it has room again. */
  fellBehind(field: string): void;
  /** A change was handed to everybody who follows it by equal subscriptions and keeps up, so long after it was recorded. */
  delivered(of: { readonly topic: string; readonly field: string }, seconds: number): void;
};

/** What subscriptions are made of. */
export type SubscriptionsOptions = PrepareOptions & {
  /** Where each topic's changes come from, by topic. */
  readonly sources: Readonly<Record<string, ChangeSource>>;
  /** The engine that also knows the hidden fields. */
  readonly innerEngine: () => Engine;
  readonly limits: SubscriptionLimits;
  readonly counts: SubscriptionCounts;
  readonly onError: (code: string) => void;
  /** Tells when what a subscriber showed has ended. */
  readonly credentials: CredentialWatch;
  readonly logger: Logger;
};

type State = {
  readonly options: SubscriptionsOptions;
  readonly prepare: ReturnType<typeof createPrepare>;
  readonly routers: Map<string, ChangeRouter>;
  readonly streams: Streams<GroupStream>;
  readonly open: Set<Subscriber>;
  readonly places: OpenCount;
  readonly inTurn: InTurn;
  isStopping: boolean;
};

const beatRoundMs = 1_000;

/** Makes the subscriptions of a gateway. */
export function createSubscriptions(options: SubscriptionsOptions): Subscriptions {
  const state: State = {
    options,
    prepare: createPrepare(options),
    routers: new Map(),
    streams: createStreams(),
    open: new Set(),
    places: createOpenCount(options.limits),
    inTurn: createInTurn(options.limits.maxReadsOfThePast),
    isStopping: false,
  };
  const beats = setInterval(
    () => {
      for (const subscriber of state.open) subscriber.beat();
    },
    Math.min(beatRoundMs, options.limits.beatEveryMs),
  ).unref();
  return {
    limits: options.limits,
    async subscribe(request, facts, outlet) {
      try {
        return { subscription: await begin(state, state.prepare(request, facts.caller), { facts, outlet }) };
      } catch (error) {
        return { refused: failure(state, error, facts.correlationId) };
      }
    },
    count: () => state.open.size,
    stop() {
      state.isStopping = true;
      clearInterval(beats);
      for (const subscriber of state.open) subscriber.fail(stoppingFault());
    },
  };
}

const stoppingFault = () =>
  fault('SHUTTING_DOWN', 'The gateway is stopping. Reconnect and resume after the last cursor.');

type For = { readonly facts: RequestFacts; readonly outlet: Outlet };

async function begin(state: State, live: LiveOperation, { facts, outlet }: For): Promise<Subscription> {
  if (state.isStopping) throw stoppingFault();
  const { limits, credentials, counts } = state.options;
  const { caller, correlationId, credential } = facts;
  const { stream, ...part } = takePart(state, live, caller);
  let unwatch = () => {};
  let isOver = false;
  let subscriber: Subscriber | undefined;
  const closed = (): void => {
    isOver = true;
    unwatch();
    part.leave();
    if (subscriber !== undefined) state.open.delete(subscriber);
  };
  try {
    const telling = tellingOf(live);
    // A state that can be told has been judged by being read.
    if (!telling.isFromState) await part.check();
    subscriber = await startSubscriber({
      stream,
      telling,
      outlet,
      bounds: { events: limits.maxWaitingEvents, bytes: limits.maxWaitingBytes },
      beatEveryMs: limits.beatEveryMs,
      presentFailure: (reason) => createFrame(failure(state, reason, correlationId)),
      fellBehind: () => counts.fellBehind(live.field.field),
      closed,
    });
  } catch (error) {
    if (!isOver) closed();
    throw error;
  }
  if (isOver) return subscriber;
  state.open.add(subscriber);
  unwatch = credentials.watch(credential, subscriber.fail);
  if (state.isStopping) subscriber.fail(stoppingFault());
  return subscriber;
}

/** A place among the caller's open subscriptions and a part in the stream; leaving gives both back. */
function takePart(state: State, live: LiveOperation, caller: Caller): Part<GroupStream> {
  const { places, streams } = state;
  places.enter(caller.id);
  try {
    const part = streams.take(identityOf(live, caller), () => makeStream(state, live, caller));
    return {
      ...part,
      leave() {
        part.leave();
        places.leave(caller.id);
      },
    };
  } catch (error) {
    places.leave(caller.id);
    throw error;
  }
}

/** State comes first only where the field has a way to tell it. */
function tellingOf({ telling, field }: LiveOperation): LiveOperation['telling'] {
  if (field.snapshot !== undefined) return telling;
  return { ...telling, isFromState: false, mayResync: false };
}

/** Equal for subscriptions that get equal events. */
function identityOf(live: LiveOperation, caller: Caller): string {
  const { id: _id, ...reach } = caller;
  const whose = JSON.stringify(live.field.isSharedByReach === true ? reach : caller);
  return `${live.field.field}\n${whose}\n${live.identity}`;
}

function makeStream(state: State, live: LiveOperation, caller: Caller): GroupStream {
  const { limits, innerEngine, counts } = state.options;
  const { field, filter, telling } = live;
  const answers = createAnswers({ live, caller, engine: innerEngine, deadlineMs: limits.answerDeadlineMs });
  const present = (result: ExecutionResult): LiveEvent => presentResult(state, result);
  const group = createGroup({
    router: routerOf(state, field.topic),
    keys: field.keys(filter),
    answer: (changes) => answers.answer(changes),
    present,
    throttleMs: telling.throttleMs,
    maxWaiting: limits.maxWaitingChanges,
    delivered: ({ row }) => {
      const atMs = field.recordedAtMs?.(row);
      // Clocks of two machines differ: what was sent before it was recorded was sent at once.
      if (atMs !== undefined) counts.delivered(field, Math.max(0, Date.now() - atMs) / 1_000);
    },
  });
  return createGroupStream({
    ...{ group, answers, present },
    isPresent: field.isPresent ?? false,
    subject: field.subject,
    inTurn: state.inTurn,
  });
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

/** An event goes to many, so its errors belong to no one's request: they are found by the event's own time in the log. */
function presentResult(state: State, result: ExecutionResult): LiveEvent {
  const { errors, ...rest } = result;
  if (errors === undefined) return rest;
  return { ...rest, errors: errors.map((error) => presented(state, error, 'subscription')) };
}

function failure(state: State, error: unknown, correlationId: string): LiveEvent {
  if (error instanceof NotPermitted)
    return { errors: error.errors.map((each) => presented(state, each, correlationId)) };
  // What a hidden query failed of is what the subscription fails of: a part that is away may be back at the next try.
  const reason = error instanceof TwinFailed ? (error.errors[0] ?? error) : error;
  return { errors: [presented(state, reason, correlationId)] };
}

function presented({ options }: State, error: unknown, correlationId: string) {
  return presentError(error, { correlationId, logger: options.logger, onError: options.onError });
}
