/**
 * What is known of sources, in memory: who may tell what and when, what their snapshots count, what their codes mean.
 *
 * Pure questions over an immutable copy of the tables of migration 0017; book.ts keeps the copy young. Rules go by the time
 * an event happened, not by when it arrived, so that the order of arrival decides nothing (docs/ledger.md, invariant 7).
 */
import type { ParsedEvent, SnapshotSemantics } from '../event.ts';

/** What a source may tell from a time on; `types` undefined is every type. */
export type RuleSet = {
  readonly effectiveFromMs: number;
  readonly ruleNo: number;
  readonly types: ReadonlySet<string> | undefined;
};

/** A declared source, as recording needs it; its rule sets are in the order in which they take effect. */
export type DeclaredSource = {
  readonly semantics: SnapshotSemantics;
  readonly isGapless: boolean;
  readonly lineageTimeoutMs: number;
  readonly rules: readonly RuleSet[];
};

/** A source's own code of some kind: what it means, and whether the source has said so of any code of that kind. */
export type Term = { readonly meant: string | undefined; readonly isDeclared: boolean };

/** A source's codes of one kind and what they mean. */
export type Terms = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The whole of it, at one version. */
export type SourceModel = {
  readonly version: number;
  readonly areUndeclaredRefused: boolean;
  readonly keyDays: number;
  /** Events that happened before it may have been recorded under keys nobody remembers; -Infinity: none was ever forgotten. */
  readonly forgottenBeforeMs: number;
  readonly sources: ReadonlyMap<string, DeclaredSource>;
  readonly units: Terms;
  readonly dispositions: Terms;
};

/** How long an event of an undeclared source waits for the one it follows. */
export const usualLineageTimeoutMs = 900_000;

/** Says whether its source may tell this event; for one it may not, why, in a sentence. */
export function whyNotPermitted(model: SourceModel, event: ParsedEvent): string | undefined {
  const { source, type, occurredAt } = event;
  const declared = model.sources.get(source);
  if (declared === undefined) {
    if (!model.areUndeclaredRefused) return undefined;
    return `source ${JSON.stringify(source)} is not declared, and only declared sources may tell events: declare it with sourcesUpsert`;
  }
  const rule = ruleAt(declared, occurredAt.getTime());
  if (rule?.types === undefined || rule.types.has(type)) return undefined;
  return (
    `source ${JSON.stringify(source)} may not tell ${type} (its rule ${rule.ruleNo}): ` +
    'permit it with sourceRulesSet, and the event is recorded by itself'
  );
}

/** The rule set that holds for what happened at a time (ms since 1970); undefined where nobody ruled yet. */
export function ruleAt({ rules }: Pick<DeclaredSource, 'rules'>, atMs: number): RuleSet | undefined {
  return rules.findLast(({ effectiveFromMs }) => effectiveFromMs <= atMs);
}

/** Says whether a source may tell a type at any time at all. */
export function mayPermit(model: SourceModel, source: string, type: string): boolean {
  const declared = model.sources.get(source);
  if (declared === undefined) return !model.areUndeclaredRefused;
  return declared.rules.length === 0 || declared.rules.some(({ types }) => types?.has(type) ?? true);
}

/** What an absolute quantity counts that does not say it itself. */
export function semanticsOf(model: SourceModel, source: string): SnapshotSemantics {
  return model.sources.get(source)?.semantics ?? 'GROSS_ON_HAND';
}

/** How long, in milliseconds, an event of a source waits for the one it follows; 0 is not at all. */
export function lineageTimeoutOf(model: SourceModel, source: string): number {
  return model.sources.get(source)?.lineageTimeoutMs ?? usualLineageTimeoutMs;
}

/** What a source means by a code of a kind. */
export function termOf(terms: Terms, source: string, code: string): Term {
  const known = terms.get(source);
  return { meant: known?.get(code), isDeclared: known !== undefined };
}
