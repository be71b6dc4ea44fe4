/**
 * The sources as people ask for them: what is declared and ruled, how far each has told, what is missing, what waits and why,
 * and every change of the model. Reads only, a page at a time; give the key of the last row to go on after it.
 */
import type { Queryable } from '#database';
import type { SnapshotSemantics, StockEventInput } from '../event.ts';
import { statement } from '../statement.ts';
import type { SourceKind } from './kind.ts';

/** A rule set of a source as it was written. */
export type SourceRule = {
  readonly ruleNo: number;
  /** Undefined: it holds for whatever happened before the next one. */
  readonly effectiveFrom: Date | undefined;
  /** Undefined: every type. */
  readonly types: readonly string[] | undefined;
  readonly by: string;
  readonly at: Date;
  readonly reason: string;
  readonly modelVersion: number;
};

/** A declared source. Times to answer and to wait in seconds. */
export type Source = {
  readonly source: string;
  readonly kind: SourceKind;
  readonly owner: string;
  readonly semantics: SnapshotSemantics;
  readonly freshnessSeconds: number | undefined;
  readonly isGapless: boolean;
  readonly lineageTimeoutSeconds: number;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly updatedBy: string;
  /** In the order they were written. */
  readonly rules: readonly SourceRule[];
};

/** What holds for all sources, and the version of the whole model. */
export type SourcePolicy = {
  readonly undeclared: 'ACCEPT' | 'REFUSE';
  readonly keyDays: number;
  /** Events that happened before it are refused unless history is being loaded; undefined: none are. */
  readonly forgottenBefore: Date | undefined;
  readonly version: number;
  readonly updatedAt: Date;
  readonly updatedBy: string;
};

/** A change of the model; one a version. */
export type ModelChange = {
  readonly version: number;
  readonly changedAt: Date;
  readonly callerId: string;
  readonly what: string;
  readonly subject: string;
  readonly reason: string | undefined;
};

/** How far a source has told what happened at a location. */
export type SourceWatermark = {
  readonly source: string;
  readonly locationId: string;
  readonly locationNo: number;
  /** The latest time of an event. */
  readonly occurredAt: Date;
  /** When something was heard last. */
  readonly heardAt: Date;
  /** The running number of the latest event that had one, as digits. */
  readonly lastSequence: string | undefined;
};

/** Running numbers of a source that nobody has told; numbers as digits. */
export type SourceGap = {
  readonly source: string;
  /** Counts how often numbering started over, from 1. */
  readonly epoch: number;
  readonly from: string;
  readonly to: string;
  readonly count: string;
  readonly noticedAt: Date;
};

/** What of an event a code stands in. */
export type MappedField = 'sku' | 'locationId' | 'toLocationId' | 'unit' | 'disposition';

/** A code nobody has mapped, and what waits for it. */
export type UnmappedCode = {
  readonly source: string;
  readonly field: MappedField;
  readonly code: string;
  /** Counted up to 10,000. */
  readonly events: number;
  /** Of the counted events, in thousandths of whatever unit they were told in. */
  readonly units: number;
  readonly firstOccurredAt: Date;
  readonly waitingSince: Date;
};

/** An event that waits, as it came. */
export type ParkedEvent = {
  /** Names it in parkedEventsReplay and parkedEventsDiscard. */
  readonly id: string;
  readonly source: string;
  readonly eventId: string;
  readonly type: string;
  /** Why it waits, in a word. */
  readonly code: string;
  readonly field: string;
  /** What it waits for: the code, the chain, the type. */
  readonly value: string;
  /** The last answer. */
  readonly said: string;
  readonly event: StockEventInput;
  readonly callerId: string;
  readonly correlationId: string;
  readonly attempts: number;
  readonly occurredAt: Date;
  readonly parkedAt: Date;
  readonly triedAt: Date;
  /** When it is recorded whatever it waits for; undefined: never. */
  readonly dueAt: Date | undefined;
};

/** Which parked events; every given condition holds. */
export type ParkedFilter = {
  readonly sources?: readonly string[] | undefined;
  readonly codes?: readonly string[] | undefined;
  readonly values?: readonly string[] | undefined;
  readonly types?: readonly string[] | undefined;
};

const statements = {
  sources: statement('sources/read-sources'),
  policy: statement('sources/read-policy'),
  changes: statement('sources/page-changes'),
  watermarks: statement('sources/page-watermarks'),
  gaps: statement('sources/page-gaps'),
  codes: statement('sources/page-codes'),
  parked: statement('sources/page-parked'),
} as const;

const eventsCounted = 10_000;

type RuleRow = Omit<SourceRule, 'effectiveFrom' | 'types' | 'at'> & {
  effectiveFromMs: number | null;
  types: string[] | null;
  at: number;
};
type SourceRow = {
  source: string;
  kind: SourceKind;
  owner: string;
  semantics: SnapshotSemantics;
  freshness_seconds: number | null;
  is_gapless: boolean;
  lineage_timeout_seconds: number;
  version: number;
  created_at: Date;
  updated_at: Date;
  updated_by: string;
  rules: RuleRow[];
};

/** Sources in the order of their names, at most `first`. */
export async function readSources(
  database: Queryable,
  query: {
    readonly first: number;
    readonly after?: string | undefined;
    readonly sources?: readonly string[] | undefined;
    readonly kinds?: readonly SourceKind[] | undefined;
  },
): Promise<Source[]> {
  const { rows } = await database.query<SourceRow>(statements.sources, [
    query.first,
    query.after ?? null,
    query.sources ?? null,
    query.kinds ?? null,
  ]);
  return rows.map((row) => ({
    source: row.source,
    kind: row.kind,
    owner: row.owner,
    semantics: row.semantics,
    freshnessSeconds: row.freshness_seconds ?? undefined,
    isGapless: row.is_gapless,
    lineageTimeoutSeconds: row.lineage_timeout_seconds,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
    rules: row.rules.map(ruleOf),
  }));
}

function ruleOf({ effectiveFromMs, types, at, ...rest }: RuleRow): SourceRule {
  const effectiveFrom = effectiveFromMs === null ? undefined : new Date(effectiveFromMs);
  return { ...rest, effectiveFrom, types: types ?? undefined, at: new Date(at) };
}

/** The rule set of a source that holds for what happened at a time; undefined where nobody ruled. */
export function ruleInEffect({ rules }: Pick<Source, 'rules'>, at: Date): SourceRule | undefined {
  const from = ({ effectiveFrom }: SourceRule): number =>
    effectiveFrom?.getTime() ?? Number.NEGATIVE_INFINITY;
  const begun = rules.filter((rule) => from(rule) <= at.getTime());
  return begun.reduce<SourceRule | undefined>(
    (last, rule) => (last === undefined || from(rule) >= from(last) ? rule : last),
    undefined,
  );
}

/** What holds for all sources. */
export async function readPolicy(database: Queryable): Promise<SourcePolicy> {
  const { rows } = await database.query<{
    undeclared: SourcePolicy['undeclared'];
    key_days: number;
    forgotten_before: Date | null;
    version: number;
    updated_at: Date;
    updated_by: string;
  }>(statements.policy, []);
  const [row] = rows;
  if (row === undefined) throw new Error('the source policy has no row');
  return {
    undeclared: row.undeclared,
    keyDays: row.key_days,
    forgottenBefore: row.forgotten_before ?? undefined,
    version: row.version,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
  };
}

/** Changes of the model, newest first. */
export async function readChanges(
  database: Queryable,
  query: { readonly first: number; readonly after?: number | undefined },
): Promise<ModelChange[]> {
  const { rows } = await database.query<{
    version: number;
    changed_at: Date;
    caller_id: string;
    what: string;
    subject: string;
    reason: string | null;
  }>(statements.changes, [query.first, query.after ?? null]);
  return rows.map((row) => ({
    version: row.version,
    changedAt: row.changed_at,
    callerId: row.caller_id,
    what: row.what,
    subject: row.subject,
    reason: row.reason ?? undefined,
  }));
}

/** How far sources have told, by source and location. */
export async function readWatermarks(
  database: Queryable,
  query: {
    readonly first: number;
    readonly after?: { readonly source: string; readonly locationId: string } | undefined;
    readonly sources?: readonly string[] | undefined;
    readonly locationNos?: readonly number[] | undefined;
    readonly heardBefore?: Date | undefined;
  },
): Promise<SourceWatermark[]> {
  const { rows } = await database.query<{
    source: string;
    location_id: string;
    location_no: number;
    occurred_at: Date;
    heard_at: Date;
    last_sequence: string | null;
  }>(statements.watermarks, [
    query.first,
    query.after?.source ?? null,
    query.after?.locationId ?? null,
    query.sources ?? null,
    query.locationNos ?? null,
    query.heardBefore?.toISOString() ?? null,
  ]);
  return rows.map((row) => ({
    source: row.source,
    locationId: row.location_id,
    locationNo: row.location_no,
    occurredAt: row.occurred_at,
    heardAt: row.heard_at,
    lastSequence: row.last_sequence ?? undefined,
  }));
}

/** Missing numbers, by source, epoch and number. */
export async function readGaps(
  database: Queryable,
  query: {
    readonly first: number;
    readonly after?: { readonly source: string; readonly epoch: number; readonly from: string } | undefined;
    readonly sources?: readonly string[] | undefined;
  },
): Promise<SourceGap[]> {
  const { rows } = await database.query<{
    source: string;
    epoch: number;
    from_no: string;
    to_no: string;
    missing: string;
    noticed_at: Date;
  }>(statements.gaps, [
    query.first,
    query.after?.source ?? null,
    query.after?.epoch ?? null,
    query.after?.from ?? null,
    query.sources ?? null,
  ]);
  return rows.map((row) => ({
    source: row.source,
    epoch: row.epoch,
    from: row.from_no,
    to: row.to_no,
    count: row.missing,
    noticedAt: row.noticed_at,
  }));
}

/** Codes nobody has mapped, by source, field and code. */
export async function readUnmappedCodes(
  database: Queryable,
  query: {
    readonly first: number;
    readonly after?: { readonly source: string; readonly field: string; readonly code: string } | undefined;
    readonly sources?: readonly string[] | undefined;
    readonly fields?: readonly MappedField[] | undefined;
  },
): Promise<UnmappedCode[]> {
  const { rows } = await database.query<{
    source: string;
    field: MappedField;
    value: string;
    events: number;
    units: number;
    first_at: Date;
    since: Date;
  }>(statements.codes, [
    query.first,
    query.after?.source ?? null,
    query.after?.field ?? null,
    query.after?.code ?? null,
    query.sources ?? null,
    query.fields ?? null,
    eventsCounted,
  ]);
  return rows.map((row) => ({
    source: row.source,
    field: row.field,
    code: row.value,
    events: row.events,
    units: row.units,
    firstOccurredAt: row.first_at,
    waitingSince: row.since,
  }));
}

/** Parked events in the order in which they happened. */
export async function readParked(
  database: Queryable,
  query: {
    readonly first: number;
    readonly after?: { readonly occurredAt: string; readonly id: string } | undefined;
    readonly filter?: ParkedFilter;
  },
): Promise<ParkedEvent[]> {
  const { sources, codes, values, types } = query.filter ?? {};
  const { rows } = await database.query<
    Omit<ParkedEvent, 'dueAt' | 'occurredAt'> & { dueAt: Date | null; occurredAt: Date }
  >(statements.parked, [
    query.first,
    query.after?.occurredAt ?? null,
    query.after?.id ?? null,
    sources ?? null,
    codes ?? null,
    values ?? null,
    types ?? null,
  ]);
  return rows.map((row) => ({ ...row, dueAt: row.dueAt ?? undefined }));
}
