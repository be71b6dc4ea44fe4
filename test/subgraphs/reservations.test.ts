/**
 * Whose reservation it is: a caller sees and settles its own, an administrator everybody's, others see nothing.
 */
import { type ExecutionResult, execute, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createItemStore } from '#items/store';
import { createLedger, type Ledger } from '#ledger';
import { createLocationStore } from '#locations/store';
import type { Caller, CallerKind, Subgraph } from '#schema';
import { openTestDatabase, type TestDatabase } from '#test/world';
import { reservationsParts } from '../../subgraphs/reservations/subgraph.ts';
import { buildSubgraph } from '../../subgraphs/serve/build.ts';

let world: TestDatabase;
let ledger: Ledger;
let reservations: Subgraph;
let id: string;

function caller(name: string, kind: CallerKind = 'service', scopes: string[] = []): Caller {
  return { id: name, kind, channels: 'all', locations: 'all', scopes };
}

const owner = caller('owner');
const stranger = caller('stranger');

beforeAll(async () => {
  world = await openTestDatabase();
  ledger = createLedger({ database: world.writer });
  reservations = buildSubgraph(reservationsParts(ledger));
  await createItemStore(world.writer).upsert([{ sku: 'CUP', name: 'Cup' }], { callerId: 'test' });
  await createLocationStore(world.writer).upsert([{ id: 'SHOP' }], { callerId: 'test' });
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

const read = (by: Caller) => run(by, `{ reservation(id: "${id}") { status } }`);
const settle = (by: Caller, verb: string) =>
  run(
    by,
    `mutation { ${verb}(input: { id: "${id}", idempotencyKey: "k" }) { reservation { status } userErrors { ... on UserError { code } } } }`,
  );

describe('another caller', () => {
  test('reads null, by query and by entity reference', async () => {
    expect((await read(stranger)).data).toEqual({ reservation: null });
    const entity = await run(
      stranger,
      `{ _entities(representations: [{ __typename: "Reservation", id: "${id}" }]) { ... on Reservation { id } } }`,
    );
    expect(entity.data).toEqual({ _entities: [null] });
  });

  test.each(['reservationConfirm', 'reservationRelease'])(
    'is told that there is none to %s',
    async (verb) => {
      expect((await settle(stranger, verb)).data).toEqual({
        [verb]: { reservation: null, userErrors: [{ code: 'ReservationNotFound' }] },
      });
      expect((await read(owner)).data).toEqual({ reservation: { status: 'HELD' } });
    },
  );

  test('has keys of its own: the same key makes another reservation', async () => {
    const { data } = await run(stranger, create);
    expect(data).toMatchObject({ reservationCreate: { replayed: false, userErrors: [] } });
    expect(JSON.stringify(data)).not.toContain(id);
  });
});

test.each([
  ['its owner', owner],
  ['an administrator', caller('admin', 'operator', ['admin'])],
  ['the development caller', caller('dev', 'development')],
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
