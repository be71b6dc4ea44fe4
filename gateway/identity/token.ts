/**
 * Judges JSON Web Tokens: signed by a provider that is trusted, for us, now.
 *
 * Every provider has keys of its own, so that none can speak for another. Algorithms are pinned to asymmetric ones: `none` and
 * a public key used as a shared secret (HS256) are refused before a key is looked for. Why a token was refused is logged,
 * never told.
 */
import { type CryptoKey, decodeJwt, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Logger } from 'pino';
import { type ClaimNames, callerOfClaims, defaultClaimNames } from './claims.ts';
import { createKeySet } from './key-set.ts';
import type { Judge, Verdict } from './verdicts.ts';

/** Algorithms that may be trusted: asymmetric ones. */
export const tokenAlgorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
] as const;

/** One of the algorithms that may be trusted. */
export type TokenAlgorithm = (typeof tokenAlgorithms)[number];

/** An identity provider: what it calls itself in its tokens, and where its keys are. */
export type TokenIssuer = { readonly issuer: string; readonly keysUrl: URL };

/** Whose tokens are taken, and how. */
export type TokenOptions = {
  readonly issuers: readonly TokenIssuer[];
  /** What tokens must be for. */
  readonly audience: string;
  readonly algorithms: readonly TokenAlgorithm[];
  /** How far the provider's clock may be from ours, in milliseconds. */
  readonly clockSkewMs: number;
  readonly claims?: Partial<ClaimNames> | undefined;
  readonly logger: Logger;
};

type Verifying = Omit<TokenOptions, 'issuers' | 'claims'> & {
  readonly names: ClaimNames;
  readonly keySets: ReadonlyMap<string, JWTVerifyGetKey<CryptoKey>>;
};

/** Makes the judge of tokens. It throws a retryable fault when a provider's keys can't be had. */
export function createTokenJudge({ issuers, claims, ...rest }: TokenOptions): Judge {
  const keySets = new Map(
    issuers.map(({ issuer, keysUrl }) => [issuer, createKeySet({ url: keysUrl, logger: rest.logger })]),
  );
  const verifying: Verifying = { ...rest, names: { ...defaultClaimNames, ...claims }, keySets };
  return async (text) => {
    try {
      return await verified(text, verifying);
    } catch (error) {
      if (!(error instanceof errors.JOSEError)) throw error;
      rest.logger.debug({ code: error.code, reason: error.message }, 'a token was refused');
      return undefined;
    }
  };
}

async function verified(text: string, verifying: Verifying): Promise<Verdict | undefined> {
  const { audience, algorithms, clockSkewMs, names, keySets, logger } = verifying;
  // Read without trust, only to know whose keys it must be signed with; jwtVerify compares it again.
  const { iss: issuer = '' } = decodeJwt(text);
  const keys = keySets.get(issuer);
  if (keys === undefined) throw new errors.JWTInvalid('its issuer is not one of ours');
  const { payload } = await jwtVerify(text, keys, {
    issuer,
    audience,
    algorithms: [...algorithms],
    clockTolerance: clockSkewMs / 1_000,
    requiredClaims: ['exp', names.id],
  });
  const caller = callerOfClaims(payload, names);
  if (caller === undefined || payload.exp === undefined) {
    logger.info(
      { code: 'CLAIMS', issuer },
      'a token was refused: its claims tell of no caller that could be',
    );
    return undefined;
  }
  return { caller, endsAt: payload.exp * 1_000 + clockSkewMs };
}
