/**
 * What a followed subscription gives, and reading it from what a gateway sends.
 *
 * Pure. The four kinds are all there is to handle: a rebuilt state is thrown away at `restart`, filled by `state`, whole at the first
 * `reached`, and from then on kept current by `change`.
 */
import { type Answer, dataOf } from '../answer.ts';

/** What every event of a live field has. */
export type Told = { readonly cursor: string; readonly cause?: string };

/**
 * One event:
 * - `restart`: forget what you have built up; the present state follows. `FIRST`: nothing was kept. `RESYNC`: what followed the kept
 *   cursor is no longer kept by the gateway. `CUT`: the connection broke in the middle of a state.
 * - `state`: a part of the present state.
 * - `change`: what happened, once, in order.
 * - `reached`: nothing before this cursor is still to come; after a state, that it is whole. Comes every so often on a quiet stream.
 */
export type LiveEvent<One extends Told> =
  | { readonly kind: 'restart'; readonly reason: 'FIRST' | 'RESYNC' | 'CUT' }
  | { readonly kind: 'state'; readonly cursor: string; readonly told: One }
  | { readonly kind: 'change'; readonly cursor: string; readonly told: One }
  | { readonly kind: 'reached'; readonly cursor: string };

/** What one message of a gateway is: an event of the field, or one that is no change. */
export type Message<One extends Told> =
  | { readonly kind: 'told'; readonly told: One }
  | { readonly kind: 'HEARTBEAT'; readonly cursor: string }
  | { readonly kind: 'RESYNC'; readonly cursor: string };

/** Reads a message; throws the fault it tells. */
export function messageOf<One extends Told>(answer: Answer<Readonly<Record<string, One>>>): Message<One> {
  const control = controlOf(answer.extensions?.live);
  if (control !== undefined) return control;
  const [told] = Object.values(dataOf(answer));
  if (told === undefined) throw new TypeError('an event without a field');
  return { kind: 'told', told };
}

/** Says whether a message is a part of a state: those come all at once, and are as many as there is state. */
export function isOfState({ data }: Answer<unknown>): boolean {
  if (typeof data !== 'object' || data === null) return false;
  const [told]: unknown[] = Object.values(data);
  return typeof told === 'object' && told !== null && 'cause' in told && told.cause === 'SNAPSHOT';
}

function controlOf(live: unknown): Exclude<Message<never>, { readonly kind: 'told' }> | undefined {
  if (typeof live !== 'object' || live === null || !('type' in live) || !('cursor' in live)) return undefined;
  const { type, cursor } = live;
  if (typeof cursor !== 'string' || (type !== 'HEARTBEAT' && type !== 'RESYNC')) return undefined;
  return { kind: type, cursor };
}
