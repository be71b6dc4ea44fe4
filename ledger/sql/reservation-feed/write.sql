-- Numbers reservation events and notes the holes between them.
-- $1 reservation_event_id[] in the order of their numbers, $2 reservation_id[], $3 kind[], $4 happened_at[]; of what is left of
-- holes that were taken out: $5 first_event[], $6 last_event[], $7 noticed_at[], $8 until_xid[]; of new ones: $9 first_event[],
-- $10 last_event[]; $11 the last event looked at. Gives nothing. Locks nothing that is not locked: the caller has the counter.
WITH head AS (
  UPDATE ledger.reservation_feed SET seq = seq + cardinality($1::bigint[]), last_event = $11::bigint
  RETURNING seq - cardinality($1::bigint[]) AS before
),
told AS (
  INSERT INTO ledger.reservation_change (seq, reservation_event_id, reservation_id, kind, happened_at)
  SELECT head.before + e.n, e.id, e.reservation_id, e.kind, e.happened_at
  FROM head CROSS JOIN unnest($1::bigint[], $2::uuid[], $3::smallint[], $4::timestamptz[])
    WITH ORDINALITY AS e(id, reservation_id, kind, happened_at, n)
)
INSERT INTO ledger.reservation_hole (first_event, last_event, noticed_at, until_xid)
SELECT * FROM unnest($5::bigint[], $6::bigint[], $7::timestamptz[], $8::xid8[])
UNION ALL
SELECT first_event, last_event, now(), pg_snapshot_xmax(pg_current_snapshot())
FROM unnest($9::bigint[], $10::bigint[]) AS n(first_event, last_event)
