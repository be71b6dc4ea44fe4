/**
 * Webhooks: each caller has its own and sees no other's, so what others ask of one answers like what does not exist.
 */
import type { Row } from './row.ts';

const errors = 'userErrors { ... on UserError { code path } }';
const may = 'MVO';
const needs = 'webhook:write';
const nobody = '00000000-0000-4000-8000-000000000000';

/** A row whose outcome is the same wherever the caller reaches. */
function everywhere(operation: string, document: string, done: string): Row {
  return { operation, needs, may, document, done, otherChannel: done, otherLocation: done };
}

/** How webhooks answer each caller, one row an operation. */
export const webhookRows: readonly Row[] = [
  everywhere('Query.webhook', `{ webhook(id: "${nobody}") { url } }`, 'null'),
  everywhere('Query.webhooks', '{ webhooks(first: 5) { pageInfo { hasNextPage } } }', 'shown'),
  everywhere(
    'Mutation.webhookCreate',
    `mutation { webhookCreate(input: { url: "nowhere", topic: STOCK_CHANGED }) { ${errors} } }`,
    'refused InvalidWebhook at input.url',
  ),
  everywhere(
    'Mutation.webhookChange',
    `mutation { webhookChange(input: { id: "${nobody}" }) { ${errors} } }`,
    'refused UnknownWebhook at input.id',
  ),
  everywhere(
    'Mutation.webhookSecretRotate',
    `mutation { webhookSecretRotate(input: { id: "${nobody}" }) { ${errors} } }`,
    'refused UnknownWebhook at input.id',
  ),
  everywhere(
    'Mutation.webhookReplay',
    `mutation { webhookReplay(input: { id: "${nobody}", after: "djEuMC4wLjAuMA" }) { ${errors} } }`,
    'refused UnknownWebhook at input.id',
  ),
  everywhere(
    'Mutation.webhookDeadLetterReplay',
    `mutation { webhookDeadLetterReplay(input: { id: "none" }) { ${errors} } }`,
    'refused UnknownDeadLetter at input.id',
  ),
  everywhere(
    'Mutation.webhookDelete',
    `mutation { webhookDelete(input: { id: "${nobody}" }) { ${errors} } }`,
    'refused UnknownWebhook at input.id',
  ),
];
