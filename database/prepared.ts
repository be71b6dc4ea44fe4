/**
 * Statements prepared once a connection, by the hash of their text: parsed and planned once, then only run.
 *
 * The name is the content, so two versions of a statement never share one, on any connection of any process. PostgreSQL
 * plans again by itself when a table changes; where it can't (a changed result, a server that forgot), the session is
 * stale: it is closed after the failure and the work may run again on a new one. Texts made at run time are bounded.
 */
import { createHash } from 'node:crypto';
import type { QueryConfig } from 'pg';
import { parameterOf } from './array-literal.ts';

/** More texts than the product has statements: beyond it texts are made at run time, and sent unprepared. */
const mostTexts = 1_000;

/** A condition that may be switched off: a plan for any values of it fits none, so it is planned for its own each time. */
const switchable = /\bIS NULL OR\b/i;

/** Names by text; null for one that is not prepared. */
const names = new Map<string, string | null>();

/** Gives a statement with values a name; one without values, or one that has a name, as it is. */
export function prepared(
  statement: string | QueryConfig<unknown[]>,
  values: unknown[] | undefined,
): QueryConfig<unknown[]> {
  if (typeof statement !== 'string') return statement;
  const name = values === undefined ? undefined : nameOf(statement);
  return {
    text: statement,
    ...(values === undefined ? {} : { values: values.map(parameterOf) }),
    ...(name === undefined ? {} : { name }),
  };
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known ?? undefined;
  if (names.size >= mostTexts) return undefined;
  const name = switchable.test(text)
    ? null
    : `s_${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
  names.set(text, name);
  return name ?? undefined;
}

const changedResult = { code: '0A000', routine: 'RevalidateCachedQuery' } as const;
const forgottenState = '26000';

/**
 * Whether a failure means that what a connection had prepared is of no more use to it: nothing happened, and the same on
 * another connection may well succeed.
 */
export function isStalePlan(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  if (error.code === forgottenState) return true;
  return error.code === changedResult.code && 'routine' in error && error.routine === changedResult.routine;
}
