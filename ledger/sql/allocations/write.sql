-- Writes grants as they were decided, new ones and new versions, each with its event.
-- One element a grant: $1 grant_no[] (null: a new one), $2 position_id[], $3 channel_id[], $4 granted[], $5 is_limit[], $6 valid_from[] (ms
-- since 1970), $7 valid_until[] (null: for ever), $8 has_ended[], $9 kind[] of the event, $13 beyond_stock[]; $10 caller_id, $11
-- correlation_id, $12 reason.
-- Gives grant_no and position_id of each. Positions and grants are locked by this transaction. Locks nothing more.
WITH given AS MATERIALIZED (
  SELECT grant_no, position_id, channel_id, granted, beyond_stock, is_limit, to_timestamp(from_ms / 1000.0)::timestamptz(3) AS valid_from,
    coalesce(to_timestamp(until_ms / 1000.0), 'infinity')::timestamptz(3) AS valid_until, has_ended, kind
  FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::bigint[], $5::boolean[], $6::bigint[], $7::bigint[], $8::boolean[], $9::smallint[],
      $13::bigint[])
    AS g(grant_no, position_id, channel_id, granted, is_limit, from_ms, until_ms, has_ended, kind, beyond_stock)
),
made AS (
  INSERT INTO ledger.allocation_grant (position_id, channel_id, granted, beyond_stock, is_limit, valid_from, valid_until, updated_by)
  SELECT position_id, channel_id, granted, beyond_stock, is_limit, valid_from, valid_until, $10::text FROM given WHERE grant_no IS NULL
  RETURNING *
),
changed AS (
  UPDATE ledger.allocation_grant g SET granted = n.granted, beyond_stock = n.beyond_stock, is_limit = n.is_limit,
    valid_from = n.valid_from, valid_until = n.valid_until,
    ended_at = CASE WHEN n.has_ended THEN now() END, version = g.version + 1, updated_at = now(), updated_by = $10::text
  FROM given n WHERE g.grant_no = n.grant_no
  RETURNING g.*
),
written AS (
  SELECT m.*, g.kind FROM made m JOIN given g ON g.grant_no IS NULL AND g.position_id = m.position_id AND g.channel_id = m.channel_id
  UNION ALL
  SELECT c.*, g.kind FROM changed c JOIN given g ON g.grant_no = c.grant_no
),
noted AS (
  INSERT INTO ledger.allocation_event (grant_no, version, kind, granted, consumed, beyond_stock, is_limit, valid_from, valid_until,
    caller_id, correlation_id, reason)
  SELECT grant_no, version, kind, granted, consumed, beyond_stock, is_limit, valid_from, valid_until, $10::text, $11::text, $12::text FROM written
)
SELECT grant_no, position_id FROM written ORDER BY grant_no
