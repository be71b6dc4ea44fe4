/**
 * The audit log's pen: one entry for each governed act, written in the act's own transaction.
 *
 * Append-only by trigger (migration 0010). It is told what was done, from what, to what, by whom and why; what could be a
 * secret is replaced before it is written, by the name it stands under and by its shape. Reading it is the callers
 * subgraph's business (`auditEntries`); what is in it and what is not is docs/security.md.
 */
import type { Caller } from '#schema';
import type { Queryable } from './pool.ts';
import { withoutSecrets, withoutSecretText } from './redact.ts';

/** Facts of a subject before or after an act: its columns, its lines, whatever a reviewer wants to compare. */
export type AuditFacts = Readonly<Record<string, unknown>>;

/** One governed act, as it is to be remembered. */
export type AuditEntry = {
  /** Who was authenticated. */
  readonly caller: Pick<Caller, 'id' | 'kind'>;
  /** The person the caller says acted, e.g. a store app's user; told, not proven. */
  readonly operatorId?: string | undefined;
  /** The till, scanner or terminal it was done at; told, not proven. */
  readonly deviceId?: string | undefined;
  /** What was done: the mutation's name (`transferRequest`), or `<noun>.<verb>` where no mutation did it. */
  readonly action: string;
  /** What it was done to: the GraphQL type and the id clients know it by. */
  readonly subject: { readonly type: string; readonly id: string };
  readonly before?: AuditFacts | undefined;
  readonly after?: AuditFacts | undefined;
  /** Why, in the words of whoever did it. */
  readonly reason?: string | undefined;
  /** Of the request, as in the log and in the answer's header. */
  readonly correlationId: string;
  /** From where: `worker`, `command line`, a remote address; absent for requests through the gateway. */
  readonly origin?: string | undefined;
};

const maxFactsLength = 65_536;
const maxTextLength = 4_000;

/** $1 entries, a JSON array of objects with the columns' names; in the order given. Takes no lock but its rows'. */
const insertEntries = `
  INSERT INTO audit.entry (caller_id, caller_kind, operator_id, device_id, action, subject_type, subject_id, before, after,
    reason, correlation_id, origin)
  SELECT caller_id, caller_kind, operator_id, device_id, action, subject_type, subject_id, before, after,
    reason, correlation_id, origin
  FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS (caller_id text, caller_kind text, operator_id text, device_id text,
    action text, subject_type text, subject_id text, before jsonb, after jsonb, reason text, correlation_id text,
    origin text)) WITH ORDINALITY
  ORDER BY ordinality`;

/**
 * Writes one entry.
 * Takes the session of the transaction that does the act (so that both happen or neither) and the entry; facts longer than
 * 64 KiB as JSON are cut and say so, texts are cut at 4,000 characters. Throws what the statement throws.
 */
export async function noteAudit(session: Queryable, entry: AuditEntry): Promise<void> {
  await noteAudits(session, [entry]);
}

/** Writes entries, in their order, with one statement; nothing for none. As noteAudit otherwise. */
export async function noteAudits(session: Queryable, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await session.query({
    name: 'audit-note',
    text: insertEntries,
    values: [JSON.stringify(entries.map(row))],
  });
}

function row(entry: AuditEntry): Record<string, unknown> {
  return {
    caller_id: text(entry.caller.id),
    caller_kind: entry.caller.kind,
    operator_id: text(entry.operatorId),
    device_id: text(entry.deviceId),
    action: entry.action,
    subject_type: entry.subject.type,
    subject_id: text(entry.subject.id),
    before: facts(entry.before),
    after: facts(entry.after),
    reason: text(entry.reason),
    correlation_id: text(entry.correlationId),
    origin: text(entry.origin),
  };
}

function text(value: string | undefined): string | undefined {
  return value === undefined ? undefined : withoutSecretText(value).slice(0, maxTextLength).toWellFormed();
}

function facts(value: AuditFacts | undefined): unknown {
  if (value === undefined) return undefined;
  const redacted = withoutSecrets(value);
  const json = JSON.stringify(redacted);
  if (json.length <= maxFactsLength) return redacted;
  return {
    cutAtCharacters: maxFactsLength,
    ofCharacters: json.length,
    start: json.slice(0, maxFactsLength).toWellFormed(),
  };
}
