/**
 * What a count counts: which states of a position, as a set of bits, and in which state its difference is evened out. Pure.
 *
 * docs/ledger.md, "Counts". A bit a state in the order of `states`; snapshots count all (gross) or all but what orders have
 * (net). Counting only what is reserved or picked is not offered: those units are somebody's, and move with their orders.
 */
import { type State, states } from './account.ts';

/** What can be counted: the shelf (available and reserved units look alike), one state, or everything on hand. */
export const countScopes = [
  'SHELF',
  'AVAILABLE',
  'DAMAGED',
  'QUARANTINED',
  'RETURN_PENDING',
  'ON_HAND',
] as const;

/** What a count counts. */
export type CountScope = (typeof countScopes)[number];

/** Gives the states a scope counts. */
export function statesOf(scope: CountScope): readonly State[] {
  if (scope === 'SHELF') return ['AVAILABLE', 'RESERVED'];
  return scope === 'ON_HAND' ? states : [scope];
}

/** Gives the set of states as bits, 1 to 63. */
export function bitsOf(counted: readonly State[]): number {
  return counted.reduce((bits, state) => bits | (1 << states.indexOf(state)), 0);
}

/** Says whether a state, by its stored number (1 to 6), is in a set of bits. */
export function hasState(bits: number, state: number): boolean {
  return ((bits >> (state - 1)) & 1) === 1;
}

/** Gives the state in which a count of this scope evens its difference out. */
export function evenedIn(scope: CountScope): State {
  return evenedState(bitsOf(statesOf(scope)));
}

/** Gives the state in which a count of these states evens its difference out: the only one of them, else AVAILABLE. */
export function evenedState(bits: number): State {
  const [only, ...others] = states.filter((_, index) => hasState(bits, index + 1));
  return only !== undefined && others.length === 0 ? only : 'AVAILABLE';
}

/** Finds the scope of this name; undefined when there is none. */
export function countScope(name: string): CountScope | undefined {
  return countScopes.find((scope) => scope === name.trim().toUpperCase());
}
