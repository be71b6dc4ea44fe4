/**
 * The single connection mode of graphql-sse: one event stream carries the results of operations that are asked for beside it.
 *
 * `PUT` reserves a stream and answers its token, `GET` with the token opens it, `POST` with the token begins an operation,
 * `DELETE ?operationId=` ends one. A token is its caller's alone and lives in this process: behind several gateways a
 * client must stay with one. Events of several feeds share the stream, so there is no `id`; the cursor is in the event.
 */
import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { fault } from '#schema';
import { presentError, statusOf } from '../../errors/present.ts';
import type { CredentialWatch } from '../../identity/watch.ts';
import { factsOf } from '../../server/admission.ts';
import { operationKind } from '../../subscriptions/kind.ts';
import { tooMany } from '../../subscriptions/limits.ts';
import type { Outlet, Subscription } from '../../subscriptions/outlet.ts';
import type { EventStream } from './event-stream.ts';
import { type RequestedOperation, requestedOperation } from './requested.ts';
import type { SseOptions, SseTransport } from './serve.ts';

/** The streams that are reserved or open. */
export type SingleConnections = {
  /** Reserves a stream for the caller; answers 201 with its token. */
  reserve(request: FastifyRequest, reply: FastifyReply): FastifyReply;
  /** Opens the stream of a token. */
  connect(request: FastifyRequest, reply: FastifyReply): FastifyReply;
  /** Begins an operation on the stream of a token; answers 202. */
  operate(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply>;
  /** Ends an operation. */
  end(request: FastifyRequest, reply: FastifyReply): FastifyReply;
  /** The gateway is stopping: from now on each stream ends with its last operation, at once when it has none. */
  stop(): void;
};

/** What they are served with. */
export type SingleConnectionOptions = SseOptions & {
  readonly sse: SseTransport;
  readonly credentials: CredentialWatch;
};

type Operation = { subscription: Subscription | undefined; isLeft: boolean };

type Reserved = {
  readonly token: string;
  readonly callerId: string;
  readonly operations: Map<string, Operation>;
  readonly expiry: NodeJS.Timeout;
  stream: EventStream | undefined;
  /** Written before the stream was opened. */
  early: string;
  /** No operation will follow the last one: the stream ends with it. */
  isLast: boolean;
};

const tokenHeader = 'x-graphql-event-stream-token';
const reservedMs = 30_000;
const mostReserved = 12_000;
const longestEarly = 64 * 1024;

/** Gives the token a request carries, if any. */
export function streamToken(request: FastifyRequest): string | undefined {
  const shown = request.headers[tokenHeader];
  if (typeof shown === 'string' && shown !== '') return shown;
  const { query } = request;
  if (typeof query !== 'object' || query === null || !('token' in query)) return undefined;
  return typeof query.token === 'string' ? query.token : undefined;
}

/** Makes the streams of one gateway. */
export function createSingleConnections(options: SingleConnectionOptions): SingleConnections {
  const streams = new Map<string, Reserved>();
  return {
    reserve: (request, reply) => reserve(streams, { request, reply }),
    connect(request, reply) {
      const reserved = found(streams, request);
      if (reserved.stream !== undefined)
        throw fault('BAD_REQUEST', 'The stream of this token is open already.', { http: { status: 409 } });
      const stream = options.sse.open(request, reply, (error) => lastWords(reserved, error));
      open(reserved, stream);
      const { credential, correlationId } = factsOf(request);
      const unwatch = options.credentials.watch(credential, (reason) => {
        stream.write(lastWords(reserved, presentError(reason, { ...options, correlationId })));
        stream.end();
      });
      stream.onClosed(() => {
        unwatch();
        forget(streams, reserved);
      });
      return reply;
    },
    operate: (request, reply) => operate(found(streams, request), { request, reply, options }),
    end(request, reply) {
      const { query } = request;
      const id =
        typeof query === 'object' && query !== null && 'operationId' in query ? query.operationId : '';
      leave(found(streams, request), String(id));
      return reply.code(200).send();
    },
    stop() {
      for (const reserved of streams.values()) {
        reserved.isLast = true;
        endAfterLast(reserved);
      }
    },
  };
}

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply };

function reserve(streams: Map<string, Reserved>, { request, reply }: Exchange): FastifyReply {
  if (streams.size >= mostReserved)
    throw fault('OVERLOADED', `${mostReserved} event streams are open.`, { retryAfterMs: 1_000 });
  const token = randomUUID();
  const reserved: Reserved = {
    token,
    callerId: factsOf(request).caller.id,
    operations: new Map(),
    expiry: setTimeout(() => forget(streams, reserved), reservedMs).unref(),
    stream: undefined,
    early: '',
    isLast: false,
  };
  streams.set(token, reserved);
  return reply.code(201).header('content-type', 'text/plain; charset=utf-8').send(token);
}

/** The stream of the token a request shows. Whose it is not, for them it is not there. */
function found(streams: ReadonlyMap<string, Reserved>, request: FastifyRequest): Reserved {
  const token = streamToken(request);
  if (token === undefined && request.method === 'DELETE')
    throw fault(
      'METHOD_NOT_ALLOWED',
      'DELETE is served at /graphql with the token of an event stream only.',
      {
        allow: ['GET', 'POST', 'PUT'],
      },
    );
  const reserved = streams.get(token ?? '');
  if (reserved !== undefined && reserved.callerId === factsOf(request).caller.id) return reserved;
  throw fault('NOT_FOUND', 'There is no event stream of this token: reserve one with PUT.');
}

function open(reserved: Reserved, stream: EventStream): void {
  clearTimeout(reserved.expiry);
  reserved.stream = stream;
  stream.write(reserved.early);
  reserved.early = '';
  const goOn = (): void => {
    for (const { subscription } of reserved.operations.values()) subscription?.roomy();
  };
  stream.onRoom(goOn);
  goOn();
  endAfterLast(reserved);
}

function endAfterLast({ isLast, operations, stream }: Reserved): void {
  if (isLast && operations.size === 0) stream?.end();
}

function forget(streams: Map<string, Reserved>, reserved: Reserved): void {
  streams.delete(reserved.token);
  clearTimeout(reserved.expiry);
  for (const id of reserved.operations.keys()) leave(reserved, id);
}

function leave(reserved: Reserved, id: string): void {
  const operation = reserved.operations.get(id);
  if (operation === undefined) return;
  operation.isLeft = true;
  reserved.operations.delete(id);
  operation.subscription?.leave();
  endAfterLast(reserved);
}

function write(reserved: Reserved, text: string | Buffer): void {
  if (reserved.stream !== undefined) reserved.stream.write(text);
  else if (reserved.early.length < longestEarly) reserved.early += text.toString();
}

async function operate(
  reserved: Reserved,
  { request, reply, options }: Exchange & { options: SingleConnectionOptions },
): Promise<FastifyReply> {
  const asked = requestedOperation(request);
  const id = asked.operationId;
  if (id === undefined) throw fault('BAD_REQUEST', 'extensions.operationId is missing.');
  if (reserved.operations.has(id))
    throw fault('BAD_REQUEST', `extensions.operationId: "${id}" is under way already.`);
  const { maxSubscriptionsPerConnection: most } = options.subscriptions.limits;
  if (reserved.operations.size >= most) throw tooMany(`The stream has ${most} operations under way`, most);
  const operation: Operation = { subscription: undefined, isLeft: false };
  reserved.operations.set(id, operation);
  if (operationKind(asked) !== 'subscription') {
    answer(reserved, { id, asked, request, options }).catch((error: unknown) => {
      // Nobody awaits it: what it throws would end the process. An answer too long to be written down is such.
      const errors = [presentError(error, { ...options, correlationId: request.id })];
      if (reserved.operations.has(id)) write(reserved, nextEvent(id, { errors }));
      complete(reserved, id);
    });
    return reply.code(202).send();
  }
  const begun = await options.subscriptions.subscribe(asked, factsOf(request), outletOf(reserved, id));
  if ('refused' in begun) {
    reserved.operations.delete(id);
    return reply.code(statusOf(begun.refused.errors ?? [])).send(begun.refused);
  }
  operation.subscription = begun.subscription;
  if (operation.isLeft) begun.subscription.leave();
  else begun.subscription.roomy();
  return reply.code(202).send();
}

function outletOf(reserved: Reserved, id: string): Outlet {
  const head = `event: next\ndata: {"id":${JSON.stringify(id)},"payload":`;
  const isOpen = (): boolean => reserved.operations.has(id);
  return {
    next(frame) {
      if (isOpen()) write(reserved, `${head}${frame.closed.toString()}\n\n`);
    },
    hasRoom: () => reserved.stream?.hasRoom() ?? false,
    // The id of an event stream is one, its operations have a cursor each: heartbeats in the events say it.
    beat: () => undefined,
    complete: () => complete(reserved, id),
  };
}

function complete(reserved: Reserved, id: string): void {
  if (reserved.operations.delete(id)) write(reserved, completed(id));
  endAfterLast(reserved);
}

/** Why each operation of a stream ends with it. */
function lastWords({ operations }: Reserved, error: GraphQLFormattedError): string {
  const ends = [...operations.keys()].map((id) => nextEvent(id, { errors: [error] }) + completed(id));
  return ends.join('');
}

const nextEvent = (id: string, payload: FormattedExecutionResult): string =>
  `event: next\ndata: ${JSON.stringify({ id, payload })}\n\n`;
const completed = (id: string): string => `event: complete\ndata: ${JSON.stringify({ id })}\n\n`;

type Answering = {
  readonly id: string;
  readonly asked: RequestedOperation;
  readonly request: FastifyRequest;
  readonly options: SingleConnectionOptions;
};

async function answer(reserved: Reserved, { id, asked, request, options }: Answering): Promise<void> {
  const payload: FormattedExecutionResult = await options.operations.execute(
    { ...asked, variables: { ...asked.variables } },
    factsOf(request),
  );
  if (!reserved.operations.has(id)) return;
  write(reserved, nextEvent(id, payload));
  complete(reserved, id);
}
