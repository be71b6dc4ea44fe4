/**
 * What a seal is, in bytes: SHA-256 over lines of text, so that anybody can compute it again from an export.
 *
 * Rows are JSON as PostgreSQL writes jsonb without nulls (sql/proof/feed-lines.sql, journal-lines.sql), a line each. The
 * header that is hashed last names shard, range, the seal before it, and every journal row it covers. Decision 0015.
 */
import { createHash } from 'node:crypto';

/** What a seal says, without its own hash. */
export type SealHeader = {
  readonly shard: number;
  readonly fromSeq: number;
  readonly toSeq: number;
  /** SHA-256 of the seal before; 32 zero bytes for the first of a shard. */
  readonly previousHash: Buffer;
  readonly feedHash: Buffer;
  readonly journalHash: Buffer;
  /** In the order their lines are hashed in. */
  readonly movementIds: readonly number[];
  readonly reservationEventIds: readonly number[];
  readonly sealedAt: Date;
};

/** Gives SHA-256 of lines, each ended by a line feed. */
export function hashLines(lines: readonly string[]): Buffer {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(line).update('\n');
  return hash.digest();
}

/** Gives the hash of a seal. */
export function hashSeal(seal: SealHeader): Buffer {
  return hashLines([
    'stockgate seal 1',
    `shard ${seal.shard}`,
    `from ${seal.fromSeq}`,
    `to ${seal.toSeq}`,
    `previous ${seal.previousHash.toString('hex')}`,
    `feed ${seal.feedHash.toString('hex')}`,
    `journal ${seal.journalHash.toString('hex')}`,
    `movements ${seal.movementIds.join(' ')}`,
    `reservation events ${seal.reservationEventIds.join(' ')}`,
    `at ${seal.sealedAt.toISOString()}`,
  ]);
}
