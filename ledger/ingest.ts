/**
 * The way in for facts: calls wait in lanes of their own, so that a bulk load can't starve checkout, and tills share a batch.
 *
 * Calls of few events that arrive while a transaction is under way are recorded together in the next one, a caller's with each
 * other; each is answered for itself. Large calls have a lane beside, so that no till waits behind a file. What may wait is
 * bounded: beyond it a call is refused at once, with a time to come again. Decision 0014.
 */
import { absenceOf } from '#database';
import type { StockEventInput } from './event.ts';
import { createLane, type Lane } from './lane.ts';
import type { RecordResult, StockEventResult } from './record.ts';
import type { RecordContext } from './record-batch.ts';

/** More facts are being told than can be recorded in time; nothing of this call was recorded. */
export class IngestOverloaded extends Error {
  override readonly name = 'IngestOverloaded';
  /** When to come again, in milliseconds. */
  readonly retryAfterMs: number;
  constructor(retryAfterMs: number) {
    super(
      `more events are waiting than can be recorded in time: repeat with the same ids in ${retryAfterMs} ms`,
    );
    this.retryAfterMs = retryAfterMs;
  }
}

/** Records events: `ledger.record` and what stands before it alike. */
export type Record = (events: readonly StockEventInput[], context: RecordContext) => Promise<RecordResult>;

type Call = {
  readonly events: readonly StockEventInput[];
  readonly context: RecordContext;
  /** Calls of one kind may be recorded as one. */
  readonly kind: string;
};
type Settled = { readonly result: RecordResult } | { readonly error: unknown } | 'missed';

/** A call of at most so many events is small. */
const smallCallEvents = 100;
const maxBatchEvents = 1_000;
const maxWaitingEvents = 20_000;
/** What an event may bring as its own; a call's that is something else stays the call's. */
const plainCorrelation = /^[\x21-\x7e]{1,200}$/;

/** Puts lanes before `record`; what it throws, calls are told, IngestOverloaded when they were not begun. */
export function createIngest(record: Record): Record {
  const small = openLane(record);
  // One: a large call is recorded on two connections already (record.ts).
  const bulk = openLane(record);
  return async (events, context) => {
    const lane = events.length <= smallCallEvents ? small : bulk;
    const settled = await lane.submit({ events, context, kind: kindOf(context) });
    if (settled === undefined || settled === 'missed') throw new IngestOverloaded(lane.waitMs());
    if ('error' in settled) throw settled.error;
    return settled.result;
  };
}

function openLane(record: Record): Lane<Call, Settled> {
  return createLane<Call, Settled>({
    run: async (calls) => {
      const settled = new Map<Call, Settled>();
      for (const same of Map.groupBy(calls, ({ kind }) => kind).values())
        for (const [call, answer] of await recordTogether(record, same)) settled.set(call, answer);
      return calls.map((call) => settled.get(call) ?? 'missed');
    },
    keyOf: () => undefined,
    weightOf: ({ events }) => Math.max(1, events.length),
    maxBatchWeight: maxBatchEvents,
    maxQueueWeight: maxWaitingEvents,
    endOf: ({ context }) => context.deadlineAt,
    missed: () => 'missed',
  });
}

/** What must be alike for calls to be recorded as one: everything of the context but what follows each event by itself. */
function kindOf({ caller, correlationId, now, isInitialLoad, isWaitOver }: RecordContext): string {
  const own = plainCorrelation.test(correlationId) ? null : correlationId;
  return JSON.stringify([caller, own, now, isInitialLoad, isWaitOver]);
}

async function recordTogether(record: Record, calls: readonly Call[]): Promise<[Call, Settled][]> {
  const [only] = calls;
  if (only === undefined) return [];
  try {
    if (calls.length === 1) return [[only, { result: await record(only.events, only.context) }]];
    const events = calls.flatMap((call) => call.events.map((event) => correlated(event, call.context)));
    const { results, cursor } = await record(events, only.context);
    let start = 0;
    return calls.map((call): [Call, Settled] => {
      const end = start + call.events.length;
      const own = results.slice(start, end).map((result) => shifted(result, start));
      start = end;
      return [call, { result: { results: own, cursor } }];
    });
  } catch (error) {
    // What nobody foresaw is one call's trouble until it turns out to be everybody's.
    if (calls.length === 1 || absenceOf(error) !== undefined) return calls.map((call) => [call, { error }]);
    const settled: [Call, Settled][] = [];
    for (const call of calls) settled.push(...(await recordTogether(record, [call])));
    return settled;
  }
}

/** An event that brings no correlation id has its call's; what is no event at all stays what it is. */
function correlated(event: StockEventInput, { correlationId }: RecordContext): StockEventInput {
  const isEvent = typeof event === 'object' && event !== null && !Array.isArray(event);
  return isEvent ? { ...event, correlationId: event.correlationId ?? correlationId } : event;
}

/** A result by its place in its own call. */
function shifted(result: StockEventResult, start: number): StockEventResult {
  const { error } = result;
  const index = result.index - start;
  if (error === undefined) return { ...result, index };
  return { ...result, index, error: { ...error, path: ['events', index, ...error.path.slice(2)] } };
}
