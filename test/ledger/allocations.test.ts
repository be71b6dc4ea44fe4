/**
 * Channel allocation under race: four ledgers over four pools promise, give back and reallocate at once, and no grant is ever
 * used beyond what was granted, nor what is kept for one channel taken by another.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPool, type Database } from '#database';
import { createLedger, type GrantRequest, type Ledger } from '#ledger';
import { acting, type Bench, expectSound, openBench, stock } from './arrange.ts';

const connections = 4;
let bench: Bench;
let pools: Database[];
let ledgers: Ledger[];

beforeAll(async () => {
  bench = await openBench({ items: ['SHOE', 'HAT'], locations: ['S1'] });
  pools = Array.from({ length: connections }, () =>
    createPool({ url: bench.url, max: 4, role: 'writer', applicationName: 'test-race' }),
  );
  ledgers = pools.map((database) => createLedger({ database }));
});
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()));
  await bench.close();
});

let lastKey = 0;

type Wanted = { readonly sku: string; readonly channel: string; readonly quantity?: number };

async function reserve(ledger: Ledger | undefined, { sku, channel, quantity = 1 }: Wanted) {
  lastKey += 1;
  const lines = [{ sku, quantity, locationId: 'S1' }];
  const request = { idempotencyKey: `race-${lastKey}`, channel, lines, holdSeconds: 900, allOrNothing: true };
  const [result] = (await ledger?.reserve([request], acting)) ?? [];
  if (result === undefined) throw new Error('not answered');
  return { id: result.reservation?.id, code: result.refusals[0]?.code };
}

async function grants(
  sku: string,
): Promise<Map<string, { granted: number; consumed: number; grantNo: number }>> {
  const page = await bench.ledger.allocations.page({ limit: 100, sku });
  return new Map(
    page.map(({ channel, granted, consumed, grantNo }) => [
      channel,
      { granted: granted / 1_000, consumed: consumed / 1_000, grantNo },
    ]),
  );
}

async function grant(request: GrantRequest): Promise<void> {
  const result = await bench.ledger.allocations.grant(request, acting);
  expect(result).toMatchObject({ refusals: [] });
}

/** What reservations that hold took from grants, as they remember it. */
async function remembered(): Promise<number> {
  const { rows } = await bench.database.query<{ units: number }>(
    `SELECT coalesce(sum(g), 0)::bigint / 1000 AS units FROM ledger.reservation r, unnest(r.granted) AS g WHERE r.status IN (1, 2, 3)`,
  );
  return rows[0]?.units ?? 0;
}

test('every channel gets its own, none more than its limit, and nobody what is kept for another', async () => {
  await stock(bench, { sku: 'SHOE', locationId: 'S1', quantity: 100 });
  await grant({ sku: 'SHOE', channel: 'web', quantity: 30, isLimit: true });
  await grant({ sku: 'SHOE', channel: 'store', quantity: 20 });
  const wanted = Array.from({ length: 300 }, (_, nth) => ['marketplace', 'web', 'store'][nth % 3] ?? 'web');
  const answers = await Promise.all(
    wanted.map(async (channel, nth) => ({
      channel,
      ...(await reserve(ledgers[nth % connections], { sku: 'SHOE', channel })),
    })),
  );
  const held = (channel: string): number =>
    answers.filter((answer) => answer.channel === channel && answer.id !== undefined).length;
  expect(held('web')).toBe(30);
  expect(held('store')).toBeGreaterThanOrEqual(20);
  expect(held('web') + held('store') + held('marketplace')).toBe(100);
  const codes = new Set(answers.filter(({ channel }) => channel === 'web').map(({ code }) => code));
  expect(codes).toContain('ChannelQuotaExceeded');
  const now = await grants('SHOE');
  expect(now.get('web')).toMatchObject({ granted: 30, consumed: 30 });
  expect(now.get('store')).toMatchObject({ granted: 20, consumed: 20 });
  expect(await remembered()).toBe(50);
  await expectSound(bench);
});

test('promises, releases and reallocations at once leave every unit accounted for', async () => {
  await stock(bench, { sku: 'HAT', locationId: 'S1', quantity: 40 });
  await grant({ sku: 'HAT', channel: 'web', quantity: 15, isLimit: true });
  await grant({ sku: 'HAT', channel: 'store', quantity: 10 });
  const before = await remembered();
  const ids: string[] = [];
  const shopper = async (nth: number): Promise<void> => {
    const ledger = ledgers[nth % connections];
    for (let turn = 0; turn < 6; turn += 1) {
      const channel = ['web', 'store', 'marketplace'][(nth + turn) % 3] ?? 'web';
      const { id } = await reserve(ledger, { sku: 'HAT', channel, quantity: 1 + (turn % 2) });
      if (id === undefined) continue;
      if ((nth + turn) % 2 === 0) await ledger?.release({ id, idempotencyKey: id }, acting);
      else ids.push(id);
    }
  };
  const planner = async (): Promise<void> => {
    for (let turn = 0; turn < 8; turn += 1) {
      const web = (await grants('HAT')).get('web');
      const move = { grantId: String(web?.grantNo), toChannel: 'store', quantity: 1 };
      await bench.ledger.allocations.reallocate(move, acting);
    }
  };
  await Promise.all([...Array.from({ length: 16 }, (_, nth) => shopper(nth)), planner()]);
  const now = await grants('HAT');
  const [web, store] = [now.get('web'), now.get('store')];
  expect((web?.granted ?? 0) + (store?.granted ?? 0)).toBe(25);
  for (const one of [web, store]) expect(one?.consumed).toBeLessThanOrEqual(one?.granted ?? -1);
  expect((await remembered()) - before).toBe((web?.consumed ?? 0) + (store?.consumed ?? 0));
  for (const id of ids) await bench.ledger.release({ id, idempotencyKey: id }, acting);
  expect([...(await grants('HAT')).values()].map(({ consumed }) => consumed)).toEqual([0, 0]);
  expect(await bench.ledger.proof.audit('grants', 100)).toMatchObject({ audited: 2, opened: 0 });
  await expectSound(bench);
});

test('a grant counts from its time and until its time, whether or not anybody ends it', async () => {
  await stock(bench, { sku: 'HAT', locationId: 'S1', quantity: 60 });
  const ats = async (): Promise<number> => {
    const { positions } = await bench.ledger.availability({
      itemNos: [bench.items.get('HAT') ?? 0],
      channel: 'marketplace',
    });
    return (positions[0]?.availableToSell ?? 0) / 1_000;
  };
  const free = await ats();
  const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();
  // An hour goes by for the grant: to wait for its time is to miss it on a machine that stands still meanwhile.
  const passHour = () =>
    bench.database.query(
      "UPDATE ledger.allocation_grant SET valid_from = valid_from - interval '1 hour', valid_until = valid_until - interval '1 hour' WHERE channel_id = 'call'",
    );
  const timed = { sku: 'HAT', channel: 'call', quantity: 5 };
  await bench.database.query(
    "INSERT INTO locations.channel (channel_id, name, kind, updated_by) VALUES ('call', 'Calls', 'CALL_CENTRE', 'test')",
  );
  await grant({ ...timed, validFrom: inHours(0.5), validUntil: inHours(1.5) });
  expect(await ats()).toBe(free);
  await passHour();
  expect(await ats()).toBe(free - 5);
  expect(await bench.ledger.allocations.endDue()).toBe(0);
  await passHour();
  expect(await ats()).toBe(free);
  expect(await bench.ledger.allocations.endDue()).toBe(1);
  expect(await ats()).toBe(free);
});
