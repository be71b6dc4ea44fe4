/**
 * How a receiver goes wrong on purpose, for tests of what the other side makes of it.
 *
 * Each is something a real ERP was seen to do. Which delivery is met with which is the test's decision; the product never
 * asks for any. What happens to a dying process is shown by killing one, not here.
 */
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** One way to go wrong with one delivery. */
export type Misbehaviour =
  | { readonly kind: 'delay'; readonly delayMs: number }
  /** Nothing happens until then. */
  | { readonly kind: 'hold'; readonly until: Promise<unknown> }
  /** The connection is cut before anything is applied, or after everything was. */
  | { readonly kind: 'drop-before' | 'drop-after' }
  /** The receiver is gone without a farewell, before anything is applied, or after everything was. */
  | { readonly kind: 'die-before' | 'die-after' }
  /** The delivery comes twice, as proxies that try again make it come; the second is answered. */
  | { readonly kind: 'duplicate' }
  /** Another status; nothing is applied. */
  | { readonly kind: 'status'; readonly status: number; readonly retryAfterSeconds?: number }
  /** Everything is applied and the answer makes no sense. */
  | { readonly kind: 'garble' };

/** What a delivery is met with; undefined for the usual. Takes the events as they came, unparsed. */
export type Misbehave = (events: readonly unknown[]) => Misbehaviour | undefined;

/** What goes wrong: with the answer, or with the receiver. */
export type Victim = {
  readonly response: ServerResponse;
  /** Ends the receiver as a killed process ends. */
  readonly die: () => void;
};

/** Goes wrong before the delivery is applied; gives false when that was all and there is nothing more to do. */
export async function misbehaveBefore(
  misbehaviour: Misbehaviour | undefined,
  { response, die }: Victim,
): Promise<boolean> {
  switch (misbehaviour?.kind) {
    case 'delay':
      await sleep(misbehaviour.delayMs);
      return true;
    case 'hold':
      await misbehaviour.until;
      return true;
    case 'drop-before':
      response.destroy();
      return false;
    case 'die-before':
      die();
      return false;
    case 'status': {
      const { status, retryAfterSeconds } = misbehaviour;
      if (retryAfterSeconds !== undefined) response.setHeader('retry-after', String(retryAfterSeconds));
      response.writeHead(status).end(JSON.stringify({ error: `status ${status} on purpose` }));
      return false;
    }
    default:
      return true;
  }
}

/** Goes wrong after the delivery was applied; gives false when the answer must not be sent any more. */
export function misbehaveAfter(misbehaviour: Misbehaviour | undefined, { response, die }: Victim): boolean {
  if (misbehaviour?.kind === 'drop-after') {
    response.destroy();
    return false;
  }
  if (misbehaviour?.kind === 'die-after') {
    die();
    return false;
  }
  if (misbehaviour?.kind === 'garble') {
    response.writeHead(200).end('<html>a proxy says hello</html>');
    return false;
  }
  return true;
}
