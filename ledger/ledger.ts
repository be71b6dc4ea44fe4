/**
 * The ledger: the only code that changes a quantity. One object with everything other rooms may do with it.
 *
 * Facts come in by `record`, promises by `reserve` and what settles them; everything else reads. Quantities are thousandths
 * of the item's base unit except in what clients send (StockEventInput, ReserveRequest), which is JSON as it came.
 */
import type { Logger } from 'pino';
import { type Database, retryTransient } from '#database';
import type { CursorVector } from '#schema';
import type { PositionKey } from './account.ts';
import {
  type Alias,
  type AliasesResult,
  type AliasWrite,
  aliasesOfItems,
  aliasesOfLocations,
  aliasesUpsert,
} from './alias.ts';
import { type Allocations, createAllocations } from './allocations/allocations.ts';
import { type AuditResult, auditPositions, type Conservation, conservation } from './audit.ts';
import { type AvailabilityAnswer, type AvailabilityQuery, readAvailability } from './availability.ts';
import { type Cases, createCases } from './cases/cases.ts';
import type { Change } from './change.ts';
import type { StockEventInput } from './event.ts';
import { changesAfter, cursorOf, type FeedQuery, type FeedRead } from './feed.ts';
import { withFollowUps } from './follow-ups.ts';
import { createHolds, type Holds } from './holds/holds.ts';
import { createIngest } from './ingest.ts';
import { createLevels, type Levels } from './levels/levels.ts';
import { type Movement, type MovementQuery, pageOfMovements } from './movement.ts';
import { type ReplayQuery, type ReplayResult, recordAndMove, replayParked } from './parked.ts';
import { createPickup, type Pickup } from './pickup/pickup.ts';
import { createPolicies, type Policies } from './policies/policies.ts';
import {
  type AsOfQuery,
  type EarlierQuantities,
  findPositions,
  type Position,
  type PositionQuery,
  pageOfPositions,
  quantitiesAsOf,
} from './position.ts';
import { createPromising, type Promising } from './promising/promising.ts';
import { createProof, type Proof } from './proof/proof.ts';
import type { SetItemStatus } from './recalls/recalls.ts';
import type { RecordResult } from './record.ts';
import type { RecordContext } from './record-batch.ts';
import { type ItemPositions, positionsOfItems, readSellingFacts, type SellingFacts } from './reflected.ts';
import type { ActContext } from './request.ts';
import { findReservations, type Reservation } from './reservation.ts';
import { createReservationFeed, type ReservationFeed } from './reservation-feed/reservation-feed.ts';
import { createReserve, type Reserve } from './reserve.ts';
import { createSaleDesk } from './sales/desk.ts';
import { createSaleRules } from './sales/sale-rules.ts';
import { createSales, type Sales } from './sales/sales.ts';
import { type ItemsSelling, readSellingItems } from './selling-rules.ts';
import {
  type ConfirmRequest,
  createConfirm,
  createRelease,
  expireDue,
  type ReleaseRequest,
  type SettleResult,
  type SweepQuery,
} from './settle.ts';
import { createSources, type Sources } from './sources/sources.ts';
import { createSourcing, type Sourcing } from './sourcing/sourcing-policy.ts';
import { createStockWork, type StockWork } from './stock-work.ts';
import { createSupply, type Supply } from './supply/supply.ts';
import {
  type ChangeRow,
  createTeller,
  type StateQuery,
  type StateSnapshot,
  tellState,
} from './told-change.ts';
import { createTransfers, type Transfers } from './transfers/transfers.ts';
import { createWaitingRoom } from './waiting-room/waiting-room.ts';

/** How a ledger is made. */
export type LedgerOptions = {
  /** A pool of role `writer`. */
  readonly database: Database;
  /** A pool of role `reader` for everything that only reads; the writer's when omitted. */
  readonly reader?: Database;
  /** A small pool of role `reader` for what policies say, which must wait behind no other read; the reader's when omitted. */
  readonly policyReader?: Database;
  readonly logger?: Logger;
  /** Batches of reservations under way at once, 1 by default; each needs a connection. */
  readonly reserveLanes?: number;
  /** Called after every call that may have committed changes, so that who follows the feed looks at once. */
  readonly onCommitted?: () => void;
  /** Sets an item's status, for recalls that block their item; asking for that without it is a bug. */
  readonly setItemStatus?: SetItemStatus;
  /** Called when something became of those who wait in line. */
  readonly onAdmitted?: () => void;
};

/** Everything other rooms may do with the ledger. */
export type Ledger = {
  /** Makes the journal's monthly partitions ahead; safe to repeat and to race. Run at start and daily. Gives how many. */
  prepare(): Promise<number>;

  /** Records facts, at most 5,000; each answers for itself. */
  record(events: readonly StockEventInput[], context: RecordContext): Promise<RecordResult>;
  /** Notes what sources mean by their codes, at most 1,000; records the events that waited for them. */
  aliasesUpsert(rows: readonly AliasWrite[], context: RecordContext): Promise<AliasesResult>;
  /** The codes sources know items by, by canonical SKU. */
  aliasesOfItems(skus: readonly string[]): Promise<ReadonlyMap<string, readonly Alias[]>>;
  /** The codes sources know locations by, by location id. */
  aliasesOfLocations(locationIds: readonly string[]): Promise<ReadonlyMap<string, readonly Alias[]>>;
  /** Tries parked events again. */
  replayParked(query: ReplayQuery, context: RecordContext): Promise<ReplayResult>;

  /** Holds stock; never more than there is. */
  reserve: Reserve;
  /** Extending and reassigning. */
  readonly holds: Holds;
  /** Sale policies and waiting rooms. */
  readonly sales: Sales;
  /** Where units come from when a request names no place. */
  readonly sourcing: Sourcing;
  /** Turns a hold into a commitment without expiry. */
  confirm(request: ConfirmRequest, context: ActContext): Promise<SettleResult>;
  /** Gives back what a reservation still holds. */
  release(request: ReleaseRequest, context: ActContext): Promise<SettleResult>;
  /** Gives back holds past their expiry; gives how many. */
  expireDue(query: SweepQuery): Promise<number>;
  /** Reservations by id; unknown ids are not in the answer. */
  reservations(ids: readonly string[]): Promise<Map<string, Reservation>>;

  /** Positions by key, as a map by position id; all zero where nothing ever was, absent where item or location are unknown. */
  positions(keys: readonly PositionKey[]): Promise<Map<number, Position>>;
  /** A page of positions in SKU and location order. */
  positionsPage(query: PositionQuery): Promise<Position[]>;
  /** A position at an earlier time, summed from the journal. */
  positionAsOf(query: AsOfQuery): Promise<EarlierQuantities>;
  /** A page of the journal, newest first. */
  movementsPage(query: MovementQuery): Promise<Movement[]>;
  /** What a channel may sell, by location, from the ledger itself. */
  availability(query: AvailabilityQuery): Promise<AvailabilityAnswer>;

  /** All positions of items in one snapshot, for the reflection. */
  positionsOfItems(itemNos: readonly number[]): Promise<ItemPositions>;
  /** What the availability formula asks that is not a quantity; give the last answer to have only changes read. */
  sellingFacts(known?: SellingFacts): Promise<SellingFacts>;
  /** What items bring to the formula beside positions: class, step, rules of their own. */
  sellingItems(itemNos: readonly number[]): Promise<ItemsSelling>;

  /** Where the feed is now. */
  cursorNow(): Promise<CursorVector>;
  /** Changes after a cursor, in commit order per shard. */
  changesAfter(cursor: CursorVector, query?: FeedQuery): Promise<FeedRead>;
  /** Writes changes as rows that travel: with names, whole, immutable. In the order given. */
  tellChanges(changes: readonly Change[]): Promise<ChangeRow[]>;
  /** Tells the state of positions now as changes that changed nothing, and the feed's place it is true at. */
  tellState(query: StateQuery): Promise<StateSnapshot>;

  /** Transfers between locations, step by step. */
  readonly transfers: Transfers;
  /** What is expected, what suppliers have and ship themselves, and when positions want more. */
  readonly supply: Supply;

  /** Governed work on stock: counts, adjustments, returns, corrections, conversions, recalls, substitutions. */
  readonly work: StockWork;
  /** The desk of exception cases. */
  readonly cases: Cases;
  /** What happens to reservations, in order. */
  readonly changed: ReservationFeed;
  /** Who tells what: sources, what of theirs waits, and what is missing. */
  readonly sources: Sources;
  /** Seals, audits, published proofs. */
  readonly proof: Proof;

  /** What may be promised of what is there. */
  readonly policies: Policies;
  /** What may be promised for later, and instead. */
  readonly promising: Promising;
  /** Stock kept for channels. */
  readonly allocations: Allocations;
  /** Lists of low stock. */
  readonly levels: Levels;
  /** Where customers may pick up. */
  readonly pickup: Pickup;

  /** Proves that an item's units over all accounts add up to nothing. */
  conservation(itemNo: number): Promise<Conservation>;
  /** Compares positions with the journal, a batch at a time. */
  auditPositions(query: {
    readonly limit: number;
    readonly after?: number | undefined;
  }): Promise<AuditResult>;
};

const monthsAhead = 3;
/** Enough for a busy system: a try ends within the writer's lock_timeout. */
const prepareRetries = 20;

const noItems: SetItemStatus = () => {
  throw new Error('this ledger was made without an owner of items: it cannot block one');
};

/** Makes a ledger over a migrated database. It holds no state of its own but the queue of reservations. */
export function createLedger(options: LedgerOptions): Ledger {
  const { database, reader = database, policyReader = reader, logger, reserveLanes: lanes = 1 } = options;
  const { setItemStatus = noItems } = options;
  const onCommitted = (): void => options.onCommitted?.();
  const told = telling(onCommitted);
  const pools = { database, reader };
  const parts = { ...pools, onCommitted };
  const sourcing = createSourcing(pools);
  const rules = createSaleRules(reader);
  const onAdmitted = (): void => {
    onCommitted();
    options.onAdmitted?.();
  };
  const room = createWaitingRoom({ ...pools, logger, onAdmitted });
  return {
    prepare: () => prepare(database, logger),
    record: told(
      withFollowUps(
        database,
        createIngest((events, context) => recordAndMove(database, events, context)),
      ),
    ),
    aliasesUpsert: told((rows, context) => aliasesUpsert(database, rows, context)),
    replayParked: told(
      (query, context) => replayParked(database, query, context),
      ({ recorded }) => recorded > 0,
    ),
    reserve: told(
      createReserve(database, { lanes, sales: createSaleDesk({ database, rules, room }), sourcing }),
    ),
    holds: createHolds({ ...parts, rules, sourcing }),
    sales: createSales({ ...pools, room }),
    sourcing,
    confirm: createConfirm(database),
    release: told(createRelease(database)),
    expireDue: told(
      (query) => expireDue(database, query),
      (expired) => expired > 0,
    ),
    ...readsOf(reader),
    sellingFacts: (known) => readSellingFacts(policyReader, known),
    sellingItems: (itemNos) => readSellingItems(policyReader, itemNos),
    transfers: createTransfers(parts),
    supply: createSupply(parts),
    work: createStockWork({ ...parts, setItemStatus }),
    cases: createCases(pools),
    changed: createReservationFeed(pools),
    proof: createProof(pools),
    sources: createSources(pools),
    policies: createPolicies({ ...parts, policyReader }),
    allocations: createAllocations(parts),
    levels: createLevels(pools),
  };
}

/** What only reads. */
function readsOf(reader: Database) {
  return {
    aliasesOfItems: (skus) => aliasesOfItems(reader, skus),
    aliasesOfLocations: (locationIds) => aliasesOfLocations(reader, locationIds),
    reservations: async (ids) => {
      const found = await findReservations(reader, ids);
      return new Map([...found].map(([id, { reservation }]) => [id, reservation]));
    },
    positions: (keys) => findPositions(reader, keys),
    positionsPage: (query) => pageOfPositions(reader, query),
    positionAsOf: (query) => quantitiesAsOf(reader, query),
    movementsPage: (query) => pageOfMovements(reader, query),
    availability: (query) => readAvailability(reader, query),
    positionsOfItems: (itemNos) => positionsOfItems(reader, itemNos),
    cursorNow: () => cursorOf(reader),
    changesAfter: (cursor, query) => changesAfter(reader, cursor, query),
    tellChanges: createTeller(reader),
    tellState: (query) => tellState(reader, query),
    promising: createPromising({ reader }),
    pickup: createPickup(reader),
    conservation: (itemNo) => conservation(reader, itemNo),
    auditPositions: (query) => auditPositions(reader, query),
  } satisfies Partial<Ledger>;
}

/**
 * Makes of a deed one that is told of after it, if it did something (always, unless it says when); failed ones are told of, too:
 * their commit may have happened.
 */
function telling(onCommitted: () => void) {
  return <Args extends unknown[], Result>(
    act: (...args: Args) => Promise<Result>,
    isSome: (result: Result) => boolean = () => true,
  ) =>
    async (...args: Args): Promise<Result> => {
      let wasSome = true;
      try {
        const result = await act(...args);
        wasSome = isSome(result);
        return result;
      } finally {
        if (wasSome) onCommitted();
      }
    };
}

/** Makes the journal's partitions ahead; gives how many. */
async function prepare(database: Database, logger: Logger | undefined): Promise<number> {
  // Others write meanwhile, and each wants tables the other has.
  const { rows } = await retryTransient(
    () => database.query<{ made: number }>('SELECT ledger.make_partitions($1) AS made', [monthsAhead]),
    { retries: prepareRetries },
  );
  const made = rows[0]?.made ?? 0;
  if (made > 0) logger?.info({ made }, 'journal partitions made ahead');
  return made;
}
