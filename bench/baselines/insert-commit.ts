/**
 * Baseline: the physical limit of one commit a request, a bare insert of two columns without any lock to wait for.
 *
 * Prepared, a pool of 20. It decides nothing and remembers no key: nothing that commits for each request can be faster on this
 * disk, whatever it does.
 */
import { createPool } from '#database';
import type { OpenTarget } from '../hosts/target.ts';

const poolSize = 20;

/** Opens the baseline; its table is made in the database it is given. */
export const open: OpenTarget = async ({ databaseUrl }) => {
  const pool = createPool({
    url: databaseUrl,
    max: poolSize,
    role: 'writer',
    applicationName: 'insert-commit',
  });
  await pool.query('CREATE TABLE IF NOT EXISTS public.bare_insert (request text, at timestamptz)');
  return {
    answer: async (request) => {
      await pool.query('INSERT INTO public.bare_insert (request, at) VALUES ($1, now())', [request]);
      return 'ok';
    },
    close: () => pool.end(),
  };
};
