/**
 * Cases that come and go by what the tables say: each look opens and closes what is due, however many look at once.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acting, type Bench, eventOf, openBench, record, stock } from '../ledger/arrange.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench({ items: ['A', 'B', 'RACE'], locations: ['S1', 'S2'], max: 12 });
});
afterAll(() => bench.close());

async function casesOf(kind: string): Promise<string[]> {
  const { rows } = await bench.database.query<{ said: string }>(
    `SELECT concat_ws(' ', status, owner, resolution, units) AS said FROM ledger.exception_case WHERE kind = $1 ORDER BY case_id`,
    [kind],
  );
  return rows.map(({ said }) => said);
}

const look = () => bench.ledger.cases.watch();

test('a pick beyond its reservation is a case until what was picked has left', async () => {
  await stock(bench, { sku: 'A', locationId: 'S1', quantity: 9 });
  const request = {
    ...{ idempotencyKey: 'k', channel: 'web', holdSeconds: 900, allOrNothing: true },
    lines: [{ sku: 'A', quantity: 2, locationId: 'S1' }],
  };
  const [answer] = await bench.ledger.reserve([request], acting);
  const of = { reservationId: answer?.reservation?.id ?? '', sku: 'A' };
  await record(bench, eventOf({ ...of, type: 'PICK_CONFIRMED', quantity: 3 }));
  await look();
  expect(await casesOf('PICKED_BEYOND_RESERVATION')).toEqual(['OPEN stores 1000']);
  await record(bench, eventOf({ ...of, type: 'SHIPMENT_CONFIRMED', quantity: 3 }));
  await look();
  expect(await casesOf('PICKED_BEYOND_RESERVATION')).toEqual(['RESOLVED stores BY_ITSELF 1000']);
});

test('a posting the ERP rejected is one case, whose desk follows the rejection, until the ERP has it', async () => {
  const [status] = await record(bench, eventOf({ type: 'RECEIPT_CONFIRMED', sku: 'B', quantity: 4 }));
  expect(status).toBe('RECORDED');
  await bench.database.query(
    `WITH m AS (SELECT max(movement_id) AS id, max(to_position) AS place FROM ledger.movement WHERE event_type = (
         SELECT event_type FROM ledger.movement ORDER BY movement_id DESC LIMIT 1) AND to_position >> 16 = $1),
       document AS (
         INSERT INTO workers.erp_document (posting_id, event_id, movement_ids, document) SELECT 7, 'e', ARRAY[id], '{}' FROM m)
     INSERT INTO workers.erp_posting (posting_id, company, position_id, state, error_code, error_text)
     SELECT 7, 'main', place, 'rejected', 'period-closed', 'March is closed' FROM m`,
    [bench.items.get('B')],
  );
  await Promise.all([look(), look(), look()]);
  await look();
  expect(await casesOf('ERP_REJECTED')).toEqual(['OPEN finance 4000']);
  const [open] = await bench.ledger.cases.page({ first: 1, filter: { kinds: ['ERP_REJECTED'] } });
  expect(open?.cause).toBe('the ERP of main rejected posting 7 of 4 units: period-closed (March is closed)');
  const become = (set: string) =>
    bench.database.query(`UPDATE workers.erp_posting SET ${set} WHERE posting_id = 7`);
  await become("state = 'pending'");
  await look();
  expect(await casesOf('ERP_REJECTED')).toEqual(['OPEN finance 4000']);
  await become("state = 'rejected', error_code = 'unmapped', error_text = 'no B there'");
  await look();
  expect(await casesOf('ERP_REJECTED')).toEqual(['OPEN integration 4000']);
  await become(`state = 'posted', document_ref = '{"system":"s","type":"t","id":"1"}'`);
  await look();
  expect(await casesOf('ERP_REJECTED')).toEqual(['RESOLVED integration BY_ITSELF 4000']);
});

test('a position that is below zero has an open case, however facts and looks meet', async () => {
  const of = { sku: 'RACE', locationId: 'S1' };
  const sell = () => record(bench, eventOf({ ...of, type: 'SALE_COMPLETED', quantity: 1 }));
  const receive = () => record(bench, eventOf({ ...of, type: 'RECEIPT_CONFIRMED', quantity: 1 }));
  for (let round = 0; round < 25; round += 1)
    await Promise.all([sell(), look(), receive(), look(), sell(), receive(), look()]);
  await sell();
  await look();
  const open = (await casesOf('NEGATIVE_AVAILABLE')).filter((said) => said.startsWith('OPEN'));
  expect(open).toHaveLength(1);
  await receive();
  await look();
  expect((await casesOf('NEGATIVE_AVAILABLE')).filter((said) => said.startsWith('OPEN'))).toEqual([]);
});

test('a location of which nothing is heard for longer than its policies allow is a case until something is, where anybody asks', async () => {
  const saying = (objectiveSeconds: number) => ({ staleness: { objectiveSeconds, sellRatePerHour: 1 } });
  const openCases = async () => {
    await look();
    const page = await bench.ledger.cases.page({
      first: 9,
      filter: { kinds: ['LOCATION_SILENT'], status: 'OPEN' },
    });
    return page.map(({ subject, cause, detail }) => ({ subject, cause, detail })).reverse();
  };
  await bench.database.query("UPDATE locations.location SET created_at = now() - interval '3 hours'");
  expect(await openCases()).toEqual([]);
  // Of one item alone: that costs it availability, and is nobody's work yet.
  await bench.ledger.policies.set({ changes: [{ kind: 'STALENESS', sku: 'A', ...saying(60) }] }, acting);
  await bench.database.query(
    `INSERT INTO ledger.location_heard (location_no, heard_at)
     SELECT location_no, now() - interval '2 hours' FROM locations.location WHERE location_id <> 'S2'
     ON CONFLICT (location_no) DO UPDATE SET heard_at = excluded.heard_at`,
  );
  await bench.database.query('DELETE FROM ledger.location_heard WHERE location_no = $1', [
    bench.locations.get('S2'),
  ]);
  expect(await openCases()).toEqual([]);
  // Everywhere after an hour, but at S2, of which nothing was ever heard, after a day.
  const changes = [
    { kind: 'STALENESS', ...saying(3_600) } as const,
    { kind: 'STALENESS', locationId: 'S2', ...saying(86_400) } as const,
  ];
  await bench.ledger.policies.set({ changes }, acting);
  const [open, ...others] = await openCases();
  expect(others).toEqual([]);
  expect(open).toMatchObject({ subject: 'S1', detail: { objectiveSeconds: 3_600 } });
  expect(open?.cause).toMatch(
    /^nothing was heard of S1 since \S+Z, longer than the 3600 s its policies allow$/,
  );
  await bench.ledger.policies.set(
    { changes: [{ kind: 'STALENESS', locationId: 'S2', ...saying(7_200) }] },
    acting,
  );
  expect((await openCases()).map(({ subject, detail }) => [subject, detail.heardAt])).toEqual([
    ['S1', expect.any(String)],
    ['S2', null],
  ]);
  await bench.database.query("UPDATE ledger.location_heard SET heard_at = now() - interval '1 minute'");
  expect((await openCases()).map(({ subject }) => subject)).toEqual(['S2']);
  await bench.database.query("UPDATE locations.location SET status = 'CLOSED' WHERE location_id = 'S2'");
  expect(await openCases()).toEqual([]);
});

test('a closed case is measured once, whoever asks', async () => {
  const all = (await Promise.all([1, 2, 3].map(() => bench.ledger.cases.measure()))).flat();
  const { rows } = await bench.database.query<{ count: number }>(
    "SELECT count(*) AS count FROM ledger.exception_case WHERE status = 'RESOLVED'",
  );
  expect(all).toHaveLength(rows[0]?.count ?? -1);
  expect(all.every(({ seconds }) => seconds >= 0)).toBe(true);
  expect(await bench.ledger.cases.measure()).toEqual([]);
});
