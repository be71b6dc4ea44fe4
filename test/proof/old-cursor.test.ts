/**
 * A subscriber who was away for longer than the feed is kept: told so, and able to begin again from the present.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeCursor } from '#schema';
import { startWorld, type World } from '#test/world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await world.database.database.query(`
    INSERT INTO items.item (sku, name, updated_by) VALUES ('SHOE', 'Shoe', 'test');
    INSERT INTO locations.location (location_no, location_id, name, kind, updated_by) VALUES (0, 'DC', 'DC', 'DC', 'test');
    UPDATE ledger.feed_shard SET seq = 10;
    UPDATE ledger.feed_horizon SET seq = 10;
    UPDATE ledger.seal_head SET to_seq = 10;
    UPDATE workers.erp_cursor SET seq = 10`);
}, 120_000);
afterAll(() => world.stop());

/** The first event of a subscription over SSE. */
async function firstEvent(subscription: string): Promise<string> {
  const stop = new AbortController();
  const response = await fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: `subscription { ${subscription} }` }),
    signal: AbortSignal.any([stop.signal, AbortSignal.timeout(30_000)]),
  });
  let text = '';
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    if (/data: \{/.test(text)) break;
  }
  stop.abort();
  return text;
}

test('a cursor from before what is kept is refused as CURSOR_TOO_OLD, naming what is gone', async () => {
  const after = encodeCursor([1, 1, 1, 1]);
  const told = await firstEvent(`stockChanged(after: "${after}") { cursor }`);
  expect(told).toContain('"code":"CURSOR_TOO_OLD"');
  expect(told).toContain('those up to 10 were removed');
});

test('it begins again from the present, with a snapshot', async () => {
  const { data } = await world.graphql<{ stockEventsRecord: { results: unknown[] } }>(
    `mutation { stockEventsRecord(input: { events: [{ source: "t", eventId: "1", type: "RECEIPT_CONFIRMED", sku: "SHOE",
      locationId: "DC", quantity: 3, occurredAt: "2026-01-01T00:00:00Z" }] }) { results { status } } }`,
  );
  expect(data?.stockEventsRecord.results).toEqual([{ status: 'RECORDED' }]);
  const told = await firstEvent('stockChanged(snapshot: true) { cause position { sku available } }');
  expect(told).toContain('"available":3');
});
