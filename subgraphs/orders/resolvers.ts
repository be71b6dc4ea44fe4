/**
 * The orders subgraph's resolvers: decode, one call, encode. Placing is place.ts, cancelling cancel.ts, picking and shipping
 * fulfil.ts, changes live.ts.
 * Entity references are answered in batches by `orderEntities`.
 */
import { readPageRequest, toConnection } from '../connection.ts';
import { feedCursor } from '../feed-cursor.ts';
import { type EntityReader, keyText } from '../parts.ts';
import { cancelOrder } from './cancel.ts';
import type { OrdersContext } from './context.ts';
import { encodeCancelled, encodeFulfilled, encodeOrder, encodePlacement } from './encode.ts';
import { fulfilOrder } from './fulfil.ts';
import type { Resolvers } from './generated.ts';
import { answerOrderChanges, readOrderHistory, readOrderState, readOrdersFeed } from './live.ts';
import { placeOrder } from './place.ts';
import { orderIdOf } from './row.ts';
import { shortageFields } from './shortage.ts';
import type { OrderRow } from './store.ts';

/** Asked for by few, so it is read when it is. */
const cursorField = {
  cursor: (_payload: object, _args: object, { stockFeed }: OrdersContext) => feedCursor(stockFeed),
};

/** The resolvers, typed by the contract. */
export const resolvers: Resolvers = {
  Query: {
    order: async (_root, args, context) => {
      const order = await context.orderById.load(orderIdOf(args));
      return order === null ? null : encodeOrder(order);
    },
    orders: async (_root, args, context) => {
      const request = readPageRequest(args, 2);
      const asked = { filter: args.filter, reach: context.caller };
      const page = await context.placing.store.page(request, asked);
      const key = ({ placedAt, orderId }: OrderRow) => [placedAt.toISOString(), orderId];
      return toConnection(page, { request, encode: encodeOrder, key });
    },
    _orderChanges: (_root, args, context) => answerOrderChanges(args, context),
    _orderHistory: (_root, args, context) => readOrderHistory(args, context),
    _orderSnapshot: (_root, args, context) => readOrderState(args, context),
    _ordersFeed: (_root, args, context) => readOrdersFeed(args, context),
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
    orderPick: async (_root, { input }, context) =>
      encodeFulfilled(await fulfilOrder('pick', input, context.placing), input),
    orderShip: async (_root, { input }, context) =>
      encodeFulfilled(await fulfilOrder('ship', input, context.placing), input),
  },
  OrderNotAllocated: shortageFields,
  OrderPlacePayload: cursorField,
  OrderCancelPayload: cursorField,
  OrderPickPayload: cursorField,
  OrderShipPayload: cursorField,
  OrderLine: { item: async ({ sku }, _args, context) => ((await context.isItem.load(sku)) ? { sku } : null) },
};

/** Orders by key, in batches. */
export const orderEntities: EntityReader<OrdersContext> = async (representations, context) => {
  const orders = await Promise.all(
    representations.map((representation) => context.orderById.load(keyText(representation, 'id'))),
  );
  return orders.map((order) => (order === null ? null : encodeOrder(order)));
};
