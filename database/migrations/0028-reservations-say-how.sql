-- What a reservation says besides what it holds. Owner: the ledger room, the only writer.
--
-- fulfilment: how its units are to reach the customer, with the bits of eligibility in selling_rule: 1 picked up, 2 shipped; null
-- when nobody said. Its places were asked for that, and so are those it is moved to.
-- short_reasons: of one held in part, why a line is short when it isn't for want of stock: {"<line number from 0>": "QUOTA" |
-- "FULFILMENT"}; null when there is no such line. A repeat of the request is answered by it as the request was.
ALTER TABLE ledger.reservation
  ADD COLUMN fulfilment smallint,
  ADD COLUMN short_reasons jsonb,
  ADD CONSTRAINT fulfilment_is_known CHECK (fulfilment IN (1, 2));
