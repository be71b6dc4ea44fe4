/**
 * Sales as the ledger offers them: policies in versions, the waiting rooms, and where somebody stands in line.
 *
 * Reserving what is on sale is the desk's (desk.ts), which the ledger's `reserve` asks by itself.
 */
import type { Database } from '#database';
import type { ActContext } from '../request.ts';
import { statement } from '../statement.ts';
import { createWaitingFeed, type WaitingFeed } from '../waiting-room/feed.ts';
import type { PlaceInLine } from '../waiting-room/room.ts';
import type { RoomReport, WaitingRoom } from '../waiting-room/waiting-room.ts';
import {
  readSalePolicies,
  type SalePolicy,
  type SalePolicySet,
  type SalePolicySetResult,
  setSalePolicy,
} from './sale-policy.ts';

/** Everything about sales but reserving. */
export type Sales = {
  /** Sets an item's sale policy as a new version. */
  setPolicy(input: SalePolicySet, context: ActContext): Promise<SalePolicySetResult>;
  /** Versions, newest first, item by item; all items when none are named. */
  policies(query: { readonly skus?: readonly string[]; readonly isInForce: boolean }): Promise<SalePolicy[]>;
  /** Admits whoever can be, in every waiting room; gives how many were settled. */
  admit(): Promise<number>;
  /** Removes what sales leave behind, at most so much of each kind; gives how much of the kind of which most was removed. */
  forget(most: number): Promise<number>;
  /** Where queued reservations stand, by id; those that don't wait are not in the answer. */
  places(ids: readonly string[]): Promise<ReadonlyMap<string, PlaceInLine>>;
  /** What becomes of those who wait, as a feed of its own. */
  readonly feed: WaitingFeed;
  /** How an item's waiting room does, for some channels or all; undefined when nobody of these ever entered it. */
  room(sku: string, channels?: readonly string[]): Promise<RoomReport | undefined>;
};

/** What it needs: pools of role `writer` and `reader`, and the process's waiting room. */
export type SalesOptions = {
  readonly database: Database;
  readonly reader: Database;
  readonly room: WaitingRoom;
};

const forgetStatement = statement('sales/forget');

/** Makes the object the ledger offers as `sales`, over its pools and the process's waiting room. */
export function createSales({ database, reader, room }: SalesOptions): Sales {
  return {
    setPolicy: (input, context) => setSalePolicy(database, input, context),
    policies: (query) => readSalePolicies(reader, query),
    admit: () => room.admit(),
    forget: async (most) => {
      const { rows } = await database.query<{ takes: number; tickets: number; told: number }>(
        forgetStatement,
        [most],
      );
      return Math.max(0, ...rows.flatMap(({ takes, tickets, told }) => [takes, tickets, told]));
    },
    places: (ids) => room.places(ids),
    feed: createWaitingFeed(reader),
    room: (sku, channels) => room.report(sku, channels),
  };
}
