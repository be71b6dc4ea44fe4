/**
 * Scopes: the closed list of what a caller may be allowed to do, and what each kind of caller is usually given.
 *
 * A scope says which operations; whose rows they touch (channels, locations) is the caller's reach (schema/reach.ts). They
 * are orthogonal: writing does not imply reading. The SDL names them with `@requiresScopes`; gateway and subgraphs enforce
 * what it says, and know none by name. How a new operation gets its rule: docs/security.md, "Authority"; why: decision 0012.
 */
import type { CallerKind } from './caller.ts';

/** Every scope with its meaning in a sentence. */
export const scopeMeanings = {
  'availability:read': 'Ask what a channel may sell, and follow it.',
  'stock:read': 'Read positions, movements, transfers, counts and what is expected; follow changes of stock.',
  'stock:record': 'Tell what happened to stock: stock events, one by one or in bulk.',
  'transfer:write': 'Move stock between locations in steps: request, ship, receive, cancel.',
  'transfer:approve':
    'Approve transfers, and write off or accept what of them is missing or too much; never of one’s own.',
  'supply:write':
    'Announce expected supply and demand, what suppliers have and ship themselves, and when positions want more.',
  'reservation:read': 'Read reservations.',
  'reservation:write': 'Reserve, extend, reassign, confirm and release.',
  'order:read': 'Read orders and follow them.',
  'order:write': 'Place, change and cancel orders.',
  'order:fulfil': 'Pick, pack and ship what orders hold.',
  'count:submit': 'Submit what was counted, and request adjustments, returns and conversions.',
  'count:approve':
    'Approve or reject what another caller submitted or requested; never what one submitted oneself.',
  'policy:read':
    'Read the policies that decide what may be promised: buffers, allocations, quotas, sourcing.',
  'policy:write': 'Change those policies.',
  'source:read': 'Read how sources are understood: mappings, ownership, what is parked.',
  'source:write': 'Say how sources are understood: aliases, mappings, which source owns which fact.',
  'erp:read': 'Read what was posted to ERPs, what became of it, and the trades it comes of (traces).',
  'erp:operate': 'Have postings sent to an ERP again.',
  'item:read': 'Read items.',
  'item:write': 'Create and change items.',
  'price:read': 'Read what items cost.',
  'price:write': 'Tell what items cost: price lists.',
  'location:read': 'Read locations and channels.',
  'location:write': 'Create and change locations and channels.',
  'exception:read': 'Read exception cases.',
  'exception:write': 'Assign, resolve and waive exception cases.',
  'audit:read': 'Read the audit log and the proofs that nothing was lost.',
  'webhook:write':
    'Have what one may follow sent to an address of one’s own: make, change, replay and remove webhooks.',
  'metrics:read': 'Read how the gateway fares: `GET /metrics`.',
  admin: 'Everything, and the only scope that manages callers and their credentials. Implies all others.',
} as const satisfies Readonly<Record<string, string>>;

/** A scope of the contract. */
export type Scope = keyof typeof scopeMeanings;

/** Every scope, in the order of documentation. */
export const scopes: readonly Scope[] = Object.keys(scopeMeanings).filter(isScope);

/** What only the development caller has, where no identity is configured: everything. Never given to a credential. */
export const everyScope = '*';

/** Says whether text is a scope of the contract. */
export function isScope(text: string): text is Scope {
  return Object.hasOwn(scopeMeanings, text);
}

/** What a kind of caller is usually given. `bound` says which reach must be listed for it instead of being 'all'. */
export type Preset = {
  readonly meaning: string;
  readonly scopes: readonly Scope[];
  readonly bound: readonly ('channels' | 'locations')[];
};

/** A preset for every kind of caller that has credentials. */
export const presets = {
  marketplace: {
    meaning: 'A shop or marketplace: sells through its own channels.',
    scopes: [
      'availability:read',
      'reservation:read',
      'reservation:write',
      'order:read',
      'order:write',
      'item:read',
      'price:read',
      'webhook:write',
    ],
    bound: ['channels'],
  },
  store: {
    meaning: 'The app of a store: records, reserves, picks and counts at its own locations.',
    scopes: [
      'availability:read',
      'stock:read',
      'stock:record',
      'transfer:write',
      'reservation:read',
      'reservation:write',
      'order:read',
      'order:fulfil',
      'count:submit',
      'item:read',
      'price:read',
      'location:read',
    ],
    bound: ['locations'],
  },
  analytics: {
    meaning: 'Reports and dashboards: reads and follows, changes nothing.',
    scopes: [
      'availability:read',
      'stock:read',
      'reservation:read',
      'order:read',
      'policy:read',
      'source:read',
      'erp:read',
      'item:read',
      'price:read',
      'location:read',
      'exception:read',
    ],
    bound: [],
  },
  service: {
    meaning:
      'Another system of the same company (ERP, WMS, commerce back end): feeds master data, facts and orders.',
    scopes: [
      'availability:read',
      'stock:read',
      'stock:record',
      'transfer:write',
      'supply:write',
      'reservation:read',
      'reservation:write',
      'order:read',
      'order:write',
      'order:fulfil',
      'source:read',
      'source:write',
      'item:read',
      'price:read',
      'item:write',
      'price:write',
      'location:read',
      'location:write',
      'webhook:write',
    ],
    bound: [],
  },
  operator: {
    meaning: 'People who run inventory: approve, set policies, work on cases, have postings sent again.',
    scopes: [
      'availability:read',
      'stock:read',
      'transfer:write',
      'transfer:approve',
      'supply:write',
      'reservation:read',
      'reservation:write',
      'order:read',
      'count:submit',
      'count:approve',
      'policy:read',
      'policy:write',
      'source:read',
      'source:write',
      'erp:read',
      'erp:operate',
      'item:read',
      'price:read',
      'price:write',
      'location:read',
      'exception:read',
      'exception:write',
      'audit:read',
      'webhook:write',
      'metrics:read',
    ],
    bound: [],
  },
} as const satisfies Readonly<Record<Exclude<CallerKind, 'development'>, Preset>>;

/** Scopes as `@requiresScopes` names them: one of the lists is enough, and of it every scope is needed. */
export type ScopeRule = readonly (readonly string[])[];

/**
 * Which scopes a caller lacks to satisfy a rule.
 * Takes the caller's scopes and the rule; gives undefined when it is satisfied, else what is missing of the list it comes
 * closest to (at least one scope; the first such list when several are as close).
 */
export function missingScopes(held: readonly string[], rule: ScopeRule): readonly string[] | undefined {
  if (held.includes('admin') || held.includes(everyScope)) return undefined;
  let closest: readonly string[] | undefined;
  for (const needed of rule) {
    const missing = needed.filter((scope) => !held.includes(scope));
    if (missing.length === 0) return undefined;
    if (closest === undefined || missing.length < closest.length) closest = missing;
  }
  return closest ?? ['admin'];
}
