/**
 * The parts that own data, wired to the servers: pools, ledger, subgraphs, workers. No HTTP here.
 *
 * Only what the settings name is made; every end is registered with the product's.
 */
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import { createPool, type Database } from '#database';
import type { PartReadiness } from '#gateway';
import { createLedger } from '#ledger';
import type { Subgraph } from '#schema';
import { createSubgraphs } from '#subgraphs';
import { startWorkers } from '#workers';
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
  readonly registry: Registry;
  /** Where ends are registered, in the order of starting. */
  readonly ends: AsyncDisposableStack;
};

/** A health check waits no longer for the database than its asker would. */
const readinessLimitMs = 2_000;

/** Migrates, opens the pools and makes the parts. Throws SchemaRefused or MissingPrerequisite. */
export async function startDomain(options: DomainOptions): Promise<Domain> {
  const { settings, servers, logger, registry, ends } = options;
  const applied = await migrateAt(servers.postgres.url);
  if (applied.length > 0) logger.info({ applied }, 'migrated');
  const { writer, reader, probe } = openPools(options);
  const ledger = createLedger({ database: writer, reader, logger: logger.child({ part: 'ledger' }) });
  await ledger.prepare();
  const made = createSubgraphs({ ledger, database: reader, logger });
  const subgraphs = Object.values(made).filter(({ name }) => settings.roles.some((role) => role === name));
  const parts: Part[] = subgraphs.map(({ name }) => ({ name, where: 'in this process' }));
  if (settings.roles.includes('workers')) {
    const workers = startWorkers({ ledger, logger: logger.child({ part: 'workers' }), registry });
    ends.defer(() => workers.stop());
    parts.push({ name: 'workers', where: 'in this process' });
  }
  return { subgraphs, parts, readiness: async () => [await databaseReadiness(probe)] };
}

type Pools = { readonly writer: Database; readonly reader: Database; readonly probe: Database };

function openPools({ settings, servers, logger, ends }: DomainOptions): Pools {
  const { url } = servers.postgres;
  const pools = {
    writer: createPool({
      url,
      logger,
      role: 'writer',
      max: settings.writerConnections,
      statementTimeoutMs: settings.statementTimeoutMs,
      applicationName: 'stockgate-writer',
    }),
    reader: createPool({
      url,
      logger,
      role: 'reader',
      max: settings.readerConnections,
      applicationName: 'stockgate-reader',
    }),
    // A connection of its own: a busy product is not one that can't reach its database.
    probe: createPool({
      url,
      logger,
      role: 'reader',
      max: 1,
      statementTimeoutMs: readinessLimitMs,
      applicationName: 'stockgate-health',
    }),
  };
  for (const pool of Object.values(pools)) ends.defer(() => pool.end());
  return pools;
}

async function databaseReadiness(probe: Database): Promise<PartReadiness> {
  try {
    await probe.query('SELECT 1');
    return { part: 'database', ready: true };
  } catch (error) {
    return { part: 'database', ready: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
