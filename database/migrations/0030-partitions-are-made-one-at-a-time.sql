-- Journal partitions are made by one process at a time: two that started at once each held the default partition for reading
-- and asked to have it alone, a deadlock that kept one of them from starting. Nobody who writes
-- events takes this lock. Replaces the function of 0002. Owner: the ledger room.

-- Makes the monthly partitions of the journal from this month to months_ahead; gives how many it made.
-- Locks: one advisory lock; then, where a partition is missing, that table and its default partition until the transaction ends.
CREATE OR REPLACE FUNCTION ledger.make_partitions(months_ahead integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  made integer := 0;
  parent text;
  clock text;
  first_day timestamptz;
  next_month timestamptz;
  part text;
  occupied boolean;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('ledger.make_partitions', 0));
  FOREACH parent IN ARRAY ARRAY['movement', 'stock_event', 'reservation_event'] LOOP
    clock := CASE parent WHEN 'reservation_event' THEN 'happened_at' ELSE 'recorded_at' END;
    FOR ahead IN 0..months_ahead LOOP
      first_day := date_trunc('month', now(), 'UTC') + make_interval(months => ahead);
      next_month := date_trunc('month', now(), 'UTC') + make_interval(months => ahead + 1);
      part := format('%s_%s', parent, to_char(first_day AT TIME ZONE 'UTC', 'YYYY_MM'));
      CONTINUE WHEN to_regclass('ledger.' || part) IS NOT NULL;
      EXECUTE format('SELECT EXISTS (SELECT FROM ledger.%I WHERE %I >= $1 AND %I < $2)', parent || '_default', clock, clock)
        INTO occupied USING first_day, next_month;
      CONTINUE WHEN occupied;
      BEGIN
        EXECUTE format('CREATE TABLE ledger.%I PARTITION OF ledger.%I FOR VALUES FROM (%L) TO (%L)', part, parent, first_day, next_month);
        made := made + 1;
      EXCEPTION WHEN duplicate_table OR check_violation THEN
        NULL; -- A row of this month was written meanwhile, or the archive gave the month back.
      END;
    END LOOP;
  END LOOP;
  RETURN made;
END $$;
