/**
 * Transfers: everything other rooms may do with them. One object, a step a verb, each taken once.
 *
 * What events tell comes in by the ledger's `record`, not here; both meet on the transfer's id. Inputs are as clients send
 * them (units, text), answers in thousandths.
 */
import type { Database, Queryable } from '#database';
import { closeCases } from '../cases/open.ts';
import type { ActContext } from '../request.ts';
import { type Step, type StepRefusal, type StepWork, takeStep } from '../steps/step.ts';
import { acceptTransferSurplus, cancelTransfer, closeTransferShort, loseTransfer } from './ends.ts';
import { type InTransit, type InTransitQuery, inTransit } from './in-transit.ts';
import type {
  TransferApproveInput,
  TransferCancelInput,
  TransferReceiveInput,
  TransferRequestInput,
  TransferShipInput,
  TransferSurplusInput,
  TransferWriteOffInput,
} from './input.ts';
import { approveTransfer, requestTransfer } from './request.ts';
import { receiveTransfer, shipTransfer } from './steps.ts';
import { type Tended, type TendQuery, tendTransfers } from './tend.ts';
import { findTransfer, pageOfTransfers, type Transfer, type TransferQuery } from './transfer.ts';

/** The transfer as it is after a step, also one taken before with the same key; undefined when it was refused. */
export type TransferResult = {
  readonly transfer: Transfer | undefined;
  readonly replayed: boolean;
  readonly refusals: readonly StepRefusal[];
};

type Taking<Input> = (input: Input, context: ActContext) => Promise<TransferResult>;

/** Everything other rooms may do with transfers. */
export type Transfers = {
  /** Asks for units to be moved; keeps them at the source on request, never more than there is. */
  readonly request: Taking<TransferRequestInput>;
  /** Approves a request; never by who asked. */
  readonly approve: Taking<TransferApproveInput>;
  /** Tells that units have left. */
  readonly ship: Taking<TransferShipInput>;
  /** Tells that units have arrived. */
  readonly receive: Taking<TransferReceiveInput>;
  /** Tells units on their way as lost. */
  readonly recordLoss: Taking<TransferWriteOffInput>;
  /** Ends the wait for the rest: what is on its way is written off. */
  readonly closeShort: Taking<TransferWriteOffInput>;
  /** Calls off what has not left; takes back what is back. */
  readonly cancel: Taking<TransferCancelInput>;
  /** Accepts what was received above what was sent. */
  readonly acceptSurplus: Taking<TransferSurplusInput>;
  /** A page of transfers, newest first. */
  page(query: TransferQuery): Promise<Transfer[]>;
  /** What is on its way, by lane and expected arrival. */
  inTransit(query: InTransitQuery): Promise<InTransit[]>;
  /** Opens and closes cases of late and short transfers, frees holds that serve nothing any more. For a chore. */
  tend(query: TendQuery): Promise<Tended>;
};

/** Makes the transfers of a ledger; `told` wraps what may have committed changes. */
export function createTransfers(parts: {
  readonly database: Database;
  readonly reader: Queryable;
  readonly onCommitted: () => void;
}): Transfers {
  const { database, reader, onCommitted } = parts;
  const taking =
    <Input extends { readonly idempotencyKey: string }>(
      operation: string,
      act: (work: StepWork, input: Input) => Promise<string>,
    ): Taking<Input> =>
    async (input, context) => {
      const { idempotencyKey: key, ...content } = input;
      const step: Step = { operation, key, content };
      const result = await takeStep({ database, context }, step, (work) => act(work, input)).finally(
        onCommitted,
      );
      if (result.kind === 'refused')
        return { transfer: undefined, replayed: false, refusals: result.refusals };
      const transfer = await findTransfer(database, result.answer);
      return { transfer, replayed: result.replayed, refusals: [] };
    };
  return {
    request: taking('transferRequest', requestTransfer),
    approve: taking('transferApprove', approveTransfer),
    ship: taking('transferShip', shipTransfer),
    receive: taking('transferReceive', receiveTransfer),
    recordLoss: taking('transferLossRecord', loseTransfer),
    closeShort: taking('transferShortClose', closeTransferShort),
    cancel: taking('transferCancel', cancelTransfer),
    acceptSurplus: taking('transferSurplusAccept', async (work, input: TransferSurplusInput) => {
      const { transferId, subjects } = await acceptTransferSurplus(work, input);
      const closing = {
        kind: 'TRANSFER_OVER_RECEIVED',
        subjects,
        how: 'RESOLVED',
        why: input.reason,
      } as const;
      await closeCases(work.session, closing, work.context);
      return transferId;
    }),
    page: (query) => pageOfTransfers(reader, query),
    inTransit: (query) => inTransit(reader, query),
    tend: (query) => tendTransfers(database, query).finally(onCommitted),
  };
}
