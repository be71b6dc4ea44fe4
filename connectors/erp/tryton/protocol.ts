/**
 * What both ways of posting once have in common: what a try is given, and which moves an event has.
 *
 * protocol-ledger.ts is for a Tryton as it comes, protocol-module.ts for one with the companion module. Only a move that is
 * done has an effect; a draft has none.
 */
import { z } from 'zod';
import type { DocumentRef, PlannedPosting } from '../contract.ts';
import type { Tried } from '../in-order.ts';
import type { MoveValues } from './catalogue.ts';
import { TrytonFault } from './fault.ts';
import type { TrytonMove } from './plan.ts';
import type { Rpc } from './rpc.ts';

/** A posting with the values its move is created with. */
export type ReadyPosting = {
  readonly posting: PlannedPosting<TrytonMove>;
  readonly values: MoveValues;
};

/** A way of posting each event once. */
export type Protocol = {
  /** Posts some, in order; throws a TrytonFault when nothing of it can be told apart. */
  attempt(batch: readonly ReadyPosting[], signal: AbortSignal): Promise<Tried>;
  /** The moves of these events that are done, by event id. */
  find(eventIds: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, number>>;
  /** The event of each of these moves; those of Tryton's own people are left out. */
  eventsOf(moveIds: readonly number[]): Promise<ReadonlyMap<number, string>>;
};

/** What a protocol needs. */
export type ProtocolOptions = { readonly rpc: Rpc; readonly acceptedWarnings: readonly string[] };

/** Names a move for the rest of the product. */
export function documentOf(moveId: number): DocumentRef {
  return { system: 'tryton', type: 'stock.move', id: String(moveId) };
}

/** What a try comes to when Tryton would not have it: told apart one by one when that can help. */
export function triedOf(error: unknown): Tried {
  if (!(error instanceof TrytonFault)) throw error;
  const { fault, isAnswer } = error;
  // What it did not foresee may be one line's doing, too.
  const isDivisible = isAnswer && (!fault.isRetryable || fault.code === 'untyped');
  return { fault, isDivisible };
}

const nothing = z.unknown();

/**
 * Calls what may be answered by a warning that is allowed: it is accepted for this once, and the call made again.
 * Throws the TrytonFault of any other answer.
 */
export async function callAccepting(
  { rpc, acceptedWarnings }: ProtocolOptions,
  call: { readonly method: string; readonly params: readonly unknown[]; readonly signal: AbortSignal },
): Promise<unknown> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await rpc.call(nothing, call);
    } catch (error) {
      const name = error instanceof TrytonFault ? error.warning : undefined;
      const isAccepted = acceptedWarnings.some((end) => name?.endsWith(end) === true);
      if (name === undefined || !isAccepted || tries >= mostWarnings) throw error;
      const { userId: user } = await rpc.identity(call.signal);
      const warning = { user, name, always: false };
      await rpc.call(nothing, {
        method: 'model.res.user.warning.create',
        params: [[warning]],
        signal: call.signal,
      });
    }
  }
}

const mostWarnings = 3;
