/**
 * A reservation request as the ledger takes it. Values are judged by the ledger, where every way in is judged alike.
 */
import type { Point, ReassignRequest, ReserveRequest } from '#ledger';
import type { CoordinatesInput, ReservationCreateInput, ReservationReassignInput } from './generated.ts';

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
    fulfilment: input.fulfilment,
    ...(input.near ? { near: decodePoint(input.near) } : {}),
  };
}

/** Decodes the input of a reassignment. */
export function decodeReassign({ near, ...input }: ReservationReassignInput): ReassignRequest {
  return { ...input, ...(near ? { near: decodePoint(near) } : {}) };
}

/** Degrees come as decimal text; what is none becomes NaN, which the ledger refuses by name. */
function decodePoint({ latitude, longitude }: CoordinatesInput): Point {
  const degrees = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));
  return { latitude: degrees(latitude), longitude: degrees(longitude) };
}
