/**
 * Channel allocation as the contract has it: decode, one call, encode. What may be granted is judged by the ledger.
 *
 * A grant takes from every other channel, so only callers who reach all channels and locations read and make them.
 */
import type { AllocationEvent, AllocationGrant, AllocationRefusal, AllocationsResult } from '#ledger';
import { canonicalSku, quantityToUnits, requireWhole } from '#schema';
import { type Connection, cutPage, readPageRequest, toConnection } from '../connection.ts';
import type { ReservationsContext } from './context.ts';
import { encodeKeyReused } from './encode.ts';
import type {
  AllocationDecision,
  AllocationError,
  AllocationGrantInput,
  AllocationReallocateInput,
  AllocationRevokeInput,
  QueryAllocationGrantsArgs,
} from './generated.ts';

/** A grant as its resolvers get it; `history` is read when it is asked for. */
export type EncodedGrant = ReturnType<typeof encodeGrant>;

function requireAll({ caller }: ReservationsContext): void {
  requireWhole(caller, 'channels');
  requireWhole(caller, 'locations');
}

/** Reads a page of grants, newest first. */
export async function pageOfGrants(
  args: QueryAllocationGrantsArgs,
  context: ReservationsContext,
): Promise<Connection<EncodedGrant>> {
  requireAll(context);
  const request = readPageRequest(args, 1);
  const { filter } = args;
  const rows = await context.ledger.allocations.page({
    limit: request.first + 1,
    before: request.after === undefined ? undefined : Number(request.after[0]),
    sku: filter?.sku ? canonicalSku(filter.sku) : undefined,
    locationId: filter?.locationId ?? undefined,
    channel: filter?.channel ?? undefined,
    hasEnded: filter?.includeEnded ?? false,
  });
  const key = ({ grantNo }: AllocationGrant): number[] => [grantNo];
  return toConnection(cutPage(rows, request.first), { request, encode: encodeGrant, key });
}

/** Keeps stock for a channel. */
export async function grant(input: AllocationGrantInput, context: ReservationsContext) {
  requireAll(context);
  return encodeResult(await context.ledger.allocations.grant(input, context), context);
}

/** Moves part of a grant to another channel. */
export async function reallocate(input: AllocationReallocateInput, context: ReservationsContext) {
  requireAll(context);
  return encodeResult(await context.ledger.allocations.reallocate(input, context), context);
}

/** Ends a grant; gives it as it ended, or null and why not. */
export async function revoke(input: AllocationRevokeInput, context: ReservationsContext) {
  requireAll(context);
  const { grants, ...rest } = await encodeResult(
    await context.ledger.allocations.revoke(input, context),
    context,
  );
  return { ...rest, grant: grants[0] ?? null };
}

async function encodeResult(result: AllocationsResult, { ledger }: ReservationsContext) {
  if ('conflict' in result)
    return { grants: [], replayed: false, userErrors: [encodeKeyReused(result.conflict)] };
  const { grantNos } = result;
  const grants =
    grantNos.length === 0
      ? []
      : await ledger.allocations.page({ limit: grantNos.length, grantNos, hasEnded: true });
  return {
    grants: grants.toSorted((one, other) => one.grantNo - other.grantNo).map(encodeGrant),
    replayed: result.isReplayed,
    userErrors: result.refusals.map(encodeRefusal),
  };
}

function encodeRefusal(refusal: AllocationRefusal): AllocationError {
  const { code, message } = refusal;
  const path = refusal.path.map(String);
  if (refusal.code !== 'AllocationExceedsStock') return { __typename: refusal.code, code, message, path };
  const { requested, available } = refusal;
  return { __typename: refusal.code, code, message, path, requested, available };
}

function encodeGrant(grant: AllocationGrant) {
  const { grantNo, sku, locationId, channel, granted, consumed, isLimit, isInForce, version } = grant;
  return {
    ...{ id: String(grantNo), grantNo, sku, item: { sku }, location: { id: locationId }, channel },
    granted: quantityToUnits(granted),
    consumed: quantityToUnits(consumed),
    remaining: quantityToUnits(granted - consumed),
    beyondStock: quantityToUnits(grant.beyondStock),
    ...{ isLimit, isInForce, version, updatedBy: grant.updatedBy },
    validFrom: grant.validFrom.toISOString(),
    validUntil: grant.validUntil?.toISOString() ?? null,
    endedAt: grant.endedAt?.toISOString() ?? null,
    updatedAt: grant.updatedAt.toISOString(),
  };
}

/** Encodes what was decided about a grant. */
export function encodeDecision(event: AllocationEvent): AllocationDecision {
  const { version, verb, granted, consumed, isLimit, callerId, reason } = event;
  return {
    ...{ version, verb, isLimit, callerId, reason: reason ?? null },
    granted: quantityToUnits(granted),
    consumed: quantityToUnits(consumed),
    beyondStock: quantityToUnits(event.beyondStock),
    validFrom: event.validFrom.toISOString(),
    validUntil: event.validUntil?.toISOString() ?? null,
    happenedAt: event.happenedAt.toISOString(),
  };
}
