/**
 * Signatures of webhook messages, verified by Standard Webhooks' own library, as receivers do it.
 *
 * Serves docs/webhooks.md. Pure: nothing is sent.
 */
import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { signatureOf } from './signature.ts';

const id = 'msg_1';
const secrets = [1, 2].map((byte) => `whsec_${Buffer.alloc(32, byte).toString('base64')}`);
const timestamp = Math.floor(Date.now() / 1_000);
const body = JSON.stringify({ type: 'stock.changed', data: { name: 'Grüße' } });

function verified(secret: string, given: { readonly body: string; readonly signature: string }): unknown {
  return new Webhook(secret).verify(given.body, {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': given.signature,
  });
}

test('a receiver with any of the secrets in force takes the message', () => {
  const signature = signatureOf({ id, timestamp, body }, secrets);
  for (const secret of secrets) expect(verified(secret, { body, signature })).toEqual(JSON.parse(body));
});

test('a receiver with another secret, or another body, does not', () => {
  const [first = '', second = ''] = secrets;
  const signature = signatureOf({ id, timestamp, body }, [first]);
  expect(() => verified(second, { body, signature })).toThrow();
  expect(() => verified(first, { body: `${body} `, signature })).toThrow();
});
