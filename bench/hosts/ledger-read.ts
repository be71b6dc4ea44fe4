/**
 * The product under the read bench with Redis away: live's reader, everything from the ledger.
 */
import { pino } from 'pino';
import { createLive } from '#live';
import { readItemNos } from '../workloads/item-reads.ts';
import { openLedger } from './open-ledger.ts';
import type { OpenTarget } from './target.ts';

/** Opens the reader over a seeded database, without Redis. */
export const open: OpenTarget = async ({ databaseUrl }) => {
  const { ledger, close: closeLedger } = openLedger(databaseUrl);
  const live = createLive({ namespace: 'bench', ledger, logger: pino({ level: 'silent' }) });
  return {
    answer: async (text) => {
      const itemNos = readItemNos(text);
      const items = await live.read(itemNos);
      return items.size === itemNos.length ? 'ok' : 'short';
    },
    close: async () => {
      live.close();
      await closeLedger();
    },
  };
};
