-- The company a location belongs to: whose ERP is told of its movements. Owner: the locations room.
--
-- Null is the one company of a business that has one. The name also names a queue, so it has only letters, digits and
-- hyphens. It is taken when a posting is made; changing it later moves no posting to another ERP.

ALTER TABLE locations.location ADD COLUMN company text;
ALTER TABLE locations.location ADD CONSTRAINT location_company_can_name_a_queue
  CHECK (company ~ '^[A-Za-z0-9-]{1,64}$');
