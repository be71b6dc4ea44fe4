/**
 * Who is calling: the one identity that travels from the front door to every resolver, ledger write and audit row.
 *
 * In one process it is passed as an object; between processes it crosses in a signed header (signed-caller.ts). This file is
 * the type; how a caller is established (keys, tokens) is the gateway's identity room.
 */

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
