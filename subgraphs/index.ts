/**
 * The subgraphs' door: build the five, run one over HTTP. Their stores have doors of their own (`#items/store`, …).
 */
export { createSubgraphs, type SubgraphsOptions } from './create.ts';
export { type ServedSubgraph, type ServeOptions, serveSubgraph } from './serve/http.ts';
