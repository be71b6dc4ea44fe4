/**
 * What is to become of grants: how much each place is granted, what moves from one channel to another, and why not. Pure.
 *
 * Given what is locked: available quantities and open grants. Thousandths; refusals speak in units. docs/policies.md.
 */
import { quantityToUnits } from '#schema';
import type { AllocationVerb } from './read.ts';
import type { AllocationRefusal, ParsedGrant } from './request.ts';
import { splitGrant } from './split.ts';

/** An open grant as it is stored; times in ms since 1970. */
export type StoredGrant = {
  readonly grantNo: number;
  readonly channel: string;
  readonly granted: number;
  readonly consumed: number;
  /** How much of it was allowed beyond what was there. */
  readonly beyond: number;
  readonly isLimit: boolean;
  readonly version: number;
  readonly fromMs: number;
  readonly untilMs: number | null;
};
/** A position grants are decided on. */
export type Place = {
  position_id: number;
  location_id: string;
  available: number;
  step: number;
  grants: StoredGrant[];
};

/** A grant as it is to be; without a number it is a new one. */
export type Decided = Pick<
  StoredGrant,
  'channel' | 'granted' | 'beyond' | 'isLimit' | 'fromMs' | 'untilMs'
> & {
  readonly grantNo: number | null;
  readonly positionId: number;
  readonly hasEnded: boolean;
  readonly verb: AllocationVerb;
};

/** Says what is wrong with when a grant is to count, if anything. */
export function wrongPeriod(period: {
  readonly fromMs: number;
  readonly untilMs: number | null;
  readonly nowMs: number;
}): AllocationRefusal | undefined {
  const { fromMs, untilMs, nowMs } = period;
  const invalid = (field: string, rule: string, ms: number): AllocationRefusal => ({
    code: 'InvalidAllocation',
    message: `${field} ${rule}, not ${new Date(ms).toISOString()}`,
    path: [field],
  });
  if (fromMs < nowMs) return invalid('validFrom', 'must not be in the past', fromMs);
  if (untilMs !== null && untilMs <= fromMs) return invalid('validUntil', 'must be after validFrom', untilMs);
  return undefined;
}

/** What is asked, with its times. */
export type GrantTerms = {
  readonly request: ParsedGrant;
  readonly fromMs: number;
  readonly untilMs: number | null;
};

/** Decides what each place is granted: shares of what is asked, not less than is used, not more than is free. */
export function decideGrants(
  places: readonly Place[],
  { request, fromMs, untilMs }: GrantTerms,
): { readonly grants: Decided[] } | { readonly refusal: AllocationRefusal } {
  const { channel, quantity, isLimit, isBeyondStock, changeFromVersion } = request;
  const step = places[0]?.step ?? 1;
  const invalid = (field: string, message: string) => ({
    refusal: { code: 'InvalidAllocation' as const, message, path: [field] },
  });
  if (quantity % step !== 0)
    return invalid(
      'quantity',
      `quantity must be a multiple of ${quantityToUnits(step)}, not ${quantityToUnits(quantity)}`,
    );
  const own = places.map(({ grants }) => grants.find((each) => each.channel === channel));
  if (changeFromVersion !== undefined && changeFromVersion !== null) {
    if (places.length !== 1)
      return invalid('changeFromVersion', 'changeFromVersion can be given for one location only');
    const version = own[0]?.version ?? 0;
    if (version !== changeFromVersion) return { refusal: versionConflict(version, changeFromVersion) };
  }
  const free = places.map(({ position_id, available, grants }) => ({
    positionId: position_id,
    free: Math.max(0, available) - othersLeft(grants, channel),
  }));
  const shares = splitGrant(quantity, free, step);
  const used = own.map((each) => each?.consumed ?? 0);
  const tooLittle = shares.findIndex((share, at) => share < (used[at] ?? 0));
  if (tooLittle >= 0) {
    const place = places[tooLittle]?.location_id;
    const [share = 0, taken = 0] = [shares[tooLittle], used[tooLittle]];
    return invalid(
      'quantity',
      `quantity gives ${place} ${quantityToUnits(share)}, but ${quantityToUnits(taken)} are used there already`,
    );
  }
  if (isBeyondStock !== true) {
    const beyond = shares.findIndex(
      (share, at) =>
        share > (own[at]?.granted ?? 0) && share - (used[at] ?? 0) > Math.max(0, free[at]?.free ?? 0),
    );
    const total = free.reduce((sum, each, at) => sum + Math.max(0, each.free) + (used[at] ?? 0), 0);
    if (beyond >= 0) return { refusal: beyondStock(quantity, total) };
  }
  return {
    grants: places.map((place, at) => ({
      grantNo: own[at]?.grantNo ?? null,
      positionId: place.position_id,
      channel,
      granted: shares[at] ?? 0,
      beyond: beyondOf(place, { channel, granted: shares[at] ?? 0, isBeyondStock: isBeyondStock === true }),
      isLimit: isLimit ?? own[at]?.isLimit ?? false,
      ...{ fromMs, untilMs, hasEnded: false },
      verb: own[at] === undefined ? ('GRANTED' as const) : ('CHANGED' as const),
    })),
  };
}

/**
 * How much of a grant lies beyond stock: what all grants of the place then have left, less what is available and what others were
 * allowed; never more than it has left itself. What the same grant was allowed before, when that is enough; and no more than that where
 * nothing may lie beyond stock: a grant that is made smaller may stay too large.
 */
function beyondOf(
  { available, grants }: Place,
  asked: { readonly channel: string; readonly granted: number; readonly isBeyondStock: boolean },
): number {
  const { channel, granted, isBeyondStock } = asked;
  const own = grants.find((each) => each.channel === channel);
  const left = granted - (own?.consumed ?? 0);
  const allowed = grants.reduce((sum, each) => (each === own ? sum : sum + each.beyond), 0);
  const over = othersLeft(grants, channel) + left - Math.max(0, available) - allowed;
  const needed = Math.max(0, Math.min(left, over));
  if (!isBeyondStock) return Math.min(own?.beyond ?? 0, needed);
  return own?.granted === granted ? Math.max(own.beyond, needed) : needed;
}

/** Whether a grant is as it is to be; one that counts already need not begin again. */
export function isSame(decided: Decided, stored: StoredGrant, nowMs: number): boolean {
  const { grantNo, granted, isLimit, fromMs, untilMs } = decided;
  const isFrom = stored.fromMs === fromMs || (fromMs === nowMs && stored.fromMs <= nowMs);
  const isSaid =
    stored.granted === granted &&
    stored.beyond === decided.beyond &&
    stored.isLimit === isLimit &&
    stored.untilMs === untilMs;
  return stored.grantNo === grantNo && isFrom && isSaid;
}

function othersLeft(grants: readonly StoredGrant[], channel: string): number {
  return grants
    .filter((each) => each.channel !== channel)
    .reduce((sum, { granted, consumed }) => sum + granted - consumed, 0);
}

/** Says that a grant was changed meanwhile. */
export function versionConflict(version: number, given: number): AllocationRefusal {
  return {
    code: 'AllocationVersionConflict',
    message: `the grant has version ${version}, not ${given}: read it again and decide anew`,
    path: ['changeFromVersion'],
  };
}

function beyondGrant(requested: number, available: number): AllocationRefusal {
  const units = { requested: quantityToUnits(requested), available: quantityToUnits(available) };
  const message = `${units.requested} were to be given to another channel, ${units.available} are left of the grant`;
  return { code: 'AllocationExceedsStock', message, path: ['quantity'], ...units };
}

function beyondStock(requested: number, available: number): AllocationRefusal {
  const units = { requested: quantityToUnits(requested), available: quantityToUnits(available) };
  const message = `${units.requested} were asked for, ${units.available} can be granted without taking what is granted to others`;
  return { code: 'AllocationExceedsStock', message, path: ['quantity'], ...units };
}

/** Decides what a grant and another channel's become when units move between them. */
export function moveGrant(
  place: Place,
  move: { readonly stored: StoredGrant; readonly toChannel: string; readonly quantity: number },
): { readonly grants: Decided[] } | { readonly refusal: AllocationRefusal } {
  const { stored, toChannel, quantity } = move;
  const left = stored.granted - stored.consumed;
  if (toChannel === stored.channel || quantity % place.step !== 0) {
    const message =
      toChannel === stored.channel
        ? `toChannel is the channel the grant is for already, ${toChannel}`
        : `quantity must be a multiple of ${quantityToUnits(place.step)}, not ${quantityToUnits(quantity)}`;
    const path = [toChannel === stored.channel ? 'toChannel' : 'quantity'];
    return { refusal: { code: 'InvalidAllocation', message, path } };
  }
  if (quantity > left) return { refusal: beyondGrant(quantity, left) };
  const target = place.grants.find(({ channel }) => channel === toChannel);
  const moved = { positionId: place.position_id, hasEnded: false, verb: 'REALLOCATED' as const };
  // What was allowed beyond stock stays with the grant as far as it has units left for it, and goes along otherwise.
  const kept = Math.min(stored.beyond, left - quantity);
  const gone = Math.min(stored.beyond - kept, quantity);
  const isNew = { grantNo: null, channel: toChannel, granted: quantity, beyond: gone, isLimit: false };
  return {
    grants: [
      { ...stored, ...moved, granted: stored.granted - quantity, beyond: stored.beyond - gone },
      target === undefined
        ? { ...stored, ...moved, ...isNew }
        : { ...target, ...moved, granted: target.granted + quantity, beyond: target.beyond + gone },
    ],
  };
}
