/**
 * The reservations subgraph's resolvers: decode, one call, encode. What is decided is decided by the ledger.
 * Entity references are answered in batches by `reservationEntities`.
 */
import { feedCursor } from '../feed-cursor.ts';
import { type EntityReader, keyText } from '../parts.ts';
import { encodeDecision, grant, pageOfGrants, reallocate, revoke } from './allocations.ts';
import {
  answerReservationChanges,
  readReservationFeed,
  readReservationHistory,
  readReservationState,
} from './changes.ts';
import type { ReservationsContext } from './context.ts';
import { decodeCreate, decodeReassign } from './decode.ts';
import { encodeCreate, encodeReservation, encodeSettle } from './encode.ts';
import type { Resolvers } from './generated.ts';
import { encodeExtend, encodeReassign } from './holds.ts';
import { answerWaitingChanges, readWaitingFeed, readWaitingHistory, readWaitingState } from './live.ts';
import { encodeVersion, findPolicy, pageOfPolicies, setPolicies } from './policies.ts';
import { encodePlace, readPolicies, readRoom, setPolicy } from './sales.ts';
import { shortageFields } from './shortage.ts';
import { readSourcing, setSourcing } from './sourcing.ts';
import { readDelays, recordDelays, tryPolicies } from './what-if.ts';

/** Asked for by few, so it is read when it is. */
const cursorField = {
  cursor: (_payload: object, _args: object, { ledger }: ReservationsContext) => feedCursor(ledger),
};

/** The resolvers, typed by the contract. */
export const resolvers: Resolvers = {
  Query: {
    policies: (_root, args, context) => pageOfPolicies(args, context),
    policy: (_root, { id }, context) => findPolicy(id, context),
    policyDryRun: (_root, args, context) => tryPolicies(args, context),
    channelDelays: (_root, _args, context) => readDelays(context),
    allocationGrants: (_root, args, context) => pageOfGrants(args, context),
    reservation: async (_root, { id }, context) => {
      const reservation = await context.reservationById.load(id);
      return reservation === null ? null : encodeReservation(reservation);
    },
    salePolicies: (_root, args, context) => readPolicies(args, context),
    waitingRoom: (_root, { sku }, context) => readRoom(sku, context),
    sourcingPolicies: (_root, _args, context) => readSourcing(context),
    _reservationChanges: (_root, args, context) => answerReservationChanges(args, context),
    _reservationHistory: (_root, args, context) => readReservationHistory(args, context),
    _reservationSnapshot: (_root, args, context) => readReservationState(args, context),
    _reservationFeed: (_root, args, context) => readReservationFeed(args, context),
    _waitingChanges: (_root, args, context) => answerWaitingChanges(args, context),
    _waitingHistory: (_root, args, context) => readWaitingHistory(args, context),
    _waitingSnapshot: (_root, args, context) => readWaitingState(args, context),
    _waitingFeed: (_root, args, context) => readWaitingFeed(args, context),
  },
  InsufficientStock: shortageFields,
  ReservationCreatePayload: cursorField,
  ReservationConfirmPayload: cursorField,
  ReservationReleasePayload: cursorField,
  ReservationExtendPayload: cursorField,
  ReservationReassignPayload: cursorField,
  PolicySetPayload: cursorField,
  AllocationGrantPayload: cursorField,
  AllocationReallocatePayload: cursorField,
  AllocationRevokePayload: cursorField,
  ChannelDelaysRecordPayload: cursorField,
  Reservation: {
    queue: async (reservation, _args, context) => {
      const isQueued = 'status' in reservation && reservation.status === 'QUEUED';
      const place = isQueued ? await context.placeById.load(reservation.id) : undefined;
      return place === undefined ? null : encodePlace(place);
    },
  },
  PromiseAtRisk: {
    reservation: async ({ reservationId }, _args, context) => {
      const reservation = await context.reservationById.load(reservationId);
      return reservation === null ? null : encodeReservation(reservation);
    },
  },
  Policy: {
    versions: async ({ policyNo, kind }, _args, context) =>
      (await context.policyVersions.load({ policyNo, kind })).map(encodeVersion),
  },
  AllocationGrant: {
    history: async ({ grantNo }, _args, context) =>
      (await context.grantHistory.load(grantNo)).map(encodeDecision),
  },
  Mutation: {
    channelDelaysRecord: (_root, { input }, context) => recordDelays(input, context),
    policySet: (_root, { input }, context) => setPolicies(input, context),
    allocationGrant: (_root, { input }, context) => grant(input, context),
    allocationReallocate: (_root, { input }, context) => reallocate(input, context),
    allocationRevoke: (_root, { input }, context) => revoke(input, context),
    reservationCreate: async (_root, { input }, context) => {
      const [result] = await context.ledger.reserve([decodeCreate(input)], context);
      if (result === undefined) throw new Error('a request was not answered');
      return encodeCreate(result, input.channel);
    },
    reservationConfirm: async (_root, { input }, context) => {
      return encodeSettle(await context.ledger.confirm(input, context));
    },
    reservationRelease: async (_root, { input }, context) => {
      const request = { ...input, reason: input.reason ?? null };
      return encodeSettle(await context.ledger.release(request, context));
    },
    reservationExtend: async (_root, { input }, context) =>
      encodeExtend(await context.ledger.holds.extend(input, context)),
    reservationReassign: async (_root, { input }, context) =>
      encodeReassign(await context.ledger.holds.reassign(decodeReassign(input), context), input.id),
    salePolicySet: (_root, { input }, context) => setPolicy(input, context),
    sourcingPolicySet: (_root, { input }, context) => setSourcing(input, context),
  },
};

/** Reservations by key, in batches. */
export const reservationEntities: EntityReader<ReservationsContext> = async (representations, context) => {
  const reservations = await Promise.all(
    representations.map((representation) => context.reservationById.load(keyText(representation, 'id'))),
  );
  return reservations.map((reservation) => (reservation === null ? null : encodeReservation(reservation)));
};
