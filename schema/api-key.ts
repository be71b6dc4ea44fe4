/**
 * API keys as text: how one is made, told apart from other credentials, and turned into what may be stored.
 *
 * `sgk_<12 visible characters>_<43 secret characters>`: the visible part finds the key, the secret part is 256 random bits.
 * Stored is the SHA-256 digest of the whole: guessing 256 bits is out of reach however fast the hash is, so a slow one would
 * only cost every request. Who holds a key is the callers subgraph's business (docs/security.md).
 */
import { hash, randomBytes } from 'node:crypto';

/** A key as made: `text` goes to its holder once and is kept nowhere; `id` is its visible part. */
export type FreshApiKey = { readonly id: string; readonly text: string; readonly digest: string };

/** What a key that was shown is looked up by: its visible part and its digest (SHA-256, base64url). */
export type ShownApiKey = { readonly keyId: string; readonly digest: string };

const shape = /^(sgk_[0-9a-f]{12})_[A-Za-z0-9_-]{43}$/;
const visibleBytes = 6;
const secretBytes = 32;

/** Makes a key from the system's random numbers. */
export function makeApiKey(): FreshApiKey {
  const id = `sgk_${randomBytes(visibleBytes).toString('hex')}`;
  const text = `${id}_${randomBytes(secretBytes).toString('base64url')}`;
  return { id, text, digest: digestOf(text) };
}

/** Reads a key that a client showed; undefined for text that is none. */
export function readApiKey(text: string): ShownApiKey | undefined {
  const keyId = shape.exec(text)?.[1];
  return keyId === undefined ? undefined : { keyId, digest: digestOf(text) };
}

/** The digest a credential is known by: SHA-256, base64url. */
export function digestOf(text: string): string {
  return hash('sha256', text, 'base64url');
}
