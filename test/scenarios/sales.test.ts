/**
 * A flash sale as its customers see it: a line to stand in, a place that gets smaller, a hold, or an honest no. And what else can
 * be done with a hold: keep it longer, have it elsewhere.
 */
import { type Client, createClient } from 'graphql-sse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '#test/world';
import { ask, event, record, stockable } from './ask.ts';
import {
  ConfirmReservationDocument,
  ExtendHoldDocument,
  HoldElsewhereDocument,
  QueueDocument,
  ReadSaleDocument,
  ReleaseReservationDocument,
  SetSalePolicyDocument,
} from './generated.ts';

let world: World;
let client: Client;

beforeAll(async () => {
  world = await startWorld();
  client = createClient({ url: `${world.url}/graphql`, retryAttempts: 0 });
  await stockable(world, { skus: ['SNEAKER', 'LAMP'], locationIds: ['MAIN', 'SIDE'] });
  await record(world, [
    event({ sku: 'SNEAKER', locationId: 'MAIN', quantity: 2 }),
    event({ sku: 'LAMP', locationId: 'MAIN', quantity: 5 }),
    event({ sku: 'LAMP', locationId: 'SIDE', quantity: 2 }),
  ]);
});
afterAll(async () => {
  client?.dispose();
  await world?.stop();
});

const reserve = async (sku: string, key: string, quantity = 1) => {
  const lines = [{ sku, quantity, locationId: 'MAIN' }];
  const input = { idempotencyKey: key, channel: 'web', lines, customerId: key };
  return (await ask(world, QueueDocument, { input })).reservationCreate;
};

type Told = { readonly place: number | null; readonly reservation: { readonly status: string } };

/** Follows a reservation in line; `told` grows. */
function follow(reservationId: string) {
  const told: string[] = [];
  const failures: unknown[] = [];
  const query = `subscription ($id: ID!) {
    placeInLineChanged(reservationId: $id) { cursor at place reservation { status } } }`;
  const stop = client.subscribe<{ placeInLineChanged: Told }>(
    { query, variables: { id: reservationId } },
    {
      next: ({ data, errors }) => {
        const change = data?.placeInLineChanged;
        if (change) told.push(`${change.reservation.status} ${change.place ?? '-'}`);
        if (errors) failures.push(...errors);
      },
      error: (error) => failures.push(error),
      complete: () => undefined,
    },
  );
  return { told, failures, stop };
}

const confirm = (id: string) =>
  ask(world, ConfirmReservationDocument, { input: { id, idempotencyKey: `c-${id}` } });

test('a customer stands in line, moves up, and holds what somebody let go', async () => {
  const input = {
    idempotencyKey: 'sale',
    sku: 'SNEAKER',
    waitingRoom: true,
    customerCap: 1,
    maxHoldSeconds: 300,
  };
  const { salePolicySet } = await ask(world, SetSalePolicyDocument, { input });
  expect(salePolicySet).toMatchObject({
    policy: { version: 1, waitingRoom: true, isInForce: true },
    userErrors: [],
  });
  // In force within a second: who asks for more than one may have is refused at the door then.
  const probe = async () => (await reserve('SNEAKER', `probe-${Math.random()}`, 1_000)).userErrors;
  await expect.poll(probe).toMatchObject([{ code: 'CustomerCapExceeded' }]);
  const first = await Promise.all(['ann', 'bob'].map((name) => reserve('SNEAKER', name)));
  const [carol, dan] = [await reserve('SNEAKER', 'carol'), await reserve('SNEAKER', 'dan')];
  const ids = [...first, carol, dan].map(({ reservation }) => reservation?.id ?? '');
  const [ann = '', bob = '', third = '', fourth = ''] = ids;
  const watching = follow(fourth);
  await expect.poll(() => watching.told.length).toBeGreaterThan(0);
  // Ann pays and Bob lets go: only one of the two that wait can still get something, the first of them.
  await expect
    .poll(async () => (await confirm(ann)).reservationConfirm.reservation?.status)
    .toBe('CONFIRMED');
  await ask(world, ReleaseReservationDocument, { input: { id: bob, idempotencyKey: 'bob lets go' } });
  await expect.poll(() => statusOf(third)).toBe('HELD');
  await confirm(third);
  await expect.poll(() => watching.told.at(-1)).toBe('RELEASED -');
  const places = watching.told.slice(0, -1).map((told) => Number(/^QUEUED (\d)$/.exec(told)?.[1]));
  expect(places).toEqual(places.toSorted((one, other) => other - one));
  expect(places[0]).toBeLessThanOrEqual(4);
  expect(watching.failures).toEqual([]);
  watching.stop();
  const sale = await ask(world, ReadSaleDocument, { sku: 'SNEAKER', skus: ['SNEAKER'] });
  expect(sale.salePolicies).toEqual([{ sku: 'SNEAKER', version: 1, maxHoldSeconds: 300 }]);
  expect(sale.waitingRoom).toMatchObject({ waiting: 0, inversions: 0 });
});

/** How a reservation stands now. */
async function statusOf(id: string): Promise<string> {
  const { data } = await world.graphql<{ reservation: { status: string } }>(
    'query ($id: ID!) { reservation(id: $id) { status } }',
    {
      id,
    },
  );
  return data?.reservation.status ?? '';
}

test('a hold is kept longer, and held elsewhere, as far as there is', async () => {
  const { reservation } = await reserve('LAMP', 'eve');
  const id = reservation?.id ?? '';
  const extended = await ask(world, ExtendHoldDocument, {
    input: { id, idempotencyKey: 'x', holdSeconds: 3_600 },
  });
  expect(extended.reservationExtend.userErrors).toEqual([]);
  expect(Date.parse(extended.reservationExtend.reservation?.expiresAt ?? '')).toBeGreaterThan(
    Date.now() + 3_500_000,
  );
  const tooLong = await ask(world, ExtendHoldDocument, {
    input: { id, idempotencyKey: 'y', holdSeconds: 604_800 },
  });
  expect(tooLong.reservationExtend.userErrors).toEqual([{ code: 'HoldTooLong', latest: expect.any(String) }]);
  const moves = [{ lineNumber: 1, fromLocationId: 'MAIN', toLocationId: 'SIDE' }];
  const moved = await ask(world, HoldElsewhereDocument, { input: { id, idempotencyKey: 'm', moves } });
  expect(moved.reservationReassign).toMatchObject({ userErrors: [] });
  expect(moved.reservationReassign.reservation?.lines.filter(({ held }) => held > 0)).toEqual([
    { held: 1, location: { id: 'SIDE' } },
  ]);
  const wrong = [{ lineNumber: 1, fromLocationId: 'MAIN', toLocationId: 'SIDE' }];
  const refused = await ask(world, HoldElsewhereDocument, {
    input: { id, idempotencyKey: 'n', moves: wrong },
  });
  expect(refused.reservationReassign.userErrors).toEqual([
    { code: 'NothingToReassign', path: ['moves', '0', 'fromLocationId'] },
  ]);
});
