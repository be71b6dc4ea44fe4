/**
 * Proofs that the ledger is right: every column against the journal, every item conserved over all accounts.
 *
 * Invariants 1, 3 and 5 of docs/ledger.md. Reads only, one snapshot a statement; what to do about a difference is for
 * people. Quantities in thousandths.
 */
import type { Queryable } from '#database';
import { accountName, type ContraAccount, isRealPosition, positionKey, type State } from './account.ts';
import { statement } from './statement.ts';

/** A column that is not what the journal or the reservations say. */
export type AuditDifference = {
  readonly positionId: number;
  readonly check: string;
  readonly stored: number;
  readonly expected: number;
};

/** What an audit of a batch found; `after` continues it, undefined at the end. */
export type AuditResult = {
  readonly audited: number;
  readonly after: number | undefined;
  readonly differences: readonly AuditDifference[];
};

/** The balance of one account of an item. */
export type Balance = {
  readonly account: State | ContraAccount;
  readonly locationNo: number | undefined;
  readonly quantity: number;
};

/** The proof for an item: conserved when the total of all its accounts is 0 and transfers agree with the journal. */
export type Conservation = {
  readonly isConserved: boolean;
  readonly total: number;
  readonly inTransit: number;
  readonly inTransitLines: number;
  /** How many movements the journal has of it, archived ones that are kept included. */
  readonly movements: number;
  readonly balances: readonly Balance[];
};

const auditStatement = statement('audit-positions');
const conservationStatement = statement('conservation');

/** Which positions to audit: at most `limit` after a position id (from 0), before another, of these only, when given. */
export type AuditQuery = {
  readonly limit: number;
  readonly after?: number | undefined;
  readonly before?: number | undefined;
  readonly positionIds?: readonly number[] | undefined;
};

/** Audits the next positions, in the order of their ids. */
export async function auditPositions(database: Queryable, query: AuditQuery): Promise<AuditResult> {
  const { rows } = await database.query<{
    last: number | null;
    audited: number;
    differences: AuditDifference[];
  }>(auditStatement, [query.after ?? -1, query.limit, query.before ?? null, query.positionIds ?? null]);
  const [row] = rows;
  if (row === undefined) throw new Error('an audit gave no answer');
  const isEnd = row.audited < query.limit;
  return {
    audited: row.audited,
    after: isEnd ? undefined : (row.last ?? undefined),
    differences: row.differences,
  };
}

type ConservationRow = {
  total: string;
  in_transit: string;
  in_transit_lines: string;
  movements: number;
  balances: { positionId: number; state: number; quantity: number }[];
};

/** Sums all accounts of an item. */
export async function conservation(database: Queryable, itemNo: number): Promise<Conservation> {
  const { rows } = await database.query<ConservationRow>(conservationStatement, [itemNo]);
  const [row] = rows;
  if (row === undefined) throw new Error('a proof of conservation gave no answer');
  return {
    isConserved: row.total === '0' && row.in_transit === row.in_transit_lines,
    total: Number(row.total),
    inTransit: Number(row.in_transit),
    inTransitLines: Number(row.in_transit_lines),
    movements: row.movements,
    balances: row.balances.map((balance) => ({
      account: accountName(balance),
      locationNo: isRealPosition(balance.positionId) ? positionKey(balance.positionId).locationNo : undefined,
      quantity: balance.quantity,
    })),
  };
}
