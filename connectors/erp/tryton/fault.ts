/**
 * What Tryton's answers mean that are no result: a no, a clash, an ill server, or nobody knows. Pure.
 *
 * Tryton answers most errors with HTTP 200 and `["ClassName", details]`; what it did not foresee is a bare text, and a
 * database that went away is such a text, too. Each line was seen on a running trytond (docs/erp.md). Texts are English,
 * whatever the user's language: the connector asks for them so.
 */
import { z } from 'zod';
import { type CallFault, retryAfterMs } from '../transport.ts';

/** An answer of Tryton that is no result, thrown inside the connector and nowhere else. */
export class TrytonFault extends Error {
  override readonly name = 'TrytonFault';
  readonly fault: CallFault;
  /** Whether the server refused what was asked (or failed at it), so that nothing of the call is there. */
  readonly isAnswer: boolean;
  /** The warning's name, when it is one that can be accepted. */
  readonly warning: string | undefined;
  constructor(
    fault: CallFault,
    about: { readonly isAnswer: boolean; readonly warning?: string | undefined },
  ) {
    super(fault.reason);
    this.fault = fault;
    this.isAnswer = about.isAnswer;
    this.warning = about.warning;
  }
}

const namedError = z.tuple([z.string(), z.unknown()], z.unknown());
const userError = z.tuple([z.literal('UserError'), z.tuple([z.string()], z.unknown())], z.unknown());
const userWarning = z.tuple(
  [z.literal('UserWarning'), z.tuple([z.string(), z.string()], z.unknown())],
  z.unknown(),
);

/** Postgres rolled one of two transactions back; Tryton had tried five times. */
const clash = /could not serialize|deadlock detected|could not obtain lock/i;
/** Nothing can have been applied: there was no connection. */
const away =
  /connection to server .*(refused|failed)|the database system is|too many (clients|connections)|connection pool/i;
/** The connection broke, perhaps at the commit. */
const broken =
  /server closed the connection|connection (already|not) ?(closed|open)|connection .*closed|terminating connection|SSL SYSCALL|could not receive data|querycanceled|statement timeout/i;
const closedPeriod =
  /\bperiod\b.*\bclosed\b|closed (journal-)?period|reopen period|create a period|outside the period|fiscal ?year/i;
const access = /not allowed|no(t enough)? access|permission/i;

/** Reads the `error` of an answer; for the call that was made, nothing was applied unless the connection broke. */
export function faultOfError(error: unknown): TrytonFault {
  const warning = userWarning.safeParse(error);
  if (warning.success) {
    const [, [name, text]] = warning.data;
    return answered('warning', `warning: ${text}`, { warning: name });
  }
  const refused = userError.safeParse(error);
  if (refused.success) return faultOfUserError(refused.data[1][0]);
  const named = namedError.safeParse(error);
  const name = named.success ? named.data[0].trim() : JSON.stringify(error);
  if (name === 'ConcurrencyException') return answered('conflict', 'somebody else changed it meanwhile');
  if (name === 'LoginException') return answered('auth', 'Tryton refused the login');
  if (clash.test(name)) return answered('conflict', name);
  if (away.test(name)) return answered('unavailable', name);
  if (broken.test(name)) return answered('unavailable', name, { outcome: 'unknown' });
  return answered('untyped', `Tryton failed: ${name.slice(0, longestShownCharacters)}`);
}

const longestShownCharacters = 300;

function faultOfUserError(text: string): TrytonFault {
  if (closedPeriod.test(text)) return answered('period-closed', text);
  return answered(access.test(text) ? 'forbidden' : 'validation', text);
}

const again: ReadonlySet<string> = new Set([
  'conflict',
  'auth',
  'unavailable',
  'untyped',
  'throttled',
  'timeout',
]);

function answered(
  code: CallFault['code'],
  reason: string,
  about: { readonly outcome?: CallFault['outcome']; readonly warning?: string } = {},
): TrytonFault {
  const { outcome = 'not-applied', warning } = about;
  return new TrytonFault(
    { code, reason, outcome, isRetryable: again.has(code) },
    { isAnswer: outcome === 'not-applied', warning },
  );
}

/** Reads an answer whose status is no success. */
export function faultOfStatus(
  status: number,
  text: string,
  retryAfter?: string | string[] | undefined,
): TrytonFault {
  const reason = `HTTP ${status}: ${text.slice(0, longestShownCharacters)}`;
  const wait = retryAfterMs(retryAfter);
  const waits = wait === undefined ? {} : { retryAfterMs: wait };
  const fault = (code: CallFault['code'], outcome: CallFault['outcome'] = 'not-applied'): TrytonFault =>
    new TrytonFault(
      { code, reason, outcome, isRetryable: again.has(code), status, ...waits },
      { isAnswer: outcome === 'not-applied' },
    );
  if (status === 401) return fault('auth');
  if (status === 429) return fault('throttled');
  if (status === 403) return fault('forbidden');
  // An unknown database: not there yet, or being restored.
  if (status === 404) return fault('unavailable');
  if (status >= 500 || status < 400) return fault('unavailable', 'unknown');
  return fault('validation');
}
