/**
 * The bulk routes fit the contract: their documents are valid, and their paths lead to lists that are there.
 */
import {
  buildSchema,
  type GraphQLType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isObjectType,
  parse,
  typeFromAST,
  validate,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { bulkRoutes } from './routes.ts';
import { readApiSchema } from './type-defs.ts';

const schema = buildSchema(readApiSchema());

function fieldType(type: GraphQLType | undefined, field: string): GraphQLType | undefined {
  const named = type === undefined ? undefined : getNamedType(type);
  return isObjectType(named) || isInputObjectType(named) ? named.getFields()[field]?.type : undefined;
}

describe.each(bulkRoutes.map((route) => [route.path, route] as const))('%s', (_path, route) => {
  const document = parse(route.document);
  const [operation] = document.definitions;
  if (operation?.kind !== 'OperationDefinition') throw new Error('the document is no operation');

  test('its document is a valid mutation with one variable', () => {
    expect(validate(schema, document)).toEqual([]);
    expect(operation.operation).toBe('mutation');
    expect(operation.variableDefinitions).toHaveLength(1);
  });

  test('its list path leads from the variable to a list', () => {
    const [variable] = operation.variableDefinitions ?? [];
    if (variable === undefined) throw new Error('there is no variable');
    const [name, ...path] = route.listPath;
    expect(name).toBe(variable.variable.name.value);
    const list = path.reduce<GraphQLType | undefined>(fieldType, typeFromAST(schema, variable.type));
    expect(isListType(list === undefined ? list : getNullableType(list))).toBe(true);
  });

  test('its results path leads to a list whose entries have index and error', () => {
    const mutation: GraphQLType | undefined = schema.getMutationType() ?? undefined;
    const list = route.resultsPath.reduce<GraphQLType | undefined>(fieldType, mutation);
    expect(isListType(list === undefined ? list : getNullableType(list))).toBe(true);
    for (const field of ['index', 'error', ...route.echoFields]) expect(fieldType(list, field)).toBeDefined();
  });
});
