/**
 * What a subscription can be refused or ended for that has to do with its cursor, and recognising it in what a hidden query
 * failed of. Pure.
 */
import { GraphQLError } from 'graphql';
import { fault, faultCodes } from '#schema';
import { errorTable } from '../errors/table.ts';
import { TwinFailed } from './split-answer.ts';

/** The feed has not come to a place a client says it has seen. */
export function aheadOfFeed(cursor: string): GraphQLError {
  return fault(
    'BAD_USER_INPUT',
    `after: the feed has not come to "${cursor}" yet. Is it a cursor of another feed?`,
  );
}

/** A place with other parts than the feed has. */
export function ofAnotherFeed(cursor: string): GraphQLError {
  return fault('BAD_USER_INPUT', `after: "${cursor}" is a cursor of another feed.`);
}

/** The feed has come to a place, but this process has not: another gateway may have, and this one will. */
export function behindFeed(cursor: string): GraphQLError {
  return fault(
    'SUBGRAPH_UNAVAILABLE',
    `after: this gateway is behind and has not come to "${cursor}" yet. Subscribe again after it.`,
  );
}

/** Says whether a hidden query failed of what was asked, which no later try will change. */
export function isRefusal(error: unknown): boolean {
  const code = error instanceof TwinFailed ? error.errors[0]?.extensions.code : undefined;
  const known = faultCodes.find((each) => each === code);
  return known !== undefined && known !== 'INTERNAL_SERVER_ERROR' && !errorTable[known].retryable;
}

/** Says whether what follows a cursor is no longer kept. */
export function isTooOld(error: unknown): boolean {
  const reason = error instanceof TwinFailed ? error.errors[0] : error;
  return reason instanceof GraphQLError && reason.extensions.code === 'CURSOR_TOO_OLD';
}
