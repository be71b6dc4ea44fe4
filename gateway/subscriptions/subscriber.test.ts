/**
 * The seam between what is past and what is live where events tell the present: what was answered earlier is not told later.
 * And a cursor that this process has not come to: whether it is of another feed or this process is behind, is told apart.
 */
import { afterEach, expect, test, vi } from 'vitest';
import { createFrame, type Frame } from './frame.ts';
import type { Member } from './group.ts';
import type { GroupStream } from './group-stream.ts';
import { type SubscriberOptions, startSubscriber } from './subscriber.ts';

afterEach(() => void vi.useRealTimers());

const present = (subject: string, at: number, answer: string): Frame =>
  createFrame({ data: { subject, answer } }, { place: [at], subject });

test('what came live while the past was answered anew is forgotten where that says the same later', async () => {
  const told: string[] = [];
  const group: { member?: Member } = {};
  const stream: GroupStream = {
    isPresent: true,
    group: {
      async join(member) {
        group.member = member;
        return { point: { cursor: [3], ordinal: 0 }, leave: () => undefined };
      },
      inTurn: (run) => run(),
      told: () => undefined,
    },
    check: async () => undefined,
    snapshot: async () => ({ changes: [], cursor: [0] }),
    async history() {
      // Both are live while the past is read; both were answered before it is.
      group.member?.event(present('A', 4, 'A before'));
      group.member?.event(present('B', 5, 'B before'));
      return { changes: [{ cursor: '', row: 'A' }], cursor: [3] };
    },
    async frames(_changes, { answered }) {
      const frames = [present('A', 3, 'A after')];
      answered(frames);
      group.member?.event(present('C', 6, 'C last'));
      return frames;
    },
    heartbeat: () => present('', 0, ''),
  };
  await startSubscriber(optionsOf(stream, told));
  await expect.poll(() => told).toEqual(['A after', 'B before', 'C last']);
});

/** Subscribes after number 1; `told` gets what the client is told. */
function optionsOf(stream: GroupStream, told: string[]): SubscriberOptions {
  return {
    stream,
    telling: { after: [1], isFromState: false, mayResync: false, heartbeatMs: undefined, throttleMs: 0 },
    outlet: {
      next: ({ closed }) => void told.push(/"answer":"([^"]+)"/.exec(closed.toString())?.[1] ?? ''),
      hasRoom: () => true,
      beat: () => undefined,
      complete: () => undefined,
    },
    bounds: { events: 10, bytes: 10_000 },
    beatEveryMs: 1_000,
    presentFailure: (reason) => createFrame({ data: { answer: String(reason) } }),
    fellBehind: () => undefined,
    closed: () => undefined,
  };
}

/** The stream of a process that stays at number 0 of a feed that has come to another, one number a page. */
function streamBehind(feedIsAt: number): GroupStream {
  return {
    isPresent: false,
    group: {
      join: async () => ({ point: { cursor: [0], ordinal: 0 }, leave: () => undefined }),
      inTurn: (run) => run(),
      told: () => undefined,
    },
    check: async () => undefined,
    snapshot: async () => ({ changes: [], cursor: [0] }),
    history: async ({ after: [from = 0], upTo: [to = 0] }) => ({
      changes: [],
      cursor: [Math.min(from + 1, to, feedIsAt)],
    }),
    frames: async () => [],
    heartbeat: () => present('', 0, ''),
  };
}

test.each([
  { what: 'the feed has come to: this process is behind', feedIsAt: 9, code: 'SUBGRAPH_UNAVAILABLE' },
  { what: 'the feed is right at', feedIsAt: 3, code: 'SUBGRAPH_UNAVAILABLE' },
  { what: 'the feed is short of: it is none of this feed', feedIsAt: 2, code: 'BAD_USER_INPUT' },
  { what: 'nothing leads to', feedIsAt: 0, code: 'BAD_USER_INPUT' },
])('refuses with $code a cursor that $what', async ({ feedIsAt, code }) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
  const options = optionsOf(streamBehind(feedIsAt), []);
  const telling = { ...options.telling, after: [3] };
  const refused = startSubscriber({ ...options, telling }).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(6_000);
  expect(await refused).toMatchObject({ extensions: { code } });
});
