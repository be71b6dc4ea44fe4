/**
 * What nobody does to transfers and has to be done: cases for those that are short or late, and holds nobody needs any more.
 *
 * A case is opened when a line stays short or is older than its lane allows, and ends by itself when the rest has arrived or
 * was written off. Safe to run in several processes at once: a case is open once, a reservation ends once.
 */
import { type Database, transaction } from '#database';
import { quantityToUnits } from '#schema';
import type { CaseKind } from '../cases/kind.ts';
import { type CaseContext, type CaseDraft, closeCases, openCases } from '../cases/open.ts';
import { endReservations } from '../settle.ts';
import { statement } from '../statement.ts';

const findLate = statement('transfers/late');
const findSettled = statement('transfers/settled');
const findIdleHolds = statement('transfers/idle-holds');

/** What a round of tending did. */
export type Tended = { readonly opened: number; readonly closed: number; readonly released: number };

/** How patient a round is: a line is short so long after its last receipt. */
export type TendQuery = { readonly shortAfterSeconds: number; readonly limit: number };

type LateRow = {
  transfer_id: string;
  item_no: number;
  sku: string;
  position_id: number;
  outstanding: number;
  is_short: boolean;
  is_overdue: boolean;
  expected_at: Date | null;
};

const caller = { id: 'workers' };
const endingKinds = ['TRANSFER_SHORT', 'IN_TRANSIT_OVERDUE'] as const satisfies readonly CaseKind[];

/** Looks after transfers once; gives what was done. */
export async function tendTransfers(database: Database, query: TendQuery): Promise<Tended> {
  const context: CaseContext = { caller, correlationId: `transfers-${new Date().toISOString()}` };
  const { rows: late } = await database.query<LateRow>(findLate, [query.shortAfterSeconds, query.limit]);
  const { rows: settled } = await database.query<{ kind: CaseKind; subject: string }>(findSettled, [
    [...endingKinds],
  ]);
  const { rows: idle } = await database.query<{ reservation_id: string }>(findIdleHolds, [query.limit]);
  const released = await transaction(database, (session) =>
    endReservations(
      session,
      idle.map((row) => row.reservation_id),
      { callerId: caller.id, correlationId: context.correlationId, reason: 'the transfer takes no more' },
    ),
  );
  return transaction(database, async (session) => {
    const opened = await openCases(session, late.flatMap(draftsOf), context);
    let closed = 0;
    for (const kind of endingKinds) {
      const subjects = settled.filter((each) => each.kind === kind).map(({ subject }) => subject);
      closed += await closeCases(session, { kind, subjects }, context);
    }
    return { opened: opened.length, closed, released };
  });
}

function draftsOf(row: LateRow): CaseDraft[] {
  const subject = `${row.transfer_id}/${row.item_no}`;
  const units = quantityToUnits(row.outstanding);
  const of = { subject, positionId: row.position_id, transferId: row.transfer_id, units: row.outstanding };
  const short: CaseDraft = {
    ...of,
    kind: 'TRANSFER_SHORT',
    cause: `${units} of ${row.sku} of transfer ${row.transfer_id} have not arrived with the rest`,
  };
  const due = row.expected_at?.toISOString() ?? 'long ago';
  const overdue: CaseDraft = {
    ...of,
    kind: 'IN_TRANSIT_OVERDUE',
    cause: `${units} of ${row.sku} of transfer ${row.transfer_id} should have arrived ${due}`,
  };
  return [...(row.is_short ? [short] : []), ...(row.is_overdue ? [overdue] : [])];
}
