/**
 * What else can be done with a reservation that holds: extend it, reassign it.
 *
 * The object the ledger offers to other rooms; the work is in the files beside it.
 */
import type { Database } from '#database';
import type { ActContext } from '../request.ts';
import type { SaleRules } from '../sales/sale-rules.ts';
import { type ExtendRequest, extend } from './extend.ts';
import type { HoldResult } from './hold-result.ts';
import { type ReassignRequest, reassign } from './reassign.ts';

/** What can be done with a reservation that holds. */
export type Holds = {
  /** Lets a hold last longer, within the longest time its items allow. */
  extend(request: ExtendRequest, context: ActContext): Promise<HoldResult>;
  /** Holds units of a reservation somewhere else instead. */
  reassign(request: ReassignRequest, context: ActContext): Promise<HoldResult>;
};

/** What holds work with: a pool of role `writer`, the sale policies in force, and whom to tell of commits. */
export type HoldsOptions = {
  readonly database: Database;
  readonly rules: SaleRules;
  readonly onCommitted: () => void;
};

/** Makes it over a pool of role `writer`. */
export function createHolds({ database, rules, onCommitted }: HoldsOptions): Holds {
  return {
    extend: (request, context) => extend({ database, rules }, request, context),
    reassign: (request, context) => reassign(database, request, context).finally(onCommitted),
  };
}
