/**
 * The chores behind the proofs: the feed is sealed, and the auditor walks over positions, items, grants and the chain.
 *
 * None of it may be felt by whoever waits for an answer: an auditor's step is as large as a fiftieth of a second allows,
 * and a sealer with a backlog rests three times as long as it works. Walks begin again at their end. What a step finds is a
 * case; here it is counted.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Counter, Gauge, type Registry } from 'prom-client';
import { type AuditWalk, auditWalks, type Ledger } from '#ledger';
import type { Chore } from '../chore.ts';

/** What the chores work with. */
export type ProofChores = {
  readonly proof: Pick<Ledger['proof'], 'seal' | 'audit' | 'ends'>;
  readonly registry: Registry | undefined;
};

const sealEveryMs = 1_000;
const restPerWork = 3;
const stepMs = 20;
const largestStep = 5_000;

/** How often a walk goes a step, and over how many things at first and at least; a seal is a thousand rows. */
const paces: Readonly<Record<AuditWalk, { everyMs: number; first: number; least: number }>> = {
  positions: { everyMs: 1_000, first: 100, least: 10 },
  items: { everyMs: 1_000, first: 20, least: 5 },
  grants: { everyMs: 2_000, first: 100, least: 10 },
  chain: { everyMs: 10_000, first: 1, least: 1 },
};

/** Makes them: one that seals, one for each walk. */
export function proofChores(options: ProofChores): Chore[] {
  const metrics = createProofMetrics(options.registry);
  return [sealChore(options, metrics), ...auditWalks.map((walk) => auditChore(options, walk, metrics))];
}

function sealChore({ proof }: ProofChores, metrics: Metrics): Chore {
  return {
    name: 'seal-feed',
    everyMs: sealEveryMs,
    longestPauseMs: 30_000,
    work: async (signal) => {
      for (let isMore = true; isMore && !signal.aborted; ) {
        const startedAtMs = performance.now();
        const sealed = await proof.seal();
        metrics.sealed.inc(sealed.rows);
        isMore = sealed.isMore;
        const restMs = restPerWork * (performance.now() - startedAtMs);
        if (isMore) await sleep(restMs, undefined, { signal }).catch(() => undefined);
      }
      for (const { shard, seq, sealedSeq } of await proof.ends())
        metrics.unsealed.set({ shard: String(shard) }, seq - sealedSeq);
    },
  };
}

function auditChore({ proof }: ProofChores, walk: AuditWalk, metrics: Metrics): Chore {
  const { everyMs, first, least } = paces[walk];
  let limit = first;
  let beganAtMs = performance.now();
  return {
    name: `audit-${walk}`,
    everyMs,
    longestPauseMs: 60_000,
    work: async () => {
      const startedAtMs = performance.now();
      const asked = limit;
      // Should the step fail because it takes too long, the next one is smaller.
      limit = Math.max(least, Math.floor(asked / 2));
      const { audited, opened, isEnd } = await proof.audit(walk, asked);
      const isFast = performance.now() - startedAtMs < stepMs;
      if (isFast) limit = Math.min(largestStep, audited < asked ? asked : asked * 2);
      metrics.audited.inc({ walk }, audited);
      metrics.differences.inc({ walk }, opened);
      if (!isEnd) return;
      metrics.walkSeconds.set({ walk }, (performance.now() - beganAtMs) / 1_000);
      beganAtMs = performance.now();
    },
  };
}

type Metrics = ReturnType<typeof createProofMetrics>;

function createProofMetrics(registry: Registry | undefined) {
  const registers = registry === undefined ? [] : [registry];
  return {
    sealed: new Counter({
      name: 'stockgate_feed_sealed_total',
      help: 'Feed rows put under a seal.',
      registers,
    }),
    unsealed: new Gauge({
      name: 'stockgate_feed_unsealed',
      help: 'Feed rows after the last seal.',
      ...{ labelNames: ['shard'], registers },
    }),
    audited: new Counter({
      name: 'stockgate_audited_total',
      help: 'Positions, items, positions with grants and seals the auditor looked at.',
      ...{ labelNames: ['walk'], registers },
    }),
    differences: new Counter({
      name: 'stockgate_audit_differences_total',
      help: 'Cases the auditor opened: something was changed past the ledger, an alarm; of walk grants: more is granted than there is.',
      ...{ labelNames: ['walk'], registers },
    }),
    walkSeconds: new Gauge({
      name: 'stockgate_audit_walk_seconds',
      help: 'How long this process took from one end of a walk to the next.',
      ...{ labelNames: ['walk'], registers },
    }),
  };
}
