/**
 * What a call can fail with that is no business answer: one class, told apart by `code`; `retryable` says that the same call may
 * succeed later, unchanged and under the same idempotency key.
 *
 * The gateway's codes are explained in docs/errors.md; the client adds its own for what happens on the way there. The list is
 * compared with the gateway's in test/client/faults.test.ts.
 */

/** Codes the gateway tells. */
export const gatewayFaultCodes = [
  'BAD_REQUEST',
  'MALFORMED_JSON',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'QUERY_TOO_COMPLEX',
  'BAD_USER_INPUT',
  'UNKNOWN_CHANNEL',
  'CURSOR_TOO_OLD',
  'HISTORY_NOT_KEPT',
  'UNAUTHENTICATED',
  'CREDENTIAL_ENDED',
  'FORBIDDEN',
  'NOT_FOUND',
  'METHOD_NOT_ALLOWED',
  'NOT_ACCEPTABLE',
  'PAYLOAD_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
  'TIMEOUT',
  'OVERLOADED',
  'TOO_MANY_SUBSCRIPTIONS',
  'SLOW_CONSUMER',
  'SHUTTING_DOWN',
  'SUBGRAPH_UNAVAILABLE',
  'SUBGRAPH_RESPONSE_INVALID',
  'INTERNAL_SERVER_ERROR',
] as const;

/** A code the gateway tells (docs/errors.md). */
export type GatewayFaultCode = (typeof gatewayFaultCodes)[number];

/**
 * A code of the client's own: NETWORK (no answer came; retryable), DEADLINE (the call's time was over; what it asked for may have
 * happened), BAD_RESPONSE (something that is not the gateway answered), SILENT (a live connection said nothing, not even that
 * it is alive; retryable), FELL_BEHIND (events came faster than they were taken; retryable), PROTOCOL (a bug in a transport).
 */
export type ClientFaultCode = 'NETWORK' | 'DEADLINE' | 'BAD_RESPONSE' | 'SILENT' | 'FELL_BEHIND' | 'PROTOCOL';

/** Every code; a newer gateway may tell one that is not listed, so a switch over it needs a default. */
export type FaultCode = GatewayFaultCode | ClientFaultCode | (string & Record<never, never>);

/** What is known of a fault. */
export type FaultFacts = {
  readonly code: FaultCode;
  readonly message: string;
  readonly retryable: boolean;
  /** Come again no earlier, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
  /** The id under which the gateway logged the request. */
  readonly correlationId?: string | undefined;
  /** What the gateway said besides, such as `missingScopes`. */
  readonly details?: Readonly<Record<string, unknown>> | undefined;
  readonly cause?: unknown;
};

/** Thrown by every call of the client that came to no answer. */
export class StockgateFault extends Error {
  readonly code: FaultCode;
  readonly retryable: boolean;
  readonly retryAfterMs: number | undefined;
  readonly correlationId: string | undefined;
  readonly details: Readonly<Record<string, unknown>>;
  /** The key the call was made under: repeat it with this one, and it happens once. Absent for questions. */
  idempotencyKey: string | undefined;

  constructor({ code, message, retryable, retryAfterMs, correlationId, details, cause }: FaultFacts) {
    super(message, cause === undefined ? {} : { cause });
    this.name = 'StockgateFault';
    this.code = code;
    this.retryable = retryable;
    this.retryAfterMs = retryAfterMs;
    this.correlationId = correlationId;
    this.details = details ?? {};
  }
}

/** Tells a fault from any other error; with a code, that fault. */
export function isFault(error: unknown, code?: FaultCode): error is StockgateFault {
  return error instanceof StockgateFault && (code === undefined || error.code === code);
}
