/**
 * The cursor in the payloads of mutations: a place of the feed that includes what was just done.
 *
 * Read after the deed is committed and only when it is asked for. It is a help, not part of the deed: who cannot be told it is
 * told null, never that the deed failed. docs/availability.md.
 */
import type { Ledger } from '#ledger';
import { encodeCursor } from '#schema';

/** Gives the place of the feed now, or null when the ledger does not tell it. */
export async function feedCursor({ cursorNow }: Pick<Ledger, 'cursorNow'>): Promise<string | null> {
  return cursorNow().then(encodeCursor, () => null);
}
