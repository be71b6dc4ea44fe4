/**
 * Example: what a store app does when a customer wants an item put aside at the counter.
 *
 * The basket's id is the idempotency key: an app that crashed, or a clerk who presses twice, gets the same reservation. Every outcome and
 * every reason of refusal has its sentence; a reason that is new in the contract is a compile error here.
 */
import {
  match,
  matchRefusal,
  type Reservation,
  type ReservationCreateOutcome,
  type ReservationCreateRefusal,
  type StockgateClient,
} from '../../index.ts';

/** What the customer wants. */
export type Wish = {
  /** Your id of the basket, and the key everything about it is asked under. */
  readonly basketId: string;
  readonly channel: string;
  readonly sku: string;
  readonly quantity: number;
  /** The store. */
  readonly locationId: string;
};

/** What the clerk is told, and the reservation if there is one to go on with. */
export type Put = { readonly words: string; readonly reservationId: string | undefined };

/** Puts units aside for a quarter of an hour. */
export async function putAside(client: StockgateClient, wish: Wish): Promise<Put> {
  const { basketId, channel, sku, quantity, locationId } = wish;
  const outcome = await client.reserve({
    ...{ idempotencyKey: `aside-${basketId}`, channel, holdSeconds: 900 },
    lines: [{ sku, quantity, locationId }],
  });
  return putOf(outcome);
}

/** The customer takes it: the units are his without a time limit. Gives the sentence for the clerk. */
export async function takeAway(
  client: StockgateClient,
  { basketId, reservationId }: { readonly basketId: string; readonly reservationId: string },
): Promise<string> {
  const outcome = await client.confirmReservation({ id: reservationId, idempotencyKey: `take-${basketId}` });
  return match(outcome, {
    done: ({ reservation }) => `Yours: ${linesOf(reservation)}.`,
    overloaded: () => 'The system is busy. Press again.',
    refused: ({ refusals: [reason] }) =>
      matchRefusal(reason, {
        ReservationEnded: ({ status }) => `Too late: the reservation is ${status}. Put it aside again.`,
        ReservationNotFound: () => 'There is no such reservation.',
        ReservationQueued: () => 'It still waits in line.',
        InvalidReservation: ({ message }) => message,
        otherwise: ({ message }) => message,
      }),
  });
}

/** What an outcome is to a clerk. */
export function putOf(outcome: ReservationCreateOutcome): Put {
  return match<ReservationCreateOutcome, Put>(outcome, {
    held: ({ reservation }) => ({
      words: `Put aside until ${reservation.expiresAt}: ${linesOf(reservation)}.`,
      reservationId: reservation.id,
    }),
    partlyHeld: ({ reservation, shortages }) => ({
      words: `Only a part is there: ${linesOf(reservation)}. ${shortages.map(wordsOf).join(' ')}`,
      reservationId: reservation.id,
    }),
    queued: ({ reservation }) => ({
      words: `Number ${reservation.queue?.place ?? '?'} in line.`,
      reservationId: reservation.id,
    }),
    movedOn: ({ reservation }) => ({
      words: `This basket is done: its reservation is ${reservation.status}.`,
      reservationId: undefined,
    }),
    refused: ({ refusals }) => ({ words: refusals.map(wordsOf).join(' '), reservationId: undefined }),
    overloaded: () => ({ words: 'The system is busy. Press again.', reservationId: undefined }),
  });
}

function wordsOf(refusal: ReservationCreateRefusal): string {
  return matchRefusal(refusal, {
    InsufficientStock: ({ sku, available }) => `Only ${available} of ${sku} here.`,
    ChannelQuotaExceeded: () => 'What is left is kept for another channel.',
    CustomerCapExceeded: ({ cap }) => `At most ${cap} a customer.`,
    ItemBlocked: () => 'This item may not be sold at the moment.',
    UnknownItem: () => 'No such item.',
    UnknownLocation: () => 'No such store.',
    UnknownChannel: () => 'No such channel.',
    LocationClosed: () => 'The store is closed for orders.',
    ChannelClosed: () => 'The channel is closed.',
    FulfilmentNotOffered: () => 'It cannot be handed out here.',
    InvalidReservation: ({ message }) => message,
    IdempotencyConflict: () => 'This basket was put aside with other lines: begin a new one.',
    otherwise: ({ message }) => message,
  });
}

function linesOf({ lines }: Reservation): string {
  return lines.map(({ held, sku, location }) => `${held} × ${sku} at ${location?.name ?? '?'}`).join(', ');
}
