/**
 * The product under the record bench: the ledger's own `record`, as stockEventsRecord calls it.
 */
import type { StockEventInput } from '#ledger';
import { benchCaller, openLedger } from './open-ledger.ts';
import type { OpenTarget } from './target.ts';

/** Opens the ledger over a seeded database. */
export const open: OpenTarget = async ({ databaseUrl }) => {
  const { ledger, close } = openLedger(databaseUrl);
  await ledger.prepare();
  return {
    answer: async (text) => {
      const events: StockEventInput[] = JSON.parse(text);
      const { results } = await ledger.record(events, { caller: benchCaller, correlationId: 'bench' });
      const failed = results.find(({ status }) => status !== 'RECORDED' && status !== 'REPLAYED');
      return failed === undefined ? 'ok' : `failed ${failed.error?.code}`;
    },
    close,
  };
};
