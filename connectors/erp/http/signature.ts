/**
 * The signature of a call: who holds the secret said exactly this, to this address, just now.
 *
 * `Stockgate-Signature: t=<seconds since 1970>,v1=<hex HMAC-SHA256>` over time, method, path with query, and body, a line
 * each. A captured call is of no use after five minutes, at another path, or with another body. README.md beside this.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** The header a signature travels in. */
export const signatureHeader = 'stockgate-signature';

/** The longest a signed call stays good, either side of the receiver's clock. */
export const replayWindowMs = 300_000;

/** What is signed: the call as it goes over the wire. The body of a call without one is empty. */
export type SignedCall = { readonly method: string; readonly path: string; readonly body: string };

/** Gives the header's value. Takes the call, the common secret, and the time of signing in milliseconds since 1970. */
export function signCall(call: SignedCall, secret: string, now: number = Date.now()): string {
  const seconds = Math.floor(now / 1000);
  return `t=${seconds},v1=${digest(call, secret, seconds).toString('hex')}`;
}

/** Gives why a signature is not good, or undefined when it is. Never throws, whatever the header is. */
export function signatureFault(
  header: string | undefined,
  call: SignedCall,
  check: { readonly secret: string; readonly now?: number },
): string | undefined {
  const match = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? '');
  if (match === null) return `the header ${signatureHeader} is missing or malformed`;
  const seconds = Number(match[1]);
  const expected = digest(call, check.secret, seconds);
  if (!timingSafeEqual(expected, Buffer.from(match[2] ?? '', 'hex'))) {
    return 'the signature is not that of this call with our secret';
  }
  const ageMs = (check.now ?? Date.now()) - seconds * 1000;
  if (Math.abs(ageMs) > replayWindowMs) {
    return `the call was signed ${Math.round(ageMs / 1000)} s ago, at most ${replayWindowMs / 1000} s are allowed`;
  }
  return undefined;
}

function digest(call: SignedCall, secret: string, seconds: number): Buffer {
  const text = `${seconds}\n${call.method}\n${call.path}\n${call.body}`;
  return createHmac('sha256', secret).update(text).digest();
}
