/**
 * The `http` connector against the reference receiver, held to the suite of all ERP connectors.
 *
 * The faults are the receiver's misbehaviours; effects are counted in the events it says it holds.
 */
import { randomUUID } from 'node:crypto';
import { createHttpConnector, type Misbehaviour, type PlannedPosting } from '#connectors';
import { openStation, secret } from '../erp/arrange.ts';
import { describeErpConnector, type ErpSubject } from './erp.ts';

/** A posting of an item no case asks about. */
function anyPosting(): PlannedPosting {
  const eventId = randomUUID().replaceAll('-', '');
  const side = { account: 'SUPPLIER' };
  const times = { occurredAt: '2026-03-01T09:30:00.000Z', recordedAt: '2026-03-01T09:30:00.000Z' };
  const fields = { type: 'RECEIPT_CONFIRMED', sku: 'OTHER', unit: 'EA', quantity: 1, from: side, to: side };
  const document = { id: eventId, ...fields, ...times, businessDate: '2026-03-01', orderKeys: [] };
  return { eventId, orderKeys: [], document: { ...document, source: 'test', sourceEventId: eventId } };
}

async function openSubject(): Promise<ErpSubject> {
  const station = await openStation();
  let isLoginGood = true;
  let next: Misbehaviour | undefined;
  station.options = {
    judge: ({ sku }) =>
      sku === 'POISON' ? { code: 'unmapped', reason: 'item POISON is not known' } : undefined,
    misbehave: () => {
      if (!isLoginGood) return { kind: 'status', status: 401 };
      const now = next;
      next = undefined;
      return now;
    },
  };
  return {
    connector: station.connector,
    openAnother: () => createHttpConnector({ url: station.url, secret }),
    sku: 'SKU-1',
    locations: ['L-1', 'L-2'],
    poisons: { 'an item it does not know': { sku: 'POISON' } },
    effects: async (asked) => {
      let count = 0;
      for await (const { eventId } of station.connector.movementsSince?.(undefined) ?? []) {
        if (eventId === asked) count += 1;
      }
      return count;
    },
    loseAnswer: (when) => {
      next = { kind: when === 'after' ? 'drop-after' : 'drop-before' };
    },
    dieAt: (when) => {
      next = { kind: when === 'after' ? 'die-after' : 'die-before' };
    },
    hold: () => {
      const held = Promise.withResolvers<void>();
      next = { kind: 'hold', until: held.promise };
      return async () => {
        held.resolve();
        // Deliveries are taken one after the other: when a later one was, the held one was, too.
        const { connector } = station;
        await connector.post([anyPosting()], { signal: AbortSignal.timeout(10_000) });
      };
    },
    throttle: (retryAfterMs) => {
      next = { kind: 'status', status: 429, retryAfterSeconds: retryAfterMs / 1000 };
    },
    setLogin: async (isGood) => {
      isLoginGood = isGood;
    },
    kill: () => station.kill(),
    restart: () => station.restart(),
    close: () => station.close(),
  };
}

describeErpConnector('http', openSubject);
