/**
 * What the fields of exception cases are looked up with in one request, in batches: the promises that stand on their
 * positions, and the movements they came from.
 */
import DataLoader from 'dataloader';
import type { Ledger, Movement, PromisesAt } from '#ledger';

/** What cases are read with in one request. */
export type CaseLoaders = {
  readonly promisesAt: DataLoader<number, PromisesAt>;
  readonly movementOf: DataLoader<number, Movement | null>;
};

const nobody: PromisesAt = { reservations: 0, orders: 0 };

/** Makes the loaders of one request; movements at other than the given locations are not given. */
export function caseLoaders(
  ledger: Ledger,
  within: () => Promise<readonly number[] | undefined>,
): CaseLoaders {
  return {
    promisesAt: new DataLoader(async (positionIds) => {
      const found = await ledger.cases.promisesAt(positionIds);
      return positionIds.map((positionId) => found.get(positionId) ?? nobody);
    }),
    movementOf: new DataLoader(async (movementIds) => {
      const filter = { movementIds, locationNos: await within() };
      const found = await ledger.movementsPage({ first: movementIds.length, filter });
      const byId = new Map(found.map((movement) => [movement.movementId, movement]));
      return movementIds.map((id) => byId.get(id) ?? null);
    }),
  };
}
