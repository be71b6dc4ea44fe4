/**
 * The SDL people write: everything described, mutations noun-first with one input and their own payload, strict lists,
 * exact scalars, capped pages.
 *
 * Composition and validity are checked by `npm run compose`; this is taste made predictable. Judged are the sources in
 * schema/, not what is composed from them. Conventions: docs/architecture.md, "GraphQL".
 */
import {
  type ASTNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
  type StringValueNode,
  type TypeNode,
  visit,
} from 'graphql';
import { isGenerated, type SourceFile, type Violation } from './tree.ts';

/** Verbs a mutation may end with. A new verb is a word of the contract: add it here and to the glossary. */
export const mutationVerbs: readonly string[] = [
  ...[
    'record',
    'create',
    'confirm',
    'extend',
    'reallocate',
    'reassign',
    'release',
    'upsert',
    'place',
    'cancel',
    'update',
    'delete',
  ],
  ...[
    'request',
    'approve',
    'reject',
    'submit',
    'grant',
    'revoke',
    'replay',
    'resolve',
    'waive',
    'discard',
    'ship',
    'receive',
    'close',
  ],
  ...[
    'pick',
    'pack',
    'start',
    'stop',
    'change',
    'reverse',
    'accept',
    'complete',
    'run',
    'rotate',
    'assign',
    'publish',
    'disposition',
    'convert',
    'recall',
    'set',
  ],
];

const forbiddenScalars = new Map([
  ['Float', 'use Quantity (exact) or Int'],
  ['JSON', 'name the fields'],
  ['JSONObject', 'name the fields'],
  ['Any', 'name the fields'],
  ['Object', 'name the fields'],
]);
/** Which SDL file owns an entity; a field another one adds crosses a subgraph and may be null when that one is away. */
export const entityOwners: ReadonlyMap<string, string> = new Map([
  ['Item', 'schema/items.graphql'],
  ['Location', 'schema/locations.graphql'],
  ['Channel', 'schema/locations.graphql'],
  ['StockPosition', 'schema/stock.graphql'],
  ['Reservation', 'schema/reservations.graphql'],
  ['Order', 'schema/orders.graphql'],
]);

const roots = new Set(['Query', 'Mutation', 'Subscription']);
const emptyWords = new Set(['the', 'a', 'an', 'of', 'this', 'its', 'it', 'for', 's', 'is']);

type Describable = {
  readonly node: ASTNode & { readonly description?: StringValueNode };
  readonly path: readonly string[];
};
type Finding = { readonly node: ASTNode; readonly rule: string; readonly message: string };
type Fields = { readonly type: string; readonly fields: readonly FieldDefinitionNode[] };

/** Everything in the SDL sources that breaks a convention. */
export function sdlViolations(files: readonly SourceFile[]): Violation[] {
  const sources = files.filter(({ path }) => /^schema\/.*\.graphql$/.test(path) && !isGenerated(path));
  return sources.flatMap((file) => {
    const document = parse(file.text);
    const findings = [
      ...undescribed(document),
      ...typeFindings(document),
      ...fieldFindings(document, file.path),
    ];
    return findings.map(({ node, rule, message }) => ({
      rule,
      file: file.path,
      line: node.loc?.startToken.line ?? 1,
      message,
    }));
  });
}

function undescribed(document: ASTNode): Finding[] {
  return describables(document, []).flatMap(({ node, path }) => {
    const name = path.at(-1) ?? '';
    const complaint = roots.has(path.join('.'))
      ? undefined
      : descriptionComplaint(name, node.description?.value ?? '');
    return complaint === undefined
      ? []
      : [{ node, rule: 'description', message: `${path.join('.')} ${complaint}` }];
  });
}

/** Everything below a node that can have a description, with the names that lead to it. */
function describables(node: ASTNode, above: readonly string[]): Describable[] {
  if (node.kind === Kind.DOCUMENT)
    return node.definitions.flatMap((definition) => describables(definition, []));
  if (!('name' in node) || node.name === undefined) return [];
  const path = [...above, node.name.value];
  const children: readonly ASTNode[] = [
    ...('fields' in node ? (node.fields ?? []) : []),
    ...('values' in node && 'name' in node ? (node.values ?? []) : []),
    ...('arguments' in node ? (node.arguments ?? []) : []),
  ];
  const below = children.flatMap((child) => describables(child, path));
  return 'description' in node || node.kind.endsWith('Definition') ? [{ node, path }, ...below] : below;
}

function descriptionComplaint(name: string, description: string): string | undefined {
  if (description.trim() === '') return 'has no description';
  const nameWords = new Set(wordsOf(name));
  const says = wordsOf(description).filter((word) => !emptyWords.has(word) && !nameWords.has(word));
  return says.length === 0
    ? `is described by its own name ("${description.trim()}"): say what it means`
    : undefined;
}

function typeFindings(document: ASTNode): Finding[] {
  const findings: Finding[] = [];
  visit(document, {
    NamedType(node) {
      const advice = forbiddenScalars.get(node.name.value);
      if (advice !== undefined)
        findings.push({ node, rule: 'scalars', message: `${node.name.value} is not exact: ${advice}` });
    },
    ScalarTypeDefinition(node) {
      const advice = forbiddenScalars.get(node.name.value);
      if (advice !== undefined)
        findings.push({ node, rule: 'scalars', message: `scalar ${node.name.value}: ${advice}` });
    },
    Directive(node) {
      const reason = node.arguments?.find(({ name }) => name.value === 'reason')?.value;
      const dated = reason?.kind === Kind.STRING && /\d{4}-\d{2}-\d{2}/.test(reason.value);
      if (node.name.value !== 'deprecated' || dated) return;
      findings.push({
        node,
        rule: 'deprecation',
        message: '@deprecated needs a reason with what to use and the date it goes',
      });
    },
    UnionTypeDefinition(node) {
      if (node.name.value.endsWith('Error')) findings.push(...errorMembers(document, node.types ?? []));
    },
  });
  return findings;
}

function errorMembers(document: ASTNode, members: readonly { name: { value: string } }[]): Finding[] {
  const types = objectTypes(document);
  return members.flatMap(({ name }) => {
    const type = types.find((candidate) => candidate.name.value === name.value);
    if (type === undefined || type.interfaces?.some((face) => face.name.value === 'UserError')) return [];
    return [
      {
        node: type,
        rule: 'errors',
        message: `${name.value} is a member of an error union: it must implement UserError`,
      },
    ];
  });
}

function fieldFindings(document: ASTNode, path: string): Finding[] {
  const types = objectTypes(document).map(
    (type): Fields => ({ type: type.name.value, fields: type.fields ?? [] }),
  );
  const inputs = inputFieldsOf(document).flatMap((node) => inputListFinding(node));
  return types
    .flatMap(({ type, fields }) =>
      fields.flatMap((field) => [
        ...(path === (entityOwners.get(type) ?? path)
          ? outputListFinding(type, field)
          : inputListFinding(field)),
        ...(field.arguments ?? []).flatMap(inputListFinding),
        ...connectionFinding(type, field),
        ...(type === 'Mutation' ? mutationFindings(field, types) : []),
      ]),
    )
    .concat(inputs);
}

function outputListFinding(type: string, field: FieldDefinitionNode): Finding[] {
  // A hidden twin of a subscription answers null for a change that isn't the subscription's (gateway/subscriptions).
  if (field.directives?.some(({ name }) => name.value === 'inaccessible')) return [];
  if (!printedType(field.type).includes('[') || /^\[+\w+!\](!\])*!$/.test(printedType(field.type))) return [];
  const message = `${type}.${field.name.value}: ${printedType(field.type)} must be a list that is always there, of things that are: [T!]!`;
  return [{ node: field, rule: 'lists', message }];
}

function inputListFinding(node: InputValueDefinitionNode | FieldDefinitionNode): Finding[] {
  if (!printedType(node.type).includes('[') || /^\[+\w+!\]/.test(printedType(node.type))) return [];
  return [
    {
      node,
      rule: 'lists',
      message: `${node.name.value}: ${printedType(node.type)} must not hold nulls: [T!]`,
    },
  ];
}

function connectionFinding(type: string, field: FieldDefinitionNode): Finding[] {
  if (!/Connection!?$/.test(printedType(field.type))) return [];
  const first = field.arguments?.find(({ name }) => name.value === 'first');
  if (first !== undefined && (printedType(first.type) === 'Int!' || first.defaultValue !== undefined))
    return [];
  return [
    {
      node: field,
      rule: 'connections',
      message: `${type}.${field.name.value} needs first: Int! (capped), so no page is endless`,
    },
  ];
}

function mutationFindings(field: FieldDefinitionNode, types: readonly Fields[]): Finding[] {
  const name = field.name.value;
  const base = name.charAt(0).toUpperCase() + name.slice(1);
  const words = wordsOf(name);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const args = (field.arguments ?? [])
    .map((argument) => `${argument.name.value}: ${printedType(argument.type)}`)
    .join(', ');
  const payload = types.find(({ type }) => type === `${base}Payload`);
  const answers = payload?.fields.filter((answer) => /^(userErrors|results)$/.test(answer.name.value)) ?? [];
  const tell = (message: string): Finding => ({
    node: field,
    rule: 'mutations',
    message: `${name} ${message}`,
  });
  return [
    ...(mutationVerbs.includes(first) || !mutationVerbs.includes(last) || words.length < 2
      ? [
          tell(
            `must be a noun, then a verb (${mutationVerbs.slice(0, 6).join(', ')}, …; the list is in test/house/sdl.ts)`,
          ),
        ]
      : []),
    ...(args === `input: ${base}Input!`
      ? []
      : [tell(`takes (${args}); it must take exactly input: ${base}Input!`)]),
    ...(printedType(field.type) === `${base}Payload!`
      ? []
      : [tell(`gives ${printedType(field.type)}; it must give ${base}Payload!`)]),
    ...(answers.some((answer) => /^\[\w+!\]!$/.test(printedType(answer.type)))
      ? []
      : [
          tell(
            `has no refusals: ${base}Payload needs userErrors: [${base}Error!]!, or results: [T!]! of a row each`,
          ),
        ]),
  ];
}

function objectTypes(document: ASTNode): readonly (ObjectTypeDefinitionNode | ObjectTypeExtensionNode)[] {
  if (document.kind !== Kind.DOCUMENT) return [];
  return document.definitions.flatMap((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION ? [node] : [],
  );
}

function inputFieldsOf(document: ASTNode): readonly InputValueDefinitionNode[] {
  if (document.kind !== Kind.DOCUMENT) return [];
  return document.definitions.flatMap((node) =>
    node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ? (node.fields ?? []) : [],
  );
}

function printedType(type: TypeNode): string {
  if (type.kind === Kind.NAMED_TYPE) return type.name.value;
  return type.kind === Kind.LIST_TYPE ? `[${printedType(type.type)}]` : `${printedType(type.type)}!`;
}

function wordsOf(text: string): string[] {
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}
