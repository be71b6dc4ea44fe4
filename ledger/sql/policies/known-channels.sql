-- Which of some channels there are.
-- $1 channel_id[]. Gives channel_id.
-- Locks nothing.
SELECT channel_id FROM locations.channel WHERE channel_id = ANY ($1::text[])
