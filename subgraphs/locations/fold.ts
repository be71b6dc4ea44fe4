/**
 * What location and channel rows make of what is stored: pure, one row after the other.
 *
 * Here are the rules that need the other locations: a parent exists and is not below its child, and there are only so
 * many numbers (docs/decisions: location numbers are the low 16 bits of a position's key).
 */
import { foldRows, type RowFold, versionConflict } from '../fold.ts';
import { shownValue } from '../row.ts';
import type { ChannelChange, channelKinds, LocationChange, locationKinds, openStatuses } from './row.ts';

/** The most locations there can be; numbers above are the ledger's outside accounts. */
export const locationLimit = 65_279;

/** A location with its version; `locationNo` is undefined until it is stored. */
export type LocationState = {
  readonly id: string;
  readonly name: string;
  readonly kind: (typeof locationKinds)[number];
  readonly status: (typeof openStatuses)[number];
  readonly region: string | null;
  readonly banner: string | null;
  readonly company: string | null;
  readonly parentId: string | null;
  readonly timeZone: string;
  /** Degrees; both or neither. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly pickup: boolean;
  readonly shipFrom: boolean;
  readonly version: number;
  readonly locationNo: number | undefined;
};

/** A stored location; `locationNo` (0 to 65,278) is what positions are keyed by. */
export type LocationRow = LocationState & { readonly locationNo: number; readonly updatedAt: Date };

/** A channel with its version. */
export type ChannelState = {
  readonly id: string;
  readonly name: string;
  readonly kind: (typeof channelKinds)[number];
  readonly status: (typeof openStatuses)[number];
  readonly version: number;
};

/** A channel as it is stored, with the time of its last change. */
export type ChannelRow = ChannelState & { readonly updatedAt: Date };

type Told = { readonly path: readonly string[]; readonly message: string };

/** Why a location row was refused; `code` is the refusal's name in the contract. */
export type LocationRefusal =
  | (Told & { readonly code: 'InvalidLocation' })
  | (Told & { readonly code: 'LocationVersionConflict'; readonly currentVersion: number })
  | (Told & { readonly code: 'TooManyLocations'; readonly limit: number });

/** Why a channel row was refused; `code` is the refusal's name in the contract. */
export type ChannelRefusal =
  | (Told & { readonly code: 'InvalidChannel' })
  | (Told & { readonly code: 'ChannelVersionConflict'; readonly currentVersion: number });

/** What became of one location row. */
export type LocationFold = RowFold<LocationState, LocationRefusal>;

/** What a fold of locations begins with: the rows' stored locations, every location's parent, how many numbers are free. */
export type LocationBase = {
  readonly stored: ReadonlyMap<string, LocationState>;
  readonly parents: ReadonlyMap<string, string | null>;
  readonly freeNumbers: number;
};

/** Folds location rows over what is stored. */
export function foldLocations(
  changes: readonly LocationChange[],
  base: LocationBase,
): { readonly results: readonly LocationFold[]; readonly changed: readonly LocationState[] } {
  const parents = new Map(base.parents);
  let freeNumbers = base.freeNumbers;
  const fold = (change: LocationChange, current: ReadonlyMap<string, LocationState>): LocationFold => {
    const result = foldLocation(change, current.get(change.id), { parents, freeNumbers });
    if (result.state === undefined) return result;
    parents.set(change.id, result.state.parentId);
    if (result.created) freeNumbers -= 1;
    return result;
  };
  return foldRows({ changes, stored: base.stored, keyOf: ({ id }) => id, fold });
}

/** Folds channel rows over what is stored. */
export function foldChannels(changes: readonly ChannelChange[], stored: ReadonlyMap<string, ChannelState>) {
  const fold = (change: ChannelChange, current: ReadonlyMap<string, ChannelState>) =>
    foldChannel(change, current.get(change.id));
  return foldRows({ changes, stored, keyOf: ({ id }) => id, fold });
}

function foldLocation(
  change: LocationChange,
  before: LocationState | undefined,
  base: Pick<LocationBase, 'parents' | 'freeNumbers'>,
): LocationFold {
  const conflict = versionConflict(change.changeFromVersion, before, `location ${shownValue(change.id)}`);
  if (conflict !== undefined) return { refusals: [{ code: 'LocationVersionConflict', ...conflict }] };
  const wrongParent = parentRefusal(change, base.parents);
  if (wrongParent !== undefined) return { refusals: [wrongParent] };
  const after = locationAfter(change, before);
  if (before !== undefined && sameLocation(before, after)) return { state: before, created: false };
  if (before !== undefined) return { state: { ...after, version: before.version + 1 }, created: false };
  return base.freeNumbers > 0 ? { state: after, created: true } : { refusals: [tooMany(change.id)] };
}

function locationAfter(change: LocationChange, before: LocationState | undefined): LocationState {
  const kept = <Value>(given: Value | null | undefined, stored: Value | null | undefined): Value | null =>
    given === undefined ? (stored ?? null) : given;
  return {
    id: change.id,
    name: change.name ?? before?.name ?? change.id,
    kind: change.kind ?? before?.kind ?? 'STORE',
    status: change.status ?? before?.status ?? 'ACTIVE',
    region: kept(change.region, before?.region),
    banner: kept(change.banner, before?.banner),
    company: kept(change.company, before?.company),
    parentId: kept(change.parentId, before?.parentId),
    timeZone: change.timeZone ?? before?.timeZone ?? 'UTC',
    latitude:
      change.coordinates === undefined ? (before?.latitude ?? null) : (change.coordinates?.latitude ?? null),
    longitude:
      change.coordinates === undefined
        ? (before?.longitude ?? null)
        : (change.coordinates?.longitude ?? null),
    pickup: change.pickup ?? before?.pickup ?? false,
    shipFrom: change.shipFrom ?? before?.shipFrom ?? false,
    version: before?.version ?? 1,
    locationNo: before?.locationNo,
  };
}

function parentRefusal(
  { id, parentId }: LocationChange,
  parents: ReadonlyMap<string, string | null>,
): LocationRefusal | undefined {
  if (parentId === null || parentId === undefined) return undefined;
  const refuse = (why: string): LocationRefusal => ({
    code: 'InvalidLocation',
    path: ['parentId'],
    message: `parentId ${shownValue(parentId)} of location ${shownValue(id)} ${why}`,
  });
  if (parentId === id) return refuse('is the location itself');
  if (!parents.has(parentId)) return refuse('is no location; create it first');
  for (
    let above: string | null | undefined = parentId;
    above !== null && above !== undefined;
    above = parents.get(above)
  ) {
    if (above === id) return refuse('lies below that location');
  }
  return undefined;
}

function sameLocation(before: LocationState, after: LocationState): boolean {
  return (
    JSON.stringify(Object.values(locationAfter({ id: after.id }, before))) ===
    JSON.stringify(Object.values(after))
  );
}

function tooMany(id: string): LocationRefusal {
  const message = `location ${shownValue(id)} cannot be created: all ${locationLimit} location numbers are taken`;
  return { code: 'TooManyLocations', path: [], message, limit: locationLimit };
}

function foldChannel(
  change: ChannelChange,
  before: ChannelState | undefined,
): RowFold<ChannelState, ChannelRefusal> {
  const conflict = versionConflict(change.changeFromVersion, before, `channel ${shownValue(change.id)}`);
  if (conflict !== undefined) return { refusals: [{ code: 'ChannelVersionConflict', ...conflict }] };
  const name = change.name ?? before?.name ?? change.id;
  const kind = change.kind ?? before?.kind ?? 'ECOMMERCE';
  const status = change.status ?? before?.status ?? 'ACTIVE';
  if (before?.name === name && before.kind === kind && before.status === status)
    return { state: before, created: false };
  return {
    state: { id: change.id, name, kind, status, version: (before?.version ?? 0) + 1 },
    created: before === undefined,
  };
}
