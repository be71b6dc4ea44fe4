/**
 * Whose records a caller may see: its own, or everybody's for an administrator. One rule for every row that has a caller.
 *
 * What a caller may not see reads as if it did not exist, so that ids tell nothing.
 */
import type { Caller } from '#schema';

/** Whether a caller may see and change a record that the caller `ownerId` made. */
export function maySee(caller: Caller, ownerId: string): boolean {
  return caller.id === ownerId || caller.kind === 'development' || caller.scopes.includes('admin');
}
