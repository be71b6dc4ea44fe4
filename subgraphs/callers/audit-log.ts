/**
 * The audit log as it is read: a page of entries, newest first, by any of their facts.
 *
 * Written by database/audit.ts, in the transactions of acts; here it is only read. An act that began earlier may be numbered
 * earlier and appear later, so a page that follows the newest entries may miss one that was still being written.
 */
import type { Queryable } from '#database';
import { cutPage, type Page, type PageRequest, where } from '../connection.ts';

/** An entry as stored. */
export type AuditRow = {
  readonly entryNo: number;
  readonly notedAt: Date;
  readonly callerId: string;
  readonly callerKind: string;
  readonly operatorId: string | null;
  readonly deviceId: string | null;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly reason: string | null;
  readonly correlationId: string;
  readonly origin: string | null;
};

/** Conditions on entries; those absent or null don't count. */
export type AuditCondition = {
  readonly subjectType?: string | null;
  readonly subjectId?: string | null;
  readonly action?: string | null;
  readonly callerId?: string | null;
  readonly correlationId?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
};

const columns = `entry_no AS "entryNo", noted_at AS "notedAt", caller_id AS "callerId", caller_kind AS "callerKind",
  operator_id AS "operatorId", device_id AS "deviceId", action, subject_type AS "subjectType", subject_id AS "subjectId",
  before, after, reason, correlation_id AS "correlationId", origin`;

/** Reads a page of entries. */
export async function readAudit(
  database: Queryable,
  { first, after }: PageRequest,
  condition: AuditCondition,
): Promise<Page<AuditRow>> {
  const { sql, values } = where([
    { sql: 'entry_no < ?', value: after?.[0] },
    { sql: 'subject_type = ?', value: condition.subjectType },
    { sql: 'subject_id = ?', value: condition.subjectId },
    { sql: 'action = ?', value: condition.action },
    { sql: 'caller_id = ?', value: condition.callerId },
    { sql: 'correlation_id = ?', value: condition.correlationId },
    { sql: 'noted_at >= ?::timestamptz', value: condition.from },
    { sql: 'noted_at < ?::timestamptz', value: condition.to },
  ]);
  const text = `SELECT ${columns} FROM audit.entry WHERE ${sql} ORDER BY entry_no DESC LIMIT ${first + 1}`;
  return cutPage((await database.query<AuditRow>(text, values)).rows, first);
}
