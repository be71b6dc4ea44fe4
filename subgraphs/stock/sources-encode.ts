/**
 * Sources as the contract has them: what the ledger knows of them, encoded. Times as RFC 3339, long numbers as digits.
 */
import {
  type MappedField as LedgerField,
  type ModelChange,
  type ParkedEvent,
  recordableTypes,
  ruleInEffect,
  type Source,
  type SourceGap,
  type SourceOutcome,
  type SourcePolicy,
  type SourceRefusal,
  type SourceRule,
  type SourceWatermark,
  type UnmappedCode,
} from '#ledger';
import { quantityToUnits } from '#schema';
import type { MappedField } from './generated.ts';

/** The contract's names of the fields codes stand in. */
export const mappedFields = {
  SKU: 'sku',
  LOCATION: 'locationId',
  TO_LOCATION: 'toLocationId',
  UNIT: 'unit',
  DISPOSITION: 'disposition',
} as const satisfies Readonly<Record<MappedField, LedgerField>>;

const fieldNames: Readonly<Record<LedgerField, MappedField>> = {
  sku: 'SKU',
  locationId: 'LOCATION',
  toLocationId: 'TO_LOCATION',
  unit: 'UNIT',
  disposition: 'DISPOSITION',
};

/** Encodes a source, with what it may tell now. */
export function encodeSource(of: Source) {
  return {
    id: of.source,
    ...{ kind: of.kind, owner: of.owner, snapshotSemantics: of.semantics, gapless: of.isGapless },
    freshnessSeconds: of.freshnessSeconds ?? null,
    lineageTimeoutSeconds: of.lineageTimeoutSeconds,
    ...permitted(ruleInEffect(of, new Date())?.types),
    rules: of.rules.map((rule) => encodeRule(of.source, rule)),
    version: String(of.version),
    createdAt: of.createdAt.toISOString(),
    updatedAt: of.updatedAt.toISOString(),
    updatedBy: of.updatedBy,
  };
}

/** Encodes a rule set of a source. */
export function encodeRule(source: string, rule: SourceRule) {
  return {
    source,
    number: rule.ruleNo,
    effectiveFrom: rule.effectiveFrom?.toISOString() ?? null,
    ...permitted(rule.types),
    reason: rule.reason,
    setBy: rule.by,
    setAt: rule.at.toISOString(),
    modelVersion: String(rule.modelVersion),
  };
}

function permitted(types: readonly string[] | undefined) {
  return { permittedTypes: [...(types ?? recordableTypes)], permitsEveryType: types === undefined };
}

/** Encodes ids that are no parked event's, with their places in the input. */
export function encodeUnparked(asked: readonly string[], unknown: readonly string[]) {
  const code = 'UnknownParkedEvent' as const;
  return asked.flatMap((id, index) =>
    unknown.includes(id.toLowerCase())
      ? [
          {
            __typename: code,
            code,
            path: ['ids', String(index)],
            message: `no parked event has the id ${id}`,
          },
        ]
      : [],
  );
}

/** Encodes what holds for all sources; a time before which nothing was forgotten as null. */
export function encodePolicy(of: SourcePolicy) {
  return {
    undeclaredSources: of.undeclared,
    keyDays: of.keyDays,
    forgottenBefore: of.forgottenBefore?.toISOString() ?? null,
    modelVersion: String(of.version),
    updatedAt: of.updatedAt.toISOString(),
    updatedBy: of.updatedBy,
  };
}

/** Encodes a change of the model. */
export function encodeModelChange(of: ModelChange) {
  return {
    version: String(of.version),
    changedAt: of.changedAt.toISOString(),
    changedBy: of.callerId,
    ...{ action: of.what, subject: of.subject, reason: of.reason ?? null },
  };
}

/** Encodes how far a source has told of a location; the location as a reference. */
export function encodeWatermark(of: SourceWatermark) {
  return {
    source: of.source,
    location: { id: of.locationId },
    occurredAt: of.occurredAt.toISOString(),
    heardAt: of.heardAt.toISOString(),
    lastSequence: of.lastSequence ?? null,
  };
}

/** Encodes a gap, with its age. */
export function encodeGap(of: SourceGap) {
  const ageMs = Date.now() - of.noticedAt.getTime();
  return {
    ...{ source: of.source, epoch: of.epoch, from: of.from, to: of.to, missing: of.count },
    noticedAt: of.noticedAt.toISOString(),
    ageSeconds: Math.max(0, Math.floor(ageMs / 1_000)),
  };
}

/** Encodes an unmapped code. */
export function encodeUnmapped(of: UnmappedCode) {
  return {
    ...{ source: of.source, field: fieldNames[of.field], code: of.code, events: of.events },
    units: quantityToUnits(of.units),
    firstOccurredAt: of.firstOccurredAt.toISOString(),
    waitingSince: of.waitingSince.toISOString(),
  };
}

/** Encodes a parked event; the event itself as the JSON text it came as. */
export function encodeParked(of: ParkedEvent) {
  return {
    ...{ id: of.id, source: of.source, eventId: of.eventId, type: of.type, code: of.code },
    ...{ field: of.field, value: of.value, message: of.said, event: JSON.stringify(of.event) },
    ...{ sentBy: of.callerId, correlationId: of.correlationId, tries: of.attempts },
    occurredAt: of.occurredAt.toISOString(),
    parkedAt: of.parkedAt.toISOString(),
    triedAt: of.triedAt.toISOString(),
    dueAt: of.dueAt?.toISOString() ?? null,
  };
}

/** Encodes what became of a row of sourcesUpsert. */
export function encodeSourceOutcome(outcome: SourceOutcome, index: number) {
  const { source, refusal } = outcome;
  if (source !== undefined)
    return { index, source: encodeSource(source), created: outcome.created, userErrors: [] };
  return { index, source: null, created: false, userErrors: faultsOf(refusal) };
}

/** Encodes a refusal for the mutations that have no key. */
export function faultsOf(refusal: SourceRefusal | undefined) {
  if (refusal === undefined || refusal.code === 'IdempotencyConflict') return [];
  return [{ __typename: refusal.code, ...refusal, path: [...renamed(refusal.path)] }];
}

/** Encodes a refusal for the mutations that have a key. */
export function refusalsOf(refusal: SourceRefusal | undefined) {
  if (refusal === undefined) return [];
  const { code, message } = refusal;
  const said = { message, path: [...renamed(refusal.path)] };
  if (code !== 'IdempotencyConflict') return [{ __typename: code, code, ...said }];
  const { storedHash, givenHash } = refusal;
  return [{ __typename: code, code, ...said, storedHash, givenHash }];
}

/** The contract's names of the ledger's fields. */
function renamed(path: readonly string[]): readonly string[] {
  const names: Readonly<Record<string, string>> = { semantics: 'snapshotSemantics' };
  return path.map((step) => names[step] ?? step);
}
