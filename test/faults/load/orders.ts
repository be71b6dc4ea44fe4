/**
 * Channels that place orders, repeat placements and cancel some.
 *
 * A placement that was given up may have left an order behind that is not settled: it is placed again at the end of the
 * run, as a channel would, and must then be whole.
 */
import { CallOrderOffDocument, SellOrderDocument } from '../generated.ts';
import type { AskedOrder, Told } from '../told.ts';
import type { Client } from './client.ts';
import { isBusy, linesOf } from './promises.ts';
import { type Chooser, channel } from './shop.ts';

/** What a channel works with. */
export type OrderingOptions = { readonly client: Client; readonly chooser: Chooser; readonly told: Told };

const abandonedShare = 0.15;
const cancelledShare = 0.3;

/** Places an order, perhaps twice, and perhaps cancels it. */
export async function order(options: OrderingOptions): Promise<void> {
  const { told, chooser } = options;
  const asked: AskedOrder = {
    channelOrderId: `O-${told.orders.length}`,
    lines: linesOf(chooser),
    placements: [],
  };
  told.orders.push(asked);
  await place(asked, { ...options, givesUp: () => chooser.chance(abandonedShare) });
  if (chooser.chance(0.1)) await place(asked, { ...options, givesUp: () => false });
  if (asked.placements.at(-1)?.status === 'ALLOCATED' && chooser.chance(cancelledShare))
    await cancel(asked, options);
}

/** Places an order (again) until it is answered or given up. */
export async function place(
  { channelOrderId, lines, placements }: AskedOrder,
  { client, givesUp }: Pick<OrderingOptions, 'client'> & { givesUp: () => boolean },
): Promise<void> {
  const input = { channel, channelOrderId, lines: [...lines], fulfilment: 'SHIP' as const };
  const answered = await client.ask(
    SellOrderDocument,
    { input },
    { kind: 'order', givesUp, isAnswer: ({ orderPlace }) => !isBusy(orderPlace.userErrors) },
  );
  if (answered === undefined) return;
  const { order: placed, userErrors } = answered.data.orderPlace;
  placements.push({
    status: placed?.status,
    reservationId: placed?.reservation?.id,
    refusals: userErrors.map(({ __typename }) => __typename),
    atMs: answered.atMs,
  });
}

async function cancel(asked: AskedOrder, { client, chooser }: OrderingOptions): Promise<void> {
  const cancellation: NonNullable<AskedOrder['cancellation']> = {};
  asked.cancellation = cancellation;
  const input = { channel, channelOrderId: asked.channelOrderId };
  const answered = await client.ask(
    CallOrderOffDocument,
    { input },
    { givesUp: () => chooser.chance(abandonedShare) },
  );
  if (answered === undefined) return;
  const { order: called, userErrors } = answered.data.orderCancel;
  cancellation.atMs = answered.atMs;
  cancellation.refusals = userErrors.map(({ __typename }) => __typename);
  if (called !== null) cancellation.status = called.status;
}
