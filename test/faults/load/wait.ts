/**
 * Waiting for conditions, bounded, and the short pauses of clients who are not in a hurry. Nothing here waits for a while.
 */

/** How long to wait at most, and what to say when it was in vain. */
export type Waiting = { readonly limitMs?: number; readonly explain?: () => string };

const defaultLimitMs = 30_000;
const lookMs = 25;

/** Looks again and again until a condition holds; throws, naming it, when it does not within the limit. */
export async function waitFor(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  { limitMs = defaultLimitMs, explain }: Waiting = {},
): Promise<void> {
  const until = Date.now() + limitMs;
  while (!(await isSo())) {
    if (Date.now() > until) throw new Error(`${what}: not within ${limitMs} ms; ${explain?.() ?? ''}`);
    await pause(lookMs);
  }
}

/** Lets some time go by between two tries or two looks. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
