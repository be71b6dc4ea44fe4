/**
 * Starts a target's host and gives the variant to measure: its port, and whose CPU time counts.
 */
import type { BenchWorld } from './bench.ts';
import { startChild } from './children.ts';
import type { Variant } from './interleave.ts';
import type { BenchServer } from './servers.ts';

/** What a host is started with. */
export type HostOptions = {
  /** What the variant is called in the results. */
  readonly name: string;
  /** Its name in hosts/host.ts. */
  readonly target: string;
  readonly databaseUrl?: string;
  readonly redisUrl?: string;
  /** The servers that work for it. */
  readonly servers: readonly BenchServer[];
};

/** Starts a host; it ends with the bench. */
export async function startHost(world: BenchWorld, options: HostOptions): Promise<Variant> {
  const args = [options.target, options.databaseUrl ?? '', options.redisUrl ?? ''];
  const child = await startChild({ file: 'hosts/host.ts', args, env: world.env });
  world.ends.defer(() => child.stop());
  return {
    name: options.name,
    target: { kind: 'lines', ports: [child.port] },
    cpuOf: [child.pid, ...options.servers.map(({ pid }) => pid)],
  };
}
