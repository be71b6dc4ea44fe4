-- What is expected to sell at position p before channel c shows a number it was told, times the policy's factor: whole steps, the nearest.
-- A fragment: an expression over p, c, s.step and the rules x, k, a of selling-terms.sql. The rate and the delay are measured
-- (measure-rates.sql, publish_delay) and no more than seconds old; both are rows, so that guards and readers see the same.
coalesce((
  SELECT least(1e15, floor(r.rate::double precision
      * greatest(coalesce(x.buffer_delay_s, k.buffer_delay_s, a.buffer_delay_s), coalesce((
          SELECT d.delay_s FROM ledger.publish_delay d WHERE d.channel_id = c.channel_id), 0))
      * coalesce(x.buffer_factor, k.buffer_factor, a.buffer_factor) / 36000000.0 / s.step + 0.5) * s.step)::bigint
  FROM ledger.sell_rate r WHERE r.position_id = p.position_id AND r.rate > 0), 0)
