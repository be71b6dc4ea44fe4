/**
 * What the gateway asks of an identity: whose credential is this, until when does it hold, does it still hold.
 *
 * How credentials are judged is the other files of this folder; who may do what is the SDL's business. Nothing is
 * remembered of a credential but its digest, except while something is open under it: then it must be asked again.
 */
import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from '#schema';

/** A credential that was shown and holds. */
export type Credential = {
  readonly caller: Caller;
  /** When it ceases to hold by itself, in milliseconds since 1970 (UTC); Infinity when never. */
  readonly endsAt: number;
  /**
   * Asks whether it holds still and its caller may do the same as before; a few seconds' memory is allowed. Gives false when
   * not. Throws when nobody can tell now.
   */
  stillHolds(): Promise<boolean>;
};

/**
 * Establishes who is calling from the headers of a request (or what stands for them in a WebSocket's connection_init).
 * Gives undefined when there is no credential or none that holds: the request is refused as UNAUTHENTICATED. Throws a
 * retryable fault when that cannot be judged now.
 */
export type Identity = (headers: IncomingHttpHeaders) => Promise<Credential | undefined>;

/** Makes the credential of a caller that needs none to be asked again: it never ends. */
export function lastingCredential(caller: Caller): Credential {
  return { caller, endsAt: Number.POSITIVE_INFINITY, stillHolds: async () => true };
}
