/**
 * An order that a supplier ships: ordered from the supplier when it is placed, called off when it is cancelled.
 *
 * What the supplier ships is the order's at once, for it is read from the drop-ship orders that name it (sql.ts). Of items no
 * supplier has told anything of there is nothing to promise or to check: such an order is written and left to people, who
 * order with dropshipPlace. Everything here may be repeated: the drop-ship order's id and keys are the order's id.
 */
import type { ActContext, DropshipOrder, Ledger, StepRefusal } from '#ledger';
import { quantityToUnits } from '#schema';
import type { Actor, OrderRow, StoredRefusal } from './store.ts';

/** What orders ask of suppliers. */
export type Dropshipping = {
  /** Orders what no supplier is to ship from one that called nothing of it off. Gives why it cannot be promised; empty when it is. */
  order(order: OrderRow, actor: Actor): Promise<readonly StoredRefusal[]>;
  /** Calls off what suppliers have not shipped of it. */
  callOff(order: OrderRow, by: { readonly actor: Actor; readonly reason: string | null }): Promise<void>;
};

/** More suppliers than one order was ever ordered from. */
const mostOfAnOrder = 100;

/** Opens what orders ask of suppliers. */
export function createDropshipping({ supply }: Pick<Ledger, 'supply'>): Dropshipping {
  const ordersOf = ({ channel, channelOrderId }: OrderRow) =>
    supply.dropships({ first: mostOfAnOrder, channels: [channel], orderIds: [channelOrderId] });
  return {
    order: async (order, actor) => {
      const asked = await ordersOf(order);
      const wanted = wantedOf(order, asked);
      if (wanted.length === 0) return [];
      const short = asked.flatMap(({ supplierId, lines }) =>
        lines.some(({ cancelled }) => cancelled > 0) ? [supplierId] : [],
      );
      const supplierId = await supply.supplierFor(wanted, short);
      if (supplierId === undefined) return asked.length === 0 ? [] : [unsourced(order, wanted)];
      const { orderId, channel, channelOrderId } = order;
      const lines = wanted.map(({ sku, quantity }) => ({ sku, quantity: quantityToUnits(quantity) }));
      // The first is named like the order; what is asked for instead is numbered, so that a repeat asks nobody twice.
      const dropshipId = asked.length === 0 ? orderId : `${orderId}/${asked.length + 1}`;
      const input = { idempotencyKey: dropshipId, dropshipId, supplierId, lines };
      const serving = { ...input, channel, orderId: channelOrderId };
      const { refusals } = await supply.placeDropship(serving, inNameOf(order, actor));
      // Somebody placed it meanwhile, perhaps with another supplier.
      if (refusals.length > 0 && (await ordersOf(order)).length > asked.length) return [];
      return refusals.map((refusal) => storedRefusal(refusal, order));
    },
    callOff: async (order, { actor, reason }) => {
      const open = (await ordersOf(order)).filter(({ endedAt }) => endedAt === undefined);
      for (const { dropshipId } of open) {
        const input = {
          idempotencyKey: `${order.orderId}/${dropshipId}`,
          dropshipId,
          reason: reason || 'the order was cancelled',
        };
        const { refusals } = await supply.cancelDropship(input, inNameOf(order, actor));
        // Shipped to the end in between: then there is nothing to call off.
        const [left] = refusals.filter(({ code }) => code !== 'StepNotAllowed');
        if (left !== undefined) throw new Error(`${dropshipId} could not be called off: ${left.message}`);
      }
    },
  };
}

type Wanted = { readonly sku: string; readonly quantity: number };

/** What is wanted of each item over all lines and no supplier is to ship; thousandths. */
function wantedOf({ lines }: OrderRow, asked: readonly DropshipOrder[]): Wanted[] {
  const bySku = Map.groupBy(lines, ({ sku }) => sku);
  const coming = Map.groupBy(
    asked.flatMap((order) => order.lines),
    ({ sku }) => sku,
  );
  return [...bySku].flatMap(([sku, own]) => {
    const promised = (coming.get(sku) ?? []).reduce((sum, line) => sum + line.ordered - line.cancelled, 0);
    const quantity = own.reduce((sum, line) => sum + line.quantity, 0) - promised;
    return quantity > 0 ? [{ sku, quantity }] : [];
  });
}

/** Says that suppliers called off what was ordered, and none of the others has told that it has any. */
function unsourced({ lines }: OrderRow, wanted: readonly Wanted[]): StoredRefusal {
  const [first = { sku: '', quantity: 0 }] = wanted;
  const requested = quantityToUnits(first.quantity);
  const message = `${requested} of ${first.sku} were called off, and no other supplier has told that it has any`;
  const path = ['lines', String(lines.findIndex(({ sku }) => sku === first.sku)), 'quantity'];
  return { code: 'InsufficientStock', message, path, sku: first.sku, requested, available: 0 };
}

/** Asked in the first placer's name, whoever completes the order; reach was judged on the order. */
function inNameOf({ callerId }: OrderRow, { caller, correlationId }: Actor): ActContext {
  return { caller: { ...caller, id: callerId, channels: 'all', locations: 'all' }, correlationId };
}

function storedRefusal(refusal: StepRefusal, { lines }: OrderRow): StoredRefusal {
  const { message } = refusal;
  if (refusal.code !== 'StepStockShort') return { code: refusal.code, message, path: ['lines'] };
  const { sku, requested, available } = refusal;
  const path = ['lines', String(lines.findIndex((line) => line.sku === sku)), 'quantity'];
  return { code: 'InsufficientStock', message, path, sku, requested, available };
}
