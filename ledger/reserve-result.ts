/**
 * What reserving answers, in all its forms: held, held in part, a repeat of an earlier answer, refused, overloaded.
 *
 * Pure. In a file of its own because the ordinary way to reserve and the one through a sale say the same things.
 */
import { type HoldAnswer, shortOf } from './hold.ts';
import type { ReserveRefusal } from './refusal.ts';
import type { ParsedRequest } from './request.ts';
import type { Reservation } from './reservation.ts';

/** The answer to a request. A reservation held in part comes with the lines that are short; a refused one is undefined. */
export type ReserveResult = {
  readonly reservation: Reservation | undefined;
  /** Whether an earlier request with this key made it. */
  readonly replayed: boolean;
  readonly refusals: readonly ReserveRefusal[];
};

/** Says that more wait than can be decided in time. */
export function overloaded(retryAfterMs: number): ReserveResult {
  const message = 'more reservations are waiting than can be decided in time: repeat with the same key';
  return refused([{ code: 'Overloaded', message, path: [], retryAfterMs }]);
}

/** The answer to a request of which nothing is held, with the reasons. */
export function refused(refusals: readonly ReserveRefusal[]): ReserveResult {
  return { reservation: undefined, replayed: false, refusals };
}

/** The answer to a request that was decided; the reservation is what it made, or what an earlier one with its key did. */
export function resultOf(
  request: ParsedRequest,
  answer: HoldAnswer | undefined,
  reservation: Reservation | undefined,
): ReserveResult {
  if (answer?.kind === 'refused') return refused(answer.refusals);
  if (answer === undefined || reservation === undefined)
    throw new Error(`reservation ${request.id} was held and is gone`);
  if (answer.kind === 'held') return { reservation, replayed: false, refusals: answer.short };
  return replayed(request, reservation);
}

/** The answer to a request whose key made a reservation before. */
export function replayed(request: ParsedRequest, reservation: Reservation): ReserveResult {
  return { reservation, replayed: true, refusals: shortLines(request, reservation) };
}

/** The lines a reservation held in part left short, as they were told the first time. */
function shortLines(request: ParsedRequest, reservation: Reservation): ReserveRefusal[] {
  // Who waits has not been decided on yet.
  if (reservation.status === 'QUEUED') return [];
  const { shortReasons: reasons } = reservation;
  return request.lines.flatMap((line, lineNo) => {
    const entries = reservation.lines.filter((entry) => entry.lineNo === lineNo);
    const available = entries.reduce((sum, entry) => sum + entry.wasHeld, 0);
    return available === line.quantity
      ? []
      : [
          shortOf(request, {
            ...line,
            lineNo,
            requested: line.quantity,
            available,
            why: reasons[lineNo] ?? 'STOCK',
          }),
        ];
  });
}
