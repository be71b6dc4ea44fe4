/**
 * What a sale means for a request: how long it may hold, what a customer may have, and which room it waits in.
 *
 * Pure. A basket with several items on sale keeps to all of their rules: the shortest hold, every cap, and the waiting room of
 * the item that comes first in the order of item numbers (one line to stand in, not several).
 */
import type { ReserveRefusal } from '../refusal.ts';
import type { ParsedRequest } from '../request.ts';
import type { SaleRule } from './sale-rules.ts';

/** The most a customer may have of an item, and since when that counts. */
export type Cap = {
  readonly itemNo: number;
  readonly sku: string;
  /** Thousandths. */
  readonly most: number;
  readonly since: Date;
  /** What this request asks for, all lines together, in thousandths. */
  readonly asked: number;
};

/** The item whose room a request waits in, and what it asks of it, in thousandths. */
export type Room = { readonly itemNo: number; readonly asked: number };

/** A request as its sale lets it be: with the hold cut to size, and what has to be kept besides. */
export type SaleRequest = {
  readonly request: ParsedRequest;
  readonly caps: readonly Cap[];
  readonly room: Room | undefined;
};

/** Looks a request up in the rules in force; gives undefined when nothing of it is on sale, or why it is refused. */
export function saleOf(
  request: ParsedRequest,
  rules: ReadonlyMap<string, SaleRule>,
): SaleRequest | { readonly refusals: readonly ReserveRefusal[] } | undefined {
  if (rules.size === 0) return undefined;
  const onSale = [...new Set(request.lines.map(({ sku }) => sku))].flatMap((sku) => rules.get(sku) ?? []);
  if (onSale.length === 0) return undefined;
  const caps = onSale.flatMap((policy) => capOf(policy, request));
  const [capped] = caps;
  if (capped !== undefined && request.customerId === undefined) {
    const message = `customerId is required: a customer may have at most ${capped.most / 1_000} of ${capped.sku}`;
    return { refusals: [{ code: 'InvalidReservation', message, path: ['customerId'] }] };
  }
  const longest = Math.min(
    request.holdSeconds,
    ...onSale.map(({ maxHoldSeconds }) => maxHoldSeconds ?? Infinity),
  );
  const [room] = onSale.filter(({ hasWaitingRoom }) => hasWaitingRoom).sort((a, b) => a.itemNo - b.itemNo);
  return {
    request: { ...request, holdSeconds: longest },
    caps,
    room: room === undefined ? undefined : { itemNo: room.itemNo, asked: askedOf(room.sku, request) },
  };
}

function capOf({ itemNo, sku, customerCap, startsAt }: SaleRule, request: ParsedRequest): Cap[] {
  if (customerCap === undefined) return [];
  return [{ itemNo, sku, most: customerCap, since: startsAt, asked: askedOf(sku, request) }];
}

function askedOf(sku: string, { lines }: ParsedRequest): number {
  return lines.reduce((sum, line) => (line.sku === sku ? sum + line.quantity : sum), 0);
}
