/**
 * What is agreed between a subscription and the connection it is served on.
 *
 * A subscription hands frames on while the connection has room and keeps the rest within bounds; the connection says when
 * it has room again. Neither waits for the other, so one stalled client costs the others nothing.
 */
import type { Frame } from './frame.ts';

/** One operation of one connection, as a subscription writes to it. */
export type Outlet = {
  /** Hands a frame to the connection, which keeps it until the client takes it away. */
  next(frame: Frame): void;
  /** Whether the connection takes more now; when not, it calls `roomy` once it does. */
  hasRoom(): boolean;
  /** Says how far a quiet subscription is, outside of its events, where the transport has a way to. */
  beat(cursor: string): void;
  /** No further frame comes. */
  complete(): void;
};

/** A subscription as its connection holds it. */
export type Subscription = {
  /** The connection has room again. Cheap, may be called at any time. */
  roomy(): void;
  /** The client has left: nothing more is handed on. */
  leave(): void;
};
