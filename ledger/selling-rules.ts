/**
 * The rules that policies were compiled to, as whoever keeps them in memory reads them: those of classes and of everything at
 * once, those of items with the items.
 *
 * Only reads. Which rule counts where is said in sql/selling-terms.sql, for the guard, and in live/selling for copies; a property
 * test holds the two together. What changed is told with the selling facts (reflected.ts). Decision 0023.
 */
import type { Queryable } from '#database';
import { statement } from './statement.ts';

/** What policies of one subject come to at a place for a channel during a period; undefined: nothing is said. */
export type SellingRule = {
  /** '' for rules of everything and of items. */
  readonly itemClass: string;
  /** A location number, the number of a type of locations, or everywhere (65540). */
  readonly place: number;
  /** '' for every channel. */
  readonly channel: string;
  /** Ms since 1970; -Infinity: since ever. */
  readonly fromMs: number;
  /** Ms since 1970; Infinity: for ever. */
  readonly untilMs: number;
  readonly eligibility: RuleEligibility | undefined;
  readonly safetyStock: { readonly quantity: number; readonly reference: string } | undefined;
  readonly cap: { readonly quantity: number; readonly reference: string } | undefined;
  readonly buffer: RuleBuffer | undefined;
  readonly staleness: RuleStaleness | undefined;
};

/** How units may reach customers (bits: 1 picked up, 2 shipped from there; 0: neither) and when. */
export type RuleEligibility = {
  readonly ways: number;
  /** Minutes of the week, Monday 00:00 is 0, as [from, until); undefined: at all times. */
  readonly hours: readonly (readonly [number, number])[] | undefined;
  readonly reference: string;
};

/** What is kept back of what is available. */
export type RuleBuffer = {
  readonly fixed: number;
  /** Percent times 100. */
  readonly basisPoints: number;
  /** Whether more is kept back by how fast things sell, which is measured and not in the rule. */
  readonly isMeasured: boolean;
  readonly reference: string;
};

/** What silence of a location costs. */
export type RuleStaleness = {
  readonly objectiveSeconds: number;
  /** Thousandths an hour. */
  readonly sellRate: number;
  readonly reference: string;
};

/** What an item brings to THE formula beside its positions. */
export type ItemSelling = {
  /** '': none. */
  readonly itemClass: string;
  /** One unit of its last decimal, in thousandths. */
  readonly step: number;
  readonly hasGrants: boolean;
  /** Those of the item itself. */
  readonly rules: readonly SellingRule[];
};

/** Items as they were at one revision of policies. */
export type ItemsSelling = {
  readonly revision: number;
  readonly items: ReadonlyMap<number, ItemSelling>;
};

const broadStatement = statement('rules-of-many');
const itemsStatement = statement('selling-items');

type RuleRow = {
  item_class: string;
  place: number;
  channel_id: string;
  from_ms: number | null;
  until_ms: number | null;
  eligibility: number | null;
  hours: string | null;
  eligibility_ref: string | null;
  safety_stock: number | null;
  safety_ref: string | null;
  cap: number | null;
  cap_ref: string | null;
  buffer_fixed: number | null;
  buffer_bp: number | null;
  buffer_factor: number | null;
  buffer_ref: string | null;
  objective_s: number | null;
  sell_rate: number | null;
  staleness_ref: string | null;
};

/** Reads the rules of classes of items and of everything, those that are over left out. */
export async function readBroadRules(database: Queryable): Promise<readonly SellingRule[]> {
  const { rows } = await database.query<RuleRow>(broadStatement);
  return rows.map(ruleOf);
}

type ItemRow = {
  revision: number;
  item_no: number | null;
  item_class: string | null;
  step: number;
  has_grants: boolean;
  rules: RuleRow[] | null;
};

/** Reads what items bring to the formula; unknown ones are left out. */
export async function readSellingItems(
  database: Queryable,
  itemNos: readonly number[],
): Promise<ItemsSelling> {
  const { rows } = await database.query<ItemRow>(itemsStatement, [[...new Set(itemNos)]]);
  const items = new Map<number, ItemSelling>();
  for (const { item_no, item_class, step, has_grants, rules } of rows) {
    if (item_no === null) continue;
    items.set(item_no, {
      ...{ itemClass: item_class ?? '', step, hasGrants: has_grants },
      rules: (rules ?? []).map(ruleOf),
    });
  }
  return { revision: rows[0]?.revision ?? 0, items };
}

function ruleOf(row: RuleRow): SellingRule {
  return {
    itemClass: row.item_class,
    place: row.place,
    channel: row.channel_id,
    fromMs: row.from_ms ?? Number.NEGATIVE_INFINITY,
    untilMs: row.until_ms ?? Number.POSITIVE_INFINITY,
    eligibility: eligibilityOf(row),
    safetyStock: saidOf(row.safety_stock, row.safety_ref),
    cap: saidOf(row.cap, row.cap_ref),
    buffer: bufferOf(row),
    staleness: stalenessOf(row),
  };
}

function saidOf(quantity: number | null, reference: string | null) {
  return quantity === null ? undefined : { quantity, reference: reference ?? '' };
}

function eligibilityOf({ eligibility, hours, eligibility_ref }: RuleRow): RuleEligibility | undefined {
  if (eligibility === null) return undefined;
  return { ways: eligibility, hours: spansOf(hours ?? allWeek), reference: eligibility_ref ?? '' };
}

const allWeek = '{(,)}';

/** Reads PostgreSQL's text of a multirange of whole minutes, in its canonical form. */
function spansOf(multirange: string): RuleEligibility['hours'] {
  if (multirange === allWeek) return undefined;
  return [...multirange.matchAll(/\[(\d+),(\d+)\)/g)].map(
    ([, from, until]) => [Number(from), Number(until)] as const,
  );
}

function bufferOf({ buffer_fixed, buffer_bp, buffer_factor, buffer_ref }: RuleRow): RuleBuffer | undefined {
  if (buffer_fixed === null) return undefined;
  return {
    ...{ fixed: buffer_fixed, basisPoints: buffer_bp ?? 0 },
    ...{ isMeasured: (buffer_factor ?? 0) > 0, reference: buffer_ref ?? '' },
  };
}

function stalenessOf({ objective_s, sell_rate, staleness_ref }: RuleRow): RuleStaleness | undefined {
  if (objective_s === null) return undefined;
  return { objectiveSeconds: objective_s, sellRate: sell_rate ?? 0, reference: staleness_ref ?? '' };
}
