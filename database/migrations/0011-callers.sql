-- Who may call and with what: callers with their authority, and the API keys they show.
-- Owner: subgraphs/callers, the only writer. A key itself is never stored, only the SHA-256 digest of it: its secret is 256
-- random bits, so there is nothing a slow hash would slow down. Order of locks: caller by id, then api_key by id.

CREATE SCHEMA callers;

-- null channels or locations: all of them; an empty list: none.
CREATE TABLE callers.caller (
  caller_id  text PRIMARY KEY,
  name       text NOT NULL,
  kind       text NOT NULL,
  status     text NOT NULL DEFAULT 'ACTIVE',
  channels   text[],
  locations  text[],
  scopes     text[] NOT NULL,
  version    bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  updated_by text NOT NULL,
  CONSTRAINT caller_kind_is_known CHECK (kind IN ('service', 'store', 'marketplace', 'analytics', 'operator')),
  CONSTRAINT caller_status_is_known CHECK (status IN ('ACTIVE', 'BLOCKED')),
  CONSTRAINT caller_id_is_not_ours CHECK (caller_id NOT IN ('development', 'gateway', 'command-line') AND caller_id NOT LIKE 'stockgate%'),
  CONSTRAINT caller_scopes_are_named CHECK (NOT scopes @> ARRAY['*'])
);

-- key_id is the visible part of a key. A rotated key names its successor and expires when the overlap is over.
CREATE TABLE callers.api_key (
  key_id       text PRIMARY KEY,
  key_no       bigint GENERATED ALWAYS AS IDENTITY,
  caller_id    text NOT NULL REFERENCES callers.caller,
  name         text NOT NULL,
  digest       bytea NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT now(),
  created_by   text NOT NULL,
  expires_at   timestamptz,
  revoked_at   timestamptz,
  revoked_by   text,
  rotated_to   text REFERENCES callers.api_key,
  last_used_at timestamptz,
  CONSTRAINT api_key_digest_is_sha256 CHECK (octet_length(digest) = 32),
  CONSTRAINT api_key_revoked_by_somebody CHECK ((revoked_at IS NULL) = (revoked_by IS NULL)),
  CONSTRAINT api_key_is_not_its_own_successor CHECK (rotated_to <> key_id)
);
CREATE UNIQUE INDEX api_key_order ON callers.api_key (key_no);
CREATE INDEX api_key_caller ON callers.api_key (caller_id, key_no);
CREATE INDEX api_key_successor ON callers.api_key (rotated_to) WHERE rotated_to IS NOT NULL;
