/**
 * The lane of one ERP company, running: the dispatcher, the worker and the sweeper, over one connector.
 *
 * What it posts is opened by the outbox (start.ts). Any number of processes may run this at once. Nothing here is lost with a process or with Redis: what is to be done is
 * in PostgreSQL, and each step can be repeated.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { ErpConnector, Outcome } from '#connectors';
import type { Database } from '#database';
import { type RunningChore, startChore } from '../chore.ts';
import { type BatchSize, createBatchSize } from './batch-size.ts';
import { type Budget, pauseBudget } from './budget.ts';
import { type Circuit, createCircuit } from './circuit.ts';
import { type Claimed, claimBatch, openLane, settleBatch } from './claim.ts';
import { closeDueSums } from './collect.ts';
import { confirmAccepted } from './confirm.ts';
import { dispatchDue, putOffFinancial } from './dispatch.ts';
import { leaveLane, type OpenCircuit, reportLane } from './lane-report.ts';
import type { ErpMetrics } from './metrics.ts';
import { postBatch } from './post-batch.ts';
import { type ClaimedBatch, jobIdOf } from './posting.ts';
import type { PriorityRule } from './priority.ts';
import { openPostingQueue, openPostingWorker, type PostingQueue } from './queue.ts';
import type { SumRule } from './sums.ts';
import { sweep } from './sweep.ts';
import { type BackOff, verdictOf } from './verdict.ts';
import { closesAt, isOpen, opensAt, type Window } from './windows.ts';

/** How patient the pipeline is. Every setting has a default. */
export type ErpPostingSettings = {
  /** Most postings in Redis at once; defaults to 1,000. */
  readonly queueDepth?: number;
  /** The longest pause between two looks for due postings, ms; defaults to 250. */
  readonly dispatchEveryMs?: number;
  /** Pause between two sweeps, ms; defaults to 2,000. */
  readonly sweepEveryMs?: number;
  /** How long a job may take to reach a worker, ms; defaults to 15,000. */
  readonly queuedLeaseMs?: number;
  /** How long a worker may take over a batch, ms; longer than any call to the ERP. Defaults to 90,000. */
  readonly postingLeaseMs?: number;
  /** Bounds of the pause after a failure; defaults to 1 s and 5 min. */
  readonly backOff?: BackOff;
  /** What may be sent to the ERP's account; unlimited when omitted. */
  readonly budget?: Budget | undefined;
  /** When the ERP is under maintenance: nothing is sent, and no tries are burnt. Never when omitted. */
  readonly maintenance?: readonly Window[] | undefined;
  /** When financial documents may be posted; always when omitted. */
  readonly financialWindows?: readonly Window[] | undefined;
  /** The first pause before an ill ERP is asked for its health, ms; defaults to 250. */
  readonly firstProbeMs?: number;
  /** The longest such pause, ms; defaults to 30,000. */
  readonly longestProbeMs?: number;
  /** Pause between two looks for accepted postings to ask the ERP for, ms; defaults to 5,000. */
  readonly confirmEveryMs?: number;
  /** Bounds of the pause until an accepted posting is asked for again; defaults to 5 s and 5 min. */
  readonly confirmBackOff?: BackOff;
  /** Which postings go first; `defaultPriorities` when omitted. */
  readonly priorities?: readonly PriorityRule[] | undefined;
  /** Which movements are summed up; none when omitted. */
  readonly sums?: readonly SumRule[] | undefined;
};

/** What a lane needs. */
export type ErpLaneOptions = {
  /** A pool of role `writer`. */
  readonly database: Database;
  readonly redisUrl: string;
  /** Keeps the queues of several products apart in one Redis; the database's identity. */
  readonly namespace: string;
  /** Names the queue and the rows: letters, digits, `-`. */
  readonly company: string;
  readonly connector: ErpConnector;
  readonly logger: Logger;
  readonly metrics?: ErpMetrics;
  readonly settings?: ErpPostingSettings;
};

/** The lane of one company, running. */
export type ErpLane = {
  /** Postings were opened: look now. Cheap. */
  wake(): void;
  /** Takes no more work, finishes what is in hand, ends. The connector stays open. */
  stop(): Promise<void>;
};

type Pace = 'budget' | 'maintenance' | 'financialWindows';
/** What the making of postings goes by, before they are in a lane. */
type Opening = 'priorities' | 'sums';
type LaneSettings = Required<Omit<ErpPostingSettings, Pace | Opening>> & Pick<ErpPostingSettings, Pace>;

type Pipeline = ErpLaneOptions & {
  readonly settings: LaneSettings;
  /** Names this lane of this process. */
  readonly process: string;
  readonly circuit: Circuit;
  /** Why the circuit is open; undefined while it is closed. */
  readonly illness: { now: OpenCircuit | undefined };
  readonly batchSize: BatchSize;
  readonly queue: PostingQueue;
  readonly stopping: AbortController;
  /** Jobs whose postings went with another job's batch. */
  readonly taken: Set<string>;
};

const defaults: LaneSettings = {
  queueDepth: 1_000,
  dispatchEveryMs: 250,
  sweepEveryMs: 2_000,
  queuedLeaseMs: 15_000,
  postingLeaseMs: 90_000,
  backOff: { firstMs: 1_000, longestMs: 300_000 },
  firstProbeMs: 250,
  longestProbeMs: 30_000,
  confirmEveryMs: 5_000,
  confirmBackOff: { firstMs: 5_000, longestMs: 300_000 },
};

const dispatchedPerRound = 500;
/** A call should take no more of its lease than this: a third of the time it may take. */
const callShare = 0.8 / 3;
const longestWaitMs = 1_000;
const mostTaken = 100_000;
const longestChorePauseMs = 5_000;

/** Starts the lane; Redis and the ERP need not be there. Throws when the company's name cannot name a queue. */
export async function startErpLane(options: ErpLaneOptions): Promise<ErpLane> {
  const { company, database } = options;
  if (!/^[A-Za-z0-9-]{1,64}$/.test(company)) {
    throw new RangeError(`company is "${company}" and must be 1 to 64 letters, digits or hyphens`);
  }
  const settings = { ...defaults, ...options.settings };
  const queue = openPostingQueue(options);
  const illness: Pipeline['illness'] = { now: undefined };
  const pipeline: Pipeline = {
    ...options,
    ...{ settings, queue, illness, process: randomUUID() },
    circuit: openCircuit(options, settings, illness),
    batchSize: createBatchSize({
      most: options.connector.capabilities.maxBatch,
      aimMs: settings.postingLeaseMs * callShare,
    }),
    stopping: new AbortController(),
    taken: new Set(),
  };
  await openLane(database, { company, budget: settings.budget });
  const dispatching = dispatchRounds(pipeline);
  const chores = [dispatching, sweepRounds(pipeline), confirmRounds(pipeline)];
  const worker = workOn(pipeline, () => dispatching.wake());
  return {
    wake: () => dispatching.wake(),
    stop: async () => {
      pipeline.stopping.abort(new Error('the worker stops'));
      await Promise.all([...chores.map((chore) => chore.stop()), worker.stop()]);
      await queue.close();
      // Left behind, it is taken away within an hour.
      await leaveLane(database, pipeline).catch(() => undefined);
    },
  };
}

function openCircuit(
  { connector, company, metrics, logger }: ErpLaneOptions,
  { firstProbeMs, longestProbeMs }: LaneSettings,
  illness: Pipeline['illness'],
): Circuit {
  return createCircuit({
    health: () => connector.health(),
    firstProbeMs,
    longestProbeMs,
    onChange: (reason) => {
      illness.now = reason === undefined ? undefined : { reason, openedAt: new Date() };
      metrics?.circuit(company, reason !== undefined);
      if (reason === undefined) logger.info({ company }, 'the ERP answers again; posting goes on');
      else logger.warn({ company, reason }, 'the ERP is ill; nothing is posted until it answers');
    },
  });
}

function dispatchRounds(pipeline: Pipeline): RunningChore {
  const { settings, logger } = pipeline;
  const dispatching = { ...pipeline, ...settings, perRound: dispatchedPerRound };
  const work = async (signal: AbortSignal): Promise<void> => {
    if (isOpen(settings.maintenance ?? [], new Date())) return;
    const postsFinancial = await mayPostFinancial(pipeline);
    const due = { ...dispatching, postsFinancial };
    while ((await dispatchDue(due)) === dispatchedPerRound) if (signal.aborted) return;
  };
  const everyMs = settings.dispatchEveryMs;
  return startChore({ name: 'erp-dispatch', everyMs, longestPauseMs: longestChorePauseMs, work }, { logger });
}

/** Whether financial documents may be posted now; if not, those that are due are put off until they may. */
async function mayPostFinancial(pipeline: Pipeline): Promise<boolean> {
  const { financialWindows } = pipeline.settings;
  const now = new Date();
  if (financialWindows === undefined || isOpen(financialWindows, now)) return true;
  const until = opensAt(financialWindows, now);
  if (until !== undefined) await putOffFinancial({ ...pipeline, ...pipeline.settings }, until);
  return false;
}

function sweepRounds(pipeline: Pipeline): RunningChore {
  const { settings, logger, company, database, metrics } = pipeline;
  const work = async (): Promise<void> => {
    const { requeued, abandoned } = await sweep({ ...pipeline, ...settings });
    if (abandoned > 0) metrics?.abandoned(company, abandoned);
    if (requeued + abandoned > 0) logger.info({ company, requeued, abandoned }, 'swept ERP postings');
    const closed = await closeDueSums(database, company);
    if (closed > 0) metrics?.opened(company, closed);
    await reportLane(database, laneStateOf(pipeline));
    await metrics?.observe(database, company);
  };
  const everyMs = settings.sweepEveryMs;
  return startChore({ name: 'erp-sweep', everyMs, longestPauseMs: longestChorePauseMs, work }, { logger });
}

function laneStateOf({ company, process, connector, settings, batchSize, illness }: Pipeline) {
  const { maxBatch } = connector.capabilities;
  return {
    ...{ company, process, maxBatch, system: connector.system, batchSize: batchSize.most() },
    ...{ circuit: illness.now, budget: settings.budget },
    ...{ maintenance: settings.maintenance, financialWindows: settings.financialWindows },
  };
}

function confirmRounds(pipeline: Pipeline): RunningChore {
  const { settings, logger, company, metrics, circuit } = pipeline;
  const confirming = { ...pipeline, ...settings, backOff: settings.confirmBackOff };
  const work = async (): Promise<void> => {
    if (circuit.isOpen() || isOpen(settings.maintenance ?? [], new Date())) return;
    for (const { postingId, state, reason } of await confirmAccepted(confirming)) {
      if (state !== 'accepted') metrics?.tried(company, state);
      if (state === 'rejected') logger.warn({ company, postingId, reason }, 'the ERP rejected a posting');
    }
  };
  const everyMs = settings.confirmEveryMs;
  return startChore({ name: 'erp-confirm', everyMs, longestPauseMs: longestChorePauseMs, work }, { logger });
}

function workOn(pipeline: Pipeline, onSettled: () => void): { stop(): Promise<void> } {
  const { connector, circuit, stopping, taken } = pipeline;
  const work = async (jobId: string): Promise<void> => {
    // The job is given up when we stop meanwhile; its posting is swept. It goes on until its own posting was among those claimed:
    // others may have been first, whose jobs then find nothing to do.
    while (!taken.delete(jobId)) {
      await circuit.ready(stopping.signal);
      const claimed = await claimInTime(pipeline);
      if (claimed === undefined) return;
      if ('waitMs' in claimed) {
        await sleep(Math.min(claimed.waitMs, longestWaitMs), undefined, { signal: stopping.signal });
        continue;
      }
      const outcomes = await postClaimed(pipeline, claimed);
      circuit.tell(outcomes);
      await shareThePause(pipeline, outcomes);
      onSettled();
    }
  };
  const worker = openPostingWorker({ ...pipeline, concurrency: connector.capabilities.maxConcurrency, work });
  return {
    stop: async () => {
      await worker.close();
      circuit.close();
    },
  };
}

/** Claims the next batch unless the ERP is under maintenance. */
async function claimInTime(pipeline: Pipeline): Promise<Claimed> {
  const now = new Date();
  const over = closesAt(pipeline.settings.maintenance ?? [], now) ?? new Date(now.getTime() + longestWaitMs);
  const waitMs = over.getTime() - now.getTime();
  return waitMs > 0 ? { waitMs } : claimNext(pipeline);
}

/** The pause the ERP asked for holds for everybody who shares the budget. */
async function shareThePause(
  { database, settings: { budget } }: Pipeline,
  outcomes: readonly Outcome[],
): Promise<void> {
  const asked = outcomes.map((outcome) =>
    outcome.status === 'failed' && outcome.code === 'throttled' ? (outcome.retryAfterMs ?? 0) : 0,
  );
  const longestMs = Math.max(0, ...asked);
  if (budget !== undefined && longestMs > 0) await pauseBudget(database, budget, longestMs);
}

async function claimNext({ database, company, settings, batchSize, taken, stopping }: Pipeline) {
  const { budget, financialWindows, postingLeaseMs: leaseMs } = settings;
  const postsFinancial = financialWindows === undefined || isOpen(financialWindows, new Date());
  const request = { company, most: batchSize.most(), leaseMs, budget, postsFinancial };
  // A job that fails is gone from the queue: while PostgreSQL is away, the one in hand waits and the others stay.
  const batch = await untilAnswered(
    () => claimBatch(database, request),
    () => stopping.signal.aborted,
  );
  if (taken.size > mostTaken) taken.clear();
  if (batch !== undefined && 'postings' in batch)
    for (const posting of batch.postings) taken.add(jobIdOf(posting));
  return batch;
}

/** Sends a claimed batch and writes what came of it. */
async function postClaimed(pipeline: Pipeline, { claim, postings }: ClaimedBatch) {
  const { connector, company, logger, metrics, settings } = pipeline;
  // The call must have ended when the lease does.
  const signal = AbortSignal.timeout(Math.round(settings.postingLeaseMs * 0.8));
  const begunMs = performance.now();
  const outcomes = await postBatch(connector, postings, signal);
  pipeline.batchSize.tell({ postings: postings.length, tookMs: performance.now() - begunMs });
  metrics?.batch(company, pipeline.batchSize.most());
  const judging = { capabilities: connector.capabilities, backOff: settings.backOff, jitter: Math.random() };
  const verdicts = postings.flatMap((posting, index) => {
    const outcome = outcomes[index];
    return outcome === undefined ? [] : [verdictOf(posting, outcome, judging)];
  });
  const written = new Set(await settled(pipeline, claim, verdicts));
  for (const { postingId, state, errorText } of verdicts) {
    if (written.has(postingId)) metrics?.tried(company, state);
    if (state === 'rejected')
      logger.warn({ company, postingId, reason: errorText }, 'the ERP rejected a posting');
  }
  return outcomes;
}

/** Writes verdicts, however often PostgreSQL has to be asked within the lease. */
async function settled(
  { database, settings }: Pipeline,
  claim: string,
  verdicts: Parameters<typeof settleBatch>[2],
): Promise<number[]> {
  const deadline = Date.now() + settings.postingLeaseMs * 0.2;
  return untilAnswered(
    () => settleBatch(database, claim, verdicts),
    () => Date.now() > deadline,
  );
}

/** Asks PostgreSQL again and again until it answers, or until it is time to give up; then throws its last failure. */
async function untilAnswered<Answer>(ask: () => Promise<Answer>, isOver: () => boolean): Promise<Answer> {
  for (let pauseMs = 50; ; pauseMs = Math.min(pauseMs * 2, 1_000)) {
    try {
      return await ask();
    } catch (error) {
      if (isOver()) throw error;
      await sleep(pauseMs * (0.5 + Math.random() / 2));
    }
  }
}
