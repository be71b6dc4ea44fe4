/**
 * What a gateway answers, and how its errors become faults: one reading for HTTP, event streams and WebSocket.
 *
 * Answers with data and errors are faults too: a client that goes on with half an answer doesn't know which half it has. What
 * came of the data is in the fault's details.
 */
import { type FaultFacts, StockgateFault } from './fault.ts';

/** One error of an answer. */
export type AnswerError = {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
};

/** A GraphQL answer, or one event of a subscription. */
export type Answer<Data> = {
  readonly data?: Data | null | undefined;
  readonly errors?: readonly AnswerError[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
};

/** The data of an answer; throws the fault it tells. An answer without data or errors is BAD_RESPONSE. */
export function dataOf<Data>({ data, errors }: Answer<Data>): Data {
  const [first] = errors ?? [];
  if (first !== undefined) throw faultFrom(first, data);
  if (data === undefined || data === null)
    throw new StockgateFault({
      code: 'BAD_RESPONSE',
      message: 'The answer has neither data nor errors.',
      retryable: false,
    });
  return data;
}

/** The fault an error of an answer tells; `data` is what came beside it, if anything. */
export function faultFrom(error: AnswerError, data?: unknown): StockgateFault {
  const { code, retryable, retryAfterMs, correlationId, ...details } = error.extensions ?? {};
  return new StockgateFault({
    code: typeof code === 'string' ? code : 'BAD_RESPONSE',
    message: error.message,
    retryable: retryable === true,
    retryAfterMs: typeof retryAfterMs === 'number' ? retryAfterMs : undefined,
    correlationId: typeof correlationId === 'string' ? correlationId : undefined,
    details: data === undefined || data === null ? details : { ...details, data },
  });
}

const passing = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Reads an HTTP answer. Throws BAD_RESPONSE where it is none: retryable when the status says that it passes (a proxy's 502). */
export async function readAnswer<Data>(response: Response): Promise<Answer<Data>> {
  const text = await response.text();
  const answer = parsed<Data>(text);
  if (answer !== undefined) return withRetryAfter(answer, response);
  const facts: FaultFacts = {
    code: 'BAD_RESPONSE',
    message: `HTTP ${response.status}: not a GraphQL answer, but "${text.slice(0, 200)}"`,
    retryable: passing.has(response.status),
    retryAfterMs: retryAfterOf(response),
    correlationId: response.headers.get('x-correlation-id') ?? undefined,
  };
  throw new StockgateFault(facts);
}

function parsed<Data>(text: string): Answer<Data> | undefined {
  try {
    const answer: Answer<Data> | null = JSON.parse(text);
    const isOne = typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer);
    return isOne ? answer : undefined;
  } catch {
    return undefined;
  }
}

/** The header counts where the error itself doesn't say when to come again. */
function withRetryAfter<Data>(answer: Answer<Data>, response: Response): Answer<Data> {
  const retryAfterMs = retryAfterOf(response);
  if (retryAfterMs === undefined || answer.errors === undefined) return answer;
  return {
    ...answer,
    errors: answer.errors.map(({ message, extensions }) => ({
      message,
      extensions: { retryAfterMs, ...extensions },
    })),
  };
}

function retryAfterOf(response: Response): number | undefined {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1_000 : undefined;
}
