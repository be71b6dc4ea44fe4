/**
 * The product under the reserve bench: the ledger's own `reserve`, as the reservations subgraph calls it.
 */

import { readBasket } from '../workloads/baskets.ts';
import { locationIdOf, skuOf } from '../workloads/catalogue.ts';
import { benchCaller, openLedger } from './open-ledger.ts';
import type { OpenTarget } from './target.ts';

const holdSeconds = 900;

/** Opens the ledger over a seeded database. */
export const open: OpenTarget = async ({ databaseUrl }) => {
  const { ledger, close } = openLedger(databaseUrl);
  await ledger.prepare();
  return {
    answer: async (text) => {
      const { key, lines } = readBasket(text);
      const request = {
        idempotencyKey: key,
        channel: 'web',
        holdSeconds,
        allOrNothing: true,
        lines: lines.map(({ itemNo, locationNo, units }) => ({
          sku: skuOf(itemNo),
          quantity: units,
          locationId: locationIdOf(locationNo),
        })),
      };
      const [result] = await ledger.reserve([request], { caller: benchCaller, correlationId: key });
      if (result?.reservation !== undefined) return result.replayed ? 'replayed' : 'ok';
      return result?.refusals[0]?.code ?? 'unanswered';
    },
    close,
  };
};
