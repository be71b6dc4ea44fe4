-- Writes the band of every position as it is now, where it is another than the one written: after the feed was lost sight of.
-- Takes nothing. Gives nothing.
-- Locks the levels it writes, ascending.
INSERT INTO ledger.position_band (position_id, band)
SELECT p.position_id, ledger.band_of(p.available)
FROM ledger.position p LEFT JOIN ledger.position_band s ON s.position_id = p.position_id
WHERE p.version > 0 AND (p.position_id & 65535) < 65280 AND s.band IS DISTINCT FROM ledger.band_of(p.available)
ORDER BY p.position_id
ON CONFLICT (position_id) DO UPDATE SET band = excluded.band
