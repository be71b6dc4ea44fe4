/**
 * The public keys of one identity provider: fetched, cached, and held on to for a while when the provider is away.
 *
 * Bounded in time and size, never redirected, asked again for an unknown key at most every 10 seconds and after a failure not
 * at once. That keys can't be had is a fault that can be tried again, never a verdict on a token.
 */
import { type CryptoKey, createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey } from 'jose';
import type { Logger } from 'pino';
import { fault } from '#schema';

/** Where keys are fetched; `maxAgeMs` is how long they are used before they are fetched again. */
export type KeySetOptions = {
  readonly url: URL;
  readonly logger: Logger;
  readonly maxAgeMs?: number;
};

const timeoutMs = 3_000;
const maxBytes = 1024 * 1024;
const unknownKeyPauseMs = 10_000;
const failurePauseMs = 1_000;
const tenMinutesMs = 600_000;
/** A key set that can't be renewed is trusted no longer than this after it was last seen. */
const staleMs = 3_600_000;

/** Makes the key set. Nothing is fetched before a token asks for a key. */
export function createKeySet({
  url,
  logger,
  maxAgeMs = tenMinutesMs,
}: KeySetOptions): JWTVerifyGetKey<CryptoKey> {
  let good: { readonly text: string; readonly at: number } | undefined;
  let failedAt = Number.NEGATIVE_INFINITY;

  async function fetchBounded(href: string, options: RequestInit): Promise<Response> {
    try {
      if (performance.now() - failedAt < failurePauseMs) throw new Error('it could not be had a moment ago');
      const response = await fetch(href, { ...options, redirect: 'error' });
      if (response.status !== 200) throw new Error(`it answered with status ${response.status}`);
      const text = await boundedText(response);
      JSON.parse(text);
      good = { text, at: performance.now() };
      failedAt = Number.NEGATIVE_INFINITY;
      return new Response(text);
    } catch (error) {
      if (performance.now() - failedAt >= failurePauseMs) {
        failedAt = performance.now();
        logger.warn({ err: error, url: url.href }, 'the keys of an identity provider cannot be had');
      }
      if (good === undefined || performance.now() - good.at > staleMs) throw error;
      return new Response(good.text);
    }
  }

  const keys = createRemoteJWKSet(url, {
    timeoutDuration: timeoutMs,
    cooldownDuration: unknownKeyPauseMs,
    cacheMaxAge: maxAgeMs,
    [customFetch]: fetchBounded,
  });
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      // Of keys that can't be renewed nobody can say that one is not among them.
      const isKnown = error instanceof errors.JWKSNoMatchingKey && failedAt === Number.NEGATIVE_INFINITY;
      if (isKnown || isVerdict(error)) throw error;
      throw unavailable();
    }
  };
}

/** What jose says of the token rather than of the key set. */
function isVerdict(error: unknown): boolean {
  return error instanceof errors.JWKSMultipleMatchingKeys || error instanceof errors.JOSENotSupported;
}

async function boundedText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new Error(`it answered with more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

const unavailable = () =>
  fault(
    'SUBGRAPH_UNAVAILABLE',
    'The keys of the identity provider cannot be had now, so this token cannot be judged. Try again.',
    { retryAfterMs: failurePauseMs },
  );
