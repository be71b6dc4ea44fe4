/**
 * The cases of suspended webhooks: one a webhook, open until it is set going again or deleted. For the chore of watch.ts.
 *
 * Webhooks are the callers' subgraph's; the desk only reads why one was given up. The address may carry a secret of its receiver, so
 * the case names its host alone; docs/webhooks.md says when one is suspended.
 */
import type { Database } from '#database';
import { statement } from '../statement.ts';
import type { CaseDraft } from './open.ts';

const suspendedWebhooks = statement('cases/suspended-webhooks');

/** Statement: $1 most; subjects of open cases whose webhook is suspended no more. */
export const resumedWebhooks = statement('cases/resumed-webhooks');

type WebhookRow = {
  webhook_id: string;
  caller_id: string;
  topic: string;
  host: string | null;
  reason: string | null;
  since: Date;
};

/** A case for each webhook that is suspended now, at most so many. */
export async function draftsOfWebhooks(database: Database, most: number): Promise<CaseDraft[]> {
  const { rows } = await database.query<WebhookRow>(suspendedWebhooks, [most]);
  return rows.map(({ webhook_id: webhookId, caller_id: callerId, topic, host, reason, since }) => ({
    kind: 'WEBHOOK_SUSPENDED',
    subject: webhookId,
    cause: `webhook ${webhookId} of ${callerId} to ${host ?? 'nowhere'} is suspended: ${reason ?? 'nobody said why'}`,
    detail: { webhookId, callerId, topic, host, reason, since: since.toISOString() },
    isRefreshed: true,
  }));
}
