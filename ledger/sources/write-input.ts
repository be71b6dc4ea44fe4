/**
 * Changes of the sources as they come in, and the reading that needs no database: every field judged, the first fault named.
 */
import { z } from 'zod';
import { ownSource, type SnapshotSemantics } from '../event.ts';
import { type RecordableType, recordableType } from '../event-type.ts';
import { isSourceKind, type SourceKind } from './kind.ts';

type Maybe<Value> = Value | null | undefined;

/** A source to be declared, or changed; what is omitted stays as it is, or starts as docs/sources.md says. */
export type SourceWrite = {
  readonly source: string;
  readonly kind: string;
  readonly owner: string;
  readonly semantics?: Maybe<string>;
  readonly freshnessSeconds?: Maybe<number>;
  readonly gapless?: Maybe<boolean>;
  readonly lineageTimeoutSeconds?: Maybe<number>;
  readonly permittedTypes?: Maybe<readonly string[]>;
  readonly reason?: Maybe<string>;
};

/** A rule set to be added; `permittedTypes` null is every type, `effectiveFrom` text, now when omitted. */
export type RulesWrite = {
  readonly idempotencyKey: string;
  readonly source: string;
  readonly permittedTypes?: Maybe<readonly string[]>;
  readonly effectiveFrom?: Maybe<string>;
  readonly reason: string;
};

/** What is to hold for all sources; what is omitted stays. */
export type PolicyWrite = {
  readonly undeclaredSources?: Maybe<string>;
  readonly keyDays?: Maybe<number>;
  readonly reason: string;
};

/** What is wrong with a change. */
export type SourceFault = {
  readonly code: 'InvalidSource' | 'UnknownSource';
  readonly message: string;
  readonly path: readonly string[];
};

const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;
const text = (max: number) =>
  z
    .string('must be text')
    .min(1, 'must not be empty')
    .max(max, `must have at most ${max} characters`)
    .refine(
      (value) => !unprintable.test(value) && value.trim() !== '',
      'must have printable characters only',
    );
const whole = (least: number, most: number) =>
  z
    .int('must be a whole number')
    .min(least, `must be at least ${least}`)
    .max(most, `must be at most ${most}`);
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? undefined);

const source = text(64).refine((name) => name.trim().toLowerCase() !== ownSource, 'is the product itself');
const kind = z.string('must be text').transform((name, context): SourceKind => {
  if (isSourceKind(name)) return name;
  context.addIssue({ code: 'custom', message: 'must be a kind of source such as POS, WMS or OTHER' });
  return z.NEVER;
});
const type = z.string('must be text').transform((name, context): RecordableType => {
  const known = recordableType(name);
  if (known !== undefined) return known;
  context.addIssue({ code: 'custom', message: 'must be a type that sources may tell' });
  return z.NEVER;
});
const types = z
  .array(type)
  .max(200, 'must be at most 200')
  .transform((all) => [...new Set(all)]);
const semantics = z.enum(['GROSS_ON_HAND', 'NET_OF_ORDERS'], 'must be GROSS_ON_HAND or NET_OF_ORDERS');

const sourceSchema = z.object({
  source,
  kind,
  owner: text(200),
  semantics: optional(semantics),
  freshnessSeconds: optional(whole(1, 31_536_000)),
  gapless: optional(z.boolean('must be true or false')),
  lineageTimeoutSeconds: optional(whole(0, 604_800)),
  permittedTypes: optional(types),
  reason: optional(text(500)),
});

const rulesSchema = z.object({
  idempotencyKey: text(200),
  source,
  permittedTypes: types.nullish().transform((value) => value ?? null),
  effectiveFrom: optional(
    z.iso
      .datetime({
        offset: true,
        error: 'must be a time with an offset (RFC 3339) such as 2026-03-01T09:30:00Z',
      })
      .transform((value) => new Date(value)),
  ),
  reason: text(500),
});

const policySchema = z.object({
  undeclaredSources: optional(z.enum(['ACCEPT', 'REFUSE'], 'must be ACCEPT or REFUSE')),
  keyDays: optional(whole(30, 36_500)),
  reason: text(500),
});

/** A well-formed declaration; what is undefined was not said. */
export type SourceFields = {
  readonly source: string;
  readonly kind: SourceKind;
  readonly owner: string;
  readonly semantics: SnapshotSemantics | undefined;
  readonly freshnessSeconds: number | undefined;
  readonly isGapless: boolean | undefined;
  readonly lineageTimeoutSeconds: number | undefined;
  readonly permittedTypes: readonly RecordableType[] | undefined;
  readonly reason: string | undefined;
};

/** A well-formed rule set; `types` null is every type. */
export type RuleFields = {
  readonly idempotencyKey: string;
  readonly source: string;
  readonly types: readonly RecordableType[] | null;
  readonly effectiveFrom: Date | undefined;
  readonly reason: string;
};

/** A well-formed policy; what is undefined stays. */
export type PolicyFields = {
  readonly undeclared: 'ACCEPT' | 'REFUSE' | undefined;
  readonly keyDays: number | undefined;
  readonly reason: string;
};

/** Reads a declaration; gives its fields or the first fault. */
export function readSourceWrite(
  row: SourceWrite,
): { readonly fields: SourceFields } | { readonly fault: SourceFault } {
  const { success, data, error } = sourceSchema.safeParse(row);
  if (!success) return { fault: faultOf(row, error) };
  const { gapless: isGapless, ...rest } = data;
  return { fields: { ...rest, isGapless } };
}

/** Reads a rule set; gives its fields or the first fault. */
export function readRulesWrite(
  input: RulesWrite,
): { readonly rules: RuleFields } | { readonly fault: SourceFault } {
  const { success, data, error } = rulesSchema.safeParse(input);
  if (!success) return { fault: faultOf(input, error) };
  const { permittedTypes, ...rest } = data;
  return { rules: { ...rest, types: permittedTypes } };
}

/** Reads a policy; gives its fields or the first fault. */
export function readPolicyWrite(
  input: PolicyWrite,
): { readonly policy: PolicyFields } | { readonly fault: SourceFault } {
  const { success, data, error } = policySchema.safeParse(input);
  if (!success) return { fault: faultOf(input, error) };
  const { undeclaredSources: undeclared, keyDays, reason } = data;
  return { policy: { undeclared, keyDays, reason } };
}

function faultOf(input: object, error: z.ZodError): SourceFault {
  const [issue] = error.issues;
  const path = (issue?.path ?? []).map(String);
  const [field = 'input', index] = path;
  const whole: unknown = Object.entries(input).find(([name]) => name === field)?.[1];
  const value: unknown = Array.isArray(whole) && index !== undefined ? whole[Number(index)] : whole;
  const shown = (JSON.stringify(value) ?? 'absent').slice(0, 100);
  return {
    code: 'InvalidSource',
    path,
    message: `${path.join('.')} ${issue?.message ?? 'is malformed'}, not ${shown}`,
  };
}
