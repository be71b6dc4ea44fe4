/**
 * Sourcing: where units come from when a reservation names no place, by the channel's policy and where it goes.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acting, type Bench, expectSound, openBench, stock } from '../ledger/arrange.ts';

const york = { latitude: 53.96, longitude: -1.08 };

let bench: Bench;
beforeAll(async () => {
  bench = await openBench({ items: ['A', 'B'], locations: ['LONDON', 'LEEDS', 'PARIS'] });
  await bench.database.query(
    `UPDATE locations.location l SET latitude = c.latitude, longitude = c.longitude
     FROM (VALUES ('LONDON', 51.5, -0.12), ('LEEDS', 53.8, -1.55), ('PARIS', 48.85, 2.35)) AS c(id, latitude, longitude)
     WHERE l.location_id = c.id`,
  );
  for (const [locationId, quantity] of [
    ['LONDON', 50],
    ['LEEDS', 20],
    ['PARIS', 90],
  ] as const)
    await stock(bench, { sku: 'A', locationId, quantity });
});
afterAll(() => bench.close());

let last = 0;

/** Where a reservation of so many units is held. It is let go of: who asks again and again must not empty the place. */
async function heldAt(asked: { channel: string; near?: typeof york; quantity?: number }): Promise<string[]> {
  last += 1;
  const { channel, near, quantity = 1 } = asked;
  const request = { idempotencyKey: `k-${last}`, channel, holdSeconds: 60, allOrNothing: true, near };
  const [result] = await bench.ledger.reserve([{ ...request, lines: [{ sku: 'A', quantity }] }], acting);
  const { id = 'nothing was held', lines = [] } = result?.reservation ?? {};
  await bench.ledger.release({ id, idempotencyKey: `release-${last}` }, acting);
  return lines.map(({ locationId }) => locationId ?? 'nowhere');
}

test('without a policy the nearest is asked first where it is told where it goes, else the fullest', async () => {
  expect(await heldAt({ channel: 'web', near: york })).toEqual(['LEEDS']);
  expect(await heldAt({ channel: 'web' })).toEqual(['PARIS']);
  // Leeds has some of it, London all: one parcel is better than two.
  expect(await heldAt({ channel: 'web', near: york, quantity: 30 })).toEqual(['LONDON']);
});

test('a channel is sourced by its policy within a second, and a version that was overtaken is told', async () => {
  const set = { channel: 'marketplace', strategy: 'PRIORITY', locationIds: ['LONDON', 'LEEDS'] } as const;
  const first = await bench.ledger.sourcing.setPolicy({ ...set, idempotencyKey: 'one' }, acting);
  expect(first).toMatchObject({ policy: { version: 1, locationIds: ['LONDON', 'LEEDS'] }, replayed: false });
  expect(await bench.ledger.sourcing.setPolicy({ ...set, idempotencyKey: 'one' }, acting)).toMatchObject({
    replayed: true,
  });
  await expect.poll(() => heldAt({ channel: 'marketplace', near: york })).toEqual(['LONDON']);
  const fullest = { channel: 'marketplace', strategy: 'FULLEST', changeFromVersion: 1 } as const;
  await bench.ledger.sourcing.setPolicy({ ...fullest, idempotencyKey: 'two' }, acting);
  await expect.poll(() => heldAt({ channel: 'marketplace', near: york })).toEqual(['PARIS']);
  const stale = await bench.ledger.sourcing.setPolicy({ ...fullest, idempotencyKey: 'three' }, acting);
  expect(stale.refusal?.code).toBe('SourcingPolicyChanged');
  expect(await heldAt({ channel: 'web', near: york })).toEqual(['LEEDS']);
  await expectSound(bench);
});

test.each([
  [{ channel: 'nobody' }, 'UnknownChannel'],
  [{ locationIds: ['NOWHERE'] }, 'UnknownLocation'],
  [{ locationIds: [] }, 'InvalidSourcingPolicy'],
  [{ locationIds: ['LEEDS', 'LEEDS'] }, 'InvalidSourcingPolicy'],
  [{ strategy: 'FULLEST' as const }, 'InvalidSourcingPolicy'],
])('a policy with %o is refused', async (wrong, code) => {
  const set = { idempotencyKey: 'w', channel: 'web', strategy: 'PRIORITY' as const, locationIds: ['LEEDS'] };
  const { refusal } = await bench.ledger.sourcing.setPolicy({ ...set, ...wrong }, acting);
  expect(refusal?.code).toBe(code);
});

test('what is reassigned without naming a place is sourced as its channel is: by distance, by order, by what there is', async () => {
  await stock(bench, { sku: 'B', locationId: 'LONDON', quantity: 50 });
  await stock(bench, { sku: 'B', locationId: 'LEEDS', quantity: 20 });
  await stock(bench, { sku: 'B', locationId: 'PARIS', quantity: 90 });
  const movedTo = async (channel: string, near?: typeof york): Promise<(string | undefined)[]> => {
    last += 1;
    const line = { sku: 'B', quantity: 1, locationId: 'PARIS' };
    const request = { idempotencyKey: `k-${last}`, channel, holdSeconds: 60, allOrNothing: true };
    const [result] = await bench.ledger.reserve([{ ...request, lines: [line] }], acting);
    const moves = [{ lineNumber: 1, fromLocationId: 'PARIS' }];
    const id = result?.reservation?.id ?? 'nothing was held';
    const moved = await bench.ledger.holds.reassign(
      { id, idempotencyKey: `move-${last}`, moves, near },
      acting,
    );
    return (moved.reservation?.lines ?? []).flatMap(({ held, locationId }) => (held > 0 ? [locationId] : []));
  };
  expect(await movedTo('web', york)).toEqual(['LEEDS']);
  expect(await movedTo('web')).toEqual(['LONDON']);
  const set = { channel: 'store', strategy: 'PRIORITY', locationIds: ['PARIS', 'LEEDS'] } as const;
  await bench.ledger.sourcing.setPolicy({ ...set, idempotencyKey: 'store' }, acting);
  await expect.poll(() => movedTo('store')).toEqual(['LEEDS']);
  await expectSound(bench);
});
