/**
 * The loop every follower of the feed runs: stand at a cursor, read what comes after it, do the work, stand further on.
 *
 * It wakes by a push or every poll interval, tries again with growing pauses when anything fails, and tells how far behind
 * it is. Where the cursor is kept and what the work is are the follower's own; the cursor moves after the work, so work
 * may be done twice and is idempotent.
 */
import type { Logger } from 'pino';
import type { Vector } from '#live';

export type { Vector } from '#live';

/** A stretch of the feed as it was read: every row after `from` up to `cursor`. */
export type FeedBatch<Row> = {
  readonly from: Vector;
  readonly rows: readonly Row[];
  readonly cursor: Vector;
  /** Nothing after `cursor` was committed when it was read. */
  readonly isAtEnd: boolean;
  /** Server time just before it was read, ms since 1970. */
  readonly readAtMs: number;
};

/** What a follower is. */
export type Follower<Row> = {
  /** Names it in logs and metrics; kebab-case. */
  readonly name: string;
  /** Where it stands; asked at the start and after every failure. */
  cursor(): Promise<Vector>;
  /** Reads the feed after a cursor. */
  read(after: Vector): Promise<FeedBatch<Row>>;
  /** Does the work of a batch, idempotently; gives where the follower now stands. Empty batches come too. */
  handle(batch: FeedBatch<Row>): Promise<Vector>;
};

/** How patient the loop is, and who is told. */
export type FollowOptions = {
  readonly logger: Logger;
  /** The longest pause between two looks at the feed when nothing wakes it; default 200 ms. */
  readonly pollMs?: number;
  /** The shortest time between two looks when commits come fast, so that many are one look; default 5 ms. */
  readonly restMs?: number;
  /** The longest pause after a failure; default 1,000 ms. */
  readonly longestRetryMs?: number;
  /** Told after every round. */
  readonly onRound?: (round: Round) => void;
};

/** One round as metrics see it. */
export type Round = {
  readonly follower: string;
  /** Rows handled; 0 for a failed round. */
  readonly rows: number;
  /** How long ago the follower was last at the end of the feed, ms; Infinity before it ever was. */
  readonly lagMs: number;
  readonly isFailed: boolean;
};

/** A follower while it runs: to wake it, to end it, to see how far behind it is. */
export type Following = {
  /** Something was committed: look now. Cheap, may be called at any rate. */
  wake(): void;
  /** Ends the loop after the round in flight. */
  stop(): Promise<void>;
  /** How long ago it was last at the end of the feed, ms. */
  lagMs(): number;
};

const defaultPollMs = 200;
const defaultRestMs = 5;
const defaultLongestRetryMs = 1_000;
const firstRetryMs = 25;

type Loop<Row> = {
  readonly follower: Follower<Row>;
  readonly options: FollowOptions;
  isStopped: boolean;
  isWoken: boolean;
  /** Ends the pause in progress. */
  resume: () => void;
  atEndAtMs: number;
  failures: number;
};

/** Starts a follower; it runs until stopped and never throws. */
export function follow<Row>(follower: Follower<Row>, options: FollowOptions): Following {
  const loop: Loop<Row> = {
    follower,
    options,
    isStopped: false,
    isWoken: false,
    resume: () => undefined,
    atEndAtMs: Number.NEGATIVE_INFINITY,
    failures: 0,
  };
  const ended = run(loop);
  return {
    wake: () => {
      loop.isWoken = true;
      // A failing follower is not hurried: pushes come at the rate of commits.
      if (loop.failures === 0) loop.resume();
    },
    stop: async () => {
      loop.isStopped = true;
      loop.resume();
      await ended;
    },
    lagMs: () => lagOf(loop),
  };
}

async function run<Row>(loop: Loop<Row>): Promise<void> {
  let cursor: Vector | undefined;
  while (!loop.isStopped) {
    loop.isWoken = false;
    try {
      cursor = await round(loop, cursor ?? (await loop.follower.cursor()));
    } catch (error) {
      cursor = undefined;
      await afterFailure(loop, error);
    }
  }
}

async function round<Row>(loop: Loop<Row>, from: Vector): Promise<Vector> {
  const startedAtMs = performance.now();
  const batch = await loop.follower.read(from);
  const cursor = await loop.follower.handle(batch);
  if (batch.isAtEnd) loop.atEndAtMs = startedAtMs;
  if (loop.failures > 0) {
    loop.options.logger.info(
      { follower: loop.follower.name, failures: loop.failures },
      'a follower works again',
    );
  }
  loop.failures = 0;
  tell(loop, { rows: batch.rows.length, isFailed: false });
  if (batch.isAtEnd) await rest(loop, startedAtMs);
  return cursor;
}

/** Nothing more to do: until something was committed, or the next beat, which followers have in common to share a read. */
async function rest<Row>(loop: Loop<Row>, startedAtMs: number): Promise<void> {
  const { pollMs = defaultPollMs, restMs = defaultRestMs } = loop.options;
  const restedAtMs = startedAtMs + restMs;
  const leftMs = (): number => restedAtMs - performance.now();
  for (let forMs = leftMs(); !loop.isStopped && forMs > 0; forMs = leftMs()) await pause(loop, forMs);
  if (!loop.isWoken) await pause(loop, pollMs - (performance.now() % pollMs));
}

async function afterFailure<Row>(loop: Loop<Row>, error: unknown): Promise<void> {
  loop.failures += 1;
  // The first of a row of failures says what is wrong; the rest would say it again.
  const level = loop.failures === 1 ? 'warn' : 'debug';
  loop.options.logger[level](
    { err: error, follower: loop.follower.name },
    'a follower failed; it tries again',
  );
  tell(loop, { rows: 0, isFailed: true });
  const longestMs = loop.options.longestRetryMs ?? defaultLongestRetryMs;
  const retryMs = Math.min(firstRetryMs * 2 ** (loop.failures - 1), longestMs);
  await pause(loop, retryMs * (0.5 + Math.random() / 2));
}

async function pause<Row>(loop: Loop<Row>, forMs: number): Promise<void> {
  if (loop.isStopped) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, forMs);
    loop.resume = () => {
      clearTimeout(timer);
      resolve();
    };
  });
  loop.resume = () => undefined;
}

function tell<Row>(loop: Loop<Row>, { rows, isFailed }: { rows: number; isFailed: boolean }): void {
  loop.options.onRound?.({ follower: loop.follower.name, rows, lagMs: lagOf(loop), isFailed });
}

function lagOf<Row>(loop: Loop<Row>): number {
  return performance.now() - loop.atEndAtMs;
}
