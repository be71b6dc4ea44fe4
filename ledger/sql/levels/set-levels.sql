-- Writes the band of positions as they are now, where it is another than the one written.
-- $1 position_id[]. Gives nothing.
-- Locks the levels it writes, ascending. The band there is looked up for each: as a join it took half a second a stretch on a young
-- database, most likely planned while there were no bands (decision 0041).
INSERT INTO ledger.position_band (position_id, band)
SELECT p.position_id, ledger.band_of(p.available)
FROM unnest($1::bigint[]) AS asked(position_id)
JOIN ledger.position p ON p.position_id = asked.position_id
WHERE p.version > 0 AND (p.position_id & 65535) < 65280
  AND ledger.band_of(p.available) IS DISTINCT FROM (SELECT s.band FROM ledger.position_band s WHERE s.position_id = p.position_id)
ORDER BY p.position_id
ON CONFLICT (position_id) DO UPDATE SET band = excluded.band
