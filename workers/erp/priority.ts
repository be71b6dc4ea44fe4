/**
 * Which posting goes first: a business priority by rules that are data, a list a company. Pure.
 *
 * The first rule that fits says it: 1 goes first, 9 last. It never breaks an order: what a posting of higher priority has to
 * wait for takes that priority too (dispatch.ts). docs/erp.md.
 */
import type { CanonicalMovement } from '#connectors';

/** Conditions, all of which must hold, and the priority they give. A rule without conditions fits everything. */
export type PriorityRule = {
  /** Event types, in upper snake case. */
  readonly types?: readonly string[] | undefined;
  /** Sources by name; `*` at the end stands for the rest. */
  readonly sources?: readonly string[] | undefined;
  /** Its business day was more than so many days before it was recorded: history, as imports bring it. */
  readonly olderThanDays?: number | undefined;
  /** 1 (first) to 9 (last). */
  readonly priority: number;
};

/** The priority of what no rule names. */
export const usualPriority = 5;

/** The rules of a company that sets none: history last, then counts and openings; what left and arrived by order first, then sales. */
export const defaultPriorities: readonly PriorityRule[] = [
  { olderThanDays: 7, priority: 8 },
  {
    types: [
      ...['SHIPMENT_CONFIRMED', 'PICKUP_COMPLETED', 'RECEIPT_CONFIRMED', 'RECEIPT_REVERSED'],
      ...['TRANSFER_SHIPPED', 'TRANSFER_RECEIVED', 'DROPSHIP_SHIPPED'],
    ],
    priority: 2,
  },
  { types: ['SALE_COMPLETED', 'SALE_VOIDED', 'RETURN_ACCEPTED', 'RETURN_DISPOSITIONED'], priority: 3 },
  {
    types: [
      ...['OPENING_ASSERTED', 'SNAPSHOT_ASSERTED', 'COUNT_SUBMITTED', 'COUNT_APPROVED'],
      ...['ADJUSTMENT_APPROVED', 'SUSPECT_RESOLVED'],
    ],
    priority: 7,
  },
];

const dayMs = 86_400_000;

/** The priority of a movement by the first rule that fits. */
export function priorityOf(rules: readonly PriorityRule[], movement: CanonicalMovement): number {
  return rules.find((rule) => fits(rule, movement))?.priority ?? usualPriority;
}

function fits({ types, sources, olderThanDays }: PriorityRule, movement: CanonicalMovement): boolean {
  if (types?.includes(movement.type) === false) return false;
  if (sources?.some((pattern) => isNamed(pattern, movement.source)) === false) return false;
  return olderThanDays === undefined || daysLate(movement) > olderThanDays;
}

/** Whole days from the business day to the recording. */
function daysLate({ businessDate, recordedAt }: CanonicalMovement): number {
  return Math.floor((Date.parse(recordedAt) - Date.parse(businessDate)) / dayMs);
}

/** Whether a pattern names this: it is it, or ends with `*` and begins it. */
export function isNamed(pattern: string, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name;
}
