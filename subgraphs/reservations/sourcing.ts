/**
 * How channels are sourced, as the contract has it. It rules over channels and the places they are served from, so it is for callers
 * who reach all of both.
 *
 * Decode, one call, encode; what may be set is judged by the ledger. docs/reservations.md, "Where units come from".
 */
import type { SourcingPolicy, SourcingPolicySetResult, SourcingRefusal } from '#ledger';
import { requireWhole } from '#schema';
import type { ReservationsContext } from './context.ts';
import { encodeKeyReused } from './encode.ts';
import type {
  SourcingPolicy as EncodedPolicy,
  SourcingPolicySetError,
  SourcingPolicySetInput,
  SourcingPolicySetPayload,
} from './generated.ts';

/** Reads the policies of all channels. Throws FORBIDDEN for a caller who does not reach everything. */
export async function readSourcing({ ledger, caller }: ReservationsContext): Promise<EncodedPolicy[]> {
  requireWhole(caller, 'channels');
  requireWhole(caller, 'locations');
  return (await ledger.sourcing.policies()).map(encodePolicy);
}

/** Sets how a channel is sourced. Throws FORBIDDEN for a caller who does not reach everything. */
export async function setSourcing(
  input: SourcingPolicySetInput,
  context: ReservationsContext,
): Promise<SourcingPolicySetPayload> {
  requireWhole(context.caller, 'channels');
  requireWhole(context.caller, 'locations');
  const { policy, replayed, refusal }: SourcingPolicySetResult = await context.ledger.sourcing.setPolicy(
    input,
    context,
  );
  return {
    policy: policy === undefined ? null : encodePolicy(policy),
    replayed,
    userErrors: refusal === undefined ? [] : [encodeRefusal(refusal)],
  };
}

function encodePolicy({
  channel,
  version,
  strategy,
  locationIds,
  changedAt,
  changedBy,
}: SourcingPolicy): EncodedPolicy {
  return {
    channel,
    version,
    strategy,
    locationIds: [...locationIds],
    changedAt: changedAt.toISOString(),
    changedBy,
  };
}

function encodeRefusal(refusal: SourcingRefusal): SourcingPolicySetError {
  if (refusal.code === 'IdempotencyConflict') return encodeKeyReused(refusal);
  const { code, message, path } = refusal;
  return { __typename: code, code, message, path: [...path] };
}
