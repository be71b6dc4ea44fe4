/**
 * Policies as they are spoken of: what each kind says, about which items, places and channels, and during which time.
 *
 * Types and the reading of what people send; no database. Quantities come in as JSON numbers of units and are thousandths
 * from here on. What the named items, locations and channels are is resolved in set.ts. docs/policies.md, decision 0013.
 */
import { z } from 'zod';
import { canonicalSku, quantityFromUnits } from '#schema';

/** The kinds of policies, in the order of their numbers in the database, from 1. */
export const policyKinds = [
  'ELIGIBILITY',
  'SAFETY_STOCK',
  'BUFFER',
  'CAP',
  'STALENESS',
  'LANE',
  'DROP_SHIP',
] as const;

/** What a policy is about. */
export type PolicyKind = (typeof policyKinds)[number];

/** The types of locations a policy can name instead of one location, in the order of their places from 65,536. */
export const locationTypes = ['STORE', 'DC', 'THIRD_PARTY'] as const;

/** A type of locations, as a policy names it instead of one location. */
export type LocationType = (typeof locationTypes)[number];

/** Minutes of the week in the location's own time, Monday 00:00 is 0; [from, until), 0 to 10,080. */
export type WeekSpan = readonly [number, number];

/** What a policy says, by kind; quantities in thousandths, percents times 100. */
export type PolicySettings = {
  /** Both false: excluded. Without hours: at all times. */
  readonly ELIGIBILITY: {
    readonly pickup: boolean;
    readonly shipFrom: boolean;
    readonly hours: readonly WeekSpan[] | null;
  };
  readonly SAFETY_STOCK: { readonly quantity: number };
  readonly BUFFER: {
    readonly fixed: number;
    readonly basisPoints: number;
    /** Of what is expected to sell until the channel shows a number, assumed to take so long at least; absent: none of it. */
    readonly velocity?: { readonly basisPoints: number; readonly delaySeconds: number };
  };
  readonly CAP: { readonly quantity: number };
  /** sellRate: thousandths an hour. */
  readonly STALENESS: { readonly objectiveSeconds: number; readonly sellRate: number };
  readonly LANE: { readonly confidenceBp: number; readonly promiseDays: number };
  /** Of what the best supplier is believed to have. */
  readonly DROP_SHIP: { readonly shareBp: number };
};

/** What a policy applies to; what is left out means all. */
export type PolicyScope = {
  readonly sku?: string | undefined;
  readonly itemClass?: string | undefined;
  readonly locationId?: string | undefined;
  readonly locationType?: LocationType | undefined;
  /** The other end of a lane. */
  readonly toLocationId?: string | undefined;
  readonly toLocationType?: LocationType | undefined;
  readonly channel?: string | undefined;
};

/** Opening hours of a day as people write them: `opens` and `closes` are HH:MM, `closes` may be 24:00. */
export type OpeningHours = { readonly day: string; readonly opens: string; readonly closes: string };

type Maybe<Value> = Value | null | undefined;

/** A change of one policy as it is sent: one of the settings, or `remove`. Units are the item's base unit. */
export type PolicyChange = {
  readonly kind: string;
  readonly sku?: Maybe<string>;
  readonly itemClass?: Maybe<string>;
  readonly locationId?: Maybe<string>;
  readonly locationType?: Maybe<string>;
  readonly toLocationId?: Maybe<string>;
  readonly toLocationType?: Maybe<string>;
  readonly channel?: Maybe<string>;
  readonly eligibility?: Maybe<{
    readonly pickup?: Maybe<boolean>;
    readonly shipFrom?: Maybe<boolean>;
    readonly openingHours?: Maybe<readonly OpeningHours[]>;
  }>;
  readonly safetyStock?: Maybe<number>;
  readonly buffer?: Maybe<{
    readonly fixed?: Maybe<number>;
    readonly percent?: Maybe<number>;
    readonly velocityPercent?: Maybe<number>;
    readonly leastDelaySeconds?: Maybe<number>;
  }>;
  readonly cap?: Maybe<number>;
  readonly staleness?: Maybe<{ readonly objectiveSeconds: number; readonly sellRatePerHour: number }>;
  readonly lane?: Maybe<{ readonly confidencePercent: number; readonly promiseDays: number }>;
  readonly dropShip?: Maybe<{ readonly sharePercent: number }>;
  /** From validFrom on the policy says nothing any more. */
  readonly remove?: Maybe<boolean>;
  /** RFC 3339; now when left out, never in the past. */
  readonly validFrom?: Maybe<string>;
  /** RFC 3339, exclusive; for ever when left out. */
  readonly validUntil?: Maybe<string>;
  /** The version that is changed: refused when there is another one meanwhile; 0 for a policy that is new. */
  readonly changeFromVersion?: Maybe<number>;
  readonly reason?: Maybe<string>;
};

/** A change that was read: quantities in thousandths, percents times 100, times as dates. */
export type ParsedChange = {
  readonly kind: PolicyKind;
  readonly scope: PolicyScope;
  /** Null: the policy is removed. */
  readonly settings: PolicySettings[PolicyKind] | null;
  readonly validFrom: Date | undefined;
  readonly validUntil: Date | undefined;
  readonly changeFromVersion: number | undefined;
  readonly reason: string | undefined;
};

/** Why a change was refused. */
export type PolicyRefusal = {
  readonly code:
    | 'InvalidPolicy'
    | 'PolicyVersionConflict'
    | 'UnknownItem'
    | 'UnknownLocation'
    | 'UnknownChannel';
  readonly message: string;
  readonly path: readonly (string | number)[];
};

const mostRatePerHour = 1_000_000;
const mostVelocityPercent = 1_000;
const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

const text = (max: number) =>
  z
    .string('must be text')
    .trim()
    .min(1, 'must not be empty')
    .max(max, `must have at most ${max} characters`)
    .refine((value) => value.isWellFormed() && !value.includes('\0'), 'has characters that cannot be stored');
const quantity = z.number('must be a number').transform((units, context) => {
  const thousandths = quantityFromUnits(units);
  if (thousandths !== undefined && thousandths >= 0) return thousandths;
  context.addIssue({
    code: 'custom',
    message: 'must be from 0 to below 1000000000000 with at most 3 decimals',
  });
  return z.NEVER;
});
const percentUpTo = (most: number) =>
  z
    .number('must be a number')
    .min(0, `must be from 0 to ${most}`)
    .max(most, `must be from 0 to ${most}`)
    .refine((percent) => Number.isInteger(Math.round(percent * 1e6) / 1e4), 'must have at most 2 decimals')
    .transform((percent) => Math.round(percent * 100));
const basisPoints = percentUpTo(100);
const instant = z.iso
  .datetime({ offset: true, error: 'must be a time such as 2026-11-27T08:00:00Z' })
  .transform((value) => new Date(value));

const clock = z
  .string('must be text')
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'must be a time such as 08:30, at most 24:00')
  .transform((value) => Number(value.slice(0, 2)) * 60 + Number(value.slice(3)));
const hoursOfDay = z
  .object({ day: z.enum(days, `must be one of ${days.join(', ')}`), opens: clock, closes: clock })
  .refine(({ opens, closes }) => opens < closes, 'must open before it closes')
  .transform(({ day, opens, closes }): WeekSpan => {
    const midnight = days.indexOf(day) * 1_440;
    return [midnight + opens, midnight + closes];
  });

const settings = {
  ELIGIBILITY: z
    .object({
      pickup: z.boolean('must be true or false').nullish(),
      shipFrom: z.boolean('must be true or false').nullish(),
      openingHours: z.array(hoursOfDay, 'must be a list').max(100, 'must have at most 100 entries').nullish(),
    })
    .transform(({ pickup, shipFrom, openingHours }) => ({
      pickup: pickup ?? true,
      shipFrom: shipFrom ?? true,
      // No hours named is no bound, as it is read again; who serves at no time says neither way.
      hours: openingHours?.length ? openingHours : null,
    })),
  SAFETY_STOCK: quantity.transform((units) => ({ quantity: units })),
  BUFFER: z
    .object({
      fixed: quantity.nullish(),
      percent: basisPoints.nullish(),
      velocityPercent: percentUpTo(mostVelocityPercent).nullish(),
      leastDelaySeconds: z
        .int('must be a whole number of seconds')
        .min(0, 'must be from 0 to 2592000')
        .max(2_592_000, 'must be from 0 to 2592000')
        .nullish(),
    })
    .refine(
      ({ velocityPercent, leastDelaySeconds }) => leastDelaySeconds == null || velocityPercent != null,
      'says leastDelaySeconds without velocityPercent: nothing follows it',
    )
    .transform(({ fixed, percent, velocityPercent, leastDelaySeconds }) => ({
      ...{ fixed: fixed ?? 0, basisPoints: percent ?? 0 },
      ...(velocityPercent != null && {
        velocity: { basisPoints: velocityPercent, delaySeconds: leastDelaySeconds ?? 0 },
      }),
    })),
  CAP: quantity.transform((units) => ({ quantity: units })),
  STALENESS: z
    .object({
      objectiveSeconds: z
        .int('must be a whole number of seconds')
        .min(1, 'must be from 1 to 2592000')
        .max(2_592_000, 'must be from 1 to 2592000'),
      sellRatePerHour: quantity.refine(
        (rate) => rate <= mostRatePerHour * 1_000,
        `must be at most ${mostRatePerHour}`,
      ),
    })
    .transform(({ objectiveSeconds, sellRatePerHour }) => ({ objectiveSeconds, sellRate: sellRatePerHour })),
  LANE: z
    .object({
      confidencePercent: basisPoints,
      promiseDays: z
        .int('must be a whole number of days')
        .min(0, 'must be from 0 to 365')
        .max(365, 'must be from 0 to 365'),
    })
    .transform(({ confidencePercent, promiseDays }) => ({ confidenceBp: confidencePercent, promiseDays })),
  DROP_SHIP: z
    .object({ sharePercent: basisPoints })
    .transform(({ sharePercent }) => ({ shareBp: sharePercent })),
} satisfies Record<PolicyKind, z.ZodType>;

const settingFields = {
  ELIGIBILITY: 'eligibility',
  SAFETY_STOCK: 'safetyStock',
  BUFFER: 'buffer',
  CAP: 'cap',
  STALENESS: 'staleness',
  LANE: 'lane',
  DROP_SHIP: 'dropShip',
} as const satisfies Record<PolicyKind, keyof PolicyChange>;

const frame = z.object({
  kind: z.enum(policyKinds, `must be one of ${policyKinds.join(', ')}`),
  sku: text(200).transform(canonicalSku).nullish(),
  itemClass: text(200).nullish(),
  locationId: text(200).nullish(),
  locationType: z.enum(locationTypes, `must be one of ${locationTypes.join(', ')}`).nullish(),
  toLocationId: text(200).nullish(),
  toLocationType: z.enum(locationTypes, `must be one of ${locationTypes.join(', ')}`).nullish(),
  channel: text(200).nullish(),
  validFrom: instant.nullish(),
  validUntil: instant.nullish(),
  changeFromVersion: z.int('must be a whole number').min(0, 'must be 0 or greater').nullish(),
  reason: text(500).nullish(),
});

/** Reads a change; gives it well-formed, or what is wrong with it, naming field and value. Never throws. */
export function parseChange(
  input: PolicyChange,
): { readonly change: ParsedChange } | { readonly refusals: readonly PolicyRefusal[] } {
  const read = frame.safeParse(input);
  if (!read.success) return { refusals: read.error.issues.map((issue) => invalid(issue, input)) };
  const scope = scopeOf(read.data);
  const { kind } = read.data;
  const wrong = wrongScope(kind, scope) ?? wrongSettings(kind, input);
  if (wrong !== undefined) return { refusals: [wrong] };
  const field = settingFields[kind];
  const said = input.remove === true ? undefined : settings[kind].safeParse(input[field]);
  if (said?.success === false)
    return {
      refusals: said.error.issues.map((issue) => invalid({ ...issue, path: [field, ...issue.path] }, input)),
    };
  const { validFrom, validUntil, changeFromVersion, reason } = read.data;
  return {
    change: {
      ...{ kind, scope, settings: said?.data ?? null },
      validFrom: validFrom ?? undefined,
      validUntil: validUntil ?? undefined,
      changeFromVersion: changeFromVersion ?? undefined,
      reason: reason ?? undefined,
    },
  };
}

function scopeOf(read: z.infer<typeof frame>): PolicyScope {
  return {
    sku: read.sku ?? undefined,
    itemClass: read.itemClass ?? undefined,
    locationId: read.locationId ?? undefined,
    locationType: read.locationType ?? undefined,
    toLocationId: read.toLocationId ?? undefined,
    toLocationType: read.toLocationType ?? undefined,
    channel: read.channel ?? undefined,
  };
}

function wrongScope(kind: PolicyKind, scope: PolicyScope): PolicyRefusal | undefined {
  const both = (one: keyof PolicyScope, other: keyof PolicyScope): PolicyRefusal | undefined =>
    scope[one] === undefined || scope[other] === undefined
      ? undefined
      : refusal(other, `${other} cannot be given together with ${one}: name one of them`);
  const isLane = kind === 'LANE';
  const foreign = (['toLocationId', 'toLocationType'] as const).find(
    (field) => !isLane && scope[field] !== undefined,
  );
  const itemOfLane = (['sku', 'itemClass'] as const).find((field) => isLane && scope[field] !== undefined);
  const placeOfShare = (['locationId', 'locationType'] as const).find(
    (field) => kind === 'DROP_SHIP' && scope[field] !== undefined,
  );
  return (
    both('sku', 'itemClass') ??
    both('locationId', 'locationType') ??
    both('toLocationId', 'toLocationType') ??
    (foreign && refusal(foreign, `${foreign} is for lanes only, not for ${kind}`)) ??
    (itemOfLane &&
      refusal(itemOfLane, `${itemOfLane} cannot be given for a lane: a lane is for every item`)) ??
    (placeOfShare &&
      refusal(
        placeOfShare,
        `${placeOfShare} cannot be given for DROP_SHIP: what suppliers have is at no place`,
      ))
  );
}

function wrongSettings(kind: PolicyKind, input: PolicyChange): PolicyRefusal | undefined {
  const given = Object.values(settingFields).filter(
    (field) => input[field] !== undefined && input[field] !== null,
  );
  const field = settingFields[kind];
  const foreign = given.find((each) => each !== field);
  if (foreign !== undefined) return refusal(foreign, `${foreign} is not what a policy of kind ${kind} says`);
  if (input.remove === true)
    return given.length === 0
      ? undefined
      : refusal(field, `${field} cannot be given together with remove: name one of them`);
  return given.length === 1
    ? undefined
    : refusal(field, `${field} is missing: a policy of kind ${kind} needs it`);
}

function refusal(field: string, message: string): PolicyRefusal {
  return { code: 'InvalidPolicy', message, path: [field] };
}

function invalid(
  issue: { path: readonly PropertyKey[]; message: string },
  input: PolicyChange,
): PolicyRefusal {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  let value: unknown = input;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) break;
    value = Object.entries(value).find(([key]) => key === String(step))?.[1];
  }
  const shown = typeof value === 'object' ? JSON.stringify(value) : String(value);
  const message = `${path.join('.')} ${issue.message}, not ${(shown ?? 'nothing').slice(0, 100) || '""'}`;
  return { code: 'InvalidPolicy', message, path };
}
