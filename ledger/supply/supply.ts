/**
 * Supply: what is expected, what suppliers have and ship themselves, and when positions want more. One object.
 *
 * Inputs are as clients send them (units, text), answers in thousandths. Receipts close what they name on their own, in the
 * transaction that records them (receipts.ts); nothing here has to be called for that.
 */
import type { Database, Queryable } from '#database';
import type { ActContext } from '../request.ts';
import { type StepRefusal, type StepResult, type StepWork, takeStep } from '../steps/step.ts';
import { findTransfer } from '../transfers/transfer.ts';
import type { TransferResult } from '../transfers/transfers.ts';
import { cancelDropship, placeDropship, shipDropship } from './dropship.ts';
import type { DropshipCancelInput, DropshipPlaceInput, DropshipShipInput } from './dropship-input.ts';
import {
  type DropshipOrder,
  type DropshipQuery,
  findDropship,
  pageOfDropships,
  tendDropships,
} from './dropship-order.ts';
import {
  type ExpectedKind,
  type ExpectedLine,
  type ExpectedLineInput,
  type ExpectedQuery,
  pageOfExpected,
  setExpected,
} from './expected.ts';
import { followRestock, type RestockRuleInput, setRestockRules } from './restock.ts';
import {
  acceptProposal,
  pageOfSignals,
  type RestockAcceptInput,
  type RestockQuery,
  type RestockSignal,
} from './restock-signal.ts';
import {
  pageOfSuppliers,
  type SupplierAvailable,
  type SupplierAvailableInput,
  type SupplierQuery,
  setSupplierAvailable,
  supplierFor,
} from './suppliers.ts';

/** What became of one row of a call: its version now, or why it was refused. */
export type RowOutcome = { readonly version: number | undefined; readonly refusals: readonly StepRefusal[] };

/** What became of a call of rows: an outcome each; `refusals` are those of the whole call, which then did nothing. */
export type RowsResult = {
  readonly outcomes: readonly RowOutcome[];
  readonly replayed: boolean;
  readonly refusals: readonly StepRefusal[];
};

/** A call of rows, done once. */
export type RowsInput<Row> = { readonly idempotencyKey: string; readonly rows: readonly Row[] };

/** The drop-ship order as it is after a step; undefined when it was refused. */
export type DropshipResult = {
  readonly order: DropshipOrder | undefined;
  readonly replayed: boolean;
  readonly refusals: readonly StepRefusal[];
};

/** Everything other rooms may do with supply. */
export type Supply = {
  /** Sets lines of what is expected, at most 1,000. */
  setExpected(
    kind: ExpectedKind,
    input: RowsInput<ExpectedLineInput>,
    context: ActContext,
  ): Promise<RowsResult>;
  /** A page of what is expected, the earliest first. */
  expected(query: ExpectedQuery): Promise<ExpectedLine[]>;
  /** Notes what suppliers say they have, at most 1,000 rows. */
  setSupplierAvailable(input: RowsInput<SupplierAvailableInput>, context: ActContext): Promise<RowsResult>;
  /** A page of what suppliers say they have. */
  supplierAvailable(query: SupplierQuery): Promise<SupplierAvailable[]>;
  /** Who is best asked for all of some items; quantities in thousandths. Undefined when no supplier told anything of them. Not one of `besides`. */
  supplierFor(
    wanted: readonly { readonly sku: string; readonly quantity: number }[],
    besides?: readonly string[],
  ): Promise<string | undefined>;
  /** Orders units from a supplier for a customer; never more than it is believed to have. */
  placeDropship(input: DropshipPlaceInput, context: ActContext): Promise<DropshipResult>;
  /** Tells that a supplier has shipped. */
  shipDropship(input: DropshipShipInput, context: ActContext): Promise<DropshipResult>;
  /** Calls off what a supplier has not shipped. */
  cancelDropship(input: DropshipCancelInput, context: ActContext): Promise<DropshipResult>;
  /** A page of drop-ship orders, newest first. */
  dropships(query: DropshipQuery): Promise<DropshipOrder[]>;
  /** Sets when positions want more, at most 1,000 rules. */
  setRestockRules(input: RowsInput<RestockRuleInput>, context: ActContext): Promise<RowsResult>;
  /** A page of restocking signals, newest first, with their proposals. */
  restockSignals(query: RestockQuery): Promise<RestockSignal[]>;
  /** Asks for the transfer a signal's proposal is. */
  acceptRestock(input: RestockAcceptInput, context: ActContext): Promise<TransferResult>;
  /** Looks through the next stretch of the feed for crossings; gives how many changes, 0 at its end. For a follower. */
  followRestock(): Promise<number>;
  /** Opens cases of drop-ship orders that are late; gives how many. For a chore. */
  tendDropships(limit: number): Promise<number>;
};

/** Makes the supply of a ledger. */
export function createSupply(parts: {
  readonly database: Database;
  readonly reader: Queryable;
  readonly onCommitted: () => void;
}): Supply {
  const { database, reader, onCommitted } = parts;
  const take = <Input extends { readonly idempotencyKey: string }, Answer>(
    { operation, input, context }: { operation: string; input: Input; context: ActContext },
    act: (work: StepWork) => Promise<Answer>,
  ): Promise<StepResult<Answer>> => {
    const { idempotencyKey: key, ...content } = input;
    return takeStep({ database, context }, { operation, key, content }, act).finally(onCommitted);
  };
  const rows = async (result: Promise<StepResult<readonly RowOutcome[]>>): Promise<RowsResult> => {
    const taken = await result;
    if (taken.kind === 'refused') return { outcomes: [], replayed: false, refusals: taken.refusals };
    return { outcomes: taken.answer, replayed: taken.replayed, refusals: [] };
  };
  const dropship = async (result: Promise<StepResult<string>>): Promise<DropshipResult> => {
    const taken = await result;
    if (taken.kind === 'refused') return { order: undefined, replayed: false, refusals: taken.refusals };
    return { order: await findDropship(database, taken.answer), replayed: taken.replayed, refusals: [] };
  };
  const expectedOperation = { SUPPLY: 'expectedSupplyChange', DEMAND: 'expectedDemandChange' } as const;
  return {
    setExpected: (kind, input, context) =>
      rows(
        take({ operation: expectedOperation[kind], input, context }, (work) =>
          setExpected(work, kind, input.rows),
        ),
      ),
    expected: (query) => pageOfExpected(reader, query),
    setSupplierAvailable: (input, context) =>
      rows(
        take({ operation: 'supplierAvailableChange', input, context }, (work) =>
          setSupplierAvailable(work, input.rows),
        ),
      ),
    supplierAvailable: (query) => pageOfSuppliers(reader, query),
    supplierFor: (wanted, besides) => supplierFor(database, wanted, besides),
    placeDropship: (input, context) =>
      dropship(take({ operation: 'dropshipPlace', input, context }, (work) => placeDropship(work, input))),
    shipDropship: (input, context) =>
      dropship(take({ operation: 'dropshipShip', input, context }, (work) => shipDropship(work, input))),
    cancelDropship: (input, context) =>
      dropship(take({ operation: 'dropshipCancel', input, context }, (work) => cancelDropship(work, input))),
    dropships: (query) => pageOfDropships(reader, query),
    setRestockRules: (input, context) =>
      rows(
        take({ operation: 'restockRulesUpsert', input, context }, (work) =>
          setRestockRules(work, input.rows),
        ),
      ),
    restockSignals: (query) => pageOfSignals(reader, query),
    acceptRestock: async (input, context) => {
      const taken = await take({ operation: 'restockProposalAccept', input, context }, (work) =>
        acceptProposal(work, input),
      );
      if (taken.kind === 'refused') return { transfer: undefined, replayed: false, refusals: taken.refusals };
      return { transfer: await findTransfer(database, taken.answer), replayed: taken.replayed, refusals: [] };
    },
    followRestock: () => followRestock(database),
    tendDropships: (limit) => tendDropships(database, limit),
  };
}
