-- Locks those of some sources that number without gaps, so that one transaction at a time folds their numbers.
-- $1 source[]. Gives source.
-- Locks sources in ascending order.
SELECT source FROM ledger.source WHERE source = ANY ($1::text[]) AND is_gapless ORDER BY source FOR UPDATE
