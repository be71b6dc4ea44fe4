/**
 * Tells a client's bad input apart from a subgraph's bug.
 *
 * The gateway's schema knows custom scalars by name only, so a bad value of one is first noticed by the subgraph it is
 * sent to, as a GraphQL error without a code. Its message names the variable or argument and the value: it is the client's.
 */
import { GraphQLError } from 'graphql';

const refusedInput =
  /^(Variable "\$\w+" (got invalid value|has invalid value|of (required|non-null) type)|Argument "\w+" (has invalid value|of (required|non-null) type)|Too many errors processing variables)/;

/** Gives the error with the code BAD_USER_INPUT where it has none and says that a variable or argument was refused. */
export function withInputCode(error: GraphQLError): GraphQLError {
  if (error.extensions.code !== undefined || !refusedInput.test(error.message)) return error;
  const extensions = { ...error.extensions, code: 'BAD_USER_INPUT' };
  return new GraphQLError(error.message, { path: error.path ?? null, extensions });
}
