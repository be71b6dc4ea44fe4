/**
 * Baskets to reserve: one line of one hot SKU, or one to five lines over a wide catalogue with Zipf popularity.
 *
 * As text: `["key", itemNo, locationNo, units, itemNo, …]`. Keys are new in every process; positions of a basket are
 * distinct.
 */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { between, seeded, zipf } from '../harness/random.ts';
import type { Workload } from '../load/job.ts';
import type { Operation } from './operation.ts';

/** One line of a basket; whole units. */
export type BasketLine = { readonly itemNo: number; readonly locationNo: number; readonly units: number };

/** A basket: its idempotency key (a uuid) and lines. */
export type Basket = { readonly key: string; readonly lines: readonly BasketLine[] };

const zipfExponent = 0.99;
const wire = z.tuple([z.string()]).rest(z.number());

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

/** Reads a basket back. */
export function readBasket(text: string): Basket {
  const [key, ...numbers] = wire.parse(JSON.parse(text));
  const lines: BasketLine[] = [];
  for (let at = 0; at + 2 < numbers.length; at += 3) {
    const [itemNo = 0, locationNo = 0, units = 0] = numbers.slice(at, at + 3);
    lines.push({ itemNo, locationNo, units });
  }
  return { key, lines };
}
