/**
 * From the claims of a verified token to its caller. Pure; which claim says what is configuration.
 *
 * Nothing is given that a claim doesn't say: no channels, no locations, no scopes where there is no such claim. All of them
 * is the word `*`; the scope `*` is nobody's. Scopes that are not the contract's (openid, …) are left out.
 */
import { type Caller, type CallerKind, gatewayCaller, isScope, type Reach } from '#schema';
import { developmentCaller } from './development.ts';

/** Which claim says what, by the claims' names. */
export type ClaimNames = {
  readonly id: string;
  readonly kind: string;
  readonly channels: string;
  readonly locations: string;
  readonly scopes: string;
};

/** The claims that are read unless told otherwise. */
export const defaultClaimNames: ClaimNames = {
  id: 'sub',
  kind: 'stockgate_kind',
  channels: 'stockgate_channels',
  locations: 'stockgate_locations',
  scopes: 'scope',
};

type Claims = Readonly<Record<string, unknown>>;

const longestId = 100;
const mostListed = 1_000;
const reservedIds: readonly string[] = [developmentCaller.id, gatewayCaller.id, 'command-line'];
const kinds: Readonly<Record<string, CallerKind>> = {
  service: 'service',
  store: 'store',
  marketplace: 'marketplace',
  analytics: 'analytics',
  operator: 'operator',
};

/** The caller the claims tell of; undefined when they tell of none that could be: the token is then refused. */
export function callerOfClaims(claims: Claims, names: ClaimNames): Caller | undefined {
  const id = claims[names.id];
  const kind = kindOf(claims[names.kind]);
  const channels = reachOf(claims[names.channels]);
  const locations = reachOf(claims[names.locations]);
  const scopes = wordsOf(claims[names.scopes]);
  if (
    !isId(id) ||
    kind === undefined ||
    channels === undefined ||
    locations === undefined ||
    scopes === undefined
  )
    return undefined;
  return { id, kind, channels, locations, scopes: [...new Set(scopes.filter(isScope))].sort() };
}

/** A token can't be a caller the product itself uses, whatever its provider lets people call themselves. */
function isId(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > longestId || !/^[\x21-\x7e]+$/.test(value)) return false;
  return !reservedIds.includes(value) && !value.startsWith('stockgate');
}

function kindOf(value: unknown): CallerKind | undefined {
  if (value === undefined) return 'service';
  return typeof value === 'string' && Object.hasOwn(kinds, value) ? kinds[value] : undefined;
}

function reachOf(value: unknown): Reach | undefined {
  const words = wordsOf(value);
  return words?.includes('*') ? 'all' : words === undefined ? undefined : [...new Set(words)].sort();
}

/** A list of texts, or one text with blanks between the words (RFC 6749 writes scopes so); nothing for no claim. */
function wordsOf(value: unknown): string[] | undefined {
  if (value === undefined || value === null) return [];
  const list: unknown[] =
    typeof value === 'string' ? value.split(/ +/).filter((word) => word !== '') : asList(value);
  const words = list.filter((word) => typeof word === 'string');
  return words.length === list.length &&
    words.length <= mostListed &&
    (typeof value === 'string' || Array.isArray(value))
    ? words
    : undefined;
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
