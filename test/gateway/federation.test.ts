/**
 * The gateway over a supergraph it has never seen: what the contract's Done-when calls "any Federation 2 supergraph".
 *
 * Every operation is answered twice, with the subgraphs in this process and behind HTTP, against one expected JSON, and the
 * two answers must be the same bytes.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operationCases } from './foreign/operations.ts';
import { post, startForeignWorld, type World } from './world.ts';

let inProcess: World;
let overHttp: World;

beforeAll(async () => {
  [inProcess, overHttp] = await Promise.all([startForeignWorld('in-process'), startForeignWorld('http')]);
});

afterAll(async () => {
  await inProcess[Symbol.asyncDispose]();
  await overHttp[Symbol.asyncDispose]();
});

describe('a foreign supergraph answers as expected, byte for byte alike in-process and over HTTP', () => {
  test.each(operationCases)('$name', async ({ query, variables, expected }) => {
    const local = await post(inProcess.gateway, { query, variables });
    const remote = await post(overHttp.gateway, { query, variables });
    expect(JSON.parse(local.text)).toEqual(expected);
    expect(remote.text).toBe(local.text);
    expect(remote.status).toBe(local.status);
  });
});

test('mutations over several subgraphs run in the order they are written', async () => {
  const query = `mutation {
    one: rename(id: "b1", title: "One") { title }
    two: review(bookId: "b1", stars: 2) { stars about { ... on Book { title } } }
    three: rename(id: "b1", title: "Three") { title }
  }`;
  for (const world of [inProcess, overHttp]) {
    world.trace.length = 0;
    const { text } = await post(world.gateway, { query });
    expect(world.trace).toEqual(['rename One', 'review 2', 'rename Three']);
    expect(JSON.parse(text).data).toMatchObject({
      one: { title: 'One' },
      two: { stars: 2 },
      three: { title: 'Three' },
    });
  }
});

test('an entity that appears in many places is asked for once, and answered at each', async () => {
  inProcess.fetches.length = 0;
  const { text } = await post(inProcess.gateway, { query: '{ works { authors { id reviews { id } } } }' });
  // Four places, two authors.
  expect(inProcess.fetches).toEqual([
    {
      subgraph: 'reviews',
      variables: {
        representations: [
          { __typename: 'Author', id: 'a1' },
          { __typename: 'Author', id: 'a2' },
        ],
      },
    },
  ]);
  const ursula = { id: 'a1', reviews: [{ id: 'r1' }, { id: 'r3' }] };
  const stanislaw = { id: 'a2', reviews: [{ id: 'r2' }] };
  expect(JSON.parse(text)).toEqual({
    data: { works: [{ authors: [ursula] }, { authors: [stanislaw] }, { authors: [stanislaw, ursula] }] },
  });
});

test('elements marked @inaccessible are neither served nor shown', async () => {
  const { status, text } = await post(inProcess.gateway, { query: '{ secret }' });
  expect(status).toBe(400);
  expect(text).toContain('Cannot query field \\"secret\\"');
  const { text: schema } = await post(inProcess.gateway, {
    query: '{ __schema { types { name fields { name } enumValues { name } } } }',
  });
  expect(schema).toContain('shippingCost');
  expect(schema).not.toMatch(/shelfMark|SECRET|_entities|_service/);
});

test("a bug's message stays inside, and the log has it whole under the correlation id", async () => {
  for (const world of [inProcess, overHttp]) {
    const { text } = await post(world.gateway, { query: '{ crash }' }, { 'x-correlation-id': 'find-me' });
    expect(text).not.toContain('hunter2');
    expect(text).toContain('find-me');
    expect(world.log.some((line) => line.includes('hunter2') && line.includes('find-me'))).toBe(true);
  }
});
