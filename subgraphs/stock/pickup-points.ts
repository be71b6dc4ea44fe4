/**
 * Pick-up points near a point: the ledger says where and whether units may be fetched, availability.ts how many there are.
 *
 * Locations are looked at nearest first, more at a time the longer it takes, until a page is full or the circle is done; each
 * look is three statements at most, however many lines and locations.
 */
import { type NearLocation, positionId } from '#ledger';
import { canonicalSku, fault, quantityFromUnits, quantityToUnits } from '#schema';
import { checkCount, cutPage, type Page, readPageRequest } from '../connection.ts';
import {
  answerAvailability,
  decodeFreshness,
  type EncodedAvailability,
  type FreshnessAsked,
} from './availability.ts';
import type { StockContext } from './context.ts';
import type { PickupUnavailable, QueryPickupPointsArgs } from './generated.ts';

const mostPoints = 100;
const mostLines = 20;
const mostRadiusMetres = 500_000;
const [firstLook, mostLooked] = [50, 800];

type Line = { readonly sku: string; readonly quantity: number };
type PointLine = {
  readonly sku: string;
  readonly requested: number;
  readonly availableToSell: number;
  readonly unavailable: PickupUnavailable | null;
  readonly freshness: EncodedAvailability['freshness'];
};
type Point = {
  readonly location: { readonly id: string };
  readonly distanceMetres: number;
  readonly isAvailable: boolean;
  readonly lines: PointLine[];
};

/** Finds a page of pick-up points. Throws BAD_USER_INPUT naming the argument, and UNKNOWN_CHANNEL. */
export async function findPickupPoints(args: QueryPickupPointsArgs, context: StockContext) {
  if (args.first < 1 || args.first > mostPoints)
    throw fault('BAD_USER_INPUT', `first must be 1 to ${mostPoints}, not ${args.first}`);
  const request = readPageRequest(args, 2);
  const lines = readLines(args);
  const fresh = decodeFreshness(args);
  const circle = { ...readCircle(args), locationNos: await context.numbers.within(undefined) };
  const points: Point[] = [];
  let after = placeOf(request.after);
  for (let first = firstLook; points.length <= request.first; first = Math.min(mostLooked, first * 4)) {
    const near = await context.ledger.pickup.near({ ...circle, after, first });
    const found = await lookAt({ near, lines, channel: args.channel, fresh }, context);
    points.push(...found.filter(({ isAvailable }) => isAvailable || args.includeUnavailable === true));
    after = near.at(-1);
    if (near.length < first) break;
  }
  const page: Page<Point> = cutPage(points, request.first);
  return { request, page };
}

/** The place of a point in the list. */
export function pickupKey({ distanceMetres, location }: Point): readonly (string | number)[] {
  return [distanceMetres, location.id];
}

type Look = {
  readonly near: readonly NearLocation[];
  readonly lines: readonly Line[];
  readonly channel: string;
  readonly fresh: FreshnessAsked;
};

async function lookAt({ near, lines, channel, fresh }: Look, context: StockContext): Promise<Point[]> {
  const skus = lines.map(({ sku }) => sku);
  const locationIds = near.map(({ locationId }) => locationId);
  const [answers, itemNos] = await Promise.all([
    answerAvailability({ skus, channel, locationIds, ...fresh }, context),
    context.numbers.itemNos(skus),
  ]);
  const places = [...itemNos.values()].flatMap((itemNo) =>
    near.map(({ locationNo }) => positionId({ itemNo, locationNo })),
  );
  const fetching = await context.ledger.pickup.fetching(places, channel);
  const quantities = answers.map(
    ({ positions }) =>
      new Map(positions.map(({ locationId, availableToSell }) => [locationId, availableToSell])),
  );
  return near.map(({ locationId, locationNo, distanceMetres }) => {
    const shown = lines.flatMap((line, index): PointLine[] => {
      const freshness = answers[index]?.freshness;
      if (freshness === undefined) return [];
      const itemNo = itemNos.get(line.sku);
      const here = itemNo === undefined ? undefined : fetching.get(positionId({ itemNo, locationNo }));
      const isFetched = here?.isOffered === true && here.isOpen;
      const available = isFetched ? (quantities[index]?.get(locationId) ?? 0) : 0;
      const unavailable = reasonOf({
        isKnown: itemNo !== undefined,
        here,
        isEnough: available >= line.quantity,
      });
      const units = {
        requested: quantityToUnits(line.quantity),
        availableToSell: quantityToUnits(available),
      };
      return [{ sku: line.sku, ...units, unavailable, freshness }];
    });
    const isAvailable = shown.every(({ unavailable }) => unavailable === null);
    return { location: { id: locationId }, distanceMetres, isAvailable, lines: shown };
  });
}

function reasonOf(line: {
  isKnown: boolean;
  here: { isOffered: boolean; isOpen: boolean } | undefined;
  isEnough: boolean;
}): PickupUnavailable | null {
  if (line.isEnough) return null;
  if (!line.isKnown) return 'UNKNOWN_ITEM';
  if (line.here?.isOffered === false) return 'NOT_OFFERED';
  return line.here?.isOpen === false ? 'CLOSED' : 'NOT_ENOUGH';
}

function readLines({ lines }: QueryPickupPointsArgs): Line[] {
  checkCount('lines', lines, mostLines);
  if (lines.length === 0) throw fault('BAD_USER_INPUT', 'lines must have 1 to 20 entries, not 0');
  const seen = new Set<string>();
  return lines.map((line, index) => {
    const sku = canonicalSku(line.sku);
    if (seen.has(sku)) throw fault('BAD_USER_INPUT', `lines.${index}.sku ${sku} is named twice`);
    seen.add(sku);
    const units = line.quantity ?? 1;
    const quantity = quantityFromUnits(units);
    if (quantity !== undefined && quantity > 0) return { sku, quantity };
    const rule = 'must be greater than 0, below 10^12, with at most 3 decimals';
    throw fault('BAD_USER_INPUT', `lines.${index}.quantity ${rule}, not ${units}`);
  });
}

function readCircle({ near }: QueryPickupPointsArgs) {
  const radiusMetres = near.radiusMetres ?? 50_000;
  if (radiusMetres < 1 || radiusMetres > mostRadiusMetres)
    throw fault('BAD_USER_INPUT', `near.radiusMetres must be 1 to ${mostRadiusMetres}, not ${radiusMetres}`);
  return {
    radiusMetres,
    latitude: readDegrees('latitude', near.latitude, 90),
    longitude: readDegrees('longitude', near.longitude, 180),
  };
}

function readDegrees(field: string, text: string, most: number): number {
  const degrees = /^[+-]?\d{1,3}(\.\d{1,15})?$/.test(text) ? Number(text) : Number.NaN;
  if (Math.abs(degrees) <= most) return degrees;
  const shown = JSON.stringify(text).slice(0, 100);
  throw fault(
    'BAD_USER_INPUT',
    `near.${field} must be decimal degrees from -${most} to ${most}, not ${shown}`,
  );
}

function placeOf(after: readonly (string | number)[] | undefined) {
  if (after === undefined) return undefined;
  const [distanceMetres, locationId] = after;
  if (
    typeof distanceMetres === 'number' &&
    Math.abs(distanceMetres) < 2 ** 31 &&
    typeof locationId === 'string'
  )
    return { distanceMetres, locationId };
  throw fault('BAD_USER_INPUT', 'after is not a place in this list');
}
