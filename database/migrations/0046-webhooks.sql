-- Webhooks: subscriptions of callers who can't hold a socket, and the messages that could not be delivered.
-- A webhook is its own place in a feed: everything up to `cursor` was taken by its address, nothing after it. What is being
-- delivered is fixed by `pending_up_to`, so that each try sends the same message. Owner: subgraphs/callers (webhooks/).
CREATE SCHEMA webhooks;

CREATE TABLE webhooks.webhook (
  webhook_no bigint GENERATED ALWAYS AS IDENTITY,
  webhook_id uuid PRIMARY KEY,
  caller_id text NOT NULL,
  -- The caller as it was when it last changed the webhook; an API key's caller is looked up afresh for each message.
  caller jsonb NOT NULL,
  url text NOT NULL,
  topic text NOT NULL,
  -- Arguments of the subscription: skus, locationIds, channel, reservationId; absent ones are not there.
  filter jsonb NOT NULL,
  batch_size smallint NOT NULL,
  status text NOT NULL DEFAULT 'ACTIVE',
  status_reason text,
  secret text NOT NULL,
  previous_secret text,
  previous_until timestamptz,
  cursor text NOT NULL,
  pending_up_to text,
  -- Grows with every replay, so that what is sent again has new message ids.
  generation integer NOT NULL DEFAULT 1,
  tries integer NOT NULL DEFAULT 0,
  next_try_at timestamptz,
  lease_until timestamptz,
  claim uuid,
  last_delivered_at timestamptz,
  last_failure_code text,
  last_failure_text text,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT a_webhook_is_active_paused_or_suspended CHECK (status IN ('ACTIVE', 'PAUSED', 'SUSPENDED')),
  CONSTRAINT a_message_has_1_to_500_changes CHECK (batch_size BETWEEN 1 AND 500),
  CONSTRAINT a_replaced_secret_has_an_end CHECK ((previous_secret IS NULL) = (previous_until IS NULL)),
  CONSTRAINT a_claim_has_a_lease CHECK ((claim IS NULL) = (lease_until IS NULL))
) WITH (fillfactor = 70);
CREATE UNIQUE INDEX webhook_in_order ON webhooks.webhook (webhook_no);
CREATE INDEX webhook_of_caller ON webhooks.webhook (caller_id, webhook_no);

-- A message given up after the last try of its schedule; it can be sent again while its changes are in the feed.
CREATE TABLE webhooks.dead_letter (
  dead_letter_no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  webhook_id uuid NOT NULL REFERENCES webhooks.webhook ON DELETE CASCADE,
  message_id text NOT NULL,
  after_cursor text NOT NULL,
  up_to_cursor text NOT NULL,
  tries integer NOT NULL,
  failure_code text NOT NULL,
  failure_text text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  -- Asked to be sent again, and delivered after all.
  requested_at timestamptz,
  replayed_at timestamptz,
  CONSTRAINT a_message_dies_once UNIQUE (webhook_id, message_id)
);
CREATE INDEX dead_letter_to_be_sent ON webhooks.dead_letter (webhook_id) WHERE requested_at IS NOT NULL;
CREATE INDEX dead_letter_of_webhook ON webhooks.dead_letter (webhook_id, dead_letter_no);
