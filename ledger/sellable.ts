/**
 * What channels may promise of positions, read under lock: the terms of THE formula, for decide() to give out.
 *
 * Reading only. Which policies and grants the terms come from is sql/selling-terms.sql; the arithmetic over them is
 * schema/available-to-sell.ts. Decision 0013.
 */
import type { Queryable } from '#database';
import type { SellingTerms } from '#schema';
import { statement } from './statement.ts';

/** The terms of one position for one channel. */
export type Sellable = {
  readonly positionId: number;
  readonly channel: string;
  readonly terms: SellingTerms;
  /** How its units may reach a customer. */
  readonly ways: readonly Fulfilment[];
};

/** How units reach a customer: shipped from where they are, or picked up there. */
export const fulfilments = ['PICKUP', 'SHIP'] as const;

/** A way for units to reach a customer. */
export type Fulfilment = (typeof fulfilments)[number];

/** Gives the number a fulfilment is stored under, a bit of eligibility: 1 picked up, 2 shipped. */
export function fulfilmentCode(fulfilment: Fulfilment): number {
  return 1 << fulfilments.indexOf(fulfilment);
}

/** Gives the fulfilments whose bits a number has. */
export function fulfilmentsOf(bits: number): readonly Fulfilment[] {
  return fulfilments.filter((fulfilment) => (bits & fulfilmentCode(fulfilment)) !== 0);
}

/** The columns of sql/selling-terms.sql that are terms. */
export type TermsRow = {
  readonly position_id: number;
  readonly channel_id: string;
  readonly available: number;
  readonly is_eligible: boolean;
  readonly own: number;
  readonly remaining: number;
  readonly is_limit: boolean;
  readonly safety_stock: number;
  readonly cap: number | null;
  readonly buffer_fixed: number;
  readonly buffer_bp: number;
  readonly allowance: number;
  readonly step: number;
};

type SellableRow = TermsRow & { readonly ways: number };

const readSellableStatement = { name: 'ledger-read-sellable', text: statement('read-sellable') };

/** Reads the terms of positions that this transaction has locked, for each of the channels. */
export async function readSellable(
  session: Queryable,
  positionIds: readonly number[],
  channels: readonly string[],
): Promise<Sellable[]> {
  const { rows } = await session.query<SellableRow>({
    ...readSellableStatement,
    values: [positionIds, channels],
  });
  return rows.map((row) => ({
    positionId: row.position_id,
    channel: row.channel_id,
    terms: termsOf(row),
    ways: fulfilmentsOf(row.ways),
  }));
}

/** Reads the terms out of a row. */
export function termsOf(row: TermsRow): SellingTerms {
  return {
    isEligible: row.is_eligible,
    available: row.available,
    own: row.own,
    remaining: row.remaining,
    isLimited: row.is_limit,
    safetyStock: row.safety_stock,
    cap: row.cap ?? undefined,
    bufferFixed: row.buffer_fixed,
    bufferBasisPoints: row.buffer_bp,
    allowance: row.allowance,
    step: row.step,
  };
}
