/**
 * What the reservations resolvers get with a request: who asks, the ledger, and reservations by id read in one batch.
 *
 * The loader lives as long as the request, and gives only what the caller may see.
 */
import DataLoader from 'dataloader';
import {
  type AllocationEvent,
  type Ledger,
  type PlaceInLine,
  type Policy,
  type PolicyVersion,
  placeOf,
  type Reservation,
} from '#ledger';
import { maySee, type SubgraphRequest } from '#schema';

/** The context of one request. */
export type ReservationsContext = SubgraphRequest & {
  readonly ledger: Ledger;
  /** Which feed of those who wait that is, for those who follow it from another process. */
  readonly feedId: string;
  /** Which feed of what happens to reservations that is. */
  readonly changesFeedId: string;
  /** Every version of a policy, newest first. */
  readonly policyVersions: DataLoader<Pick<Policy, 'policyNo' | 'kind'>, readonly PolicyVersion[], number>;
  /** What was decided about a grant, newest first, by its number. */
  readonly grantHistory: DataLoader<number, readonly AllocationEvent[]>;
  /** One reservation by id, or null when there is none the caller may see. */
  readonly reservationById: DataLoader<string, Reservation | null>;
  /** Where a queued reservation stands in line, by its id; undefined for one that doesn't wait. */
  readonly placeById: DataLoader<string, PlaceInLine | undefined>;
};

/** Makes the context of one request. */
export function reservationsContext(
  { ledger, ...feedIds }: Pick<ReservationsContext, 'ledger' | 'feedId' | 'changesFeedId'>,
  request: SubgraphRequest,
): ReservationsContext {
  const load = async (ids: readonly string[]) => {
    const found = await ledger.reservations(ids);
    return ids.map((id) => {
      const reservation = found.get(id);
      const isSeen = reservation !== undefined && maySee(request.caller, placeOf(reservation));
      return isSeen ? reservation : null;
    });
  };
  const loadPlaces = async (ids: readonly string[]) => {
    const places = await ledger.sales.places(ids);
    return ids.map((id) => places.get(id));
  };
  return {
    ...{ ...request, ledger, ...feedIds },
    ...historyLoaders(ledger),
    reservationById: new DataLoader(load),
    placeById: new DataLoader(loadPlaces),
  };
}

function historyLoaders({ policies, allocations }: Ledger) {
  type Key = Pick<Policy, 'policyNo' | 'kind'>;
  return {
    policyVersions: new DataLoader<Key, readonly PolicyVersion[], number>(
      async (keys) => {
        const found = await policies.history(keys);
        return keys.map(({ policyNo }) => found.get(policyNo) ?? []);
      },
      { cacheKeyFn: ({ policyNo }) => policyNo },
    ),
    grantHistory: new DataLoader<number, readonly AllocationEvent[]>(async (grantNos) => {
      const found = await allocations.history(grantNos);
      return grantNos.map((grantNo) => found.get(grantNo) ?? []);
    }),
  };
}
