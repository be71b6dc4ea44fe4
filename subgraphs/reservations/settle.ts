/**
 * Confirming and releasing for a caller who may see the reservation; for others there is no such reservation.
 *
 * The ledger settles whatever it is told to; whose reservation it is, is asked here, first.
 */
import type { Ledger, SettleResult } from '#ledger';
import type { SubgraphRequest } from '#schema';
import { maySee } from '../visibility.ts';

type Settle = Ledger['confirm'] | Ledger['release'];
type Request = { readonly id: string; readonly idempotencyKey: string; readonly reason?: string | null };

/**
 * Settles a reservation the caller may see.
 * Takes the ledger's verb, what to settle, and the request's context; refuses an unseen one with ReservationNotFound.
 */
export async function settleVisible(
  { ledger, settle }: { readonly ledger: Ledger; readonly settle: Settle },
  request: Request,
  context: SubgraphRequest,
): Promise<SettleResult> {
  const found = (await ledger.reservations([request.id])).get(request.id);
  if (found !== undefined && !maySee(context.caller, found.callerId)) return notFound(request.id);
  return await settle(request, context);
}

function notFound(id: string): SettleResult {
  const message = `no reservation has the id ${JSON.stringify(id.slice(0, 100))}`;
  return {
    reservation: undefined,
    replayed: false,
    refusals: [{ code: 'ReservationNotFound', message, path: ['id'] }],
  };
}
