/**
 * A flash sale with kill -9 in its middle, once for PostgreSQL and once for each process that sells.
 *
 * Longer and more often, with recovery times written down, in `npm run test:long`.
 */
import { expect, test } from 'vitest';
import { renderSales, runFlashSales } from './flash-sale.ts';

const bounds = { timeout: 240_000 };

test(
  'a kill in the middle of a flash sale loses no acknowledged hold and promises no unit twice',
  bounds,
  async () => {
    const seed = Math.floor(Math.random() * 1_000_000);
    const result = await runFlashSales({ topology: 'split', seed, sales: 3, wishes: 600, units: 200 });
    expect(result.wrong, renderSales(result)).toEqual([]);
    expect(new Set(result.sales.map(({ killed }) => killed))).toEqual(
      new Set(['PostgreSQL', 'stock process', 'gateway']),
    );
    for (const sale of result.sales) expect(sale).toMatchObject({ held: 200, refused: 400 });
  },
);
