-- The columns of a rule r (ledger.selling_rule) as copies read it, for sql/rules-of-many.sql and sql/selling-items.sql.
-- A fragment: a list of columns, without SELECT and FROM. Which rule counts where is not said here but by who keeps them.
-- Times in ms since 1970, null for since ever and for ever; hours as the text of a multirange of minutes.
r.item_class, r.place, r.channel_id,
  CASE WHEN r.valid_from > '-infinity' THEN floor(extract(epoch FROM r.valid_from) * 1000)::bigint END AS from_ms,
  CASE WHEN r.valid_until < 'infinity' THEN floor(extract(epoch FROM r.valid_until) * 1000)::bigint END AS until_ms,
  r.eligibility, r.hours::text AS hours, r.eligibility_ref, r.safety_stock, r.safety_ref, r.cap, r.cap_ref,
  r.buffer_fixed, r.buffer_bp, r.buffer_factor, r.buffer_ref, r.objective_s, r.sell_rate, r.staleness_ref
