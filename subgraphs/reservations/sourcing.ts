/**
 * How channels are sourced, as the contract has it: the policies of the channels a caller reaches, and setting one.
 *
 * Decode, one call, encode; what may be set is judged by the ledger. docs/reservations.md, "Where units come from".
 */
import type { SourcingPolicy, SourcingPolicySetResult, SourcingRefusal } from '#ledger';
import { narrowed } from '#schema';
import type { ReservationsContext } from './context.ts';
import type {
  SourcingPolicy as EncodedPolicy,
  SourcingPolicySetError,
  SourcingPolicySetInput,
  SourcingPolicySetPayload,
} from './generated.ts';

/** Reads the policies of the channels within reach. */
export async function readSourcing({ ledger, caller }: ReservationsContext): Promise<EncodedPolicy[]> {
  const policies = await ledger.sourcing.policies();
  const channels = narrowed(undefined, caller.channels);
  return policies
    .filter(({ channel }) => channels === undefined || channels.includes(channel))
    .map(encodePolicy);
}

/** Sets how a channel is sourced. */
export async function setSourcing(
  input: SourcingPolicySetInput,
  context: ReservationsContext,
): Promise<SourcingPolicySetPayload> {
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

function encodeRefusal({ code, message, path }: SourcingRefusal): SourcingPolicySetError {
  return { __typename: code, code, message, path: [...path] };
}
