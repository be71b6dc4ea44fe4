/**
 * Being admitted: tickets become holds, strictly in their order, whichever process does it.
 *
 * One process at a time has a room's door. It decides the next tickets as one batch; where somebody is short who may still be
 * served (holds that nobody has confirmed may end), it stops before them, so that nobody behind them is served first. Who can't be
 * served any more, has left, or has waited too long is settled and passed.
 */
import { type Database, type Queryable, transaction } from '#database';
import type { HoldAnswer } from '../hold.ts';
import { holdWithinCaps } from '../sales/caps.ts';
import type { SaleRequest } from '../sales/sale.ts';
import { expireDue } from '../settle.ts';
import { statement } from '../statement.ts';
import { type ReservationStatus, statusCode, statusOf } from '../status.ts';
import { tellWaiting } from './feed.ts';
import { roomsWithPeople } from './room.ts';
import { type KeptRequest, readKept } from './ticket.ts';

const lockDoor = statement('waiting-room/lock-door');
const nextTickets = statement('waiting-room/next-tickets');
const settleTickets = statement('waiting-room/settle-tickets');
const lookAhead = statement('waiting-room/look-ahead');

const ticketsPerBatch = 256;
const dueHoldsPerSweep = 500;

/** How many of those who wait on are told their place after an admission. */
const placesTold = 100;

/** Admits whoever can be in every room, or in those told; gives how many tickets were settled. */
export async function admit(database: Database, itemNos?: readonly number[]): Promise<number> {
  let settled = 0;
  const rooms = itemNos ?? (await roomsWithPeople(database)).map(({ itemNo }) => itemNo);
  for (const itemNo of rooms) {
    await expireDue(database, { limit: dueHoldsPerSweep, itemNos: [itemNo] });
    let more: number;
    do {
      more = await transaction(database, (session) => admitNext(session, itemNo));
      settled += more;
    } while (more > 0);
  }
  return settled;
}

type TicketRow = {
  ticket: number;
  reservation_id: string;
  request: KeptRequest;
  status: number | null;
  is_late: boolean;
};

/** Settles the next tickets of a room; 0 when nobody waits, who is next has to wait on, or another process is at it. */
async function admitNext(session: Queryable, itemNo: number): Promise<number> {
  const { rows: doors } = await session.query(lockDoor, [itemNo]);
  if (doors.length === 0) return 0;
  const { rows } = await session.query<TicketRow>(nextTickets, [itemNo, ticketsPerBatch]);
  const tickets = uniqueCustomers(rows);
  if (tickets.length === 0) return 0;
  const waiting = tickets.filter(isWaiting);
  const answers = await holdInTurn(
    session,
    itemNo,
    waiting.map(({ request }) => readKept(request)),
  );
  const answered = new Map(answers.map((answer, at) => [waiting[at], answer]));
  const firstThatWaits = tickets.findIndex((ticket) => isWaiting(ticket) && !answered.has(ticket));
  const due = firstThatWaits === -1 ? tickets : tickets.slice(0, firstThatWaits);
  if (due.length > 0) {
    const ends = due.map((ticket) => endOf(ticket, answered.get(ticket)));
    await session.query(settleTickets, [
      itemNo,
      due.map(({ ticket }) => ticket),
      ends.map(({ outcome }) => outcome),
      ends.map(({ status }) => (status === undefined ? null : statusCode(status))),
      `admission-${new Date().toISOString()}`,
      ends.map(({ reason }) => reason ?? null),
    ]);
    const waiting = tickets
      .filter((ticket) => isWaiting(ticket) && !answered.has(ticket))
      .slice(0, placesTold);
    await tellWaiting(session, {
      settled: due.map((ticket) => ticket.reservation_id),
      waiting: waiting.map((ticket, at) => ({ id: ticket.reservation_id, place: at + 1 })),
    });
  }
  return due.length;
}

/** Tickets up to the first whose customer stands before already: one customer's are decided one after the other. */
function uniqueCustomers(rows: readonly TicketRow[]): readonly TicketRow[] {
  const seen = new Set<string>();
  const again = rows.findIndex(({ request: { request, caps } }) => {
    if (request.customerId === undefined || caps.length === 0) return false;
    if (seen.has(request.customerId)) return true;
    seen.add(request.customerId);
    return false;
  });
  return again === -1 ? rows : rows.slice(0, again);
}

function isWaiting({ status, is_late: isLate }: TicketRow): boolean {
  return status !== null && statusOf(status) === 'QUEUED' && !isLate;
}

/**
 * Holds for requests in their order, up to the first that is short and may still be served; gives an answer for each before it.
 * What was held for those behind it is undone, and the ones before it are decided again without them.
 */
async function holdInTurn(
  session: Queryable,
  itemNo: number,
  sales: readonly SaleRequest[],
): Promise<readonly HoldAnswer[]> {
  await session.query('SAVEPOINT in_turn');
  const answers = await holdWithinCaps(session, sales, { isAdmission: true });
  const hope = await hopeOf(session, { itemNo, answers });
  const firstThatWaits = answers.findIndex((answer, at) => mayBeServedLater(answer, sales[at], hope));
  if (firstThatWaits === -1) return answers;
  await session.query('ROLLBACK TO SAVEPOINT in_turn');
  return firstThatWaits === 0 ? [] : holdInTurn(session, itemNo, sales.slice(0, firstThatWaits));
}

/** Units that could still be had, by item number, in thousandths. */
type Hope = ReadonlyMap<number, number>;

/** What could still be had of the room's item, which is noted at the door, and of those that somebody is short of. */
async function hopeOf(
  session: Queryable,
  { itemNo, answers }: { readonly itemNo: number; readonly answers: readonly HoldAnswer[] },
): Promise<Hope> {
  const short = answers.flatMap((answer) => (answer.kind === 'refused' ? answer.shortItemNos : []));
  const { rows } = await session.query<{ item_no: number; hope: number }>(lookAhead, [
    [...new Set([itemNo, ...short])],
    itemNo,
  ]);
  return new Map(rows.map((row) => [row.item_no, row.hope]));
}

function mayBeServedLater(answer: HoldAnswer, sale: SaleRequest | undefined, hope: Hope): boolean {
  if (answer.kind !== 'refused' || sale === undefined || answer.shortItemNos.length === 0) return false;
  const asked = sale.request.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return answer.shortItemNos.every((itemNo) => (hope.get(itemNo) ?? 0) >= asked);
}

type End = {
  readonly outcome: 'HELD' | 'SHORT' | 'LEFT' | 'EXPIRED' | 'REFUSED';
  /** What the queued reservation becomes; undefined when it is something else already. */
  readonly status?: ReservationStatus;
  readonly reason?: string;
};

function endOf({ status, is_late: isLate }: TicketRow, answer: HoldAnswer | undefined): End {
  if (answer?.kind === 'held') return { outcome: 'HELD' };
  if (answer?.kind === 'refused') {
    const outcome = answer.shortItemNos.length > 0 ? 'SHORT' : 'REFUSED';
    return { outcome, status: 'RELEASED', reason: answer.refusals.map(({ message }) => message).join('; ') };
  }
  const isQueued = status !== null && statusOf(status) === 'QUEUED';
  if (isQueued && isLate) return { outcome: 'EXPIRED', status: 'EXPIRED', reason: 'waited too long' };
  return { outcome: 'LEFT' };
}
