/**
 * Which promises would not be made again: what is held of a position, against what could be promised if none of it were. Pure.
 *
 * The oldest promises are served first; what is left over is at risk, the newest first. A cap bounds what one request may take, not what
 * all of them hold, so it puts nothing at risk.
 */
import { availableToSell, type SellingTerms } from '#schema';

/** What is held by one reservation; thousandths. */
export type StandingPromise = {
  readonly quantity: number;
  /** What of it came out of the channel's own grant. */
  readonly granted: number;
};

/** What of a channel's promises at a position is at risk, promise by promise. */
export type AtRisk<Promised> = {
  readonly promised: number;
  readonly quantity: number;
  readonly promises: readonly { readonly promise: Promised; readonly quantity: number }[];
};

/** Takes the terms as they are with the promises made, and the promises, the newest first. */
export function atRiskOf<Promised extends StandingPromise>(
  terms: SellingTerms,
  promises: readonly Promised[],
): AtRisk<Promised> {
  const sum = (of: (promise: Promised) => number): number =>
    promises.reduce((total, promise) => total + of(promise), 0);
  const promised = sum(({ quantity }) => quantity);
  const granted = sum((promise) => promise.granted);
  const freed: SellingTerms = {
    ...terms,
    cap: undefined,
    available: terms.available + promised,
    own: terms.own + granted,
    remaining: terms.remaining + granted,
  };
  let left = Math.max(0, promised - availableToSell(freed));
  const quantity = left;
  const atRisk = promises.flatMap((promise) => {
    const part = Math.min(left, promise.quantity);
    left -= part;
    return part === 0 ? [] : [{ promise, quantity: part }];
  });
  return { promised, quantity, promises: atRisk };
}
