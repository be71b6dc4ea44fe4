/**
 * Grants as they are read: how much of a position is kept for a channel, how much of it is used, and what was decided.
 *
 * Only reads. Quantities in thousandths.
 */
import type { Queryable } from '#database';
import { statement } from '../statement.ts';

/** Stock of one position kept for a channel. */
export type AllocationGrant = {
  readonly grantNo: number;
  readonly sku: string;
  readonly itemNo: number;
  readonly locationId: string;
  readonly channel: string;
  readonly granted: number;
  /** Out of it promised or gone. */
  readonly consumed: number;
  /** How much of it was allowed beyond what was there when it was decided. */
  readonly beyondStock: number;
  /** Whether the channel may have no more than this. */
  readonly isLimit: boolean;
  readonly validFrom: Date;
  /** Undefined: until it is revoked. */
  readonly validUntil: Date | undefined;
  readonly endedAt: Date | undefined;
  readonly isInForce: boolean;
  readonly version: number;
  readonly updatedAt: Date;
  readonly updatedBy: string;
};

/** The kinds of decisions about a grant, in the order of their numbers from 1. */
export const allocationVerbs = ['GRANTED', 'CHANGED', 'REALLOCATED', 'REVOKED', 'ENDED'] as const;

/** A kind of decision about a grant. */
export type AllocationVerb = (typeof allocationVerbs)[number];

/** What was decided about a grant, and how it stood afterwards. */
export type AllocationEvent = {
  readonly version: number;
  readonly verb: AllocationVerb;
  readonly granted: number;
  readonly consumed: number;
  readonly beyondStock: number;
  readonly isLimit: boolean;
  readonly validFrom: Date;
  readonly validUntil: Date | undefined;
  readonly happenedAt: Date;
  readonly callerId: string;
  readonly reason: string | undefined;
};

/** Which grants; what is left out means any. */
export type AllocationQuery = {
  readonly limit: number;
  readonly before?: number | undefined;
  readonly grantNos?: readonly number[] | undefined;
  /** Canonical. */
  readonly sku?: string | undefined;
  readonly locationId?: string | undefined;
  readonly channel?: string | undefined;
  /** Whether ended ones are wanted, too. */
  readonly hasEnded?: boolean | undefined;
};

const pageStatement = statement('allocations/page');
const historyStatement = statement('allocations/history');

type GrantRow = {
  grant_no: number;
  sku: string;
  item_no: number;
  location_id: string;
  channel_id: string;
  granted: number;
  consumed: number;
  beyond_stock: number;
  is_limit: boolean;
  valid_from: Date;
  valid_until: Date | null;
  ended_at: Date | null;
  version: number;
  updated_at: Date;
  updated_by: string;
  is_in_force: boolean;
};
type EventRow = Pick<
  GrantRow,
  'grant_no' | 'version' | 'granted' | 'consumed' | 'beyond_stock' | 'is_limit' | 'valid_from' | 'valid_until'
> & {
  kind: number;
  happened_at: Date;
  caller_id: string;
  reason: string | null;
};

/** Reads a page of grants, newest first. */
export async function pageOfGrants(database: Queryable, query: AllocationQuery): Promise<AllocationGrant[]> {
  const { rows } = await database.query<GrantRow>(pageStatement, [
    query.limit,
    query.before ?? null,
    query.grantNos ?? null,
    query.sku ?? null,
    query.locationId ?? null,
    query.channel ?? null,
    query.hasEnded ?? false,
  ]);
  return rows.map((row) => ({
    grantNo: row.grant_no,
    sku: row.sku,
    itemNo: row.item_no,
    locationId: row.location_id,
    channel: row.channel_id,
    granted: row.granted,
    consumed: row.consumed,
    beyondStock: row.beyond_stock,
    isLimit: row.is_limit,
    validFrom: row.valid_from,
    validUntil: row.valid_until ?? undefined,
    endedAt: row.ended_at ?? undefined,
    isInForce: row.is_in_force,
    version: row.version,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
  }));
}

/** Reads what was decided about grants, newest first, by grant number. */
export async function historyOfGrants(
  database: Queryable,
  grantNos: readonly number[],
): Promise<Map<number, AllocationEvent[]>> {
  const { rows } = await database.query<EventRow>(historyStatement, [grantNos]);
  return new Map(
    [...Map.groupBy(rows, ({ grant_no }) => grant_no)].map(([grantNo, events]) => [
      grantNo,
      events.map(eventOf),
    ]),
  );
}

function eventOf(row: EventRow): AllocationEvent {
  const verb = allocationVerbs[row.kind - 1];
  if (verb === undefined) throw new Error(`no decision about a grant has the number ${row.kind}`);
  return {
    version: row.version,
    verb,
    granted: row.granted,
    consumed: row.consumed,
    beyondStock: row.beyond_stock,
    isLimit: row.is_limit,
    validFrom: row.valid_from,
    validUntil: row.valid_until ?? undefined,
    happenedAt: row.happened_at,
    callerId: row.caller_id,
    reason: row.reason ?? undefined,
  };
}
