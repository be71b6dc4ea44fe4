/**
 * How an error looks to a client.
 *
 * A fault (see schema/fault.ts) keeps its code, message and facts. Everything else is a bug: it is logged whole and the
 * client gets INTERNAL_SERVER_ERROR and the correlation id to ask about. This is the only place that decides which is which.
 */
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { errorTable, isFaultCode } from './table.ts';

/** What the presenter needs beside the error: whose request it was and where bugs are logged. */
export type Presentation = {
  readonly correlationId: string;
  readonly logger: Logger;
  /** Told the code of every error a client is shown. */
  readonly onError?: (code: string) => void;
};

const maskedMessage = 'Internal server error: quote the correlation id when you report it.';

const maxWrapping = 10;

/** Facts that concern the inside and never leave it. */
const innerExtensions = new Set(['http', 'stacktrace', 'exception', 'serviceName']);

/** Codes by which the parts below say "something failed and I don't know what": a bug, as far as a client is concerned. */
const bugCodes = new Set(['INTERNAL_SERVER_ERROR', 'DOWNSTREAM_SERVICE_ERROR']);

/**
 * Gives the client's view of an error: message, locations, path and `extensions { code, retryable, correlationId, … }`.
 * Takes anything thrown; bugs are masked and logged whole.
 */
export function presentError(error: unknown, presentation: Presentation): GraphQLFormattedError {
  const { correlationId, logger, onError } = presentation;
  const given = error instanceof GraphQLError ? error : undefined;
  const code = given === undefined || isBug(given) ? 'INTERNAL_SERVER_ERROR' : codeOf(given);
  onError?.(code);
  if (given === undefined || code === 'INTERNAL_SERVER_ERROR') {
    logger.error({ err: rootCause(error), correlationId, path: given?.path }, 'a bug was masked');
  }
  const masked = given === undefined || code === 'INTERNAL_SERVER_ERROR';
  return {
    message: masked ? maskedMessage : given.message,
    ...(given?.locations === undefined ? {} : { locations: given.locations }),
    ...(given?.path === undefined ? {} : { path: given.path }),
    extensions: {
      code,
      retryable: isFaultCode(code) && errorTable[code].retryable,
      correlationId,
      ...(masked ? {} : outerExtensions(given.extensions)),
    },
  };
}

/** Gives the HTTP status of a response that has errors and no data: that of its first error. */
export function statusOf(errors: readonly GraphQLFormattedError[]): number {
  const code = errors[0]?.extensions?.code;
  return isFaultCode(code) ? errorTable[code].status : 500;
}

/** An error thrown inside a resolver that is no GraphQLError reaches us wrapped in one without a code: that is a bug. */
function isBug(error: GraphQLError): boolean {
  const code = error.extensions.code;
  return typeof code !== 'string' || bugCodes.has(code);
}

/** What was thrown first: GraphQL wraps it once per layer, and only the innermost stack says where the bug is. */
function rootCause(error: unknown): unknown {
  let cause = error;
  for (let depth = 0; depth < maxWrapping; depth += 1) {
    const next = inner(cause);
    if (next === undefined) return cause;
    cause = next;
  }
  return cause;
}

function inner(error: unknown): unknown {
  if (typeof error !== 'object' || error === null || !('originalError' in error)) return undefined;
  return error.originalError ?? undefined;
}

function codeOf(error: GraphQLError): string {
  const http = error.extensions.http;
  const status = typeof http === 'object' && http !== null && 'status' in http ? http.status : undefined;
  if (status === 405) return 'METHOD_NOT_ALLOWED';
  if (status === 406) return 'NOT_ACCEPTABLE';
  if (status === 415) return 'UNSUPPORTED_MEDIA_TYPE';
  return String(error.extensions.code);
}

function outerExtensions(extensions: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(extensions).filter(([name]) => !innerExtensions.has(name) && name !== 'code'),
  );
}
