/**
 * Transactions with a bounded retry, and the honest answer when nobody can know whether a commit happened.
 *
 * Retries only what PostgreSQL promises had no effect: a deadlock, a serialisation failure, a lock not got in time. A
 * connection lost during COMMIT is neither success nor failure: CommitUnknown says so, and the caller looks its keys up.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database, Queryable, Session } from './pool.ts';
import { isStalePlan } from './prepared.ts';
import { isOutcomeUnknown, sqlState } from './sql-state.ts';

/** The connection was lost while a commit was in flight: it may or may not have happened. Look the keys up; found means done. */
export class CommitUnknown extends Error {
  constructor(cause: unknown) {
    super('the connection was lost during COMMIT: whether it happened is unknown', { cause });
    this.name = 'CommitUnknown';
  }
}

/** How often and how patiently a transaction is tried again. */
export type RetryOptions = {
  /** Most repetitions after the first try; defaults to 5. */
  readonly retries?: number;
  /** Told of each repetition, for metrics and logs. */
  readonly onRetry?: (error: unknown) => void;
};

const transientStates = new Set(['40P01', '40001', '55P03']);
const firstDelayMs = 5;

/**
 * Runs `work` in one transaction: BEGIN, work, COMMIT.
 * Gives what `work` gave. `work` may run several times (at most 1 + retries), so it must have no effect outside its session.
 * Throws what `work` or COMMIT threw after a rollback, or CommitUnknown.
 */
export async function transaction<Result>(
  database: Database,
  work: (session: Queryable) => Promise<Result>,
  options: RetryOptions = {},
): Promise<Result> {
  return retryTransient(() => attempt(database, work), options);
}

/**
 * Runs something whose failure left nothing behind (one autocommit statement, one whole transaction), again on a
 * transient failure, with jitter.
 * Throws the last failure when the retries are used up, and every other failure at once.
 */
export async function retryTransient<Result>(
  work: () => Promise<Result>,
  options: RetryOptions = {},
): Promise<Result> {
  const retries = options.retries ?? 5;
  for (let tried = 0; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      if (tried >= retries || !isTransient(error)) throw error;
      options.onRetry?.(error);
      // Full jitter: two transactions that met once should not meet again at the same distance.
      await sleep(Math.random() * firstDelayMs * 2 ** tried);
    }
  }
}

/** Whether the server undid the work and trying again may succeed: 40P01, 40001, 55P03, or a plan that is out of date. */
export function isTransient(error: unknown): boolean {
  if (isStalePlan(error)) return true;
  const state = sqlState(error);
  return state !== undefined && transientStates.has(state);
}

async function attempt<Result>(
  database: Database,
  work: (session: Queryable) => Promise<Result>,
): Promise<Result> {
  const session = await database.connect();
  let broken: Error | boolean = false;
  try {
    // Sent together with the work's first statement where the pool pipelines; both fail when the connection does.
    const begun = session.query('BEGIN');
    begun.catch(() => undefined);
    const result = await work(session);
    await begun;
    await commit(session);
    return result;
  } catch (error) {
    broken = error instanceof CommitUnknown || !(await rolledBack(session));
    throw error;
  } finally {
    session.release(broken);
  }
}

async function commit(session: Session): Promise<void> {
  const { command } = await session.query('COMMIT').catch((error: unknown) => {
    throw isOutcomeUnknown(error) ? new CommitUnknown(error) : error;
  });
  // PostgreSQL answers the COMMIT of a failed transaction with ROLLBACK, not with an error.
  if (command !== 'COMMIT')
    throw new Error('the transaction was rolled back because a failure inside it was ignored');
}

/** Ends the failed transaction; false when the session is of no more use. */
async function rolledBack(session: Session): Promise<boolean> {
  return session.query('ROLLBACK').then(
    () => true,
    () => false,
  );
}
