/**
 * Baseline: one execution for each subscriber, in the product itself. Nothing is shared.
 *
 * Every subscriber asks the same document with a value of its own in one of its lists, a location nobody has: its events are the
 * same as everybody's, but its subscription equals nobody's, so each change is planned, executed, serialised and written
 * for it alone. This is what a gateway does that doesn't group subscriptions;
 * all else, from the feed to the socket, is the product's own. Never weakened: bench/README.md.
 */

/**
 * Gives the variables of the nth subscriber: those of the subscription, the list named `apart` with one entry more that is
 * nobody else's. Throws where the variable is no list.
 */
export function variablesOfEach(
  variables: Readonly<Record<string, unknown>>,
  { apart, nth }: { readonly apart: string; readonly nth: number },
): Record<string, unknown> {
  const list = variables[apart];
  if (!Array.isArray(list)) throw new Error(`the variable ${apart} is no list`);
  return { ...variables, [apart]: [...list, `apart-${nth}`] };
}
