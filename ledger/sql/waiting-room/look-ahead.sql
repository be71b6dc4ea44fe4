-- What could still be had of items, and notes at a room's door how much may wait for it. $1 item_no[], $2 item_no of the room. Gives
-- item_no and hope: units available, and those in holds that nobody has confirmed yet, in thousandths. May wait: as much as that, and
-- as much again as is available, for who waits for those will hold them next and may let go of them, too. The door is locked by this
-- transaction. Locks nothing more.
WITH unit AS MATERIALIZED (
  SELECT asked.item_no, (
    SELECT coalesce(sum(greatest(p.available, 0)), 0) FROM ledger.position p
    WHERE p.position_id >= asked.item_no * 65536 AND p.position_id < asked.item_no * 65536 + 65280
  ) AS available, (
    SELECT coalesce(sum(e.held), 0)
    FROM ledger.reservation r
    CROSS JOIN LATERAL unnest(r.position_ids, r.held) AS e(position_id, held)
    WHERE r.status = 1 AND e.position_id >> 16 = asked.item_no
  ) AS unconfirmed
  FROM unnest($1::bigint[]) AS asked(item_no)
),
noted AS (
  UPDATE ledger.waiting_room_door d SET hope = 2 * u.available + u.unconfirmed
  FROM unit u WHERE d.item_no = $2::bigint AND u.item_no = d.item_no
)
SELECT item_no, (available + unconfirmed)::bigint AS hope FROM unit
