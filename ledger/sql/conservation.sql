-- Proves the conservation of one item: the balance of every account it has, contra accounts and in transit included.
-- $1 item_no. Gives one row: total (of all accounts, 0 when conserved), in_transit (journal balance of IN_TRANSIT),
-- in_transit_lines (what the transfer lines say), movements (how many the journal has of it, archived ones that are kept
-- included), and balances, a JSON array of {positionId, state, quantity}. Positions' balances are their columns; contra
-- accounts' are summed from the journal and, for archived months, their opening balances. One snapshot. Locks nothing.
WITH journal AS MATERIALIZED (
  SELECT from_position, from_state, to_position, to_state, quantity FROM ledger.movement
  WHERE from_position >= $1::bigint * 65536 AND from_position < ($1::bigint + 1) * 65536
),
contra AS (
  SELECT position_id, 0 AS state, sum(delta) AS quantity
  FROM (
    SELECT from_position AS position_id, -quantity AS delta FROM journal WHERE from_state = 0
    UNION ALL
    SELECT to_position, quantity FROM journal WHERE to_state = 0
    UNION ALL
    SELECT position_id, quantity FROM ledger.opening_balance
    WHERE state = 0 AND position_id >= $1::bigint * 65536 AND position_id < ($1::bigint + 1) * 65536
  ) AS entry
  GROUP BY position_id
),
here AS (
  SELECT p.position_id, s.state, s.quantity::numeric FROM ledger.position p
  CROSS JOIN LATERAL (VALUES (1, p.available), (2, p.reserved), (3, p.picked), (4, p.damaged), (5, p.quarantined),
    (6, p.return_pending)) AS s(state, quantity)
  WHERE p.position_id >= $1::bigint * 65536 AND p.position_id < ($1::bigint + 1) * 65536
),
balance AS (
  SELECT * FROM contra UNION ALL SELECT * FROM here
)
SELECT coalesce((SELECT sum(quantity) FROM balance), 0)::text AS total,
  coalesce((SELECT quantity FROM contra WHERE position_id = $1::bigint * 65536 + 65287), 0)::text AS in_transit,
  coalesce((SELECT sum(greatest(0, sent - received - lost)) FROM ledger.transfer_line WHERE item_no = $1::bigint), 0)::text
    AS in_transit_lines,
  (SELECT count(*) FROM journal) + (SELECT count(*) FROM archive.movement a
    WHERE a.from_position >= $1::bigint * 65536 AND a.from_position < ($1::bigint + 1) * 65536) AS movements,
  coalesce((SELECT json_agg(json_build_object('positionId', position_id, 'state', state, 'quantity', quantity)
    ORDER BY position_id, state) FROM balance WHERE quantity <> 0), '[]') AS balances
