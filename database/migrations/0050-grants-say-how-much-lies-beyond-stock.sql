-- How much of a grant was allowed beyond what was there when it was decided, so that invariant 4 can be checked: what open grants
-- of a position have left is at most what is available there and what was allowed beyond it.
-- Owner: the ledger room (ledger/allocations), the only writer; the auditor reads it (ledger/proof/walk.ts). Decision 0031.
ALTER TABLE ledger.allocation_grant
  ADD COLUMN beyond_stock bigint NOT NULL DEFAULT 0,
  ADD CONSTRAINT no_more_lies_beyond_stock_than_was_granted CHECK (beyond_stock BETWEEN 0 AND granted);
ALTER TABLE ledger.allocation_event ADD COLUMN beyond_stock bigint NOT NULL DEFAULT 0;

-- Nobody noted it until now: what open grants have left beyond what is available counts as allowed, the latest grants' first.
WITH open_grant AS (
  SELECT g.grant_no, g.granted - g.consumed AS own, greatest(p.available, 0) AS available,
    sum(g.granted - g.consumed) OVER (PARTITION BY g.position_id ORDER BY g.grant_no) AS so_far
  FROM ledger.allocation_grant g JOIN ledger.position p ON p.position_id = g.position_id
  WHERE g.ended_at IS NULL
)
UPDATE ledger.allocation_grant g SET beyond_stock = least(o.own, o.so_far - o.available)
FROM open_grant o WHERE o.grant_no = g.grant_no AND o.so_far > o.available AND o.own > 0;
