-- What items bring to THE formula beside their positions, for those who keep it.
-- $1 item_no[]. Gives first a row with item_no null; then one for each known item: item_no, item_class (null: none), step, has_grants,
-- and rules, the item's own as JSON (the columns of rule-columns.sql). Each row has revision, the policies' in this snapshot.
-- Locks nothing.
WITH state AS MATERIALIZED (SELECT revision FROM ledger.policy_state)
SELECT (SELECT revision FROM state) AS revision, NULL::bigint AS item_no, NULL::text AS item_class, 1::bigint AS step,
  false AS has_grants, NULL::jsonb AS rules
UNION ALL
SELECT (SELECT revision FROM state), i.item_no, i.attributes ->> 'class',
  CASE i.decimals WHEN 0 THEN 1000 WHEN 1 THEN 100 WHEN 2 THEN 10 ELSE 1 END::bigint,
  EXISTS (
    SELECT FROM ledger.allocation_grant n
    WHERE n.position_id >= i.item_no * 65536 AND n.position_id < i.item_no * 65536 + 65280 AND n.ended_at IS NULL),
  (SELECT jsonb_agg(to_jsonb(own)) FROM (
    SELECT
-- include rule-columns
    FROM ledger.selling_rule r WHERE r.item_no = i.item_no AND r.item_class = '' AND r.valid_until > now()
  ) AS own)
FROM unnest($1::bigint[]) AS asked(item_no)
JOIN items.item i ON i.item_no = asked.item_no
