/**
 * Which of the compiled rules counts for an item at a location and a channel at a moment. Pure.
 *
 * Within a subject the first rule found is complete: the location's before its type's before everywhere's, among those the
 * channel's before every channel's. Of subjects the item's own comes before its class's before everybody's, kind by kind.
 * The same is said to the guard in ledger/sql/selling-terms.sql; a property test holds the two together. Decision 0023.
 */
import type { SellingRule } from '#ledger';

/** What rules say at one place for one channel, kind by kind. */
export type Saying = Pick<SellingRule, 'eligibility' | 'safetyStock' | 'cap' | 'buffer' | 'staleness'>;

/** Where and for whom. */
export type Spot = { readonly locationNo: number; readonly typePlace: number; readonly channel: string };

/** The rules of one subject, by place and channel. */
export type SubjectRules = ReadonlyMap<number, ReadonlyMap<string, readonly SellingRule[]>>;

/** The rules of many items. */
export type RuleBook = {
  /** What is said of items of a class ('': of none); `nowMs` never goes back by more than a moment. */
  at(itemClass: string, spot: Spot, nowMs: number): Saying;
};

/** The place of rules that hold at every location. */
export const everywhere = 65_540;
const nothing: Saying = {
  ...{ eligibility: undefined, safetyStock: undefined, cap: undefined, buffer: undefined },
  staleness: undefined,
};

/** Orders the rules of one subject for looking up. */
export function subjectRules(rules: readonly SellingRule[]): SubjectRules {
  const byPlace = Map.groupBy(rules, ({ place }) => place);
  return new Map([...byPlace].map(([place, here]) => [place, Map.groupBy(here, ({ channel }) => channel)]));
}

/** Finds the rule of a subject that counts; undefined: it says nothing there now. */
export function ruleAt(
  subject: SubjectRules | undefined,
  { locationNo, typePlace, channel }: Spot,
  nowMs: number,
): SellingRule | undefined {
  if (subject === undefined) return undefined;
  for (const place of [locationNo, typePlace, everywhere]) {
    const here = subject.get(place);
    if (here === undefined) continue;
    const rule = inForce(here.get(channel), nowMs) ?? inForce(here.get(''), nowMs);
    if (rule !== undefined) return rule;
  }
  return undefined;
}

function inForce(rules: readonly SellingRule[] | undefined, nowMs: number): SellingRule | undefined {
  return rules?.find(({ fromMs, untilMs }) => fromMs <= nowMs && nowMs < untilMs);
}

/** What the more specific subject says, and where it says nothing what the broader one says. */
export function laidOver(own: SellingRule | undefined, broad: Saying): Saying {
  if (own === undefined) return broad;
  return {
    eligibility: own.eligibility ?? broad.eligibility,
    safetyStock: own.safetyStock ?? broad.safetyStock,
    cap: own.cap ?? broad.cap,
    buffer: own.buffer ?? broad.buffer,
    staleness: own.staleness ?? broad.staleness,
  };
}

/**
 * Makes the book of rules of classes and of everything.
 * What was looked up is remembered until the next moment at which any period begins or ends.
 */
export function createRuleBook(rules: readonly SellingRule[]): RuleBook {
  const byClass = Map.groupBy(rules, ({ itemClass }) => itemClass);
  const subjects = new Map([...byClass].map(([itemClass, own]) => [itemClass, subjectRules(own)]));
  const bounds = boundsOf(rules);
  let known = new Map<string, Map<number, Saying>>();
  let untilMs = Number.NEGATIVE_INFINITY;
  const lookUp = (itemClass: string, spot: Spot, nowMs: number): Saying => {
    const every = laidOver(ruleAt(subjects.get(''), spot, nowMs), nothing);
    return itemClass === '' ? every : laidOver(ruleAt(subjects.get(itemClass), spot, nowMs), every);
  };
  return {
    at: (itemClass, spot, nowMs) => {
      if (nowMs >= untilMs) {
        known = new Map();
        untilMs = bounds.find((ms) => ms > nowMs) ?? Number.POSITIVE_INFINITY;
      }
      // A class nobody has a rule for is none.
      const subject = subjects.has(itemClass) ? itemClass : '';
      const key = `${spot.channel} ${subject}`;
      const there = known.get(key) ?? new Map<number, Saying>();
      if (there.size === 0) known.set(key, there);
      const found = there.get(spot.locationNo) ?? lookUp(subject, spot, nowMs);
      there.set(spot.locationNo, found);
      return found;
    },
  };
}

function boundsOf(rules: readonly SellingRule[]): number[] {
  const all = new Set(rules.flatMap(({ fromMs, untilMs }) => [fromMs, untilMs]));
  return [...all].filter(Number.isFinite).sort((one, other) => one - other);
}
