/**
 * Whose reservation it is: a caller sees and settles those of channels and locations within its reach, others see nothing.
 */
import { type ExecutionResult, execute, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createItemStore } from '#items/store';
import { createLedger, type Ledger } from '#ledger';
import { createLocationStore } from '#locations/store';
import type { Caller, Subgraph } from '#schema';
import { openTestDatabase, type TestDatabase, testWriter } from '#test/world';
import { reservationsParts } from '../../subgraphs/reservations/subgraph.ts';
import { buildSubgraph } from '../../subgraphs/serve/build.ts';

let world: TestDatabase;
let ledger: Ledger;
let reservations: Subgraph;
let id: string;

const scopes = ['reservation:read', 'reservation:write'];

function caller(name: string, reach: Partial<Caller> = {}): Caller {
  return { id: name, kind: 'service', channels: 'all', locations: 'all', scopes, ...reach };
}

const owner = caller('owner', { channels: ['web'] });
const strangers: [string, Caller][] = [
  ['a caller of another channel', caller('stranger', { channels: ['app'] })],
  ['a caller of another location', caller('stranger', { locations: ['ELSEWHERE'] })],
  ['an administrator of another channel', caller('stranger', { channels: ['app'], scopes: ['admin'] })],
];

beforeAll(async () => {
  world = await openTestDatabase();
  ledger = createLedger({ database: world.writer });
  reservations = buildSubgraph(reservationsParts(ledger, { feedId: 'test', changesFeedId: 'test' }));
  await createItemStore(world.writer).upsert([{ sku: 'CUP', name: 'Cup' }], testWriter);
  await createLocationStore(world.writer).upsert([{ id: 'SHOP' }], testWriter);
  const opening = {
    source: 's',
    eventId: '1',
    type: 'OPENING_ASSERTED',
    sku: 'CUP',
    quantity: 9,
    locationId: 'SHOP',
  };
  await ledger.record([{ ...opening, occurredAt: '2026-01-01T00:00:00Z' }], {
    caller: owner,
    correlationId: 'test',
  });
  const { data } = await run(owner, create);
  id = String(JSON.parse(JSON.stringify(data)).reservationCreate.reservation.id);
});
afterAll(() => world.close());

const create = `mutation {
  reservationCreate(input: { idempotencyKey: "same key", channel: "web", lines: [{ sku: "CUP", quantity: 1 }] }) {
    replayed reservation { id } userErrors { ... on UserError { code } }
  }
}`;

async function run(by: Caller, query: string): Promise<ExecutionResult> {
  const contextValue = reservations.context({
    caller: by,
    correlationId: 'test',
    deadlineAt: Date.now() + 10_000,
  });
  const result = await execute({ schema: reservations.schema, document: parse(query), contextValue });
  expect(result.errors).toBeUndefined();
  return JSON.parse(JSON.stringify(result));
}

const read = (by: Caller, of = id) => run(by, `{ reservation(id: "${of}") { status } }`);
const settle = (by: Caller, verb: string, of = id) =>
  run(
    by,
    `mutation { ${verb}(input: { id: "${of}", idempotencyKey: "k" }) { reservation { status } userErrors { ... on UserError { code message path } } } }`,
  );
const nobodys = '00000000-0000-8000-8000-000000000000';
const asOfNobody = (answer: unknown) => JSON.parse(JSON.stringify(answer).replaceAll(id, nobodys));

describe.each(strangers)('%s', (_name, stranger) => {
  test('reads null, by query and by entity reference', async () => {
    expect((await read(stranger)).data).toEqual({ reservation: null });
    const entity = await run(
      stranger,
      `{ _entities(representations: [{ __typename: "Reservation", id: "${id}" }]) { ... on Reservation { id } } }`,
    );
    expect(entity.data).toEqual({ _entities: [null] });
  });

  test.each(['reservationConfirm', 'reservationRelease'])(
    'is told of %s what it is told of a reservation that is not there, in any letter case of the id',
    async (verb) => {
      const absent = await settle(stranger, verb, nobodys);
      expect(absent.data).toMatchObject({
        [verb]: { reservation: null, userErrors: [{ code: 'ReservationNotFound', path: ['id'] }] },
      });
      expect(asOfNobody(await settle(stranger, verb))).toEqual(absent);
      const shouted = await settle(stranger, verb, id.toUpperCase());
      expect(shouted.data).toMatchObject({ [verb]: { userErrors: [{ code: 'ReservationNotFound' }] } });
      expect((await read(owner)).data).toEqual({ reservation: { status: 'HELD' } });
    },
  );
});

test('another caller has keys of its own: the same key makes another reservation', async () => {
  const { data } = await run(caller('neighbour', { channels: ['web'] }), create);
  expect(data).toMatchObject({ reservationCreate: { replayed: false, userErrors: [] } });
  expect(JSON.stringify(data)).not.toContain(id);
});

test('a caller bound to several locations must name one; bound to one, it reserves there', async () => {
  const several = caller('several', { locations: ['SHOP', 'ELSEWHERE'] });
  expect((await run(several, create)).data).toMatchObject({
    reservationCreate: { reservation: null, userErrors: [{ code: 'InvalidReservation' }] },
  });
  const one = caller('one', { locations: ['SHOP'] });
  expect((await run(one, create)).data).toMatchObject({
    reservationCreate: { reservation: { id: expect.any(String) }, userErrors: [] },
  });
});

test.each([
  ['its owner', owner],
  ['another caller of its channel', caller('colleague', { channels: ['app', 'web'] })],
  ['a caller of its location', caller('shop', { locations: ['SHOP'] })],
  ['an administrator', caller('admin', { scopes: ['admin'] })],
  ['the development caller', caller('dev', { kind: 'development', scopes: ['*'] })],
])('%s reads and confirms it', async (_name, by) => {
  expect((await read(by)).data).toMatchObject({
    reservation: { status: expect.stringMatching(/HELD|CONFIRMED/) },
  });
  expect((await settle(by, 'reservationConfirm')).data).toEqual({
    reservationConfirm: { reservation: { status: 'CONFIRMED' }, userErrors: [] },
  });
});

test('text no database can look up is refused by name', async () => {
  const contextValue = reservations.context({
    caller: owner,
    correlationId: 'test',
    deadlineAt: Date.now() + 10_000,
  });
  const document = parse('query ($id: ID!) { reservation(id: $id) { id } }');
  const result = await execute({
    schema: reservations.schema,
    document,
    variableValues: { id: 'a\u0000' },
    contextValue,
  });
  expect(result.errors?.map(({ message, extensions }) => [message, extensions.code])).toEqual([
    ['id must not hold the character U+0000', 'BAD_USER_INPUT'],
  ]);
});
