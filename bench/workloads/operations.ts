/**
 * What is asked of the product and of every baseline, from a seed: baskets, stock events, reads, GraphQL queries.
 *
 * Only texts are made here; every variant of a bench gets texts from the same maker and the same seed.
 */
import type { Workload } from '../load/job.ts';
import { availabilityRequest } from './availability.ts';
import { basketMaker } from './baskets.ts';
import { checkoutMaker } from './checkout.ts';
import { eventMaker } from './events.ts';
import { itemReadMaker } from './item-reads.ts';
import { listMaker } from './network.ts';
import type { Operation } from './operation.ts';

/** Gives the function that makes the next operation of a workload. */
export function operationsOf(workload: Workload, seed: number): () => Operation {
  switch (workload.name) {
    case 'baskets':
      return basketMaker(workload, seed);
    case 'checkout':
      return checkoutMaker(workload, seed);
    case 'events':
      return eventMaker(workload, seed);
    case 'items':
      return itemReadMaker(workload, seed);
    case 'lists':
      return listMaker(workload, seed);
    case 'availability':
      return availabilityMaker(workload);
  }
}

function availabilityMaker({ operation, items }: Extract<Workload, { name: 'availability' }>) {
  let count = 0;
  return (): Operation => {
    count += 1;
    return { request: availabilityRequest(operation, { at: count, items }), units: 1 };
  };
}
