/**
 * Who is calling: the one identity that travels from the front door to every resolver, ledger write and audit row.
 *
 * In one process it is passed as an object; between processes it crosses in a header signed with a key both sides hold,
 * so that a subgraph never believes a caller the gateway did not vouch for. This file is the type and that envelope;
 * how a caller is established (keys, tokens) is the gateway's identity room.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** What kind of party a caller is. `development` exists only where no identity is configured. */
export type CallerKind = 'development' | 'service' | 'store' | 'marketplace' | 'analytics' | 'operator';

/** The channels or locations a caller may act for: everything, or exactly the listed ids. */
export type Reach = 'all' | readonly string[];

/** An authenticated party. `id` is stable over its credentials' rotation and is part of every idempotency key it uses. */
export type Caller = {
  readonly id: string;
  readonly kind: CallerKind;
  readonly channels: Reach;
  readonly locations: Reach;
  readonly scopes: readonly string[];
};

/** The gateway itself, where it asks subgraphs on nobody's behalf: who holds a key, what changed. No credential gives it. */
export const gatewayCaller: Caller = {
  id: 'gateway',
  kind: 'service',
  channels: 'all',
  locations: 'all',
  scopes: ['*'],
};

/** The HTTP header a signed caller travels in between gateway and subgraph. */
export const callerHeader = 'x-stockgate-caller';

const maxAgeMs = 60_000;

/**
 * Signs a caller for one hop.
 * Takes the caller, the shared key (at least 32 bytes, text) and the time of signing; gives `payload.signature`, base64url.
 */
export function signCaller(caller: Caller, key: string, now: number = Date.now()): string {
  const payload = Buffer.from(JSON.stringify({ caller, signedAt: now })).toString('base64url');
  return `${payload}.${signature(payload, key)}`;
}

/**
 * Reads a signed caller back.
 * Gives undefined (never throws) when the header is absent, malformed, signed with another key, or older than a minute:
 * the receiver then refuses the request as unauthenticated.
 */
export function readSignedCaller(
  header: string | undefined,
  key: string,
  now: number = Date.now(),
): Caller | undefined {
  const [payload, given, ...rest] = header?.split('.') ?? [];
  if (payload === undefined || given === undefined || rest.length > 0) return undefined;
  const expected = Buffer.from(signature(payload, key));
  const actual = Buffer.from(given);
  if (expected.length !== actual.length || !timingSafeEqual(expected, actual)) return undefined;
  const envelope: { caller: Caller; signedAt: number } = JSON.parse(
    Buffer.from(payload, 'base64url').toString(),
  );
  return Math.abs(now - envelope.signedAt) <= maxAgeMs ? envelope.caller : undefined;
}

function signature(payload: string, key: string): string {
  return createHmac('sha256', key).update(payload).digest('base64url');
}
