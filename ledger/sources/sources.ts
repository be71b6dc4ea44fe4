/**
 * The sources, as other rooms have them: governing, reading, acting on what waits, and the chores that look after them.
 *
 * What recording asks of them is book.ts and model.ts; docs/sources.md says it to integrators.
 */
import type { Database } from '#database';
import type { ActContext } from '../request.ts';
import {
  discardParked,
  type GapsWaive,
  type NamedReplay,
  type ParkedDiscard,
  type ParkedReplay,
  replayNamed,
  waiveGaps,
} from './desk.ts';
import { foldNotes } from './fold.ts';
import { type ForgetQuery, forgetKeys } from './forget-keys.ts';
import {
  type ModelChange,
  type ParkedEvent,
  readChanges,
  readGaps,
  readParked,
  readPolicy,
  readSources,
  readUnmappedCodes,
  readWatermarks,
  type Source,
  type SourceGap,
  type SourcePolicy,
  type SourceWatermark,
  type UnmappedCode,
} from './read.ts';
import { type SettleQuery, settleKeys } from './settle-keys.ts';
import { countSources, type SourceCounts, type SourceLook, watchSources } from './watch.ts';
import {
  type PolicyWritten,
  type RulesWritten,
  type SourcesWritten,
  setRules,
  setSourcePolicy,
  upsertSources,
} from './write.ts';
import type { PolicyWrite, RulesWrite, SourceWrite } from './write-input.ts';

/** A question about the sources, as its reader takes it. */
type Query<Reader extends (database: Database, query: never) => unknown> = Parameters<Reader>[1];

/** What may be done with sources. */
export type Sources = {
  /** Declares sources or changes what was declared, at most 500; each answers for itself. */
  upsert(rows: readonly SourceWrite[], context: ActContext): Promise<SourcesWritten>;
  /** Adds a rule set to a source. */
  setRules(input: RulesWrite, context: ActContext): Promise<RulesWritten>;
  /** Sets what holds for all sources. */
  setPolicy(input: PolicyWrite, context: ActContext): Promise<PolicyWritten>;
  /** Sources in the order of their names. */
  page(query: Query<typeof readSources>): Promise<Source[]>;
  /** What holds for all sources, and the version of the model. */
  policy(): Promise<SourcePolicy>;
  /** Changes of the model, newest first. */
  changes(query: Query<typeof readChanges>): Promise<ModelChange[]>;
  /** How far sources have told, by source and location; a second or so behind. */
  watermarks(query: Query<typeof readWatermarks>): Promise<SourceWatermark[]>;
  /** Running numbers that nobody has told; a second or so behind. */
  gaps(query: Query<typeof readGaps>): Promise<SourceGap[]>;
  /** Takes missing numbers as told; gives how many there were, undefined when the source does not number without gaps. */
  waiveGaps(waive: GapsWaive, context: ActContext): Promise<bigint | undefined>;
  /** Codes nobody has mapped. */
  unmappedCodes(query: Query<typeof readUnmappedCodes>): Promise<UnmappedCode[]>;
  /** Parked events in the order in which they happened. */
  parked(query: Query<typeof readParked>): Promise<ParkedEvent[]>;
  /** Tries parked events again. */
  replay(replay: ParkedReplay, context: ActContext): Promise<NamedReplay>;
  /** Gives parked events up; gives the ids of those that were. */
  discard(discard: ParkedDiscard, context: ActContext): Promise<readonly string[]>;
  /** Folds what recording noted into watermarks and numbering; gives how many notes. For a chore. */
  fold(query: { readonly limit: number }): Promise<number>;
  /** Opens and closes cases about sources; for a chore. */
  watch(query?: { readonly graceMs?: number }): Promise<SourceLook>;
  /** What is missing and what waits, for metrics. */
  count(): Promise<SourceCounts>;
  /** Forgets keys older than they are remembered; for a chore, an hour apart. Gives how many. */
  forgetKeys(query?: ForgetQuery): Promise<number>;
  /** Moves keys to where old ones are when there are many young ones; for a chore, a minute apart. Gives how many. */
  settleKeys(query?: SettleQuery): Promise<number>;
};

/** Makes the sources over a pool that writes and one that reads. */
export function createSources({ database, reader }: { database: Database; reader: Database }): Sources {
  return {
    upsert: (rows, context) => upsertSources(database, rows, context),
    setRules: (input, context) => setRules(database, input, context),
    setPolicy: (input, context) => setSourcePolicy(database, input, context),
    page: (query) => readSources(reader, query),
    policy: () => readPolicy(reader),
    changes: (query) => readChanges(reader, query),
    watermarks: (query) => readWatermarks(reader, query),
    gaps: (query) => readGaps(reader, query),
    waiveGaps: (waive, context) => waiveGaps(database, waive, context),
    unmappedCodes: (query) => readUnmappedCodes(reader, query),
    parked: (query) => readParked(reader, query),
    replay: (replay, context) => replayNamed(database, replay, context),
    discard: (discard, context) => discardParked(database, discard, context),
    fold: (query) => foldNotes(database, query),
    watch: (query) => watchSources(database, query),
    count: () => countSources(reader),
    forgetKeys: (query) => forgetKeys(database, query),
    settleKeys: (query) => settleKeys(database, query),
  };
}
