/**
 * What may come of telling a stock event: recorded, seen before, kept waiting, refused.
 *
 * Pure: results in, outcomes out, each told apart by `kind`. Each event answers for itself; docs/sources.md says what is parked and why.
 */
import type { StockEventsRecordMutation } from '../generated.ts';

type Result = StockEventsRecordMutation['stockEventsRecord']['results'][number];

/** Which event: its place among those given, from 0, and its key. */
type Told<Kind extends string> = {
  readonly kind: Kind;
  readonly index: number;
  readonly source: string;
  readonly eventId: string;
};

/** Why an event was not recorded, or not yet. */
export type StockEventRefusal = NonNullable<Result['error']>;

/**
 * What came of one event: it is `recorded`, now or by an earlier call (`replayed`); `parked` until a code is known or what it follows is
 * there, and then recorded by itself; or `refused`.
 */
export type StockEventOutcome =
  | Told<'recorded'>
  | Told<'replayed'>
  | (Told<'parked'> & { readonly reason: StockEventRefusal | null })
  | (Told<'refused'> & { readonly reason: StockEventRefusal | null });

/** Reads one result; `firstIndex` is added to its index, for calls that were made in parts. */
export function eventOutcome(result: Result, firstIndex: number): StockEventOutcome {
  const { source, eventId, error: reason } = result;
  const of = { index: result.index + firstIndex, source, eventId };
  switch (result.status) {
    case 'RECORDED':
      return { kind: 'recorded', ...of };
    case 'REPLAYED':
      return { kind: 'replayed', ...of };
    case 'PARKED':
      return { kind: 'parked', ...of, reason };
    case 'REFUSED':
      return { kind: 'refused', ...of, reason };
  }
}
