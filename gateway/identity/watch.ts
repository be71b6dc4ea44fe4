/**
 * Ends what is open when its credential ends: at the instant of its expiry, within 5 seconds of being revoked.
 *
 * One watch a gateway, over however many subscriptions and sockets: each credential is asked once a round. While nobody can
 * be asked nothing is ended, but for what expires.
 */
import type { GraphQLError } from 'graphql';
import { fault } from '#schema';
import type { Credential } from './identity.ts';

/** Watches the credentials of what is open. */
export type CredentialWatch = {
  /** Calls `ended` once, with the fault to tell the client, when the credential ends. Gives the way to stop watching. */
  watch(credential: Credential, ended: (reason: GraphQLError) => void): () => void;
  stop(): void;
};

type Watched = { readonly listeners: Set<(reason: GraphQLError) => void>; timer: NodeJS.Timeout | undefined };

/** With verdicts remembered for 2 seconds, a round every 1.5 keeps the whole below 5 on a busy machine too. */
const roundMs = 1_500;
const longestTimerMs = 2 ** 31 - 1;

const endedFault = (why: string): GraphQLError =>
  fault(
    'CREDENTIAL_ENDED',
    `${why} Come again with a credential that holds, after the last cursor you received.`,
  );

/** Says why something that is over is over, for what was not watched all along. */
export function expiredFault(): GraphQLError {
  return endedFault('The credential has expired.');
}

/** Starts a watch; it asks about each credential every `everyMs`, and only while something is open. */
export function createCredentialWatch({ everyMs = roundMs }: { everyMs?: number } = {}): CredentialWatch {
  const watched = new Map<Credential, Watched>();
  let round: NodeJS.Timeout | undefined;

  function end(credential: Credential, reason: GraphQLError): void {
    const found = watched.get(credential);
    if (found === undefined) return;
    forget(credential, found);
    for (const ended of found.listeners) ended(reason);
  }

  function forget(credential: Credential, { timer }: Watched): void {
    clearTimeout(timer);
    watched.delete(credential);
    if (watched.size > 0) return;
    clearTimeout(round);
    round = undefined;
  }

  async function ask(credential: Credential): Promise<void> {
    // Whether nobody can tell now is no reason to end anything: the next round asks again.
    const holds = await credential.stillHolds().catch(() => true);
    if (!holds)
      end(credential, endedFault('The credential was revoked, or its caller may do something else now.'));
  }

  function begin(credential: Credential): Watched {
    const fresh: Watched = { listeners: new Set(), timer: undefined };
    watched.set(credential, fresh);
    expire(credential, fresh);
    round ??= setTimeout(goRound, everyMs).unref();
    return fresh;
  }

  function expire(credential: Credential, entry: Watched): void {
    if (credential.endsAt === Number.POSITIVE_INFINITY) return;
    const leftMs = credential.endsAt - Date.now();
    const again = () =>
      credential.endsAt > Date.now() ? expire(credential, entry) : end(credential, expiredFault());
    entry.timer = setTimeout(again, Math.max(0, Math.min(leftMs, longestTimerMs))).unref();
  }

  async function goRound(): Promise<void> {
    await Promise.all([...watched.keys()].map(ask));
    if (round !== undefined) round = setTimeout(goRound, everyMs).unref();
  }

  return {
    watch(credential, ended) {
      const entry = watched.get(credential) ?? begin(credential);
      entry.listeners.add(ended);
      return () => {
        if (entry.listeners.delete(ended) && entry.listeners.size === 0 && watched.get(credential) === entry)
          forget(credential, entry);
      };
    },
    stop() {
      for (const [credential, entry] of [...watched]) forget(credential, entry);
    },
  };
}
