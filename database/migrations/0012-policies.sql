-- Policies and channel allocation: what may be promised of what is there (docs/policies.md, decision 0013).
-- policy and policy_version are what people decide (append-only, effective from and until a time); selling_rule is what
-- the guard reads, compiled from them in the transaction that changes them; allocation_grant keeps stock for a channel.
-- None of it moves a unit. Owner: the ledger room. Quantities are thousandths of the item's base unit.
-- Order of locks: policy_state first (a workflow row), then as everywhere; a grant is locked after its position.

-- The one row every promise looks at: while nothing is in use, THE formula is what is available.
CREATE TABLE ledger.policy_state (
  is_only       boolean PRIMARY KEY DEFAULT true,
  revision      bigint NOT NULL DEFAULT 0,
  has_rules     boolean NOT NULL DEFAULT false,
  has_grants    boolean NOT NULL DEFAULT false,
  has_staleness boolean NOT NULL DEFAULT false,
  is_in_use     boolean GENERATED ALWAYS AS (has_rules OR has_grants) STORED,
  CONSTRAINT there_is_one_policy_state CHECK (is_only)
);
INSERT INTO ledger.policy_state DEFAULT VALUES;

-- What a policy is about. item_no 0 and item_class '': every item; place: a location number, 65536 every STORE, 65537 every
-- DC, 65538 every THIRD_PARTY, 65540 everywhere; channel_id '': every channel. to_place is a lane's other end.
-- kind: 1 ELIGIBILITY, 2 SAFETY_STOCK, 3 BUFFER, 4 CAP, 5 STALENESS, 6 LANE.
CREATE TABLE ledger.policy (
  policy_no  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind       smallint NOT NULL,
  item_no    bigint NOT NULL,
  item_class text NOT NULL,
  place      integer NOT NULL,
  to_place   integer NOT NULL,
  channel_id text NOT NULL,
  versions   integer NOT NULL DEFAULT 0,
  CONSTRAINT one_policy_per_kind_and_scope UNIQUE (kind, item_no, item_class, place, to_place, channel_id),
  CONSTRAINT policy_kind_is_known CHECK (kind BETWEEN 1 AND 6),
  CONSTRAINT a_policy_names_an_item_or_a_class CHECK (item_no = 0 OR item_class = '')
);
CREATE INDEX policy_item ON ledger.policy (item_no, item_class);

-- Every version of every policy. In force at a time: the highest version whose period holds it; settings null: no rule then.
CREATE TABLE ledger.policy_version (
  policy_no      bigint NOT NULL REFERENCES ledger.policy,
  version        integer NOT NULL,
  settings       jsonb,
  valid_from     timestamptz(3) NOT NULL,
  valid_until    timestamptz(3) NOT NULL,
  changed_at     timestamptz(3) NOT NULL,
  changed_by     text NOT NULL,
  correlation_id text NOT NULL,
  reason         text,
  CONSTRAINT policy_versions_are_numbered PRIMARY KEY (policy_no, version),
  CONSTRAINT policy_period_is_not_empty CHECK (valid_from < valid_until)
);
CREATE TRIGGER policy_version_is_append_only BEFORE UPDATE OR DELETE ON ledger.policy_version
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_to_rewrite();

-- What policies come to, for one subject (an item, a class, or everything), place and channel during a period. Within a
-- subject every place any of its policies names is combined with every channel any of them names, so that the first row of
-- a lookup (this location, else its type, else everywhere; this channel, else every) is complete. Null: no policy of this
-- subject says anything. eligibility: 1 pick-up + 2 shipping from it, 0 neither; hours: minutes of the week, Monday 00:00 is 0.
-- *_ref: the policy and version that say so, as 'policy.version'.
CREATE TABLE ledger.selling_rule (
  item_no         bigint NOT NULL,
  item_class      text NOT NULL,
  place           integer NOT NULL,
  channel_id      text NOT NULL,
  valid_from      timestamptz(3) NOT NULL,
  valid_until     timestamptz(3) NOT NULL,
  eligibility     smallint,
  hours           int4multirange,
  eligibility_ref text,
  safety_stock    bigint,
  safety_ref      text,
  buffer_fixed    bigint,
  buffer_bp       integer,
  buffer_ref      text,
  cap             bigint,
  cap_ref         text,
  objective_s     integer,
  sell_rate       bigint,
  staleness_ref   text,
  CONSTRAINT a_selling_rule_is_found_by_subject_and_place PRIMARY KEY (item_no, item_class, place, channel_id, valid_from),
  CONSTRAINT eligibility_comes_with_hours CHECK ((eligibility IS NULL) = (hours IS NULL)),
  CONSTRAINT a_buffer_is_fixed_and_percent CHECK ((buffer_fixed IS NULL) = (buffer_bp IS NULL)),
  CONSTRAINT staleness_has_objective_and_rate CHECK ((objective_s IS NULL) = (sell_rate IS NULL))
);

-- When the rules of a subject were last compiled: whoever keeps copies asks what changed after the revision it knows.
CREATE TABLE ledger.selling_change (
  item_no    bigint NOT NULL,
  item_class text NOT NULL,
  revision   bigint NOT NULL,
  CONSTRAINT a_subject_changes_last_once PRIMARY KEY (item_no, item_class)
);
CREATE INDEX selling_change_revision ON ledger.selling_change (revision);

-- Subjects whose availability changed by a policy, to be told to those who watch it: each item once, after after_item_no.
CREATE TABLE ledger.policy_announcement (
  announcement_no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  item_no         bigint NOT NULL,
  item_class      text NOT NULL,
  place           integer NOT NULL,
  due_at          timestamptz(3) NOT NULL,
  after_item_no   bigint NOT NULL DEFAULT 0,
  correlation_id  text NOT NULL
);
CREATE INDEX policy_announcement_due ON ledger.policy_announcement (due_at, announcement_no);

-- When a location was last heard of, from the feed up to heard_shard; kept while a staleness policy exists. A location that
-- is silent grows older by itself, whether or not anybody keeps this.
CREATE TABLE ledger.location_heard (
  location_no integer PRIMARY KEY,
  heard_at    timestamptz NOT NULL
);
CREATE TABLE ledger.heard_shard (
  shard smallint PRIMARY KEY,
  seq   bigint NOT NULL
);

-- Stock of a position kept for a channel: granted once, consumed by its reservations, given back when they end.
-- is_limit: the channel may have no more than this. Open until ended_at; counts while its period holds now.
CREATE TABLE ledger.allocation_grant (
  grant_no    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  position_id bigint NOT NULL,
  channel_id  text NOT NULL,
  granted     bigint NOT NULL,
  consumed    bigint NOT NULL DEFAULT 0,
  is_limit    boolean NOT NULL,
  valid_from  timestamptz(3) NOT NULL,
  valid_until timestamptz(3) NOT NULL,
  ended_at    timestamptz(3),
  version     integer NOT NULL DEFAULT 1,
  updated_at  timestamptz(3) NOT NULL DEFAULT now(),
  updated_by  text NOT NULL,
  CONSTRAINT no_more_is_consumed_than_was_granted CHECK (consumed BETWEEN 0 AND granted),
  CONSTRAINT grant_period_is_not_empty CHECK (valid_from < valid_until)
) WITH (fillfactor = 70);
CREATE UNIQUE INDEX one_open_grant_per_position_and_channel ON ledger.allocation_grant (position_id, channel_id)
  WHERE ended_at IS NULL;
CREATE INDEX allocation_grant_until ON ledger.allocation_grant (valid_until) WHERE ended_at IS NULL;

-- What was decided about grants. kind: 1 GRANTED, 2 CHANGED, 3 REALLOCATED, 4 REVOKED, 5 ENDED.
CREATE TABLE ledger.allocation_event (
  grant_no       bigint NOT NULL REFERENCES ledger.allocation_grant,
  version        integer NOT NULL,
  kind           smallint NOT NULL,
  granted        bigint NOT NULL,
  consumed       bigint NOT NULL,
  is_limit       boolean NOT NULL,
  valid_from     timestamptz(3) NOT NULL,
  valid_until    timestamptz(3) NOT NULL,
  happened_at    timestamptz(3) NOT NULL DEFAULT now(),
  caller_id      text NOT NULL,
  correlation_id text NOT NULL,
  reason         text,
  CONSTRAINT grant_versions_are_numbered PRIMARY KEY (grant_no, version),
  CONSTRAINT allocation_event_kind_is_known CHECK (kind BETWEEN 1 AND 5)
);
CREATE TRIGGER allocation_event_is_append_only BEFORE UPDATE OR DELETE ON ledger.allocation_event
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_to_rewrite();

-- How many open grants a position has, written under its lock: a guard that waited for the row sees a grant that came meanwhile.
ALTER TABLE ledger.position ADD COLUMN grants smallint NOT NULL DEFAULT 0,
  ADD CONSTRAINT open_grants_are_never_negative CHECK (grants >= 0);

-- Which units of an entry came out of a grant, parallel to position_ids; null: none of the whole reservation.
ALTER TABLE ledger.reservation ADD COLUMN grant_nos bigint[], ADD COLUMN granted bigint[];

-- Copies of policies ask which items changed since.
CREATE INDEX item_updated ON items.item (updated_at);

-- The place that stands for every location of a type.
CREATE FUNCTION ledger.place_of_type(kind text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE kind WHEN 'STORE' THEN 65536 WHEN 'DC' THEN 65537 ELSE 65538 END;

-- The minute of the week it is somewhere, Monday 00:00 is 0. A time zone this server does not know reads as UTC.
CREATE FUNCTION ledger.minute_of_week(at timestamptz, time_zone text) RETURNS integer LANGUAGE plpgsql STABLE AS $$
DECLARE
  there timestamp;
BEGIN
  BEGIN
    there := at AT TIME ZONE time_zone;
  EXCEPTION WHEN invalid_parameter_value THEN
    there := at AT TIME ZONE 'UTC';
  END;
  RETURN (extract(isodow FROM there)::integer - 1) * 1440 + extract(hour FROM there)::integer * 60
    + extract(minute FROM there)::integer;
END $$;

-- The lanes in force now: how much of what is in transit between two places may be counted on, and how many days ahead.
CREATE VIEW ledger.lane_in_force AS
SELECT policy_no, version, from_place, to_place, channel_id, (settings ->> 'confidenceBp')::integer AS confidence_bp,
  (settings ->> 'promiseDays')::integer AS promise_days
FROM (
  SELECT DISTINCT ON (p.policy_no) p.policy_no, v.version, p.place AS from_place, p.to_place, p.channel_id, v.settings
  FROM ledger.policy p JOIN ledger.policy_version v ON v.policy_no = p.policy_no
  WHERE p.kind = 6 AND v.valid_from <= now() AND v.valid_until > now()
  ORDER BY p.policy_no, v.version DESC
) AS newest
WHERE settings IS NOT NULL;
