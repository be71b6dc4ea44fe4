/**
 * The one place of a process where the feed's changes arrive: messages of the buses put into an unbroken order, holes filled
 * from history, every run handed to all who are attached.
 *
 * It runs while someone is attached. A message that follows what was reached is handed on at once; one that leaves a hole
 * is held while the hole is filled; a failure of history is tried again with growing pauses.
 */

import type { Vector } from '../control.ts';
import type { ChangeRun, TopicListener, TopicsOptions } from './listening.ts';
import type { Sequenced, TopicMessage } from './message.ts';

/** The hub as topics use it. `attach` gives what was reached at that moment: the listener gets every change after it. */
export type Hub<Row> = {
  attach(listener: TopicListener<Row>): Promise<{ reached: Vector; detach(): void }>;
  close(): void;
};

type State<Row extends Sequenced> = {
  readonly options: TopicsOptions<Row>;
  readonly listeners: Set<TopicListener<Row>>;
  /** How far changes were handed on; undefined while nobody is attached. */
  reached: number[] | undefined;
  starting: Promise<void> | undefined;
  filling: Promise<void> | undefined;
  /** Something may have been missed after the read of history in flight began. */
  isAskedAgain: boolean;
  held: TopicMessage<Row>[];
  heardAt: number;
  /** Stops listening to the buses and watching for silence. */
  stop: (() => void) | undefined;
  isClosed: boolean;
};

const defaultSilenceMs = 750;
const defaultAwayMs = 10_000;
const mostHeldMessages = 500;
const firstRetryMs = 50;
const longestRetryMs = 1_000;

/** Makes a hub nobody is attached to. */
export function createHub<Row extends Sequenced>(options: TopicsOptions<Row>): Hub<Row> {
  const state: State<Row> = {
    options,
    listeners: new Set(),
    reached: undefined,
    starting: undefined,
    filling: undefined,
    isAskedAgain: false,
    held: [],
    heardAt: 0,
    stop: undefined,
    isClosed: false,
  };
  return {
    attach: (listener) => attach(state, listener),
    close: () => {
      state.isClosed = true;
      state.listeners.clear();
      stop(state);
    },
  };
}

async function attach<Row extends Sequenced>(
  state: State<Row>,
  listener: TopicListener<Row>,
): Promise<{ reached: Vector; detach(): void }> {
  while (state.reached === undefined) {
    if (state.isClosed) throw new Error('the change topics are closed');
    state.starting ??= start(state).finally(() => {
      state.starting = undefined;
    });
    await state.starting;
  }
  state.listeners.add(listener);
  const detach = (): void => {
    state.listeners.delete(listener);
    if (state.listeners.size === 0) stop(state);
  };
  return { reached: [...state.reached], detach };
}

/** Listens first and asks for the end after, so that nothing falls between the two. */
async function start<Row extends Sequenced>(state: State<Row>): Promise<void> {
  const { buses, end, silenceMs = defaultSilenceMs } = state.options;
  const silences = buses.map((bus) =>
    bus.listen({
      onMessage: (message) => onMessage(state, message),
      onInterruption: () => fill(state),
    }),
  );
  const watch = setInterval(() => {
    if (performance.now() - state.heardAt > silenceMs) fill(state);
  }, silenceMs / 3).unref();
  state.stop = () => {
    clearInterval(watch);
    for (const silence of silences) silence();
  };
  try {
    const now = await end();
    if (state.isClosed) return;
    state.reached = [...now];
  } catch (error) {
    stop(state);
    throw error;
  }
  state.heardAt = performance.now();
  acceptHeld(state);
}

function stop<Row extends Sequenced>(state: State<Row>): void {
  state.stop?.();
  state.stop = undefined;
  state.reached = undefined;
  state.held = [];
}

function onMessage<Row extends Sequenced>(state: State<Row>, message: TopicMessage<Row>): void {
  state.heardAt = performance.now();
  if (state.reached === undefined || state.filling !== undefined) {
    // What is let go here is a hole the next message shows.
    if (state.held.length < mostHeldMessages) state.held.push(message);
    return;
  }
  accept(state, message);
}

function acceptHeld<Row extends Sequenced>(state: State<Row>): void {
  const held = state.held;
  state.held = [];
  for (const message of held) onMessage(state, message);
}

function accept<Row extends Sequenced>(state: State<Row>, message: TopicMessage<Row>): void {
  const last = state.reached?.[message.shard];
  if (last === undefined || message.to <= last) return;
  if (message.after > last) {
    state.held.push(message);
    fill(state);
    return;
  }
  const rows = message.rows.filter(({ seq }) => seq > last);
  handOn(state, rows, new Map([[message.shard, message.to]]));
}

function handOn<Row extends Sequenced>(
  state: State<Row>,
  rows: readonly Row[],
  moved: ReadonlyMap<number, number>,
): void {
  if (state.reached === undefined) return;
  const after = [...state.reached];
  for (const [shard, seq] of moved) state.reached[shard] = seq;
  if (state.reached.every((seq, shard) => seq === after[shard])) return;
  const run: ChangeRun<Row> = { after, rows, cursor: [...state.reached] };
  for (const listener of [...state.listeners]) {
    try {
      listener.onChanges(run);
    } catch (error) {
      // A bug of one listener must not cost the others their change.
      state.options.logger.error({ err: error }, 'a listener of a change topic failed');
    }
  }
}

/** Reads from history what is missing, if anything; one at a time. */
function fill<Row extends Sequenced>(state: State<Row>): void {
  state.isAskedAgain = true;
  if (state.filling !== undefined || state.reached === undefined) return;
  const life = state.reached;
  state.filling = readOn(state, life).finally(() => {
    state.filling = undefined;
    acceptHeld(state);
  });
}

/** `life` tells whether the hub was stopped, or stopped and started again, while history was read. */
async function readOn<Row extends Sequenced>(state: State<Row>, life: number[]): Promise<void> {
  const { history, isLasting, logger, awayMs = defaultAwayMs } = state.options;
  let readableAt = performance.now();
  for (let retryMs = firstRetryMs; state.reached === life; retryMs = Math.min(retryMs * 2, longestRetryMs)) {
    try {
      state.isAskedAgain = false;
      const { rows, cursor, isAtEnd } = await history([...life]);
      readableAt = performance.now();
      if (state.reached !== life) return;
      handOn(state, rows, new Map(cursor.map((seq, shard) => [shard, seq])));
      retryMs = firstRetryMs;
      if (isAtEnd && !state.isAskedAgain) return;
    } catch (error) {
      const isAway = performance.now() - readableAt > awayMs;
      if (state.reached === life && (isAway || isLasting(error))) return fail(state, error);
      logger.warn({ err: error, retryMs }, 'the feed could not be read for change topics; trying again');
      await new Promise((resolve) => setTimeout(resolve, retryMs).unref());
    }
  }
}

function fail<Row extends Sequenced>(state: State<Row>, error: unknown): void {
  const listeners = [...state.listeners];
  state.listeners.clear();
  stop(state);
  for (const listener of listeners) listener.onFailure(error);
}
