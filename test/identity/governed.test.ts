/**
 * Every mutation is governed or trade: governed ones leave an entry in the audit log, in the name of whoever did it.
 *
 * Seen on the whole product, with the list of operations that the contract's tests run. Trade is remembered where it is made:
 * an order, a reservation and an event say themselves who, when and what.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '#test/world';
import type { Operation } from '../split/clients.ts';
import { contractSteps } from '../split/operations.ts';
import { runSteps } from '../split/run.ts';
import { apiSchema } from '../split/selection.ts';

/** Mutations whose rows are their own record. */
const trade = [
  ...['orderPlace', 'orderCancel', 'orderPick', 'orderShip', 'stockEventsRecord'],
  ...[
    'reservationCreate',
    'reservationConfirm',
    'reservationRelease',
    'reservationExtend',
    'reservationReassign',
  ],
];

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 120_000);
afterAll(() => world?.stop());

test('each governed mutation that was done is in the audit log', async () => {
  const run = async ({ document, variables, key }: Operation) => {
    const { data } = await world.graphql(document, variables, key === undefined ? {} : { 'x-api-key': key });
    return { data };
  };
  await runSteps(contractSteps('G'), run);
  // What the list finds nothing to do with: another policy, and postings that the ERP has refused.
  const { rows: refused } = await world.database.database.query<{ id: number }>(
    `UPDATE workers.erp_posting SET state = 'rejected', error_code = 'unmapped', error_text = 'test', claim = NULL,
       lease_until = NULL, company = 'nobodys'
     WHERE posting_id IN (SELECT posting_id FROM workers.erp_posting ORDER BY posting_id LIMIT 3)
     RETURNING posting_id AS id`,
  );
  await world.graphql(`mutation {
    sourcePolicySet(input: { keyDays: 500, reason: "longer" }) { userErrors { ... on UserError { message } } }
    erpPostingsReplay(input: { ids: ["${refused[0]?.id}"] }) { results { replayed } }
    erpPostingsWaive(input: { ids: ["${refused[1]?.id}"], reason: "posted by hand" }) { results { waived } }
    erpDeadLettersReplay(input: { filter: { company: "nobodys" } }) { replayed }
  }`);
  await replayDeadLetter();
  const { rows } = await world.database.reader.query<{ action: string }>(
    'SELECT DISTINCT action FROM audit.entry',
  );
  const noted = rows.map(({ action }) => action);
  const mutations = Object.keys(apiSchema.getMutationType()?.getFields() ?? {});
  expect(mutations.filter((name) => !trade.includes(name) && !noted.includes(name))).toEqual([]);
  expect(noted.filter((name) => trade.includes(name))).toEqual([]);
}, 120_000);

/** A message that nobody took for a day, made here: the list has not that much time. */
async function replayDeadLetter(): Promise<void> {
  const made = await world.graphql<{ webhookCreate: { webhook: { id: string } } }>(
    `mutation { webhookCreate(input: { url: "http://127.0.0.1:9/", topic: ORDER_CHANGED }) { webhook { id } } }`,
  );
  const { rows } = await world.database.database.query<{ id: number }>(
    `INSERT INTO webhooks.dead_letter (webhook_id, message_id, after_cursor, up_to_cursor, tries, failure_code, failure_text)
     SELECT webhook_id, 'msg', cursor, cursor, 9, 'TIMEOUT', 'test' FROM webhooks.webhook WHERE webhook_id = $1
     RETURNING dead_letter_no AS id`,
    [made.data?.webhookCreate.webhook.id],
  );
  const again = `mutation { webhookDeadLetterReplay(input: { id: "${rows[0]?.id}" }) { deadLetter { id } } }`;
  await world.graphql(again);
}
