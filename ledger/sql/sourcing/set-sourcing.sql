-- Adds a version to how a channel is sourced. The channel's row is locked by this transaction, so versions are dense.
-- $1 channel_id, $2 strategy, $3 location_no[], $4 changed_by, $5 version it follows or null (whatever it is).
-- Gives the version, or nothing when the channel has another one than $5 by now.
INSERT INTO ledger.sourcing_policy (channel_id, version, strategy, location_nos, changed_by)
SELECT $1::text, last.version + 1, $2::text, $3::integer[], $4::text
FROM (SELECT coalesce(max(version), 0) AS version FROM ledger.sourcing_policy WHERE channel_id = $1::text) AS last
WHERE $5::integer IS NULL OR last.version = $5::integer
RETURNING version
