/**
 * What else can be done with a reservation that holds: extend it, reassign it.
 *
 * The object the ledger offers to other rooms; the work is in the files beside it.
 */
import type { Database } from '#database';
import { positionId } from '../account.ts';
import type { ActContext } from '../request.ts';
import type { Reservation } from '../reservation.ts';
import type { SaleRules } from '../sales/sale-rules.ts';
import { type Fulfilment, readSellable } from '../sellable.ts';
import { type ExtendRequest, extend } from './extend.ts';
import type { HoldResult } from './hold-result.ts';
import { type Reassigning, type ReassignRequest, reassign } from './reassign.ts';

/** What can be done with a reservation that holds. */
export type Holds = {
  /** Lets a hold last longer, within the longest time its items allow. */
  extend(request: ExtendRequest, context: ActContext): Promise<HoldResult>;
  /** Holds units of a reservation somewhere else instead. */
  reassign(request: ReassignRequest, context: ActContext): Promise<HoldResult>;
  /** Where a reservation holds units that cannot reach customers of its channel in a way now, by location id. */
  placesNotOffering(reservation: Reservation, fulfilment: Fulfilment): Promise<readonly string[]>;
};

/** What holds work with: a pool of role `writer`, the sale policies in force, how channels are sourced, and whom to tell of commits. */
export type HoldsOptions = {
  readonly database: Database;
  readonly reader: Database;
  readonly rules: SaleRules;
  readonly sourcing: Reassigning['sourcing'];
  readonly onCommitted: () => void;
};

/** Makes it over a pool of role `writer`. */
export function createHolds({ database, reader, rules, sourcing, onCommitted }: HoldsOptions): Holds {
  return {
    extend: (request, context) => extend({ database, rules }, request, context),
    reassign: (request, context) => reassign({ database, sourcing }, request, context).finally(onCommitted),
    placesNotOffering: (reservation, fulfilment) => placesNotOffering(reader, reservation, fulfilment),
  };
}

async function placesNotOffering(
  reader: Database,
  { channel, lines }: Reservation,
  fulfilment: Fulfilment,
): Promise<readonly string[]> {
  const placed = new Map(
    lines.flatMap(({ itemNo, locationNo, locationId, held }): [number, string][] =>
      locationNo === undefined || locationId === undefined || held === 0
        ? []
        : [[positionId({ itemNo, locationNo }), locationId]],
    ),
  );
  const sellable = await readSellable(reader, [...placed.keys()], [channel]);
  return sellable.flatMap(({ positionId: id, ways }) =>
    ways.includes(fulfilment) ? [] : (placed.get(id) ?? []),
  );
}
