/**
 * Addresses of the bench: a URL, and after its `#`, which is never sent, the API key to ask it with.
 *
 * A fragment, so that whoever hands an address on needs to know nothing of keys. Baselines have none.
 */

/** Joins an address and its key. */
export function withKey(url: string, key: string): string {
  return `${url}#${key}`;
}

/** Takes an address apart: the path of its server, and the headers that show the key, none without one. */
export function readAddress(address: string): {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
} {
  const url = new URL(address);
  const key = url.hash.slice(1);
  url.hash = '';
  return { url, headers: key === '' ? {} : { 'x-api-key': key } };
}

/** The same server and key at another path. */
export function atPath(address: string, pathname: string): string {
  const url = new URL(address);
  url.pathname = pathname;
  return url.href;
}
