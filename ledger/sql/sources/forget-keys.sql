-- Forgets keys of events so old that they would be refused anyway (TooOld).
-- $1 most keys, $2 the time before which events are refused, as it was a moment ago at least. Keys claimed a day and more before it
-- belong to events that happened before it (an event may lie a day ahead of the clock at most). Gives forgotten (how many).
-- Locks keys, leaving those somebody else is at.
WITH gone AS (
  DELETE FROM ledger.event_key WHERE digest IN (
    SELECT k.digest FROM ledger.event_key k
    WHERE k.claimed_at < $2::timestamptz - interval '1 day' AND NOT k.parked
    LIMIT $1::integer FOR UPDATE SKIP LOCKED)
  RETURNING 1
)
SELECT count(*)::integer AS forgotten FROM gone
