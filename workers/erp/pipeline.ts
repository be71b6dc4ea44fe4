/**
 * The lane of one ERP company, running: the dispatcher, the worker and the sweeper, over one connector.
 *
 * What it posts is opened by the outbox (start.ts). Any number of processes may run this at once. Nothing here is lost with a process or with Redis: what is to be done is
 * in PostgreSQL, and each step can be repeated.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { ErpConnector } from '#connectors';
import type { Database } from '#database';
import { type RunningChore, startChore } from '../chore.ts';
import { createCircuit } from './circuit.ts';
import { claimBatch, openLane, settleBatch } from './claim.ts';
import { dispatchDue } from './dispatch.ts';
import type { ErpMetrics } from './metrics.ts';
import { postBatch } from './post-batch.ts';
import { type ClaimedBatch, jobIdOf } from './posting.ts';
import { openPostingQueue, openPostingWorker, type PostingQueue } from './queue.ts';
import { sweep } from './sweep.ts';
import { type BackOff, verdictOf } from './verdict.ts';

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
  /** The first pause before an ill ERP is asked for its health, ms; defaults to 250. */
  readonly firstProbeMs?: number;
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

type Pipeline = ErpLaneOptions & {
  readonly settings: Required<ErpPostingSettings>;
  readonly queue: PostingQueue;
  readonly stopping: AbortController;
  /** Jobs whose postings went with another job's batch. */
  readonly taken: Set<string>;
};

const defaults: Required<ErpPostingSettings> = {
  queueDepth: 1_000,
  dispatchEveryMs: 250,
  sweepEveryMs: 2_000,
  queuedLeaseMs: 15_000,
  postingLeaseMs: 90_000,
  backOff: { firstMs: 1_000, longestMs: 300_000 },
  firstProbeMs: 250,
};

const dispatchedPerRound = 500;
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
  const pipeline: Pipeline = {
    ...options,
    settings,
    queue,
    stopping: new AbortController(),
    taken: new Set(),
  };
  await openLane(database, company);
  const dispatching = dispatchRounds(pipeline);
  const sweeping = sweepRounds(pipeline);
  const worker = workOn(pipeline, () => dispatching.wake());
  return {
    wake: () => dispatching.wake(),
    stop: async () => {
      pipeline.stopping.abort(new Error('the worker stops'));
      await Promise.all([dispatching.stop(), sweeping.stop(), worker.stop()]);
      await queue.close();
    },
  };
}

function dispatchRounds(pipeline: Pipeline): RunningChore {
  const { settings, logger } = pipeline;
  const dispatching = { ...pipeline, ...settings, perRound: dispatchedPerRound };
  const work = async (signal: AbortSignal): Promise<void> => {
    while ((await dispatchDue(dispatching)) === dispatchedPerRound) if (signal.aborted) return;
  };
  const everyMs = settings.dispatchEveryMs;
  return startChore({ name: 'erp-dispatch', everyMs, longestPauseMs: longestChorePauseMs, work }, { logger });
}

function sweepRounds(pipeline: Pipeline): RunningChore {
  const { settings, logger, company, database, metrics } = pipeline;
  const work = async (): Promise<void> => {
    const { requeued, abandoned } = await sweep({ ...pipeline, ...settings });
    if (abandoned > 0) metrics?.abandoned(company, abandoned);
    if (requeued + abandoned > 0) logger.info({ company, requeued, abandoned }, 'swept ERP postings');
    await metrics?.observe(database, company);
  };
  const everyMs = settings.sweepEveryMs;
  return startChore({ name: 'erp-sweep', everyMs, longestPauseMs: longestChorePauseMs, work }, { logger });
}

function workOn(pipeline: Pipeline, onSettled: () => void): { stop(): Promise<void> } {
  const { connector, company, metrics, logger, settings, stopping } = pipeline;
  const circuit = createCircuit({
    health: () => connector.health(),
    firstProbeMs: settings.firstProbeMs,
    onChange: (reason) => {
      metrics?.circuit(company, reason !== undefined);
      if (reason === undefined) logger.info({ company }, 'the ERP answers again; posting goes on');
      else logger.warn({ company, reason }, 'the ERP is ill; nothing is posted until it answers');
    },
  });
  const work = async (jobId: string): Promise<void> => {
    if (pipeline.taken.delete(jobId)) return;
    // The job is given up when we stop meanwhile; its posting is swept.
    await circuit.ready(stopping.signal);
    const batch = await claimNext(pipeline);
    if (batch === undefined) return;
    circuit.tell(await postClaimed(pipeline, batch));
    onSettled();
  };
  const worker = openPostingWorker({ ...pipeline, concurrency: connector.capabilities.maxConcurrency, work });
  return {
    stop: async () => {
      await worker.close();
      circuit.close();
    },
  };
}

async function claimNext({ database, company, connector, settings, taken, stopping }: Pipeline) {
  const request = { company, most: connector.capabilities.maxBatch, leaseMs: settings.postingLeaseMs };
  // A job that fails is gone from the queue: while PostgreSQL is away, the one in hand waits and the others stay.
  const batch = await untilAnswered(
    () => claimBatch(database, request),
    () => stopping.signal.aborted,
  );
  if (taken.size > mostTaken) taken.clear();
  for (const posting of batch?.postings ?? []) taken.add(jobIdOf(posting));
  return batch;
}

/** Sends a claimed batch and writes what came of it. */
async function postClaimed(pipeline: Pipeline, { claim, postings }: ClaimedBatch) {
  const { connector, company, logger, metrics, settings } = pipeline;
  // The call must have ended when the lease does.
  const signal = AbortSignal.timeout(Math.round(settings.postingLeaseMs * 0.8));
  const outcomes = await postBatch(connector, postings, signal);
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
