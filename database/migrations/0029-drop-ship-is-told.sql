-- Drop-shipments are told in the feed at the account they pass: the one account outside that has positions, empty ones.
-- They carry the feed's numbering (a row a change, versions without gaps) and never units. Decision 0016.
-- Checking what is there takes no lock that a write waits for.

ALTER TABLE ledger.position ADD CONSTRAINT only_a_real_location_has_units CHECK (
  (position_id & 65535) < 65280
  OR ((position_id & 65535) = 65285 AND available = 0 AND reserved = 0 AND picked = 0 AND damaged = 0 AND quarantined = 0
    AND return_pending = 0)
) NOT VALID;
ALTER TABLE ledger.position DROP CONSTRAINT position_is_at_a_real_location;
ALTER TABLE ledger.position VALIDATE CONSTRAINT only_a_real_location_has_units;
