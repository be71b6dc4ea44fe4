/**
 * What a live transport is: it opens one subscription on one connection and gives its events until that ends.
 *
 * It neither comes back nor knows of cursors; follow.ts does. Its duties: events one by one, in order, bounded in memory however
 * slowly they are taken; a fault when the connection breaks, falls silent or is refused; nothing left open when it is left.
 */
import type { Answer } from '../answer.ts';
import type { Connection } from '../connection.ts';

/** A subscription to open. */
export type LiveRequest = { readonly query: string; readonly variables: object };

/** Opens one; ends without a fault when the gateway says it is complete. Aborting the signal ends it, too. */
export type OpenLive = <Data>(request: LiveRequest, signal: AbortSignal) => AsyncIterable<Answer<Data>>;

/** A transport: made for one gateway when the client is made. */
export type LiveTransport = (connection: Connection) => OpenLive;

/** How long a connection may say nothing at all, in milliseconds, before it counts as dead. The gateway says something every 12 seconds. */
export const usualSilenceMs = 30_000;
