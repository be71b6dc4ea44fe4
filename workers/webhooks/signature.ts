/**
 * How a message is signed: the Standard Webhooks scheme (standardwebhooks.com), symmetric, `v1`. Pure.
 *
 * HMAC-SHA-256 over `<id>.<timestamp>.<body>` with the bytes behind `whsec_`. With two secrets in force there are two signatures
 * apart by a blank, and a receiver takes either.
 */
import { createHmac } from 'node:crypto';

/** What is signed: the message's id, when it is sent (seconds since 1970), its body as it goes over the wire. */
export type SignedMessage = { readonly id: string; readonly timestamp: number; readonly body: string };

const prefix = 'whsec_';

/** The `webhook-signature` header; a signature for each secret (`whsec_` and base64). */
export function signatureOf({ id, timestamp, body }: SignedMessage, secrets: readonly string[]): string {
  return secrets.map((secret) => `v1,${sign(`${id}.${timestamp}.${body}`, secret)}`).join(' ');
}

function sign(text: string, secret: string): string {
  const key = Buffer.from(secret.startsWith(prefix) ? secret.slice(prefix.length) : secret, 'base64');
  return createHmac('sha256', key).update(text).digest('base64');
}
