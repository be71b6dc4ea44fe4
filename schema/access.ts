/**
 * What a schema says about who may ask: `@authenticated` and `@requiresScopes`, read from SDL, and what an operation needs.
 *
 * Pure, and the same for a supergraph (the gateway's) and a subgraph's SDL. Knows no scope and no type by name. A rule on a
 * type holds for every way to it; where rules meet, all of them must be satisfied. `@skip` and `@include` are not looked
 * at: what an operation could select, it needs. Serves docs/security.md "Authority", decision 0012.
 */
import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Caller } from './caller.ts';
import { fault } from './fault.ts';
import { missingScopes, type ScopeRule } from './scopes.ts';

/** How the two directives are named in a document; a supergraph's `@link(as:)` may rename them. */
export type AccessDirectives = { readonly authenticated: string; readonly requiresScopes: string };

/** The names of the federation specification. */
export const accessDirectives: AccessDirectives = {
  authenticated: 'authenticated',
  requiresScopes: 'requiresScopes',
};

/** The rules of a schema, by type and by field; none where nothing is said. */
export type AccessRules = {
  ofType(type: string): readonly ScopeRule[];
  ofField(type: string, field: string): readonly ScopeRule[];
};

/** Anybody who is somebody: what `@authenticated` alone asks. */
const anyCaller: ScopeRule = [[]];

/** Reads the rules of a document of type definitions. */
export function readAccessRules(
  document: DocumentNode,
  names: AccessDirectives = accessDirectives,
): AccessRules {
  const rules = new Map<string, ScopeRule[]>();
  const note = (place: string, directives: readonly ConstDirectiveNode[] = []): void => {
    const found = directives.flatMap((directive) => ruleOf(directive, names) ?? []);
    if (found.length > 0) rules.set(place, [...(rules.get(place) ?? []), ...found]);
  };
  for (const node of document.definitions) {
    if (!('directives' in node) || !('name' in node) || node.name === undefined) continue;
    if (node.kind === Kind.OPERATION_DEFINITION || node.kind === Kind.FRAGMENT_DEFINITION) continue;
    note(node.name.value, node.directives);
    if (!('fields' in node)) continue;
    for (const field of node.fields ?? []) note(`${node.name.value}.${field.name.value}`, field.directives);
  }
  return {
    ofType: (type) => rules.get(type) ?? [],
    ofField: (type, field) => rules.get(`${type}.${field}`) ?? [],
  };
}

function ruleOf(directive: ConstDirectiveNode, names: AccessDirectives): ScopeRule[] | undefined {
  if (directive.name.value === names.authenticated) return [anyCaller];
  if (directive.name.value !== names.requiresScopes) return undefined;
  const given = directive.arguments?.find(({ name }) => name.value === 'scopes')?.value;
  if (given?.kind !== Kind.LIST) return [[]];
  // A single value stands for a list of one, as everywhere in GraphQL.
  const lists = given.values.map((inner) => (inner.kind === Kind.LIST ? inner.values : [inner]));
  return [lists.map((inner) => inner.flatMap((value) => (value.kind === Kind.STRING ? [value.value] : [])))];
}

/** Something an operation needs: the rule, and the first place (response keys from the root) that needs it. */
export type Requirement = { readonly rule: ScopeRule; readonly path: readonly string[] };

/** An operation to be judged; valid against the schema, or against one that hides parts of it. */
export type JudgedOperation = {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
};

/** What an operation needs: per field of its root every distinct rule, with the first place that needs it. */
export function requirementsOf(judged: JudgedOperation, rules: AccessRules): readonly Requirement[] {
  const { schema, document, operation } = judged;
  const root = schema.getRootType(operation.operation);
  if (root === null || root === undefined) return [];
  const fragments = new Map(
    document.definitions.flatMap((node): [string, FragmentDefinitionNode][] =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [],
    ),
  );
  const walk: Walk = { schema, rules, fragments, known: new Map() };
  return distinct(ofSelections(operation.selectionSet, root, walk), ({ path }) => path[0]);
}

type Walk = {
  readonly schema: GraphQLSchema;
  readonly rules: AccessRules;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** A selection set stands on one type, so it is judged once however often its fragment is spread. */
  readonly known: Map<SelectionSetNode, readonly Requirement[]>;
};

function ofSelections(
  set: SelectionSetNode,
  parent: GraphQLCompositeType,
  walk: Walk,
): readonly Requirement[] {
  const known = walk.known.get(set);
  if (known !== undefined) return known;
  // A fragment that spreads itself is invalid; should one get here it adds nothing.
  walk.known.set(set, []);
  const found = set.selections.flatMap((selection): readonly Requirement[] => {
    if (selection.kind === Kind.FIELD) return ofField(selection, parent, walk);
    const inner =
      selection.kind === Kind.FRAGMENT_SPREAD ? walk.fragments.get(selection.name.value) : selection;
    if (inner === undefined) return [];
    const type = conditionOf(inner, walk.schema) ?? parent;
    const ofTheType = type === parent ? [] : ofType(type, walk).map((rule) => ({ rule, path: [] }));
    return [...ofTheType, ...ofSelections(inner.selectionSet, type, walk)];
  });
  const requirements = distinct(found, ({ path }) => path[0]);
  walk.known.set(set, requirements);
  return requirements;
}

function conditionOf(
  { typeCondition }: { readonly typeCondition?: { readonly name: { readonly value: string } } | undefined },
  schema: GraphQLSchema,
): GraphQLCompositeType | undefined {
  const type = typeCondition === undefined ? undefined : schema.getType(typeCondition.name.value);
  return isCompositeType(type) ? type : undefined;
}

function ofField(node: FieldNode, parent: GraphQLCompositeType, walk: Walk): readonly Requirement[] {
  const key = node.alias?.value ?? node.name.value;
  const name = node.name.value;
  const own = possible(parent, walk.schema).flatMap((type) => walk.rules.ofField(type, name));
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  const type = field === undefined ? undefined : getNamedType(field.type);
  const ofReturned =
    type === undefined ? [] : isCompositeType(type) ? ofType(type, walk) : walk.rules.ofType(type.name);
  const below =
    node.selectionSet !== undefined && isCompositeType(type)
      ? ofSelections(node.selectionSet, type, walk)
      : [];
  const found = [
    ...[...own, ...ofReturned].map((rule) => ({ rule, path: [key] })),
    ...below.map(({ rule, path }) => ({ rule, path: [key, ...path] })),
  ];
  return distinct(found, () => undefined);
}

/** A type's own rules, and those of every object it may turn out to be. */
function ofType(type: GraphQLCompositeType, { schema, rules }: Walk): readonly ScopeRule[] {
  return possible(type, schema).flatMap((name) => rules.ofType(name));
}

function possible(type: GraphQLCompositeType, schema: GraphQLSchema): readonly string[] {
  if (!isAbstractType(type)) return [type.name];
  return [type.name, ...schema.getPossibleTypes(type).map(({ name }) => name)];
}

function distinct(
  requirements: readonly Requirement[],
  groupOf: (requirement: Requirement) => string | undefined,
): readonly Requirement[] {
  const first = new Map<string, Requirement>();
  for (const requirement of requirements) {
    const key = JSON.stringify([groupOf(requirement) ?? null, requirement.rule]);
    if (!first.has(key)) first.set(key, requirement);
  }
  return [...first.values()];
}

const mostRefusals = 20;

/**
 * Why a caller may not do what needs this.
 * Takes the requirements and the caller (undefined: nobody known); gives faults with paths, at most 20, none when it may:
 * UNAUTHENTICATED for nobody, FORBIDDEN with `missingScopes` otherwise. They depend on operation and caller only.
 */
export function refusalsFor(
  requirements: readonly Requirement[],
  caller: Caller | undefined,
): readonly GraphQLError[] {
  const refused: GraphQLError[] = [];
  for (const { rule, path } of requirements) {
    const refusal = refusalOf(rule, caller, path.join('.'));
    if (refusal === undefined) continue;
    refused.push(new GraphQLError(refusal.message, { path, extensions: refusal.extensions }));
    if (refused.length === mostRefusals) break;
  }
  return refused;
}

/** Why a caller may not have what is named, by one rule; undefined when it may. A fault without path. */
export function refusalOf(
  rule: ScopeRule,
  caller: Caller | undefined,
  named: string,
): GraphQLError | undefined {
  if (caller === undefined) return fault('UNAUTHENTICATED', `${named} is for known callers only.`);
  const missing = missingScopes(caller.scopes, rule);
  if (missing === undefined) return undefined;
  const scopes = missing.length === 1 ? 'the scope' : 'the scopes';
  return fault(
    'FORBIDDEN',
    `${named} needs ${scopes} ${missing.join(', ')}, which this caller does not have.`,
    {
      missingScopes: missing,
    },
  );
}
