/**
 * A move somebody cancelled in Tryton is not posted behind our back, and nothing of its order overtakes it.
 *
 * What is left of a try that died is a draft an event names; this is about the draft a person took for a leftover.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CanonicalMovement, createTrytonConnector } from '#connectors';
import { passwords } from './world/admin.ts';
import { openBooks, type TrytonBooks } from './world/books.ts';
import { startTryton, type TrytonServer } from './world/server.ts';

let server: TrytonServer;
let books: TrytonBooks;
beforeAll(async () => {
  server = await startTryton();
  books = openBooks(server.databaseUrl);
}, 300_000);
afterAll(async () => {
  await books?.close();
  await server?.close();
});

function receipt(sku: string, orderKeys: readonly string[]): CanonicalMovement {
  const now = new Date().toISOString();
  return {
    ...{ eventId: randomUUID().replaceAll('-', ''), orderKeys, type: 'RECEIPT_CONFIRMED', sku, unit: 'EA' },
    ...{ quantity: 1_000, from: { account: 'SUPPLIER' }, to: { account: 'AVAILABLE', locationId: 'L-0' } },
    ...{
      occurredAt: now,
      recordedAt: now,
      businessDate: now.slice(0, 10),
      source: 'test',
      sourceEventId: 'x',
    },
  };
}

/** Leaves the cancelled draft of an event in Tryton. */
async function leaveCancelled(eventId: string, protocol: 'ledger' | 'module'): Promise<void> {
  const admin = await server.admin();
  const place = (code: string) => admin.idOf('stock.location', [['code', '=', code]]);
  const [move] = await admin.create('stock.move', [
    {
      ...{ product: await admin.idOf('product.product', [['code', '=', 'SKU-1']]), quantity: 1 },
      ...{ from_location: await place('L-1'), to_location: await place('L-2') },
      ...{ uom: await admin.idOf('product.uom', [['symbol', '=', 'u']]) },
      ...(protocol === 'module' ? { gateway_event: eventId } : {}),
    },
  ]);
  if (protocol === 'ledger') await books.nameMove(eventId, move ?? 0);
  await admin.call('model.stock.move.cancel', [move]);
}

test.each(['ledger', 'module'] as const)(
  'with the %s protocol it is rejected, what stands behind it is held, and the rest is posted',
  async (protocol) => {
    const connector = createTrytonConnector({
      ...{ system: 'tryton', url: server.url, database: server.database, user: 'gateway', protocol },
      password: passwords.gateway,
    });
    const lineage = [`lineage:${randomUUID()}`];
    const movements = [receipt('SKU-1', lineage), receipt('SKU-2', lineage), receipt('SKU-3', [])];
    const [cancelled, behind, free] = movements.map(({ eventId }) => eventId);
    await leaveCancelled(cancelled ?? '', protocol);
    const batch = movements.map((movement) => connector.plan(movement)).filter((each) => 'document' in each);
    const outcomes = await connector.post(batch, { signal: AbortSignal.timeout(60_000) });
    await connector.close();
    expect(outcomes).toMatchObject([
      { status: 'rejected', code: 'validation', reason: expect.stringContaining('cancel') },
      { status: 'failed', code: 'held', outcome: 'not-applied' },
      { status: 'posted' },
    ]);
    const moves = await Promise.all([cancelled, behind, free].map((eventId) => books.movesOf(eventId ?? '')));
    expect(moves).toEqual([0, 0, 1]);
  },
  120_000,
);
