/**
 * One key, two contents: every mutation that has a key answers IdempotencyConflict with both hashes in fields of their own.
 *
 * Asked through the front door in plain text, an operation a row, because what is promised is the same for all of them.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '#test/world';
import { event, record, stockable } from './ask.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
  await stockable(world, { skus: ['TWICE', 'TWICE-2', 'SOLD'], locationIds: ['T-1', 'T-2'] });
  await record(world, [
    event({ sku: 'TWICE', locationId: 'T-1', quantity: 100 }),
    event({ sku: 'SOLD', locationId: 'T-1', quantity: 9 }),
  ]);
  await call('sourcesUpsert', { sources: [{ id: 'till', owner: 'IT', kind: 'POS' }] }, 'results { index }');
});
afterAll(() => world.stop());

const occurredAt = '2026-03-01T10:00:00Z';
const line = { sku: 'TWICE', quantity: 1 };

/** Mutation, its input but for the key, and what differs the second time. */
const rows: readonly (readonly [string, object, object])[] = [
  ['reservationCreate', { channel: 'web', lines: [line] }, { channel: 'store' }],
  ['transferRequest', { fromLocationId: 'T-1', toLocationId: 'T-2', lines: [line] }, { hold: true }],
  [
    'adjustmentRequest',
    {
      sku: 'TWICE',
      locationId: 'T-1',
      quantity: 1,
      reasonCode: 'FOUND',
      occurredAt,
      operatorId: 'a',
      deviceId: 'd',
    },
    { quantity: 2 },
  ],
  ['stockRecall', { sku: 'TWICE', reason: 'why' }, { reason: 'another' }],
  ['salePolicySet', { sku: 'TWICE', customerCap: 5 }, { customerCap: 6 }],
  ['sourcingPolicySet', { channel: 'web', strategy: 'FULLEST' }, { strategy: 'NEAREST' }],
  [
    'policySet',
    { policies: [{ kind: 'CAP', sku: 'TWICE', cap: 90 }] },
    { policies: [{ kind: 'CAP', sku: 'TWICE', cap: 91 }] },
  ],
  [
    'allocationGrant',
    { sku: 'TWICE', channel: 'web', quantity: 0, locationIds: ['T-2'] },
    { quantity: 1, isBeyondStock: true },
  ],
  [
    'supplierAvailableChange',
    { rows: [{ supplierId: 's', ...line }] },
    { rows: [{ supplierId: 't', ...line }] },
  ],
  ['toleranceChange', { subject: 'COUNT', maxUnits: 0, reason: 'why' }, { reason: 'another' }],
  ['sourceRulesSet', { source: 'till', permittedTypes: null, reason: 'why' }, { reason: 'another' }],
  [
    'recipeChange',
    { recipeId: 'r', name: 'r', inputs: [line], outputs: [{ ...line, sku: 'TWICE-2' }] },
    { name: 's' },
  ],
];

test.each(rows)(
  '%s with a key that was used for something else names both hashes',
  async (mutation, first, other) => {
    const input = { idempotencyKey: `key-${mutation}`, ...first };
    expect(await conflictOf(mutation, input)).toEqual([]);
    const [conflict, ...more] = await conflictOf(mutation, { ...input, ...other });
    expect(more).toEqual([]);
    expect(conflict).toMatchObject({ code: 'IdempotencyConflict', path: ['idempotencyKey'] });
    expect(conflict?.storedHash).toMatch(/^[0-9a-f-]{36}$/);
    expect(conflict?.givenHash).toMatch(/^[0-9a-f-]{36}$/);
    expect(conflict?.storedHash).not.toBe(conflict?.givenHash);
    // The hashes are of contents: asked the first way round again, there is no conflict.
    expect(await conflictOf(mutation, input)).toEqual([]);
  },
);

test('an order told again with other content names both hashes, be it placed or picked', async () => {
  const order = {
    channel: 'web',
    channelOrderId: 'O-1',
    fulfilment: 'SHIP',
    lines: [{ sku: 'SOLD', quantity: 3 }],
  };
  const errors = '... on OrderConflict { storedHash givenHash }';
  await call('orderPlace', order, 'replayed');
  const placed = await errorsOf('orderPlace', { ...order, lines: [{ sku: 'SOLD', quantity: 4 }] }, errors);
  expect(placed).toEqual([{ storedHash: expect.any(String), givenHash: expect.any(String) }]);
  const pick = {
    channel: 'web',
    channelOrderId: 'O-1',
    idempotencyKey: 'p',
    lines: [{ lineNumber: 1, quantity: 1 }],
  };
  expect(await conflictOf('orderPick', pick)).toEqual([]);
  const [picked] = await conflictOf('orderPick', { ...pick, lines: [{ lineNumber: 1, quantity: 2 }] });
  expect(picked?.storedHash).not.toBe(picked?.givenHash);
});

type Conflict = { code?: string; path?: string[]; storedHash?: string; givenHash?: string };

const conflictOf = (mutation: string, input: object): Promise<Conflict[]> =>
  errorsOf(
    mutation,
    input,
    '... on IdempotencyConflict { code path storedHash givenHash } ... on UserError { code }',
  );

async function errorsOf(mutation: string, input: object, selection: string): Promise<Conflict[]> {
  const { userErrors } = await call<{ userErrors: Conflict[] }>(
    mutation,
    input,
    `userErrors { ${selection} }`,
  );
  return userErrors;
}

async function call<Payload>(mutation: string, input: object, selection: string): Promise<Payload> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} } }`;
  const { data, errors } = await world.graphql<Record<string, Payload>>(query, { input });
  const payload = data?.[mutation];
  if (payload === undefined || errors !== undefined) throw new Error(JSON.stringify(errors));
  return payload;
}
