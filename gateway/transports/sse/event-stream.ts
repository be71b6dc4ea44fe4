/**
 * A response as an event stream: headers at once, nothing between us and the client that would hold events back, a sign of
 * life now and then, and an end for a client that has gone without saying so.
 *
 * Events of several subscriptions may share it. It writes what it is given; who is asked to wait is the outlets' business.
 */
import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { correlationHeader } from '../../server/request-facts.ts';
import type { Frame } from '../../subscriptions/frame.ts';
import type { Pulse } from '../pulse.ts';
import { createTaking } from '../taking.ts';

/** An open event stream. */
export type EventStream = {
  write(bytes: Buffer | string): void;
  /** Writes an event whose bytes everybody who gets it shares. */
  writeFrame(frame: Frame): void;
  hasRoom(): boolean;
  isOpen(): boolean;
  /** Calls back when there is room again, and when the client is gone. */
  onRoom(listener: () => void): void;
  onClosed(listener: () => void): void;
  /** Ends it after what was written. */
  end(): void;
};

/** How it is watched. */
export type EventStreamOptions = {
  readonly pulse: Pulse;
  /** Nothing written for so long: a sign of life is. */
  readonly signOfLifeMs: number;
  /** Nothing taken away for so long: the stream is told so and closed. */
  readonly stalledMs: number;
  /** What a client that took nothing away is told, should it read on. */
  readonly stalledEvent: () => string;
};

const comment = ':\n\n';
/** One that takes nothing for so many times as long is cut. */
const patience = 10;

/** Answers a request with an event stream. */
export function openEventStream(
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  options: EventStreamOptions,
): EventStream {
  reply.hijack();
  const { raw } = reply;
  const socket = begin(raw, request);
  // Kept here and not asked of response and socket: a thousand streams are asked between two events.
  let isOver = raw.destroyed;
  let isFull = false;
  let writtenAtMs = performance.now();
  const write = (bytes: Buffer | string): void => {
    if (isOver) return;
    writtenAtMs = performance.now();
    isFull = !raw.write(bytes);
  };
  const told = new EventEmitter();
  const taking = createTaking();
  const member = {
    pulse(nowMs: number) {
      if (raw.socket === null) return;
      const stalledMs = taking.stalledMs(nowMs, raw.socket);
      if (stalledMs >= options.stalledMs * patience) raw.destroy();
      else if (stalledMs >= options.stalledMs && !isOver) {
        isOver = true;
        // What waits is not thrown away at once: a client that reads on after all learns why the stream ends.
        raw.end(options.stalledEvent());
        told.emit('gone');
      } else if (nowMs - writtenAtMs >= options.signOfLifeMs) write(comment);
    },
  };
  options.pulse.add(member);
  const roomy = (): void => {
    isFull = false;
    told.emit('room');
  };
  raw.on('drain', roomy);
  socket?.on('drain', roomy);
  raw.once('close', () => {
    isOver = true;
    options.pulse.remove(member);
    socket?.off('drain', roomy);
    told.emit('gone');
  });
  return {
    write,
    writeFrame(frame) {
      if (socket === undefined) return write(frame.streamed);
      if (isOver) return;
      writtenAtMs = frame.madeAtMs;
      isFull = !socket.write(frame.chunked);
    },
    hasRoom: () => !isFull,
    isOpen: () => !isOver && !raw.destroyed,
    onRoom: (listener) => void told.on('room', listener),
    onClosed: (listener) => void told.once('gone', listener),
    end() {
      isOver = true;
      raw.end();
    },
  };
}

/**
 * Sends the head and a first comment. Gives the socket that events are written to as they are, one shared buffer and one
 * write each: what the response would do with a chunk (four writes and a tick) costs more than all else of an event. Undefined
 * where it must be left to the response: a client of HTTP/1.0, which knows no chunks, or an answer that waits for an earlier one.
 */
function begin(raw: ServerResponse, { id, raw: asked }: FastifyRequest): Socket | undefined {
  const isChunked = asked.httpVersion === '1.1' && raw.socket !== null;
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    // no-transform and x-accel-buffering keep proxies from collecting or packing events.
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
    [correlationHeader]: id,
    ...(isChunked ? { 'transfer-encoding': 'chunked' } : {}),
  });
  raw.write(comment);
  // Streams are looked after by their pulse: a timer a connection would be set anew by every event.
  raw.socket?.setTimeout(0);
  return isChunked ? (raw.socket ?? undefined) : undefined;
}
