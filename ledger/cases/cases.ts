/**
 * The desk of exception cases, as other rooms have it: reading them, settling them, and looking after those that come and go.
 *
 * Opening one where its cause is recorded is open.ts, inside the recording transaction.
 */
import type { Database } from '#database';
import type { ActContext } from '../request.ts';
import { type CaseFeed, createCaseFeed } from './feed.ts';
import { type CaseQuery, type ExceptionCase, type PromisesAt, pageOfCases, promisesAt } from './read.ts';
import { type CaseReplayed, type CaseSettled, type CaseVerdict, noteReplay, settleCase } from './settle.ts';
import {
  type CaseDuration,
  type CaseLook,
  countOpenCases,
  measureCases,
  type OpenCases,
  watchCases,
} from './watch.ts';

/** What may be done with exception cases. */
export type Cases = {
  /** A page of cases, newest first. */
  page(query: CaseQuery): Promise<ExceptionCase[]>;
  /** Reservations and orders that stand on positions now, by position id. */
  promisesAt(positionIds: readonly number[]): Promise<ReadonlyMap<number, PromisesAt>>;
  /** Closes a case in the caller's name, with a reason. */
  settle(verdict: CaseVerdict, context: ActContext): Promise<CaseSettled>;
  /** Notes that what a case holds up was done again. */
  noteReplay(replayed: CaseReplayed, context: ActContext): Promise<ExceptionCase | undefined>;
  /** Opens and closes those whose cause can be read from the tables; for a chore. */
  watch(): Promise<CaseLook>;
  /** Closed cases, each given once, for the metric of time to resolve. */
  measure(): Promise<readonly CaseDuration[]>;
  /** What is open now, by kind and owner. */
  countOpen(): Promise<readonly OpenCases[]>;
  /** What became of cases, in commit order. */
  readonly feed: CaseFeed;
};

/** Makes the desk over a pool that writes and one that reads. */
export function createCases({ database, reader }: { database: Database; reader: Database }): Cases {
  return {
    page: (query) => pageOfCases(reader, query),
    promisesAt: (positionIds) => promisesAt(reader, positionIds),
    settle: (verdict, context) => settleCase(database, verdict, context),
    noteReplay: (replayed, context) => noteReplay(database, replayed, context),
    watch: () => watchCases(database),
    measure: () => measureCases(database),
    countOpen: () => countOpenCases(reader),
    feed: createCaseFeed({ database, reader }),
  };
}
