/**
 * The SDL keeps its conventions: described, noun-first, strict, exact, capped.
 *
 * Each rule is first shown a schema that breaks it.
 */
import { describe, expect, test } from 'vitest';
import { sdlViolations } from './sdl.ts';
import { none, printed, readTree } from './tree.ts';

/** What is told about one SDL text. */
function told(text: string): string {
  return printed(sdlViolations([{ path: 'schema/a.graphql', text }]));
}

const row = '"How one fared." type Row { "Its place in the input." index: Int! }';
const input = '"What to place." input OrderPlaceInput { "Channel it came by." channel: ID! }';
const payload = '"How it went." type OrderPlacePayload { "A result per row." results: [Row!]! }';
const place = '"Place one." orderPlace("What to place." input: OrderPlaceInput!): OrderPlacePayload!';

describe('descriptions', () => {
  test.each([
    ['a type', 'type A { "Its place." b: Int! }', 'A has no description'],
    ['a field', '"An a thing." type A { b: Int! }', 'A.b has no description'],
    ['an argument', '"An a thing." type A { "Its place." b(c: Int): Int! }', 'A.b.c has no description'],
    ['an input field', '"What to do." input A { b: Int! }', 'A.b has no description'],
    ['an enum value', '"Which way." enum A { B }', 'A.B has no description'],
    ['a scalar', 'scalar Sku', 'Sku has no description'],
    ['a union', 'union U = A', 'U has no description'],
    ['an interface', 'interface I { "Its place." b: Int! }', 'I has no description'],
    ['a root field', 'type Query { item: Int }', 'Query.item has no description'],
    ['a field of an extension', 'extend type Query { item: Int }', 'Query.item has no description'],
  ])('%s without one is told', (_kind, text, message) => expect(told(text)).toContain(message));

  test.each([
    ['"The location id." locationId: ID!', 'is described by its own name'],
    ['"SKU." sku: Sku!', 'is described by its own name'],
  ])('%s says nothing', (field, message) => {
    expect(told(`"A thing to sell." type A { ${field} }`)).toContain(message);
  });

  test('a root type needs none, its fields do', () => {
    expect(told('type Query { "One thing." item: Int }')).toBe('');
  });
});

describe('mutations', () => {
  const schema = (mutation: string, ...rest: string[]) =>
    `type Mutation { ${mutation} }\n${[row, input, ...rest].join('\n')}`;

  test('noun, verb, one input, own payload with results or userErrors is let through', () => {
    expect(told(schema(place, payload))).toBe('');
    const errors = '"How it went." type OrderPlacePayload { "Why not." userErrors: [Row!]! }';
    expect(told(schema(place, errors))).toBe('');
  });

  test.each([
    ['verb first', place.replace('orderPlace(', 'placeOrder('), payload, 'must be a noun, then a verb'],
    ['no verb', place.replace('orderPlace(', 'orderThing('), payload, 'must be a noun, then a verb'],
    [
      'two arguments',
      place.replace('!)', '!, "Why." b: Int)'),
      payload,
      'must take exactly input: OrderPlaceInput!',
    ],
    [
      'an optional input',
      place.replace('Input!)', 'Input)'),
      payload,
      'must take exactly input: OrderPlaceInput!',
    ],
    ['a foreign payload', place.replace('OrderPlacePayload', 'Row'), payload, 'must give OrderPlacePayload!'],
    ['a payload without refusals', place, payload.replace('results', 'answers'), 'has no refusals'],
    ['refusals that may be null', place, payload.replace(']!', ']'), 'has no refusals'],
  ])('%s is told', (_name, mutation, answer, message) =>
    expect(told(schema(mutation, answer))).toContain(message),
  );
});

describe('types', () => {
  test.each([
    [
      'a list that may be null',
      '"Some thing." type A { "Lines of it." lines: [Int!] }',
      'A.lines: [Int!] must be a list',
    ],
    [
      'a list of nulls',
      '"Some thing." type A { "Lines of it." lines: [Int]! }',
      'A.lines: [Int]! must be a list',
    ],
    [
      'an input list of nulls',
      '"Some thing." input A { "Lines of it." lines: [Int] }',
      'lines: [Int] must not hold nulls',
    ],
    [
      'an argument list of nulls',
      'type Query { "All." a("Which ones." ids: [ID]): Int }',
      'ids: [ID] must not hold nulls',
    ],
    ['a Float', '"Some thing." type A { "How heavy." b: Float }', 'Float is not exact'],
    ['a JSON scalar', '"Anything at all." scalar JSON', 'scalar JSON: name the fields'],
    [
      'a page without an end',
      'type Query { "All." rows("Where." after: ID): RowConnection! }',
      'needs first: Int!',
    ],
    [
      'a page that may be endless',
      'type Query { "All." rows("How many." first: Int): RowConnection! }',
      'needs first: Int!',
    ],
    [
      'a bare deprecation',
      '"Some thing." type A { "Old." b: Int @deprecated }',
      '@deprecated needs a reason',
    ],
    [
      'a deprecation without a date',
      '"Some thing." type A { "Old." b: Int @deprecated(reason: "Use c.") }',
      'and the date',
    ],
    [
      'an error without a face',
      `${row}\n"Why it was refused." union PlaceError = Row`,
      'it must implement UserError',
    ],
  ])('%s is told', (_name, text, message) => expect(told(text)).toContain(message));

  test('a list that another subgraph adds to an entity may be null, one its owner has may not', () => {
    const text = '"A thing to sell." type Item { "Where it lies." positions: [Int!] }';
    expect(printed(sdlViolations([{ path: 'schema/stock.graphql', text }]))).toBe('');
    expect(printed(sdlViolations([{ path: 'schema/items.graphql', text }]))).toContain(
      'Item.positions: [Int!] must be a list',
    );
  });

  test('composed SDL is not judged', () => {
    expect(sdlViolations([{ path: 'schema/supergraph.graphql', text: 'type A { b: Float }' }])).toEqual([]);
  });
});

test("the house's SDL keeps its conventions", () => none(sdlViolations(readTree())));
