/**
 * Locations and channels as the contract has them: coordinates as decimal text, times as text, versions as ids.
 * A location's parent is left as its id; the resolver reads it when it is asked for.
 */
import type { Channel, ChannelUpsertError, LocationUpsertError } from './generated.ts';
import type {
  ChannelOutcome,
  ChannelRefusal,
  ChannelRow,
  LocationOutcome,
  LocationRefusal,
  LocationRow,
} from './store.ts';

/** A location as its resolvers get it. */
export type EncodedLocation = ReturnType<typeof encodeLocation>;

/** Encodes a stored location; coordinates are there or not as a pair. */
export function encodeLocation(row: LocationRow) {
  const { latitude, longitude } = row;
  const known = latitude !== null && longitude !== null;
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    status: row.status,
    region: row.region,
    banner: row.banner,
    company: row.company,
    parentId: row.parentId,
    timeZone: row.timeZone,
    coordinates: known ? { latitude: decimalText(latitude), longitude: decimalText(longitude) } : null,
    pickup: row.pickup,
    shipFrom: row.shipFrom,
    version: String(row.version),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** Encodes a stored channel, field by field. */
export function encodeChannel(row: ChannelRow): Channel {
  const { id, name, kind, status } = row;
  return { id, name, kind, status, version: String(row.version), updatedAt: row.updatedAt.toISOString() };
}

/** Encodes what became of location row `index`. */
export function encodeLocationOutcome(outcome: LocationOutcome, index: number) {
  return {
    index,
    location: outcome.row === undefined ? null : encodeLocation(outcome.row),
    created: outcome.created,
    userErrors: outcome.refusals.map((refusal) => encodeLocationRefusal(refusal, index)),
  };
}

/** Encodes what became of channel row `index`. */
export function encodeChannelOutcome(outcome: ChannelOutcome, index: number) {
  return {
    index,
    channel: outcome.row === undefined ? null : encodeChannel(outcome.row),
    created: outcome.created,
    userErrors: outcome.refusals.map((refusal) => encodeChannelRefusal(refusal, index)),
  };
}

function encodeLocationRefusal(refusal: LocationRefusal, index: number): LocationUpsertError {
  const path = ['locations', String(index), ...refusal.path];
  const { code, message } = refusal;
  if (code === 'InvalidLocation') return { __typename: code, message, path, code };
  if (code === 'TooManyLocations') return { __typename: code, message, path, code, limit: refusal.limit };
  return { __typename: code, message, path, code, currentVersion: String(refusal.currentVersion) };
}

function encodeChannelRefusal(refusal: ChannelRefusal, index: number): ChannelUpsertError {
  const path = ['channels', String(index), ...refusal.path];
  const { code, message } = refusal;
  if (code === 'InvalidChannel') return { __typename: code, message, path, code };
  return { __typename: code, message, path, code, currentVersion: String(refusal.currentVersion) };
}

/** A number without exponent; degrees have at most 15 decimals. */
function decimalText(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(15).replace(/\.?0+$/, '') : text;
}
