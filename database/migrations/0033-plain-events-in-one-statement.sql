-- Until when each position has been asserted: the latest watermark of its snapshots. A fact from after it needs no compensation,
-- so that facts can be recorded without looking for snapshots first. Owner: the ledger room; written with every snapshot, under the
-- position's lock. Decision 0021.
ALTER TABLE ledger.position ADD COLUMN asserted_until timestamptz NOT NULL DEFAULT '-infinity';
UPDATE ledger.position p SET asserted_until = s.watermark
FROM (SELECT position_id, max(watermark) AS watermark FROM ledger.snapshot GROUP BY position_id) AS s
WHERE s.position_id = p.position_id;
