/**
 * The statements on the Postgres schema `webhooks`, and the shapes of its rows.
 *
 * Locks: one webhook's row at a time, and its dead letters after it. Whoever delivers holds a claim with a lease instead of a
 * lock; what an owner changes takes the claim away, and then nothing can be written under it.
 */
import type { Caller } from '#schema';

/** What a webhook tells; the contract's WebhookTopic. */
export const webhookTopics = [
  'STOCK_CHANGED',
  'AVAILABILITY_CHANGED',
  'ORDER_CHANGED',
  'RESERVATION_CHANGED',
  'EXCEPTION_RAISED',
] as const;

/** What a webhook tells. */
export type WebhookTopic = (typeof webhookTopics)[number];

/** Arguments of the subscription a webhook stands for. */
export type WebhookFilter = {
  readonly skus?: readonly string[];
  readonly locationIds?: readonly string[];
  readonly channel?: string;
};

/** A webhook as stored, without its secrets. */
export type WebhookRow = {
  readonly webhookNo: number;
  readonly webhookId: string;
  readonly callerId: string;
  readonly url: string;
  readonly topic: WebhookTopic;
  readonly filter: WebhookFilter;
  readonly batchSize: number;
  readonly status: 'ACTIVE' | 'PAUSED' | 'SUSPENDED';
  readonly statusReason: string | null;
  readonly cursor: string;
  readonly generation: number;
  readonly tries: number;
  readonly nextTryAt: Date | null;
  readonly lastDeliveredAt: Date | null;
  readonly lastFailureCode: string | null;
  readonly lastFailureText: string | null;
  readonly version: number;
  readonly createdAt: Date;
};

/** A webhook somebody is about to deliver to; nobody else is, until the lease is over. */
export type ClaimedWebhook = WebhookRow & {
  readonly claim: string;
  /** The caller whose view is sent: as its credentials say now, or as it was where those are not kept here. */
  readonly caller: Caller;
  /** Whether that caller may still call. */
  readonly isCallerActive: boolean;
  /** The end of the message that is being delivered; null before its first try. */
  readonly pendingUpTo: string | null;
  /** What messages are signed with, the current one first. */
  readonly secrets: readonly string[];
};

/** A message given up. */
export type DeadLetterRow = {
  readonly deadLetterNo: number;
  readonly webhookId: string;
  readonly messageId: string;
  readonly afterCursor: string;
  readonly upToCursor: string;
  readonly tries: number;
  readonly failureCode: string;
  readonly failureText: string;
  readonly createdAt: Date;
  readonly requestedAt: Date | null;
  readonly replayedAt: Date | null;
};

/** The columns of WebhookRow. */
export const webhookColumns = `w.webhook_no AS "webhookNo", w.webhook_id AS "webhookId", w.caller_id AS "callerId", w.url, w.topic,
  w.filter, w.batch_size AS "batchSize", w.status, w.status_reason AS "statusReason", w.cursor, w.generation, w.tries,
  w.next_try_at AS "nextTryAt", w.last_delivered_at AS "lastDeliveredAt", w.last_failure_code AS "lastFailureCode",
  w.last_failure_text AS "lastFailureText", w.version, w.created_at AS "createdAt"`;

/** The columns of DeadLetterRow. */
export const deadLetterColumns = `d.dead_letter_no AS "deadLetterNo", d.webhook_id AS "webhookId", d.message_id AS "messageId",
  d.after_cursor AS "afterCursor", d.up_to_cursor AS "upToCursor", d.tries, d.failure_code AS "failureCode",
  d.failure_text AS "failureText", d.created_at AS "createdAt", d.requested_at AS "requestedAt", d.replayed_at AS "replayedAt"`;

/**
 * $1 id, $2 caller id, $3 caller (JSON), $4 url, $5 topic, $6 filter (JSON), $7 batch size, $8 secret, $9 cursor, $10 the most
 * webhooks of a caller. Gives a WebhookRow, none when the caller has as many. Locks the caller's number of webhooks by an
 * advisory lock, so that two at once do not both find room.
 */
export const insertWebhook = `
  WITH alone AS MATERIALIZED (SELECT pg_advisory_xact_lock(hashtextextended('webhooks of ' || $2, 0))),
  room AS MATERIALIZED (SELECT count(*) < $10::int AS is_left FROM webhooks.webhook, alone WHERE caller_id = $2)
  INSERT INTO webhooks.webhook AS w (webhook_id, caller_id, caller, url, topic, filter, batch_size, secret, cursor)
  SELECT $1, $2, $3::jsonb, $4, $5, $6::jsonb, $7, $8, $9 FROM room WHERE is_left
  RETURNING ${webhookColumns}`;

/** $1 id, $2 whose (null: anybody's). Gives a WebhookRow, locked. */
export const lockWebhook = `
  SELECT ${webhookColumns} FROM webhooks.webhook w WHERE w.webhook_id = $1 AND ($2::text IS NULL OR w.caller_id = $2) FOR UPDATE`;

/**
 * $1 id, $2 url, $3 batch size, $4 status, $5 caller (JSON). Gives a WebhookRow. Who delivers now can write nothing more; what is
 * active is tried at once.
 */
export const updateWebhook = `
  UPDATE webhooks.webhook w SET url = $2, batch_size = $3, status = $4, caller = coalesce($5::jsonb, caller),
    status_reason = NULL, next_try_at = NULL, tries = 0, claim = NULL, lease_until = NULL, version = version + 1, updated_at = now()
  WHERE webhook_id = $1
  RETURNING ${webhookColumns}`;

/** $1 id, $2 new secret, $3 overlap, seconds. Gives a WebhookRow. */
export const rotateSecret = `
  UPDATE webhooks.webhook w SET previous_secret = CASE WHEN $3::int > 0 THEN secret END,
    previous_until = CASE WHEN $3::int > 0 THEN now() + make_interval(secs => $3::int) END, secret = $2, version = version + 1,
    updated_at = now()
  WHERE webhook_id = $1
  RETURNING ${webhookColumns}`;

/** $1 how the current seal begins, $2 most. Gives ids and stored secrets of webhooks with one that is not so. Locks nothing. */
export const findUnsealed = `
  SELECT webhook_id AS "webhookId", secret, previous_secret AS "previousSecret" FROM webhooks.webhook
  WHERE NOT starts_with(secret, $1) OR NOT starts_with(previous_secret, $1) ORDER BY webhook_no LIMIT $2`;

/** $1 id, $2 and $3 the secrets as they were read, $4 and $5 sealed anew. A row unless they were replaced meanwhile. */
export const sealSecrets = `
  UPDATE webhooks.webhook SET secret = $4, previous_secret = $5
  WHERE webhook_id = $1 AND secret = $2 AND previous_secret IS NOT DISTINCT FROM $3 RETURNING 1`;

/** $1 id, $2 cursor, $3 caller (JSON). Gives a WebhookRow. What is sent from there on has new message ids. */
export const replayWebhook = `
  UPDATE webhooks.webhook w SET cursor = $2, caller = coalesce($3::jsonb, caller), pending_up_to = NULL,
    generation = generation + 1, status = 'ACTIVE', status_reason = NULL, next_try_at = NULL, tries = 0, claim = NULL,
    lease_until = NULL, version = version + 1, updated_at = now()
  WHERE webhook_id = $1
  RETURNING ${webhookColumns}`;

/** $1 id. No rows; its dead letters go with it. */
export const deleteWebhook = 'DELETE FROM webhooks.webhook WHERE webhook_id = $1';

/** $1 dead letter, $2 whose (null: anybody's). Gives a DeadLetterRow; its webhook is looked at at once. */
export const requestDeadLetter = `
  WITH asked AS (
    UPDATE webhooks.dead_letter d SET requested_at = now(), replayed_at = NULL FROM webhooks.webhook w
    WHERE d.dead_letter_no = $1 AND w.webhook_id = d.webhook_id AND ($2::text IS NULL OR w.caller_id = $2)
    RETURNING ${deadLetterColumns}
  )
  SELECT * FROM asked`;

/** $1 webhook ids, $2 most each. Gives DeadLetterRows, newest first. */
export const latestDeadLetters = `
  SELECT d.* FROM unnest($1::uuid[]) AS asked (id) CROSS JOIN LATERAL (
    SELECT ${deadLetterColumns} FROM webhooks.dead_letter d WHERE d.webhook_id = asked.id ORDER BY d.dead_letter_no DESC LIMIT $2
  ) d`;

/** The topics that somebody is told of. Locks nothing. */
export const activeTopics = `SELECT DISTINCT topic FROM webhooks.webhook WHERE status = 'ACTIVE'`;

/**
 * $1 topics, $2 where their feeds end, $3 most. Gives ids, those that wait longest first: active, due, claimed by nobody, and not
 * at the end of their feed or with a dead letter to be sent. Locks nothing.
 */
export const findDue = `
  SELECT w.webhook_id AS "webhookId" FROM webhooks.webhook w
  JOIN unnest($1::text[], $2::text[]) AS feed (topic, feed_end) ON feed.topic = w.topic
  WHERE w.status = 'ACTIVE' AND (w.next_try_at <= now()) IS NOT FALSE AND (w.lease_until <= now()) IS NOT FALSE
    AND (w.cursor <> feed.feed_end
      OR EXISTS (SELECT FROM webhooks.dead_letter d WHERE d.webhook_id = w.webhook_id AND d.requested_at IS NOT NULL))
  ORDER BY w.updated_at LIMIT $3`;

/** $1 id, $2 claim, $3 lease, ms. Gives a ClaimedWebhook's columns, none when there is nothing to be done or somebody else does it. */
export const claimWebhook = `
  UPDATE webhooks.webhook w SET claim = $2, lease_until = now() + $3 * interval '1 millisecond', updated_at = now()
  WHERE w.webhook_id = $1 AND w.status = 'ACTIVE' AND (w.next_try_at <= now()) IS NOT FALSE
    AND (w.lease_until <= now()) IS NOT FALSE
  RETURNING ${webhookColumns}, w.claim, w.caller AS "storedCaller", w.pending_up_to AS "pendingUpTo",
    array_remove(ARRAY[w.secret, CASE WHEN w.previous_until > now() THEN w.previous_secret END], NULL) AS secrets,
    (SELECT jsonb_build_object('kind', c.kind, 'status', c.status, 'channels', c.channels, 'locations', c.locations, 'scopes', c.scopes)
      FROM callers.caller c WHERE c.caller_id = w.caller_id) AS "keyedCaller"`;

/** $1 claim, $2 up to. One row when the claim still holds. Fixes the message that is being delivered. */
export const pendMessage = 'UPDATE webhooks.webhook SET pending_up_to = $2 WHERE claim = $1 RETURNING 1';

/** $1 claim, $2 cursor, $3 whether a message was delivered. One row when the claim still holds. */
export const advanceWebhook = `
  UPDATE webhooks.webhook SET cursor = $2, pending_up_to = NULL, tries = 0, next_try_at = NULL,
    last_delivered_at = CASE WHEN $3 THEN now() ELSE last_delivered_at END, updated_at = now()
  WHERE claim = $1 RETURNING 1`;

/** $1 claim, $2 code, $3 text, $4 pause, ms. One row when the claim still holds; it is given back. */
export const postponeWebhook = `
  UPDATE webhooks.webhook SET tries = tries + 1, next_try_at = now() + $4 * interval '1 millisecond', last_failure_code = $2,
    last_failure_text = $3, claim = NULL, lease_until = NULL, updated_at = now()
  WHERE claim = $1 RETURNING 1`;

/** $1 claim, $2 why. One row when the claim still holds; it is given back. */
export const suspendWebhook = `
  UPDATE webhooks.webhook SET status = 'SUSPENDED', status_reason = $2, next_try_at = NULL, claim = NULL, lease_until = NULL,
    updated_at = now()
  WHERE claim = $1 RETURNING 1`;

/** $1 claim. No rows. */
export const releaseWebhook = `
  UPDATE webhooks.webhook SET claim = NULL, lease_until = NULL, updated_at = now() WHERE claim = $1`;

/**
 * $1 claim, $2 message id, $3 up to, $4 code, $5 text. One row when the claim still holds: the message is a dead letter and the
 * webhook stands behind it.
 */
export const buryMessage = `
  WITH claimed AS MATERIALIZED (
    SELECT webhook_id, cursor AS after_cursor, tries + 1 AS tries FROM webhooks.webhook WHERE claim = $1 FOR UPDATE
  ), behind AS (
    UPDATE webhooks.webhook w SET cursor = $3, pending_up_to = NULL, tries = 0, next_try_at = NULL, last_failure_code = $4,
      last_failure_text = $5, updated_at = now()
    FROM claimed WHERE w.webhook_id = claimed.webhook_id
    RETURNING claimed.*
  )
  INSERT INTO webhooks.dead_letter (webhook_id, message_id, after_cursor, up_to_cursor, tries, failure_code, failure_text)
  SELECT webhook_id, $2, after_cursor, $3, tries, $4, $5 FROM behind
  ON CONFLICT (webhook_id, message_id) DO UPDATE SET tries = dead_letter.tries + excluded.tries
  RETURNING 1`;

/** $1 webhook. Gives the oldest dead letter that is to be sent, none or one. */
export const nextDeadLetter = `
  SELECT ${deadLetterColumns} FROM webhooks.dead_letter d WHERE d.webhook_id = $1 AND d.requested_at IS NOT NULL
  ORDER BY d.dead_letter_no LIMIT 1`;

/** $1 dead letter, $2 failure code (null: it was delivered), $3 failure text. No rows. */
export const settleDeadLetter = `
  UPDATE webhooks.dead_letter SET requested_at = NULL, tries = tries + 1, replayed_at = CASE WHEN $2::text IS NULL THEN now() END,
    failure_code = coalesce($2, failure_code), failure_text = coalesce($3, failure_text)
  WHERE dead_letter_no = $1`;
