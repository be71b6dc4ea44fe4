/**
 * One operation over HTTP, tried until it is answered: the way every query and mutation of the client goes.
 *
 * The body is written once, so every try carries the same idempotency key. Questions may always be asked again; a mutation only
 * when it says so itself, by an idempotency key or by what its caller says of it (`isRepeatable`).
 */
import { type Answer, dataOf, readAnswer } from './answer.ts';
import { type Connection, headersOf } from './connection.ts';
import { type Document, operationOf } from './document.ts';
import { isFault, StockgateFault } from './fault.ts';
import { type Clock, type RetryRules, tryPatiently } from './retry.ts';

/** How one call is made. */
export type CallOptions = {
  /** Gives the call up: it throws the signal's reason. What a mutation asked for may have happened. */
  readonly signal?: AbortSignal | undefined;
  /** The time for all tries, in milliseconds; the client's when absent. */
  readonly deadlineMs?: number | undefined;
  /** Chosen by you to find the call in the gateway's logs. */
  readonly correlationId?: string | undefined;
};

/** What one call asks. */
export type Question<Result, Variables> = CallOptions & {
  readonly document: Document<Result, Variables>;
  readonly variables: Variables;
  /** Whether repeating it does no harm; known without saying for queries and for inputs with an idempotency key. */
  readonly isRepeatable?: boolean;
  /** For an answer that asks to come again: after how many milliseconds at least. */
  readonly asksAgain?: (result: Result) => number | undefined;
};

/** Asks the gateway: gives the data, throws a StockgateFault. */
export type Ask = <Result, Variables>(question: Question<Result, Variables>) => Promise<Result>;

/** What asking needs: where to ask, how patiently, by which clock. */
export type AskOptions = {
  readonly connection: Connection;
  readonly retry: RetryRules;
  readonly deadlineMs: number;
  readonly clock: Clock;
};

/** Makes the way to ask. */
export function createAsk({ connection, retry, deadlineMs: usualMs, clock }: AskOptions): Ask {
  return async <Result, Variables>(question: Question<Result, Variables>): Promise<Result> => {
    const { document, variables, asksAgain, signal } = question;
    const key = keyOf(variables);
    const isRepeatable =
      question.isRepeatable ?? (operationOf(document).kind === 'query' || key !== undefined);
    const deadlineAt = clock.now() + (question.deadlineMs ?? usualMs);
    const body = JSON.stringify({ query: document.toString(), variables });
    try {
      return await tryPatiently<Result>({
        attempt: () => send<Result>(connection, { body, leftMs: deadlineAt - clock.now(), ...question }),
        ...(asksAgain === undefined || !isRepeatable ? {} : { asksAgain }),
        ...{ rules: isRepeatable ? retry : { ...retry, attempts: 1 }, deadlineAt, signal, clock },
      });
    } catch (error) {
      if (isFault(error)) error.idempotencyKey = key;
      throw error;
    }
  };
}

type Sending = CallOptions & { readonly body: string; readonly leftMs: number };

async function send<Result>(connection: Connection, sending: Sending): Promise<Result> {
  const { signal, leftMs } = sending;
  const timeUp = AbortSignal.timeout(Math.max(1, leftMs));
  const either = signal === undefined ? timeUp : AbortSignal.any([signal, timeUp]);
  const headers = await headersFor(connection, sending);
  try {
    either.throwIfAborted();
    const response = await connection.fetch(connection.endpoint, {
      method: 'POST',
      headers,
      body: sending.body,
      signal: either,
    });
    const answer: Answer<Result> = await readAnswer(response);
    return dataOf(answer);
  } catch (error) {
    if (isFault(error)) throw error;
    signal?.throwIfAborted();
    throw onTheWay(error, timeUp.aborted);
  }
}

async function headersFor(
  connection: Connection,
  { leftMs, correlationId }: Sending,
): Promise<Record<string, string>> {
  return {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json;q=0.9',
    // The gateway gives up what nobody waits for any more.
    'x-request-deadline-ms': String(Math.max(1, Math.floor(leftMs))),
    ...(correlationId === undefined ? {} : { 'x-correlation-id': correlationId }),
    ...headersOf(await connection.credential()),
  };
}

function onTheWay(cause: unknown, isTimeUp: boolean): StockgateFault {
  const why = cause instanceof Error ? cause.message : String(cause);
  return isTimeUp
    ? new StockgateFault({ code: 'DEADLINE', message: 'No answer came in time.', retryable: true, cause })
    : new StockgateFault({ code: 'NETWORK', message: `No answer came: ${why}`, retryable: true, cause });
}

/** The idempotency key among the variables of a mutation. */
function keyOf(variables: unknown): string | undefined {
  const input = member(variables, 'input');
  const key = member(input, 'idempotencyKey');
  return typeof key === 'string' ? key : undefined;
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
