/**
 * What a real Tryton will not take, through the gateway of a whole product: an item it does not know, a day whose period is
 * closed, an item it keeps no stock of.
 *
 * Each becomes a case on the right desk with Tryton's own words; mended in Tryton as a person would, it is sent again and posted.
 * Faults a Tryton does not make on demand are played with a receiver (test/erp/fault-table.ts).
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { ask, record } from './story/story.ts';
import { type System, startSystem } from './story/system.ts';
import type { Admin } from './world/admin.ts';

let system: System;
let admin: Admin;
beforeAll(async () => {
  system = await startSystem();
  admin = await system.tryton.admin();
  const items = ['SKU-0', 'SKU-1', 'SKU-2', 'NEW-1'].map((sku) => ({ sku, name: sku }));
  await ask(
    system,
    `mutation ($items: [ItemInput!]!) {
      itemsUpsert(input: { items: $items }) { results { userErrors { __typename } } }
      locationsUpsert(input: { locations: [{ id: "L-0", name: "L-0" }] }) { results { userErrors { __typename } } }
    }`,
    { items },
  );
}, 300_000);
afterAll(async () => {
  await system?.remove();
});

const dayMs = 86_400_000;
const today = new Date().toISOString().slice(0, 10);
/** A day of another month than today's. */
const earlier = new Date(Date.now() - 60 * dayMs).toISOString().slice(0, 10);
const patience = { timeout: 120_000, interval: 200 };

const postings = z.object({
  erpPostings: z.object({
    nodes: z.array(z.looseObject({ id: z.string(), movements: z.array(z.object({ sku: z.string() })) })),
  }),
});
const cases = z.object({
  exceptionCases: z.object({
    nodes: z.array(z.looseObject({ id: z.string(), erpPosting: z.object({ id: z.string() }).nullable() })),
  }),
});

/** The only posting of a SKU. */
async function postingOf(sku: string) {
  const query = `{ erpPostings(first: 20) { nodes { id state document { system type } failure { code message owner }
    movements { sku } } } }`;
  const { nodes } = postings.parse(await ask(system, query, {})).erpPostings;
  return nodes.find(({ movements }) => movements[0]?.sku === sku);
}

/** The case about a posting. */
async function caseOf(postingId: string) {
  const query =
    '{ exceptionCases(first: 20) { nodes { id owner status suggestedAction erpPosting { id } } } }';
  const { nodes } = cases.parse(await ask(system, query, {})).exceptionCases;
  return nodes.find(({ erpPosting }) => erpPosting?.id === postingId);
}

const only = z.tuple([z.object({ id: z.number() })]);

/** The period of that earlier day. */
async function periodThen(): Promise<number> {
  const [year, month, day] = earlier.split('-').map(Number);
  const date = { __class__: 'date', year, month, day };
  const domain = [
    ['start_date', '<=', date],
    ['end_date', '>=', date],
  ];
  const [{ id }] = only.parse(
    await admin.call('model.account.period.search_read', domain, 0, 1, null, ['id']),
  );
  return id;
}

/** A product under the name of another, as a person who forgot it would make it. */
async function makeProduct(code: string): Promise<void> {
  const like = await admin.idOf('product.template', [['products.code', '=', 'SKU-0']]);
  const copied = z.array(z.number()).parse(await admin.call('model.product.template.copy', [like]));
  const product = await admin.idOf('product.product', [['template', 'in', copied]]);
  await admin.call('model.product.product.write', [product], { suffix_code: code });
}

/** What kind of product Tryton takes an item for. */
async function setType(code: string, type: 'goods' | 'service'): Promise<unknown> {
  const template = await admin.idOf('product.template', [['products.code', '=', code]]);
  return admin.call('model.product.template.write', [template], { type });
}

const faults = [
  {
    name: 'an item it does not know',
    ...{ sku: 'NEW-1', quantity: 2, day: today, code: 'unmapped', owner: 'INTEGRATION' },
    breakIt: async () => undefined,
    mend: () => makeProduct('NEW-1'),
  },
  {
    name: 'a day whose period is closed',
    ...{ sku: 'SKU-1', quantity: 2, day: earlier, code: 'period-closed', owner: 'FINANCE' },
    breakIt: async () => admin.call('model.account.period.close', [await periodThen()]),
    mend: async () => admin.call('model.account.period.reopen', [await periodThen()]),
  },
  {
    name: 'an item it keeps no stock of',
    ...{ sku: 'SKU-2', quantity: 2, day: today, code: 'validation', owner: 'FINANCE' },
    breakIt: () => setType('SKU-2', 'service'),
    mend: () => setType('SKU-2', 'goods'),
  },
] as const;

test.each(faults)(
  '$name is a case with Tryton’s words, and is posted once it is mended there and sent again',
  async ({ sku, quantity, day, code, owner, breakIt, mend }) => {
    await breakIt();
    const event = { source: 'shop', eventId: `D-${sku}`, type: 'RECEIPT_CONFIRMED', sku, quantity };
    const good = {
      ...event,
      eventId: `G-${sku}`,
      sku: 'SKU-0',
      quantity: 1,
      occurredAt: new Date().toISOString(),
    };
    const at = { locationId: 'L-0', occurredAt: `${day}T00:00:00Z` };
    await record(system, [
      { ...event, ...at },
      { ...good, locationId: 'L-0' },
    ]);
    const failure = { code, owner, message: expect.stringMatching(/\S/) };
    await expect.poll(() => postingOf(sku), patience).toMatchObject({ state: 'REJECTED', failure });
    await expect.poll(() => postingOf('SKU-0'), patience).toMatchObject({ state: 'POSTED' });
    const { id } = (await postingOf(sku)) ?? { id: '' };
    await expect.poll(() => caseOf(id), patience).toMatchObject({ owner, status: 'OPEN' });
    const found = await caseOf(id);
    await mend();
    await ask(system, 'mutation ($id: ID!) { exceptionReplay(input: { id: $id }) { done } }', {
      id: found?.id,
    });
    const document = { system: 'tryton', type: 'stock.move' };
    await expect
      .poll(() => postingOf(sku), patience)
      .toMatchObject({ id, state: 'POSTED', failure: null, document });
    await expect.poll(() => caseOf(id), patience).toMatchObject({ status: 'RESOLVED' });
  },
  240_000,
);
