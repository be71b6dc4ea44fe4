/**
 * From policies to rules: what they come to for every place and channel they name, period by period. Pure.
 *
 * Which policy counts is said here and nowhere else: of one kind the most specific one in force. Among subjects an item's
 * policy comes before its class's before everybody's; that choice is made where rules are read (sql/selling-terms.sql), because
 * a rule of every item for every location would be a row for each position. Within a subject, and here, a location's policy
 * comes before its type's before everywhere's; among those the channel's before every channel's. A policy in force is the
 * highest version whose period holds the moment. Decision 0013.
 */
import type { PolicyKind, PolicySettings, WeekSpan } from './policy.ts';

/** A version of a policy; times in ms since 1970. */
export type CompiledVersion = {
  readonly version: number;
  /** Null: from here on the policy says nothing. */
  readonly settings: PolicySettings[PolicyKind] | null;
  readonly fromMs: number;
  /** Infinity: for ever. */
  readonly untilMs: number;
};

/** A policy of one subject with its versions, in any order. */
export type SubjectPolicy = {
  readonly policyNo: number;
  readonly kind: PolicyKind;
  readonly place: number;
  readonly channel: string;
  readonly versions: readonly CompiledVersion[];
};

/** What a subject's policies come to at a place for a channel during a period; undefined: nothing is said. */
export type Rule = {
  readonly place: number;
  readonly channel: string;
  /** -Infinity: since ever. */
  readonly fromMs: number;
  readonly untilMs: number;
} & Said;

/** What is said, each with the policy and version that says it as `policy.version`. */
export type Said = {
  readonly [Kind in Exclude<PolicyKind, 'LANE'>]?: {
    readonly settings: PolicySettings[Kind];
    readonly reference: string;
  };
};

/** The place that stands for every location. */
export const everywhere = 65_540;

/** The kinds that make rules. */
export const ruleKinds = ['ELIGIBILITY', 'SAFETY_STOCK', 'BUFFER', 'CAP', 'STALENESS', 'DROP_SHIP'] as const;

type Period = { readonly fromMs: number; readonly untilMs: number };

/**
 * Compiles the policies of one subject.
 * Takes them, the place of each named location's type by location number, and the time now; periods before now are left out.
 */
export function compileRules(
  policies: readonly SubjectPolicy[],
  typePlaces: ReadonlyMap<number, number>,
  nowMs: number,
): Rule[] {
  const bySpot = new Map(policies.map((policy) => [spot(policy.kind, policy.place, policy.channel), policy]));
  const places = [...new Set(policies.map(({ place }) => place))];
  const channels = [...new Set(policies.map(({ channel }) => channel))];
  const periods = periodsOf(policies, nowMs);
  return places.flatMap((place) =>
    channels.flatMap((channel) => {
      const candidates = candidatesOf({ place, channel }, bySpot, typePlaces);
      const rules = periods.map((period) => ({
        ...{ place, channel },
        ...period,
        ...saidAt(candidates, Math.max(period.fromMs, nowMs)),
      }));
      return withoutTrailingSilence(joined(rules));
    }),
  );
}

function spot(kind: PolicyKind, place: number, channel: string): string {
  return `${kind} ${place} ${channel}`;
}

function periodsOf(policies: readonly SubjectPolicy[], nowMs: number): Period[] {
  const times = policies.flatMap(({ versions }) =>
    versions.flatMap(({ fromMs, untilMs }) => [fromMs, untilMs]),
  );
  const bounds = [...new Set(times)].filter((ms) => ms > nowMs && ms !== Number.POSITIVE_INFINITY);
  const starts = [Number.NEGATIVE_INFINITY, ...bounds.sort((one, other) => one - other)];
  return starts.map((fromMs, at) => ({ fromMs, untilMs: starts[at + 1] ?? Number.POSITIVE_INFINITY }));
}

type Candidates = ReadonlyMap<PolicyKind, readonly SubjectPolicy[]>;

/** The policies that may say something here, by kind, the most specific first. */
function candidatesOf(
  { place, channel }: { readonly place: number; readonly channel: string },
  bySpot: ReadonlyMap<string, SubjectPolicy>,
  typePlaces: ReadonlyMap<number, number>,
): Candidates {
  const places = [...new Set([place, typePlaces.get(place) ?? place, everywhere])];
  const channels = [...new Set([channel, ''])];
  return new Map(
    ruleKinds.map((kind) => [
      kind,
      places.flatMap((each) => channels.flatMap((one) => bySpot.get(spot(kind, each, one)) ?? [])),
    ]),
  );
}

function saidAt(candidates: Candidates, atMs: number): Said {
  return Object.fromEntries(
    [...candidates].flatMap(([kind, policies]) => {
      for (const { policyNo, versions } of policies) {
        const version = inForce(versions, atMs);
        if (version?.settings)
          return [[kind, { settings: version.settings, reference: `${policyNo}.${version.version}` }]];
      }
      return [];
    }),
  );
}

/** Finds the version in force at a time: the highest whose period holds it. */
export function inForce(versions: readonly CompiledVersion[], atMs: number): CompiledVersion | undefined {
  return versions
    .filter(({ fromMs, untilMs }) => fromMs <= atMs && atMs < untilMs)
    .reduce<CompiledVersion | undefined>(
      (highest, each) => (highest === undefined || each.version > highest.version ? each : highest),
      undefined,
    );
}

function joined(rules: readonly Rule[]): Rule[] {
  const kept: Rule[] = [];
  for (const rule of rules) {
    const last = kept.at(-1);
    if (last !== undefined && saysTheSame(last, rule))
      kept[kept.length - 1] = { ...last, untilMs: rule.untilMs };
    else kept.push(rule);
  }
  return kept;
}

function saysTheSame(one: Rule, other: Rule): boolean {
  return ruleKinds.every((kind) => one[kind]?.reference === other[kind]?.reference);
}

/** A silent period stays where something follows it, so that every future period begins where another ends. */
function withoutTrailingSilence(rules: readonly Rule[]): Rule[] {
  const last = rules.findLastIndex((rule) => ruleKinds.some((kind) => rule[kind] !== undefined));
  return rules.slice(0, last + 1);
}

const allWeek = '{(,)}';

/** Writes hours as a PostgreSQL multirange of minutes of the week; null: at all times. */
export function multirangeOf(hours: readonly WeekSpan[] | null): string {
  return hours === null ? allWeek : `{${hours.map(([from, until]) => `[${from},${until})`).join(',')}}`;
}
