/**
 * From the names a scope is written in to numbers and places, and the refusals of names nobody has.
 *
 * Reading only. A class is any text: an item is of it by its attribute `class`, now or some day.
 */
import type { Queryable } from '#database';
import { statement } from '../statement.ts';
import { everywhere } from './compile.ts';
import {
  type LocationType,
  locationTypes,
  type ParsedChange,
  type PolicyRefusal,
  type PolicyScope,
  policyKinds,
} from './policy.ts';

/** A policy's place in the database. */
export type Spot = {
  readonly kindNo: number;
  readonly itemNo: number;
  readonly itemClass: string;
  readonly place: number;
  readonly toPlace: number;
  readonly channel: string;
};

const resolveRequests = statement('resolve-requests');
const firstTypePlace = 65_536;

type NameRow = { kind: 'I' | 'L' | 'C'; name: string; no: number | null };

/** Numbers by name; undefined for names nobody has. */
export type ResolvedScope = {
  readonly itemNo: number | undefined;
  readonly locationNo: number | undefined;
  readonly toLocationNo: number | undefined;
  readonly isChannelKnown: boolean;
};

/** Looks up what scopes name, in their order. */
export async function resolveScopes(
  session: Queryable,
  scopes: readonly PolicyScope[],
): Promise<ResolvedScope[]> {
  const { rows } = await session.query<NameRow>(resolveRequests, [
    [...new Set(scopes.flatMap(({ sku }) => sku ?? []))],
    [
      ...new Set(
        scopes.flatMap(({ locationId, toLocationId }) => [locationId ?? [], toLocationId ?? []].flat()),
      ),
    ],
    [...new Set(scopes.flatMap(({ channel }) => channel ?? []))],
  ]);
  const byName = new Map(rows.map((row) => [`${row.kind}${row.name}`, row.no]));
  return scopes.map(({ sku, locationId, toLocationId, channel }) => ({
    itemNo: byName.get(`I${sku}`) ?? undefined,
    locationNo: byName.get(`L${locationId}`) ?? undefined,
    toLocationNo: byName.get(`L${toLocationId}`) ?? undefined,
    isChannelKnown: byName.has(`C${channel}`),
  }));
}

/** Gives where a change applies, or the name nobody has. */
export function placesOf(
  { kind, scope }: ParsedChange,
  resolved: ResolvedScope | undefined,
): { readonly spot: Spot } | { readonly refusal: PolicyRefusal } {
  const { sku, locationId, toLocationId, channel } = scope;
  const unknown = (code: PolicyRefusal['code'], field: string, name: string) => ({
    refusal: { code, message: `${field} ${JSON.stringify(name)} is unknown`, path: [field] },
  });
  if (sku !== undefined && resolved?.itemNo === undefined) return unknown('UnknownItem', 'sku', sku);
  if (locationId !== undefined && resolved?.locationNo === undefined)
    return unknown('UnknownLocation', 'locationId', locationId);
  if (toLocationId !== undefined && resolved?.toLocationNo === undefined)
    return unknown('UnknownLocation', 'toLocationId', toLocationId);
  if (channel !== undefined && resolved?.isChannelKnown !== true)
    return unknown('UnknownChannel', 'channel', channel);
  return {
    spot: {
      kindNo: policyKinds.indexOf(kind) + 1,
      itemNo: resolved?.itemNo ?? 0,
      itemClass: scope.itemClass ?? '',
      place: resolved?.locationNo ?? placeOfType(scope.locationType),
      toPlace: resolved?.toLocationNo ?? placeOfType(scope.toLocationType),
      channel: channel ?? '',
    },
  };
}

/** Gives the place that stands for a type of locations, or for all of them. */
export function placeOfType(type: LocationType | undefined): number {
  return type === undefined ? everywhere : firstTypePlace + locationTypes.indexOf(type);
}

/** Gives the type a place stands for; undefined for one location and for everywhere. */
export function typeOfPlace(place: number): LocationType | undefined {
  return locationTypes[place - firstTypePlace];
}
