/**
 * Baseline: reading positions from PostgreSQL as most services do, `WHERE position_id = ANY`, prepared, a pool of 10.
 *
 * Every position of every asked item by its key; it knows which locations there are, which spares it the search.
 */
import { createPool } from '#database';
import type { OpenTarget } from '../hosts/target.ts';
import { catalogue, positionIdOf } from '../workloads/catalogue.ts';
import { readItemNos } from '../workloads/item-reads.ts';

const poolSize = 10;

/** $1 position_ids. Gives their rows. */
const readPositions = `SELECT position_id, available, reserved, picked, damaged, quarantined, return_pending, version
  FROM ledger.position WHERE position_id = ANY ($1::bigint[])`;

/** Opens the baseline over a seeded database. */
export const open: OpenTarget = async ({ databaseUrl }) => {
  const pool = createPool({
    url: databaseUrl,
    max: poolSize,
    role: 'writer',
    applicationName: 'postgres-any',
  });
  return {
    answer: async (text) => {
      const positionIds = readItemNos(text).flatMap((itemNo) =>
        Array.from({ length: catalogue.locations }, (_, locationNo) => positionIdOf({ itemNo, locationNo })),
      );
      const query = { name: 'read-positions', text: readPositions, values: [positionIds] };
      const { rows } = await pool.query(query);
      return rows.length === positionIds.length ? 'ok' : 'short';
    },
    close: () => pool.end(),
  };
};
