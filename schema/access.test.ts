/**
 * What operations need by the directives of a schema: every way of writing them down leads to the same requirements.
 */
import { buildSchema, type GraphQLSchema, getOperationAST, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { readAccessRules, refusalsFor, requirementsOf } from './access.ts';
import type { Caller } from './caller.ts';

const sdl = `
  directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
  directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
  type Query {
    open: Open
    known: Open @authenticated
    one: Open @requiresScopes(scopes: [["a"]])
    two: Open @requiresScopes(scopes: [["a", "b"], ["c"]])
    secrets: [Secret!]!
    either: Either
    face: Face
    code: Code
  }
  type Mutation { act: Open @requiresScopes(scopes: [["act"]]) }
  type Subscription { told: Secret @requiresScopes(scopes: [["a"]]) }
  type Open { name: String self: Open secret: Secret hidden: String @requiresScopes(scopes: [["hidden"]]) }
  type Secret implements Face @requiresScopes(scopes: [["s"]]) { name: String deeper: String @requiresScopes(scopes: [["deep"]]) }
  union Either = Open | Secret
  interface Face { name: String }
  enum Code @requiresScopes(scopes: [["code"]]) { X }
`;
const schema: GraphQLSchema = buildSchema(sdl);
const rules = readAccessRules(parse(sdl));

function needs(source: string, operationName?: string): string[] {
  const document = parse(source);
  const operation = getOperationAST(document, operationName);
  if (operation === null || operation === undefined) throw new Error('no such operation');
  return requirementsOf({ schema, document, operation }, rules).map(
    ({ rule, path }) => `${path.join('.')}: ${rule.map((list) => list.join('+')).join(' or ')}`,
  );
}

describe('an operation needs', () => {
  test.each([
    ['nothing where nothing is said', '{ open { name self { name } } }', []],
    ['somebody known', '{ known { name } }', ['known: ']],
    ['a scope', '{ one { name } }', ['one: a']],
    ['one of several lists', '{ two { name } }', ['two: a+b or c']],
    ['what a field below asks', '{ open { self { hidden } } }', ['open.self.hidden: hidden']],
    [
      'what a type asks, on every way to it',
      '{ open { secret { name } } secrets { name } }',
      ['open.secret: s', 'secrets: s'],
    ],
    ['what type and field ask', '{ secrets { deeper } }', ['secrets: s', 'secrets.deeper: deep']],
    ['what a type asks, for its name alone', '{ secrets { __typename } }', ['secrets: s']],
    ['what any member of a union asks', '{ either { __typename } }', ['either: s']],
    ['what any object of an interface asks', '{ face { name } }', ['face: s']],
    ['what an enum asks', '{ code }', ['code: code']],
    ['nothing for introspection', '{ __typename __schema { types { name } } }', []],
    ['what a mutation asks', 'mutation { act { name } }', ['act: act']],
    ['what a subscription asks', 'subscription { told { name } }', ['told: a', 'told: s']],
    ['it under an alias', '{ x: one { name } open { y: hidden } }', ['x: a', 'open.y: hidden']],
    ['it in an inline fragment', '{ ... on Query { one { name } } ... { code } }', ['one: a', 'code: code']],
    ['it for each field of the root', '{ x: one { name } y: one { name } }', ['x: a', 'y: a']],
    [
      'it once for a field, at the first place',
      '{ open { hidden self { hidden } z: hidden } }',
      ['open.hidden: hidden'],
    ],
    [
      'it whatever a condition says',
      '{ one @skip(if: true) { name } code @include(if: false) }',
      ['one: a', 'code: code'],
    ],
  ])('%s', (_name, source, expected) => expect(needs(source)).toEqual(expected));

  test('what its fragments need, however they are nested and repeated', () => {
    const source = `
      query { ...Root second: open { ...Inner } }
      fragment Root on Query { first: open { ...Inner ...Inner } }
      fragment Inner on Open { self { self { ...Leaf } } }
      fragment Leaf on Open { hidden }`;
    expect(needs(source)).toEqual(['first.self.self.hidden: hidden', 'second.self.self.hidden: hidden']);
  });

  test('only what the chosen operation of a document needs', () => {
    const source = 'query A { one { name } } query B { open { name } }';
    expect([needs(source, 'A'), needs(source, 'B')]).toEqual([['one: a'], []]);
  });

  test('it soon, though fragments double it thirty times over', () => {
    const doubling = Array.from(
      { length: 30 },
      (_, n) => `fragment F${n} on Open { a: self { ...F${n + 1} } b: self { ...F${n + 1} } }`,
    );
    const source = `{ open { ...F0 } } ${doubling.join('\n')} fragment F30 on Open { hidden }`;
    expect(needs(source)).toHaveLength(1);
  });
});

describe('a refusal', () => {
  const caller: Caller = { id: 'c', kind: 'service', channels: 'all', locations: 'all', scopes: ['a'] };
  const refused = (by: Caller | undefined, source: string) => {
    const document = parse(source);
    const operation = getOperationAST(document);
    if (operation === null || operation === undefined) throw new Error('no operation');
    const errors = refusalsFor(requirementsOf({ schema, document, operation }, rules), by);
    return errors.map(({ message, path, extensions }) => ({ message, path, ...extensions }));
  };

  test('names the field and what the closest way lacks', () => {
    expect(refused(caller, '{ x: two { name } one { name } }')).toEqual([
      {
        message: 'x needs the scope b, which this caller does not have.',
        path: ['x'],
        code: 'FORBIDDEN',
        missingScopes: ['b'],
      },
    ]);
  });

  test('of nobody is UNAUTHENTICATED, also where anybody known may', () => {
    expect(refused(undefined, '{ known { name } }')).toEqual([
      { message: 'known is for known callers only.', path: ['known'], code: 'UNAUTHENTICATED' },
    ]);
    expect(refused(undefined, '{ open { name } __typename }')).toEqual([]);
  });

  test('lists at most twenty places', () => {
    const fields = Array.from({ length: 30 }, (_, n) => `f${n}: code`);
    expect(refused(caller, `{ ${fields.join(' ')} }`)).toHaveLength(20);
  });

  test('is none for an administrator', () => {
    const all = '{ one { name } two { name } secrets { deeper } code known { hidden } }';
    expect(refused({ ...caller, scopes: ['admin'] }, all)).toEqual([]);
  });
});
