/**
 * What whoever delivers webhooks reads and writes: who is due, a claim, and what became of a message under it.
 *
 * A claim is good for its lease; each write gives whether it still held, and when it did not nothing was written: the owner
 * changed something meanwhile, or another process took over. The worker that uses it is workers/webhooks.
 */
import { randomUUID } from 'node:crypto';
import type { Database } from '#database';
import type { Caller } from '#schema';
import { createSealing, type Sealing } from './sealing.ts';
import type { ClaimedWebhook, DeadLetterRow, WebhookTopic } from './sql.ts';
import * as sql from './sql.ts';

export type { ClaimedWebhook, DeadLetterRow, WebhookFilter, WebhookTopic } from './sql.ts';
export { webhookTopics } from './sql.ts';

/** Why a message was not taken. */
export type DeliveryFailure = { readonly code: string; readonly message: string };

/** Reading and writing of deliveries. */
export type Deliveries = {
  /** The topics that somebody is told of: nobody needs to look at the others' feeds. */
  topics(): Promise<readonly WebhookTopic[]>;
  /** Ids of at most so many webhooks that have something to do, by where the topics' feeds end. */
  due(ends: ReadonlyMap<WebhookTopic, string>, most: number): Promise<readonly string[]>;
  /** Claims a webhook that is due; undefined when it is not, or is claimed. */
  claim(webhookId: string, leaseMs: number): Promise<ClaimedWebhook | undefined>;
  /** Fixes where the message under way ends. */
  pend(claim: string, upTo: string): Promise<boolean>;
  /** Stands further on: behind what was delivered, or behind what concerned nobody. */
  advance(claim: string, to: { readonly cursor: string; readonly isDelivered: boolean }): Promise<boolean>;
  /** Tries the message again after a pause; the claim is given back. */
  postpone(claim: string, failure: DeliveryFailure, pauseMs: number): Promise<boolean>;
  /** Gives the message up, and stands behind it. */
  bury(claim: string, message: BuriedMessage): Promise<boolean>;
  /** Gives the webhook up until its owner says otherwise; the claim is given back. */
  suspend(claim: string, reason: string): Promise<boolean>;
  release(claim: string): Promise<void>;
  /** Seals secrets that are stored plain or under an older key; gives how many webhooks. Without a key it does nothing. */
  sealSecrets(): Promise<number>;
  /** The next dead letter that is to be sent again. */
  deadLetter(webhookId: string): Promise<DeadLetterRow | undefined>;
  settleDeadLetter(deadLetterNo: number, failure: DeliveryFailure | undefined): Promise<void>;
};

/** A message given up. */
export type BuriedMessage = {
  readonly messageId: string;
  readonly upTo: string;
  readonly failure: DeliveryFailure;
};

type KeyedCaller = {
  readonly kind: Caller['kind'];
  readonly status: string;
  readonly channels: readonly string[] | null;
  readonly locations: readonly string[] | null;
  readonly scopes: readonly string[];
};

type ClaimRow = Omit<ClaimedWebhook, 'caller' | 'isCallerActive'> & {
  readonly storedCaller: Caller;
  readonly keyedCaller: KeyedCaller | null;
};

/** Opens them over a pool of role `writer`; `secretKeys` as for the store of webhooks. */
export function createDeliveries(database: Database, secretKeys: readonly string[]): Deliveries {
  const sealing = createSealing(secretKeys);
  const holds = async (text: string, values: unknown[]): Promise<boolean> =>
    (await database.query(text, values)).rows.length > 0;
  return {
    topics: async () => {
      const { rows } = await database.query<{ topic: WebhookTopic }>(sql.activeTopics);
      return rows.map(({ topic }) => topic);
    },
    due: async (ends, most) => {
      const values = [[...ends.keys()], [...ends.values()], most];
      const { rows } = await database.query<{ webhookId: string }>(sql.findDue, values);
      return rows.map(({ webhookId }) => webhookId);
    },
    claim: async (webhookId, leaseMs) => {
      const { rows } = await database.query<ClaimRow>(sql.claimWebhook, [webhookId, randomUUID(), leaseMs]);
      return rows[0] === undefined ? undefined : claimedOf(rows[0], sealing);
    },
    pend: (claim, upTo) => holds(sql.pendMessage, [claim, upTo]),
    advance: (claim, { cursor, isDelivered }) => holds(sql.advanceWebhook, [claim, cursor, isDelivered]),
    postpone: (claim, { code, message }, pauseMs) =>
      holds(sql.postponeWebhook, [claim, code, message, Math.round(pauseMs)]),
    bury: (claim, { messageId, upTo, failure }) =>
      holds(sql.buryMessage, [claim, messageId, upTo, failure.code, failure.message]),
    suspend: (claim, reason) => holds(sql.suspendWebhook, [claim, reason]),
    sealSecrets: () => sealAll(database, sealing),
    release: async (claim) => void (await database.query(sql.releaseWebhook, [claim])),
    deadLetter: async (webhookId) =>
      (await database.query<DeadLetterRow>(sql.nextDeadLetter, [webhookId])).rows[0],
    settleDeadLetter: async (deadLetterNo, failure) => {
      const values = [deadLetterNo, failure?.code ?? null, failure?.message ?? null];
      await database.query(sql.settleDeadLetter, values);
    },
  };
}

type StoredSecrets = { webhookId: string; secret: string; previousSecret: string | null };

const sealedAtOnce = 500;

async function sealAll(database: Database, sealing: Sealing): Promise<number> {
  const { beginning, seal, open } = sealing;
  if (beginning === undefined) return 0;
  const { rows } = await database.query<StoredSecrets>(sql.findUnsealed, [beginning, sealedAtOnce]);
  let sealed = 0;
  for (const { webhookId, secret, previousSecret } of rows) {
    const anew = (stored: string | null) => stored && seal(open(stored, webhookId), webhookId);
    const values = [webhookId, secret, previousSecret, anew(secret), anew(previousSecret)];
    sealed += (await database.query(sql.sealSecrets, values)).rows.length;
  }
  return rows.length === sealedAtOnce && sealed > 0 ? sealed + (await sealAll(database, sealing)) : sealed;
}

/** An API key's caller is asked for as it is now; whoever came with a token was what the token said. */
function claimedOf({ storedCaller, keyedCaller, ...stored }: ClaimRow, { open }: Sealing): ClaimedWebhook {
  const row = { ...stored, secrets: stored.secrets.map((secret) => open(secret, stored.webhookId)) };
  if (keyedCaller === null) return { ...row, caller: storedCaller, isCallerActive: true };
  const { kind, status, scopes, channels, locations } = keyedCaller;
  const caller: Caller = {
    ...{ id: row.callerId, kind, scopes },
    channels: channels ?? 'all',
    locations: locations ?? 'all',
  };
  return { ...row, caller, isCallerActive: status === 'ACTIVE' };
}
