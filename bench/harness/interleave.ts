/**
 * Runs the variants of a bench in turns, round after round, so that whatever else the machine does hits them alike.
 *
 * A round gives every variant one slice (warm-up, then a measured window); every round begins with another variant.
 * Ratios are taken within a round and only then summed up.
 */
import type { Job, Measure } from '../load/job.ts';

/** One way of doing what the bench measures. */
export type Variant = {
  readonly name: string;
  readonly target: Job['target'];
  /** Process ids whose trees do the work. */
  readonly cpuOf: readonly number[];
  /** What differs from the bench's own job for this variant. */
  readonly job?: Partial<Pick<Job, 'workload' | 'clients' | 'warmMs' | 'measureMs'>>;
};

/** What was measured of a variant in one round. `group` is what else differs: clients, question, batch. */
export type Slice = {
  readonly group: string;
  readonly variant: string;
  readonly clients: number;
  readonly round: number;
  readonly measure: Measure;
};

/** A set of variants to run in turns. */
export type Turns = {
  readonly group: string;
  readonly variants: readonly Variant[];
  readonly rounds: number;
  readonly job: Omit<Job, 'target' | 'cpuOf'>;
  /** How long each variant is run before the first round, uncounted: code gets hot once, not in the first rounds. */
  readonly primeMs?: number;
  readonly run: (job: Job) => Promise<Measure>;
  /** Awaited before every slice: lets background work of the one before come to an end. */
  readonly settle?: () => Promise<void>;
  readonly onSlice?: (slice: Slice) => void;
};

/** Runs all rounds and gives every slice. Throws when a variant fails; refusals are counted, not thrown. */
export async function runInTurns(turns: Turns): Promise<Slice[]> {
  const slices: Slice[] = [];
  const primeMs = turns.primeMs ?? 0;
  for (const variant of primeMs > 0 ? turns.variants : [])
    throwOnFailure(variant, await turns.run({ ...jobOf(turns, variant, 0), measureMs: primeMs, warmMs: 0 }));
  for (let round = 0; round < turns.rounds; round += 1) {
    for (const variant of rotated(turns.variants, round)) {
      await turns.settle?.();
      const job = jobOf(turns, variant, round);
      const measure = await turns.run(job);
      throwOnFailure(variant, measure);
      const slice = { group: turns.group, variant: variant.name, clients: job.clients, round, measure };
      turns.onSlice?.(slice);
      slices.push(slice);
    }
  }
  return slices;
}

/** Each round draws other operations, each variant of a round the same ones. */
function jobOf({ job }: Turns, { target, cpuOf, ...variant }: Variant, round: number): Job {
  return { ...job, ...variant.job, seed: job.seed + round, target, cpuOf: [...cpuOf] };
}

function throwOnFailure({ name }: Variant, { everAnswered }: Measure): void {
  const [failure] = Object.keys(everAnswered).filter((answer) => answer.startsWith('failed'));
  if (failure !== undefined) throw new Error(`${name}: ${everAnswered[failure]} times ${failure}`);
}

function rotated<Member>(members: readonly Member[], by: number): Member[] {
  const at = by % Math.max(1, members.length);
  return [...members.slice(at), ...members.slice(0, at)];
}
