/**
 * Policies as the contract has them: decode, one call, encode. What a policy may say is judged by the ledger.
 *
 * Policies hold for channels and places alike, so only callers who reach all of both read and change them.
 */
import type {
  Policy,
  PolicyChange,
  PolicyOutcome,
  PolicyPeriod,
  PolicyRefusal,
  PolicyVersion,
} from '#ledger';
import { canonicalSku, quantityToUnits, requireWhole } from '#schema';
import { type Connection, cutPage, readPageRequest, toConnection } from '../connection.ts';
import type { ReservationsContext } from './context.ts';
import { encodeKeyReused } from './encode.ts';
import type {
  PolicyVersion as EncodedVersion,
  PolicyChangeInput,
  PolicyEligibility,
  PolicySetError,
  PolicySetInput,
  QueryPoliciesArgs,
} from './generated.ts';

/** A policy as its resolvers get it; `versions` is read when it is asked for. */
export type EncodedPolicy = ReturnType<typeof encodePolicy>;

function requireAll({ caller }: ReservationsContext): void {
  requireWhole(caller, 'channels');
  requireWhole(caller, 'locations');
}

/** Reads a page of policies. */
export async function pageOfPolicies(
  args: QueryPoliciesArgs,
  context: ReservationsContext,
): Promise<Connection<EncodedPolicy>> {
  requireAll(context);
  const request = readPageRequest(args, 1);
  const { filter } = args;
  const rows = await context.ledger.policies.page({
    limit: request.first + 1,
    after: Number(request.after?.[0] ?? 0),
    kinds: filter?.kinds ?? undefined,
    sku: filter?.sku ? canonicalSku(filter.sku) : undefined,
    itemClass: filter?.itemClass ?? undefined,
    locationId: filter?.locationId ?? undefined,
    channel: filter?.channel ?? undefined,
  });
  const key = ({ policyNo }: Policy): number[] => [policyNo];
  return toConnection(cutPage(rows, request.first), { request, encode: encodePolicy, key });
}

/** Finds a policy; null when there is none with this id. */
export async function findPolicy(id: string, context: ReservationsContext): Promise<EncodedPolicy | null> {
  requireAll(context);
  const policyNo = /^[1-9]\d{0,14}$/.test(id) ? Number(id) : undefined;
  if (policyNo === undefined) return null;
  const [policy] = await context.ledger.policies.page({ limit: 1, policyNos: [policyNo] });
  return policy === undefined ? null : encodePolicy(policy);
}

/** Changes policies; gives a result for each change, or why the call was refused as a whole. */
export async function setPolicies(input: PolicySetInput, context: ReservationsContext) {
  requireAll(context);
  const { idempotencyKey, policies } = input;
  const request = { idempotencyKey, changes: policies.map(decodeChange) };
  const result = await context.ledger.policies.set(request, context);
  if ('conflict' in result) return refusedAsWhole([encodeKeyReused(result.conflict)]);
  if ('refusals' in result) return refusedAsWhole(result.refusals.map(encodeRefusal));
  const policyNos = result.outcomes.flatMap(({ policyNo }) => policyNo ?? []);
  const now = await context.ledger.policies.page({ limit: policyNos.length, policyNos });
  const byNo = new Map(now.map((policy) => [policy.policyNo, policy]));
  return {
    results: result.outcomes.map((outcome) => encodeOutcome(outcome, byNo)),
    replayed: result.isReplayed,
    userErrors: [],
  };
}

function refusedAsWhole(userErrors: PolicySetError[]) {
  return { results: [], replayed: false, userErrors };
}

/** Scalars keep the values they were sent with; what they may be is judged where every way in is judged alike. */
function decodeChange(change: PolicyChangeInput): PolicyChange {
  return change;
}

function encodeOutcome({ policyNo, isChanged, refusals }: PolicyOutcome, byNo: ReadonlyMap<number, Policy>) {
  const policy = policyNo === undefined ? undefined : byNo.get(policyNo);
  return {
    policy: policy === undefined ? null : encodePolicy(policy),
    changed: isChanged,
    userErrors: refusals.map(encodeRefusal),
  };
}

/** Encodes why a change was refused. */
export function encodeRefusal({ code, message, path }: PolicyRefusal): PolicySetError {
  return { __typename: code, code, message, path: path.map(String) };
}

function encodePolicy({ policyNo, kind, scope, versions, inForce }: Policy) {
  const place = (id: string | undefined) => (id === undefined ? null : { id });
  return {
    ...{ id: String(policyNo), policyNo, kind, version: versions },
    sku: scope.sku ?? null,
    item: scope.sku === undefined ? null : { sku: scope.sku },
    itemClass: scope.itemClass ?? null,
    location: place(scope.locationId),
    locationType: scope.locationType ?? null,
    toLocation: place(scope.toLocationId),
    toLocationType: scope.toLocationType ?? null,
    channel: scope.channel ?? null,
    inForce: inForce === undefined ? null : encodePeriod(inForce),
  };
}

/** Encodes a version with who decided it. */
export function encodeVersion(version: PolicyVersion): EncodedVersion {
  return {
    ...encodePeriod(version),
    changedAt: version.changedAt.toISOString(),
    changedBy: version.changedBy,
    reason: version.reason ?? null,
  };
}

const silent = {
  ...{
    eligibility: null,
    safetyStock: null,
    buffer: null,
    cap: null,
    staleness: null,
    lane: null,
    dropShip: null,
  },
  ...{ changedAt: null, changedBy: null, reason: null },
};

function encodePeriod({ version, saying, validFrom, validUntil }: PolicyPeriod): EncodedVersion {
  return {
    ...{ ...silent, version, removed: saying === undefined },
    validFrom: validFrom.toISOString(),
    validUntil: validUntil?.toISOString() ?? null,
    ...(saying !== undefined && encodeSaying(saying)),
  };
}

function encodeSaying(saying: NonNullable<PolicyPeriod['saying']>): Partial<EncodedVersion> {
  switch (saying.kind) {
    case 'ELIGIBILITY':
      return { eligibility: encodeEligibility(saying.settings) };
    case 'SAFETY_STOCK':
      return { safetyStock: quantityToUnits(saying.settings.quantity) };
    case 'BUFFER': {
      const { fixed, basisPoints, velocity } = saying.settings;
      const velocityPercent = velocity === undefined ? null : velocity.basisPoints / 100;
      const leastDelaySeconds = velocity?.delaySeconds ?? null;
      const percent = basisPoints / 100;
      return { buffer: { fixed: quantityToUnits(fixed), percent, velocityPercent, leastDelaySeconds } };
    }
    case 'CAP':
      return { cap: quantityToUnits(saying.settings.quantity) };
    case 'STALENESS': {
      const { objectiveSeconds, sellRate } = saying.settings;
      return { staleness: { objectiveSeconds, sellRatePerHour: quantityToUnits(sellRate) } };
    }
    case 'LANE': {
      const { confidenceBp, promiseDays } = saying.settings;
      return { lane: { confidencePercent: confidenceBp / 100, promiseDays } };
    }
    case 'DROP_SHIP':
      return { dropShip: { sharePercent: saying.settings.shareBp / 100 } };
  }
}

const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
const minutesOfDay = 1_440;

function encodeEligibility(settings: {
  readonly pickup: boolean;
  readonly shipFrom: boolean;
  readonly hours: readonly (readonly [number, number])[] | null;
}): PolicyEligibility {
  const { pickup, shipFrom, hours } = settings;
  const openingHours = hours?.map(([from, until]) => {
    const day = Math.floor(from / minutesOfDay);
    const midnight = day * minutesOfDay;
    return {
      day: days[day] ?? 'MONDAY',
      opens: clockText(from - midnight),
      closes: clockText(until - midnight),
    };
  });
  return { pickup, shipFrom, openingHours: openingHours ?? [] };
}

function clockText(minutes: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
