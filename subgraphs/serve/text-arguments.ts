/**
 * Text no database can look up: U+0000 is fine in JSON and GraphQL, and an error in PostgreSQL.
 *
 * Queries refuse it here, by name, once for all of them. Mutations judge every value of their rows themselves, because a
 * bad row must not fail its neighbours.
 */
import { defaultFieldResolver, type GraphQLSchema } from 'graphql';
import { fault } from '#schema';

/** Lets every root query field refuse such text in its arguments with BAD_USER_INPUT. Changes the schema in place. */
export function refuseUnstorableText(schema: GraphQLSchema): void {
  for (const [name, field] of Object.entries(schema.getQueryType()?.getFields() ?? {})) {
    if (name.startsWith('_')) continue;
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (...call) => {
      const path = pathOfUnstorable(call[1]);
      if (path !== undefined)
        throw fault('BAD_USER_INPUT', `${path.join('.')} must not hold the character U+0000`);
      return resolve(...call);
    };
  }
}

/** Where in a value there is text with U+0000; undefined when nowhere. */
function pathOfUnstorable(value: unknown): string[] | undefined {
  if (typeof value === 'string') return value.includes('\0') ? [] : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const path = pathOfUnstorable(inner);
    if (path !== undefined) return [key, ...path];
  }
  return undefined;
}
