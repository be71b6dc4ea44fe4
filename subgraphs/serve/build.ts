/**
 * Turns one folder's parts into a subgraph that can be executed: contract, resolvers, scalars, batched entities, the contract's
 * rules about callers.
 *
 * The SDL comes from schema/ and nowhere else, so what runs is what was composed. How it is reached (in-process by the
 * gateway, or over HTTP) is decided elsewhere: see http.ts and launch.
 */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { readAccessRules, type Subgraph, scalars, subgraphTypeDefs } from '#schema';
import type { SubgraphParts } from '../parts.ts';
import { entityTypes, replaceEntities } from './entities.ts';
import { foreseen } from './foreseen.ts';
import { guardFields } from './guard.ts';
import { refuseUnstorableText } from './text-arguments.ts';

type Resolvers = NonNullable<
  Extract<Parameters<typeof buildSubgraphSchema>[0], { typeDefs: unknown; resolvers?: unknown }>['resolvers']
>;

/**
 * Builds an executable subgraph.
 * Takes the folder's parts; gives the agreement of schema/subgraph.ts; throws when resolvers and contract do not match,
 * or an entity type has no reader.
 */
export function buildSubgraph<Context extends object>(parts: SubgraphParts<Context>): Subgraph {
  const resolvers: Resolvers = { ...scalars, ...parts.resolvers };
  const typeDefs = subgraphTypeDefs(parts.name);
  const unread = entityTypes(typeDefs).find((type) => parts.entities[type] === undefined);
  if (unread !== undefined) throw new Error(`the entity type ${unread} has no reader`);
  const schema = buildSubgraphSchema({ typeDefs, resolvers });
  refuseUnstorableText(schema);
  const rules = readAccessRules(typeDefs);
  replaceEntities(schema, { readers: parts.entities, rules });
  guardFields(schema, rules);
  return { name: parts.name, schema, context: parts.context, foreseen };
}
