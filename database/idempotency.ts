/**
 * Doing a mutation once: the record for those that have no natural key of their own.
 *
 * Per caller, operation and key: the same content answers what was answered the first time, other content is a conflict that
 * names both hashes, and two at once are one after the other. The row is written in the act's own transaction, so that both
 * exist or neither. Events and reservations do not come here: their keys are rows of the ledger (docs/sources.md, "Once").
 */
import { createHash } from 'node:crypto';
import type { Queryable } from './pool.ts';

/** What is to be done once. */
export type OnceClaim = {
  /** The authenticated caller's id: two callers never meet in one key. */
  readonly callerId: string;
  /** The mutation's name, e.g. `transferRequest`. */
  readonly operation: string;
  /** The caller's idempotencyKey, 1 to 200 characters. */
  readonly key: string;
  /** What the mutation was asked, as it came: JSON; a field that is null and one that is absent are the same. */
  readonly content: unknown;
};

/** How it ended: done now, answered as before, or refused because the key was used for something else. */
export type Once<Answer> =
  | { readonly kind: 'done'; readonly answer: Answer }
  | { readonly kind: 'replayed'; readonly answer: Answer }
  | ({ readonly kind: 'conflict' } & KeyConflict);

/** One key, two contents. The message is fit for people; the hashes are 16 bytes of SHA-256, written as uuids. */
export type KeyConflict = {
  readonly message: string;
  readonly storedHash: string;
  readonly givenHash: string;
};

/** $1 digest, $2 operation, $3 caller_id, $4 content_hash. Gives a row when the key was free. Waits for whoever is claiming it now. */
const claimKey = `
  INSERT INTO database.mutation_key (digest, operation, caller_id, content_hash) VALUES ($1, $2, $3, $4)
  ON CONFLICT (digest) DO NOTHING RETURNING digest`;

/** $1 digest. Gives content_hash and answer of a key that is held. */
const readKey = 'SELECT content_hash, answer FROM database.mutation_key WHERE digest = $1';

/** $1 digest, $2 answer as JSON. */
const keepAnswer = 'UPDATE database.mutation_key SET answer = $2::json WHERE digest = $1';

/** $1 digest. */
const freeKey = 'DELETE FROM database.mutation_key WHERE digest = $1';

/** $1 claimed before, $2 most. Gives a row for each key forgotten. */
const forgetKeys = `
  DELETE FROM database.mutation_key WHERE digest IN (
    SELECT digest FROM database.mutation_key WHERE claimed_at < $1::timestamptz LIMIT $2 FOR UPDATE SKIP LOCKED)
  RETURNING digest`;

/**
 * Does `act` unless it was done before; call it first in the transaction of the act, before its rows are locked.
 *
 * Takes the session of that transaction, the claim, and the act, which gives the answer to keep: JSON that names what came of
 * it (ids, versions; times as text), for that is what a repetition is answered with. An act that refuses without having
 * written anything calls `forget`, so that the key stays free for a better attempt; one that has written throws instead.
 * Throws what the act throws; then the transaction must not be committed, and the key is free again.
 *
 * @example
 * const once = await doOnce(session, { callerId: caller.id, operation: 'transferRequest', key, content: input }, async (forget) => {
 *   const refusal = await check(session, input);
 *   if (refusal !== undefined) forget();
 *   return refusal === undefined ? { transferId: await request(session, input) } : { refusal };
 * });
 * if (once.kind === 'conflict') return { transfer: null, userErrors: [conflict(once)] };
 */
export async function doOnce<Answer>(
  session: Queryable,
  claim: OnceClaim,
  act: (forget: () => void) => Promise<Answer>,
): Promise<Once<Answer>> {
  const digest = hash16(JSON.stringify([claim.callerId, claim.operation, claim.key]));
  const givenHash = contentHash(claim.content);
  const { rows: won } = await session.query(claimKey, [digest, claim.operation, claim.callerId, givenHash]);
  if (won.length === 0) return heldBefore<Answer>(session, { digest, givenHash, key: claim.key });
  let isKept = true;
  const answer = await act(() => {
    isKept = false;
  });
  if (isKept) await session.query(keepAnswer, [digest, JSON.stringify(answer ?? null)]);
  else await session.query(freeKey, [digest]);
  return { kind: 'done', answer };
}

/** Gives the hash of JSON content: 16 bytes of SHA-256 as a uuid; the order of fields and absent or null ones count for nothing. */
export function contentHash(content: unknown): string {
  return hash16(JSON.stringify(canonical(content)) ?? 'null');
}

/** Makes a conflict of a key and the two hashes, with the sentence every operation says. */
export function keyConflict(key: string, hashes: Omit<KeyConflict, 'message'>): KeyConflict {
  const { storedHash, givenHash } = hashes;
  const message =
    `idempotencyKey ${JSON.stringify(key)} was used before with other content (its hash is ${storedHash}, ` +
    `this one's ${givenHash}): use a new key for a new request`;
  return { message, storedHash, givenHash };
}

/** Forgets keys claimed before a time, at most so many; gives how many. The same request would then be done again. */
export async function forgetMutationKeys(
  database: Queryable,
  query: { readonly before: Date; readonly limit: number },
): Promise<number> {
  const { rows } = await database.query(forgetKeys, [query.before.toISOString(), query.limit]);
  return rows.length;
}

type HeldRow<Answer> = { content_hash: string; answer: Answer };

async function heldBefore<Answer>(
  session: Queryable,
  { digest, givenHash, key }: { digest: string; givenHash: string; key: string },
): Promise<Once<Answer>> {
  const { rows } = await session.query<HeldRow<Answer>>(readKey, [digest]);
  const [held] = rows;
  if (held === undefined) throw new Error('a claimed key is neither ours nor anybody else’s');
  const { content_hash: storedHash, answer } = held;
  if (storedHash === givenHash) return { kind: 'replayed', answer };
  return { kind: 'conflict', ...keyConflict(key, { storedHash, givenHash }) };
}

/** The same JSON with fields in order and without those that say nothing. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const said = Object.entries(value).filter(([, field]) => field !== null && field !== undefined);
  said.sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(said.map(([name, field]) => [name, canonical(field)]));
}

function hash16(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
