/**
 * The orders subgraph's resolvers: decode, one call, encode. Placing is place.ts, cancelling cancel.ts.
 * Entity references are answered in batches by `orderEntities`.
 */
import { type EntityReader, keyText } from '../parts.ts';
import { cancelOrder } from './cancel.ts';
import type { OrdersContext } from './context.ts';
import { encodeCancelled, encodeOrder, encodePlacement } from './encode.ts';
import type { Resolvers } from './generated.ts';
import { placeOrder } from './place.ts';
import { orderIdOf } from './row.ts';

/** The resolvers, typed by the contract. */
export const resolvers: Resolvers = {
  Query: {
    order: async (_root, args, context) => {
      const order = await context.orderById.load(orderIdOf(args));
      return order === null ? null : encodeOrder(order);
    },
  },
  Mutation: {
    orderPlace: async (_root, { input }, context) =>
      encodePlacement(await placeOrder(input, context.placing)),
    orderCancel: async (_root, { input }, context) => {
      const { channel, channelOrderId, reason } = input;
      const cancelled = await cancelOrder(
        { channel, channelOrderId, reason: reason ?? null },
        context.placing,
      );
      return encodeCancelled(cancelled, input);
    },
  },
  OrderLine: { item: async ({ sku }, _args, context) => ((await context.isItem.load(sku)) ? { sku } : null) },
};

/** Orders by key, in batches. */
export const orderEntities: EntityReader<OrdersContext> = async (representations, context) => {
  const orders = await Promise.all(
    representations.map((representation) => context.orderById.load(keyText(representation, 'id'))),
  );
  return orders.map((order) => (order === null ? null : encodeOrder(order)));
};
