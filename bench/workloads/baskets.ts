/**
 * Baskets to reserve: one line of one hot SKU, or one to five lines over a wide catalogue with Zipf popularity.
 *
 * As text: `["key", itemNo, locationNo, units, itemNo, …]`. Keys are new in every process; positions of a basket are
 * distinct.
 */
import { randomUUID } from 'node:crypto';
import { between, seeded, zipf } from '../harness/random.ts';
import type { Workload } from '../load/job.ts';
import type { Operation } from './operation.ts';

/** One line of a basket; whole units. */
export type BasketLine = { readonly itemNo: number; readonly locationNo: number; readonly units: number };

/** A basket: its idempotency key (a uuid) and lines. */
export type Basket = { readonly key: string; readonly lines: readonly BasketLine[] };

const zipfExponent = 0.99;

/** Makes baskets of a workload. */
export function basketMaker(shape: Extract<Workload, { name: 'baskets' }>, seed: number): () => Operation {
  const random = seeded(seed);
  const item = zipf(random, { count: shape.items, exponent: zipfExponent });
  return () => {
    const numbers: number[] = [];
    const wanted = between(random, 1, shape.mostLines);
    const taken = new Set<number>();
    while (taken.size < wanted) {
      const itemNo = 1 + item();
      if (taken.has(itemNo)) continue;
      taken.add(itemNo);
      numbers.push(itemNo, between(random, 0, shape.locations - 1), between(random, 1, 3));
    }
    return { request: `["${randomUUID()}",${numbers.join(',')}]`, units: 1 };
  };
}

/** Reads a basket back. The bench's own text, so it is cut, not judged: what reading costs is in every variant. */
export function readBasket(text: string): Basket {
  const [key = '', ...numbers] = text.slice(1, -1).split(',');
  const lines: BasketLine[] = [];
  for (let at = 0; at + 2 < numbers.length; at += 3) {
    const [itemNo, locationNo, units] = [
      Number(numbers[at]),
      Number(numbers[at + 1]),
      Number(numbers[at + 2]),
    ];
    lines.push({ itemNo, locationNo, units });
  }
  return { key: key.slice(1, -1), lines };
}
