-- What of position p (ledger.position) may be kept for a transfer: what is available and granted to no channel. A fragment, an
-- expression, never negative. Not THE formula: what channels may sell is theirs, a transfer moves what nobody was promised.
-- Used by the guard that writes and by what decides before it.
greatest(0, p.available - CASE WHEN p.grants = 0 THEN 0 ELSE (
  SELECT coalesce(sum(n.granted - n.consumed), 0)::bigint FROM ledger.allocation_grant n
  WHERE n.position_id = p.position_id AND n.ended_at IS NULL AND n.valid_from <= now() AND n.valid_until > now()) END)
