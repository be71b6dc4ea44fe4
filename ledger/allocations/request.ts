/**
 * Requests about grants as they come in, and the reading that needs no database; what was refused and why.
 *
 * Quantities arrive as JSON numbers of units and leave as thousandths. What is named is resolved in allocations.ts.
 */
import { z } from 'zod';
import { canonicalSku, quantityFromUnits } from '#schema';

type Maybe<Value> = Value | null | undefined;

/** Stock to keep for a channel: at one location, or split over several by what is free there. */
export type GrantRequest = {
  readonly sku: string;
  readonly channel: string;
  /** In the item's base unit: what is granted in all, used units included where there is a grant already. */
  readonly quantity: number;
  /** Everywhere the item has stock when left out. */
  readonly locationIds?: Maybe<readonly string[]>;
  /** Whether the channel may have no more than this. */
  readonly isLimit?: Maybe<boolean>;
  /** Whether more may be granted than there is. */
  readonly isBeyondStock?: Maybe<boolean>;
  /** RFC 3339; now when left out. */
  readonly validFrom?: Maybe<string>;
  /** RFC 3339, exclusive; until it is revoked when left out. */
  readonly validUntil?: Maybe<string>;
  /** For one location: the version that is changed, 0 for a new grant. */
  readonly changeFromVersion?: Maybe<number>;
  readonly reason?: Maybe<string>;
};

/** Units to move from a grant to another channel's at the same position. */
export type ReallocateRequest = {
  readonly grantId: string;
  readonly toChannel: string;
  readonly quantity: number;
  readonly changeFromVersion?: Maybe<number>;
  readonly reason?: Maybe<string>;
};

/** A grant to end: what is left of it is for everybody again. */
export type RevokeRequest = {
  readonly grantId: string;
  readonly changeFromVersion?: Maybe<number>;
  readonly reason?: Maybe<string>;
};

/** Why a request about grants was refused; quantities in units. */
export type AllocationRefusal = {
  readonly message: string;
  readonly path: readonly (string | number)[];
} & (
  | {
      readonly code:
        | 'InvalidAllocation'
        | 'AllocationNotFound'
        | 'AllocationVersionConflict'
        | 'UnknownItem'
        | 'UnknownLocation'
        | 'UnknownChannel';
    }
  | { readonly code: 'AllocationExceedsStock'; readonly requested: number; readonly available: number }
);

/** The most locations one grant is split over. */
export const maxAllocationLocations = 1_000;

const text = (max: number) =>
  z
    .string('must be text')
    .trim()
    .min(1, 'must not be empty')
    .max(max, `must have at most ${max} characters`)
    .refine((value) => value.isWellFormed() && !value.includes('\0'), 'has characters that cannot be stored');
const quantity = (least: number) =>
  z.number('must be a number').transform((units, context) => {
    const thousandths = quantityFromUnits(units);
    if (thousandths !== undefined && thousandths >= least) return thousandths;
    const message =
      least > 0 && units <= 0
        ? 'must be greater than 0'
        : 'must be from 0 to below 1000000000000 with at most 3 decimals';
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
const instant = z.iso
  .datetime({ offset: true, error: 'must be a time such as 2026-11-27T08:00:00Z' })
  .transform((value) => new Date(value));
const version = z.int('must be a whole number').min(0, 'must be 0 or greater').nullish();
const grantId = z
  .string()
  .regex(/^[1-9]\d{0,14}$/, 'is no id of a grant')
  .transform(Number);

const idempotencyKey = z
  .string('must be text')
  .min(1, 'must have 1 to 200 characters')
  .max(200, 'must have 1 to 200 characters')
  .nullish();

const schemas = {
  grant: z.object({
    idempotencyKey,
    sku: text(200).transform(canonicalSku),
    channel: text(200),
    quantity: quantity(0),
    locationIds: z
      .array(text(200), 'must be a list')
      .min(1, 'must name at least one location')
      .max(maxAllocationLocations, `must name at most ${maxAllocationLocations} locations`)
      .nullish(),
    isLimit: z.boolean('must be true or false').nullish(),
    isBeyondStock: z.boolean('must be true or false').nullish(),
    validFrom: instant.nullish(),
    validUntil: instant.nullish(),
    changeFromVersion: version,
    reason: text(500).nullish(),
  }),
  reallocate: z.object({
    idempotencyKey,
    grantId,
    toChannel: text(200),
    quantity: quantity(1),
    changeFromVersion: version,
    reason: text(500).nullish(),
  }),
  revoke: z.object({ idempotencyKey, grantId, changeFromVersion: version, reason: text(500).nullish() }),
};

/** A well-formed request to grant. */
export type ParsedGrant = z.infer<typeof schemas.grant>;
/** A well-formed request to reallocate. */
export type ParsedReallocation = z.infer<typeof schemas.reallocate>;
/** A well-formed request to revoke. */
export type ParsedRevocation = z.infer<typeof schemas.revoke>;

type Read<Parsed> = { readonly request: Parsed } | { readonly refusals: readonly AllocationRefusal[] };

/** Reads a request to grant; never throws. */
export function parseGrant(input: GrantRequest): Read<ParsedGrant> {
  return read(schemas.grant, input);
}

/** Reads a request to reallocate; never throws. */
export function parseReallocation(input: ReallocateRequest): Read<ParsedReallocation> {
  return read(schemas.reallocate, input);
}

/** Reads a request to revoke; never throws. */
export function parseRevocation(input: RevokeRequest): Read<ParsedRevocation> {
  return read(schemas.revoke, input);
}

function read<Parsed>(schema: z.ZodType<Parsed>, input: object): Read<Parsed> {
  const result = schema.safeParse(input);
  if (result.success) return { request: result.data };
  return {
    refusals: result.error.issues.map(({ path, message }) => {
      const [field = '', ...rest] = path.filter((step) => typeof step !== 'symbol');
      const given: unknown = Object.entries(input).find(([name]) => name === field)?.[1];
      const shown = Array.isArray(given) ? `${given.length} entries` : String(given).slice(0, 100) || '""';
      return {
        code: 'InvalidAllocation' as const,
        message: `${[field, ...rest].join('.')} ${message}, not ${shown}`,
        path: [field, ...rest],
      };
    }),
  };
}
