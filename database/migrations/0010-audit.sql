-- The audit log: who did what to what, from what to what, why, from where. One row a governed act, written in the act's own
-- transaction, so that neither exists without the other. Owner: database/audit.ts, the only writer; anyone may read.
--
-- Append-only, and not by agreement: UPDATE, DELETE and TRUNCATE are refused whoever asks. (A superuser can take the triggers
-- away; taking them away is a change of schema, which is visible.) Nothing secret is in it: the writer redacts by name and by shape.

CREATE SCHEMA audit;

CREATE TABLE audit.entry (
  entry_no       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  noted_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
  caller_id      text NOT NULL,
  caller_kind    text NOT NULL,
  operator_id    text,
  device_id      text,
  action         text NOT NULL,
  subject_type   text NOT NULL,
  subject_id     text NOT NULL,
  before         jsonb,
  after          jsonb,
  reason         text,
  correlation_id text NOT NULL,
  origin         text,
  CONSTRAINT audit_action_is_named CHECK (action <> ''),
  CONSTRAINT audit_subject_is_named CHECK (subject_type <> '' AND subject_id <> '')
);
CREATE INDEX audit_entry_subject ON audit.entry (subject_type, subject_id, entry_no);
CREATE INDEX audit_entry_caller ON audit.entry (caller_id, entry_no);
CREATE INDEX audit_entry_action ON audit.entry (action, entry_no);
CREATE INDEX audit_entry_correlation ON audit.entry (correlation_id, entry_no);
CREATE INDEX audit_entry_time ON audit.entry (noted_at, entry_no);

CREATE FUNCTION audit.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only: % of audit.entry is refused', TG_OP
    USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER audit_entry_is_never_changed BEFORE UPDATE OR DELETE ON audit.entry
  FOR EACH ROW EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER audit_entry_is_never_emptied BEFORE TRUNCATE ON audit.entry
  FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
