/**
 * The subgraphs' door: build the six, run one over HTTP. Their stores have doors of their own (`#items/store`, …).
 */
export {
  caseFeedId,
  createSubgraphs,
  orderFeedId,
  reservationFeedId,
  type SubgraphsOptions,
  waitingFeedId,
} from './create.ts';
export { createOrderFeed, type OrderFeed } from './orders/feed.ts';
export { createPickupExpiry, type PickupExpiry } from './orders/pickup-expiry.ts';
export { closeGently, type Patience } from './serve/close.ts';
export { type ServedSubgraph, type ServeOptions, serveSubgraph } from './serve/http.ts';
export { type MetricsText, type Operated, serveOperators } from './serve/operators.ts';
