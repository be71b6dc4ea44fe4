/**
 * The budget of an ERP account: a token bucket in PostgreSQL, so that it holds for all processes, and for all companies that
 * name the same budget.
 *
 * A token is one posting. They come back at `perSecond`, up to `burst`. Taken in the transaction that claims the postings: a
 * claim that fails costs nothing. What the ERP asked to wait (Retry-After) is kept here too.
 */
import type { Queryable } from '#database';

/** How much may be sent. */
export type Budget = {
  /** Which account it is; companies that name the same share it. */
  readonly name: string;
  /** Postings a second, greater than 0. */
  readonly perSecond: number;
  /** Most postings at once after a rest, at least 1. */
  readonly burst: number;
};

/** What there is: tokens to be spent now, or how long to wait until there are some, ms. */
export type Allowance = { readonly tokens: number; readonly waitMs: number };

/** Waiting shorter than this would make batches too small to be worth a call. */
const leastWaitMs = 100;

// $1 name, $2 burst. No rows.
const ensure = `INSERT INTO workers.erp_budget (name, tokens) VALUES ($1, $2) ON CONFLICT DO NOTHING`;

// $1 name, $2 tokens a second, $3 burst. The tokens there are now and the pause the ERP asked for, ms. Locks the budget.
const refill = `
  UPDATE workers.erp_budget SET refilled_at = clock_timestamp(),
    tokens = least($3::float8, tokens + $2::float8 * greatest(0, extract(epoch FROM clock_timestamp() - refilled_at)::float8))
  WHERE name = $1
  RETURNING tokens, greatest(0, coalesce(extract(epoch FROM paused_until - clock_timestamp()), 0))::float8 * 1000 AS "pauseMs"`;

const take = 'UPDATE workers.erp_budget SET tokens = greatest(0, tokens - $2::float8) WHERE name = $1';

// $1 name, $2 pause, ms. No rows.
const pause = `
  UPDATE workers.erp_budget
  SET paused_until = greatest(paused_until, clock_timestamp() + $2::float8 * interval '1 millisecond') WHERE name = $1`;

/** Makes the budget's row; repeating it is harmless. */
export async function openBudget(session: Queryable, { name, burst }: Budget): Promise<void> {
  await session.query(ensure, [name, burst]);
}

/** Looks how much may be sent and keeps the budget locked until the transaction ends. */
export async function allowanceOf(session: Queryable, budget: Budget): Promise<Allowance> {
  const { name, perSecond, burst } = budget;
  const { rows } = await session.query<{ tokens: number; pauseMs: number }>(refill, [name, perSecond, burst]);
  const { tokens = 0, pauseMs = 0 } = rows[0] ?? {};
  if (pauseMs > 0) return { tokens: 0, waitMs: Math.ceil(pauseMs) };
  if (tokens >= 1) return { tokens: Math.floor(tokens), waitMs: 0 };
  return { tokens: 0, waitMs: Math.max(leastWaitMs, Math.ceil(((1 - tokens) / perSecond) * 1_000)) };
}

/** Spends tokens of a budget that `allowanceOf` has locked. */
export async function spend(session: Queryable, { name }: Budget, tokens: number): Promise<void> {
  await session.query(take, [name, tokens]);
}

/** Notes that the ERP asked for a pause; a longer one that is noted stays. */
export async function pauseBudget(session: Queryable, { name }: Budget, pauseMs: number): Promise<void> {
  await session.query(pause, [name, pauseMs]);
}
