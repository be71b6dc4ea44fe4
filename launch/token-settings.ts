/**
 * The settings about tokens of identity providers, put together and checked against each other.
 *
 * Types of the gateway only: settings are read before anything heavy is loaded. Each variable's own form is settings.ts's; here is what only holds of several: every issuer has its keys, keys are fetched
 * safely, and what is trusted is not left to chance.
 */
import type { ClaimNames, TokenAlgorithm } from '#gateway';

/** Whose tokens are taken, as they were set. */
export type TokenSettings = {
  readonly issuers: readonly { readonly issuer: string; readonly keysUrl: URL }[];
  readonly audience: string;
  readonly algorithms: readonly TokenAlgorithm[];
  readonly clockSkewMs: number;
  readonly claims: Partial<ClaimNames>;
};

/** The variables as they are written. */
export type TokenVariables = {
  readonly STOCKGATE_JWT_JWKS_URL?: string | undefined;
  readonly STOCKGATE_JWT_ISSUER?: string | undefined;
  readonly STOCKGATE_JWT_AUDIENCE?: string | undefined;
  readonly STOCKGATE_JWT_ALGORITHMS: string;
  readonly STOCKGATE_JWT_CLOCK_SKEW_MS: number;
  readonly STOCKGATE_JWT_CLAIMS?: string | undefined;
};

const claimNames = {
  id: true,
  kind: true,
  channels: true,
  locations: true,
  scopes: true,
} as const satisfies Record<keyof ClaimNames, true>;

const asymmetric: Readonly<Record<TokenAlgorithm, true>> = {
  RS256: true,
  RS384: true,
  RS512: true,
  PS256: true,
  PS384: true,
  PS512: true,
  ES256: true,
  ES384: true,
  ES512: true,
  EdDSA: true,
  Ed25519: true,
};

/** Gives the settings, undefined when no tokens are taken, or a sentence that says what is wrong. */
export function readTokenSettings(given: TokenVariables): TokenSettings | undefined | string {
  const urls = listOf(given.STOCKGATE_JWT_JWKS_URL);
  const issuers = listOf(given.STOCKGATE_JWT_ISSUER);
  const audience = given.STOCKGATE_JWT_AUDIENCE;
  if (urls.length === 0 && issuers.length === 0 && audience === undefined) return undefined;
  if (urls.length !== issuers.length || urls.length === 0 || audience === undefined) {
    return 'STOCKGATE_JWT_JWKS_URL, STOCKGATE_JWT_ISSUER and STOCKGATE_JWT_AUDIENCE go together, with a URL for each issuer in the same order';
  }
  const unsafe = urls.find((url) => !isSafe(url));
  if (unsafe !== undefined)
    return `STOCKGATE_JWT_JWKS_URL has ${JSON.stringify(unsafe)} and must have https URLs (http only on this machine): whoever can change those keys can be anybody`;
  const algorithms = listOf(given.STOCKGATE_JWT_ALGORITHMS);
  const unknown = algorithms.find((name) => !isAlgorithm(name));
  if (unknown !== undefined || algorithms.length === 0)
    return `STOCKGATE_JWT_ALGORITHMS has ${JSON.stringify(unknown ?? '')} and must have some of ${Object.keys(asymmetric).join(', ')}`;
  const claims = readClaims(listOf(given.STOCKGATE_JWT_CLAIMS));
  if (typeof claims === 'string') return claims;
  return {
    issuers: issuers.map((issuer, at) => ({ issuer, keysUrl: new URL(urls[at] ?? '') })),
    audience,
    algorithms: algorithms.filter(isAlgorithm),
    clockSkewMs: given.STOCKGATE_JWT_CLOCK_SKEW_MS,
    claims,
  };
}

function readClaims(pairs: readonly string[]): Partial<ClaimNames> | string {
  const known = Object.keys(claimNames);
  const entries = pairs.map(
    (pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const,
  );
  const wrong = entries.find(([name, claim]) => !known.includes(name) || claim === '');
  if (wrong === undefined) return Object.fromEntries(entries);
  return `STOCKGATE_JWT_CLAIMS has ${JSON.stringify(wrong.join('='))} and must have pairs like id=sub, of ${known.join(', ')}`;
}

function isSafe(text: string): boolean {
  const url = URL.parse(text);
  if (url === null) return false;
  const isHere = url.hostname === 'localhost' || url.hostname === '[::1]' || url.hostname.startsWith('127.');
  return url.protocol === 'https:' || (url.protocol === 'http:' && isHere);
}

const isAlgorithm = (name: string): name is TokenAlgorithm => Object.hasOwn(asymmetric, name);

function listOf(text: string | undefined): string[] {
  return (text ?? '').split(/[\s,]+/).filter((word) => word !== '');
}
