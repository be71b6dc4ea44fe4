/**
 * The entities the stock subgraph answers for, read in batches: positions and movements, and its fields of items and
 * locations, which are referred to without being read.
 */
import { canonicalSku } from '#schema';
import { type EntityReader, keyText, type Representation } from '../parts.ts';
import { casesByIds, encodeCase } from './cases.ts';
import type { StockContext } from './context.ts';
import { encodeMovement, encodePosition } from './encode.ts';
import { dropshipsByIds } from './supply.ts';
import { transfersByIds } from './transfers.ts';
import { workEntities } from './work-resolvers.ts';

/** A reader for every entity type of the subgraph. */
export const stockEntities: Readonly<Record<string, EntityReader<StockContext>>> = {
  Item: async (representations) =>
    representations.map((representation) => ({ sku: canonicalSku(keyText(representation, 'sku')) })),
  Location: async (representations) =>
    representations.map((representation) => ({ id: keyText(representation, 'id') })),
  StockPosition: async (representations, context) => {
    const positions = await context.positionAt.loadMany(representations.map(placeOf));
    return positions.map((position) => {
      if (position instanceof Error) throw position;
      return position === null ? null : encodePosition(position);
    });
  },
  ...workEntities,
  Transfer: (representations, context) =>
    transfersByIds(
      representations.map((representation) => keyText(representation, 'id')),
      context,
    ),
  DropshipOrder: (representations, context) =>
    dropshipsByIds(
      representations.map((representation) => keyText(representation, 'id')),
      context,
    ),
  ExceptionCase: async (representations, context) => {
    const ids = representations.map((representation) => keyText(representation, 'id'));
    return (await casesByIds(ids, context)).map((found) => (found === null ? null : encodeCase(found)));
  },
  Movement: async (representations, { ledger, numbers }) => {
    const ids = representations.map((representation) => Number(keyText(representation, 'id')));
    const movementIds = [...new Set(ids.filter(Number.isSafeInteger))];
    const filter = { movementIds, locationNos: await numbers.within(undefined) };
    const found = await ledger.movementsPage({ first: movementIds.length, filter });
    const byId = new Map(found.map((movement) => [movement.movementId, movement]));
    return ids.map((id) => {
      const movement = byId.get(id);
      return movement === undefined ? null : encodeMovement(movement);
    });
  },
};

function placeOf(representation: Representation): { sku: string; locationId: string } {
  const { location } = representation;
  const isKey = typeof location === 'object' && location !== null && 'id' in location;
  return { sku: keyText(representation, 'sku'), locationId: isKey ? keyText({ id: location.id }, 'id') : '' };
}
