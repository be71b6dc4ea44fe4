/**
 * No way into the SDL without a rule.
 *
 * Each rule is first shown a schema that breaks it.
 */
import { describe, expect, test } from 'vitest';
import { accessViolations } from './access.ts';
import { none, printed, readTree } from './tree.ts';

function told(text: string): string {
  return printed(accessViolations([{ path: 'schema/a.graphql', text }]));
}

const scoped = '@requiresScopes(scopes: [["item:read"]])';

describe('root fields', () => {
  test.each([
    ['a query', 'type Query { item: Int }', 'Query.item is open to everybody'],
    ['a mutation of an extension', 'extend type Mutation { a: Int }', 'Mutation.a is open to everybody'],
    ['a subscription', 'type Subscription { a: Int }', 'Subscription.a is open to everybody'],
    ['a hidden field', 'extend type Query { _feed: Int @inaccessible }', 'Query._feed is open to everybody'],
    ['a known caller only', 'type Query { item: Int @authenticated }', 'Query.item is open to everybody'],
    ['the exception without @authenticated', 'type Query { me: Int }', 'Query.me is open to everybody'],
  ])('%s without a rule is told', (_kind, text, message) => expect(told(text)).toContain(message));

  test('a rule lets it through, and so does the exception with @authenticated', () => {
    expect(told(`type Query { item: Int ${scoped} me: Int @authenticated }`)).toBe('');
    expect(told('type Item { "Any field." name: Int }')).toBe('');
  });
});

describe('entities', () => {
  test('one that is kept here needs a rule', () => {
    expect(told('type Order @key(fields: "id") { id: ID! }')).toContain('the entity Order can be reached');
    expect(told(`type Order @key(fields: "id") ${scoped} { id: ID! }`)).toBe('');
  });

  test('a reference and reference data need none', () => {
    expect(told('type Order @key(fields: "id", resolvable: false) { id: ID! }')).toBe('');
    expect(told('type Item @key(fields: "sku") { sku: ID! }')).toBe('');
  });
});

describe('scopes', () => {
  test.each([
    ['one that is not in the list', '[["item:raed"]]', '"item:raed" is no scope'],
    ['one of several', '[["item:read"], ["item:read", "*"]]', '"*" is no scope'],
    ['none', '[]', 'names no scope'],
  ])('%s is told', (_kind, scopes, message) => {
    expect(told(`type Query { item: Int @requiresScopes(scopes: ${scopes}) }`)).toContain(message);
  });
});

test('every way into the SDL has a rule', () => none(accessViolations(readTree())));
