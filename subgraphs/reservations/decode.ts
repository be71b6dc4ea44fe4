/**
 * A reservation request as the ledger takes it. Values are judged by the ledger, where every way in is judged alike.
 */
import type { ReserveRequest } from '#ledger';
import type { ReservationCreateInput } from './generated.ts';

const defaultHoldSeconds = 900;

/** Decodes the input of a create; an explicit null means the contract's default. */
export function decodeCreate(input: ReservationCreateInput): ReserveRequest {
  return {
    idempotencyKey: input.idempotencyKey,
    channel: input.channel,
    lines: input.lines,
    holdSeconds: input.holdSeconds ?? defaultHoldSeconds,
    allOrNothing: input.allOrNothing ?? true,
    customerId: input.customerId,
    referenceDocument: input.referenceDocument,
  };
}
