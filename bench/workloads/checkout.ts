/**
 * The same baskets as baskets.ts, as they are asked for over HTTP: by the product's mutation, or as JSON of a service by hand.
 */
import type { Workload } from '../load/job.ts';
import { basketMaker, readBasket } from './baskets.ts';
import { locationIdOf, skuOf } from './catalogue.ts';
import type { Operation } from './operation.ts';

const query = `mutation Hold($input: ReservationCreateInput!) { reservationCreate(input: $input) {
  reservation { id status expiresAt } userErrors { ... on UserError { code message } } } }`;

/** Makes request bodies of a workload. */
export function checkoutMaker(
  { as, ...shape }: Extract<Workload, { name: 'checkout' }>,
  seed: number,
): () => Operation {
  const basket = basketMaker({ ...shape, name: 'baskets' }, seed);
  return () => {
    const { request, units } = basket();
    return { request: as === 'json' ? request : mutationOf(request), units };
  };
}

function mutationOf(basket: string): string {
  const { key, lines } = readBasket(basket);
  const input = {
    idempotencyKey: key,
    channel: 'web',
    lines: lines.map(({ itemNo, locationNo, units }) => ({
      sku: skuOf(itemNo),
      quantity: units,
      locationId: locationIdOf(locationNo),
    })),
  };
  return JSON.stringify({ query, operationName: 'Hold', variables: { input } });
}
