/**
 * What a subscription can be refused or ended for that has to do with its cursor, and recognising it in what a hidden query
 * failed of. Pure.
 */
import { GraphQLError } from 'graphql';
import { fault } from '#schema';
import { TwinFailed } from './split-answer.ts';

/** The feed has not come to a place a client says it has seen. */
export function aheadOfFeed(cursor: string): GraphQLError {
  return fault(
    'BAD_USER_INPUT',
    `after: the feed has not come to "${cursor}" yet. Is it a cursor of another feed?`,
  );
}

/** The feed has come to a place, but this process has not: another gateway may have, and this one will. */
export function behindFeed(cursor: string): GraphQLError {
  return fault(
    'SUBGRAPH_UNAVAILABLE',
    `after: this gateway is behind and has not come to "${cursor}" yet. Subscribe again after it.`,
  );
}

/** Says whether what follows a cursor is no longer kept. */
export function isTooOld(error: unknown): boolean {
  const reason = error instanceof TwinFailed ? error.errors[0] : error;
  return reason instanceof GraphQLError && reason.extensions.code === 'CURSOR_TOO_OLD';
}
