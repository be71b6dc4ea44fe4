/**
 * The parts that own data, wired to the servers: pools, ledger, subgraphs, workers. No HTTP here.
 *
 * Only what the settings name is made; every end is registered with the product's.
 */
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import { type CallerStore, createCallerStore } from '#callers/store';
import { createPool, type Database, databaseIdentity } from '#database';
import type { ChangeSource, PartReadiness } from '#gateway';
import { setItemStatus } from '#items/store';
import { type ChangeRow, createLedger, type Ledger, shardCount } from '#ledger';
import { type Bus, createBell, createLive, createLocalBus, type Live } from '#live';
import { createOrderStore, type OrderStore } from '#orders/store';
import { casesTopic, ordersTopic, reservationsTopic, type Subgraph, stockTopic, waitingTopic } from '#schema';
import {
  caseFeedId,
  createOrderFeed,
  createPickupExpiry,
  createSubgraphs,
  orderFeedId,
  type PickupExpiry,
  reservationFeedId,
  waitingFeedId,
} from '#subgraphs';
import { replayDeadLetters, replayPostings, startWorkers, type Topics, waivePostings } from '#workers';
import type { Part } from './banner.ts';
import { startErp } from './erp.ts';
import { type LiveTopic, openLiveTopic, openRedisBus, type TopicFeed } from './live-topics.ts';
import { migrateAt, type Servers } from './servers.ts';
import type { Settings } from './settings.ts';
import { openToldTopic, type ToldFeed, type ToldTopic } from './told-topic.ts';
import { lateTopics, startDelivering, webhookRules } from './webhooks.ts';

/** The domain's parts in this process. */
export type Domain = {
  /** Those the settings name, ready to be called. */
  readonly subgraphs: readonly Subgraph[];
  /** Where subscriptions' changes come from, by topic; for a gateway in this process. */
  readonly sources: Readonly<Record<string, ChangeSource>>;
  /** Who holds which API key; for a gateway in this process. */
  readonly callers: CallerStore;
  /** Whether each thing the parts need can be reached now. */
  readiness(): Promise<readonly PartReadiness[]>;
  /**
   * Starts the workers, if they run here; gives their banner lines. Once the front door is open: opening it keeps the process
   * busy for so long that their calls would seem to time out. They end after the front door all the same.
   */
  begin(): Promise<Part[]>;
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

/** One for what policies say of all, one for what they say of items. */
const policyConnections = 2;

/** Migrates, opens the pools and makes the parts. Throws SchemaRefused or MissingPrerequisite. */
export async function startDomain(options: DomainOptions): Promise<Domain> {
  const { settings, servers, logger, ends } = options;
  const applied = await migrateAt(servers.postgres.url);
  if (applied.length > 0) logger.info({ applied }, 'migrated');
  const { writer, reader, policies, probe } = openPools(options);
  const namespace = await databaseIdentity(reader);
  const { ledger, wakes } = openLedger(options, { writer, reader, policies, namespace });
  await ledger.prepare();
  const live = openLive(options, { ledger, namespace, wakes });
  const buses = openBuses(options, namespace);
  const topic = openStockTopic(options, { ledger, heard: buses.heard });
  const orders = await openTold(options, { feed: createOrderFeed(reader), feedId: orderFeedId(namespace) });
  const waiting = await openTold(options, { feed: ledger.sales.feed, feedId: waitingFeedId(namespace) });
  wakes.waiting = waiting.tell;
  const changed = await openTold(options, { feed: ledger.changed, feedId: reservationFeedId(namespace) });
  const cases = await openTold(options, { feed: ledger.cases.feed, feedId: caseFeedId(namespace) });
  const callers = openCallers(options, reader);
  const late = lateTopics();
  const made = createSubgraphs({
    ledger,
    live,
    database: reader,
    callers,
    feedId: namespace,
    onOrderChanged: orders.tell,
    erpWrites: {
      replay: (request) => replayPostings(writer, request),
      replayDeadLetters: (request) => replayDeadLetters(writer, request),
      waive: (request) => waivePostings(writer, request),
    },
    webhooks: { ...webhookRules(settings), feedEnd: late.feedEnd },
    logger,
  });
  const subgraphs = Object.values(made).filter(({ name }) => settings.roles.some((role) => role === name));
  const topics = late.open(made);
  const ending = ends.use(new AsyncDisposableStack());
  const sources = {
    [stockTopic]: topic.source,
    [ordersTopic]: orders.source,
    [waitingTopic]: waiting.source,
    [reservationsTopic]: changed.source,
    [casesTopic]: cases.source,
  };
  return {
    ...{ subgraphs, sources, callers },
    readiness: async () => [await databaseReadiness(probe)],
    begin: async () => {
      if (!settings.roles.includes('workers')) return [];
      const beginning = { ...options, ends: ending };
      const noting = createOrderStore(writer, { onChanged: orders.tell });
      const expirePickups = createPickupExpiry(writer, {
        ledger,
        days: settings.pickupDays,
        onChanged: orders.tell,
      });
      return beginWorkers(beginning, {
        expirePickups,
        ledger,
        reader,
        namespace,
        buses: buses.told,
        orders: noting,
        onNumbered: changed.tell,
        topics,
        writer,
        wakes,
      });
    },
  };
}

function openCallers({ logger, ends }: DomainOptions, reader: Database): CallerStore {
  const callers = createCallerStore(reader, {
    onNoteFailed: (error) => logger.warn({ err: error }, 'when API keys were last used could not be noted'),
  });
  ends.defer(() => callers.close());
  return callers;
}

type Wakes = { workers?: () => void; live?: () => void; waiting?: () => void };

type WorkersOver = {
  readonly ledger: Ledger;
  readonly reader: Database;
  readonly namespace: string;
  readonly buses: readonly Bus<ChangeRow>[];
  readonly orders: OrderStore;
  /** Reservation events were numbered in this process. */
  readonly onNumbered: () => void;
  readonly expirePickups: PickupExpiry;
  readonly topics: Topics;
  readonly writer: Database;
  readonly wakes: Wakes;
};

async function beginWorkers(options: DomainOptions, over: WorkersOver): Promise<Part[]> {
  const { servers, logger, registry, ends } = options;
  const { ledger, reader: database, namespace, buses, orders, onNumbered, wakes } = over;
  const following = {
    ...{ database, redisUrl: servers.redis.url, namespace, buses, orders, onNumbered },
    warmPositions: options.settings.copy.warmPositions,
  };
  const workers = startWorkers({
    ...{ ledger, registry, following, expirePickups: over.expirePickups },
    logger: logger.child({ part: 'workers' }),
    retention: { feedDays: options.settings.feedDays },
  });
  ends.defer(() => workers.stop());
  const erp = await startErp({ ...options, namespace });
  const webhooks = startDelivering({
    ...options,
    ...over,
    database: over.writer,
    redisUrl: servers.redis.url,
  });
  ends.defer(() => webhooks.stop());
  wakes.workers = () => {
    workers.wake();
    webhooks.wake();
    erp.wake();
  };
  return [{ name: 'workers', where: 'in this process' }, erp.part];
}

/** Whom the workers here tell, and whom the gateway here hears: each other directly, other processes through Redis. */
function openBuses({ settings, servers, logger, ends }: DomainOptions, namespace: string) {
  const redis = openRedisBus({ url: servers.redis.url, namespace, shards: shardCount, logger });
  const here = createLocalBus<ChangeRow>();
  ends.defer(() => {
    here.close();
    redis.close();
  });
  const hasWorkers = settings.roles.includes('workers');
  return { told: [here, redis], heard: hasWorkers ? [here] : [redis] };
}

function openStockTopic(
  { logger, ends }: DomainOptions,
  over: { ledger: Ledger; heard: readonly Bus<ChangeRow>[] },
): LiveTopic {
  const { ledger, heard } = over;
  const history: TopicFeed['history'] = async (after) => {
    const { rows, ...read } = await ledger.changesAfter(after);
    return { ...read, rows: await ledger.tellChanges(rows) };
  };
  const topic = openLiveTopic({ feed: { end: ledger.cursorNow, history }, buses: heard, logger });
  ends.defer(() => topic.close());
  return topic;
}

async function openTold(
  { servers, logger, ends }: DomainOptions,
  over: { feed: ToldFeed; feedId: string },
): Promise<ToldTopic> {
  const topic = await openToldTopic({ ...over, logger, redisUrl: servers.redis.url });
  ends.defer(() => topic.close());
  return topic;
}

/** The ledger, which wakes whoever follows its feed, here or in other processes, when it has committed something. */
function openLedger(
  { settings, servers, logger, ends }: DomainOptions,
  over: Pick<Pools, 'writer' | 'reader' | 'policies'> & { namespace: string },
): { ledger: Ledger; wakes: Wakes } {
  const wakes: Wakes = {};
  const bell = createBell({ redisUrl: servers.redis.url, namespace: over.namespace, logger });
  ends.defer(() => bell.close());
  const wake = (): void => {
    wakes.workers?.();
    wakes.live?.();
  };
  bell.listen(wake);
  const ledger = createLedger({
    database: over.writer,
    reader: over.reader,
    policyReader: over.policies,
    logger: logger.child({ part: 'ledger' }),
    reserveLanes: settings.reserveLanes,
    setItemStatus,
    onCommitted: onceATurn(() => {
      wake();
      bell.ring();
    }),
    onAdmitted: () => wakes.waiting?.(),
  });
  return { ledger, wakes };
}

/** A batch of reservations is told one by one, in one turn of the event loop: whoever follows is woken once. */
function onceATurn(act: () => void): () => void {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    setImmediate(() => {
      isDue = false;
      act();
    });
  };
}

function openLive(
  { settings, servers, logger, registry, ends }: DomainOptions,
  over: { ledger: Ledger; namespace: string; wakes: Wakes },
): Live {
  const { ledger, namespace } = over;
  const live = createLive({
    ...{ ledger, namespace },
    ...settings.copy,
    redisUrl: servers.redis.url,
    logger: logger.child({ part: 'live' }),
    registry,
  });
  over.wakes.live = live.wake;
  ends.defer(() => live.close());
  return live;
}

type Pools = { readonly [Pool in 'writer' | 'reader' | 'policies' | 'probe']: Database };

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
    // Of their own: what policies say is in every answer within a second, however busy reads and writes are.
    policies: createPool({
      url,
      logger,
      role: 'reader',
      max: policyConnections,
      applicationName: 'stockgate-policies',
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
