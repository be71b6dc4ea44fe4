-- Notes events that were recorded without the one they follow.
-- Arrays, one element an event: $1 lineage_id[], $2 types that would have been before it[] (names apart by blanks), $3 subject
-- of its case[]. Gives nothing. Locks orphans in ascending order.
INSERT INTO ledger.lineage_orphan (lineage_id, types, subject)
SELECT g.lineage_id, string_to_array(g.types, ' '), g.subject
FROM unnest($1::text[], $2::text[], $3::text[]) AS g(lineage_id, types, subject)
ORDER BY g.lineage_id, g.subject
ON CONFLICT (lineage_id, subject) DO NOTHING
