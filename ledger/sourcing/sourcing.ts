/**
 * Sourcing: in which order places are asked for units of a request that names none.
 *
 * Pure. Whatever the order, one place that has everything is preferred to several, and one that has a whole line to parts of
 * it: fewer parcels (decide.ts). Among those the order decides, and among equals the fullest.
 */

/** How a channel's requests are sourced: the fullest place first, a fixed order, or the nearest to where it goes. */
export const sourcingStrategies = ['FULLEST', 'PRIORITY', 'NEAREST'] as const;

/** A way to source. */
export type SourcingStrategy = (typeof sourcingStrategies)[number];

/** A point on earth, in degrees. */
export type Point = { readonly latitude: number; readonly longitude: number };

/** Ranks of places by location number, lower is asked first; a place without one comes after all that have one. */
export type SourcingOrder = ReadonlyMap<number, number>;

/** What sourcing knows: how channels are sourced, and where locations are. */
export type SourcingFacts = {
  readonly channels: ReadonlyMap<
    string,
    { readonly strategy: SourcingStrategy; readonly locationNos: readonly number[] }
  >;
  readonly places: ReadonlyMap<number, Point>;
};

const fullestFirst: SourcingOrder = new Map();

/** Gives the order for a request of a channel that goes to a point, or nowhere in particular. */
export function sourcingOrder(
  { channels, places }: SourcingFacts,
  { channel, near }: { readonly channel: string; readonly near: Point | undefined },
): SourcingOrder {
  const policy = channels.get(channel);
  const strategy = policy?.strategy ?? 'NEAREST';
  if (policy !== undefined && strategy === 'PRIORITY')
    return new Map(policy.locationNos.map((no, rank) => [no, rank]));
  if (strategy === 'FULLEST' || near === undefined) return fullestFirst;
  return new Map([...places].map(([no, place]) => [no, distanceKm(place, near)]));
}

const earthRadiusKm = 6_371;

/** The way over the ground between two points, in km (haversine). */
export function distanceKm(from: Point, to: Point): number {
  const rad = (degrees: number): number => (degrees * Math.PI) / 180;
  const half = (angle: number): number => Math.sin(angle / 2) ** 2;
  const [north, east] = [rad(to.latitude - from.latitude), rad(to.longitude - from.longitude)];
  const a = half(north) + Math.cos(rad(from.latitude)) * Math.cos(rad(to.latitude)) * half(east);
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(a)));
}
