-- THE arithmetic of availability, over a row t of terms (selling-terms.sql).
-- A fragment: an expression, never negative, in whole steps of the item.
-- Written once more, in TypeScript, in schema/available-to-sell.ts; a test holds the two together.
(CASE WHEN t.is_eligible THEN (
  SELECT greatest(0, q.units) - greatest(0, q.units) % t.step
  FROM (
    SELECT least(t.cap, CASE WHEN t.is_limit THEN t.own END, t.available,
        t.own + greatest(0, t.available - t.remaining - t.safety_stock))
      - t.buffer_fixed - (greatest(0, t.available) / 10000 * t.buffer_bp + (greatest(0, t.available) % 10000 * t.buffer_bp + 9999) / 10000)
      - t.allowance AS units
  ) AS q
) ELSE 0 END)
