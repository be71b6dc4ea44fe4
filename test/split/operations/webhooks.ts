/**
 * Webhooks: made paused as soon as they are there, for an item nobody moves, so that nothing is sent while the list runs.
 */
import { call, callById, change, type Places, type Step } from './step.ts';

const beginning = Buffer.from('v1.0.0.0.0').toString('base64url');

/** A webhook from its making to its end, and what is refused. */
export function webhooks({ of }: Places): Step[] {
  const path = 'hook.webhookCreate.webhook.id';
  const nobody = '00000000-0000-4000-8000-000000000000';
  return [
    change('hook', 'webhookCreate', () => ({
      ...{ url: 'http://127.0.0.1:9/hook', topic: 'STOCK_CHANGED', skus: [of('UNMOVED')], batchSize: 10 },
    })),
    change('hookPaused', 'webhookChange', (known) => ({ id: known(path), status: 'PAUSED', batchSize: 20 })),
    change('hookSecret', 'webhookSecretRotate', (known) => ({ id: known(path), overlapSeconds: 0 })),
    callById('hookRead', { field: 'webhook', of: 'Webhook', path }),
    call({ name: 'hooks', field: 'webhooks(first: 1)', of: 'WebhookConnection' }),
    change('hookReplayed', 'webhookReplay', (known) => ({
      id: known(path),
      after: beginning,
      reason: 'lost',
    })),
    change('hookDeleted', 'webhookDelete', (known) => ({ id: known(path), reason: 'no longer wanted' })),
    change('noHook', 'webhookCreate', () => ({ url: 'nowhere', topic: 'STOCK_CHANGED' })),
    change('noHookChanged', 'webhookChange', () => ({ id: nobody })),
    change('noHookSecret', 'webhookSecretRotate', () => ({ id: nobody })),
    change('noHookReplayed', 'webhookReplay', () => ({ id: nobody, after: beginning })),
    change('noDeadLetter', 'webhookDeadLetterReplay', () => ({ id: 'none' })),
    change('noHookDeleted', 'webhookDelete', () => ({ id: nobody })),
  ];
}
