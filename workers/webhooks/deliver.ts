/**
 * Delivering what one webhook has waiting: claim it, send message after message in order, write what became of each.
 *
 * Where a message ends is written before its first try, so that every try sends the same one, whichever process makes it; its
 * place moves after it was taken. So each change is sent at least once and in order, and a receiver that remembers the last
 * message ids sees each once. A dead letter that was asked for goes first, out of turn.
 */
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { ClaimedWebhook, DeadLetterRow, Deliveries } from '#callers/webhooks';
import type { Poster } from './address.ts';
import { type Message, type MessageOf, messageOf } from './message.ts';
import { signatureOf } from './signature.ts';
import { type Stretch, TopicFailed, type Topics } from './topics.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** What delivering needs: where messages come from, where they are sent, who is told of each try. */
export type Delivering = {
  readonly deliveries: Deliveries;
  readonly topics: Topics;
  readonly poster: Poster;
  readonly retrySeconds: readonly number[];
  readonly logger: Logger;
  /** Told of every try. */
  readonly onTried: (kind: Verdict['kind']) => void;
};

/** How long one claim lasts, ms; longer than everything done under it. */
export const leaseMs = 60_000;

/** A claim is given back after so many messages or so long, so that one webhook never starves the others. */
const messagesPerClaim = 20;
const claimedMs = 20_000;

/** Delivers what a webhook has waiting, or part of it; nothing when somebody else does. */
export async function deliver(delivering: Delivering, webhookId: string): Promise<void> {
  const { deliveries } = delivering;
  let webhook = await deliveries.claim(webhookId, leaseMs);
  if (webhook === undefined) return;
  const until = Date.now() + claimedMs;
  if (!webhook.isCallerActive) {
    await deliveries.suspend(webhook.claim, `caller ${webhook.callerId} is blocked`);
    return;
  }
  await deliverDeadLetter(delivering, webhook);
  for (let sent = 0; sent < messagesPerClaim && Date.now() < until; sent += 1) {
    const cursor = await step(delivering, webhook);
    if (cursor === undefined) return;
    if (cursor === webhook.cursor) break;
    webhook = { ...webhook, cursor, pendingUpTo: null, tries: 0 };
  }
  await deliveries.release(webhook.claim);
}

/** Gives where the webhook stands then; undefined when the claim is gone. */
async function step(delivering: Delivering, webhook: ClaimedWebhook): Promise<string | undefined> {
  const { deliveries } = delivering;
  const { claim } = webhook;
  const upTo = webhook.pendingUpTo ?? (await delivering.topics.end(webhook.topic));
  const stretch = await readStretch(delivering, webhook, { after: webhook.cursor, upTo });
  if (stretch === undefined) return undefined;
  const message = messageOf(placeOf(webhook), stretch, webhook.batchSize);
  if (message === undefined) {
    if (stretch.cursor === webhook.cursor) return webhook.cursor;
    const isHeld = await deliveries.advance(claim, { cursor: stretch.cursor, isDelivered: false });
    return isHeld ? stretch.cursor : undefined;
  }
  if (webhook.pendingUpTo === null && !(await deliveries.pend(claim, message.upTo))) return undefined;
  return settle(delivering, webhook, message);
}

async function settle(
  delivering: Delivering,
  webhook: ClaimedWebhook,
  message: Message,
): Promise<string | undefined> {
  const { deliveries, logger } = delivering;
  const { claim, webhookId } = webhook;
  const verdict = await attempt(delivering, { webhook, message, triesBefore: webhook.tries });
  if (verdict.kind === 'delivered') {
    const isHeld = await deliveries.advance(claim, { cursor: message.upTo, isDelivered: true });
    return isHeld ? message.upTo : undefined;
  }
  const { failure } = verdict;
  if (verdict.kind === 'retry') {
    await deliveries.postpone(claim, failure, verdict.pauseMs);
    return undefined;
  }
  logger.warn({ webhookId, messageId: message.id, failure }, 'a webhook message was given up');
  if (verdict.kind === 'gone') {
    await deliveries.suspend(claim, `the address answered 410: nobody wants this any more`);
    return undefined;
  }
  const isHeld = await deliveries.bury(claim, { messageId: message.id, upTo: message.upTo, failure });
  if (isHeld && verdict.isAnswering) return message.upTo;
  await deliveries.suspend(
    claim,
    `the address has not answered for all tries of a message: ${failure.message}`,
  );
  return undefined;
}

type Attempt = {
  readonly webhook: ClaimedWebhook;
  readonly message: Pick<Message, 'id' | 'body'>;
  readonly triesBefore: number;
};

async function attempt(delivering: Delivering, { webhook, message, triesBefore }: Attempt): Promise<Verdict> {
  const { poster, retrySeconds, onTried } = delivering;
  const { id, body } = message;
  const nowMs = Date.now();
  const timestamp = Math.floor(nowMs / 1_000);
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Stockgate-Webhooks',
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatureOf({ id, timestamp, body }, webhook.secrets),
  };
  const tried = await poster.post({ url: webhook.url, headers, body });
  const verdict = verdictOf(tried, { triesBefore, retrySeconds, random: Math.random(), nowMs: Date.now() });
  onTried(verdict.kind);
  return verdict;
}

async function deliverDeadLetter(delivering: Delivering, webhook: ClaimedWebhook): Promise<void> {
  const { deliveries } = delivering;
  const letter = await deliveries.deadLetter(webhook.webhookId);
  if (letter === undefined) return;
  const failure = await resend(delivering, webhook, letter);
  await deliveries.settleDeadLetter(letter.deadLetterNo, failure);
}

/** Gives why it was not taken, undefined when it was. */
async function resend(delivering: Delivering, webhook: ClaimedWebhook, letter: DeadLetterRow) {
  const place = { after: letter.afterCursor, upTo: letter.upToCursor };
  try {
    const stretch = await delivering.topics.read({ ...webhook, ...place, correlationId: randomUUID() });
    const of = { ...placeOf(webhook), after: letter.afterCursor };
    const message = messageOf(of, { ...stretch, cursor: letter.upToCursor }, stretch.changes.length);
    if (message === undefined) return undefined;
    const sent = { id: letter.messageId, body: message.body };
    // Asked for by hand, and so tried once: as if the schedule were over.
    const triesBefore = delivering.retrySeconds.length;
    const verdict = await attempt(delivering, { webhook, message: sent, triesBefore });
    return verdict.kind === 'delivered' ? undefined : verdict.failure;
  } catch (error) {
    if (error instanceof TopicFailed) return { code: error.code, message: error.message };
    throw error;
  }
}

/** Undefined when the webhook can't go on as it is, and was suspended. */
async function readStretch(
  { topics, deliveries }: Delivering,
  webhook: ClaimedWebhook,
  place: { readonly after: string; readonly upTo: string },
): Promise<Stretch | undefined> {
  try {
    return await topics.read({ ...webhook, ...place, correlationId: randomUUID() });
  } catch (error) {
    if (!(error instanceof TopicFailed) || !lastingFaults.has(error.code)) throw error;
    await deliveries.suspend(webhook.claim, error.message);
    return undefined;
  }
}

/** What no repetition helps against: the owner has to do something. */
const lastingFaults = new Set([
  'CURSOR_TOO_OLD',
  'BAD_USER_INPUT',
  'UNKNOWN_CHANNEL',
  'FORBIDDEN',
  'UNAUTHENTICATED',
]);

function placeOf({ webhookId, topic, generation, cursor }: ClaimedWebhook): MessageOf {
  return { webhookId, topic, generation, after: cursor };
}
