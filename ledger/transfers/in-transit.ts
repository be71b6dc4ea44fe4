/**
 * What is on its way, by lane and the time it should arrive: the number an in-transit policy is applied to.
 *
 * Nothing of it is on hand anywhere: a destination may sell it only once it is received, or as far as the lane's policy has
 * confidence in it. What is overdue is told as such, so that a delayed transfer never makes stock that is not there.
 */
import type { Queryable } from '#database';
import { statement } from '../statement.ts';

/** Units of an item on one lane that should arrive at one time. Quantities in thousandths. */
export type InTransit = {
  readonly itemNo: number;
  readonly sku: string;
  readonly fromLocationId: string | undefined;
  readonly toLocationId: string | undefined;
  readonly toLocationNo: number | undefined;
  readonly quantity: number;
  /** How much of it the lane's policy lets be counted on, in hundredths of a percent; 0 without a policy. */
  readonly confidenceBp: number;
  /** As said, or as the lane allows; undefined when nobody told when it left. */
  readonly expectedAt: Date | undefined;
  readonly isOverdue: boolean;
  /** How many transfers carry it. */
  readonly transfers: number;
};

/** Which units: all given conditions must hold. */
export type InTransitQuery = {
  readonly itemNos?: readonly number[] | undefined;
  readonly fromLocationNos?: readonly number[] | undefined;
  readonly toLocationNos?: readonly number[] | undefined;
  /** Only lanes with one end at these. */
  readonly locationNos?: readonly number[] | undefined;
  readonly arrivingBy?: Date | undefined;
  readonly most: number;
};

const readInTransit = statement('transfers/in-transit');

type InTransitRow = {
  item_no: number;
  sku: string;
  from_location_id: string | null;
  to_location_id: string | null;
  to_location_no: number | null;
  quantity: number;
  confidence_bp: number;
  expected_at: Date | null;
  is_overdue: boolean;
  transfers: number;
};

/** Sums up what is on its way, the earliest to arrive first. */
export async function inTransit(database: Queryable, query: InTransitQuery): Promise<InTransit[]> {
  const { rows } = await database.query<InTransitRow>(readInTransit, [
    query.itemNos ?? null,
    query.fromLocationNos ?? null,
    query.toLocationNos ?? null,
    query.locationNos ?? null,
    query.arrivingBy?.toISOString() ?? null,
    query.most,
  ]);
  return rows.map((row) => ({
    itemNo: row.item_no,
    sku: row.sku,
    fromLocationId: row.from_location_id ?? undefined,
    toLocationId: row.to_location_id ?? undefined,
    toLocationNo: row.to_location_no ?? undefined,
    quantity: row.quantity,
    confidenceBp: row.confidence_bp,
    expectedAt: row.expected_at ?? undefined,
    isOverdue: row.is_overdue,
    transfers: row.transfers,
  }));
}
