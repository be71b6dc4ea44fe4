/**
 * Channels that place orders, repeat placements, pick, ship and cancel.
 *
 * A placement or deed that was given up may have been done or not, or half: it is repeated at the end of the run with the same
 * key, as a channel would, and must then be whole.
 */
import {
  CallOrderOffDocument,
  PickOrderDocument,
  SellOrderDocument,
  ShipOrderDocument,
} from '../generated.ts';
import type { AskedOrder, OrderDeed, Told } from '../told.ts';
import type { Client } from './client.ts';
import { holdSomething, isBusy, linesOf } from './promises.ts';
import { type Chooser, channel } from './shop.ts';

/** What a channel works with. */
export type OrderingOptions = { readonly client: Client; readonly chooser: Chooser; readonly told: Told };

type Patience = Pick<OrderingOptions, 'client'> & { readonly givesUp: () => boolean };

const abandonedShare = 0.15;
const takenOverShare = 0.3;
const repeatedShare = 0.1;

/** Places an order, of a hold or of what there is, and perhaps picks, ships or cancels it. */
export async function order(options: OrderingOptions): Promise<void> {
  const { told, chooser, client } = options;
  const held = chooser.chance(takenOverShare) ? await holdSomething(options) : undefined;
  const asked: AskedOrder = {
    channelOrderId: `O-${told.orders.length}`,
    lines: held?.lines ?? linesOf(chooser),
    reservationId: held?.id,
    placements: [],
    deeds: [],
  };
  told.orders.push(asked);
  await place(asked, { client, givesUp: () => chooser.chance(abandonedShare) });
  if (chooser.chance(repeatedShare)) await place(asked, { client, givesUp: () => false });
  if (asked.placements.at(-1)?.status === 'ALLOCATED') await fulfil(asked, options);
}

async function fulfil(asked: AskedOrder, { client, chooser }: OrderingOptions): Promise<void> {
  const wish = chooser.random();
  const verbs: OrderDeed['verb'][] = [
    ...(chooser.chance(0.5) ? (['pick'] as const) : []),
    ...(wish < 0.4 ? (['ship'] as const) : wish < 0.7 ? (['cancel'] as const) : []),
  ];
  for (const verb of verbs) {
    const deed: OrderDeed = { verb };
    asked.deeds.push(deed);
    await act(asked, deed, { client, givesUp: () => chooser.chance(abandonedShare) });
    if (deed.answer === undefined) return;
    if (chooser.chance(repeatedShare)) await act(asked, deed, { client, givesUp: () => false });
  }
}

/** Completes what was given up: places orders again that are not settled, repeats deeds that were not answered. */
export async function settleOrders(client: Client, told: Told): Promise<void> {
  const patience = { client, givesUp: () => false };
  for (const asked of told.orders) {
    const isSettled = asked.placements.some(({ status }) => status !== undefined && status !== 'PENDING');
    if (!isSettled) await place(asked, patience);
    for (const deed of asked.deeds) if (deed.answer === undefined) await act(asked, deed, patience);
  }
}

async function place(
  { channelOrderId, lines, reservationId, placements }: AskedOrder,
  { client, givesUp }: Patience,
): Promise<void> {
  const input = {
    channel,
    channelOrderId,
    lines: [...lines],
    fulfilment: 'SHIP' as const,
    ...(reservationId !== undefined && { reservationId }),
  };
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

async function act(
  { channelOrderId }: AskedOrder,
  deed: OrderDeed,
  { client, givesUp }: Patience,
): Promise<void> {
  const payload = await tell(deed.verb, channelOrderId, { client, givesUp });
  if (payload === undefined) return;
  deed.answer = {
    status: payload.order?.status,
    refusals: payload.userErrors.map(({ __typename }) => __typename),
  };
}

async function tell(verb: OrderDeed['verb'], channelOrderId: string, { client, givesUp }: Patience) {
  const input = { channel, channelOrderId };
  if (verb === 'cancel')
    return (await client.ask(CallOrderOffDocument, { input }, { givesUp }))?.data.orderCancel;
  const keyed = { input: { ...input, idempotencyKey: verb } };
  if (verb === 'pick') return (await client.ask(PickOrderDocument, keyed, { givesUp }))?.data.orderPick;
  return (await client.ask(ShipOrderDocument, keyed, { givesUp }))?.data.orderShip;
}
