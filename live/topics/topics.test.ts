/**
 * Whatever a bus does to messages, a listener gets every change exactly once and in order a shard.
 *
 * Pure: the feed is an array and the bus loses, doubles and reorders what it is told to. Redis as a bus is tested in
 * test/live.
 */
import fc from 'fast-check';
import { pino } from 'pino';
import { describe, expect, test, vi } from 'vitest';
import type { Bus, BusListener } from './bus.ts';
import type { ChangeRun, TopicListener } from './listening.ts';
import { messagesOf, type TopicMessage } from './message.ts';
import { createTopics, type Topics } from './topics.ts';

/** A bound, not an expectation: a machine that stands still for seconds is no verdict. */
const patience = { timeout: 30_000, interval: 5 } as const;

type Row = { readonly shard: number; readonly seq: number };

const shards = 3;
const logger = pino({ level: 'silent' });

/** A feed that can be added to, and a bus under the test's control. */
function makeWorld(options: { historyLimit?: number; silenceMs?: number; awayMs?: number } = {}) {
  const feed: Row[] = [];
  const listeners = new Set<BusListener<Row>>();
  const cursor = (): number[] =>
    Array.from({ length: shards }, (_, shard) => feed.filter((row) => row.shard === shard).length);
  const state: { historyFails: Error | undefined; historyReads: number } = {
    historyFails: undefined,
    historyReads: 0,
  };
  const bus: Bus<Row> = {
    publish: async (message) => send(message),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => undefined,
  };
  const send = (message: TopicMessage<Row>): void => {
    for (const listener of listeners) listener.onMessage(message);
  };
  const topics = createTopics<Row>({
    buses: [bus],
    history: async (after) => {
      state.historyReads += 1;
      if (state.historyFails !== undefined) throw state.historyFails;
      const limit = options.historyLimit ?? 4;
      const rows = feed
        .filter(({ shard, seq }) => seq > (after[shard] ?? 0) && seq <= (after[shard] ?? 0) + limit)
        .sort((a, b) => a.shard - b.shard || a.seq - b.seq);
      const to = [...after];
      for (const { shard, seq } of rows) to[shard] = seq;
      const end = cursor();
      return { rows, cursor: to, isAtEnd: to.every((seq, shard) => seq === end[shard]) };
    },
    end: async () => cursor(),
    isLasting: (error) => error instanceof RangeError,
    logger,
    silenceMs: options.silenceMs ?? 60_000,
    awayMs: options.awayMs ?? 60_000,
  });
  /** Commits changes, one a shard given, and gives the messages a broadcaster would send of them. */
  const commit = (...of: number[]): TopicMessage<Row>[] => {
    const after = cursor();
    const rows = of.map((shard) => {
      const row = { shard, seq: feed.filter((other) => other.shard === shard).length + 1 };
      feed.push(row);
      return row;
    });
    return messagesOf(after, { rows, cursor: cursor() });
  };
  const interrupt = (): void => {
    for (const listener of listeners) listener.onInterruption();
  };
  return { feed, topics, commit, send, interrupt, cursor, state, listeners };
}

/** Listens, and keeps what came. */
async function listen(topics: Topics<Row>, after?: readonly number[]) {
  const runs: ChangeRun<Row>[] = [];
  const failures: unknown[] = [];
  const listener: TopicListener<Row> = {
    onChanges: (run) => runs.push(run),
    onFailure: (error) => failures.push(error),
  };
  const subscription = await topics.subscribe(listener, after);
  return { runs, failures, subscription, rows: () => runs.flatMap(({ rows }) => rows) };
}

/** The feed after a cursor, a shard at a time, which is what a listener must have seen. */
function byShard(rows: readonly Row[], after: readonly number[]): number[][] {
  return after.map((from, shard) =>
    rows.filter((row) => row.shard === shard && row.seq > from).map(({ seq }) => seq),
  );
}

/** Runs follow each other: each starts where the one before ended. */
function expectUnbroken(runs: readonly ChangeRun<Row>[], from: readonly number[]): void {
  let stand = [...from];
  for (const { after, rows, cursor } of runs) {
    expect(after.every((seq, shard) => seq >= (stand[shard] ?? 0))).toBe(true);
    for (const { shard, seq } of rows) {
      expect(seq).toBe((stand[shard] ?? 0) + 1);
      stand[shard] = seq;
    }
    expect(cursor).toEqual(stand);
    stand = [...cursor];
  }
}

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      commit: fc.array(fc.nat(shards - 1), { minLength: 1, maxLength: 6 }),
      fate: fc.constantFrom('sent', 'lost', 'doubled', 'late'),
    }),
  },
  { weight: 1, arbitrary: fc.constant('interrupt' as const) },
  { weight: 2, arbitrary: fc.constant('breathe' as const) },
);

describe('a listener', () => {
  test('gets every change once and in order, whatever is lost, doubled or late', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 25 }),
        fc.array(fc.nat(shards - 1), { maxLength: 9 }),
        async (steps, before) => {
          const world = makeWorld();
          world.commit(...before);
          const resumed = before.length > 2 ? [0, 0, 0] : undefined;
          const from = world.cursor();
          const now = await listen(world.topics);
          const old = await listen(world.topics, resumed ?? from);
          const late: TopicMessage<Row>[] = [];
          for (const one of steps) {
            if (one === 'interrupt') world.interrupt();
            else if (one === 'breathe') await new Promise((resolve) => setImmediate(resolve));
            else {
              const messages = world.commit(...one.commit);
              if (one.fate === 'late') late.push(...messages);
              if (one.fate === 'sent' || one.fate === 'doubled') messages.forEach(world.send);
              if (one.fate === 'doubled') messages.forEach(world.send);
            }
          }
          late.reverse().forEach(world.send);
          world.interrupt();
          const end = world.cursor();
          await vi.waitFor(() => {
            expect(byShard(now.rows(), from)).toEqual(byShard(world.feed, from));
            expect(byShard(old.rows(), resumed ?? from)).toEqual(byShard(world.feed, resumed ?? from));
          }, patience);
          expectUnbroken(now.runs, from);
          expectUnbroken(old.runs, resumed ?? from);
          if (now.runs.length > 0) expect(now.runs.at(-1)?.cursor).toEqual(end);
          world.topics.close();
        },
      ),
      { numRuns: 150 },
    );
  });

  test('gets what follows in order without a read of history', async () => {
    const world = makeWorld();
    const { rows } = await listen(world.topics);
    for (let nth = 0; nth < 5; nth += 1) world.commit(0, 1, 2, 1).forEach(world.send);
    expect(rows()).toHaveLength(20);
    expect(world.state.historyReads).toBe(0);
  });

  test('gets what a silent bus kept back', async () => {
    const world = makeWorld({ silenceMs: 30 });
    const { rows } = await listen(world.topics);
    world.commit(0, 1, 2);
    await vi.waitFor(() => expect(rows()).toHaveLength(3), patience);
    world.topics.close();
  });

  test('gets what was committed while history could not be read', async () => {
    const world = makeWorld();
    const { rows, failures } = await listen(world.topics);
    world.state.historyFails = new Error('PostgreSQL is away');
    world.commit(0, 1, 2);
    world.interrupt();
    await vi.waitFor(() => expect(world.state.historyReads).toBeGreaterThan(1), patience);
    world.state.historyFails = undefined;
    world.commit(2).forEach(world.send);
    await vi.waitFor(() => expect(rows()).toHaveLength(4), patience);
    expect(failures).toEqual([]);
  });

  test('is told when what follows is no longer kept, and can start anew', async () => {
    const world = makeWorld();
    const { failures } = await listen(world.topics);
    world.state.historyFails = new RangeError('too old');
    world.commit(0);
    world.interrupt();
    await vi.waitFor(() => expect(failures).toEqual([world.state.historyFails]), patience);
    const next = await listen(world.topics);
    world.commit(1).forEach(world.send);
    expect(next.rows()).toEqual([{ shard: 1, seq: 1 }]);
  });

  test('is told when the feed is away for long, and can start anew when it is back', async () => {
    const world = makeWorld({ awayMs: 100 });
    const { failures } = await listen(world.topics);
    world.state.historyFails = new Error('PostgreSQL is away');
    world.interrupt();
    await vi.waitFor(() => expect(failures).toEqual([world.state.historyFails]), patience);
    world.state.historyFails = undefined;
    const next = await listen(world.topics);
    world.commit(1).forEach(world.send);
    expect(next.rows()).toEqual([{ shard: 1, seq: 1 }]);
  });

  test('goes on past numbers that are nobody’s, and its cursor with it', async () => {
    const world = makeWorld();
    const { runs, rows } = await listen(world.topics);
    world.send({ shard: 1, after: 0, to: 2, rows: [] });
    world.send({ shard: 1, after: 2, to: 4, rows: [{ shard: 1, seq: 4 }] });
    expect(runs.map(({ cursor }) => cursor)).toEqual([
      [0, 2, 0],
      [0, 4, 0],
    ]);
    expect(rows()).toEqual([{ shard: 1, seq: 4 }]);
    expect(world.state.historyReads).toBe(0);
  });

  test('cannot start from what is no longer kept', async () => {
    const world = makeWorld();
    world.state.historyFails = new RangeError('too old');
    await expect(listen(world.topics, [0, 0, 0])).rejects.toThrow('too old');
    expect(world.listeners.size).toBe(0);
  });

  test('that fails does not cost another its change', async () => {
    const world = makeWorld();
    await world.topics.subscribe({
      onChanges: () => {
        throw new Error('a bug');
      },
      onFailure: () => undefined,
    });
    const { rows } = await listen(world.topics);
    world.commit(0).forEach(world.send);
    expect(rows()).toHaveLength(1);
  });

  test('that left gets nothing more, and after the last nobody listens to the bus', async () => {
    const world = makeWorld();
    const { rows, subscription } = await listen(world.topics);
    expect(world.listeners.size).toBe(1);
    subscription.unsubscribe();
    world.commit(0).forEach(world.send);
    expect(rows()).toEqual([]);
    expect(world.listeners.size).toBe(0);
  });
});

describe('messages', () => {
  test('of a long run are cut into pieces that follow each other', () => {
    const rows = Array.from({ length: 450 }, (_, index) => ({ shard: 1, seq: 11 + index }));
    const messages = messagesOf([3, 10, 0], { rows, cursor: [3, 460, 0] });
    expect(messages.filter(({ shard }) => shard !== 1)).toEqual([
      { shard: 0, after: 3, to: 3, rows: [] },
      { shard: 2, after: 0, to: 0, rows: [] },
    ]);
    const pieces = messages.filter(({ shard }) => shard === 1);
    expect(pieces.map(({ after, to }) => [after, to])).toEqual([
      [10, 210],
      [210, 410],
      [410, 460],
    ]);
    expect(pieces.flatMap((piece) => piece.rows)).toEqual(rows);
  });
});
