/**
 * One event of a group as bytes: serialised once, kept in the forms the transports write, shared by everybody who gets it.
 *
 * A subscriber's own part of a message (its operation's id) is not in it. What goes only to clients that asked for it, a
 * heartbeat or the announcement of a resync, is a frame without a change.
 */
import type { FormattedExecutionResult } from 'graphql';
import { type CursorVector, encodeCursor } from '#schema';

/** An event as a client gets it, before it is written. */
export type LiveEvent = FormattedExecutionResult;

/** One event of a group, serialised; immutable, so that many connections may hold it. */
export type Frame = {
  /** The feed's place right after it; undefined when it is no change: an error, a control frame. */
  readonly place: CursorVector | undefined;
  /** What it tells the state of; a later frame of the same subject says all that matters of this one. */
  readonly subject: string | undefined;
  /** The cursor a client that got this frame, and all before it, may resume after; undefined in the middle of a snapshot. */
  readonly id: string | undefined;
  /** When it was made, by performance.now(): near enough for when each of many was told it. */
  readonly madeAtMs: number;
  /** Its length in bytes. */
  readonly bytes: number;
  /** The event as JSON, with the bracket that closes the message around it: `…}` + `}`. */
  readonly closed: Buffer;
  /** The event as a whole `next` event of an event stream, with its id. */
  readonly streamed: Buffer;
  /** The same as one chunk of a chunked HTTP/1.1 body: ready to be written to the socket. */
  readonly chunked: Buffer;
};

/** What a frame is besides its event. */
export type FramePlace = {
  readonly place?: CursorVector | undefined;
  readonly subject?: string | undefined;
  /** Whether a client may not resume after it, because more belongs to the same cursor. */
  readonly isPart?: boolean;
};

/** Serialises an event once; gives the frame that everybody who gets it shares. */
export function createFrame(event: LiveEvent, { place, subject, isPart = false }: FramePlace = {}): Frame {
  const json = JSON.stringify(event);
  const id = place === undefined || isPart ? undefined : encodeCursor(place);
  const closed = Buffer.from(`${json}}`);
  let chunked: Buffer | undefined;
  let streamed: Buffer | undefined;
  const stream = (): { chunked: Buffer; streamed: Buffer } => {
    const text = `${id === undefined ? '' : `id: ${id}\n`}event: next\ndata: ${json}\n\n`;
    const bytes = Buffer.byteLength(text);
    const size = `${bytes.toString(16)}\r\n`;
    const chunk = Buffer.from(`${size}${text}\r\n`);
    // The one is a part of the other: no bytes of its own.
    return { chunked: chunk, streamed: chunk.subarray(size.length, size.length + bytes) };
  };
  return {
    place,
    subject,
    id,
    madeAtMs: performance.now(),
    bytes: closed.length,
    closed,
    get streamed() {
      if (streamed === undefined) ({ chunked, streamed } = stream());
      return streamed;
    },
    get chunked() {
      if (chunked === undefined) ({ chunked, streamed } = stream());
      return chunked;
    },
  };
}

/** What control frames say. */
export type Control = { readonly type: 'HEARTBEAT' | 'RESYNC'; readonly cursor: string };

/** A frame for those who asked to be told more than changes: no data, `extensions.live` says what it is. */
export function createControlFrame(control: Control): Frame {
  return createFrame({ data: null, extensions: { live: control } });
}
