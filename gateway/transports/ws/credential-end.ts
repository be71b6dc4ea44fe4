/**
 * How a WebSocket connection is admitted and how it ends with its credential.
 *
 * Each open operation first gets its error (the subscriptions' own doing), then the socket is closed with 4403, as an
 * unknown credential is at `connection_init`. 1013 says that nobody could tell: try again.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import { authenticate } from '../../identity/authenticate.ts';
import type { Identity } from '../../identity/identity.ts';
import { withInitPayload } from '../../identity/shown.ts';
import type { CredentialWatch } from '../../identity/watch.ts';
import { closeCodes } from './close-codes.ts';
import type { Connection } from './connection.ts';

const takeAwayMs = 1_000;
const pollMs = 5;

/** Admits a connection, or closes it with a code and says false. */
export async function admitConnection(
  connection: Connection,
  { identity, payload }: { identity: Identity; payload: Readonly<Record<string, unknown>> },
): Promise<boolean> {
  try {
    const shown = withInitPayload(connection.request.headers, payload);
    connection.credential = await authenticate(identity, shown);
    return true;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const isRefused = error.extensions.code === 'UNAUTHENTICATED';
    const { code } = isRefused ? closeCodes.forbidden : closeCodes.tryAgain;
    connection.close({ code, reason: String(error.extensions.code) });
    return false;
  }
}

/** Closes an admitted connection when its credential ends. */
export function endWithCredential(connection: Connection, watch: CredentialWatch): void {
  if (connection.credential === undefined) throw new Error('the connection was not admitted');
  const unwatch = watch.watch(connection.credential, (reason) => {
    connection.ended = reason;
    void closeWhenTold(connection);
  });
  connection.onClosed(unwatch);
}

/** Operations are given a moment to take their last event away. */
async function closeWhenTold(connection: Connection): Promise<void> {
  const until = performance.now() + takeAwayMs;
  while (connection.operations.size > 0 && performance.now() < until) await sleep(pollMs);
  connection.close({ code: closeCodes.forbidden.code, reason: 'CREDENTIAL_ENDED' });
}
