/**
 * Webhooks as the contract has them: times as text, what is absent as null, refusals by their names.
 */
import type {
  WebhookChangePayload,
  WebhookCreatePayload,
  WebhookDeadLetterReplayPayload,
  WebhookDeletePayload,
  WebhookSecretRotatePayload,
} from '../generated.ts';
import { isRefusal, mostWebhooks, type WebhookRefusal } from './row.ts';
import type { DeadLetterRow, WebhookRow } from './sql.ts';
import type { MadeWebhook } from './store.ts';

/** A webhook without its dead letters, which are read when they are asked for. */
export type EncodedWebhook = ReturnType<typeof encodeWebhook>;

/** Encodes a webhook; its secret is not in it. */
export function encodeWebhook(row: WebhookRow) {
  const { webhookId, filter, lastFailureCode, lastFailureText } = row;
  return {
    ...{ id: webhookId, callerId: row.callerId, url: row.url, topic: row.topic },
    skus: [...(filter.skus ?? [])],
    locationIds: [...(filter.locationIds ?? [])],
    channel: filter.channel ?? null,
    batchSize: row.batchSize,
    status: row.status,
    statusReason: row.statusReason,
    cursor: row.cursor,
    tries: row.tries,
    nextTryAt: time(row.nextTryAt),
    lastFailure: lastFailureCode === null ? null : { code: lastFailureCode, message: lastFailureText ?? '' },
    lastDeliveredAt: time(row.lastDeliveredAt),
    version: String(row.version),
    createdAt: row.createdAt.toISOString(),
  };
}

/** Encodes a dead letter. */
export function encodeDeadLetter(row: DeadLetterRow) {
  return {
    id: String(row.deadLetterNo),
    messageId: row.messageId,
    after: row.afterCursor,
    upTo: row.upToCursor,
    tries: row.tries,
    failure: { code: row.failureCode, message: row.failureText },
    createdAt: row.createdAt.toISOString(),
    requestedAt: time(row.requestedAt),
    replayedAt: time(row.replayedAt),
  };
}

/** What became of a webhookCreate. */
export function encodeMade(made: MadeWebhook | WebhookRefusal) {
  if (!isRefusal(made)) return { webhook: encodeWebhook(made.webhook), secret: made.secret, userErrors: [] };
  const userErrors: WebhookCreatePayload['userErrors'] = [
    made.code === 'TooManyWebhooks'
      ? { ...told(made, made.code), most: mostWebhooks }
      : told(made, 'InvalidWebhook'),
  ];
  return { webhook: null, secret: null, userErrors };
}

/** What became of a webhookChange or webhookReplay. */
export function encodeChanged(changed: WebhookRow | WebhookRefusal) {
  return isRefusal(changed)
    ? { webhook: null, userErrors: changeErrors(changed) }
    : { webhook: encodeWebhook(changed), userErrors: [] };
}

/** What became of a webhookSecretRotate. */
export function encodeRotated(rotated: MadeWebhook | WebhookRefusal) {
  const userErrors: WebhookSecretRotatePayload['userErrors'] = isRefusal(rotated)
    ? changeErrors(rotated)
    : [];
  return isRefusal(rotated)
    ? { webhook: null, secret: null, userErrors }
    : { webhook: encodeWebhook(rotated.webhook), secret: rotated.secret, userErrors };
}

/** What became of a webhookDeadLetterReplay. */
export function encodeRequested(requested: DeadLetterRow | WebhookRefusal): WebhookDeadLetterReplayPayload {
  return isRefusal(requested)
    ? { deadLetter: null, userErrors: [told(requested, 'UnknownDeadLetter')] }
    : { deadLetter: encodeDeadLetter(requested), userErrors: [] };
}

/** What became of a webhookDelete. */
export function encodeDeleted(removed: WebhookRow | WebhookRefusal): WebhookDeletePayload {
  return isRefusal(removed)
    ? { deletedId: null, userErrors: [told(removed, 'UnknownWebhook')] }
    : { deletedId: removed.webhookId, userErrors: [] };
}

function changeErrors(refusal: WebhookRefusal): WebhookChangePayload['userErrors'] {
  return [told(refusal, refusal.code === 'UnknownWebhook' ? refusal.code : 'InvalidWebhook')];
}

function told<Code extends string>({ message, path }: WebhookRefusal, code: Code) {
  return { __typename: code, message, path: ['input', ...path], code };
}

function time(at: Date | null): string | null {
  return at === null ? null : at.toISOString();
}
