/**
 * The development caller: may do everything, and exists outside production only.
 *
 * It is who calls with the development key that `npm start` prints, and without any credential where identity is open
 * (STOCKGATE_IDENTITY=open).
 */
import type { Caller } from '#schema';
import { type Identity, lastingCredential } from './identity.ts';

/** The caller that may do everything. */
export const developmentCaller: Caller = {
  id: 'development',
  kind: 'development',
  channels: 'all',
  locations: 'all',
  scopes: ['*'],
};

/** Gives the identity that takes everybody for the development caller. */
export function developmentIdentity(): Identity {
  const credential = lastingCredential(developmentCaller);
  return async () => credential;
}
