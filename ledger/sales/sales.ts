/**
 * Sales as the ledger offers them: policies in versions, the waiting rooms, and where somebody stands in line.
 *
 * Reserving what is on sale is the desk's (desk.ts), which the ledger's `reserve` asks by itself.
 */
import type { Database } from '#database';
import type { ActContext } from '../request.ts';
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
  policies(query: {
    readonly itemNos?: readonly number[];
    readonly isInForce: boolean;
  }): Promise<SalePolicy[]>;
  /** Admits whoever can be, in every waiting room; gives how many were settled. */
  admit(): Promise<number>;
  /** Where queued reservations stand, by id; those that don't wait are not in the answer. */
  places(ids: readonly string[]): Promise<ReadonlyMap<string, PlaceInLine>>;
  /** How an item's waiting room does; undefined when nobody ever entered it. */
  room(itemNo: number): Promise<RoomReport | undefined>;
};

/** What it needs: pools of role `writer` and `reader`, and the process's waiting room. */
export type SalesOptions = {
  readonly database: Database;
  readonly reader: Database;
  readonly room: WaitingRoom;
};

/** Makes it. */
export function createSales({ database, reader, room }: SalesOptions): Sales {
  return {
    setPolicy: (input, context) => setSalePolicy(database, input, context),
    policies: (query) => readSalePolicies(reader, query),
    admit: () => room.admit(),
    places: (ids) => room.places(ids),
    room: (itemNo) => room.report(itemNo),
  };
}
