/**
 * Policies and grants through the reservations subgraph: what is set is read back as it was said, refusals are typed, a key
 * answers once, and only who reaches everything may do any of it.
 */
import { type ExecutionResult, execute, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller, Subgraph } from '#schema';
import { reservationsParts } from '../../subgraphs/reservations/subgraph.ts';
import { buildSubgraph } from '../../subgraphs/serve/build.ts';
import { type Bench, openBench, stock, tester } from '../ledger/arrange.ts';

let bench: Bench;
let reservations: Subgraph;

beforeAll(async () => {
  bench = await openBench({ items: ['CUP'], locations: ['SHOP', 'DEPOT'] });
  reservations = buildSubgraph(reservationsParts(bench.ledger, { feedId: 'test', changesFeedId: 'test' }));
  await stock(bench, { sku: 'CUP', locationId: 'SHOP', quantity: 10 });
  await stock(bench, { sku: 'CUP', locationId: 'DEPOT', quantity: 30 });
});
afterAll(() => bench.close());

async function ask(query: string, caller: Caller = tester): Promise<ExecutionResult> {
  const contextValue = reservations.context({
    caller,
    correlationId: 'test',
    deadlineAt: Date.now() + 10_000,
  });
  const result = await execute({ schema: reservations.schema, document: parse(query), contextValue });
  return JSON.parse(JSON.stringify(result));
}

const set = (key: string, policies: string): string => `mutation {
  policySet(input: { idempotencyKey: "${key}", policies: [${policies}] }) {
    replayed
    userErrors { ... on UserError { code path } }
    results { changed userErrors { ... on UserError { code message path } } policy { ${said} } }
  }
}`;
const said = `kind sku locationType channel version
  inForce { version safetyStock buffer { fixed percent } eligibility { pickup shipFrom openingHours { day opens closes } } reason }`;

describe('policies', () => {
  test('are set, read, and keep their history', async () => {
    const policies = `
      { kind: SAFETY_STOCK, sku: "cup", locationType: STORE, safetyStock: 2.5, reason: "shelf" }
      { kind: BUFFER, channel: "marketplace", buffer: { percent: 12.5 } }
      { kind: ELIGIBILITY, locationId: "SHOP", eligibility: { shipFrom: false, openingHours: [{ day: TUESDAY, opens: "09:30", closes: "24:00" }] } }
      { kind: CAP, cap: 3, locationId: "NOWHERE" }`;
    const { data, errors } = await ask(set('first', policies));
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      policySet: {
        ...{ replayed: false, userErrors: [] },
        results: [
          {
            changed: true,
            policy: { sku: 'CUP', locationType: 'STORE', version: 1, inForce: { safetyStock: 2.5 } },
          },
          { policy: { channel: 'marketplace', inForce: { buffer: { fixed: 0, percent: 12.5 } } } },
          {
            policy: {
              inForce: {
                eligibility: {
                  ...{ pickup: true, shipFrom: false },
                  openingHours: [{ day: 'TUESDAY', opens: '09:30', closes: '24:00' }],
                },
              },
            },
          },
          { changed: false, policy: null, userErrors: [{ code: 'UnknownLocation', path: ['locationId'] }] },
        ],
      },
    });
    expect(await ask(set('first', policies))).toMatchObject({ data: { policySet: { replayed: true } } });
    expect(await ask(set('first', '{ kind: CAP, cap: 4 }'))).toMatchObject({
      data: { policySet: { userErrors: [{ code: 'IdempotencyConflict', path: ['idempotencyKey'] }] } },
    });
    await ask(set('second', '{ kind: SAFETY_STOCK, sku: "CUP", locationType: STORE, remove: true }'));
    const history = await ask(`{
      policies(first: 5, filter: { sku: "CUP" }) {
        edges { node { version inForce { version } versions { version removed safetyStock changedBy reason } } }
        pageInfo { hasNextPage }
      }
    }`);
    expect(history.data?.policies).toEqual({
      pageInfo: { hasNextPage: false },
      edges: [
        {
          node: {
            ...{ version: 2, inForce: null },
            versions: [
              { version: 2, removed: true, safetyStock: null, changedBy: 'tester', reason: null },
              { version: 1, removed: false, safetyStock: 2.5, changedBy: 'tester', reason: 'shelf' },
            ],
          },
        },
      ],
    });
  });

  test('are noted in the audit log, before and after', async () => {
    const { rows } = await bench.database.query(
      `SELECT action, before, after FROM audit.entry WHERE subject_type = 'Policy' AND action = 'policyRemove'`,
    );
    expect(rows).toMatchObject([
      { action: 'policyRemove', before: { settings: { quantity: 2500 } }, after: { settings: null } },
    ]);
  });

  test.each(['channels', 'locations'] as const)(
    'are out of the hands of who reaches some %s',
    async (dimension) => {
      const bound: Caller = { ...tester, kind: 'service', [dimension]: ['web'] };
      const { errors } = await ask(set('bound', '{ kind: CAP, cap: 4 }'), bound);
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    },
  );
});

describe('grants', () => {
  const fields = 'id location { id } channel granted consumed remaining isLimit version';
  const run = async (mutation: string) => {
    const { data, errors } = await ask(`mutation { done: ${mutation} }`);
    expect(errors).toBeUndefined();
    return data?.done;
  };

  test('are split by what is free, moved to another channel, and revoked; each step is kept', async () => {
    const made =
      await run(`allocationGrant(input: { idempotencyKey: "g", sku: "CUP", channel: "web", quantity: 8, isLimit: true }) {
      grants { ${fields} } userErrors { ... on UserError { code message } }
    }`);
    expect(made).toMatchObject({
      userErrors: [],
      grants: [
        { location: { id: 'SHOP' }, granted: 2, remaining: 2, isLimit: true },
        { location: { id: 'DEPOT' }, granted: 6 },
      ],
    });
    const depot = JSON.parse(JSON.stringify(made)).grants[1].id;
    expect(
      await run(`allocationReallocate(input: { idempotencyKey: "r", grantId: "${depot}", toChannel: "store", quantity: 4 }) {
        grants { ${fields} } userErrors { ... on UserError { code } }
      }`),
    ).toMatchObject({
      grants: [
        { granted: 2, version: 2 },
        { channel: 'store', granted: 4, isLimit: false },
      ],
    });
    expect(
      await run(`allocationGrant(input: { idempotencyKey: "g2", sku: "CUP", channel: "marketplace", quantity: 25, locationIds: ["DEPOT"] }) {
        userErrors { ... on AllocationExceedsStock { code requested available } }
      }`),
    ).toEqual({ userErrors: [{ code: 'AllocationExceedsStock', requested: 25, available: 24 }] });
    expect(
      await run(`allocationRevoke(input: { idempotencyKey: "v", grantId: "${depot}", changeFromVersion: 2, reason: "over" }) {
        grant { endedAt history { verb granted reason } } userErrors { ... on UserError { code message } }
      }`),
    ).toMatchObject({
      userErrors: [],
      grant: {
        endedAt: expect.any(String),
        history: [
          { verb: 'REVOKED', reason: 'over' },
          { verb: 'REALLOCATED', granted: 2 },
          { verb: 'GRANTED', granted: 6 },
        ],
      },
    });
    const { data } = await ask(
      `{ allocationGrants(first: 10, filter: { sku: "CUP" }) { edges { node { channel granted } } } }`,
    );
    expect(data?.allocationGrants).toEqual({
      edges: [{ node: { channel: 'store', granted: 4 } }, { node: { channel: 'web', granted: 2 } }],
    });
  });

  test('say when the channel’s share is what is missing, not stock', async () => {
    const reserve = (key: string, quantity: number) =>
      run(`reservationCreate(input: { idempotencyKey: "${key}", channel: "web", lines: [{ sku: "CUP", quantity: ${quantity}, locationId: "DEPOT" }] }) {
        reservation { status } userErrors { ... on UserError { code path } }
      }`);
    const path = ['lines', '0', 'quantity'];
    expect(await reserve('q1', 31)).toEqual({
      reservation: null,
      userErrors: [{ code: 'InsufficientStock', path }],
    });
    expect(await reserve('q2', 28)).toEqual({
      reservation: null,
      userErrors: [{ code: 'ChannelQuotaExceeded', path }],
    });
    expect(await reserve('q3', 26)).toEqual({ reservation: { status: 'HELD' }, userErrors: [] });
  });
});
