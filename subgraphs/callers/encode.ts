/**
 * Callers, keys and audit entries as the contract has them: kinds in upper case, times as text, facts side by side.
 */
import type { Caller } from '#schema';
import type { AuditRow } from './audit-log.ts';
import type {
  ApiKeyCreatePayload,
  ApiKeyRevokePayload,
  ApiKeyRotatePayload,
  CallerChangePayload,
  CallerIdentity,
  CallerKind,
  CallerReach,
  ApiKey as EncodedApiKey,
  ApiKeyHolder as EncodedApiKeyHolder,
  AuditEntry as EncodedAuditEntry,
  Caller as EncodedCaller,
} from './generated.ts';
import {
  type ApiKeyRow,
  type CallerRefusal,
  type CallerRow,
  isRefusal,
  type KeyHolder,
  type MadeKey,
  type RotatedKey,
} from './store.ts';

const kinds = {
  development: 'DEVELOPMENT',
  service: 'SERVICE',
  store: 'STORE',
  marketplace: 'MARKETPLACE',
  analytics: 'ANALYTICS',
  operator: 'OPERATOR',
} as const satisfies Record<Caller['kind'], CallerKind>;

/** Who asks, by whatever credential. */
export function encodeIdentity({ id, kind, channels, locations, scopes }: Caller): CallerIdentity {
  return {
    id,
    kind: kinds[kind],
    channels: reach(channels),
    locations: reach(locations),
    scopes: [...scopes],
  };
}

/** Who holds a key, for a gateway. */
export function encodeHolder({ caller, expiresAt }: KeyHolder): EncodedApiKeyHolder {
  const { __typename, ...identity } = encodeIdentity(caller);
  return { ...identity, expiresAt: time(expiresAt) };
}

/** A stored caller, as administrators see it. */
export function encodeCaller(row: CallerRow): EncodedCaller {
  return {
    id: row.callerId,
    name: row.name,
    kind: kinds[row.kind],
    status: row.status,
    channels: reach(row.channels ?? 'all'),
    locations: reach(row.locations ?? 'all'),
    scopes: [...row.scopes],
    version: String(row.version),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** A stored key, without anything secret. */
export function encodeKey(row: ApiKeyRow): EncodedApiKey {
  return {
    id: row.keyId,
    callerId: row.callerId,
    name: row.name,
    status: statusOf(row),
    createdAt: row.createdAt.toISOString(),
    expiresAt: time(row.expiresAt),
    revokedAt: time(row.revokedAt),
    rotatedTo: row.rotatedTo,
    lastUsedAt: time(row.lastUsedAt),
  };
}

/** Whether a key holds, its caller aside. */
export function statusOf({ revokedAt, expiresAt, rotatedTo }: ApiKeyRow): EncodedApiKey['status'] {
  if (revokedAt !== null) return 'REVOKED';
  if (expiresAt !== null && expiresAt.getTime() <= Date.now()) return 'EXPIRED';
  return rotatedTo === null ? 'ACTIVE' : 'ROTATING';
}

/** What became of an apiKeyCreate. */
export function encodeMade(made: MadeKey | CallerRefusal): ApiKeyCreatePayload {
  if (isRefusal(made)) {
    const code = made.code === 'CallerConflict' ? made.code : 'InvalidCaller';
    return { apiKey: null, secret: null, caller: null, userErrors: [told(made, code)] };
  }
  return {
    apiKey: encodeKey(made.key),
    secret: made.text,
    caller: encodeCaller(made.caller),
    userErrors: [],
  };
}

/** What became of an apiKeyRotate. */
export function encodeRotated(rotated: RotatedKey | CallerRefusal): ApiKeyRotatePayload {
  if (isRefusal(rotated)) {
    const { code } = rotated;
    const known = code === 'UnknownApiKey' || code === 'ApiKeyEnded' ? code : 'InvalidCaller';
    return { apiKey: null, secret: null, replaced: null, userErrors: [told(rotated, known)] };
  }
  return {
    apiKey: encodeKey(rotated.key),
    secret: rotated.text,
    replaced: encodeKey(rotated.replaced),
    userErrors: [],
  };
}

/** What became of an apiKeyRevoke. */
export function encodeRevoked(revoked: ApiKeyRow | CallerRefusal): ApiKeyRevokePayload {
  if (isRefusal(revoked)) return { apiKey: null, userErrors: [told(revoked, 'UnknownApiKey')] };
  return { apiKey: encodeKey(revoked), userErrors: [] };
}

/** What became of a callerChange. */
export function encodeChanged(changed: CallerRow | CallerRefusal): CallerChangePayload {
  if (!isRefusal(changed)) return { caller: encodeCaller(changed), userErrors: [] };
  const code = changed.code === 'UnknownCaller' ? changed.code : 'InvalidCaller';
  return { caller: null, userErrors: [told(changed, code)] };
}

/** An entry of the audit log. */
export function encodeAudit(row: AuditRow): EncodedAuditEntry {
  const { before, after, entryNo, notedAt, ...rest } = row;
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return {
    ...rest,
    id: String(entryNo),
    at: notedAt.toISOString(),
    facts: [...names].sort().map((name) => ({ name, before: json(before, name), after: json(after, name) })),
  };
}

function told<Code extends string>({ message, path }: CallerRefusal, code: Code) {
  return { __typename: code, message, path: ['input', ...path], code };
}

function json(facts: Readonly<Record<string, unknown>> | null, name: string): string | null {
  return facts !== null && Object.hasOwn(facts, name) ? JSON.stringify(facts[name]) : null;
}

function reach(ids: Caller['channels']): CallerReach {
  return ids === 'all' ? { all: true, ids: [] } : { all: false, ids: [...ids] };
}

function time(at: Date | null): string | null {
  return at === null ? null : at.toISOString();
}
