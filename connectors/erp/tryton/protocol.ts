/**
 * What both ways of posting once have in common: what a try is given, and which moves an event has.
 *
 * protocol-ledger.ts is for a Tryton as it comes, protocol-module.ts for one with the companion module. Only a move that is
 * done has an effect; a draft has none.
 */
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
