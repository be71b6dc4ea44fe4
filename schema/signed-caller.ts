/**
 * A caller on its way between processes: a header signed with a key that gateway and subgraphs hold, good for one request.
 *
 * It names the subgraph, method, path and body it is for, when it was signed and by whom, and a number that is used once: taken
 * off the wire it opens nothing else, and the same only where it never arrived. What that leaves open is docs/security.md.
 * A receiver gives undefined for anything that is not exactly right, and never throws.
 */
import { createHmac, createSecretKey, hash, type KeyObject, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Caller, CallerKind } from './caller.ts';
import { createReplayWindow } from './replay-window.ts';

/** The HTTP header a signed caller travels in between gateway and subgraph. */
export const callerHeader = 'x-stockgate-caller';

/**
 * The keys both sides hold, the current one first: signed with the first, accepted with any. Asked for every request, so
 * that they can be rotated under running processes; `fresh` asks past any memory of them.
 */
export type SigningKeys = (asked?: { readonly fresh: boolean }) => readonly string[];

/** The request a caller is signed for. */
export type SignedRequest = {
  /** The subgraph's name. */
  readonly to: string;
  readonly method: string;
  /** Path and query, as they are sent. */
  readonly path: string;
};

/** Makes the header of one request. Takes the caller, the request and its body as sent. */
export type CallerSigner = (caller: Caller, request: SignedRequest & { readonly body: string }) => string;

/** A header that was signed by somebody with a key, for this request, now; its body is still to be compared. */
export type OpenedCaller = {
  readonly caller: Caller;
  readonly body: string;
  readonly sender: string;
  readonly number: number;
};

/** The receiving side of a subgraph's process. */
export type CallerReader = {
  /** Reads the header before the body is read; undefined when it is not exactly right. */
  open(header: string | undefined, request: SignedRequest): OpenedCaller | undefined;
  /** The caller, once: undefined when the body is another one or the header came before. */
  admit(opened: OpenedCaller, body: string): Caller | undefined;
};

/** How far the clocks of two processes may be apart, and how long a header may be on its way. */
const windowMs = 30_000;
const senderBytes = 12;
const keyIdLength = 10;

type Envelope = SignedRequest & OpenedCaller & { readonly at: number };

/** Makes the signing side of a process. */
export function createCallerSigner(keys: SigningKeys, clock: () => number = Date.now): CallerSigner {
  const sender = randomBytes(senderBytes).toString('base64url');
  let number = 0;
  return (caller, { to, method, path, body }) => {
    const [key] = derived(keys());
    if (key === undefined) throw new Error('there is no key to sign with');
    number += 1;
    const envelope: Envelope = { caller, at: clock(), sender, number, to, method, path, body: digest(body) };
    const payload = `${key.id}.${Buffer.from(JSON.stringify(envelope)).toString('base64url')}`;
    return `${payload}.${signature(payload, key.secret)}`;
  };
}

/** Makes the receiving side; what it has seen it remembers as long as a header could come again, in bounded memory. */
export function createCallerReader(keys: SigningKeys, clock: () => number = Date.now): CallerReader {
  const seen = createReplayWindow({ rememberMs: 2 * windowMs, clock });
  return {
    open(header, { to, method, path }) {
      const envelope = readEnvelope(header, keys);
      if (envelope === undefined || Math.abs(clock() - envelope.at) > windowMs) return undefined;
      const isFor = envelope.to === to && envelope.method === method && envelope.path === path;
      return isFor ? envelope : undefined;
    },
    admit({ caller, sender, number, ...signed }, body) {
      if (signed.body !== digest(body)) return undefined;
      return seen.isFirst(sender, number) ? caller : undefined;
    },
  };
}

function readEnvelope(header: string | undefined, keys: SigningKeys): Envelope | undefined {
  const [keyId = '', payload, given, ...rest] = header?.split('.') ?? [];
  if (payload === undefined || given === undefined || rest.length > 0) return undefined;
  // A key of a moment ago: another process may have rotated it since it was last read here.
  const key = keyOf(keys(), keyId) ?? keyOf(keys({ fresh: true }), keyId);
  if (key === undefined) return undefined;
  const expected = Buffer.from(signature(`${keyId}.${payload}`, key.secret));
  const actual = Buffer.from(given);
  if (expected.length !== actual.length || !timingSafeEqual(expected, actual)) return undefined;
  const envelope = parsed(payload);
  return isEnvelope(envelope) ? envelope : undefined;
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(Buffer.from(payload, 'base64url').toString());
  } catch {
    return undefined;
  }
}

/** Whoever signed it is one of us, but may be of another version. */
function isEnvelope(value: unknown): value is Envelope {
  if (!isRecord(value) || !isCaller(value.caller)) return false;
  const texts = [value.sender, value.to, value.method, value.path, value.body];
  return Number.isSafeInteger(value.at) && Number.isSafeInteger(value.number) && texts.every(isText);
}

const kinds: Readonly<Record<CallerKind, true>> = {
  development: true,
  service: true,
  store: true,
  marketplace: true,
  analytics: true,
  operator: true,
};

function isCaller(value: unknown): value is Caller {
  if (!isRecord(value) || !isText(value.id) || value.id === '' || !isText(value.kind)) return false;
  return (
    Object.hasOwn(kinds, value.kind) &&
    isReach(value.channels) &&
    isReach(value.locations) &&
    isTexts(value.scopes)
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isReach = (value: unknown): boolean => value === 'all' || isTexts(value);

type Derived = { readonly id: string; readonly secret: KeyObject };

const known = new WeakMap<readonly string[], readonly Derived[]>();

/** A key is named by a digest of it: nobody has to hand out names, and a name tells nothing of the key. */
function derived(keys: readonly string[]): readonly Derived[] {
  const before = known.get(keys);
  if (before !== undefined) return before;
  const made = keys.map((key) => ({
    id: hash('sha256', `the name of a signing key: ${key}`, 'base64url').slice(0, keyIdLength),
    secret: createSecretKey(key, 'utf8'),
  }));
  known.set(keys, made);
  return made;
}

const keyOf = (keys: readonly string[], id: string): Derived | undefined =>
  derived(keys).find((key) => key.id === id);
const digest = (body: string): string => hash('sha256', body, 'base64url');
const signature = (payload: string, secret: KeyObject): string =>
  createHmac('sha256', secret).update(payload).digest('base64url');
