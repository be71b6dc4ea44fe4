/**
 * What equal subscriptions have in common: their group, and the ways to read state and history as frames.
 *
 * Reading the past is bounded: when a thousand clients come back at once, so many read at a time and the others wait.
 */
import type { ExecutionResult } from 'graphql';
import { decodeCursor } from '#schema';
import type { Answers, ChangeInput, HistoryPage } from './answers.ts';
import { isRefusal } from './begin-faults.ts';
import { createControlFrame, createFrame, type Frame, type LiveEvent } from './frame.ts';
import type { Group } from './group.ts';
import type { InTurn } from './in-turn.ts';

/** What changes of the past are answered for. */
export type FramesOf = { readonly isState: boolean; readonly answered: (frames: readonly Frame[]) => void };

/** The stream of equal subscriptions. */
export type GroupStream = {
  readonly group: Group;
  /** Whether an event tells the present, so that a later one makes an earlier one of its subject needless. */
  readonly isPresent: boolean;
  /** Asks for the answer to no change: throws when what is asked could never be answered, an unknown channel. */
  check(): Promise<void>;
  snapshot(): Promise<HistoryPage>;
  history: Answers['history'];
  /**
   * Answers changes of the past as frames; those of a state have no id, for all of it has one cursor. Where events tell the
   * present, they are answered in turn with those of the group, and `answered` is told before the group's next ones come.
   */
  frames(changes: readonly ChangeInput[], of: FramesOf): Promise<Frame[]>;
  heartbeat(cursor: string): Frame;
};

/** What a stream is made of. */
export type GroupStreamOptions = {
  readonly group: Group;
  readonly answers: Answers;
  readonly isPresent: boolean;
  readonly present: (result: ExecutionResult) => LiveEvent;
  /** What a row's event is about, where events tell the present. */
  readonly subject: ((row: string) => string | undefined) | undefined;
  /** Bounds how much of the past is read at once, over all streams. */
  readonly inTurn: InTurn;
};

/** Makes the stream of equal subscriptions over their group and hidden queries. */
export function createGroupStream(options: GroupStreamOptions): GroupStream {
  const { group, answers, isPresent, present, inTurn, subject } = options;
  const framesOf = async (changes: readonly ChangeInput[], { isState, answered }: FramesOf) => {
    const events = await answers.answer(changes);
    const frames = events.flatMap((event, index) => {
      const { cursor, row } = changes[index] ?? {};
      if (event === undefined || cursor === undefined || row === undefined) return [];
      const told = { place: decodeCursor(cursor), isPart: isState, subject: subject?.(row) };
      return [createFrame(present(event), told)];
    });
    answered(frames);
    return frames;
  };
  let beaten: { cursor: string; frame: Frame } | undefined;
  return {
    group,
    isPresent,
    check: () => inTurn(() => checkAnswers(answers)),
    snapshot: () => inTurn(() => answers.snapshot()),
    history: (range) => inTurn(() => answers.history(range)),
    frames: (changes, of) =>
      inTurn(() => (isPresent ? group.inTurn(() => framesOf(changes, of)) : framesOf(changes, of))),
    heartbeat(cursor) {
      if (beaten?.cursor !== cursor)
        beaten = { cursor, frame: createControlFrame({ type: 'HEARTBEAT', cursor }) };
      return beaten.frame;
    },
  };
}

/** A part that is away for a moment refuses nothing: what cannot be answered then is told as it happens. */
async function checkAnswers({ answer }: Answers): Promise<void> {
  try {
    await answer([]);
  } catch (error) {
    if (isRefusal(error)) throw error;
  }
}
