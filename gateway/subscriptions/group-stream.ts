/**
 * What equal subscriptions have in common: their group, and the ways to read state and history as frames.
 *
 * Reading the past is bounded: when a thousand clients come back at once, so many read at a time and the others wait.
 */
import type { ExecutionResult } from 'graphql';
import { decodeCursor } from '#schema';
import type { Answers, ChangeInput, HistoryPage } from './answers.ts';
import { createControlFrame, createFrame, type Frame, type LiveEvent } from './frame.ts';
import type { Group } from './group.ts';
import type { InTurn } from './in-turn.ts';

/** The stream of equal subscriptions. */
export type GroupStream = {
  readonly group: Group;
  /** Whether an event tells the present, so that a later one makes an earlier one of its subject needless. */
  readonly isPresent: boolean;
  snapshot(): Promise<HistoryPage>;
  history: Answers['history'];
  /** Answers changes of the past as frames; those of a state have no id, for all of it has one cursor. */
  frames(changes: readonly ChangeInput[], of: { isState: boolean }): Promise<Frame[]>;
  heartbeat(cursor: string): Frame;
};

/** What a stream is made of. */
export type GroupStreamOptions = {
  readonly group: Group;
  readonly answers: Answers;
  readonly isPresent: boolean;
  readonly present: (result: ExecutionResult) => LiveEvent;
  /** Bounds how much of the past is read at once, over all streams. */
  readonly inTurn: InTurn;
};

/** Makes the stream of equal subscriptions over their group and hidden queries. */
export function createGroupStream(options: GroupStreamOptions): GroupStream {
  const { group, answers, isPresent, present, inTurn } = options;
  let beaten: { cursor: string; frame: Frame } | undefined;
  return {
    group,
    isPresent,
    snapshot: () => inTurn(() => answers.snapshot()),
    history: (range) => inTurn(() => answers.history(range)),
    async frames(changes, { isState }) {
      const events = await inTurn(() => answers.answer(changes));
      return events.flatMap((event, index) => {
        const cursor = changes[index]?.cursor;
        if (event === undefined || cursor === undefined) return [];
        return [createFrame(present(event), { place: decodeCursor(cursor), isPart: isState })];
      });
    },
    heartbeat(cursor) {
      if (beaten?.cursor !== cursor)
        beaten = { cursor, frame: createControlFrame({ type: 'HEARTBEAT', cursor }) };
      return beaten.frame;
    },
  };
}
