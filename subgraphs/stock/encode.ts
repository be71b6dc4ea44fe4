/**
 * Stock as the contract has it: thousandths become base units, times text, what was decided unions.
 *
 * Items and locations are referred to by their keys only; their fields are other subgraphs'.
 */
import type {
  AliasesResult,
  AliasOutcome,
  AsOfQuery,
  EarlierQuantities,
  Ledger,
  Movement,
  MovementSide,
  Position,
  Quantities,
  RecordResult,
  ToldChange,
} from '#ledger';
import { encodeCursor, quantityToUnits } from '#schema';
import type {
  AliasesUpsertPayload,
  AliasUpsertError,
  AliasUpsertResult,
  StockEventsRecordPayload,
} from './generated.ts';

export type { EncodedAvailability } from './availability.ts';

/** An item by its key. */
export type ItemReference = { readonly sku: string };

/** A location by its key. */
export type LocationReference = { readonly id: string };

/** Encodes a position of the ledger as it is now. */
export function encodePosition(position: Position) {
  return {
    ...encodeQuantities(position),
    sku: position.sku,
    item: { sku: position.sku },
    location: { id: position.locationId },
    inTransitIn: quantityToUnits(position.inTransitIn),
    version: String(position.version),
    updatedAt: position.updatedAt.toISOString(),
  };
}

/** A position as its resolvers get it; what was in transit at an earlier time is summed only when it is asked for. */
export type EncodedPosition = Omit<ReturnType<typeof encodePosition>, 'inTransitIn'> & {
  readonly inTransitIn: number | (AsOfQuery & { readonly recordedAt: Date });
};

/** Encodes a position as it was right after a change. */
export function encodeChanged(change: ToldChange): EncodedPosition {
  const { sku, locationId, itemNo, locationNo, at } = change;
  return {
    ...encodeQuantities(change),
    sku,
    item: { sku },
    location: { id: locationId },
    // The journal's clock ticks in microseconds, ours in milliseconds: everything of this one is included.
    inTransitIn: { itemNo, locationNo, recordedAt: new Date(at.getTime() + 1) },
    version: String(change.version),
    updatedAt: change.updatedAt.toISOString(),
  };
}

/** Gives what was in transit to a position, in units. */
export async function inTransitOf(
  { inTransitIn }: EncodedPosition,
  ledger: Pick<Ledger, 'positionAsOf'>,
): Promise<number> {
  if (typeof inTransitIn === 'number') return inTransitIn;
  return quantityToUnits((await ledger.positionAsOf(inTransitIn)).inTransitIn);
}

/** Encodes what a position was at an earlier time. Takes the position as it is now for its keys. */
export function encodeEarlier(position: Position, quantities: EarlierQuantities, asOf: Date) {
  return {
    ...encodePosition(position),
    ...encodeQuantities(quantities),
    inTransitIn: quantityToUnits(quantities.inTransitIn),
    version: '0',
    updatedAt: asOf.toISOString(),
  };
}

function encodeQuantities(quantities: Quantities & { readonly onHand: number }) {
  const { onHand, available, reserved, picked, damaged, quarantined, returnPending } = quantities;
  return {
    onHand: quantityToUnits(onHand),
    available: quantityToUnits(available),
    reserved: quantityToUnits(reserved),
    picked: quantityToUnits(picked),
    damaged: quantityToUnits(damaged),
    quarantined: quantityToUnits(quarantined),
    returnPending: quantityToUnits(returnPending),
    nonSellable: quantityToUnits(damaged + quarantined + returnPending),
  };
}

/** A movement without what the ERP knows of it, which is read when it is asked for. */
export type EncodedMovement = ReturnType<typeof encodeMovement>;

/** Encodes a movement of the journal; sides outside have no location. */
export function encodeMovement(movement: Movement) {
  const { referenceDocument } = movement;
  return {
    id: String(movement.movementId),
    type: movement.type,
    sku: movement.sku,
    item: { sku: movement.sku },
    quantity: quantityToUnits(movement.quantity),
    fromState: movement.from.account,
    fromLocation: encodeSide(movement.from),
    toState: movement.to.account,
    toLocation: encodeSide(movement.to),
    source: movement.source,
    eventId: movement.eventId,
    occurredAt: movement.occurredAt.toISOString(),
    recordedAt: movement.recordedAt.toISOString(),
    businessDate: movement.businessDate,
    transferId: movement.transferId ?? null,
    reservationId: movement.reservationId ?? null,
    reason: movement.reason ?? null,
    referenceDocument:
      referenceDocument === undefined ? null : { ...referenceDocument, uri: referenceDocument.uri ?? null },
    operatorId: movement.operatorId ?? null,
    deviceId: movement.deviceId ?? null,
    correlationId: movement.correlationId,
    lineageId: movement.lineageId ?? null,
  };
}

function encodeSide({ locationId }: MovementSide): LocationReference | null {
  return locationId === undefined ? null : { id: locationId };
}

/** Encodes what became of recorded events. */
export function encodeRecorded({ results, cursor }: RecordResult): StockEventsRecordPayload {
  return {
    results: results.map(({ index, source, eventId, status, error }) => ({
      index,
      source,
      eventId,
      status,
      error: error === undefined ? null : encodeEventError(error),
    })),
    cursor: cursor === undefined ? null : encodeCursor(cursor),
  };
}

function encodeEventError(error: NonNullable<RecordResult['results'][number]['error']>) {
  const { code, message, path, storedHash = null, givenHash = null } = error;
  return {
    __typename: 'StockEventError',
    message,
    path: path.map(String),
    code,
    storedHash,
    givenHash,
  } as const;
}

/** Encodes what became of aliases. */
export function encodeAliases({ outcomes, replayedEvents }: AliasesResult): AliasesUpsertPayload {
  return { results: outcomes.map(encodeAlias), replayedEvents };
}

function encodeAlias(outcome: AliasOutcome, index: number): AliasUpsertResult {
  const { alias } = outcome;
  if (alias !== undefined) return { index, alias: { ...alias }, created: outcome.created, userErrors: [] };
  const { code, message, path } = outcome.refusal;
  const error: AliasUpsertError = {
    __typename: code,
    message,
    path: ['aliases', String(index), ...path],
    code,
  };
  return { index, alias: null, created: false, userErrors: [error] };
}
