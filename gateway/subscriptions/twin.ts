/**
 * From a client's subscription document to the queries that serve it.
 *
 * `subscription { stockChanged(skus: $s, after: $c) { … } }` becomes `query ($_changes: [LiveChangeInput!]!, $s: …)
 * { stockChanged: _stockChanges(changes: $_changes, skus: $s) { … } }`. Pure; validation has happened before.
 */
import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getArgumentValues,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parseType,
  print,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import { fault } from '#schema';
import { readTelling, resumed, type Telling, tellingArguments } from './live-arguments.ts';
import type { LiveField } from './live-field.ts';

/** A validated subscription: what it watches and the query that answers its changes. */
export type LiveOperation = {
  readonly field: LiveField;
  /** The name its value has in an event's `data`. */
  readonly responseKey: string;
  /** Values of the arguments that say what it is about, defaults applied. */
  readonly filter: Readonly<Record<string, unknown>>;
  readonly telling: Telling;
  /** The client's variables that the twin reads, coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** The query that takes `$_changes` and answers each. */
  readonly twin: DocumentNode;
  /** Equal for subscriptions that get equal events: twin and the variables it reads. */
  readonly identity: string;
};

/** What a live operation is made from. */
export type SubscriptionDocument = {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
};

/** The variable that carries changes into a twin query. */
export const changesVariable = '_changes';

/** Makes the live operation of a valid subscription. Throws a fault for a field that is not live or input that does not coerce. */
export function liveOperation(
  given: SubscriptionDocument,
  { fields, lastEventId }: { fields: ReadonlyMap<string, LiveField>; lastEventId?: string | undefined },
): LiveOperation {
  const { schema, document, operation } = given;
  const node = rootField(operation);
  const field = fields.get(node.name.value);
  const definition = schema.getSubscriptionType()?.getFields()[node.name.value];
  if (field === undefined || definition === undefined) {
    throw fault('GRAPHQL_VALIDATION_FAILED', `"${node.name.value}" cannot be subscribed to here.`);
  }
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], given.variables);
  if (coerced.errors !== undefined) {
    throw fault('BAD_USER_INPUT', coerced.errors.map(({ message }) => message).join(' '));
  }
  const args = getArgumentValues(definition, node, coerced.coerced);
  const twin = twinDocument({ field, node, document, operation });
  const used = usedVariables(twin);
  const variables = Object.fromEntries(Object.entries(coerced.coerced).filter(([name]) => used.has(name)));
  return {
    field,
    responseKey: node.alias?.value ?? node.name.value,
    filter: Object.fromEntries(Object.entries(args).filter(([name]) => !tellingArguments.has(name))),
    telling: resumed(readTelling(args), lastEventId),
    variables,
    twin,
    identity: JSON.stringify([print(twin), variables]),
  };
}

/** The subscription's one root field, named directly: behind a fragment or a condition nobody could tell what is watched. */
function rootField(operation: OperationDefinitionNode): FieldNode {
  const [selection] = operation.selectionSet.selections;
  if (selection?.kind !== Kind.FIELD || (selection.directives?.length ?? 0) > 0) {
    throw fault(
      'GRAPHQL_VALIDATION_FAILED',
      'A subscription must name its field directly, without fragment or directive.',
    );
  }
  return selection;
}

type TwinParts = {
  readonly field: LiveField;
  readonly node: FieldNode;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
};

function twinDocument({ field, node, document, operation }: TwinParts): DocumentNode {
  const changes: ArgumentNode = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: 'changes' },
    value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: changesVariable } },
  };
  const kept = (node.arguments ?? []).filter(({ name }) => !tellingArguments.has(name.value));
  const twinField: FieldNode = {
    ...node,
    alias: node.alias ?? node.name,
    name: { kind: Kind.NAME, value: field.twin },
    arguments: [changes, ...kept],
  };
  const fragments = document.definitions.filter(
    (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
  );
  const query = (variableDefinitions: readonly VariableDefinitionNode[]): DocumentNode => ({
    kind: Kind.DOCUMENT,
    definitions: [
      {
        kind: Kind.OPERATION_DEFINITION,
        operation: OperationTypeNode.QUERY,
        variableDefinitions,
        selectionSet: { kind: Kind.SELECTION_SET, selections: [twinField] },
      },
      ...fragments,
    ],
  });
  const used = usedVariables(query([]));
  const given = (operation.variableDefinitions ?? []).filter(({ variable }) => used.has(variable.name.value));
  return query([changesDefinition, ...given]);
}

const changesDefinition: VariableDefinitionNode = {
  kind: Kind.VARIABLE_DEFINITION,
  variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: changesVariable } },
  type: parseType('[LiveChangeInput!]!'),
};

function usedVariables(document: DocumentNode): Set<string> {
  const used = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => {
      used.add(name.value);
    },
  });
  return used;
}
