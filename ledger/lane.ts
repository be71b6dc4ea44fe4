/**
 * A lane: whatever arrived while the previous batch was in flight becomes the next one, and what arrives in one turn of the
 * event loop goes together. No timer, no linger.
 *
 * docs/ledger.md. It knows nothing of what it carries. The queue is bounded, so that an overload is told at once instead of
 * growing into a wait nobody survives; two items with one key never share a batch.
 */

/** Answers of a batch, made already or to be made. */
export type Answers<Answer> = readonly Answer[] | (() => readonly Answer[]);

/** How a lane runs. */
export type LaneOptions<Item, Answer> = {
  /**
   * Does the work of a batch; gives an answer an item, same order, or what makes them, which is called when the next batch is
   * on its way. Throwing fails the items of that batch.
   */
  readonly run: (batch: readonly Item[]) => Promise<Answers<Answer>>;
  /** Items of one key are done one after the other; those without one just as they come. */
  readonly keyOf: (item: Item) => string | undefined;
  /** What an item weighs, at least 1. */
  readonly weightOf: (item: Item) => number;
  /** Most weight of a batch; one item may weigh more and then is alone. */
  readonly maxBatchWeight: number;
  /** Most weight that may wait. */
  readonly maxQueueWeight: number;
  /** Until when an item is any use to who sent it, in ms since 1970; undefined for ever. None has an end when omitted. */
  readonly endOf?: (item: Item) => number | undefined;
  /** The answer to an item that waited until it could not be done in time any more. Its work is not begun. */
  readonly missed?: (item: Item) => Answer;
};

/** A lane as its users see it: submit, and how long the wait is. */
export type Lane<Item, Answer> = {
  /**
   * Queues an item; gives undefined at once when the lane is full or its end would come first. Throws what the work of its
   * batch threw.
   */
  submit(item: Item): Promise<Answer> | undefined;
  /** How long what waits now will about take, in milliseconds, at least 10. */
  waitMs(): number;
};

type Waiting<Item, Answer> = {
  readonly item: Item;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
};

type Batch<Item, Answer> = readonly Waiting<Item, Answer>[];

/** A batch in flight, and what will tell its answers. */
type Running<Item, Answer> = { readonly batch: Batch<Item, Answer>; readonly tell: Promise<() => void> };

const firstGuessMs = 20;
/** Below this a batch costs hardly less than with more in it: nothing is left behind to save that. */
const leastShare = 32;

/** Opens a lane; it runs whenever something waits and nothing is in flight. */
export function createLane<Item, Answer>(options: LaneOptions<Item, Answer>): Lane<Item, Answer> {
  let waiting: Waiting<Item, Answer>[] = [];
  let weight = 0;
  let isRunning = false;
  let batchMs = firstGuessMs;

  const takeBatch = (before: Batch<Item, Answer>): Batch<Item, Answer> => {
    const all = inTime(waiting, options, batchMs);
    const { batch, rest } = split(all, before.length === 0 ? options : shareOf(all, before, options));
    waiting = rest;
    weight = weightOf(rest, options);
    return batch;
  };

  /** Takes and begins the next batch; gives undefined when nothing waits. `before` is the one about to be told, if any. */
  const begin = (before: Batch<Item, Answer> = []): Running<Item, Answer> | undefined => {
    while (waiting.length > 0) {
      const batch = takeBatch(before);
      if (batch.length > 0) return { batch, tell: runBatch(batch) };
      // An estimate that lets nobody in must not stay.
      batchMs /= 2;
    }
    return undefined;
  };

  /** Does a batch's work; gives what tells its answers. */
  const runBatch = async (batch: readonly Waiting<Item, Answer>[]): Promise<() => void> => {
    const startedAt = performance.now();
    const tell = await done(batch, options);
    batchMs = batchMs * 0.8 + (performance.now() - startedAt) * 0.2;
    return tell;
  };

  const drain = async (): Promise<void> => {
    isRunning = true;
    await turn();
    for (let running = begin(); running !== undefined; ) {
      const tell = await running.tell;
      // What waits is on its way before anybody is told, so that telling and asking anew go on beside its work.
      running = begin(running.batch);
      tell();
      if (running !== undefined) continue;
      await turn();
      running = begin();
    }
    isRunning = false;
  };

  const waitMs = (): number => Math.max(10, Math.ceil((weight / options.maxBatchWeight + 1) * batchMs));
  /** Whether what waits already will take an item past its end. */
  const isHopeless = (item: Item): boolean => {
    const end = options.endOf?.(item);
    return end !== undefined && end <= Date.now() + (isRunning ? waitMs() : firstGuessMs);
  };

  return {
    submit: (item) => {
      const added = options.weightOf(item);
      if ((weight > 0 && weight + added > options.maxQueueWeight) || isHopeless(item)) return undefined;
      weight += added;
      const answer = new Promise<Answer>((resolve, reject) => waiting.push({ item, resolve, reject }));
      if (!isRunning) void drain();
      return answer;
    },
    waitMs,
  };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Does the work of a batch; gives what tells everybody in it what came of it. Neither throws. */
async function done<Item, Answer>(
  batch: readonly Waiting<Item, Answer>[],
  { run }: LaneOptions<Item, Answer>,
): Promise<() => void> {
  const fail = (error: unknown): void => {
    for (const { reject } of batch) reject(error);
  };
  try {
    const made = await run(batch.map(({ item }) => item));
    return () => {
      try {
        answer(batch, typeof made === 'function' ? made() : made);
      } catch (error) {
        fail(error);
      }
    };
  } catch (error) {
    return () => fail(error);
  }
}

function answer<Item, Answer>(batch: readonly Waiting<Item, Answer>[], answers: readonly Answer[]): void {
  for (const [index, { resolve, reject }] of batch.entries()) {
    const own = answers[index];
    if (own === undefined) reject(new Error('a batch left an item without an answer'));
    else resolve(own);
  }
}

/** Gives back what can still be done in time; the rest is told that it cannot. */
function inTime<Item, Answer>(
  waiting: Waiting<Item, Answer>[],
  { endOf, missed }: LaneOptions<Item, Answer>,
  batchMs: number,
): Waiting<Item, Answer>[] {
  if (endOf === undefined || missed === undefined) return waiting;
  const now = Date.now();
  return waiting.filter(({ item, resolve }) => {
    const isInTime = (endOf(item) ?? Number.POSITIVE_INFINITY) > now + batchMs;
    if (!isInTime) resolve(missed(item));
    return isInTime;
  });
}

function weightOf<Item, Answer>(
  items: readonly Waiting<Item, Answer>[],
  options: Pick<LaneOptions<Item, Answer>, 'weightOf'>,
): number {
  return items.reduce((sum, { item }) => sum + options.weightOf(item), 0);
}

/**
 * What a batch may weigh that follows another at once. Who is told asks again: with half of everybody in each batch one half is
 * worked for while the other is told. All at once they would stay all at once, and database and process take turns at standing still.
 */
function shareOf<Item, Answer>(
  waiting: Batch<Item, Answer>,
  told: Batch<Item, Answer>,
  options: LaneOptions<Item, Answer>,
): LaneOptions<Item, Answer> {
  const half = Math.ceil((weightOf(told, options) + weightOf(waiting, options)) / 2);
  return { ...options, maxBatchWeight: Math.min(options.maxBatchWeight, Math.max(leastShare, half)) };
}

/** Cuts off the next batch: once one has to wait, everybody behind it does: first come, first served. */
function split<Item, Answer>(
  waiting: readonly Waiting<Item, Answer>[],
  { keyOf, weightOf, maxBatchWeight }: LaneOptions<Item, Answer>,
): { batch: Waiting<Item, Answer>[]; rest: Waiting<Item, Answer>[] } {
  const keys = new Set<string>();
  let weight = 0;
  let end = 0;
  for (const { item } of waiting) {
    weight += weightOf(item);
    const key = keyOf(item);
    if (end > 0 && (weight > maxBatchWeight || (key !== undefined && keys.has(key)))) break;
    if (key !== undefined) keys.add(key);
    end += 1;
  }
  return { batch: waiting.slice(0, end), rest: waiting.slice(end) };
}
