/**
 * The product in the two ways it runs: everything in one process, and every part in processes of its own.
 *
 * Identity is required in both; each caller shows its API key. Split, a gateway has no database: it asks the subgraphs.
 */
import { makeCallers, startWorld } from '#test/world';
import { startFleet } from '../split/fleet.ts';
import { keyed } from './callers.ts';

/** A running product: where its gateway is, and the headers a caller shows. */
export type Product = {
  readonly url: string;
  as(caller: string): Readonly<Record<string, string>>;
  stop(): Promise<void>;
};

/** How the product is started, by name. */
export const topologies: Readonly<Record<string, () => Promise<Product>>> = {
  'all in one': allInOne,
  split,
};

const env = { STOCKGATE_IDENTITY: 'required' };

async function allInOne(): Promise<Product> {
  const world = await startWorld({ callers: keyed, env });
  return { url: world.url, as: (caller) => (caller === 'nobody' ? {} : world.as(caller)), stop: world.stop };
}

async function split(): Promise<Product> {
  const fleet = await startFleet({
    gateways: 1,
    subgraphs: ['items,locations,callers', 'stock,reservations,orders'],
    workers: 1,
    env,
  });
  const keys = await makeCallers(fleet.database.database, keyed);
  return {
    url: fleet.gateways[0]?.url ?? '',
    as: (caller) => (caller === 'nobody' ? {} : { authorization: `Bearer ${keys.get(caller)}` }),
    stop: fleet.stop,
  };
}
