/**
 * The statements on the Postgres schema `callers`, and how its rows become ours.
 *
 * Locks: the caller's row by id, then the key's; one of each at a time, but for the times of last use, which skip what is
 * locked. Reading the audit log is audit-log.ts.
 */
import type { KeyedKind } from './row.ts';

/** A caller as stored. */
export type CallerRow = {
  readonly callerId: string;
  readonly name: string;
  readonly kind: KeyedKind;
  readonly status: 'ACTIVE' | 'BLOCKED';
  readonly channels: readonly string[] | null;
  readonly locations: readonly string[] | null;
  readonly scopes: readonly string[];
  readonly version: number;
  readonly updatedAt: Date;
};

/** An API key as stored, without its digest. */
export type ApiKeyRow = {
  readonly keyNo: number;
  readonly keyId: string;
  readonly callerId: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  readonly rotatedTo: string | null;
  readonly lastUsedAt: Date | null;
};

/** The columns of CallerRow. */
export const callerColumns =
  'caller_id AS "callerId", name, kind, status, channels, locations, scopes, version, updated_at AS "updatedAt"';

/** The columns of ApiKeyRow. */
export const keyColumns =
  'key_no AS "keyNo", key_id AS "keyId", caller_id AS "callerId", name, created_at AS "createdAt", expires_at AS "expiresAt", revoked_at AS "revokedAt", rotated_to AS "rotatedTo", last_used_at AS "lastUsedAt"';

/** $1 key id. Gives a CallerRow with the key's digest, expiresAt and lastUsedAt, when both hold now. Locks nothing. */
export const findHolder = `
  SELECT caller.caller_id AS "callerId", caller.kind, caller.channels, caller.locations, caller.scopes,
    api_key.digest, api_key.expires_at AS "expiresAt", api_key.last_used_at AS "lastUsedAt"
  FROM callers.api_key JOIN callers.caller USING (caller_id)
  WHERE api_key.key_id = $1 AND api_key.revoked_at IS NULL AND (api_key.expires_at IS NULL OR api_key.expires_at > now())
    AND caller.status = 'ACTIVE'`;

/** Gives one row when any key holds now. Locks nothing. */
export const findAnyHolder = `
  SELECT FROM callers.api_key JOIN callers.caller USING (caller_id)
  WHERE api_key.revoked_at IS NULL AND (api_key.expires_at IS NULL OR api_key.expires_at > now())
    AND caller.status = 'ACTIVE'
  LIMIT 1`;

/** $1 caller id. Gives a CallerRow, locked. */
export const lockCaller = `SELECT ${callerColumns} FROM callers.caller WHERE caller_id = $1 FOR UPDATE`;

/** $1 id, $2 name, $3 kind, $4 scopes, $5 channels, $6 locations, $7 by whom. Gives a CallerRow, none when there is one already. */
export const insertCaller = `
  INSERT INTO callers.caller (caller_id, name, kind, scopes, channels, locations, updated_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (caller_id) DO NOTHING
  RETURNING ${callerColumns}`;

/** $1 id, $2 name, $3 kind, $4 status, $5 scopes, $6 channels, $7 locations, $8 by whom. Gives a CallerRow. */
export const updateCaller = `
  UPDATE callers.caller
  SET name = $2, kind = $3, status = $4, scopes = $5, channels = $6, locations = $7, version = version + 1,
    updated_at = now(), updated_by = $8
  WHERE caller_id = $1
  RETURNING ${callerColumns}`;

/** $1 key id, $2 caller id, $3 name, $4 digest (bytea), $5 expires at, $6 by whom. Gives an ApiKeyRow. */
export const insertKey = `
  INSERT INTO callers.api_key (key_id, caller_id, name, digest, expires_at, created_by)
  VALUES ($1, $2, $3, $4, $5, $6)
  RETURNING ${keyColumns}`;

/** $1 key id. Gives an ApiKeyRow, locked. */
export const lockKey = `SELECT ${keyColumns} FROM callers.api_key WHERE key_id = $1 FOR UPDATE`;

/** $1 key id, $2 its successor, $3 overlap in seconds. Gives an ApiKeyRow that holds no longer than before. */
export const replaceKey = `
  UPDATE callers.api_key
  SET rotated_to = $2, expires_at = LEAST(expires_at, now() + make_interval(secs => $3))
  WHERE key_id = $1
  RETURNING ${keyColumns}`;

/** $1 key id, $2 by whom. Gives an ApiKeyRow. */
export const revokeKey = `
  UPDATE callers.api_key SET revoked_at = now(), revoked_by = $2 WHERE key_id = $1
  RETURNING ${keyColumns}`;

/** $1 key ids. Notes that they were just used; who is being changed is left out this time. */
export const noteUses = `
  UPDATE callers.api_key AS used SET last_used_at = now()
  FROM (SELECT key_id FROM callers.api_key WHERE key_id = ANY ($1::text[]) ORDER BY key_id FOR UPDATE SKIP LOCKED) AS free
  WHERE used.key_id = free.key_id`;
