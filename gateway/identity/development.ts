/**
 * Who is calling, while no identity is configured: one development caller who may do everything.
 *
 * A real identity (keys, tokens) is another function of the same type; the rest of the gateway doesn't change with it.
 */
import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from '#schema';

/** Establishes the caller from the headers of a request; undefined means nobody known, and the request is refused. */
export type Identity = (headers: IncomingHttpHeaders) => Promise<Caller | undefined>;

const developmentCaller: Caller = {
  id: 'development',
  kind: 'development',
  channels: 'all',
  locations: 'all',
  scopes: ['*'],
};

/** Gives the identity that takes everybody for the development caller. */
export function developmentIdentity(): Identity {
  return async () => developmentCaller;
}
