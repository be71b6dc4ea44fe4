/**
 * Location and channel rows as callers write them, and the rules a row must keep by itself.
 *
 * Rules that need what is stored (versions, parents, free numbers) are in fold.ts.
 */
import { z } from 'zod';
import { idText, printableText, versionText } from '../row.ts';

/** What kinds of place a location can be, as stored. */
export const locationKinds = ['STORE', 'DC', 'THIRD_PARTY'] as const;

/** A location's or channel's statuses, as stored. */
export const openStatuses = ['ACTIVE', 'CLOSED'] as const;

/** What kinds of channel there are, as stored. */
export const channelKinds = ['ECOMMERCE', 'MARKETPLACE', 'STORE', 'CALL_CENTRE', 'WHOLESALE'] as const;

/** A location to create or update. An omitted field keeps its value; null clears it where it can be empty. */
export type LocationWrite = {
  readonly id: string;
  readonly name?: string | null;
  readonly kind?: string | null;
  readonly status?: string | null;
  readonly region?: string | null;
  readonly banner?: string | null;
  readonly company?: string | null;
  readonly parentId?: string | null;
  readonly timeZone?: string | null;
  /** Degrees as decimal text. */
  readonly coordinates?: { readonly latitude: string; readonly longitude: string } | null;
  readonly pickup?: boolean | null;
  readonly shipFrom?: boolean | null;
  readonly changeFromVersion?: string | null;
};

/** A channel to create or update. An omitted field keeps its value. */
export type ChannelWrite = {
  readonly id: string;
  readonly name?: string | null;
  readonly kind?: string | null;
  readonly status?: string | null;
  readonly changeFromVersion?: string | null;
};

function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values, { error: `must be one of ${values.join(', ')}` }).optional();
}

function degrees(most: number) {
  const error = `must be decimal degrees from -${most} to ${most}`;
  return z
    .string({ error })
    .regex(/^[+-]?\d{1,3}(\.\d{1,15})?$/, { error })
    .transform(Number)
    .refine((value) => Math.abs(value) <= most, { error });
}

const flag = z.boolean({ error: 'must be true or false' }).optional();

/** Reads a LocationWrite into a LocationChange; issues name the field. */
export const locationRow = z.object({
  id: idText(64),
  name: printableText(1, 200).optional(),
  kind: oneOf(locationKinds),
  status: oneOf(openStatuses),
  region: idText(100).nullish(),
  banner: idText(100).nullish(),
  company: z
    .string({ error: 'must be text' })
    .regex(/^[A-Za-z0-9-]{1,64}$/, { error: 'must be 1 to 64 letters, digits or hyphens' })
    .nullish(),
  parentId: idText(64).nullish(),
  timeZone: z
    .string({ error: 'must be text' })
    .refine(isTimeZone, { error: 'must be an IANA time zone such as Europe/London' })
    .optional(),
  coordinates: z.object({ latitude: degrees(90), longitude: degrees(180) }).nullish(),
  pickup: flag,
  shipFrom: flag,
  changeFromVersion: versionText.nullish(),
});

/** A location row that keeps its own rules. */
export type LocationChange = z.output<typeof locationRow>;

/** Reads a ChannelWrite into a ChannelChange; issues name the field. */
export const channelRow = z.object({
  id: idText(64),
  name: printableText(1, 200).optional(),
  kind: oneOf(channelKinds),
  status: oneOf(openStatuses),
  changeFromVersion: versionText.nullish(),
});

/** A channel row that keeps its own rules. */
export type ChannelChange = z.output<typeof channelRow>;

/**
 * Whether text names a time zone of the IANA database. Fixed offsets such as `+01:00` are refused: a place has a zone,
 * and PostgreSQL reads the sign of an offset the other way round.
 */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(text)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: text }));
  } catch {
    return false;
  }
}
