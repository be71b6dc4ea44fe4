/**
 * The seam between what is past and what is live where events tell the present: what was answered earlier is not told later.
 */
import { expect, test } from 'vitest';
import { createFrame, type Frame } from './frame.ts';
import type { Member } from './group.ts';
import type { GroupStream } from './group-stream.ts';
import { startSubscriber } from './subscriber.ts';

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
  await startSubscriber({
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
  });
  await expect.poll(() => told).toEqual(['A after', 'B before', 'C last']);
});
