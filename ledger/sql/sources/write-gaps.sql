-- Makes the gaps of some epochs the given ones; what is the same is not touched.
-- $1 source[] and $2 epoch[] (in parallel): whose gaps; then arrays, one element a gap: $3 source[], $4 epoch[], $5 from_no[],
-- $6 to_no[], $7 noticed_ms[]. Gives nothing. The sources are locked.
WITH given AS MATERIALIZED (
  SELECT * FROM unnest($3::text[], $4::integer[], $5::bigint[], $6::bigint[], $7::bigint[])
    AS g(source, epoch, from_no, to_no, noticed_ms)
),
gone AS (
  DELETE FROM ledger.source_gap s USING unnest($1::text[], $2::integer[]) AS e(source, epoch)
  WHERE s.source = e.source AND s.epoch = e.epoch
    AND NOT EXISTS (SELECT FROM given g WHERE g.source = s.source AND g.epoch = s.epoch AND g.from_no = s.from_no)
)
INSERT INTO ledger.source_gap AS s (source, epoch, from_no, to_no, noticed_at)
SELECT source, epoch, from_no, to_no, to_timestamp(noticed_ms / 1000.0) FROM given
ON CONFLICT (source, epoch, from_no) DO UPDATE SET to_no = excluded.to_no WHERE s.to_no <> excluded.to_no
