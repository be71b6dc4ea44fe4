-- Writes the rules of subjects that have none, and notes the change for whoever keeps copies.
-- One element a subject: $1 item_no[], $2 item_class[]; $3 their rules, a JSON array of objects with the columns' names; times in ms
-- since 1970, null for since ever and for ever. Gives nothing. The policy state is locked by this transaction.
WITH written AS (
  INSERT INTO ledger.selling_rule (item_no, item_class, place, channel_id, valid_from, valid_until, eligibility, hours,
    eligibility_ref, safety_stock, safety_ref, buffer_fixed, buffer_bp, buffer_factor, buffer_delay_s, buffer_ref, cap, cap_ref,
    objective_s, sell_rate, staleness_ref, share_bp, share_ref)
  SELECT item_no, item_class, place, channel_id, coalesce(to_timestamp(from_ms / 1000.0), '-infinity'),
    coalesce(to_timestamp(until_ms / 1000.0), 'infinity'), eligibility, hours, eligibility_ref, safety_stock, safety_ref,
    buffer_fixed, buffer_bp, buffer_factor, buffer_delay_s, buffer_ref, cap, cap_ref, objective_s, sell_rate, staleness_ref,
    share_bp, share_ref
  FROM jsonb_to_recordset($3::jsonb) AS r(item_no bigint, item_class text, place integer, channel_id text, from_ms bigint,
    until_ms bigint, eligibility smallint, hours int4multirange, eligibility_ref text, safety_stock bigint, safety_ref text,
    buffer_fixed bigint, buffer_bp integer, buffer_factor integer, buffer_delay_s integer, buffer_ref text, cap bigint,
    cap_ref text, objective_s integer, sell_rate bigint, staleness_ref text, share_bp integer, share_ref text)
)
INSERT INTO ledger.selling_change (item_no, item_class, revision)
SELECT item_no, item_class, (SELECT revision + 1 FROM ledger.policy_state) FROM unnest($1::bigint[], $2::text[]) AS s(item_no, item_class)
ON CONFLICT (item_no, item_class) DO UPDATE SET revision = excluded.revision
