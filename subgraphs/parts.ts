/**
 * What one subgraph's folder hands over to be run: its resolvers, its entity readers, its context.
 *
 * Each folder knows its noun and nothing of federation or transport; serve/ turns these parts into an executable schema
 * and runs it in-process or over HTTP. No folder imports another's parts.
 */
import type { SubgraphName, SubgraphRequest } from '#schema';

/** The key fields another subgraph refers to an entity by, as they arrive: `__typename` and the fields of one @key. */
export type Representation = Readonly<Record<string, unknown>>;

/**
 * Reads many entities of one type at once.
 * Takes the representations and the request's context; gives one entity each, same order, null for an unknown one.
 */
export type EntityReader<Context> = (
  representations: readonly Representation[],
  context: Context,
) => Promise<readonly (object | null)[]>;

/** One subgraph, ready to be built: see serve/build.ts. */
export type SubgraphParts<Context extends object> = {
  readonly name: SubgraphName;
  /** Field resolvers by type, as typed by the folder's generated.ts; scalars are added by serve/. */
  readonly resolvers: object;
  /** A reader for every type of this subgraph with a resolvable key. */
  readonly entities: Readonly<Record<string, EntityReader<Context>>>;
  /** Makes the context of one request; batch loaders in it live as long as the request. */
  readonly context: (request: SubgraphRequest) => Context;
};

/**
 * The text of one key field.
 * Gives '' (which names nothing) when the field is absent or not text.
 */
export function keyText(representation: Representation | undefined, field: string): string {
  const value = representation?.[field];
  return typeof value === 'string' ? value : '';
}
