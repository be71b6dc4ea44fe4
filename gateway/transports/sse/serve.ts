/**
 * GraphQL over Server-Sent Events, as graphql-sse defines it: one operation a connection (here), or a stream that carries
 * many (single-connection.ts).
 *
 * `POST` or `GET /graphql` that accepts `text/event-stream`: every result is a `next` event, the end a `complete` event. A
 * change's event has its cursor as `id`, so that `Last-Event-ID` resumes; a quiet stream is told `id` alone, which
 * moves it on without an event. Frames are shared: nothing is serialised here for one client alone.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { fault } from '#schema';
import { presentError } from '../../errors/present.ts';
import { factsOf } from '../../server/admission.ts';
import type { Operations } from '../../server/operations.ts';
import { operationKind } from '../../subscriptions/kind.ts';
import type { Subscription } from '../../subscriptions/outlet.ts';
import type { Subscriptions } from '../../subscriptions/subscriptions.ts';
import { createPulse, type Pulse } from '../pulse.ts';
import { type EventStream, type EventStreamOptions, openEventStream } from './event-stream.ts';
import { type RequestedOperation, requestedOperation } from './requested.ts';

/** What the transport needs. */
export type SseOptions = {
  readonly operations: Operations;
  readonly subscriptions: Subscriptions;
  readonly logger: Parameters<typeof presentError>[1]['logger'];
  readonly onError: (code: string) => void;
};

/** Writes the events that end every operation of a stream with an error. */
export type LastWords = (error: GraphQLFormattedError) => string;

/** Answers requests with event streams, all under one pulse. */
export type SseTransport = {
  /** Serves one operation on a stream of its own. */
  serve(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply>;
  /** Opens a stream without any operation yet; `lastWords` says to each of those it then has why it ends. */
  open(request: FastifyRequest, reply: FastifyReply, lastWords: LastWords): EventStream;
};

/** Says whether a request can be answered with an event stream only. */
export function wantsEventStream(request: FastifyRequest): boolean {
  return (
    takesEventStream(request) && !/application\/(graphql-response\+)?json|\*\/\*/.test(accepted(request))
  );
}

/** Says whether a request that would take JSON too must have an event stream, because it subscribes. */
export function needsEventStream(request: FastifyRequest, source: string | undefined): boolean {
  return takesEventStream(request) && operationKind({ query: source ?? '' }) === 'subscription';
}

const accepted = (request: FastifyRequest): string => request.headers.accept ?? '';
const takesEventStream = (request: FastifyRequest): boolean =>
  accepted(request).includes('text/event-stream');

const pulseMs = 3_000;
const signOfLifeMs = 12_000;
const completed = 'event: complete\ndata: \n\n';

/** Makes the transport; its pulse runs until the process ends. */
export function createSse(options: SseOptions): SseTransport {
  const { stalledMs } = options.subscriptions.limits;
  const pulse: Pulse = createPulse(Math.min(pulseMs, stalledMs / 2));
  const watched = (lastWords: LastWords): EventStreamOptions => ({
    pulse,
    signOfLifeMs,
    stalledMs,
    stalledEvent: () => lastWords(stalled(options)),
  });
  const ofOne = watched((error) => `${nextEvent({ errors: [error] })}${completed}`);
  return {
    open: (request, reply, lastWords) => openEventStream({ request, reply }, watched(lastWords)),
    async serve(request, reply) {
      const asked = requestedOperation(request);
      const kind = operationKind(asked);
      if (kind === 'mutation' && request.method === 'GET') {
        throw fault('METHOD_NOT_ALLOWED', 'A mutation is not served with GET.', { allow: ['POST'] });
      }
      const stream = openEventStream({ request, reply }, ofOne);
      if (kind === 'subscription') await subscribe(asked, { request, stream, options });
      else {
        const { operations } = options;
        finish(
          stream,
          await operations.execute({ ...asked, variables: { ...asked.variables } }, factsOf(request)),
        );
      }
      return reply;
    },
  };
}

type Serving = {
  readonly request: FastifyRequest;
  readonly stream: EventStream;
  readonly options: SseOptions;
};

async function subscribe(asked: RequestedOperation, { request, stream, options }: Serving): Promise<void> {
  const complete = (): void => {
    stream.write(completed);
    stream.end();
  };
  const begun = await options.subscriptions.subscribe(asked, factsOf(request), {
    next: stream.writeFrame,
    hasRoom: stream.hasRoom,
    beat: (cursor) => stream.write(`id: ${cursor}\n\n`),
    complete,
  });
  if ('refused' in begun) finish(stream, begun.refused);
  else attach(begun.subscription, stream);
}

/** Ties a subscription to its stream: it goes on when there is room, and ends with the stream. */
function attach(subscription: Subscription, stream: EventStream): void {
  stream.onRoom(subscription.roomy);
  stream.onClosed(subscription.leave);
  if (!stream.isOpen()) subscription.leave();
  else subscription.roomy();
}

function finish(stream: EventStream, result: FormattedExecutionResult): void {
  stream.write(nextEvent(result));
  stream.write(completed);
  stream.end();
}

function nextEvent(result: FormattedExecutionResult): string {
  return `event: next\ndata: ${JSON.stringify(result)}\n\n`;
}

function stalled({ logger, onError }: SseOptions): GraphQLFormattedError {
  const reason = fault(
    'SLOW_CONSUMER',
    'Nothing was read for too long. Resume after the last cursor you received.',
  );
  return presentError(reason, { correlationId: '', logger, onError });
}
