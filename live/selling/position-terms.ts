/**
 * The terms of THE formula at one position for one channel, from what rules say there, what is left of grants, and the clock.
 *
 * Pure. What sql/selling-terms.sql reads for the guard is put together here from what this process keeps; time is told by who
 * asks, in ms since 1970 by the server's clock. Quantities are thousandths.
 */
import type { PositionGrant, ReferredTerms } from '#ledger';
import type { LocalMinute } from './local-minute.ts';
import type { Saying } from './rule-book.ts';

/** Everything the terms of a position come from. */
export type PositionFacts = {
  readonly saying: Saying;
  readonly channel: string;
  readonly available: number;
  /** One unit of the item's last decimal, in thousandths. */
  readonly step: number;
  /** Whether item, location and channel may sell at all. */
  readonly maySell: boolean;
  /** Grants at the position; [] when there are none. */
  readonly grants: readonly PositionGrant[];
  readonly timeZone: string;
  /** When anything was last heard of the location; when it was made, if never. */
  readonly heardAtMs: number;
  readonly nowMs: number;
  readonly localMinute: LocalMinute;
};

/** How long silence counts at most. */
const mostSilentSeconds = 2_592_000;

/** Puts the terms together. */
export function positionTerms(facts: PositionFacts): ReferredTerms {
  const { saying, available, step } = facts;
  const grants = grantTerms(facts);
  return {
    terms: {
      isEligible: facts.maySell && isAllowed(facts),
      ...{ available, step },
      ...{ own: grants.own, remaining: grants.remaining, isLimited: grants.isLimited },
      safetyStock: saying.safetyStock?.quantity ?? 0,
      cap: saying.cap?.quantity,
      bufferFixed: saying.buffer?.fixed ?? 0,
      bufferBasisPoints: saying.buffer?.basisPoints ?? 0,
      allowance: allowanceOf(facts),
    },
    velocityBuffer: 0,
    references: {
      eligibility: saying.eligibility?.reference,
      safetyStock: saying.safetyStock?.reference,
      cap: saying.cap?.reference,
      buffer: saying.buffer?.reference,
      staleness: saying.staleness?.reference,
      ...{ grant: grants.grant, otherGrants: grants.otherGrants },
    },
  };
}

type GrantTerms = {
  readonly own: number;
  readonly remaining: number;
  readonly isLimited: boolean;
  readonly grant: string | undefined;
  readonly otherGrants: string | undefined;
};

const noGrants: GrantTerms = {
  ...{ own: 0, remaining: 0, isLimited: false },
  ...{ grant: undefined, otherGrants: undefined },
};

function grantTerms({
  grants,
  channel,
  nowMs,
}: Pick<PositionFacts, 'grants' | 'channel' | 'nowMs'>): GrantTerms {
  if (grants.length === 0) return noGrants;
  const open = grants.filter(({ fromMs, untilMs }) => fromMs <= nowMs && nowMs < untilMs);
  const own = open.filter((grant) => grant.channel === channel);
  const others = open.filter((grant) => grant.channel !== channel).map(({ grantNo }) => grantNo);
  return {
    own: own.reduce((sum, { remaining }) => sum + remaining, 0),
    remaining: open.reduce((sum, { remaining }) => sum + remaining, 0),
    isLimited: own.some(({ isLimit }) => isLimit),
    grant: own.length === 0 ? undefined : String(Math.max(...own.map(({ grantNo }) => grantNo))),
    otherGrants: others.length === 0 ? undefined : others.sort((one, other) => one - other).join(','),
  };
}

function isAllowed({ saying: { eligibility }, timeZone, nowMs, localMinute }: PositionFacts): boolean {
  if (eligibility === undefined) return true;
  if (eligibility.ways === 0) return false;
  if (eligibility.hours === undefined) return true;
  const minute = localMinute(timeZone, nowMs);
  return eligibility.hours.some(([from, until]) => from <= minute && minute < until);
}

/** How long nothing was heard of a location, in whole seconds. */
export function silentSeconds({ heardAtMs, nowMs }: Pick<PositionFacts, 'heardAtMs' | 'nowMs'>): number {
  return Math.min(Math.max(0, Math.floor((nowMs - heardAtMs) / 1_000)), mostSilentSeconds);
}

function allowanceOf(facts: PositionFacts): number {
  const { staleness } = facts.saying;
  if (staleness === undefined) return 0;
  const silent = silentSeconds(facts);
  return silent > staleness.objectiveSeconds ? Math.ceil((staleness.sellRate * silent) / 3_600) : 0;
}
