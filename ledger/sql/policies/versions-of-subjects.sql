-- Everything that makes the rules of subjects: their policies but for lanes, with the versions that are not over.
-- One element a subject: $1 item_no[], $2 item_class[]. Gives item_no, item_class, policy_no, kind, place, channel_id, version,
-- settings, from_ms and until_ms (null: for ever), and type_place, the place of the type of a named location. Locks nothing.
SELECT p.item_no, p.item_class, p.policy_no, p.kind, p.place, p.channel_id, v.version, v.settings,
  floor(extract(epoch FROM v.valid_from) * 1000)::bigint AS from_ms,
  CASE WHEN v.valid_until < 'infinity' THEN floor(extract(epoch FROM v.valid_until) * 1000)::bigint END AS until_ms,
  ledger.place_of_type(l.kind) AS type_place
FROM unnest($1::bigint[], $2::text[]) AS s(item_no, item_class)
JOIN ledger.policy p ON p.item_no = s.item_no AND p.item_class = s.item_class AND p.kind <> 6
JOIN ledger.policy_version v ON v.policy_no = p.policy_no AND v.valid_until > now()
LEFT JOIN locations.location l ON l.location_no = p.place
