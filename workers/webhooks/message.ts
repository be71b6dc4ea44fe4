/**
 * One message: which changes, its id, its body. Pure.
 *
 * The id is made from the webhook, its generation and the stretch of the feed, so that every try of a message has the same one and
 * a receiver can tell what it has. Standard Webhooks' payload: type, timestamp, data.
 */
import { createHash } from 'node:crypto';
import type { WebhookTopic } from '#callers/webhooks';
import type { Stretch } from './topics.ts';

/** A message before it is signed. */
export type Message = { readonly id: string; readonly upTo: string; readonly body: string };

/** Whose message it is and where it begins. */
export type MessageOf = {
  readonly webhookId: string;
  readonly topic: WebhookTopic;
  readonly generation: number;
  readonly after: string;
};

const types: Readonly<Record<WebhookTopic, string>> = {
  STOCK_CHANGED: 'stock.changed',
  AVAILABILITY_CHANGED: 'availability.changed',
  ORDER_CHANGED: 'order.changed',
  RESERVATION_CHANGED: 'reservation.changed',
  EXCEPTION_RAISED: 'exception.raised',
};

/**
 * The message of a stretch's first changes, at most so many.
 * Gives undefined when nothing of the stretch concerns the webhook: then its place moves on without a message.
 */
export function messageOf(of: MessageOf, { changes, cursor }: Stretch, most: number): Message | undefined {
  const told = changes.slice(0, most);
  const last = told.at(-1);
  if (last === undefined) return undefined;
  const upTo = told.length === changes.length ? cursor : last.cursor;
  const body = JSON.stringify({
    type: types[of.topic],
    timestamp: momentOf(last.change),
    data: {
      webhookId: of.webhookId,
      after: of.after,
      cursor: upTo,
      changes: told.map(({ change }) => change),
    },
  });
  return { id: messageId(of, upTo), upTo, body };
}

/** The id of the message from a place to a place. */
export function messageId({ webhookId, generation, after }: MessageOf, upTo: string): string {
  const digest = createHash('sha256')
    .update(`${webhookId}\n${generation}\n${after}\n${upTo}`)
    .digest('base64url');
  return `msg_${digest.slice(0, 32)}`;
}

/** When the change happened; every live type has it. */
function momentOf(change: object): string {
  const at = 'at' in change ? change.at : undefined;
  if (typeof at !== 'string') throw new Error('a change without a moment');
  return at;
}
