/**
 * What payloads of mutations have in common: who refused, who asks to come again, and keys for calls that need one.
 *
 * Pure; the outcomes of one noun are in the file of that name. An answer that is only "come again" is tried again before
 * anybody sees it; what is left of it is the outcome `overloaded`.
 */

/** A refusal as payloads have it. */
export type Refusal = { readonly __typename: string; readonly message: string };

/** The gateway had no time, and every try found it so. Nothing happened; the same call under the same key may do later. */
export type OverloadedOutcome = { readonly kind: 'overloaded'; readonly retryAfterMs: number };

/** Not done, for these reasons. Nothing happened. */
export type RefusedOutcome<Reason> = {
  readonly kind: 'refused';
  readonly refusals: readonly [Reason, ...Reason[]];
};

/** Reasons without those that only ask to come again. */
export type Reason<One extends Refusal> = Exclude<
  One,
  { readonly __typename: 'Overloaded' | 'OrderOverloaded' }
>;

/** An input whose idempotency key the client makes up when it is left out. */
export type Keyed<Input extends { readonly idempotencyKey: string }> = Omit<Input, 'idempotencyKey'> & {
  readonly idempotencyKey?: string;
};

/** The longest of the pauses that refusals ask for, in milliseconds, when that is all they say; undefined when there is another. */
export function asksToComeAgain(refusals: readonly Refusal[]): number | undefined {
  const pauses = refusals.map((refusal) =>
    isOverload(refusal) && 'retryAfterMs' in refusal ? Number(refusal.retryAfterMs) : undefined,
  );
  if (pauses.length === 0 || pauses.includes(undefined)) return undefined;
  return Math.max(...pauses.map((pauseMs) => pauseMs ?? 0));
}

/** The outcome of refusals: overloaded, refused, or undefined when there is none. */
export function refusedOr<One extends Refusal>(
  refusals: readonly One[],
): OverloadedOutcome | RefusedOutcome<Reason<One>> | undefined {
  const retryAfterMs = asksToComeAgain(refusals);
  if (retryAfterMs !== undefined) return { kind: 'overloaded', retryAfterMs };
  const [first, ...others] = refusals.filter(isReason);
  return first === undefined ? undefined : { kind: 'refused', refusals: [first, ...others] };
}

/** The input with a key: the one given, or a new one, which every try of the call then carries. */
export function keyed<Input extends { readonly idempotencyKey?: string }>(
  input: Input,
): Input & { readonly idempotencyKey: string } {
  return { ...input, idempotencyKey: input.idempotencyKey ?? newKey() };
}

/** A new idempotency key: 128 random bits as text. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function isOverload({ __typename }: Refusal): boolean {
  return __typename === 'Overloaded' || __typename === 'OrderOverloaded';
}

function isReason<One extends Refusal>(refusal: One): refusal is One & Reason<One> {
  return !isOverload(refusal);
}
