/**
 * What changes callers and API keys: making, rotating, revoking a key, changing a caller. Each one a transaction with its
 * entry in the audit log.
 *
 * It says what happened as data; a refusal has changed nothing. A key's text leaves here once, in the answer, and is in no
 * row, log line or audit entry.
 */
import { type AuditEntry, type Database, noteAudits, type Queryable, transaction } from '#database';
import { type Caller, makeApiKey } from '#schema';
import {
  type Authority,
  type CallerChange,
  type CallerRefusal,
  isRefusal,
  type NewKey,
  newAuthority,
  type Rotation,
  unbound,
} from './row.ts';
import type { ApiKeyRow, CallerRow } from './sql.ts';
import * as sql from './sql.ts';

/** Who acts, for the audit log and the columns that name who changed a row. */
export type Act = Pick<AuditEntry, 'operatorId' | 'reason' | 'correlationId' | 'origin'> & {
  readonly caller: Pick<Caller, 'id' | 'kind'>;
};

/** A key just made: its text is nowhere else. */
export type MadeKey = { readonly key: ApiKeyRow; readonly text: string; readonly caller: CallerRow };

/** A key just rotated: its successor, and itself as it is now. */
export type RotatedKey = MadeKey & { readonly replaced: ApiKeyRow };

/** Makes a key, and its caller when that is new. */
export async function createKey(
  database: Database,
  request: NewKey,
  act: Act,
): Promise<MadeKey | CallerRefusal> {
  return transaction(database, async (session) => {
    const found = await callerFor(session, request, act);
    if (isRefusal(found)) return found;
    const { caller, isNew } = found;
    const made = await insertKey(session, { ...request, expiresAt: request.expiresAt ?? null }, act);
    await noteAudits(
      session,
      [
        ...(isNew ? [entryOf('Caller', caller.callerId, { after: callerFacts(caller) })] : []),
        entryOf('ApiKey', made.key.keyId, { after: keyFacts(made.key) }),
      ].map((entry) => ({ ...act, action: 'apiKeyCreate', ...entry })),
    );
    return { ...made, caller };
  });
}

/** Makes the successor of a key; the key holds for the overlap, and no longer than it would have. */
export async function rotateKey(
  database: Database,
  { keyId, overlapSeconds, expiresAt }: Rotation,
  act: Act,
): Promise<RotatedKey | CallerRefusal> {
  return transaction(database, async (session) => {
    const found = await endable(session, keyId);
    if (isRefusal(found)) return found;
    const { key: before, caller } = found;
    const made = await insertKey(session, { ...before, expiresAt: expiresAt ?? null }, act);
    const replaced = await one<ApiKeyRow>(session, sql.replaceKey, [keyId, made.key.keyId, overlapSeconds]);
    await noteAudits(
      session,
      [
        entryOf('ApiKey', keyId, { before: keyFacts(before), after: keyFacts(replaced) }),
        entryOf('ApiKey', made.key.keyId, { after: keyFacts(made.key) }),
      ].map((entry) => ({ ...act, action: 'apiKeyRotate', ...entry })),
    );
    return { ...made, caller, replaced };
  });
}

/** Revokes a key; one that is revoked stays as it is, and that is noted once only. */
export async function revokeKey(
  database: Database,
  keyId: string,
  act: Act,
): Promise<ApiKeyRow | CallerRefusal> {
  return transaction(database, async (session) => {
    const before = await first<ApiKeyRow>(session, sql.lockKey, [keyId]);
    if (before === undefined) return unknownKey(keyId);
    if (before.revokedAt !== null) return before;
    const after = await one<ApiKeyRow>(session, sql.revokeKey, [keyId, act.caller.id]);
    const entry = entryOf('ApiKey', keyId, { before: keyFacts(before), after: keyFacts(after) });
    await noteAudits(session, [{ ...act, action: 'apiKeyRevoke', ...entry }]);
    return after;
  });
}

/** Changes what a caller may do, or whether it may call. */
export async function changeCaller(
  database: Database,
  { callerId, change }: { callerId: string; change: CallerChange },
  act: Act,
): Promise<CallerRow | CallerRefusal> {
  return transaction(database, async (session) => {
    const before = await first<CallerRow>(session, sql.lockCaller, [callerId]);
    if (before === undefined) return unknownCaller(callerId);
    const wanted = changed(before, change);
    const bound = unbound(wanted);
    if (isRefusal(bound)) return bound;
    const { name, kind, status, scopes, channels, locations } = wanted;
    const values = [callerId, name, kind, status, scopes, channels, locations, act.caller.id];
    const after = await one<CallerRow>(session, sql.updateCaller, values);
    const entry = entryOf('Caller', callerId, { before: callerFacts(before), after: callerFacts(after) });
    await noteAudits(session, [{ ...act, action: 'callerChange', ...entry }]);
    return after;
  });
}

/** Null is a value of channels and locations: all of them. */
function changed(before: CallerRow, change: CallerChange): CallerRow {
  const { channels = before.channels, locations = before.locations } = change;
  return {
    ...before,
    ...{ channels, locations },
    name: change.name ?? before.name,
    kind: change.kind ?? before.kind,
    status: change.status ?? before.status,
    scopes: change.scopes ?? before.scopes,
  };
}

async function callerFor(
  session: Queryable,
  request: NewKey,
  act: Act,
): Promise<{ caller: CallerRow; isNew: boolean } | CallerRefusal> {
  const known = await first<CallerRow>(session, sql.lockCaller, [request.callerId]);
  if (known !== undefined) return conflictOf(request, known) ?? { caller: known, isNew: false };
  const authority = newAuthority(request);
  if (isRefusal(authority)) return authority;
  const { callerId, callerName } = request;
  const { kind, scopes, channels, locations } = authority;
  const values = [callerId, callerName ?? callerId, kind, scopes, channels, locations, act.caller.id];
  const made = await first<CallerRow>(session, sql.insertCaller, values);
  // Made by another call meanwhile: then it is known.
  return made === undefined ? callerFor(session, request, act) : { caller: made, isNew: true };
}

/** What was given for a new caller must be what a known one has already: a key never changes what its caller may do. */
function conflictOf(request: NewKey, known: CallerRow): CallerRefusal | undefined {
  const given: Partial<Authority> = {
    ...(request.kind ? { kind: request.kind } : {}),
    ...(request.scopes ? { scopes: request.scopes } : {}),
    ...(request.kind && request.channels !== undefined ? { channels: request.channels } : {}),
    ...(request.kind && request.locations !== undefined ? { locations: request.locations } : {}),
  };
  const differing = (['kind', 'scopes', 'channels', 'locations'] as const).find(
    (name) =>
      given[name] !== undefined && JSON.stringify(given[name]) !== JSON.stringify(sorted(known[name])),
  );
  if (differing === undefined) return undefined;
  const message = `${differing} of caller ${JSON.stringify(known.callerId)} is ${JSON.stringify(known[differing])} already: leave it out, or change the caller`;
  return { code: 'CallerConflict', path: [differing], message };
}

function sorted(value: string | readonly string[] | null): unknown {
  return typeof value === 'string' || value === null ? value : [...value].sort();
}

async function endable(
  session: Queryable,
  keyId: string,
): Promise<{ key: ApiKeyRow; caller: CallerRow } | CallerRefusal> {
  const seen = await first<ApiKeyRow>(
    session,
    `SELECT ${sql.keyColumns} FROM callers.api_key WHERE key_id = $1`,
    [keyId],
  );
  if (seen === undefined) return unknownKey(keyId);
  const caller = await one<CallerRow>(session, sql.lockCaller, [seen.callerId]);
  const key = await one<ApiKeyRow>(session, sql.lockKey, [keyId]);
  const ended = endOf(key);
  if (ended === undefined) return { key, caller };
  return { code: 'ApiKeyEnded', path: ['id'], message: `id ${keyId} ${ended}: make a new key instead` };
}

function endOf(key: ApiKeyRow): string | undefined {
  if (key.revokedAt !== null) return 'was revoked';
  if (key.rotatedTo !== null) return `was rotated already, to ${key.rotatedTo}`;
  if (key.expiresAt !== null && key.expiresAt.getTime() <= Date.now()) return 'has expired';
  return undefined;
}

async function insertKey(
  session: Queryable,
  key: { readonly callerId: string; readonly name: string; readonly expiresAt: Date | null },
  act: Act,
): Promise<{ key: ApiKeyRow; text: string }> {
  const fresh = makeApiKey();
  const digest = Buffer.from(fresh.digest, 'base64url');
  const values = [fresh.id, key.callerId, key.name, digest, key.expiresAt, act.caller.id];
  return { key: await one<ApiKeyRow>(session, sql.insertKey, values), text: fresh.text };
}

function entryOf(
  type: 'ApiKey' | 'Caller',
  id: string,
  facts: Pick<AuditEntry, 'before' | 'after'>,
): Pick<AuditEntry, 'subject' | 'before' | 'after'> {
  return { subject: { type, id }, ...facts };
}

const keyFacts = ({ callerId, name, expiresAt, revokedAt, rotatedTo }: ApiKeyRow) => ({
  callerId,
  name,
  expiresAt,
  revokedAt,
  rotatedTo,
});

const callerFacts = ({ name, kind, status, scopes, channels, locations }: CallerRow) => ({
  name,
  kind,
  status,
  scopes,
  channels: channels ?? 'all',
  locations: locations ?? 'all',
});

const unknownKey = (keyId: string): CallerRefusal => ({
  code: 'UnknownApiKey',
  path: ['id'],
  message: `id ${JSON.stringify(keyId.slice(0, 100))} is no API key`,
});

const unknownCaller = (callerId: string): CallerRefusal => ({
  code: 'UnknownCaller',
  path: ['id'],
  message: `id ${JSON.stringify(callerId.slice(0, 100))} is no caller with API keys`,
});

async function first<Row extends object>(
  session: Queryable,
  statement: string,
  values: unknown[],
): Promise<Row | undefined> {
  const { rows } = await session.query<Row & Record<string, unknown>>(statement, values);
  return rows[0];
}

async function one<Row extends object>(
  session: Queryable,
  statement: string,
  values: unknown[],
): Promise<Row> {
  const row = await first<Row>(session, statement, values);
  if (row === undefined) throw new Error('a row that is locked has gone');
  return row;
}
