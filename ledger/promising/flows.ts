/**
 * What is expected to come and to go, read for projections: expected supply and demand, and what is in transit.
 *
 * Only reads; what becomes of it is project.ts. Which of it counts for a channel is said in sql/promising/flows.sql.
 */
import type { Queryable } from '#database';
import { missingOf } from '#schema';
import { type TermsRow, termsOf } from '../sellable.ts';
import { statement } from '../statement.ts';
import type { Flow } from './project.ts';

/** What is asked: items for a channel, at some locations (the whole network when undefined), so many days ahead. */
export type FlowQuery = {
  readonly itemNos: readonly number[];
  readonly channel: string;
  readonly locationNos?: readonly number[] | undefined;
  /** 1 to 365. */
  readonly horizonDays: number;
  /** Whether what starts a projection has shares in it: what is in transit and in one does not come once more. */
  readonly hasShares: boolean;
};

/** What is expected, by item number, and the day it is there. */
export type Flows = {
  readonly today: string;
  readonly byItem: ReadonlyMap<number, readonly Flow[]>;
  /** What is missing at places where something comes and nothing ever was, by item and location number; thousandths. */
  readonly missing: ReadonlyMap<number, ReadonlyMap<number, number>>;
};

const readStatement = { name: 'ledger-flows', text: statement('promising/flows') };

type Row =
  | { kind: 'H'; date: string }
  | { kind: 'F'; item_no: number; location_no: number; date: string; supply: number; demand: number }
  | { kind: 'N'; item_no: number; location_no: number; terms: TermsRow };

/** Reads what is expected. */
export async function readFlows(database: Queryable, query: FlowQuery): Promise<Flows> {
  const { rows } = await database.query<Row>({
    ...readStatement,
    values: [
      [...new Set(query.itemNos)],
      query.channel,
      query.locationNos ?? null,
      query.horizonDays,
      query.hasShares,
    ],
  });
  const byItem = new Map<number, Flow[]>();
  const missing = new Map<number, Map<number, number>>();
  let today: string | undefined;
  for (const row of rows) {
    if (row.kind === 'H') {
      today = row.date;
      continue;
    }
    const { location_no: locationNo } = row;
    if (row.kind === 'N') {
      const known = missing.get(row.item_no) ?? new Map<number, number>();
      missing.set(row.item_no, known.set(locationNo, missingOf(termsOf(row.terms))));
      continue;
    }
    const { date, supply, demand } = row;
    byItem.set(row.item_no, [...(byItem.get(row.item_no) ?? []), { locationNo, date, supply, demand }]);
  }
  if (today === undefined) throw new Error('what is expected was answered without a day');
  return { today, byItem, missing };
}
