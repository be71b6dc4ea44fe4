/**
 * The resolvers of lists over many places and items, a part of the stock subgraph's: decode, one call, encode.
 */
import { toConnection } from '../connection.ts';
import { answerByLocation } from './availability-lists.ts';
import type { Resolvers } from './generated.ts';
import { answerGrid } from './grid.ts';
import { answerByGtin } from './gtin.ts';
import { listLowStock } from './low-stock.ts';
import { findPickupPoints, pickupKey } from './pickup-points.ts';

/** Queries of availability and stock over many places and items. */
export const listQueries = {
  availabilityByLocation: (_root, args, context) => answerByLocation(args, context),
  availabilityGrid: (_root, args, context) => answerGrid(args, context),
  availabilityByGtin: (_root, args, context) => answerByGtin(args, context),
  pickupPoints: async (_root, args, context) => {
    const { request, page } = await findPickupPoints(args, context);
    return toConnection(page, { request, encode: (point) => point, key: pickupKey });
  },
  lowStock: (_root, args, context) => listLowStock(args, context),
} satisfies Resolvers['Query'];
