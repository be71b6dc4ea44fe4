/**
 * What a channel may promise, worked out the slow and obvious way from the policies and grants that were asked for.
 *
 * A reference for tests: it knows no table and no statement of the product. Quantities asked are units; it answers thousandths.
 */
import type { OpeningHours, PolicyChange } from '#ledger';

/** A grant as a test asks for it; units. At least what is consumed is granted. */
export type AskedGrant = {
  readonly sku: string;
  readonly locationId: string;
  readonly channel: string;
  readonly granted: number;
  readonly consumed: number;
  readonly isLimit: boolean;
};

/** Policies in the order they were set, grants, and what is available, position by position. */
export type World = {
  readonly policies: readonly PolicyChange[];
  readonly grants: readonly AskedGrant[];
  readonly quantities: readonly number[];
  /** Units that sell an hour, by SKU and location id; none where it says nothing. */
  readonly rates?: ReadonlyMap<string, number>;
  /** Seconds a channel was measured to take to show a number. */
  readonly delays?: Readonly<Record<string, number>>;
  /** Seconds since a location was last heard of, by its id; just now where it says nothing. */
  readonly silence?: Readonly<Record<string, number>>;
  /** The time zones of locations, by id; UTC where it says nothing. */
  readonly timeZones?: Readonly<Record<string, string>>;
};

/** One position as one channel sees it. */
export type Spot = {
  readonly sku: string;
  readonly itemClass: string | undefined;
  readonly locationId: string;
  readonly channel: string;
  readonly available: number;
  readonly types: Readonly<Record<string, string>>;
};

/** How specific a policy is about a spot: item, then place, then channel; undefined when it does not concern it. */
function rank(policy: PolicyChange, spot: Spot): number | undefined {
  const item = level([policy.sku, spot.sku], [policy.itemClass, spot.itemClass]);
  const place = level(
    [policy.locationId, spot.locationId],
    [policy.locationType, spot.types[spot.locationId]],
  );
  const channel = level([policy.channel, spot.channel], [undefined, undefined]);
  if (item === undefined || place === undefined || channel === undefined) return undefined;
  return item * 100 + place * 10 + channel;
}

type Named = readonly [string | null | undefined, string | undefined];

function level([own, is]: Named, [group, of]: Named): number | undefined {
  if (own !== undefined && own !== null) return own === is ? 2 : undefined;
  if (group !== undefined && group !== null) return group === of ? 1 : undefined;
  return 0;
}

function strongest(world: World, spot: Spot, kind: string): PolicyChange | undefined {
  let best: { readonly rank: number; readonly policy: PolicyChange } | undefined;
  for (const policy of world.policies) {
    const own = policy.kind === kind ? rank(policy, spot) : undefined;
    // Of one scope the later one is the newer version.
    if (own !== undefined && (best === undefined || own >= best.rank)) best = { rank: own, policy };
  }
  return best?.policy;
}

/** What may be promised at a spot, in thousandths. */
export function expectedAts(world: World, spot: Spot): number {
  const eligibility = strongest(world, spot, 'ELIGIBILITY')?.eligibility;
  if (eligibility && eligibility.pickup === false && eligibility.shipFrom === false) return 0;
  const hours = eligibility?.openingHours;
  if (hours?.length && !isOpen(hours, world.timeZones?.[spot.locationId] ?? 'UTC')) return 0;
  const here = world.grants.filter(
    ({ sku, locationId }) => sku === spot.sku && locationId === spot.locationId,
  );
  const left = (grant: AskedGrant): number => Math.max(grant.granted, grant.consumed) - grant.consumed;
  const own = here.find(({ channel }) => channel === spot.channel);
  const remaining = here.reduce((sum, grant) => sum + left(grant), 0);
  const ownLeft = own === undefined ? 0 : left(own);
  const safety = strongest(world, spot, 'SAFETY_STOCK')?.safetyStock ?? 0;
  const cap = strongest(world, spot, 'CAP')?.cap ?? Number.POSITIVE_INFINITY;
  const buffer = strongest(world, spot, 'BUFFER')?.buffer;
  const limit = own?.isLimit === true ? ownLeft : Number.POSITIVE_INFINITY;
  const pool = ownLeft + Math.max(0, spot.available - remaining - safety);
  const thousandths = Math.min(cap, limit, spot.available, pool) * 1_000;
  const percent = Math.ceil(
    (Math.max(0, spot.available) * 1_000 * Math.round((buffer?.percent ?? 0) * 100)) / 10_000,
  );
  const step = spot.sku === 'C' ? 100 : 1_000;
  const measured = expectedSales(world, spot, buffer) * step;
  const allowance = expectedAllowance(world, spot);
  const units = Math.max(0, thousandths - (buffer?.fixed ?? 0) * 1_000 - percent - measured - allowance);
  return Math.floor(units / step) * step;
}

const weekdays = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

/** Whether it is open somewhere now. */
function isOpen(hours: readonly OpeningHours[], timeZone: string): boolean {
  // Swedes write the time as ISO does.
  const [day = '', clock = ''] = new Date().toLocaleString('sv-SE', { timeZone }).split(' ');
  const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()];
  const now = clock.slice(0, 5);
  return hours.some(({ day: opened, opens, closes }) => opened === weekday && opens <= now && now < closes);
}

/** What a silent location may have sold since it was heard of, thousandths. */
function expectedAllowance(world: World, spot: Spot): number {
  const staleness = strongest(world, spot, 'STALENESS')?.staleness;
  const silent = world.silence?.[spot.locationId] ?? 0;
  if (!staleness || silent <= staleness.objectiveSeconds) return 0;
  return Math.ceil((staleness.sellRatePerHour * 1_000 * silent) / 3_600);
}

/** How many steps of an item sell until the channel shows a number, times the policy's factor: the nearest whole number. */
function expectedSales({ rates, delays }: World, spot: Spot, buffer: PolicyChange['buffer']): number {
  const perHour = rates?.get(spotOf(spot.sku, spot.locationId)) ?? 0;
  const seconds = Math.max(delays?.[spot.channel] ?? 0, buffer?.leastDelaySeconds ?? 0);
  const stepsPerUnit = spot.sku === 'C' ? 10n : 1n;
  const times = BigInt(Math.round((buffer?.velocityPercent ?? 0) * 100));
  const inTwoParts = BigInt(perHour) * stepsPerUnit * BigInt(seconds) * times * 2n;
  return Number((inTwoParts + 36_000_000n) / 72_000_000n);
}

/** A hold as a test asks for it; units. */
export type AskedHold = {
  readonly channel: string;
  readonly lines: readonly {
    readonly sku: string;
    readonly locationId: string;
    readonly quantity: number;
  }[];
};

/** What every position and item is, beyond the world. */
export type Surroundings = {
  readonly types: Readonly<Record<string, string>>;
  readonly classes: Readonly<Record<string, string | undefined>>;
  /** In the order of the world's quantities: three a SKU, A, B and C. */
  readonly locations: readonly string[];
};

function spotOf(sku: string, locationId: string): string {
  return `${sku} ${locationId}`;
}

/** What holds come to, one after the other: all or nothing, a channel's own grant first. */
export function expectedHolds(world: World, asked: readonly AskedHold[], around: Surroundings) {
  const available = new Map(
    ['A', 'B', 'C'].flatMap((sku, item) =>
      around.locations.map(
        (locationId, place) => [spotOf(sku, locationId), world.quantities[item * 3 + place] ?? 0] as const,
      ),
    ),
  );
  const grants = world.grants.map((grant) => ({
    ...grant,
    granted: Math.max(grant.granted, grant.consumed),
  }));
  const isHeld = asked.map(({ channel, lines }) => {
    const demand = [...Map.groupBy(lines, ({ sku, locationId }) => spotOf(sku, locationId))].map(
      ([spot, of]) => {
        const [sku = '', locationId = ''] = spot.split(' ');
        return { spot, sku, locationId, quantity: of.reduce((sum, { quantity }) => sum + quantity, 0) };
      },
    );
    const fits = demand.every(({ spot, sku, locationId, quantity }) => {
      const now = { ...world, grants };
      const asks = { sku, locationId, channel, available: available.get(spot) ?? 0 };
      const ats = expectedAts(now, { ...asks, types: around.types, itemClass: around.classes[sku] });
      return quantity * 1_000 <= ats;
    });
    if (!fits) return false;
    for (const { spot, sku, locationId, quantity } of demand) {
      available.set(spot, (available.get(spot) ?? 0) - quantity);
      const own = grants.find(
        (each) => each.sku === sku && each.locationId === locationId && each.channel === channel,
      );
      if (own !== undefined)
        grants[grants.indexOf(own)] = { ...own, consumed: Math.min(own.granted, own.consumed + quantity) };
    }
    return true;
  });
  return {
    isHeld,
    positions: [...available].map(([spot, left]) => {
      const [sku = '', locationId = ''] = spot.split(' ');
      return { sku, locationId, available: left };
    }),
    consumed: Object.fromEntries(
      grants.map(({ sku, locationId, channel, consumed }) => [`${sku} ${locationId} ${channel}`, consumed]),
    ),
  };
}
