/**
 * The one table of errors: what each fault code means, which HTTP status it answers with, and whether trying again can help.
 *
 * The codes themselves are in schema/fault.ts, where subgraphs can throw them; a code added there does not compile until
 * it has a row here. docs/errors.md is rendered from this table (see document.ts) and a test keeps it fresh.
 */
import type { FaultCode } from '#schema';

/** One row: `status` is HTTP's, for a response without data; `retryable` says the same request may succeed later unchanged. */
export type ErrorRow = { readonly status: number; readonly retryable: boolean; readonly meaning: string };

/** Every error a client can meet, by code. */
export const errorTable = {
  BAD_REQUEST: {
    status: 400,
    retryable: false,
    meaning: 'The HTTP request is not a GraphQL request: a parameter is missing or of the wrong JSON type.',
  },
  MALFORMED_JSON: { status: 400, retryable: false, meaning: 'The body, or one line of it, is not JSON.' },
  GRAPHQL_PARSE_FAILED: { status: 400, retryable: false, meaning: 'The document is not GraphQL.' },
  GRAPHQL_VALIDATION_FAILED: {
    status: 400,
    retryable: false,
    meaning: 'The document asks for something the schema does not have.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    status: 400,
    retryable: false,
    meaning: 'The document has several operations, or none, of the name in `operationName`.',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    status: 200,
    retryable: false,
    meaning:
      'Automatic persisted queries are off: send the document. (Status 200 is what that protocol asks for.)',
  },
  QUERY_TOO_COMPLEX: {
    status: 400,
    retryable: false,
    meaning:
      'The document is deeper, longer or selects more fields than allowed; `limit` and `maximum` say which and how much.',
  },
  BAD_USER_INPUT: {
    status: 400,
    retryable: false,
    meaning: 'A variable or argument has a value its type or rule refuses; the message names it.',
  },
  UNKNOWN_CHANNEL: { status: 400, retryable: false, meaning: 'The named channel does not exist.' },
  CURSOR_TOO_OLD: {
    status: 410,
    retryable: false,
    meaning:
      'The changes right after this cursor are no longer kept. Begin again from the present: subscribe with `snapshot: true`, or read the positions and go on from the cursor they are true at.',
  },
  HISTORY_NOT_KEPT: {
    status: 410,
    retryable: false,
    meaning:
      'The question is about a time whose part of the journal was archived and taken out of the database. Ask about a later time, or ask the archive.',
  },
  UNAUTHENTICATED: {
    status: 401,
    retryable: false,
    meaning:
      'Nobody known is calling: there are no credentials, or they do not hold (not known, expired, revoked, not for this product).',
  },
  CREDENTIAL_ENDED: {
    status: 401,
    retryable: false,
    meaning:
      'The credential expired or was revoked, or its caller may do something else now, while something was open under it. Come again with one that holds; a subscription resumes after the last cursor received.',
  },
  FORBIDDEN: {
    status: 403,
    retryable: false,
    meaning:
      'The caller is known and may not do this; `missingScopes` or `missingReach` says what it lacks. Says nothing of what exists.',
  },
  NOT_FOUND: { status: 404, retryable: false, meaning: 'There is nothing at this path.' },
  METHOD_NOT_ALLOWED: {
    status: 405,
    retryable: false,
    meaning: 'This path or operation is not served with this HTTP method (`allow` lists those that are).',
  },
  NOT_ACCEPTABLE: {
    status: 406,
    retryable: false,
    meaning: 'The `accept` header names no media type this path can answer in.',
  },
  PAYLOAD_TOO_LARGE: {
    status: 413,
    retryable: false,
    meaning: 'The body, or one line of it, is longer than allowed; `maximumBytes` says how long it may be.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    retryable: false,
    meaning: 'The body has a media type, character set or encoding this path does not read.',
  },
  TIMEOUT: {
    status: 504,
    retryable: true,
    meaning:
      'The answer was not ready by the deadline. A mutation may have happened: repeat it with the same idempotency key.',
  },
  OVERLOADED: {
    status: 503,
    retryable: true,
    meaning:
      'More work is under way than the server takes on at once; `retryAfterMs` says when to come again.',
  },
  TOO_MANY_SUBSCRIPTIONS: {
    status: 429,
    retryable: false,
    meaning:
      'The connection or the caller has as many subscriptions open as it may (`maximum`). End one, or open another connection, before beginning another.',
  },
  SLOW_CONSUMER: {
    status: 503,
    retryable: true,
    meaning:
      'A client took nothing away for half a minute although events waited for it; its connection is closed. Subscribe again after the last cursor received.',
  },
  SHUTTING_DOWN: {
    status: 503,
    retryable: true,
    meaning: 'This process is stopping; another one will answer.',
  },
  SUBGRAPH_UNAVAILABLE: {
    status: 503,
    retryable: true,
    meaning: 'A part of the product that the operation needs cannot be reached.',
  },
  SUBGRAPH_RESPONSE_INVALID: {
    status: 502,
    retryable: false,
    meaning: 'A part of the product answered with something that breaks the contract.',
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    retryable: false,
    meaning: 'A bug. Its details are in the log under the correlation id, never in the response.',
  },
} as const satisfies Record<FaultCode, ErrorRow>;

/** Says whether something is one of the fault codes. */
export function isFaultCode(code: unknown): code is FaultCode {
  return typeof code === 'string' && Object.hasOwn(errorTable, code);
}
