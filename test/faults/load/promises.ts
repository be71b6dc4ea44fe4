/**
 * Shoppers: they hold stock, then keep it, give it back, buy it or let the hold run out, and ask twice when they feel like it.
 *
 * Half of what they want is scarce, so that holds compete for the last units.
 */
import { randomUUID } from 'node:crypto';
import { GiveHoldBackDocument, HoldStockDocument, KeepHoldDocument } from '../generated.ts';
import { type AskedHold, eventKey, type Told } from '../told.ts';
import type { Client } from './client.ts';
import type { Teller } from './facts.ts';
import { type Chooser, channel, locationIds, scarce } from './shop.ts';

/** What a shopper works with. */
export type ShopperOptions = {
  readonly client: Client;
  readonly chooser: Chooser;
  readonly told: Told;
  /** Who tells the sale of what was held. */
  readonly teller: Teller;
};

const longHoldSeconds = 900;
const abandonedShare = 0.1;
const overloaded = 'Overloaded';

/** Holds something and decides what becomes of it. */
export async function shop(options: ShopperOptions): Promise<void> {
  const { chooser } = options;
  const { asked, id } = await ask(options, chooser.chance(0.4) ? chooser.whole(1, 2) : longHoldSeconds);
  if (id === undefined) return;
  if (chooser.chance(0.1)) await hold(asked, options);
  if (chooser.chance(0.25)) return;
  if (chooser.chance(0.5)) await settle(asked, { ...options, id, verb: 'confirm' });
  const wish = chooser.random();
  if (wish < 0.4) await settle(asked, { ...options, id, verb: 'release' });
  else if (wish < 0.65) await buy(asked, { ...options, id });
}

/** Holds something for long, for somebody else to decide about; nothing when it could not be had. */
export async function holdSomething(
  options: Omit<ShopperOptions, 'teller'>,
): Promise<{ readonly id: string; readonly lines: AskedHold['lines'] } | undefined> {
  const { asked, id } = await ask(options, longHoldSeconds);
  return id === undefined ? undefined : { id, lines: asked.lines };
}

async function ask(
  options: Omit<ShopperOptions, 'teller'>,
  holdSeconds: number,
): Promise<{ asked: AskedHold; id: string | undefined }> {
  const lines = linesOf(options.chooser);
  const asked: AskedHold = { key: randomUUID(), lines, holdSeconds, creations: [], settlements: [] };
  options.told.holds.push(asked);
  return { asked, id: await hold(asked, options) };
}

/** Units somebody wants: of several items, scarce ones often. */
export function linesOf(chooser: Chooser): AskedHold['lines'] {
  const wanted = Array.from({ length: chooser.whole(1, 3) }, () =>
    chooser.chance(0.5) ? chooser.one(scarce) : chooser.popular(),
  );
  return [...new Set(wanted)].map((sku) => ({ sku, quantity: chooser.whole(1, 3) }));
}

async function hold(
  { key, lines, holdSeconds, creations }: AskedHold,
  { client, chooser }: Omit<ShopperOptions, 'teller'>,
): Promise<string | undefined> {
  const input = { idempotencyKey: key, channel, lines: [...lines], holdSeconds };
  const answered = await client.ask(
    HoldStockDocument,
    { input },
    {
      kind: 'reserve',
      isAnswer: ({ reservationCreate }) => !isBusy(reservationCreate.userErrors),
      givesUp: () => chooser.chance(abandonedShare),
    },
  );
  if (answered === undefined) return undefined;
  const { reservation, replayed, userErrors } = answered.data.reservationCreate;
  const id = reservation?.id;
  creations.push({
    id,
    replayed,
    refusals: userErrors.map(({ __typename }) => __typename),
    atMs: answered.atMs,
  });
  return id;
}

type Settling = ShopperOptions & { readonly id: string; readonly verb: 'confirm' | 'release' };

async function settle(asked: AskedHold, { id, verb, client, chooser }: Settling): Promise<void> {
  const settlement: AskedHold['settlements'][number] = { verb };
  asked.settlements.push(settlement);
  const input = { id, idempotencyKey: `${asked.key}-${verb}` };
  const givesUp = () => chooser.chance(abandonedShare);
  const told =
    verb === 'confirm' ? await confirm(client, input, givesUp) : await release(client, input, givesUp);
  if (told === undefined) return;
  settlement.refusals = told.payload.userErrors.map(({ __typename }) => __typename);
  settlement.atMs = told.atMs;
  if (told.payload.reservation !== null) settlement.status = told.payload.reservation.status;
}

type SettleInput = { readonly id: string; readonly idempotencyKey: string };

async function confirm(client: Client, input: SettleInput, givesUp: () => boolean) {
  const answered = await client.ask(
    KeepHoldDocument,
    { input },
    { givesUp, isAnswer: ({ reservationConfirm }) => !isBusy(reservationConfirm.userErrors) },
  );
  return answered && { payload: answered.data.reservationConfirm, atMs: answered.atMs };
}

async function release(client: Client, input: SettleInput, givesUp: () => boolean) {
  const answered = await client.ask(
    GiveHoldBackDocument,
    { input },
    { givesUp, isAnswer: ({ reservationRelease }) => !isBusy(reservationRelease.userErrors) },
  );
  return answered && { payload: answered.data.reservationRelease, atMs: answered.atMs };
}

/** The first line of the hold leaves the shop. */
async function buy(
  asked: AskedHold,
  { id, teller, chooser }: ShopperOptions & { id: string },
): Promise<void> {
  const [line] = asked.lines;
  if (line === undefined) return;
  const sale = {
    source: 'checkout',
    eventId: asked.key,
    type: 'SALE_COMPLETED',
    sku: line.sku,
    quantity: line.quantity,
    locationId: chooser.one(locationIds),
    reservationId: id,
    occurredAt: new Date().toISOString(),
  };
  asked.soldBy = eventKey(sale);
  await teller.send([sale]);
}

/** Whether an answer only says that it is too much at once. */
export function isBusy(userErrors: readonly { readonly __typename: string }[]): boolean {
  return userErrors.some(({ __typename }) => __typename === overloaded || __typename === 'OrderOverloaded');
}
