/**
 * What a caller and an API key may be: the rules of their fields, as zod has them.
 *
 * Pure. A broken rule is told as an InvalidCaller naming field and value; which scopes and kinds there are is
 * schema/scopes.ts's, what is stored already is store.ts's.
 */
import { z } from 'zod';
import { type CallerKind, isScope, presets } from '#schema';
import { idText, printableText, readRow, shownValue } from '../row.ts';

/** Kinds of callers that can have API keys. */
export type KeyedKind = Exclude<CallerKind, 'development'>;

/** What a caller may do; null channels or locations are all of them. */
export type Authority = {
  readonly kind: KeyedKind;
  readonly scopes: readonly string[];
  readonly channels: readonly string[] | null;
  readonly locations: readonly string[] | null;
};

/** Why something about a caller or key was refused. */
export type CallerRefusal = {
  readonly code: 'InvalidCaller' | 'CallerConflict' | 'UnknownCaller' | 'UnknownApiKey' | 'ApiKeyEnded';
  readonly path: readonly string[];
  readonly message: string;
};

const reservedIds = new Set(['development', 'gateway', 'command-line']);
const mostListed = 1_000;
const mostOverlapSeconds = 30 * 86_400;
const kinds = Object.keys(presets).filter(isKeyedKind);

const callerId = idText(100).refine((id) => !reservedIds.has(id) && !id.startsWith('stockgate'), {
  error: 'must not be a name the product itself uses',
});
const kind = z.string().refine(isKeyedKind, { error: `must be one of ${kinds.join(', ')}` });
const scopeList = z
  .array(
    z.string().refine(isScope, { error: 'must be a scope of the contract (docs/security.md lists them)' }),
  )
  .max(100, { error: 'must have at most 100 entries' })
  .transform((list) => [...new Set(list)].sort());
const reach = z
  .array(idText(200))
  .max(mostListed, { error: `must have at most ${mostListed} entries` })
  .transform((list) => [...new Set(list)].sort())
  .nullable();
const future = z.date({ error: 'must be a moment' }).refine((at) => at.getTime() > Date.now(), {
  error: 'must be in the future',
});

const newKey = z.object({
  callerId,
  name: printableText(1, 200),
  expiresAt: future.nullish(),
  callerName: printableText(1, 200).nullish(),
  kind: kind.nullish(),
  scopes: scopeList.nullish(),
  channels: reach.optional(),
  locations: reach.optional(),
});

/** An API key to be made, and the authority of its caller in case that is new. */
export type NewKey = z.output<typeof newKey>;

const rotation = z.object({
  keyId: z.string(),
  overlapSeconds: z.int().refine((seconds) => seconds >= 0 && seconds <= mostOverlapSeconds, {
    error: `must be 0 to ${mostOverlapSeconds}`,
  }),
  expiresAt: future.nullish(),
});

/** An API key to be replaced. */
export type Rotation = z.output<typeof rotation>;

const callerChange = z.object({
  name: printableText(1, 200).optional(),
  kind: kind.optional(),
  status: z.enum(['ACTIVE', 'BLOCKED'], { error: 'must be ACTIVE or BLOCKED' }).optional(),
  scopes: scopeList.optional(),
  channels: reach.optional(),
  locations: reach.optional(),
});

/** What is to change of a caller; what is absent stays. */
export type CallerChange = z.output<typeof callerChange>;

/** Reads a request for a key; the refusal names what is wrong. */
export const readNewKey = reader(newKey);

/** Reads a rotation; the refusal names what is wrong. */
export const readRotation = reader(rotation);

/** Reads a change of a caller; the refusal names what is wrong. */
export const readCallerChange = reader(callerChange);

/**
 * The authority of a new caller: what was given, and what is usual for its kind where nothing was.
 * Gives a refusal when no kind was given.
 */
export function newAuthority(key: NewKey): Authority | CallerRefusal {
  if (!key.kind) {
    const message = `kind is needed: there is no caller ${shownValue(key.callerId)} yet (one of ${kinds.join(', ')})`;
    return { code: 'InvalidCaller', path: ['kind'], message };
  }
  const scopes = key.scopes ?? [...presets[key.kind].scopes].sort();
  const { channels = [], locations = [] } = key;
  return unbound({ kind: key.kind, scopes, channels, locations });
}

/** The authority as it is, or the refusal of one without a bound that callers of its kind must have. */
export function unbound(authority: Authority): Authority | CallerRefusal {
  const bounds: readonly string[] = presets[authority.kind].bound;
  const missing = (['channels', 'locations'] as const).find(
    (reachName) => bounds.includes(reachName) && authority[reachName] === null,
  );
  if (missing === undefined) return authority;
  const message = `${missing} must be listed for a caller of kind ${authority.kind}, not all`;
  return { code: 'InvalidCaller', path: [missing], message };
}

/** Says whether something is the refusal of it. */
export function isRefusal<Value extends object>(value: Value | CallerRefusal): value is CallerRefusal {
  return 'code' in value && 'path' in value;
}

function isKeyedKind(text: string): text is KeyedKind {
  return Object.hasOwn(presets, text);
}

function reader<Output extends object>(
  schema: z.ZodType<Output>,
): (given: unknown) => Output | CallerRefusal {
  return (given) => {
    const { row, problems } = readRow(schema, given);
    if (problems === undefined) return row;
    const [problem] = problems;
    return { code: 'InvalidCaller', path: problem?.path ?? [], message: problem?.message ?? 'is not valid' };
  };
}
