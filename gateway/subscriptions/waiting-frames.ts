/**
 * Frames that wait for one client: few, because what does not fit can be read again from history.
 *
 * Frames are shared, but a client that is alone in its group is the only one who keeps them: so bytes are counted, too. Where
 * an event tells the present, a later one takes the place of an earlier one about the same subject.
 */
import type { Frame } from './frame.ts';

/** How much may wait, and whether a later frame takes an earlier one's place. */
export type WaitingBounds = { readonly events: number; readonly bytes: number; readonly isPresent: boolean };

/** The frames that wait for one client, in order. */
export type WaitingFrames = {
  /** Adds a frame; false, and nothing was added, when it does not fit. */
  push(frame: Frame): boolean;
  shift(): Frame | undefined;
  /** Forgets what waits about a subject: something that was answered later was told. */
  forget(subject: string): void;
};

/** Makes what waits for one client, empty, with its bounds in events and bytes. */
export function createWaitingFrames({ events, bytes, isPresent }: WaitingBounds): WaitingFrames {
  const frames = new Map<string | number, Frame>();
  let bytesWaiting = 0;
  let pushed = 0;

  function remove(key: string | number, frame: Frame): void {
    frames.delete(key);
    bytesWaiting -= frame.bytes;
  }

  return {
    push(frame) {
      pushed += 1;
      const key = isPresent && frame.subject !== undefined ? frame.subject : pushed;
      const earlier = frames.get(key);
      if (earlier !== undefined) remove(key, earlier);
      if (frames.size >= events || bytesWaiting + frame.bytes > bytes) return false;
      frames.set(key, frame);
      bytesWaiting += frame.bytes;
      return true;
    },
    shift() {
      for (const [key, frame] of frames) {
        remove(key, frame);
        return frame;
      }
      return undefined;
    },
    forget(subject) {
      const waiting = frames.get(subject);
      if (waiting !== undefined) remove(subject, waiting);
    },
  };
}
