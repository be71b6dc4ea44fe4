/**
 * Sales as the contract has them: policies, waiting rooms, places in line.
 *
 * An unknown SKU has no policies and no room.
 */
import type { PlaceInLine, SalePolicy, SalePolicyRefusal, SalePolicySetResult } from '#ledger';
import { canonicalSku, fault, listed, quantityToUnits, requireWhole } from '#schema';
import type { ReservationsContext } from './context.ts';
import { encodeKeyReused } from './encode.ts';
import type {
  PlaceInLine as EncodedPlace,
  SalePolicy as EncodedPolicy,
  QuerySalePoliciesArgs,
  SalePolicySetError,
  SalePolicySetInput,
  SalePolicySetPayload,
  WaitingRoom,
} from './generated.ts';

const mostSkus = 500;

/** Reads policies of some items, or of all; throws BAD_USER_INPUT for more SKUs than may be asked. */
export async function readPolicies(
  { skus, inForce }: QuerySalePoliciesArgs,
  { ledger }: ReservationsContext,
): Promise<EncodedPolicy[]> {
  if (skus && skus.length > mostSkus)
    throw fault('BAD_USER_INPUT', `skus: at most ${mostSkus} may be asked at once, not ${skus.length}`);
  const query = { isInForce: inForce ?? false, ...(skus && { skus: skus.map(canonicalSku) }) };
  return (await ledger.sales.policies(query)).map(encodePolicy);
}

/** Sets an item's sale policy as a new version; gives it, or why it was refused. */
export async function setPolicy(
  { waitingRoom, ...input }: SalePolicySetInput,
  context: ReservationsContext,
): Promise<SalePolicySetPayload> {
  // A policy holds for every channel and location.
  requireWhole(context.caller, 'channels');
  requireWhole(context.caller, 'locations');
  const set = { ...input, sku: canonicalSku(input.sku), waitingRoom: waitingRoom ?? false };
  return encodeSet(await context.ledger.sales.setPolicy(set, context));
}

/** Reads how an item's room does, for those who came through a channel within the caller's reach. */
export async function readRoom(
  sku: string,
  { ledger, caller }: ReservationsContext,
): Promise<WaitingRoom | null> {
  const canonical = canonicalSku(sku);
  const report = await ledger.sales.room(canonical, listed(caller.channels) ?? undefined);
  if (report === undefined) return null;
  const { waitedP50Ms, waitedP99Ms, ...counts } = report;
  return { sku: canonical, ...counts, waitedP50Ms: waitedP50Ms ?? null, waitedP99Ms: waitedP99Ms ?? null };
}

/** Encodes a place in line. */
export function encodePlace({ place, queuedAt, waitsUntil }: PlaceInLine): EncodedPlace {
  return { place, queuedAt: queuedAt.toISOString(), waitsUntil: waitsUntil.toISOString() };
}

function encodeSet({ policy, replayed, refusal }: SalePolicySetResult): SalePolicySetPayload {
  return {
    policy: policy === undefined ? null : encodePolicy(policy),
    replayed,
    userErrors: refusal === undefined ? [] : [encodeRefusal(refusal)],
  };
}

function encodeRefusal(refusal: SalePolicyRefusal): SalePolicySetError {
  if (refusal.code === 'IdempotencyConflict') return encodeKeyReused(refusal);
  const { code, message, path } = refusal;
  return { __typename: code, code, message, path: [...path] };
}

function encodePolicy(policy: SalePolicy): EncodedPolicy {
  const { sku, customerCap, maxHoldSeconds, hasWaitingRoom, version, changedBy, isInForce } = policy;
  return {
    ...{ sku, item: { sku }, version, changedBy, isInForce, waitingRoom: hasWaitingRoom },
    customerCap: customerCap === undefined ? null : quantityToUnits(customerCap),
    maxHoldSeconds: maxHoldSeconds ?? null,
    startsAt: policy.startsAt.toISOString(),
    endsAt: policy.endsAt?.toISOString() ?? null,
    changedAt: policy.changedAt.toISOString(),
  };
}
