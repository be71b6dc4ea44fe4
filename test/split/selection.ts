/**
 * Selects everything: every field of a type to some depth, so that what is compared is the whole answer and not a sample.
 *
 * Left out is what depends on when it is asked: how far a movement's posting to the ERP has come.
 */
import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import { readApiSchema } from '#schema';

/** The schema clients see. */
export const apiSchema = buildSchema(readApiSchema());

const timely = new Set(['erpPosting', 'reconciliationStatus']);

/** The selection of everything below a type; objects deeper than `depth` are left out. */
export function everything(typeName: string, depth = 3): string {
  const type = apiSchema.getType(typeName);
  if (isUnionType(type)) {
    const members = type
      .getTypes()
      .map((member) => `... on ${member.name} ${everything(member.name, depth)}`);
    return `{ __typename ${members.join(' ')} }`;
  }
  if (type === undefined || !isCompositeType(type)) return '';
  const implementations = isObjectType(type) ? [] : [...apiSchema.getPossibleTypes(type)];
  const own = Object.values('getFields' in type ? type.getFields() : {}).map((field) =>
    selected(field, depth),
  );
  const fragments = implementations.map((member) => `... on ${member.name} ${ownLeaves(member)}`);
  return `{ __typename ${[...own, ...fragments].join(' ')} }`;
}

function selected(field: GraphQLField<unknown, unknown>, depth: number): string {
  if (timely.has(field.name) || field.args.some(isRequiredArgument)) return '';
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return field.name;
  return depth === 0 ? '' : `${field.name} ${everything(type.name, depth - 1)}`;
}

/** What members of an interface have of their own, under names that cannot clash. */
function ownLeaves(type: GraphQLObjectType): string {
  const leaves = Object.values(type.getFields()).filter(({ type: of }) => !isCompositeType(getNamedType(of)));
  return `{ ${leaves.map(({ name }) => `${type.name}_${name}: ${name}`).join(' ')} }`;
}
