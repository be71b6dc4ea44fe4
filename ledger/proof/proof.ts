/**
 * Proof, as other rooms have it: sealing, the auditor's steps, an item's published proof, and what is kept for how long.
 *
 * Verifying a whole database is verify.ts, which the command line calls by itself.
 */
import type { Database } from '#database';
import { type ChainEnd, chainEnds } from './chain.ts';
import { type ConservationProof, proveConservation } from './prove.ts';
import { type Removed, type Retention, removeOld } from './retain.ts';
import { type Sealed, type Sealing, sealFeed } from './seal.ts';
import { type AuditStep, type AuditWalk, auditStep } from './walk.ts';

/** What may be asked of the proofs. */
export type Proof = {
  /** Seals the next stretch of every feed shard; for a chore. */
  seal(sealing?: Sealing): Promise<Sealed>;
  /** Goes one step of one of the auditor's walks; for a chore. */
  audit(walk: AuditWalk, limit: number): Promise<AuditStep>;
  /** Removes a bounded piece of what is kept no longer; for a chore. */
  removeOld(retention: Retention): Promise<Removed>;
  /** Where every shard's chain stands. */
  ends(): Promise<readonly ChainEnd[]>;
  /** Proves an item, in one snapshot. */
  conservation(itemNo: number): Promise<ConservationProof>;
};

/** Makes the proofs over a pool that writes and one that reads. */
export function createProof(pools: { database: Database; reader: Database }): Proof {
  const { database, reader } = pools;
  return {
    seal: (sealing) => sealFeed(database, sealing),
    audit: (walk, limit) => auditStep(pools, walk, limit),
    removeOld: (retention) => removeOld(database, retention),
    ends: () => chainEnds(reader),
    conservation: (itemNo) => proveConservation(reader, itemNo),
  };
}
