/**
 * How soon a change of policy is in the answers of copies: told by the feed, and however busy the connections are that read.
 *
 * That answers are right once it is there is memory.test.ts; how many milliseconds it takes is measured by the bench (freshness).
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPool } from '#database';
import { createLedger, type PolicyChange } from '#ledger';
import { createLive, type LiveOptions } from '#live';
import { acting, type Bench, openBench, stock } from '../ledger/arrange.ts';
import { silent } from './arrange.ts';

let bench: Bench;

beforeAll(async () => {
  bench = await openBench({ items: ['A'], locations: ['S1'] });
  await stock(bench, { sku: 'A', locationId: 'S1', quantity: 20 });
});

afterAll(async () => {
  await bench.close();
});

const cap = (units: number): PolicyChange => ({ sku: 'A', kind: 'CAP', cap: units });
const copyOf = (ledger: LiveOptions['ledger']) =>
  createLive({
    namespace: 'none',
    ledger,
    logger: silent,
    memoryBytes: 1_000_000,
    maxAgeMs: 60_000,
    ledgerTimeoutMs: 30_000,
  });
const itemNos = (): number[] => [...bench.items.values()];

describe('a change of policy', () => {
  test('is read by who follows the feed, before anybody asks', async () => {
    let revision = 0;
    const live = copyOf({
      ...bench.ledger,
      sellingFacts: async (known) => {
        const facts = await bench.ledger.sellingFacts(known);
        revision = facts.policies.revision;
        return facts;
      },
    });
    await live.availability({ itemNos: itemNos(), channel: 'web' });
    await bench.ledger.policies.set({ changes: [cap(7)] }, acting);
    const last = await bench.ledger.policies.revision();
    await expect.poll(() => revision, { timeout: 30_000 }).toBe(last);
    live.close();
  });

  test('is read while every other connection that reads is busy', async () => {
    const pool = {
      url: bench.url,
      role: 'reader',
      statementTimeoutMs: 60_000,
      applicationName: 'test-busy',
    } as const;
    const [reader, policyReader] = [createPool({ ...pool, max: 2 }), createPool({ ...pool, max: 1 })];
    const ledger = createLedger({ database: bench.writer, reader, policyReader });
    const before = await ledger.sellingFacts(undefined);
    const state = { isBusy: true };
    const busy = Promise.allSettled([1, 2].map(() => reader.query('SELECT pg_sleep(60)'))).then(() => {
      state.isBusy = false;
    });
    await ledger.policies.set({ changes: [cap(3)] }, acting);
    const after = await ledger.sellingFacts(before);
    expect([...after.policies.changedItems]).toEqual(itemNos());
    const { revision, items } = await ledger.sellingItems(itemNos());
    expect(revision).toBe(after.policies.revision);
    expect(JSON.stringify([...items])).toContain('3000');
    expect(state.isBusy).toBe(true);
    await bench.database.query(
      "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE application_name = 'test-busy' AND query LIKE '%pg_sleep(60)'",
    );
    await busy;
    await Promise.all([reader.end(), policyReader.end()]);
  });
});
