/**
 * The gateway's identity put together: API keys, tokens, the development key, each judged by whoever knows it.
 *
 * Which of them there are is the launch's decision. A credential's form says who judges it; all end in the same memory of
 * verdicts. What was wrong with a credential is logged, never told.
 */
import { timingSafeEqual } from 'node:crypto';
import { digestOf, readApiKey, type ShownApiKey } from '#schema';
import { developmentCaller } from './development.ts';
import { type Credential, type Identity, lastingCredential } from './identity.ts';
import { shownCredential } from './shown.ts';
import { type Judge, rememberVerdicts, type Verdict, type VerdictLimits, type Verdicts } from './verdicts.ts';

/** What an identity is made of; a part that is absent judges nothing. */
export type IdentityOptions = {
  /** Finds who holds an API key now, and until when. Throws a retryable fault when that can't be asked. */
  readonly findHolder?: ((shown: ShownApiKey) => Promise<Verdict | undefined>) | undefined;
  /** Judges tokens; see jwt.ts. */
  readonly judgeToken?: Judge | undefined;
  /** The key of the development caller; never given in production. */
  readonly developmentKey?: string | undefined;
  /** Whether a request without any credential is the development caller's; never in production. */
  readonly isOpen?: boolean | undefined;
  readonly limits?: VerdictLimits | undefined;
};

/** Makes the identity of a gateway; it remembers verdicts for the limits given. */
export function createIdentity(options: IdentityOptions): Identity {
  const verdicts = rememberVerdicts(judgeOf(options), options.limits);
  const anonymous = options.isOpen ? lastingCredential(developmentCaller) : undefined;
  const credentials = new WeakMap<Verdict, Credential>();
  return async (headers) => {
    const shown = shownCredential(headers);
    if (shown === 'nothing') return anonymous;
    if (shown === 'unreadable') return undefined;
    const digest = digestOf(shown.text);
    const verdict = await verdicts.of(digest, shown.text);
    if (verdict === undefined) return undefined;
    const known = credentials.get(verdict);
    if (known !== undefined) return known;
    const credential = credentialOf(verdict, { verdicts, digest, text: shown.text });
    credentials.set(verdict, credential);
    return credential;
  };
}

function judgeOf({ findHolder, judgeToken, developmentKey }: IdentityOptions): Judge {
  const development = developmentKey === undefined ? undefined : digestOf(developmentKey);
  const developer: Verdict = { caller: developmentCaller, endsAt: Number.POSITIVE_INFINITY };
  return async (text) => {
    const apiKey = readApiKey(text);
    if (apiKey === undefined) return judgeToken?.(text);
    if (development !== undefined && isSame(apiKey.digest, development)) return developer;
    return findHolder?.(apiKey);
  };
}

type Asking = { readonly verdicts: Verdicts; readonly digest: string; readonly text: string };

function credentialOf({ caller, endsAt }: Verdict, { verdicts, digest, text }: Asking): Credential {
  const authority = JSON.stringify(caller);
  return {
    caller,
    endsAt,
    async stillHolds() {
      const verdict = await verdicts.settled(digest, text);
      return verdict !== undefined && JSON.stringify(verdict.caller) === authority;
    },
  };
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
