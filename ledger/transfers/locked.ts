/**
 * A transfer's own row, locked for a step, and the ways a step of a transfer is refused.
 *
 * What is decided on the row is what is written: two steps of one transfer are taken one after the other. Facts do not wait
 * for it, they only write lines.
 */
import type { Queryable } from '#database';
import { maySee } from '#schema';
import { typeCode } from '../event-type.ts';
import { statement } from '../statement.ts';
import { StepRefused, type StepWork } from '../steps/step.ts';
import { findTransfer, locationsOf, type Transfer } from './transfer.ts';

const make = statement('transfers/make');
const lockRead = statement('transfers/lock-read');

/** What people decided about a transfer, and who told receipts of it. */
export type LockedTransfer = {
  readonly requested_by: string | null;
  readonly requested_at: Date | null;
  readonly approved_at: Date | null;
  readonly cancelled_at: Date | null;
  readonly closed_at: Date | null;
  readonly reservation_id: string | null;
  readonly version: number;
  readonly receivers: string[];
};

/** Locks a transfer's row (made when it is not there and `isMade`); undefined for an unknown one. */
export async function locked(
  session: Queryable,
  transferId: string,
  options: { readonly isMade?: boolean } = {},
): Promise<LockedTransfer | undefined> {
  if (options.isMade) await session.query(make, [transferId]);
  const { rows } = await session.query<LockedTransfer>(lockRead, [transferId, typeCode('TRANSFER_RECEIVED')]);
  return rows[0];
}

/** Locks a transfer that is there and that the caller sees, and reads it as it is then. Throws StepRefused for any other. */
export async function lockedTransfer(
  { session, context }: Pick<StepWork, 'session' | 'context'>,
  transferId: string,
): Promise<{ readonly row: LockedTransfer; readonly transfer: Transfer }> {
  const row = await locked(session, transferId);
  const transfer = row === undefined ? undefined : await findTransfer(session, transferId);
  if (row === undefined || transfer === undefined) throw notFound(transferId);
  if (!maySee(context.caller, { locationIds: locationsOf(transfer) })) throw notFound(transferId);
  return { row, transfer };
}

/** No transfer of this id, or none the caller sees. */
export function notFound(transferId: string): StepRefused {
  const message = `no transfer has the id ${JSON.stringify(transferId.slice(0, 100))}`;
  return new StepRefused({ code: 'StepSubjectNotFound', message, path: ['transferId'] });
}

/** The transfer stands where this step cannot be taken. */
export function notAllowed(transferId: string, why: string, path: readonly (string | number)[]): StepRefused {
  return new StepRefused({ code: 'StepNotAllowed', message: `transfer ${transferId} ${why}`, path });
}

/** The step is somebody else's to take. */
export function notPermitted(message: string): StepRefused {
  return new StepRefused({ code: 'StepNotPermitted', message, path: ['transferId'] });
}
