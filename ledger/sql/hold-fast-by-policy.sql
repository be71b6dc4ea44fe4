-- hold-fast.sql where policies are in use: holds a batch of reservations in one statement, or nothing at all. Parameters ($15, the
-- channels, with them), answer, failure and locks are the same. A position is given out when THE formula, with the terms as they are in this statement, gives
-- every channel that takes from it all that the batch takes there, and does for it what the requests ask (picked up, shipped); never
-- one that has grants, because what is taken of those has to be written: they are decided under lock.
WITH
-- include hold-fast-made
total AS MATERIALIZED (
  SELECT position_id, sum(changes)::bigint AS changes, sum(quantity)::bigint AS quantity, array_agg(channel_id) AS channels,
    array_agg(ways) AS ways
  FROM (
    SELECT position_id, channel_id, count(*) AS changes, sum(quantity) AS quantity, bit_or(coalesce(fulfilment, 0)) AS ways
    FROM leg GROUP BY position_id, channel_id
  ) AS of_channel
  GROUP BY position_id ORDER BY position_id
),
moved AS (
  UPDATE ledger.position p SET available = p.available - d.quantity, reserved = p.reserved + d.quantity,
    version = p.version + d.changes, updated_at = clock_timestamp()
  FROM total d
  WHERE p.position_id = d.position_id AND p.grants = 0
    AND (
      SELECT count(*) = cardinality(d.channels)
      FROM unnest(d.channels, d.ways) AS asking(channel_id, ways)
      JOIN locations.channel c ON c.channel_id = asking.channel_id AND c.channel_id = ANY ($15::text[])
      CROSS JOIN LATERAL (
        SELECT
-- include sellable-of-terms
          AS sellable
        FROM items.item i, locations.location l, LATERAL (
-- include selling-terms
        ) AS t
        WHERE i.item_no = (p.position_id >> 16) AND l.location_no = (p.position_id & 65535)
          AND t.eligibility & (l.pickup::integer + 2 * l.ship_from::integer) & asking.ways = asking.ways
      ) AS offered
      WHERE offered.sellable >= d.quantity
    )
-- include hold-fast-told
