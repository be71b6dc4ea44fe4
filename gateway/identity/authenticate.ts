/**
 * From what a request shows to its credential, or to the fault that says what to do: the same for every transport.
 *
 * A client that showed nothing is told how to show something; one whose credential doesn't hold is not told why. Expired,
 * revoked, forged and never known look the same from outside.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { fault } from '#schema';
import type { Credential, Identity } from './identity.ts';
import { shownCredential } from './shown.ts';

const howTo =
  'Send `authorization: Bearer <API key or token>` or `x-api-key: <API key>`. `npm start` prints a development key; `npm run keys -- create` makes others.';

/** Gives the credential of a request. Throws UNAUTHENTICATED, or a retryable fault when nobody can tell now. */
export async function authenticate(identity: Identity, headers: IncomingHttpHeaders): Promise<Credential> {
  const credential = await identity(headers);
  if (credential !== undefined) return credential;
  const message =
    shownCredential(headers) === 'nothing'
      ? `There are no credentials. ${howTo}`
      : 'The credentials do not hold: they are not known here, or no longer, or not yet.';
  throw fault('UNAUTHENTICATED', message);
}
