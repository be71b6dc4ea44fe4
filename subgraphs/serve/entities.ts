/**
 * The `_entities` field, one batch a type: all representations of a type are read by one call, answers keep their order.
 *
 * It replaces the stock resolver of @apollo/subgraph, which awaits each representation by itself and writes `__typename`
 * onto the rows it is given (docs/architecture.md, traps). Which type an entity is of is remembered beside it instead.
 */
import { type ConstDirectiveNode, type DocumentNode, type GraphQLSchema, isUnionType, Kind } from 'graphql';
import { type AccessRules, fault } from '#schema';
import type { EntityReader, Representation } from '../parts.ts';
import { firstRefusal } from './guard.ts';

type Readers<Context> = Readonly<Record<string, EntityReader<Context>>>;

/**
 * Puts the batch resolver in the place of the stock one.
 * Takes a schema of buildSubgraphSchema, changed in place, a reader for each entity type, and the rules about callers.
 */
export function replaceEntities<Context extends object>(
  schema: GraphQLSchema,
  { readers, rules }: { readonly readers: Readers<Context>; readonly rules: AccessRules },
): void {
  const field = schema.getQueryType()?.getFields()._entities;
  const entity = schema.getType('_Entity');
  if (field === undefined || !isUnionType(entity)) return;
  const typeNames = new WeakMap<object, string>();
  entity.resolveType = (value: unknown) => (isObject(value) ? typeNames.get(value) : undefined);
  field.resolve = (
    _source: unknown,
    args: { representations: readonly Representation[] },
    context: Context,
  ) => readEntities({ ...args, context, readers, rules, typeNames });
}

/** The types of a subgraph that others can refer to: those with a @key that is not `resolvable: false`. */
export function entityTypes(typeDefs: DocumentNode): string[] {
  const types = typeDefs.definitions.flatMap((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION ? [node] : [],
  );
  const isResolvable = (directive: ConstDirectiveNode) =>
    directive.name.value === 'key' &&
    !directive.arguments?.some(
      ({ name, value }) => name.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value,
    );
  return types.filter(({ directives }) => directives?.some(isResolvable)).map(({ name }) => name.value);
}

type Reading<Context> = {
  readonly representations: readonly Representation[];
  readonly context: Context;
  readonly readers: Readers<Context>;
  readonly rules: AccessRules;
  readonly typeNames: WeakMap<object, string>;
};

async function readEntities<Context>(reading: Reading<Context>): Promise<(object | null)[]> {
  const { representations } = reading;
  const answers: (object | null)[] = new Array(representations.length).fill(null);
  const groups = Map.groupBy(representations.keys(), (index) => typeNameOf(representations[index]));
  await Promise.all(
    [...groups].map(async ([typeName, indexes]) => {
      const found = await readType(reading, typeName, indexes);
      for (const [place, index] of indexes.entries()) answers[index] = found[place] ?? null;
    }),
  );
  return answers;
}

async function readType<Context>(reading: Reading<Context>, typeName: string, indexes: readonly number[]) {
  const reader = reading.readers[typeName];
  if (reader === undefined)
    throw fault('BAD_USER_INPUT', `representations: no entity of type ${typeName} is kept here`);
  const refusal = firstRefusal(reading.rules.ofType(typeName), reading.context, typeName);
  if (refusal !== undefined) throw refusal;
  const asked = indexes.flatMap((index): Representation[] => reading.representations.slice(index, index + 1));
  const found = await reader(asked, reading.context);
  for (const entity of found) if (entity !== null) reading.typeNames.set(entity, typeName);
  return found;
}

function typeNameOf(representation: Representation | undefined): string {
  const typeName = representation?.__typename;
  return typeof typeName === 'string' ? typeName : '';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
