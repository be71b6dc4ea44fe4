/**
 * The waiting room as the ledger uses it: let requests in, admit those whose turn it is, tell how it went.
 *
 * Decision 0019. Coming in has a lane of its own, so that a crowd at one item's door doesn't stand in the way of everybody
 * else's checkout. Admission is tried by whoever let somebody in, at once, and by a worker all the time.
 */
import type { Logger } from 'pino';
import type { Database } from '#database';
import { createLane } from '../lane.ts';
import type { SaleRequest } from '../sales/sale.ts';
import { statement } from '../statement.ts';
import { admit } from './admit.ts';
import { type Arrival, type Entry, enter } from './enter.ts';
import { type PlaceInLine, placesOf } from './room.ts';

/** How a room does, over all that entered it. Times in milliseconds. */
export type RoomReport = {
  /** Tickets that wait now. */
  readonly waiting: number;
  /** Tickets that became holds, and those that ended otherwise. */
  readonly held: number;
  readonly passed: number;
  /** Tickets that were given out before one whose request had arrived earlier, at whatever process: how far order was lost. */
  readonly inversions: number;
  /** From coming in to being settled: half of them took less than the first, one in a hundred more than the second. */
  readonly waitedP50Ms: number | undefined;
  readonly waitedP99Ms: number | undefined;
};

/** The waiting room of a process. */
export type WaitingRoom = {
  /**
   * Lets a request in: unless it is refused, a reservation has its id now, queued or what became of it. Gives 'full' when more
   * are coming than can be let in in time.
   */
  enter(sale: SaleRequest): Promise<Entry | 'full'>;
  /** Milliseconds after which coming again is worth it. */
  retryAfterMs(): number;
  /** Admits whoever can be, in every room; gives how many tickets were settled. */
  admit(): Promise<number>;
  /** Where queued reservations stand, by id. */
  places(ids: readonly string[]): Promise<ReadonlyMap<string, PlaceInLine>>;
  /** How an item's room does; undefined when nobody ever entered it. */
  report(sku: string, channels?: readonly string[]): Promise<RoomReport | undefined>;
};

/** What a waiting room needs. */
export type WaitingRoomOptions = {
  readonly database: Database;
  readonly reader: Database;
  readonly logger?: Logger | undefined;
  /** Called when holds may have been made without anybody asking this process. */
  readonly onAdmitted?: (() => void) | undefined;
};

const maxBatch = 512;
const maxQueue = 8 * maxBatch;
const reportStatement = statement('waiting-room/report');

/** Opens the waiting rooms of all items for this process. */
export function createWaitingRoom(options: WaitingRoomOptions): WaitingRoom {
  const { database, reader, logger, onAdmitted } = options;
  const admitSome = async (itemNos?: readonly number[]): Promise<number> => {
    const settled = await admit(database, itemNos);
    if (settled > 0) onAdmitted?.();
    return settled;
  };
  const lane = createLane<Arrival, Entry>({
    run: async (batch) => {
      const entries = await enter(database, batch);
      const itemNos = [...new Set(batch.flatMap(({ sale }) => sale.room?.itemNo ?? []))];
      admitSome(itemNos).catch((error: unknown) =>
        logger?.warn({ err: error }, 'nobody could be admitted now; the worker tries again'),
      );
      return batch.map((arrival) => entries.get(arrival) ?? 'repeat');
    },
    keyOf: ({ sale }) => sale.request.id,
    weightOf: () => 1,
    maxBatchWeight: maxBatch,
    maxQueueWeight: maxQueue,
  });
  return {
    enter: async (sale) => (await lane.submit({ sale, arrivedAt: new Date() })) ?? 'full',
    retryAfterMs: () => lane.waitMs(),
    admit: () => admitSome(),
    places: (ids) => placesOf(reader, ids),
    report: async (sku, channels) => {
      const { rows } = await reader.query<RoomReport & { entered: number }>(reportStatement, [
        sku,
        channels ?? null,
      ]);
      const [row] = rows;
      if (row === undefined || row.entered === 0) return undefined;
      const { waiting, held, passed, inversions, waitedP50Ms, waitedP99Ms } = row;
      return {
        ...{ waiting, held, passed, inversions },
        waitedP50Ms: waitedP50Ms ?? undefined,
        waitedP99Ms: waitedP99Ms ?? undefined,
      };
    },
  };
}
