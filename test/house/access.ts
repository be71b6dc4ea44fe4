/**
 * Every way into the SDL says who may take it: root fields and entities carry `@requiresScopes`, with scopes of the list.
 *
 * What the directives do is gateway/authority and subgraphs/serve/guard.ts; here it is made sure that nobody forgets one.
 * Serves docs/security.md "Authority", decision 0012.
 */
import {
  type ConstDirectiveNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
  type StringValueNode,
  visit,
} from 'graphql';
import { isScope } from '../../schema/scopes.ts';
import { isGenerated, type SourceFile, type Violation } from './tree.ts';

/** Root fields that every known caller may ask, with `@authenticated` alone. A field more is a decision: say why. */
export const forEveryCaller: ReadonlyMap<string, string> = new Map([
  ['Query.me', 'it tells a caller who it is, and nothing else'],
]);

/** Entities that are reference data: what an answer refers to is part of the answer (its item, its location). */
export const referenceData: ReadonlySet<string> = new Set(['Item', 'Location', 'Channel']);

const roots = new Set(['Query', 'Mutation', 'Subscription']);

type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

/** Every root field, entity or scope in the SDL sources without a sound rule. */
export function accessViolations(files: readonly SourceFile[]): Violation[] {
  const sources = files.filter(({ path }) => /^schema\/.*\.graphql$/.test(path) && !isGenerated(path));
  return sources.flatMap(({ path, text }) => {
    const document = parse(text);
    const types = document.definitions.flatMap((node): ObjectNode[] =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION ? [node] : [],
    );
    const findings = [...types.flatMap(openRoots), ...types.flatMap(openEntities)];
    visit(document, {
      Directive(node) {
        if (node.name.value === 'requiresScopes') findings.push(...unknownScopes(node));
      },
    });
    return findings.map(({ line, message }) => ({ rule: 'access', file: path, line, message }));
  });
}

type Finding = { readonly line: number; readonly message: string };

function openRoots({ name, fields = [] }: ObjectNode): Finding[] {
  if (!roots.has(name.value)) return [];
  return fields.flatMap((field) => {
    const place = `${name.value}.${field.name.value}`;
    if (has(field.directives, 'requiresScopes')) return [];
    if (forEveryCaller.has(place) && has(field.directives, 'authenticated')) return [];
    const line = field.name.loc?.startToken.line ?? 1;
    return [
      {
        line,
        message: `${place} is open to everybody: add @requiresScopes (scopes are in schema/scopes.ts) and a row in test/authority`,
      },
    ];
  });
}

function openEntities({ kind, name, directives }: ObjectNode): Finding[] {
  const isKept = directives?.some(
    (directive) => directive.name.value === 'key' && !isReferenceOnly(directive),
  );
  if (kind !== Kind.OBJECT_TYPE_DEFINITION || !isKept) return [];
  if (referenceData.has(name.value) || has(directives, 'requiresScopes')) return [];
  const line = name.loc?.startToken.line ?? 1;
  return [
    {
      line,
      message: `the entity ${name.value} can be reached from other subgraphs: add @requiresScopes with reading or writing it`,
    },
  ];
}

function isReferenceOnly(directive: ConstDirectiveNode): boolean {
  const resolvable = directive.arguments?.find(({ name }) => name.value === 'resolvable')?.value;
  return resolvable?.kind === Kind.BOOLEAN && !resolvable.value;
}

function unknownScopes(directive: Parameters<typeof visit>[0]): Finding[] {
  const named: StringValueNode[] = [];
  visit(directive, {
    StringValue(node) {
      named.push(node);
    },
  });
  const line = directive.loc?.startToken.line ?? 1;
  if (named.length === 0)
    return [{ line, message: '@requiresScopes names no scope: nobody but admin meets it' }];
  return named
    .filter(({ value }) => !isScope(value))
    .map(({ value }) => ({ line, message: `"${value}" is no scope of schema/scopes.ts` }));
}

function has(directives: readonly ConstDirectiveNode[] | undefined, name: string): boolean {
  return directives?.some((directive) => directive.name.value === name) ?? false;
}
