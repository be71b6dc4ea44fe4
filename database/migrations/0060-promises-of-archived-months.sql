-- Reservations that still hold and whose promise went with an archived month are kept by position, so that the auditor finds them
-- without a look at every reservation there is. Written by archiving alone; what ended since is forgotten when the next month goes.
-- Replaces the function of 0025. Owner: the ledger room (ledger/proof); docs/ledger.md.
CREATE TABLE ledger.archived_promise (
  position_id    bigint NOT NULL,
  reservation_id uuid NOT NULL,
  PRIMARY KEY (position_id, reservation_id)
);
INSERT INTO ledger.archived_promise (position_id, reservation_id)
SELECT DISTINCT q.position_id, r.reservation_id
FROM ledger.reservation r CROSS JOIN LATERAL unnest(r.position_ids) AS q(position_id)
WHERE r.status IN (1, 2, 3) AND r.created_at < (SELECT max(ends_at) FROM ledger.archived_month);

-- Takes a month out of the live journal: its balances become opening rows and its partitions go to the schema archive, in one
-- transaction. Refuses a month that ends less than 400 days ago (until then events may name it), that is not sealed whole, or
-- that is archived already. Gives how many movements went. Locks the three parents last, in the order in which writers take
-- them; call it with a short lock_timeout.
CREATE OR REPLACE FUNCTION ledger.archive_month(wanted date) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  first_day timestamptz := date_trunc('month', wanted::timestamp) AT TIME ZONE 'UTC';
  next_month timestamptz := (date_trunc('month', wanted::timestamp) + interval '1 month') AT TIME ZONE 'UTC';
  month_name text := to_char(wanted, 'YYYY_MM');
  parent text;
  moved bigint;
  latest timestamptz;
BEGIN
  IF next_month > now() - interval '400 days' THEN
    RAISE EXCEPTION 'month % ended less than 400 days ago: events may still name it', to_char(wanted, 'YYYY-MM')
      USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  IF EXISTS (SELECT FROM ledger.archived_month a WHERE a.month = first_day::date) THEN
    RAISE EXCEPTION 'month % is archived already', to_char(wanted, 'YYYY-MM') USING ERRCODE = 'duplicate_object';
  END IF;
  FOREACH parent IN ARRAY ARRAY['movement', 'stock_event', 'reservation_event'] LOOP
    IF to_regclass(format('ledger.%I', parent || '_' || month_name)) IS NULL THEN
      RAISE EXCEPTION 'month % has no partition of % of its own: its rows, if any, are in the default one and stay',
        to_char(wanted, 'YYYY-MM'), parent USING ERRCODE = 'undefined_table';
    END IF;
  END LOOP;
  IF EXISTS (SELECT FROM ledger.seal_head h JOIN ledger.feed f ON f.shard = h.shard AND f.seq = h.to_seq + 1
             WHERE f.happened_at < next_month) THEN
    RAISE EXCEPTION 'month % is not sealed whole yet', to_char(wanted, 'YYYY-MM')
      USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  SELECT count(*), coalesce(max(occurred_at), next_month) INTO moved, latest FROM ledger.movement
  WHERE recorded_at >= first_day AND recorded_at < next_month;
  INSERT INTO ledger.archived_month (month, ends_at, latest_occurred_at, movements, reservation_events, stock_events)
  SELECT first_day::date, next_month, greatest(latest, next_month), moved,
    (SELECT count(*) FROM ledger.reservation_event WHERE happened_at >= first_day AND happened_at < next_month),
    (SELECT count(*) FROM ledger.stock_event WHERE recorded_at >= first_day AND recorded_at < next_month);
  INSERT INTO ledger.opening_balance (position_id, state, month, quantity)
  SELECT position_id, state, first_day::date, quantity FROM ledger.balances_between(first_day, next_month);
  INSERT INTO ledger.opening_in_transit (position_id, month, quantity)
  SELECT destination, first_day::date, sum(delta)::bigint
  FROM (
    SELECT e.to_position_id AS destination, m.quantity AS delta
    FROM ledger.movement m JOIN ledger.stock_event e ON e.event_no = m.event_no AND e.recorded_at = m.recorded_at
    WHERE m.recorded_at >= first_day AND m.recorded_at < next_month AND m.to_position & 65535 = 65287
    UNION ALL
    SELECT place.position_id, -m.quantity
    FROM ledger.movement m JOIN ledger.stock_event e ON e.event_no = m.event_no AND e.recorded_at = m.recorded_at
    CROSS JOIN LATERAL (
      SELECT DISTINCT v.position_id FROM (VALUES (CASE WHEN m.to_state > 0 THEN m.to_position END), (e.to_position_id)) AS v(position_id)
    ) AS place
    WHERE m.recorded_at >= first_day AND m.recorded_at < next_month AND m.from_position & 65535 = 65287
  ) AS moved_on
  WHERE destination IS NOT NULL GROUP BY destination HAVING sum(delta) <> 0;
  -- What such a reservation holds is nowhere else in the live journal. Those that ended since the last month went are forgotten.
  DELETE FROM ledger.archived_promise p WHERE NOT EXISTS (
    SELECT FROM ledger.reservation r WHERE r.reservation_id = p.reservation_id AND r.status IN (1, 2, 3));
  INSERT INTO ledger.archived_promise (position_id, reservation_id)
  SELECT DISTINCT q.position_id, v.reservation_id
  FROM ledger.reservation_event v
  JOIN ledger.reservation r ON r.reservation_id = v.reservation_id AND r.status IN (1, 2, 3)
  CROSS JOIN LATERAL unnest(v.position_ids) AS q(position_id)
  WHERE v.happened_at >= first_day AND v.happened_at < next_month AND v.effect = 1
  ON CONFLICT DO NOTHING;
  FOR attempt IN 1..100 LOOP
    BEGIN
      LOCK TABLE ledger.reservation_event, ledger.stock_event, ledger.movement IN ACCESS EXCLUSIVE MODE;
      EXIT;
    EXCEPTION WHEN lock_not_available OR deadlock_detected THEN
      IF attempt = 100 THEN RAISE; END IF;
      PERFORM pg_sleep(0.1);
    END;
  END LOOP;
  FOREACH parent IN ARRAY ARRAY['movement', 'reservation_event', 'stock_event'] LOOP
    EXECUTE format('ALTER TABLE ledger.%I DETACH PARTITION ledger.%I', parent, parent || '_' || month_name);
    EXECUTE format('CREATE TRIGGER %I BEFORE INSERT OR UPDATE OR DELETE ON ledger.%I FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_to_rewrite()',
      parent || '_is_archived', parent || '_' || month_name);
    EXECUTE format('ALTER TABLE ledger.%I SET SCHEMA archive', parent || '_' || month_name);
  END LOOP;
  PERFORM ledger.gather_archive();
  RETURN moved;
END $$;
