/**
 * What may come of asking for a reservation, confirming it, extending it, giving it back: unions that leave nothing out.
 *
 * Pure: payloads in, outcomes out. A caller that forgets a case hears it from the compiler (match.ts). What the states of a
 * reservation mean is docs/reservations.md.
 */
import type {
  ReservationConfirmMutation,
  ReservationCreateMutation,
  ReservationExtendMutation,
  ReservationFactsFragment,
  ReservationReleaseMutation,
} from '../generated.ts';
import {
  type OverloadedOutcome,
  type Reason,
  type Refusal,
  type RefusedOutcome,
  refusedOr,
} from './settled.ts';

/** A reservation as the client's operations read it. */
export type Reservation = ReservationFactsFragment;

type Created = ReservationCreateMutation['reservationCreate'];

/** Why a reservation was refused, or a line of it is short. */
export type ReservationCreateRefusal = Reason<Created['userErrors'][number]>;

/** A reservation, and whether it was there before this call: `replayed` is the answer of an earlier call with the same key. */
type Answered<Kind extends string> = {
  readonly kind: Kind;
  readonly reservation: Reservation;
  readonly replayed: boolean;
};

/**
 * What came of asking for a reservation: all of it is `held`; a part is (`partlyHeld`, only without allOrNothing); it waits its turn
 * (`queued`); an earlier call with the key made it, and it has since been confirmed, used up or has ended (`movedOn`, see its
 * status); it is `refused`; or the gateway is `overloaded`.
 */
export type ReservationCreateOutcome =
  | Answered<'held'>
  | (Answered<'partlyHeld'> & { readonly shortages: readonly ReservationCreateRefusal[] })
  | Answered<'queued'>
  | Answered<'movedOn'>
  | RefusedOutcome<ReservationCreateRefusal>
  | OverloadedOutcome;

/** What came of a step with a reservation: it is `done` (perhaps before: `replayed`), `refused`, or the gateway is `overloaded`. */
export type ReservationStepOutcome<One extends Refusal> =
  | Answered<'done'>
  | RefusedOutcome<Reason<One>>
  | OverloadedOutcome;

/** What came of confirming. */
export type ReservationConfirmOutcome = ReservationStepOutcome<
  ReservationConfirmMutation['reservationConfirm']['userErrors'][number]
>;

/** What came of giving back. */
export type ReservationReleaseOutcome = ReservationStepOutcome<
  ReservationReleaseMutation['reservationRelease']['userErrors'][number]
>;

/** What came of asking for more time. */
export type ReservationExtendOutcome = ReservationStepOutcome<
  ReservationExtendMutation['reservationExtend']['userErrors'][number]
>;

/** Reads the payload of reservationCreate. Throws when it holds neither a reservation nor a refusal. */
export function createdOutcome({ reservation, replayed, userErrors }: Created): ReservationCreateOutcome {
  const refused = refusedOr(userErrors);
  if (reservation === null) return refused ?? saidNothing();
  if (reservation.status === 'QUEUED') return { kind: 'queued', reservation, replayed };
  if (reservation.status !== 'HELD') return { kind: 'movedOn', reservation, replayed };
  if (refused?.kind === 'refused')
    return { kind: 'partlyHeld', reservation, replayed, shortages: refused.refusals };
  return { kind: 'held', reservation, replayed };
}

/** Reads the payload of a step. Throws when it holds neither a reservation nor a refusal. */
export function stepOutcome<One extends Refusal>({
  reservation,
  replayed,
  userErrors,
}: {
  readonly reservation: Reservation | null;
  readonly replayed: boolean;
  readonly userErrors: readonly One[];
}): ReservationStepOutcome<One> {
  const refused = refusedOr(userErrors);
  if (refused !== undefined) return refused;
  return reservation === null ? saidNothing() : { kind: 'done', reservation, replayed };
}

function saidNothing(): never {
  throw new TypeError('the answer holds neither a reservation nor a refusal');
}
