-- How long channels take to show what they are told, in the order of their ids.
-- $1 channel_id[] or null for all. Gives channel_id, delay_s, measurements, measured_at.
-- Locks nothing.
SELECT channel_id, delay_s, measurements, measured_at FROM ledger.publish_delay
WHERE $1::text[] IS NULL OR channel_id = ANY ($1::text[]) ORDER BY channel_id
