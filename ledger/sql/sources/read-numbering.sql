-- The numbering of sources.
-- $1 source[]. Gives a row per epoch in its order: source, epoch, started_ms, last_ms (ms since 1970), lowest, highest (text),
-- repeated, gaps (JSON array of [from, to, noticed_ms], numbers as text, in order). Locks nothing; the sources are locked.
SELECT n.source, n.epoch, floor(extract(epoch FROM n.started_at) * 1000)::bigint AS started_ms,
  floor(extract(epoch FROM n.last_at) * 1000)::bigint AS last_ms, n.lowest::text AS lowest, n.highest::text AS highest, n.repeated,
  coalesce((
    SELECT jsonb_agg(jsonb_build_array(g.from_no::text, g.to_no::text, floor(extract(epoch FROM g.noticed_at) * 1000)) ORDER BY g.from_no)
    FROM ledger.source_gap g WHERE g.source = n.source AND g.epoch = n.epoch), '[]') AS gaps
FROM ledger.source_numbering n
WHERE n.source = ANY ($1::text[])
ORDER BY n.source, n.epoch
