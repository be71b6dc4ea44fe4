/**
 * The six subgraphs by name, in the order everything that walks over them uses.
 * A seventh subgraph begins with an entry here and an SDL file beside it.
 */

/** The names of the subgraphs. */
export const subgraphNames = ['items', 'locations', 'stock', 'reservations', 'orders', 'callers'] as const;

/** The name of a subgraph. */
export type SubgraphName = (typeof subgraphNames)[number];
