/**
 * Reads of what is where: so many distinct items a request, evenly over the catalogue.
 *
 * As text: a JSON array of item numbers. Evenly, because a skewed choice would flatter whatever caches.
 */
import { z } from 'zod';
import { between, seeded } from '../harness/random.ts';
import type { Workload } from '../load/job.ts';
import type { Operation } from './operation.ts';

const wire = z.array(z.number().int());

/** Makes reads of a workload. */
export function itemReadMaker(shape: Extract<Workload, { name: 'items' }>, seed: number): () => Operation {
  const random = seeded(seed);
  return () => {
    const itemNos = new Set<number>();
    while (itemNos.size < shape.perRead) itemNos.add(between(random, 1, shape.items));
    return { request: `[${[...itemNos].join(',')}]`, units: 1 };
  };
}

/** Reads such a request back. */
export function readItemNos(text: string): number[] {
  return wire.parse(JSON.parse(text));
}
