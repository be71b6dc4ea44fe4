/**
 * Posting once in a Tryton with the companion module: an event's id is a unique field of its move, and one call finds or
 * creates and does it in one transaction.
 *
 * One call instead of five, and no drafts left behind. Who loses a race is refused and finds the winner's move when asked
 * again. The module is in companion/ beside this, under its own licence.
 */
import { z } from 'zod';
import type { Outcome } from '../contract.ts';
import type { Tried } from '../in-order.ts';
import { documentOf, type Protocol, type ProtocolOptions, type ReadyPosting, triedOf } from './protocol.ts';

const postedRows = z.array(
  z.object({ event: z.string(), id: z.number(), state: z.string(), duplicate: z.boolean() }),
);
const eventRows = z.array(z.object({ id: z.number(), gateway_event: z.string() }));

/** Makes the protocol that needs the companion module; it calls nobody yet. */
export function createModuleProtocol(options: ProtocolOptions): Protocol {
  const { rpc } = options;
  return {
    attempt: (batch, signal) => attempt(options, batch, signal),
    find: async (eventIds, signal) => {
      const params = [
        [
          ['gateway_event', 'in', eventIds],
          ['state', '=', 'done'],
        ],
        0,
        null,
        null,
        ['gateway_event'],
      ];
      const rows = await rpc.call(eventRows, { method: 'model.stock.move.search_read', params, signal });
      return new Map(rows.map(({ id, gateway_event }) => [gateway_event, id]));
    },
    eventsOf: async (moveIds) => {
      const domain = [
        ['id', 'in', moveIds],
        ['gateway_event', '!=', null],
      ];
      const params = [domain, 0, null, null, ['gateway_event']];
      const rows = await rpc.call(eventRows, { method: 'model.stock.move.search_read', params });
      return new Map(rows.map(({ id, gateway_event }) => [id, gateway_event]));
    },
  };
}

async function attempt(
  options: ProtocolOptions,
  batch: readonly ReadyPosting[],
  signal: AbortSignal,
): Promise<Tried> {
  const rows = batch.map(({ posting, values }) => ({ ...values, gateway_event: posting.eventId }));
  try {
    const method = 'model.stock.move.gateway_post';
    const params = [rows, options.acceptedWarnings];
    const said = await options.rpc.call(postedRows, { method, params, signal });
    const results = new Map(said.map((row) => [row.event, row]));
    return { outcomes: batch.map(({ posting: { eventId } }) => outcomeOf(eventId, results.get(eventId))) };
  } catch (error) {
    return await refused(options, { batch, signal, error });
  }
}

/** A refusal may be a race lost: the event that stands alone is looked up before it is said to be at fault. */
async function refused(
  options: ProtocolOptions,
  call: { readonly batch: readonly ReadyPosting[]; readonly signal: AbortSignal; readonly error: unknown },
): Promise<Tried> {
  const tried = triedOf(call.error);
  const [only, ...more] = call.batch;
  if (only === undefined || more.length > 0 || !('fault' in tried) || !tried.isDivisible) return tried;
  const { eventId } = only.posting;
  const moveId = (await createModuleProtocol(options).find([eventId], call.signal)).get(eventId);
  if (moveId === undefined) return tried;
  return { outcomes: [{ status: 'duplicate', eventId, documentRef: documentOf(moveId) }] };
}

function outcomeOf(eventId: string, row: z.output<typeof postedRows>[number] | undefined): Outcome {
  if (row?.state === 'done') {
    return { status: row.duplicate ? 'duplicate' : 'posted', eventId, documentRef: documentOf(row.id) };
  }
  const reason = `stock move ${row?.id ?? ''} of this event is ${row?.state ?? 'missing'} in Tryton, and not done`;
  return { status: 'rejected', eventId, code: 'validation', reason, retryable: false };
}
