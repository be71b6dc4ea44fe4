-- Takes holes out that were filled, in part or whole, or never will be.
-- Part of numbering (number-events.ts); what is left of them is written again by write.sql.
-- $1 first_event[]. Gives first_event, noticed_at and until_xid (text) of each. Locks them; the caller has the counter.
DELETE FROM ledger.reservation_hole WHERE first_event = ANY ($1::bigint[])
RETURNING first_event, noticed_at, until_xid::text
