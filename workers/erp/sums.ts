/**
 * Which movements may be summed up into one posting, where accounting allows it: rules that are data, none by default. Pure.
 *
 * Only sales from the shelf without a reservation: one sum is of one item, one location, one business day and one way (from,
 * to). What a sum costs (the position's order, keys that name a sale) is decision 0034's. Collecting them is collect.ts's.
 */
import type { CanonicalMovement } from '#connectors';
import { isNamed } from './priority.ts';
import { opensAt } from './windows.ts';

/** The types that may be summed up: what is the same for the books, one by one or together. */
export const summableTypes = ['SALE_COMPLETED'] as const;

/** A type that may be summed up. */
export type SummableType = (typeof summableTypes)[number];

/** Which movements are summed up, and when a sum is posted. All conditions must hold. */
export type SumRule = {
  readonly types: readonly SummableType[];
  /** Sources by name; `*` at the end stands for the rest. Every source when omitted. */
  readonly sources?: readonly string[] | undefined;
  /** Our ids of locations; every location when omitted. */
  readonly locations?: readonly string[] | undefined;
  /** When sums are closed and posted: a cron expression of five fields. */
  readonly closes: string;
  /** IANA name of the zone `closes` is in. */
  readonly timeZone: string;
};

/** The rule by which a movement is summed up; undefined when it is posted alone. */
export function sumRuleOf(rules: readonly SumRule[], movement: CanonicalMovement): SumRule | undefined {
  const { kind = 'MOVEMENT', from, reservationId, transferId } = movement;
  const isFromShelf = from.account === 'AVAILABLE' && movement.to.account === 'CUSTOMER';
  if (kind !== 'MOVEMENT' || !isFromShelf) return undefined;
  if (reservationId !== undefined || transferId !== undefined) return undefined;
  return rules.find((rule) => fits(rule, movement));
}

function fits({ types, sources, locations }: SumRule, { type, source, from }: CanonicalMovement): boolean {
  if (!types.some((each) => each === type)) return false;
  if (sources?.some((pattern) => isNamed(pattern, source)) === false) return false;
  return locations === undefined || locations.includes(from.locationId ?? '');
}

/** What movements of one sum have in common, as text. */
export function sumKeyOf({ type, sku, unit, from, to, businessDate }: CanonicalMovement): string {
  return JSON.stringify([type, sku, unit, from.account, from.locationId, to.account, businessDate]);
}

/** When a sum that is opened now is closed. */
export function sumClosesAt({ closes, timeZone }: SumRule, now: Date): Date {
  const next = opensAt([{ cron: closes, minutes: 1, timeZone }], new Date(now.getTime() + 60_000));
  if (next === undefined) throw new RangeError(`closes is "${closes}", which never comes`);
  return next;
}
