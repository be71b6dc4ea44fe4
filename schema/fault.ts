/**
 * Faults: the ways a request can fail that are nobody's business answer.
 *
 * A business "no" is data (a UserError or a result's status). What is left and can be foreseen is a fault: thrown with
 * one of these codes, shown to the client as `extensions.code`. What each code means, its HTTP status and whether trying
 * again can help is one table in the gateway's errors room (rendered as docs/errors.md). Anything else that is thrown is a
 * bug, and the gateway masks it.
 */
import { GraphQLError } from 'graphql';

/** Every code a client can meet in `errors[].extensions.code`. */
export const faultCodes = [
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

/** The code of a foreseen failure. */
export type FaultCode = (typeof faultCodes)[number];

/**
 * Makes a fault to throw.
 * Takes its code, a message for the client that names the offending field and value, and further facts a client can act
 * on (they appear beside the code in `extensions`); gives a GraphQLError.
 */
export function fault(
  code: FaultCode,
  message: string,
  extensions: Record<string, unknown> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { ...extensions, code } });
}
