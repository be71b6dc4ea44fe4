/**
 * The rules of a subgraph's own SDL (`@authenticated`, `@requiresScopes`), enforced in its resolvers.
 *
 * The gateway has refused such operations before; here they are refused again, however the subgraph is reached and whatever
 * the gateway believed: root fields and the hidden ones, fields that give a type with rules, and entities (entities.ts asks
 * for each type). A field is refused before its resolver runs. Knows no scope by name.
 */
import {
  defaultFieldResolver,
  type GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql';
import { type AccessRules, type Caller, refusalOf, type ScopeRule } from '#schema';

/** The field that gives entities: of which types is known only when it is asked, so entities.ts guards it. */
const entitiesField = '_entities';

/** Lets every field with rules, or of a type with rules, refuse callers who lack what they need. Changes the schema in place. */
export function guardFields(schema: GraphQLSchema, rules: AccessRules): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.name === entitiesField) continue;
      const own = rules.ofField(type.name, field.name);
      const needed = [...own, ...namesOf(field, schema).flatMap((name) => rules.ofType(name))];
      if (needed.length > 0) guard(field, needed);
    }
  }
}

/** The type a field gives, and every object that may turn out to be. */
function namesOf(field: GraphQLField<unknown, unknown>, schema: GraphQLSchema): readonly string[] {
  const type = getNamedType(field.type);
  return isAbstractType(type)
    ? [type.name, ...schema.getPossibleTypes(type).map(({ name }) => name)]
    : [type.name];
}

function guard(field: GraphQLField<unknown, unknown>, rules: readonly ScopeRule[]): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (...call) => {
    const refusal = firstRefusal(rules, call[2], field.name);
    if (refusal !== undefined) throw refusal;
    return resolve(...call);
  };
}

/**
 * Why the caller of a request may not have what is named, by all of these rules; undefined when it may.
 * Takes the request's context as resolvers get it: without a caller in it everything with a rule is refused.
 */
export function firstRefusal(
  rules: readonly ScopeRule[],
  context: unknown,
  named: string,
): GraphQLError | undefined {
  for (const rule of rules) {
    const refusal = refusalOf(rule, callerOf(context), named);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function callerOf(context: unknown): Caller | undefined {
  if (typeof context !== 'object' || context === null || !('caller' in context)) return undefined;
  const { caller } = context;
  return isCaller(caller) ? caller : undefined;
}

function isCaller(caller: unknown): caller is Caller {
  return typeof caller === 'object' && caller !== null && 'scopes' in caller && Array.isArray(caller.scopes);
}
