-- Dead letters people give up: who waived a posting, when and why. Owner: the workers room.
--
-- A posting may also be waived by its connector (nothing to post), which has no waived_by. Only nullable columns: nothing is
-- rewritten.

ALTER TABLE workers.erp_posting
  ADD COLUMN waived_by text,
  ADD COLUMN waived_reason text,
  ADD COLUMN waived_at timestamptz;
ALTER TABLE workers.erp_posting
  ADD CONSTRAINT who_waives_a_posting_says_why_and_when CHECK (
    (waived_by IS NULL) = (waived_reason IS NULL) AND (waived_by IS NULL) = (waived_at IS NULL)) NOT VALID,
  ADD CONSTRAINT only_a_waived_posting_was_waived_by_somebody CHECK (waived_by IS NULL OR state = 'waived') NOT VALID;
