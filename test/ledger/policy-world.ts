/**
 * Worlds of policies, grants, stock and measured sales for property tests, and how they are put into a test's database.
 *
 * Policies as the product sets them; quantities, grants and what was measured straight into their tables.
 */
import fc from 'fast-check';
import { expect } from 'vitest';
import type { PolicyChange } from '#ledger';
import { acting, type Bench, openBench, stock } from './arrange.ts';
import type { AskedGrant, World } from './policy-oracle.ts';

const skus = ['A', 'B', 'C:1'];
/** Where stock is, in the order of a world's quantities. */
export const locations = ['S1', 'S2', 'D1'];
/** The channels worlds are asked for. */
export const channels = ['web', 'store'];
/** The type of each location. */
export const types = { S1: 'STORE', S2: 'STORE', D1: 'DC' } as const;
/** The class of each item. */
export const classes: Readonly<Record<string, string | undefined>> = { A: 'SHOES', B: 'SHOES', C: undefined };

/** Opens a bench that worlds can be put into: a unit of each item at each location. */
export async function openWorldBench(): Promise<Bench> {
  const bench = await openBench({ items: skus, locations });
  await bench.database.query("UPDATE locations.location SET kind = 'DC' WHERE location_id = 'D1'");
  await bench.database.query(
    `UPDATE items.item SET attributes = '{"class": "SHOES"}' WHERE sku IN ('A', 'B')`,
  );
  for (const sku of ['A', 'B', 'C'])
    for (const locationId of locations) await stock(bench, { sku, locationId, quantity: 1 });
  return bench;
}

const scope = fc.record({
  item: fc.constantFrom<Partial<PolicyChange>>({}, { sku: 'A' }, { sku: 'C' }, { itemClass: 'SHOES' }),
  place: fc.constantFrom<Partial<PolicyChange>>(
    {},
    { locationId: 'S1' },
    { locationId: 'D1' },
    { locationType: 'STORE' },
  ),
  channel: fc.constantFrom<Partial<PolicyChange>>({}, { channel: 'web' }, { channel: 'store' }),
});
const units = fc.integer({ min: 0, max: 12 });
const says = fc.oneof(
  units.map((safetyStock) => ({ kind: 'SAFETY_STOCK', safetyStock })),
  units.map((cap) => ({ kind: 'CAP', cap })),
  fc
    .record({ fixed: fc.constantFrom(0, 1, 2.5), percent: fc.constantFrom(0, 10, 33.33, 100) })
    .map((buffer) => ({ kind: 'BUFFER', buffer })),
  fc
    .record({
      fixed: fc.constantFrom(0, 1),
      velocityPercent: fc.constantFrom(0, 50, 100, 250.5),
      leastDelaySeconds: fc.constantFrom(0, 60, 3_600),
    })
    .map((buffer) => ({ kind: 'BUFFER', buffer })),
  fc
    .record({ pickup: fc.boolean(), shipFrom: fc.boolean() })
    .map((eligibility) => ({ kind: 'ELIGIBILITY', eligibility })),
);
/** A policy of some kind, somewhere. */
export const policy = fc
  .tuple(scope, says)
  .map(([{ item, place, channel }, said]): PolicyChange => ({ ...item, ...place, ...channel, ...said }));
const grant = fc.record({
  sku: fc.constantFrom('A', 'B', 'C'),
  locationId: fc.constantFrom(...locations),
  channel: fc.constantFrom(...channels),
  granted: units,
  consumed: units,
  isLimit: fc.boolean(),
});
const quantities = fc.array(fc.integer({ min: -3, max: 30 }), { minLength: 9, maxLength: 9 });
/** Worlds of a few policies, grants and sales. */
export const worlds = fc.record({
  policies: fc.array(policy, { maxLength: 8 }),
  grants: fc.uniqueArray(grant, {
    maxLength: 5,
    selector: (one) => `${one.sku} ${one.locationId} ${one.channel}`,
  }),
  quantities,
  rates: fc
    .uniqueArray(fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.constantFrom(...locations), fc.nat(8)), {
      maxLength: 6,
      selector: ([sku, locationId]) => `${sku} ${locationId}`,
    })
    .map((list) => new Map(list.map(([sku, locationId, rate]) => [`${sku} ${locationId}`, rate]))),
  delays: fc.record({ web: fc.constantFrom(0, 30), store: fc.constantFrom(0, 1_800, 7_200) }),
});

/** Puts a world into the tables: policies as the product sets them, quantities and grants straight. */
export async function arrange(
  bench: Bench,
  { policies, grants, quantities: available, ...measured }: World,
): Promise<void> {
  await clear(bench);
  const positions = ['A', 'B', 'C'].flatMap((sku) => locations.map((locationId) => ({ sku, locationId })));
  await bench.database.query(
    `UPDATE ledger.position SET available = g.q * 1000, grants = 0 FROM unnest($1::bigint[], $2::bigint[]) AS g(id, q)
     WHERE position_id = g.id`,
    [positions.map(({ sku, locationId }) => idOf(bench, sku, locationId)), available],
  );
  await arrangeGrants(bench, grants);
  await arrangeMeasured(bench, measured);
  for (const change of policies) {
    const result = await bench.ledger.policies.set({ changes: [change] }, acting);
    if (!('outcomes' in result)) throw new Error(JSON.stringify(result));
    expect(result.outcomes.flatMap(({ refusals }) => refusals)).toEqual([]);
  }
}

async function arrangeGrants(bench: Bench, grants: readonly AskedGrant[]): Promise<void> {
  await bench.database.query(
    `INSERT INTO ledger.allocation_grant (position_id, channel_id, granted, consumed, is_limit, valid_from, valid_until, updated_by)
     SELECT id, channel, (greatest(granted, consumed)) * 1000, consumed * 1000, is_limit, '-infinity', 'infinity', 'test'
     FROM unnest($1::bigint[], $2::text[], $3::bigint[], $4::bigint[], $5::boolean[]) AS g(id, channel, granted, consumed, is_limit)`,
    [
      grants.map((each) => idOf(bench, each.sku, each.locationId)),
      grants.map((each) => each.channel),
      grants.map((each) => each.granted),
      grants.map((each) => each.consumed),
      grants.map((each) => each.isLimit),
    ],
  );
  await bench.database.query(
    'UPDATE ledger.position p SET grants = (SELECT count(*) FROM ledger.allocation_grant g WHERE g.position_id = p.position_id)',
  );
  await bench.database.query(
    'UPDATE ledger.policy_state SET has_grants = EXISTS (SELECT FROM ledger.allocation_grant), revision = revision + 1',
  );
}

/** How fast things sell and how long channels take, as if it had been measured. */
async function arrangeMeasured(
  bench: Bench,
  { rates, delays }: Pick<World, 'rates' | 'delays'>,
): Promise<void> {
  await bench.database.query('TRUNCATE ledger.sell_rate, ledger.publish_delay');
  const spots = [...(rates ?? [])].map(([spot, rate]) => {
    const [sku = '', locationId = ''] = spot.split(' ');
    return { id: idOf(bench, sku, locationId), rate: rate * 1_000 };
  });
  await bench.database.query(
    `INSERT INTO ledger.sell_rate (position_id, weight, weighed_at, rate, due_at)
     SELECT id, 0, now(), rate, 'infinity' FROM unnest($1::bigint[], $2::bigint[]) AS g(id, rate)`,
    [spots.map(({ id }) => id), spots.map(({ rate }) => rate)],
  );
  await bench.database.query(
    `INSERT INTO ledger.publish_delay (channel_id, delay_s, measurements, measured_at)
     SELECT channel, seconds, 1, now() FROM unnest($1::text[], $2::int[]) AS g(channel, seconds)`,
    [Object.keys(delays ?? {}), Object.values(delays ?? {})],
  );
}

/** Takes every policy and grant away. */
export async function clear(bench: Bench): Promise<void> {
  await bench.database.query(
    'TRUNCATE ledger.policy_version, ledger.policy, ledger.selling_rule, ledger.selling_change, ledger.allocation_event, ledger.allocation_grant, ledger.policy_announcement CASCADE',
  );
  await bench.database.query('UPDATE ledger.policy_state SET has_rules = false, has_grants = false');
}

/** The id of the position of an item at a location. */
export function idOf(bench: Bench, sku: string, locationId: string): number {
  return (bench.items.get(sku) ?? 0) * 65_536 + (bench.locations.get(locationId) ?? 0);
}

/** The numbers of all items. */
export const itemNos = (bench: Bench): number[] => ['A', 'B', 'C'].map((sku) => bench.items.get(sku) ?? 0);
