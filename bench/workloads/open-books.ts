/**
 * What a seeded database's positions started from, as a ledger has it whose first month was archived: opening balances, of every
 * position and, opposite, of every item's account OPENING.
 *
 * Without them the product's auditor would find a million positions that nothing explains, and open cases while it is measured.
 */
import type { Queryable } from '#database';

/** The location number of the account OPENING; ledger/account.ts. */
const openingNo = 65_286;

const openMonth = `INSERT INTO ledger.archived_month
  (month, ends_at, latest_occurred_at, movements, reservation_events, stock_events, is_kept)
  SELECT m.month, m.month + interval '1 month', m.month + interval '1 month', 0, 0, 0, false
  FROM (SELECT (date_trunc('month', now()) - interval '1 month')::date AS month) AS m`;

/** $1 the location number of the account OPENING. */
const openBalances = `INSERT INTO ledger.opening_balance (position_id, state, month, quantity)
  SELECT b.position_id, b.state, m.month, b.quantity
  FROM ledger.archived_month m
  CROSS JOIN (
    SELECT position_id, 1 AS state, available AS quantity FROM ledger.position
    UNION ALL
    SELECT (position_id >> 16) * 65536 + $1::integer, 0, -sum(available)::bigint FROM ledger.position GROUP BY position_id >> 16
  ) AS b
  WHERE b.quantity <> 0`;

/** Writes the opening balances of positions that were just seeded, with nothing but what is available. */
export async function openBooks(database: Queryable): Promise<void> {
  await database.query(openMonth);
  await database.query(openBalances, [openingNo]);
}
