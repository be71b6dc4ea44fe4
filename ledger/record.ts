/**
 * Recording stock events: the only way facts come in.
 *
 * Each event answers for itself, and valid ones are kept whatever the others do: events are read one by one, looked up and
 * posted in batches of one transaction each, and a batch PostgreSQL refuses is halved until the event at fault is alone.
 * Resending everything after a failure is always safe: what was recorded answers REPLAYED.
 */
import { CommitUnknown, type Database, type Queryable, sqlState, transaction } from '#database';
import type { CursorVector } from '#schema';
import { type ParsedEvent, parseEvent, type StockEventInput } from './event.ts';
import { createPace, type Pace, timed } from './pace.ts';
import { type Plan, planEvent } from './plan.ts';
import { outOfReach } from './reach.ts';
import {
  type BatchResult,
  type Candidate,
  eventOf,
  findHeld,
  type Outcome,
  type RecordContext,
  recordBatch,
  sameOrConflict,
} from './record-batch.ts';
import { isPlain, type PlainCandidate, type PlainResult, recordPlain } from './record-plain.ts';
import type { EventRefusal } from './refusal.ts';
import { resolveCodes } from './resolve.ts';
import { barred } from './sources/admit.ts';
import { sourceModel } from './sources/book.ts';
import { arrivedMeanwhile, holdBack } from './sources/hold-back.ts';
import { chainMovedBy, lineageStages, stageOf } from './sources/lineage.ts';
import type { SourceModel } from './sources/model.ts';

/** The answer to one event. */
export type StockEventResult = {
  readonly index: number;
  readonly source: string;
  readonly eventId: string;
  readonly status: 'RECORDED' | 'REPLAYED' | 'PARKED' | 'REFUSED';
  readonly error: EventRefusal | undefined;
};

/** The answers in the order of the events, and the feed's position that includes everything recorded now. */
export type RecordResult = {
  readonly results: readonly StockEventResult[];
  readonly cursor: CursorVector | undefined;
};

/** A result, and the chains of which something was recorded now that other events may wait for. */
export type RecordedChains = RecordResult & { readonly movedChains: readonly string[] };

/** The most events one call takes. */
export const maxEventsPerCall = 5_000;

/** From so many events on a call is recorded on two connections. */
const apartFrom = 256;

/** How many events go in a transaction, by the database they go to. */
const paces = new WeakMap<Database, Pace>();

/**
 * Records events, at most 5,000, each at most once.
 * Throws a RangeError on more, and what PostgreSQL threw when it could not be asked (some batches may then be recorded).
 */
export async function record(
  database: Database,
  events: readonly StockEventInput[],
  context: RecordContext,
): Promise<RecordedChains> {
  if (events.length > maxEventsPerCall) {
    throw new RangeError(`events must be at most ${maxEventsPerCall} a call, not ${events.length}`);
  }
  const outcomes = new Map<number, Outcome>();
  const model = await sourceModel(database);
  const recording: Recording = { context, model, outcomes, cursors: [] };
  const plans = await planAll(database, events, recording);
  const refused = plans.flatMap((plan) => (plan.kind === 'refuse' ? [plan] : []));
  for (const plan of refused)
    outcomes.set(plan.index, { index: plan.index, status: 'REFUSED', error: plan.refusal });
  for (const held of await findHeld(database, refused)) outcomes.set(held.index, held);

  const candidates = plans.flatMap((plan): Candidate[] => {
    const input = events[plan.index];
    return plan.kind === 'refuse' || input === undefined ? [] : [{ ...plan, input }];
  });
  for (const stage of lineageStages) {
    const due = candidates.filter((candidate) => stageOf(eventOf(candidate)) === stage);
    await recordStage(database, due, { ...recording, stage });
  }
  return {
    results: events.map((event, index) => resultOf(event, index, outcomes)),
    cursor: furthest(recording.cursors),
    movedChains: movedChains(candidates, outcomes),
  };
}

/** What the parts of one call hand each other; outcomes and cursors grow. */
type Recording = {
  readonly context: RecordContext;
  readonly model: SourceModel;
  readonly outcomes: Map<number, Outcome>;
  readonly cursors: CursorVector[];
};

async function planAll(
  database: Database,
  events: readonly StockEventInput[],
  { context, model, outcomes }: Recording,
): Promise<Plan[]> {
  const now = context.now ?? new Date();
  const parsed: { index: number; event: ParsedEvent }[] = [];
  for (const [index, input] of events.entries()) {
    const reading = parseEvent(input, { index, now });
    if ('event' in reading) parsed.push({ index, event: reading.event });
    else outcomes.set(index, { index, status: 'REFUSED', error: reading.refusal });
  }
  if (parsed.length === 0) return [];
  const meanings = await resolveCodes(
    database,
    parsed.map(({ event }) => event),
    model,
  );
  const refusal = await outOfReach(database, context.caller.locations, meanings);
  return parsed.flatMap(({ index, event }): Plan[] => {
    const error = refusal(event, index);
    if (error === undefined)
      return [barred(model, { event, index }, context) ?? planEvent(event, index, meanings)];
    // Not even whether it is recorded already is told: it is not this caller's to know.
    outcomes.set(index, { index, status: 'REFUSED', error });
    return [];
  });
}

/** Records what belongs to one stage; what follows an event nobody has recorded is held back, and looked at again. */
async function recordStage(
  database: Database,
  due: readonly Candidate[],
  recording: Recording & { readonly stage: number },
): Promise<void> {
  if (due.length === 0) return;
  if (recording.stage === 0) return recordEach(database, due, recording);
  const by = { model: recording.model, isWaitOver: recording.context.isWaitOver === true };
  const held = await holdBack(database, due, by);
  await recordEach(database, held, recording);
  const pairs = due.flatMap((before, at) => {
    const after = held[at];
    return after === undefined ? [] : [{ before, held: after }];
  });
  await recordEach(database, await arrivedMeanwhile(database, pairs), recording);
}

/** Records candidates in batches, those that repeat a key after what they repeat. */
async function recordEach(
  database: Database,
  candidates: readonly Candidate[],
  { context, outcomes, cursors }: Recording,
): Promise<void> {
  let todo = candidates;
  while (todo.length > 0) {
    const { first, again } = splitRepeats(todo);
    const halves = await Promise.allSettled(
      apart(first).map((half) => recordSlices(database, half, context)),
    );
    for (const half of halves) {
      if (half.status === 'rejected') throw half.reason;
      for (const outcome of half.value.outcomes) outcomes.set(outcome.index, outcome);
      cursors.push(...half.value.cursors);
    }
    todo = settleRepeats(again, outcomes);
  }
}

/**
 * Two halves of many events that have no position and no feed shard in common, to be recorded side by side: neither waits for a
 * lock of the other. Few events stay together.
 */
function apart(candidates: readonly Candidate[]): (readonly Candidate[])[] {
  if (candidates.length < apartFrom) return [candidates];
  const isOdd = (candidate: Candidate): boolean =>
    candidate.kind === 'post' && candidate.planned.itemNo % 2 === 1;
  return [candidates.filter((each) => !isOdd(each)), candidates.filter(isOdd)];
}

/** Records events with keys that differ, a transaction after the other: what is plain the fast way, the rest after it. */
async function recordSlices(
  database: Database,
  candidates: readonly Candidate[],
  context: RecordContext,
): Promise<{ readonly outcomes: Outcome[]; readonly cursors: CursorVector[] }> {
  const outcomes: Outcome[] = [];
  const cursors: CursorVector[] = [];
  const take = (result: BatchResult): void => {
    outcomes.push(...result.outcomes);
    if (result.cursor !== undefined) cursors.push(result.cursor);
  };
  for (const batch of slices(candidates, paceOf(database))) {
    const plain = batch.filter(isPlain);
    let rest: readonly Candidate[] = batch.filter((candidate) => !isPlain(candidate));
    if (plain.length > 0) {
      const { left, ...result } = await recordFast(database, plain, context);
      take(result);
      const events = left.map(({ index, planned }) => ({ index, event: planned.event }));
      const held = new Map((await findHeld(database, events)).map((outcome) => [outcome.index, outcome]));
      outcomes.push(...held.values());
      rest = [...rest, ...left.filter(({ index }) => !held.has(index))];
    }
    if (rest.length > 0) take(await recordOrBisect(database, rest, context));
  }
  return { outcomes, cursors };
}

/** Records plain events in a transaction of their own; all of them are left when PostgreSQL refuses what one says. */
async function recordFast(
  database: Database,
  batch: readonly PlainCandidate[],
  context: RecordContext,
): Promise<PlainResult> {
  try {
    return await paced(database, batch, (session) => recordPlain(session, batch, context));
  } catch (error) {
    if (faultOfData(error) === undefined) throw error;
    return { outcomes: [], cursor: undefined, left: batch };
  }
}

function movedChains(
  candidates: readonly Candidate[],
  outcomes: ReadonlyMap<number, Outcome>,
): readonly string[] {
  const moved = candidates.flatMap((candidate) => {
    if (outcomes.get(candidate.index)?.status !== 'RECORDED') return [];
    return chainMovedBy(eventOf(candidate)) ?? [];
  });
  return [...new Set(moved)];
}

type Repeat = { readonly candidate: Candidate; readonly first: Candidate };

/** Takes the first event of each key; one that repeats a key of this call waits for what becomes of the first. */
function splitRepeats(todo: readonly Candidate[]): { first: Candidate[]; again: Repeat[] } {
  const firsts = new Map<string, Candidate>();
  const again: Repeat[] = [];
  for (const candidate of todo) {
    const first = firsts.get(eventOf(candidate).digest);
    if (first === undefined) firsts.set(eventOf(candidate).digest, candidate);
    else again.push({ candidate, first });
  }
  return { first: [...firsts.values()], again };
}

/** Answers repeats by what became of the first; gives back those that have to be tried themselves. */
function settleRepeats(again: readonly Repeat[], outcomes: Map<number, Outcome>): Candidate[] {
  return again.flatMap(({ candidate, first }) => {
    const { index } = candidate;
    const settled = outcomes.get(first.index);
    const isKept = settled !== undefined && settled.status !== 'REFUSED';
    const isSame = eventOf(candidate).contentHash === eventOf(first).contentHash;
    if (!isSame && !isKept) return [candidate];
    if (settled?.status === 'PARKED' && isSame && candidate.kind === 'park') {
      outcomes.set(index, { index, status: 'PARKED', error: candidate.refusal });
    } else if (isKept) {
      outcomes.set(index, sameOrConflict(index, eventOf(candidate), eventOf(first).contentHash));
    } else if (settled?.error !== undefined) {
      const error = { ...settled.error, path: ['events', index, ...settled.error.path.slice(2)] };
      outcomes.set(index, { index, status: 'REFUSED', error });
    }
    return [];
  });
}

/** Records a batch in a transaction of its own; halves it when PostgreSQL refuses what one of its events says. */
async function recordOrBisect(
  database: Database,
  batch: readonly Candidate[],
  context: RecordContext,
): Promise<BatchResult> {
  try {
    return await paced(database, batch, (session) => recordBatch(session, batch, context));
  } catch (error) {
    const message = faultOfData(error);
    if (message === undefined) throw error;
    const [only] = batch;
    if (batch.length === 1 && only !== undefined) return refusedByDatabase(only, message);
    const middle = Math.ceil(batch.length / 2);
    const left = await recordOrBisect(database, batch.slice(0, middle), context);
    const right = await recordOrBisect(database, batch.slice(middle), context);
    return { outcomes: [...left.outcomes, ...right.outcomes], cursor: right.cursor ?? left.cursor };
  }
}

/** Does the work of a batch in a transaction, and tells the pace how long its longest statement took. */
async function paced<Result>(
  database: Database,
  batch: readonly Candidate[],
  act: (session: Queryable) => Promise<Result>,
): Promise<Result> {
  const work = (): Promise<Result> =>
    transaction(database, async (session) => {
      const { session: watched, longestMs } = timed(session);
      const result = await act(watched);
      paceOf(database).note({ events: batch.length, longestMs: longestMs() });
      return result;
    });
  try {
    return await work();
  } catch (error) {
    // Whether the commit happened is told by the keys: found means done, and answers REPLAYED.
    if (error instanceof CommitUnknown) return work();
    throw error;
  }
}

/** What PostgreSQL (or the driver reading its numbers) held against the data; undefined when the data is not at fault. */
function faultOfData(error: unknown): string | undefined {
  if (error instanceof RangeError) return error.message;
  const state = sqlState(error);
  const isData = state?.startsWith('22') || state?.startsWith('23');
  if (!isData || !(error instanceof Error)) return undefined;
  const constraint =
    'constraint' in error && typeof error.constraint === 'string' ? error.constraint : undefined;
  return constraint?.replaceAll('_', ' ') ?? error.message;
}

function refusedByDatabase(candidate: Candidate, message: string): BatchResult {
  const { index } = candidate;
  const error: EventRefusal = {
    code: 'QuantityOutOfRange',
    message: `quantity ${candidate.input.quantity} cannot be recorded: ${message}`,
    path: ['events', index, 'quantity'],
  };
  return { outcomes: [{ index, status: 'REFUSED', error }], cursor: undefined };
}

function resultOf(
  event: StockEventInput,
  index: number,
  outcomes: ReadonlyMap<number, Outcome>,
): StockEventResult {
  const outcome = outcomes.get(index);
  if (outcome === undefined) throw new Error(`event ${index} was not answered`);
  const { status, error } = outcome;
  // What was sent may be no event at all: its names are shown as far as it has any.
  const named: Partial<StockEventInput> | null = typeof event === 'object' ? event : null;
  return { index, source: String(named?.source ?? ''), eventId: String(named?.eventId ?? ''), status, error };
}

function furthest(cursors: readonly CursorVector[]): CursorVector | undefined {
  const [first, ...others] = cursors;
  if (first === undefined) return undefined;
  return first.map((seq, shard) => Math.max(seq, ...others.map((other) => other[shard] ?? 0)));
}

function* slices(candidates: readonly Candidate[], pace: Pace): Generator<Candidate[]> {
  for (let start = 0; start < candidates.length; ) {
    const batch = candidates.slice(start, start + pace.size());
    start += batch.length;
    yield batch;
  }
}

function paceOf(database: Database): Pace {
  const known = paces.get(database) ?? createPace();
  paces.set(database, known);
  return known;
}
