/**
 * The messages of the graphql-transport-ws protocol, read and written. Pure.
 *
 * Reading refuses what the protocol refuses; writing never looks into an event: its bytes are shared by everybody who gets it.
 */
import type { GraphQLFormattedError } from 'graphql';
import { z } from 'zod';
import type { Frame } from '../../subscriptions/frame.ts';

const payloadShape = z.record(z.string(), z.unknown());

const messageShape = z.discriminatedUnion('type', [
  z.object({ type: z.literal('connection_init'), payload: payloadShape.nullish() }),
  z.object({ type: z.literal('ping'), payload: payloadShape.nullish() }),
  z.object({ type: z.literal('pong'), payload: payloadShape.nullish() }),
  z.object({ type: z.literal('complete'), id: z.string().min(1) }),
  z.object({
    type: z.literal('subscribe'),
    id: z.string().min(1),
    payload: z.object({
      query: z.string(),
      operationName: z.string().nullish(),
      variables: payloadShape.nullish(),
      extensions: payloadShape.nullish(),
    }),
  }),
]);

/** A message of a client. */
export type ClientMessage = z.infer<typeof messageShape>;

/** Reads a client's message; undefined when it is none. */
export function readMessage(text: string): ClientMessage | undefined {
  try {
    return messageShape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The beginning of every `next` message of an operation; a frame's `closed` bytes are the rest. */
export function nextHead(id: string): Buffer {
  return Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
}

/** Writes an `error` message, which also ends its operation. */
export function errorMessage(id: string, payload: readonly GraphQLFormattedError[]): string {
  return JSON.stringify({ id, type: 'error', payload });
}

/** Writes a `complete` message. */
export function completeMessage(id: string): string {
  return JSON.stringify({ id, type: 'complete' });
}

/** Writes a `pong` message with what the ping carried; undefined for what can be read and not written: nesting without end. */
export function pongMessage(payload: object | null | undefined): string | undefined {
  try {
    return JSON.stringify({ type: 'pong', ...(payload ? { payload } : {}) });
  } catch {
    return undefined;
  }
}

/** Writes a `ping` message that says how far quiet operations are, by their ids. */
export function pingMessage(cursors: Readonly<Record<string, string>>): string {
  return JSON.stringify({ type: 'ping', payload: { cursors } });
}

const short = 126;
const medium = 65_536;
const finalText = 0x81;

/** A text frame of a server whose payload is two pieces: ready to be written to the socket. Small ones are one buffer. */
export function webSocketFrame(head: Buffer, { closed }: Frame): Buffer {
  const length = head.length + closed.length;
  const headerLength = length < short ? 2 : length < medium ? 4 : 10;
  const frame = Buffer.allocUnsafe(headerLength + length);
  frame[0] = finalText;
  if (length < short) frame[1] = length;
  else if (length < medium) {
    frame[1] = short;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = short + 1;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  head.copy(frame, headerLength);
  closed.copy(frame, headerLength + head.length);
  return frame;
}
