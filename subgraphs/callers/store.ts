/**
 * Callers and API keys in PostgreSQL: who holds a key, pages of them, and what changes them (changes.ts).
 *
 * The only code that writes the Postgres schema `callers`. It is told digests of keys, never keys: what a gateway asks
 * crosses processes and logs without a secret in it.
 */
import { timingSafeEqual } from 'node:crypto';
import type { Database } from '#database';
import type { Caller, ShownApiKey } from '#schema';
import { cutPage, type Page, type PageRequest, where } from '../connection.ts';
import {
  type Act,
  changeCaller,
  createKey,
  type MadeKey,
  type RotatedKey,
  revokeKey,
  rotateKey,
} from './changes.ts';
import { createLastUse } from './last-use.ts';
import { type CallerRefusal, isRefusal, readCallerChange, readNewKey, readRotation } from './row.ts';
import type { ApiKeyRow, CallerRow } from './sql.ts';
import * as sql from './sql.ts';

export type { Act, MadeKey, RotatedKey } from './changes.ts';
export { type CallerRefusal, isRefusal } from './row.ts';
export type { ApiKeyRow, CallerRow } from './sql.ts';

/** Who holds a key now, and until when (null: for ever). */
export type KeyHolder = { readonly caller: Caller; readonly expiresAt: Date | null };

/** Reads and changes callers and keys. Inputs of changes are as a client wrote them: what is wrong with them is a refusal. */
export type CallerStore = {
  /** Who holds the key, if it holds now; its use is noted, about once a minute. */
  holder(shown: ShownApiKey): Promise<KeyHolder | undefined>;
  /** Whether any key holds now. */
  holdsKeys(): Promise<boolean>;
  caller(callerId: string): Promise<CallerRow | undefined>;
  /** A page in the order of ids. */
  callers(request: PageRequest): Promise<Page<CallerRow>>;
  /** A page, oldest first. */
  keys(request: PageRequest, condition: { readonly callerId?: string | null }): Promise<Page<ApiKeyRow>>;
  createKey(input: object, act: Act): Promise<MadeKey | CallerRefusal>;
  rotateKey(input: object, act: Act): Promise<RotatedKey | CallerRefusal>;
  revokeKey(keyId: string, act: Act): Promise<ApiKeyRow | CallerRefusal>;
  changeCaller(callerId: string, change: object, act: Act): Promise<CallerRow | CallerRefusal>;
  /** Writes what waits to be noted. */
  close(): Promise<void>;
};

type Holder = Pick<CallerRow, 'callerId' | 'kind' | 'channels' | 'locations' | 'scopes'> & {
  readonly digest: Buffer;
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
};

/** Opens the store; `onNoteFailed` is told when a time of last use could not be written. */
export function createCallerStore(
  database: Database,
  { onNoteFailed = () => undefined }: { onNoteFailed?: (error: unknown) => void } = {},
): CallerStore {
  const lastUse = createLastUse(database, onNoteFailed);
  return {
    async holder({ keyId, digest }) {
      const query = { name: 'key-holder', text: sql.findHolder, values: [keyId] };
      const holder = (await database.query<Holder>(query)).rows[0];
      if (holder === undefined || !isSame(holder.digest, Buffer.from(digest, 'base64url'))) return undefined;
      lastUse.used(keyId, holder.lastUsedAt);
      return { caller: callerOf(holder), expiresAt: holder.expiresAt };
    },
    holdsKeys: async () => (await database.query(sql.findAnyHolder)).rows.length > 0,
    async caller(callerId) {
      const text = `SELECT ${sql.callerColumns} FROM callers.caller WHERE caller_id = $1`;
      return (await database.query<CallerRow>(text, [callerId])).rows[0];
    },
    callers: ({ first, after }) => readPage<CallerRow>(database, { first, after, from: 'caller' }),
    keys: ({ first, after }, { callerId }) =>
      readPage<ApiKeyRow>(database, { first, after, from: 'api_key', callerId }),
    createKey: (input, act) => read(readNewKey(input), (request) => createKey(database, request, act)),
    rotateKey: (input, act) => read(readRotation(input), (request) => rotateKey(database, request, act)),
    revokeKey: (keyId, act) => revokeKey(database, keyId, act),
    changeCaller: (callerId, given, act) =>
      read(readCallerChange(given), (change) => changeCaller(database, { callerId, change }, act)),
    close: () => lastUse.close(),
  };
}

async function read<Request extends object, Result>(
  request: Request | CallerRefusal,
  work: (request: Request) => Promise<Result>,
): Promise<Result | CallerRefusal> {
  return isRefusal(request) ? request : work(request);
}

type Paging = PageRequest & {
  readonly from: 'caller' | 'api_key';
  readonly callerId?: string | null | undefined;
};

async function readPage<Row extends object>(
  database: Database,
  { first, after, from, callerId }: Paging,
): Promise<Page<Row>> {
  const [columns, order] = from === 'caller' ? [sql.callerColumns, 'caller_id'] : [sql.keyColumns, 'key_no'];
  const { sql: condition, values } = where([
    { sql: `${order} > ?`, value: after?.[0] },
    { sql: 'caller_id = ?', value: callerId },
  ]);
  const text = `SELECT ${columns} FROM callers.${from} WHERE ${condition} ORDER BY ${order} LIMIT ${first + 1}`;
  const { rows } = await database.query<Row & Record<string, unknown>>(text, values);
  return cutPage<Row>(rows, first);
}

function callerOf({ callerId, kind, channels, locations, scopes }: Holder): Caller {
  return { id: callerId, kind, channels: channels ?? 'all', locations: locations ?? 'all', scopes };
}

function isSame(stored: Buffer, shown: Buffer): boolean {
  return stored.length === shown.length && timingSafeEqual(stored, shown);
}
