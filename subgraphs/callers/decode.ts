/**
 * The inputs of the callers subgraph as the store takes them: kinds in lower case, moments as dates, our names.
 *
 * Whether the values are good ones is row.ts's business.
 */
import type { ApiKeyCreateInput, ApiKeyRotateInput, CallerChangeInput } from './generated.ts';

/** A request for a key. */
export function decodeCreate({ kind, expiresAt, ...rest }: ApiKeyCreateInput): object {
  return { ...rest, kind: kind?.toLowerCase(), expiresAt: moment(expiresAt) };
}

/** A rotation of a key. */
export function decodeRotate({ id, overlapSeconds, expiresAt }: ApiKeyRotateInput): object {
  return { keyId: id, overlapSeconds, expiresAt: moment(expiresAt) };
}

/** A change of a caller: a list that is null is everything, any other field that is null counts as omitted. */
export function decodeChange({ channels, locations, ...rest }: CallerChangeInput): object {
  const { name, kind, status, scopes } = rest;
  return {
    name: name ?? undefined,
    kind: kind?.toLowerCase(),
    status: status ?? undefined,
    scopes: scopes ?? undefined,
    ...(channels === undefined ? {} : { channels }),
    ...(locations === undefined ? {} : { locations }),
  };
}

function moment(text: string | null | undefined): Date | undefined {
  return text ? new Date(text) : undefined;
}
