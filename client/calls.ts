/**
 * The calls a storefront, a store app and an analytics tool make, one function each: input in, outcome out.
 *
 * Each is an operation of operations/ put through `ask`, with its payload read into an outcome. What is not here goes through
 * `ask` with a document of one's own.
 */
import type { Ask, CallOptions } from './ask.ts';
import {
  AvailabilityDocument,
  type AvailabilityFactsFragment,
  type AvailabilityQueryVariables,
  ItemWithPriceDocument,
  type ItemWithPriceQuery,
  type ItemWithPriceQueryVariables,
  OrderCancelDocument,
  type OrderCancelMutationVariables,
  OrderDocument,
  OrderPlaceDocument,
  type OrderPlaceMutationVariables,
  type PositionFactsFragment,
  ReservationConfirmDocument,
  type ReservationConfirmMutationVariables,
  ReservationCreateDocument,
  type ReservationCreateMutationVariables,
  ReservationDocument,
  ReservationExtendDocument,
  type ReservationExtendMutationVariables,
  ReservationReleaseDocument,
  type ReservationReleaseMutationVariables,
  StockEventsRecordDocument,
  type StockEventsRecordMutationVariables,
  StockPositionsDocument,
  type StockPositionsQueryVariables,
} from './generated.ts';
import { eventOutcome, type StockEventOutcome } from './outcomes/events.ts';
import {
  cancelledOutcome,
  type Order,
  type OrderCancelOutcome,
  type OrderPlaceOutcome,
  placedOutcome,
} from './outcomes/orders.ts';
import {
  createdOutcome,
  type Reservation,
  type ReservationConfirmOutcome,
  type ReservationCreateOutcome,
  type ReservationExtendOutcome,
  type ReservationReleaseOutcome,
  stepOutcome,
} from './outcomes/reservations.ts';
import { asksToComeAgain, type Keyed, keyed } from './outcomes/settled.ts';

/** What a channel may sell of an item, as the client's operations read it. */
export type Availability = AvailabilityFactsFragment;
/** A position, as the client's operations read it. */
export type Position = PositionFactsFragment;
/** An item with its price, as the client's operations read it. */
export type PricedItem = NonNullable<ItemWithPriceQuery['item']>;
/** A stock event to tell. */
export type StockEvent = StockEventsRecordMutationVariables['input']['events'][number];

/** Calls about what there is. */
export type StockCalls = {
  /** What a channel may sell of each SKU, in the order asked, at most 500. Throws UNKNOWN_CHANNEL. */
  availability(asked: AvailabilityQueryVariables, options?: CallOptions): Promise<readonly Availability[]>;
  /** An item and its price in a channel and currency; null when there is none. */
  item(asked: ItemWithPriceQueryVariables, options?: CallOptions): Promise<PricedItem | null>;
  /** Every position of the filter, a page of 500 at a time, as far as it is iterated. */
  positions(filter?: StockPositionsQueryVariables['filter'], options?: CallOptions): AsyncGenerator<Position>;
  /** Tells events, 1,000 a call, and gives the outcome of each in order. After a fault tell all of them again: each counts once. */
  recordEvents(events: readonly StockEvent[], options?: CallOptions): Promise<readonly StockEventOutcome[]>;
};

/** Calls about promises: reservations and orders. A missing idempotency key is made up; give your own to repeat a call after a crash. */
export type PromiseCalls = {
  reserve(
    input: Keyed<ReservationCreateMutationVariables['input']>,
    options?: CallOptions,
  ): Promise<ReservationCreateOutcome>;
  confirmReservation(
    input: Keyed<ReservationConfirmMutationVariables['input']>,
    options?: CallOptions,
  ): Promise<ReservationConfirmOutcome>;
  releaseReservation(
    input: Keyed<ReservationReleaseMutationVariables['input']>,
    options?: CallOptions,
  ): Promise<ReservationReleaseOutcome>;
  /** More time for a hold, from now. */
  extendReservation(
    input: Keyed<ReservationExtendMutationVariables['input']>,
    options?: CallOptions,
  ): Promise<ReservationExtendOutcome>;
  /** A reservation as it is; null when there is none the caller may see. */
  reservation(id: string, options?: CallOptions): Promise<Reservation | null>;
  placeOrder(input: OrderPlaceMutationVariables['input'], options?: CallOptions): Promise<OrderPlaceOutcome>;
  cancelOrder(
    input: OrderCancelMutationVariables['input'],
    options?: CallOptions,
  ): Promise<OrderCancelOutcome>;
  /** An order as it is; null when there is none the caller may see. */
  order(
    named: { readonly channel: string; readonly channelOrderId: string },
    options?: CallOptions,
  ): Promise<Order | null>;
};

const pageSize = 500;
const eventsPerCall = 1_000;

/** Makes the calls about what there is. */
export function stockCalls(ask: Ask): StockCalls {
  return {
    async availability(variables, options) {
      const { availability } = await ask({ ...options, document: AvailabilityDocument, variables });
      return availability;
    },
    async item(variables, options) {
      const { item } = await ask({ ...options, document: ItemWithPriceDocument, variables });
      return item;
    },
    positions: (filter, options) => allPositions(ask, filter, options),
    async recordEvents(events, options) {
      const outcomes: StockEventOutcome[] = [];
      for (let first = 0; first < events.length; first += eventsPerCall) {
        const variables = { input: { events: events.slice(first, first + eventsPerCall) } };
        const document = StockEventsRecordDocument;
        const { stockEventsRecord } = await ask({ ...options, document, variables, isRepeatable: true });
        outcomes.push(...stockEventsRecord.results.map((result) => eventOutcome(result, first)));
      }
      return outcomes;
    },
  };
}

async function* allPositions(
  ask: Ask,
  filter: StockPositionsQueryVariables['filter'],
  options: CallOptions | undefined,
): AsyncGenerator<Position> {
  let after: string | null = null;
  do {
    const variables: StockPositionsQueryVariables = { first: pageSize, after, filter: filter ?? null };
    const { stockPositions } = await ask({ ...options, document: StockPositionsDocument, variables });
    yield* stockPositions.nodes;
    after = stockPositions.pageInfo.hasNextPage ? stockPositions.pageInfo.endCursor : null;
  } while (after !== null);
}

/** Makes the calls about promises. */
export function promiseCalls(ask: Ask): PromiseCalls {
  return { ...reservationCalls(ask), ...orderCalls(ask) };
}

type OrderCall = 'placeOrder' | 'cancelOrder' | 'order';

function reservationCalls(ask: Ask): Omit<PromiseCalls, OrderCall> {
  return {
    async reserve(input, options) {
      const variables = { input: keyed(input) };
      const asksAgain = ({ reservationCreate }: { reservationCreate: Refusing }) => again(reservationCreate);
      const told = await ask({ ...options, document: ReservationCreateDocument, variables, asksAgain });
      return createdOutcome(told.reservationCreate);
    },
    async confirmReservation(input, options) {
      const variables = { input: keyed(input) };
      const asksAgain = ({ reservationConfirm }: { reservationConfirm: Refusing }) =>
        again(reservationConfirm);
      const told = await ask({ ...options, document: ReservationConfirmDocument, variables, asksAgain });
      return stepOutcome(told.reservationConfirm);
    },
    async releaseReservation(input, options) {
      const variables = { input: keyed(input) };
      const asksAgain = ({ reservationRelease }: { reservationRelease: Refusing }) =>
        again(reservationRelease);
      const told = await ask({ ...options, document: ReservationReleaseDocument, variables, asksAgain });
      return stepOutcome(told.reservationRelease);
    },
    async extendReservation(input, options) {
      const variables = { input: keyed(input) };
      const told = await ask({ ...options, document: ReservationExtendDocument, variables });
      return stepOutcome(told.reservationExtend);
    },
    async reservation(id, options) {
      const { reservation } = await ask({ ...options, document: ReservationDocument, variables: { id } });
      return reservation;
    },
  };
}

/** Orders carry their own key, and cancelling twice is cancelling once: both may be repeated. */
function orderCalls(ask: Ask): Pick<PromiseCalls, OrderCall> {
  return {
    async placeOrder(input, options) {
      const asksAgain = ({ orderPlace }: { orderPlace: Refusing }) => again(orderPlace);
      const told = await ask({
        ...{ ...options, document: OrderPlaceDocument, variables: { input } },
        ...{ asksAgain, isRepeatable: true },
      });
      return placedOutcome(told.orderPlace);
    },
    async cancelOrder(input, options) {
      const document = OrderCancelDocument;
      const told = await ask({ ...options, document, variables: { input }, isRepeatable: true });
      return cancelledOutcome(told.orderCancel);
    },
    async order(variables, options) {
      const { order } = await ask({ ...options, document: OrderDocument, variables });
      return order;
    },
  };
}

type Refusing = { readonly userErrors: readonly { readonly __typename: string; readonly message: string }[] };

function again({ userErrors }: Refusing): number | undefined {
  return asksToComeAgain(userErrors);
}
