/**
 * Webhooks in PostgreSQL: what their owners do with them, and what whoever delivers writes about it.
 *
 * The only code that writes the Postgres schema `webhooks`. Owners' doings are refused as data and are in the audit log; what is
 * delivered is written under a claim, so that a message is the business of one process at a time.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { type Database, noteAudit, type Queryable, transaction } from '#database';
import type { Caller } from '#schema';
import { cutPage, type Page, type PageRequest, where } from '../../connection.ts';
import {
  type AddressRule,
  isRefusal,
  mostWebhooks,
  readChange,
  readNewWebhook,
  readOverlap,
  readPlace,
  type WebhookRefusal,
} from './row.ts';
import { createSealing, type Sealing } from './sealing.ts';
import type { DeadLetterRow, WebhookRow } from './sql.ts';
import * as sql from './sql.ts';

export { isRefusal, mostWebhooks, type WebhookRefusal } from './row.ts';
export type { DeadLetterRow, WebhookFilter, WebhookRow, WebhookTopic } from './sql.ts';

/** Who does something with a webhook, and why. */
export type WebhookAct = {
  readonly caller: Caller;
  readonly correlationId: string;
  readonly reason?: string | undefined;
};

/** A webhook and its secret, which is nowhere else. */
export type MadeWebhook = { readonly webhook: WebhookRow; readonly secret: string };

/** What owners do with webhooks. Inputs are as a client wrote them. */
export type WebhookStore = {
  byId(webhookId: string, caller: Caller): Promise<WebhookRow | undefined>;
  /** A page, oldest first. */
  page(request: PageRequest, caller: Caller): Promise<Page<WebhookRow>>;
  /** The newest dead letters of each webhook, by its id. */
  deadLetters(webhookIds: readonly string[], most: number): Promise<ReadonlyMap<string, DeadLetterRow[]>>;
  /** `now` gives where a topic's feed ends, when the webhook is to begin there. */
  create(
    input: object,
    act: WebhookAct,
    now: (topic: WebhookRow['topic']) => Promise<string>,
  ): Promise<MadeWebhook | WebhookRefusal>;
  change(webhookId: string, input: object, act: WebhookAct): Promise<WebhookRow | WebhookRefusal>;
  rotate(webhookId: string, input: object, act: WebhookAct): Promise<MadeWebhook | WebhookRefusal>;
  replay(webhookId: string, input: object, act: WebhookAct): Promise<WebhookRow | WebhookRefusal>;
  requestDeadLetter(deadLetterNo: string, act: WebhookAct): Promise<DeadLetterRow | WebhookRefusal>;
  remove(webhookId: string, act: WebhookAct): Promise<WebhookRow | WebhookRefusal>;
};

const secretBytes = 32;

/** Which addresses may be given, and what secrets are sealed with. */
export type WebhookRules = AddressRule & {
  /** Keys of at least 32 characters: the first seals, all open; without any secrets are stored as they are. */
  readonly secretKeys?: readonly string[];
};

/** Opens the store over a pool of role `writer`. */
export function createWebhookStore(database: Database, given: WebhookRules): WebhookStore {
  const rules: Rules = { ...given, sealing: createSealing(given.secretKeys ?? []) };
  return { ...reading(database), ...making(database, rules), ...ownersChanges(database, rules) };
}

type Rules = AddressRule & { readonly sealing: Sealing };

function reading(database: Database): Pick<WebhookStore, 'byId' | 'page' | 'deadLetters'> {
  return {
    byId: async (webhookId, caller) => {
      if (!isUuid(webhookId)) return undefined;
      const text = `SELECT ${sql.webhookColumns} FROM webhooks.webhook w
        WHERE w.webhook_id = $1 AND ($2::text IS NULL OR w.caller_id = $2)`;
      return (await database.query<WebhookRow>(text, [webhookId, ownerOf(caller)])).rows[0];
    },
    page: ({ first, after }, caller) => readPage(database, { first, after, owner: ownerOf(caller) }),
    deadLetters: async (webhookIds, most) => {
      const { rows } = await database.query<DeadLetterRow>(sql.latestDeadLetters, [webhookIds, most]);
      return Map.groupBy(rows, ({ webhookId }) => webhookId);
    },
  };
}

function making(database: Database, rule: Rules): Pick<WebhookStore, 'create'> {
  return {
    create: async (input, act, now) => {
      const read = readNewWebhook(input, act.caller, rule);
      if (isRefusal(read)) return read;
      const { asked, filter } = read;
      const cursor = asked.after ?? (await now(asked.topic));
      const secret = makeSecret();
      const { caller } = act;
      const webhookId = randomUUID();
      const values = [
        ...[webhookId, caller.id, JSON.stringify(caller), asked.url, asked.topic, JSON.stringify(filter)],
        ...[asked.batchSize, rule.sealing.seal(secret, webhookId), cursor, mostWebhooks],
      ];
      return transaction(database, async (session) => {
        const webhook = await first<WebhookRow>(session, sql.insertWebhook, values);
        if (webhook === undefined) return tooMany(caller.id);
        await note(session, act, { action: 'webhookCreate', after: webhook });
        return { webhook, secret };
      });
    },
  };
}

function ownersChanges(
  database: Database,
  rule: Rules,
): Omit<WebhookStore, 'create' | 'byId' | 'page' | 'deadLetters'> {
  const change = (webhookId: string, act: WebhookAct) => changing(database, webhookId, act);
  return {
    change: async (webhookId, input, act) => {
      const asked = readChange(input, rule);
      if (isRefusal(asked)) return asked;
      return change(webhookId, act)('webhookChange', (session, before) =>
        one<WebhookRow>(session, sql.updateWebhook, [
          webhookId,
          asked.url ?? before.url,
          asked.batchSize ?? before.batchSize,
          asked.status ?? before.status,
          ownCaller(before, act),
        ]),
      );
    },
    rotate: async (webhookId, input, act) => {
      const asked = readOverlap(input);
      if (isRefusal(asked)) return asked;
      const secret = makeSecret();
      const webhook = await change(webhookId, act)('webhookSecretRotate', (session, before) =>
        one<WebhookRow>(session, sql.rotateSecret, [
          webhookId,
          rule.sealing.seal(secret, before.webhookId),
          asked.overlapSeconds,
        ]),
      );
      return isRefusal(webhook) ? webhook : { webhook, secret };
    },
    replay: async (webhookId, input, act) => {
      const asked = readPlace(input);
      if (isRefusal(asked)) return asked;
      return change(webhookId, act)('webhookReplay', (session, before) =>
        one<WebhookRow>(session, sql.replayWebhook, [webhookId, asked.after, ownCaller(before, act)]),
      );
    },
    requestDeadLetter: async (deadLetterNo, act) => {
      const owner = ownerOf(act.caller);
      const found = /^[1-9]\d{0,14}$/.test(deadLetterNo)
        ? await transaction(database, async (session) => {
            const row = await first<DeadLetterRow>(session, sql.requestDeadLetter, [deadLetterNo, owner]);
            if (row !== undefined) await noteLetter(session, row, act);
            return row;
          })
        : undefined;
      return found ?? unknown('UnknownDeadLetter', deadLetterNo);
    },
    remove: (webhookId, act) =>
      change(webhookId, act)('webhookDelete', async (session, before) => {
        await session.query(sql.deleteWebhook, [webhookId]);
        return before;
      }),
  };
}

type Changing = (
  action: string,
  work: (session: Queryable, before: WebhookRow) => Promise<WebhookRow>,
) => Promise<WebhookRow | WebhookRefusal>;

/** Locks a webhook of the caller, changes it and notes it; the refusal of one that is not there. */
function changing(database: Database, webhookId: string, act: WebhookAct): Changing {
  return async (action, work) => {
    if (!isUuid(webhookId)) return unknown('UnknownWebhook', webhookId);
    return transaction(database, async (session) => {
      const before = await first<WebhookRow>(session, sql.lockWebhook, [webhookId, ownerOf(act.caller)]);
      if (before === undefined) return unknown('UnknownWebhook', webhookId);
      const after = await work(session, before);
      await note(session, act, { action, before, after });
      return after;
    });
  };
}

async function readPage(
  database: Database,
  { first: most, after, owner }: PageRequest & { readonly owner: string | null },
): Promise<Page<WebhookRow>> {
  const { sql: condition, values } = where([
    { sql: 'w.webhook_no > ?', value: after?.[0] },
    { sql: 'w.caller_id = ?', value: owner },
  ]);
  const text = `SELECT ${sql.webhookColumns} FROM webhooks.webhook w WHERE ${condition} ORDER BY w.webhook_no LIMIT ${most + 1}`;
  return cutPage((await database.query<WebhookRow>(text, values)).rows, most);
}

/** Administrators see everybody's webhooks. */
function ownerOf({ id, scopes }: Caller): string | null {
  return scopes.includes('admin') || scopes.includes('*') ? null : id;
}

/** What the owner may do now is kept for later; an administrator's doing leaves that as it is. */
function ownCaller({ callerId }: WebhookRow, { caller }: WebhookAct): string | null {
  return callerId === caller.id ? JSON.stringify(caller) : null;
}

function makeSecret(): string {
  return `whsec_${randomBytes(secretBytes).toString('base64')}`;
}

function note(
  session: Queryable,
  { caller, correlationId, reason }: WebhookAct,
  {
    action,
    before,
    after,
  }: { readonly action: string; readonly before?: WebhookRow; readonly after?: WebhookRow },
): Promise<void> {
  const subject = { type: 'Webhook', id: (after ?? before)?.webhookId ?? '' };
  const facts = { ...(before && { before: factsOf(before) }), ...(after && { after: factsOf(after) }) };
  return noteAudit(session, { caller, correlationId, reason, action, subject, ...facts });
}

function noteLetter(
  session: Queryable,
  { deadLetterNo, messageId, tries }: DeadLetterRow,
  { caller, correlationId }: WebhookAct,
): Promise<void> {
  return noteAudit(session, {
    ...{ caller, correlationId, action: 'webhookDeadLetterReplay' },
    subject: { type: 'WebhookDeadLetter', id: String(deadLetterNo) },
    after: { messageId, tries },
  });
}

const factsOf = ({ callerId, url, topic, filter, batchSize, status, cursor }: WebhookRow) => ({
  ...{ callerId, url, topic, filter, batchSize, status, cursor },
});

function tooMany(callerId: string): WebhookRefusal {
  const message = `${callerId} has ${mostWebhooks} webhooks, as many as a caller may have: delete one first`;
  return { code: 'TooManyWebhooks', path: [], message };
}

function unknown(code: 'UnknownWebhook' | 'UnknownDeadLetter', id: string): WebhookRefusal {
  const noun = code === 'UnknownWebhook' ? 'webhook' : 'dead letter';
  return { code, path: ['id'], message: `id ${JSON.stringify(id.slice(0, 100))} is no ${noun} of yours` };
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

async function first<Row extends object>(
  session: Queryable,
  text: string,
  values: unknown[],
): Promise<Row | undefined> {
  return (await session.query<Row & Record<string, unknown>>(text, values)).rows[0];
}

async function one<Row extends object>(session: Queryable, text: string, values: unknown[]): Promise<Row> {
  const row = await first<Row>(session, text, values);
  if (row === undefined) throw new Error('a webhook that is locked was not written');
  return row;
}
