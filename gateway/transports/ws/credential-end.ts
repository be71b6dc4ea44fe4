/**
 * How a WebSocket connection is admitted and how it ends with its credential.
 *
 * Each open operation first gets its error (the subscriptions' own doing), then the socket is closed with 4403, as an
 * unknown credential is at `connection_init`. 1013 says that nobody could tell: try again.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import type { WebSocket } from 'ws';
import { authenticate } from '../../identity/authenticate.ts';
import type { Credential, Identity } from '../../identity/identity.ts';
import { withInitPayload } from '../../identity/shown.ts';
import type { CredentialWatch } from '../../identity/watch.ts';

/** A connection as the protocol keeps it: its socket, and its open operations by id. */
export type OpenConnection = {
  readonly subscriptions: object;
  readonly extra: {
    readonly socket: Pick<WebSocket, 'close' | 'once'>;
    readonly request: { readonly headers: IncomingHttpHeaders };
    credential?: Credential;
    /** Why it takes no more operations. */
    ended?: GraphQLError;
  };
  readonly connectionParams?: Readonly<Record<string, unknown>> | undefined;
};

const refusedCode = 4403;
const tryAgainCode = 1013;
const takeAwayMs = 1_000;
const pollMs = 5;

/** Admits a connection, or closes it with a code and says false. */
export async function admitConnection(
  { extra, connectionParams }: OpenConnection,
  identity: Identity,
): Promise<boolean> {
  try {
    extra.credential = await authenticate(identity, withInitPayload(extra.request.headers, connectionParams));
    return true;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const isRefused = error.extensions.code === 'UNAUTHENTICATED';
    extra.socket.close(isRefused ? refusedCode : tryAgainCode, String(error.extensions.code));
    return false;
  }
}

/** Closes an admitted connection when its credential ends. */
export function endWithCredential(connection: OpenConnection, watch: CredentialWatch): void {
  const { extra } = connection;
  if (extra.credential === undefined) throw new Error('the connection was not admitted');
  const unwatch = watch.watch(extra.credential, (reason) => {
    extra.ended = reason;
    void closeWhenTold(connection);
  });
  extra.socket.once('close', unwatch);
}

/** Operations are given a moment to take their last event away. */
async function closeWhenTold({ subscriptions, extra }: OpenConnection): Promise<void> {
  const until = performance.now() + takeAwayMs;
  while (Object.keys(subscriptions).length > 0 && performance.now() < until) await sleep(pollMs);
  extra.socket.close(refusedCode, 'CREDENTIAL_ENDED');
}
