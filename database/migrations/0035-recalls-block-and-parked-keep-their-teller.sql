-- A recall may block its item for sale: what the item's status was before, to be put back. And a parked event keeps who told it,
-- with the reach of that moment, so that it is recorded later as that caller's and reaches no further than it did.
-- Owner: the ledger room.

ALTER TABLE ledger.recall ADD COLUMN blocked_from text;
COMMENT ON COLUMN ledger.recall.blocked_from IS 'status of the item before this recall blocked it; null: it did not';

ALTER TABLE ledger.parked_event ADD COLUMN told_by jsonb;
COMMENT ON COLUMN ledger.parked_event.told_by IS
  'kind, channels and locations ("all" or ids) of caller_id when it told the event; null for events parked before this was kept';
