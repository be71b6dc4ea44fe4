/**
 * What a step leaves in the audit log: who, where and with what, from what to what, why. In the step's own transaction.
 */
import { type AuditFacts, noteAudit, type Queryable } from '#database';
import type { ActContext } from '../request.ts';

/** A step as it is noted; operator and device as the caller told them. */
export type NotedStep = {
  readonly action: string;
  readonly type: string;
  readonly id: string;
  readonly before?: AuditFacts | undefined;
  readonly after?: AuditFacts | undefined;
  readonly reason: string | null | undefined;
  readonly by?:
    | {
        readonly operatorId?: string | null | undefined;
        readonly deviceId?: string | null | undefined;
      }
    | undefined;
};

/** Notes a step in the session's transaction; throws what PostgreSQL threw. */
export async function noteStep(
  session: Queryable,
  { action, type, id, before, after, reason, by }: NotedStep,
  { caller, correlationId }: ActContext,
): Promise<void> {
  await noteAudit(session, {
    ...{ caller, correlationId, action, before, after },
    subject: { type, id },
    reason: reason ?? undefined,
    operatorId: by?.operatorId ?? undefined,
    deviceId: by?.deviceId ?? undefined,
  });
}
