-- Makes sure of policies and gives them with their newest version. Idempotent.
-- One element a policy: $1 kind[], $2 item_no[], $3 item_class[], $4 place[], $5 to_place[], $6 channel_id[], distinct.
-- Gives ord (from 1), policy_no, versions, and of the newest version settings, valid_from_ms, valid_until_ms (null: for ever).
-- The policy state is locked by this transaction. Locks nothing more.
WITH asked AS MATERIALIZED (
  SELECT * FROM unnest($1::smallint[], $2::bigint[], $3::text[], $4::integer[], $5::integer[], $6::text[])
    WITH ORDINALITY AS a(kind, item_no, item_class, place, to_place, channel_id, ord)
),
made AS (
  INSERT INTO ledger.policy (kind, item_no, item_class, place, to_place, channel_id)
  SELECT kind, item_no, item_class, place, to_place, channel_id FROM asked a
  WHERE NOT EXISTS (
    SELECT FROM ledger.policy p WHERE p.kind = a.kind AND p.item_no = a.item_no AND p.item_class = a.item_class
      AND p.place = a.place AND p.to_place = a.to_place AND p.channel_id = a.channel_id)
  ORDER BY ord
  RETURNING *
),
found AS (
  SELECT * FROM made
  UNION ALL
  SELECT p.* FROM ledger.policy p JOIN asked a USING (kind, item_no, item_class, place, to_place, channel_id)
)
SELECT a.ord, f.policy_no, f.versions, v.settings, floor(extract(epoch FROM v.valid_from) * 1000)::bigint AS valid_from_ms,
  CASE WHEN v.valid_until < 'infinity' THEN floor(extract(epoch FROM v.valid_until) * 1000)::bigint END AS valid_until_ms
FROM asked a
JOIN found f USING (kind, item_no, item_class, place, to_place, channel_id)
LEFT JOIN ledger.policy_version v ON v.policy_no = f.policy_no AND v.version = f.versions
ORDER BY a.ord
