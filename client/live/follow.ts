/**
 * A subscription that keeps its place: it comes back after every break, and what it gives has no gap and nothing twice.
 *
 * One loop, as docs/subscriptions.md asks of a careful client: subscribe after the last cursor handled; on any end wait a little,
 * with jitter, and subscribe again; stop for what cannot be retried. An event counts as handled when the next one is asked for,
 * so a loop over the events (`for await`) saves the cursor after its body and never before.
 */
import type { Answer } from '../answer.ts';
import { type CursorStore, memoryStore } from '../cursor-store.ts';
import { type Document, operationOf } from '../document.ts';
import { isFault, StockgateFault } from '../fault.ts';
import { type Clock, pauseAfter } from '../retry.ts';
import { type LiveEvent, messageOf, type Told } from './live-event.ts';
import { openPlace, type Place } from './place.ts';
import type { OpenLive } from './transport.ts';

/** The variables by which a subscription is resumed: the client's to set. Its document must take them all. */
export type ResumeVariables = {
  readonly after?: string | null | undefined;
  readonly snapshot?: boolean | null | undefined;
  readonly resync?: boolean | null | undefined;
  readonly heartbeatSeconds?: number | null | undefined;
};

/** How a subscription is followed. */
export type FollowOptions = {
  /** Where its cursor is kept; in memory when absent, so that a new process begins anew. */
  readonly store?: CursorStore;
  /** The name it is kept under; the operation and its variables when absent. One follower a name at a time. */
  readonly name?: string;
  /** Where to begin when no cursor is kept: with the present STATE (the default), or with what happens from NOW on. */
  readonly begin?: 'STATE' | 'NOW';
  /** Ends the events. */
  readonly signal?: AbortSignal;
  /** The store is written to at most this often, in milliseconds; the default, 0, is after every event. */
  readonly saveEveryMs?: number;
  /** How often a quiet stream says how far it is, in seconds, 1 to 300. */
  readonly heartbeatSeconds?: number;
  /** Told of every break: why, and after how many milliseconds it is tried again. */
  readonly onBreak?: (fault: StockgateFault, pauseMs: number) => void;
};

/** A subscription to follow. */
export type Following<One extends Told, Variables extends ResumeVariables> = FollowOptions & {
  readonly document: Document<Readonly<Record<string, One>>, Variables>;
  readonly variables: Omit<Variables, keyof ResumeVariables>;
};

/** What following needs of the client. */
export type FollowContext = { readonly open: OpenLive; readonly clock: Clock };

const reconnect = { baseMs: 200, mostMs: 10_000 };
const usualHeartbeatSeconds = 10;

/** The events, for as long as they are asked for. Ends when aborted; throws a StockgateFault that cannot be retried, or what the store throws. */
export async function* follow<One extends Told, Variables extends ResumeVariables>(
  context: FollowContext,
  following: Following<One, Variables>,
): AsyncGenerator<LiveEvent<One>, void, void> {
  const { signal = new AbortController().signal, onBreak } = following;
  const place = await openPlace({
    store: following.store ?? memoryStore(),
    name: following.name ?? nameOf(following),
    saveEveryMs: following.saveEveryMs ?? 0,
    clock: context.clock,
  });
  const line: Line = { failures: 0, begin: following.begin ?? 'STATE', reason: 'FIRST' };
  try {
    while (!signal.aborted) {
      const fault = yield* connectedOnce({ context, following, place, line, signal });
      if (signal.aborted) return;
      if (fault.code === 'CURSOR_TOO_OLD') forget(place, line);
      else if (!fault.retryable && fault.code !== 'CREDENTIAL_ENDED') throw fault;
      const pauseMs = pauseBefore(fault, line.failures, context.clock);
      onBreak?.(fault, pauseMs);
      line.failures += 1;
      await context.clock.pause(pauseMs, signal).catch(() => undefined);
    }
  } finally {
    await place.flush();
  }
}

/** What outlives a connection. */
type Line = {
  /** How many connections in a row came to nothing that is kept. */
  failures: number;
  /** How to begin while there is no cursor, and why. */
  begin: 'STATE' | 'NOW';
  reason: 'FIRST' | 'RESYNC' | 'CUT';
};

/** What followed the cursor is gone: only the state will do from here, wherever it was to begin. */
function forget(place: Place, line: Line): void {
  place.forget();
  line.begin = 'STATE';
  line.reason = 'RESYNC';
}

type Connected<One extends Told, Variables extends ResumeVariables> = {
  readonly context: FollowContext;
  readonly following: Following<One, Variables>;
  readonly place: Place;
  readonly line: Line;
  readonly signal: AbortSignal;
};

/** One connection, until it ends: gives the fault it ended with. Throws what is no fault: the store's errors, and bugs. */
async function* connectedOnce<One extends Told, Variables extends ResumeVariables>(
  connected: Connected<One, Variables>,
): AsyncGenerator<LiveEvent<One>, StockgateFault, void> {
  const { context, following, place, line, signal } = connected;
  const { document, variables, heartbeatSeconds = usualHeartbeatSeconds } = following;
  const after = place.cursor();
  const isFromState = after === undefined && line.begin === 'STATE';
  if (isFromState) yield { kind: 'restart', reason: line.reason };
  line.reason = 'CUT';
  place.reconnected();
  const resuming = { after: after ?? null, snapshot: isFromState, resync: true, heartbeatSeconds };
  const request = { query: document.toString(), variables: { ...variables, ...resuming } };
  try {
    const answers = context.open<Readonly<Record<string, One>>>(request, signal);
    for await (const event of eventsOf(answers, { isFromState, place, line })) {
      yield event;
      if (event.kind === 'change' || event.kind === 'reached') {
        line.failures = 0;
        await place.handled(event.cursor);
      }
      if (signal.aborted) break;
    }
    return new StockgateFault({ code: 'NETWORK', message: 'The subscription ended.', retryable: true });
  } catch (error) {
    if (isFault(error)) return error;
    throw error;
  }
}

/** What the messages of one connection are to a follower. A state is whole, and its cursor a place, when anything else comes. */
async function* eventsOf<One extends Told>(
  answers: AsyncIterable<Answer<Readonly<Record<string, One>>>>,
  { isFromState, place, line }: { readonly isFromState: boolean; readonly place: Place; readonly line: Line },
): AsyncGenerator<LiveEvent<One>> {
  let isState = isFromState;
  let stateCursor: string | undefined;
  for await (const answer of answers) {
    const message = messageOf(answer);
    if (message.kind === 'RESYNC') {
      forget(place, line);
      isState = true;
      stateCursor = undefined;
      yield { kind: 'restart', reason: line.reason };
      line.reason = 'CUT';
    } else if (message.kind === 'HEARTBEAT') {
      isState = false;
      yield { kind: 'reached', cursor: message.cursor };
    } else if (isState && message.told.cause === 'SNAPSHOT') {
      stateCursor = message.told.cursor;
      yield { kind: 'state', cursor: stateCursor, told: message.told };
    } else {
      if (isState && stateCursor !== undefined) yield { kind: 'reached', cursor: stateCursor };
      isState = false;
      const { told } = message;
      if (!place.isRepeat(told.cursor)) yield { kind: 'change', cursor: told.cursor, told };
    }
  }
}

/** Nothing is wrong with a connection that was left because its events were not taken: it is opened again at once. */
function pauseBefore({ code, retryAfterMs }: StockgateFault, failures: number, { random }: Clock): number {
  if (code === 'FELL_BEHIND' && failures === 0) return 0;
  return pauseAfter(failures, reconnect, { random, retryAfterMs });
}

/** A cursor is the place of one question: another SKU in it is another question. */
function nameOf({ document, variables }: { document: { toString(): string }; variables: object }): string {
  const given = Object.entries(variables).filter(([, value]) => value !== undefined && value !== null);
  const sorted = given.sort(([one], [other]) => (one < other ? -1 : 1));
  return [
    operationOf(document).name,
    ...sorted.map(([name, value]) => `${name}=${JSON.stringify(value)}`),
  ].join(' ');
}
