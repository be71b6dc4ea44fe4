-- The terms of THE formula for a channel at every position of some items, for those who apply it to the reflection.
-- $1 item_no[], $2 channel_id. Gives first one row of kind H: revision, now_ms, next_ms (when a period of some policy or grant
-- begins or ends next; null: not foreseen); then of kind P a row for each position: item_no, location_no, grants (how many are
-- open there), and terms (the columns of selling-terms.sql as JSON, null where no policy and no grant says anything). One
-- snapshot. Locks nothing.
SELECT 'H' AS kind, (SELECT revision FROM ledger.policy_state) AS revision, floor(extract(epoch FROM now()) * 1000)::bigint AS now_ms,
  (SELECT floor(extract(epoch FROM min(due_at)) * 1000)::bigint FROM ledger.policy_announcement WHERE due_at > now()) AS next_ms,
  NULL::bigint AS item_no, NULL::integer AS location_no, NULL::smallint AS grants, NULL::jsonb AS terms
UNION ALL
SELECT 'P', NULL, NULL, NULL, i.item_no, l.location_no, p.grants,
  CASE WHEN (t.eligibility_ref, t.safety_ref, t.cap_ref, t.buffer_ref, t.staleness_ref) IS NULL AND p.grants = 0 THEN NULL
    ELSE to_jsonb(t) END
FROM unnest($1::bigint[]) AS asked(item_no)
JOIN items.item i ON i.item_no = asked.item_no
JOIN ledger.position p ON p.position_id >= asked.item_no * 65536 AND p.position_id < asked.item_no * 65536 + 65280
JOIN locations.location l ON l.location_no = (p.position_id & 65535)
JOIN locations.channel c ON c.channel_id = $2::text
CROSS JOIN LATERAL (
-- include selling-terms
) AS t
WHERE (SELECT is_in_use FROM ledger.policy_state)
