-- Holds a batch of reservations in one statement, each whole and at the locations it names; or nothing at all. For as long as
-- no policy and no grant is in use: every open channel may then be promised the same, and the statement has no terms in it.
-- Parameters as in hold-fast-made.sql, and $15 the channels of the batch, each once. A reservation that exists already is left alone
-- and takes nothing. Gives one row: created_at of the others, is_in_use (whether policies are), and made, their ids, or null when it
-- is all of them. Fails with division by zero, and nothing happened, when a position does not have all that the batch takes
-- there, or does not reach the customer as asked, or policies are in use: then it is decided with them (hold-fast-by-policy.sql), or
-- under lock (hold.ts), request by request.
-- Locks reservations, then positions, then feed shards, each ascending, the shards last.
WITH
-- include hold-fast-made
open_channels AS MATERIALIZED (
  SELECT CASE WHEN count(*) = cardinality($15::text[]) AND bool_and(status = 'ACTIVE') THEN 'ACTIVE' ELSE 'CLOSED' END AS status
  FROM locations.channel WHERE channel_id = ANY ($15::text[])
),
total AS MATERIALIZED (
  SELECT position_id, count(*) AS changes, sum(quantity)::bigint AS quantity, bit_or(coalesce(fulfilment, 0)) AS ways
  FROM leg GROUP BY position_id ORDER BY position_id
),
asked AS MATERIALIZED (
  SELECT t.*, i.status AS item_status, l.status AS location_status, o.status AS channel_status
  FROM total t
  JOIN items.item i ON i.item_no = (t.position_id >> 16)
  JOIN locations.location l ON l.location_no = (t.position_id & 65535)
    AND (l.pickup::integer + 2 * l.ship_from::integer) & t.ways = t.ways
  CROSS JOIN open_channels o
  WHERE NOT (SELECT is_in_use FROM ledger.policy_state)
  ORDER BY t.position_id
),
moved AS (
  UPDATE ledger.position p SET available = p.available - d.quantity, reserved = p.reserved + d.quantity,
    version = p.version + d.changes, updated_at = clock_timestamp()
  FROM asked d
  CROSS JOIN LATERAL (SELECT d.item_status AS status) AS i
  CROSS JOIN LATERAL (SELECT d.location_status AS status) AS l
  CROSS JOIN LATERAL (SELECT d.channel_status AS status) AS c
  WHERE p.position_id = d.position_id AND p.grants = 0 AND d.quantity <=
-- include plainly-sellable
-- include hold-fast-told
