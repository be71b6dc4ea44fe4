/**
 * Transfers' lines: what is in transit, a line per transfer and item, kept by the facts that name it in any order.
 *
 * Shipment, receipt, loss and return may come in any order and in parts. What was received above what was sent came out of
 * VARIANCE, and goes back there when the shipment turns up; what was lost and turns up after all comes out of VARIANCE, too.
 * While more was received than sent and accepted, a case is open. See docs/ledger.md, "Transfers".
 */
import type { Queryable } from '#database';
import type { Batch } from '../batch.ts';
import { type CaseDraft, closeCases, openCases } from '../cases/open.ts';
import type { ClaimedEvent, Entry } from '../movement-draft.ts';
import type { Posting } from '../posting.ts';
import { statement } from '../statement.ts';

const moveLines = statement('transfers/move-lines');
const holdsOf = statement('transfers/holds-of');

type LineRow = { ord: number; excess: number; surplus: number };

/** Who tells a transfer's way best: a shipment, before the request (2, request.ts), before receipts and losses. */
const routeRanks = { shipped: 3, received: 1, lost: 1 } as const;

type Drawn = keyof typeof routeRanks;

/** Says whether an event of this posting is kept in a transfer's line. */
export function isOfTransfer(posting: Posting): posting is Posting & { readonly draw: Drawn } {
  return Object.hasOwn(routeRanks, posting.draw);
}

/** Gives the events with the reservation that a shipment draws on: its transfer's hold. Events of no held transfer as they are. */
export async function withHolds(
  session: Queryable,
  events: readonly ClaimedEvent[],
): Promise<readonly ClaimedEvent[]> {
  const shipped = events.filter(({ posting }) => posting.draw === 'shipped');
  if (shipped.length === 0) return events;
  const ids = [...new Set(shipped.map(({ event }) => event.transferId))];
  const { rows } = await session.query<{ transfer_id: string; reservation_id: string }>(holdsOf, [ids]);
  const holds = new Map(rows.map((row) => [row.transfer_id, row.reservation_id]));
  return events.map((event) => {
    if (event.posting.draw !== 'shipped') return event;
    const holdId = holds.get(event.event.transferId ?? '') ?? event.event.reservationId;
    return holdId === undefined ? event : { ...event, holdId };
  });
}

/**
 * Brings the transfers' lines up to date with these events (others are ignored) and their cases with the lines.
 * Gives how much each event changed the surplus received above sent, in thousandths.
 */
export async function moveTransfers(
  batch: Batch,
  events: readonly ClaimedEvent[],
): Promise<ReadonlyMap<ClaimedEvent, number>> {
  const moves = events.filter(({ posting }) => isOfTransfer(posting)).map(moveOf);
  if (moves.length === 0) return new Map();
  const { rows } = await batch.session.query<LineRow>(moveLines, [
    batch.recordedAt,
    moves.map(({ event }) => event.event.transferId),
    moves.map(({ event }) => event.itemNo),
    moves.map(({ sent }) => sent),
    moves.map(({ received }) => received),
    moves.map(({ returned }) => returned),
    moves.map(({ lost }) => lost),
    moves.map(({ closedShort }) => closedShort),
    moves.map(({ from }) => from ?? null),
    moves.map(({ to }) => to ?? null),
    moves.map(({ rank }) => rank),
    moves.map(({ event }) => event.event.occurredAt.toISOString()),
  ]);
  const ordered = [...rows].sort((left, right) => left.ord - right.ord);
  const told = moves.map(({ event }, at) => ({ event, excess: ordered[at]?.excess ?? 0 }));
  await updateCases(batch, told);
  return new Map(moves.map(({ event }, at) => [event, ordered[at]?.surplus ?? 0]));
}

/**
 * Gives the entries of an event of a transfer, given how much it changed the line's surplus; a shipment's units come from
 * where they were drawn (`drawn`) when its transfer holds some.
 */
export function transferEntries(
  { posting, quantity }: Pick<ClaimedEvent, 'posting' | 'quantity'>,
  surplus: number,
  drawn?: readonly Entry[],
): Entry[] {
  const { from, to, draw } = posting;
  if (draw === 'shipped') {
    return [
      ...(drawn ?? [{ from, to, quantity }]),
      { from: 'IN_TRANSIT', to: 'VARIANCE', quantity: -surplus, kind: 'RECONCILIATION' },
    ];
  }
  const entry: Entry = { from, to, quantity: quantity - surplus };
  // What is lost and was not there stays where it is: the shipment, when it comes, finds it lost already.
  return draw === 'lost'
    ? [entry]
    : [entry, { from: 'VARIANCE', to, quantity: surplus, kind: 'RECONCILIATION' }];
}

type Move = {
  readonly event: ClaimedEvent;
  readonly sent: number;
  readonly received: number;
  readonly returned: number;
  readonly lost: number;
  readonly closedShort: number;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly rank: number;
};

/** What an event adds to its line, and which way it says the transfer goes. */
function moveOf(event: ClaimedEvent): Move {
  const { posting, quantity, positionId, otherPositionId } = event;
  const { type } = event.event;
  const of = (is: boolean): number => (is ? quantity : 0);
  // A receipt happens where the units arrive; everything else where they left.
  const arrives = type === 'TRANSFER_RECEIVED';
  return {
    event,
    sent: of(posting.draw === 'shipped'),
    received: of(posting.draw === 'received'),
    returned: of(type === 'TRANSFER_CANCELLED'),
    lost: of(posting.draw === 'lost'),
    closedShort: of(type === 'TRANSFER_CLOSED_SHORT'),
    from: arrives ? otherPositionId : positionId,
    to: arrives ? positionId : otherPositionId,
    rank: isOfTransfer(posting) ? routeRanks[posting.draw] : 0,
  };
}

type Told = { readonly event: ClaimedEvent; readonly excess: number };

async function updateCases(batch: Batch, told: readonly Told[]): Promise<void> {
  const kind = 'TRANSFER_OVER_RECEIVED';
  const subjectOf = ({ event }: Told): string => `${event.event.transferId}/${event.itemNo}`;
  const drafts = told
    .filter(({ excess }) => excess > 0)
    .map((line): CaseDraft => {
      const { positionId, event } = line.event;
      const { transferId } = event;
      return { kind, subject: subjectOf(line), positionId, transferId, units: line.excess };
    });
  const context = { caller: { id: batch.callerId }, correlationId: batch.correlationId };
  await openCases(batch.session, drafts, context);
  const even = told.filter(({ excess, event }) => excess === 0 && event.posting.draw === 'shipped');
  await closeCases(batch.session, { kind, subjects: even.map(subjectOf) }, context);
}
