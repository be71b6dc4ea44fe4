/**
 * The `http` connector against the reference receiver, held to the suite of all ERP connectors.
 *
 * The faults are the receiver's misbehaviours; effects are counted in the events it says it holds.
 */
import { createHttpConnector, type Misbehaviour } from '#connectors';
import { openStation, secret } from '../erp/arrange.ts';
import { describeErpConnector, type ErpSubject } from './erp.ts';

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
    poisonSku: 'POISON',
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
    throttle: (retryAfterMs) => {
      next = { kind: 'status', status: 429, retryAfterSeconds: retryAfterMs / 1000 };
    },
    setLogin: (isGood) => {
      isLoginGood = isGood;
    },
    kill: () => station.kill(),
    restart: () => station.restart(),
    close: () => station.close(),
  };
}

describeErpConnector('http', openSubject);
