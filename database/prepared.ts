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
const mostTexts = 2_000;

/** A condition that is switched off by giving null: `$3::bigint IS NULL OR …`. */
const switchable = /\$(\d+)(?:::\w+(?:\[\])?)? IS NULL(?= OR\b)/gi;

type Prepared = { readonly text: string; readonly name: string };

/** A text as it was written, and as it is sent for each set of switches that was asked for. */
type Known = { readonly switches: readonly number[]; readonly forms: Map<string, Prepared> };

const known = new Map<string, Known>();
let forms = 0;

/** Gives a statement with values a name; one without values, or one that has a name, as it is. */
export function prepared(
  statement: string | QueryConfig<unknown[]>,
  values: unknown[] | undefined,
): QueryConfig<unknown[]> {
  if (typeof statement !== 'string') return statement;
  if (values === undefined) return { text: statement };
  return { text: statement, values: values.map(parameterOf), ...formOf(statement, values) };
}

/**
 * The form of a text for these values. Switches are written out, because a plan for both positions of a switch fits neither:
 * the planner drops what is behind one that is off, and keeps the bare condition of one that is on.
 */
function formOf(text: string, values: readonly unknown[]): Prepared | undefined {
  const { switches, forms: made } = knownOf(text);
  const set = switches.map((place) => ((values[place] ?? null) === null ? '0' : '1')).join('');
  const form = made.get(set);
  if (form !== undefined || forms >= mostTexts) return form;
  const sent = switches.length === 0 ? text : withSwitches(text, values);
  const name = `s_${createHash('sha256').update(sent).digest('hex').slice(0, 32)}`;
  made.set(set, { text: sent, name });
  forms += 1;
  return { text: sent, name };
}

function knownOf(text: string): Known {
  const found = known.get(text);
  if (found !== undefined) return found;
  const places = [...text.matchAll(switchable)].map(([, number]) => Number(number) - 1);
  const made: Known = { switches: [...new Set(places)].sort((a, b) => a - b), forms: new Map() };
  if (forms < mostTexts) known.set(text, made);
  return made;
}

/** The parameter stays in the text, so that its type is known and its number is used. */
function withSwitches(text: string, values: readonly unknown[]): string {
  return text.replaceAll(switchable, (asked, number: string) =>
    (values[Number(number) - 1] ?? null) === null ? `(TRUE OR ${asked})` : `(FALSE AND ${asked})`,
  );
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
