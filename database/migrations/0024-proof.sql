-- Proof and retention: seals over the feed and its journal, how far the auditor is, what is kept and what was archived.
-- Owner: the ledger room (ledger/proof), the only writer. Decision 0015.
--
-- A seal covers a stretch of a feed shard: its rows, and the movements and reservation events they came from, with the events
-- of these movements whole. It names the seal before it by its hash, so a chain of them can't be changed in the middle. The
-- hash of the rows and that of the journal stand apart, so that the journal stays under seal when old feed rows are removed.

CREATE TABLE ledger.seal (
  shard                 smallint NOT NULL,
  from_seq              bigint NOT NULL,
  to_seq                bigint NOT NULL,
  previous_hash         bytea NOT NULL,
  feed_hash             bytea NOT NULL,
  journal_hash          bytea NOT NULL,
  hash                  bytea NOT NULL,
  movement_ids          bigint[] NOT NULL,
  reservation_event_ids bigint[] NOT NULL,
  sealed_at             timestamptz NOT NULL,
  PRIMARY KEY (shard, to_seq),
  CONSTRAINT seals_do_not_overlap UNIQUE (shard, from_seq),
  CONSTRAINT a_seal_covers_something CHECK (from_seq <= to_seq),
  CONSTRAINT seal_hashes_are_sha_256 CHECK (octet_length(previous_hash) = 32 AND octet_length(feed_hash) = 32
    AND octet_length(journal_hash) = 32 AND octet_length(hash) = 32)
);
CREATE TRIGGER seal_is_append_only BEFORE UPDATE OR DELETE ON ledger.seal
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_to_rewrite();

-- The end of each chain: locked by whoever seals next, so that one does at a time.
CREATE TABLE ledger.seal_head (
  shard  smallint PRIMARY KEY,
  to_seq bigint NOT NULL DEFAULT 0,
  hash   bytea NOT NULL DEFAULT '\x0000000000000000000000000000000000000000000000000000000000000000'
) WITH (fillfactor = 20);
INSERT INTO ledger.seal_head (shard) SELECT shard FROM ledger.feed_shard ORDER BY shard;

-- Movements between two accounts outside every location have no row in the feed: which seal covers each of them.
CREATE TABLE ledger.sealed_outside (
  movement_id bigint PRIMARY KEY,
  shard       smallint NOT NULL,
  to_seq      bigint NOT NULL
);
CREATE INDEX movement_outside ON ledger.movement (movement_id) WHERE from_state = 0 AND to_state = 0;

-- How far feed rows were removed: everything up to seq is gone. A cursor before it cannot be carried on.
CREATE TABLE ledger.feed_horizon (
  shard smallint PRIMARY KEY,
  seq   bigint NOT NULL DEFAULT 0
) WITH (fillfactor = 20);
INSERT INTO ledger.feed_horizon (shard) SELECT shard FROM ledger.feed_shard ORDER BY shard;

-- Where the auditor's walks are; a walk begins again at its end. place: the last key looked at.
CREATE TABLE ledger.audit_walk (
  walk       text PRIMARY KEY,
  place      bigint NOT NULL DEFAULT -1,
  rounds     bigint NOT NULL DEFAULT 0,
  began_at   timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
) WITH (fillfactor = 20);

-- Months of the journal that were taken out of the live tables, and what every account held of them: the opening balances
-- that the rest of the journal is summed on. Beside them what was on its way to each position. is_kept: the rows are still
-- in the schema archive, so that questions about times within the month can be answered.
CREATE SCHEMA archive;
CREATE TABLE ledger.archived_month (
  month              date PRIMARY KEY,
  ends_at            timestamptz NOT NULL,
  latest_occurred_at timestamptz NOT NULL,
  movements          bigint NOT NULL,
  reservation_events bigint NOT NULL,
  stock_events       bigint NOT NULL,
  archived_at        timestamptz NOT NULL DEFAULT now(),
  is_kept            boolean NOT NULL DEFAULT true
);
CREATE TABLE ledger.opening_balance (
  position_id bigint NOT NULL,
  state       smallint NOT NULL,
  month       date NOT NULL REFERENCES ledger.archived_month,
  quantity    bigint NOT NULL,
  PRIMARY KEY (position_id, state, month)
);
CREATE TABLE ledger.opening_in_transit (
  position_id bigint NOT NULL,
  month       date NOT NULL REFERENCES ledger.archived_month,
  quantity    bigint NOT NULL,
  PRIMARY KEY (position_id, month)
);
CREATE TRIGGER opening_balance_is_append_only BEFORE UPDATE OR DELETE ON ledger.opening_balance
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_to_rewrite();
CREATE TRIGGER opening_in_transit_is_append_only BEFORE UPDATE OR DELETE ON ledger.opening_in_transit
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_to_rewrite();

-- The archived months as one table each, for questions about the past and for people. Made anew whenever a month comes or
-- goes; notes which months are still there.
CREATE FUNCTION ledger.gather_archive() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  parent text;
  months text[];
  clock text;
BEGIN
  UPDATE ledger.archived_month SET is_kept = to_regclass('archive.movement_' || to_char(month, 'YYYY_MM')) IS NOT NULL
    AND to_regclass('archive.stock_event_' || to_char(month, 'YYYY_MM')) IS NOT NULL
    AND to_regclass('archive.reservation_event_' || to_char(month, 'YYYY_MM')) IS NOT NULL;
  FOREACH parent IN ARRAY ARRAY['movement', 'stock_event', 'reservation_event'] LOOP
    SELECT array_agg(format('SELECT %s FROM archive.%I', columns.list, parent || '_' || to_char(m.month, 'YYYY_MM')) ORDER BY m.month)
      INTO months
    FROM ledger.archived_month m CROSS JOIN LATERAL (
      SELECT string_agg(format('%s::%s AS %I', CASE WHEN own.attname IS NULL THEN 'NULL' ELSE quote_ident(own.attname) END,
        format_type(a.atttypid, a.atttypmod), a.attname), ', ' ORDER BY a.attnum) AS list
      FROM pg_attribute a
      LEFT JOIN pg_attribute own ON own.attname = a.attname AND NOT own.attisdropped
        AND own.attrelid = to_regclass(format('archive.%I', parent || '_' || to_char(m.month, 'YYYY_MM')))
      WHERE a.attrelid = ('ledger.' || parent)::regclass AND a.attnum > 0 AND NOT a.attisdropped
    ) AS columns
    WHERE m.is_kept;
    EXECUTE format('DROP VIEW IF EXISTS archive.%I', parent);
    EXECUTE format('CREATE VIEW archive.%I AS %s', parent,
      coalesce(array_to_string(months, ' UNION ALL '), format('SELECT * FROM ledger.%I WHERE false', parent)));
  END LOOP;
END $$;
SELECT ledger.gather_archive();

-- What a month of the journal moved, by account: every state of every position, and the accounts outside.
CREATE FUNCTION ledger.balances_between(starts timestamptz, ends timestamptz)
RETURNS TABLE (position_id bigint, state smallint, quantity bigint) LANGUAGE sql STABLE AS $$
  SELECT e.position_id, e.state, sum(e.delta)::bigint
  FROM (
    SELECT m.to_position AS position_id, m.to_state AS state, m.quantity AS delta FROM ledger.movement m
    WHERE m.recorded_at >= starts AND m.recorded_at < ends
    UNION ALL
    SELECT m.from_position, m.from_state, -m.quantity FROM ledger.movement m
    WHERE m.recorded_at >= starts AND m.recorded_at < ends
    UNION ALL
    SELECT q.position_id, s.state::smallint, s.sign * q.quantity
    FROM ledger.reservation_event v
    CROSS JOIN LATERAL unnest(v.position_ids, v.quantities) AS q(position_id, quantity)
    JOIN (VALUES (1, 1, -1), (1, 2, 1), (-1, 1, 1), (-1, 2, -1), (-2, 3, -1), (-2, 6, 1)) AS s(effect, state, sign)
      ON s.effect = v.effect
    WHERE v.happened_at >= starts AND v.happened_at < ends
  ) AS e
  GROUP BY e.position_id, e.state
  HAVING sum(e.delta) <> 0
$$;

-- Takes a month out of the live journal: its balances become opening rows and its partitions go to the schema archive, in one
-- transaction. Refuses a month that ends less than 400 days ago (until then events may name it), that is not sealed whole, or
-- that is archived already. Gives how many movements went. The exclusive locks on the three parents come last and are brief;
-- call it with a short lock_timeout and again when it was not granted.
CREATE FUNCTION ledger.archive_month(wanted date) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  first_day timestamptz := date_trunc('month', wanted::timestamp) AT TIME ZONE 'UTC';
  next_month timestamptz := (date_trunc('month', wanted::timestamp) + interval '1 month') AT TIME ZONE 'UTC';
  month_name text := to_char(wanted, 'YYYY_MM');
  parent text;
  clock text;
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
  FOREACH parent IN ARRAY ARRAY['movement', 'reservation_event', 'stock_event'] LOOP
    clock := CASE parent WHEN 'reservation_event' THEN 'happened_at' ELSE 'recorded_at' END;
    EXECUTE format('ALTER TABLE ledger.%I DETACH PARTITION ledger.%I', parent, parent || '_' || month_name);
    EXECUTE format('ALTER TABLE ledger.%I ADD CONSTRAINT %I CHECK (%I >= %L AND %I < %L)', parent || '_' || month_name,
      parent || '_is_of_its_month', clock, first_day, clock, next_month);
    EXECUTE format('CREATE TRIGGER %I BEFORE INSERT OR UPDATE OR DELETE ON ledger.%I FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_to_rewrite()',
      parent || '_is_archived', parent || '_' || month_name);
    EXECUTE format('ALTER TABLE ledger.%I SET SCHEMA archive', parent || '_' || month_name);
  END LOOP;
  PERFORM ledger.gather_archive();
  RETURN moved;
END $$;
