/**
 * How far an order is, from what its reservation holds, picked and let go: pure, and the only place where it is worked out.
 *
 * Nothing of it is stored as an order's own, so it cannot drift. A reservation made for the order has its lines; one that
 * was taken over may have others, then its units are shared out by item: first where a line wants them, then in order.
 */
import { stillHeld, stillPicked } from '#ledger';
import type { OrderStatus } from './steps.ts';

/** A line as it was ordered; quantity in thousandths. */
export type OrderedLine = {
  readonly lineNo: number;
  readonly sku: string;
  readonly quantity: number;
  readonly locationId: string | null;
};

/** An entry of the order's reservation as the ledger keeps it: totals in thousandths; lineNo from 0. */
export type ReservedEntry = {
  readonly lineNo: number;
  readonly sku: string;
  readonly locationId: string | null;
  readonly held: number;
  readonly picked: number;
  readonly consumed: number;
  /** Whether the reservation still holds anything at all. */
  readonly isHolding: boolean;
};

/** A part of an order's line: units of one entry of the reservation. */
export type Share = {
  readonly lineNo: number;
  /** The reservation's line, from 0. */
  readonly entryLineNo: number;
  readonly sku: string;
  readonly locationId: string;
  /** Held and not picked; picked and not shipped; shipped. Thousandths. */
  readonly held: number;
  readonly picked: number;
  readonly shipped: number;
};

/** What became of a line, in thousandths. */
export type LineProgress = {
  readonly held: number;
  readonly picked: number;
  readonly shipped: number;
  readonly cancelled: number;
};

type Part = { readonly line: OrderedLine; readonly quantity: number };

/** Shares a reservation's entries out over an order's lines. */
export function sharesOf(lines: readonly OrderedLine[], entries: readonly ReservedEntry[]): Share[] {
  const parts = partsOf(lines, entries);
  return entries.flatMap((entry, at) => {
    const own = parts[at] ?? [];
    const picked = spread(entry.picked, own);
    const consumed = spread(entry.consumed, own);
    return own.map(({ line, quantity }, nth): Share => {
      const totals = { held: quantity, picked: picked[nth] ?? 0, consumed: consumed[nth] ?? 0 };
      return {
        lineNo: line.lineNo,
        entryLineNo: entry.lineNo,
        sku: entry.sku,
        locationId: entry.locationId ?? '',
        held: entry.isHolding ? stillHeld(totals) : 0,
        picked: entry.isHolding ? stillPicked(totals) : 0,
        shipped: totals.consumed,
      };
    });
  });
}

/** Sums the shares of a line; a cancelled order has given up what was not shipped, also while it is being freed. */
export function progressOf(
  line: OrderedLine,
  { shares, isCancelled }: { shares: readonly Share[]; isCancelled: boolean },
): LineProgress {
  const own = shares.filter(({ lineNo }) => lineNo === line.lineNo);
  const { held, picked, shipped } = totalOf(own);
  if (!isCancelled) return { held, picked, shipped, cancelled: 0 };
  return { held: 0, picked: 0, shipped, cancelled: Math.max(0, line.quantity - shipped) };
}

/** What an order's status is worked out from. */
export type Standing = {
  readonly shares: readonly Share[];
  readonly isCancelled: boolean;
  /** Of an order that suppliers ship, how much they called off and nobody was asked for instead. */
  readonly missing?: 'none' | 'some' | 'all';
};

/** Says how much of what was ordered no supplier is to ship, where one was asked at all. */
export function missingOf(
  lines: readonly OrderedLine[],
  entries: readonly ReservedEntry[],
): NonNullable<Standing['missing']> {
  if (entries.length === 0) return 'none';
  const asked = entries.reduce((sum, { held }) => sum + held, 0);
  if (asked === 0) return 'all';
  return asked < lines.reduce((sum, { quantity }) => sum + quantity, 0) ? 'some' : 'none';
}

/** Gives the status of an order by what was written of it and what its reservation says now. */
export function statusNow(
  written: OrderStatus,
  { shares, isCancelled, missing = 'none' }: Standing,
): OrderStatus {
  if (written === 'PENDING' || written === 'REJECTED') return written;
  const { held, picked, shipped } = totalOf(shares);
  const isComplete = held + picked === 0 && missing === 'none';
  if (shipped > 0) return isCancelled || isComplete ? 'SHIPPED' : 'PARTIALLY_SHIPPED';
  if (isCancelled) return 'CANCELLED';
  if (picked > 0) return held > 0 ? 'PICKING' : 'PICKED';
  return missing === 'all' ? 'UNSOURCED' : 'ALLOCATED';
}

/** Sums shares: how much of all of them is held, picked and shipped, in thousandths. */
export function totalOf(shares: readonly Pick<Share, 'held' | 'picked' | 'shipped'>[]) {
  const sum = (read: (share: Pick<Share, 'held' | 'picked' | 'shipped'>) => number): number =>
    shares.reduce((total, share) => total + read(share), 0);
  return {
    held: sum(({ held }) => held),
    picked: sum(({ picked }) => picked),
    shipped: sum(({ shipped }) => shipped),
  };
}

/** Who gets an entry's units, in turn: the line of its number, lines that want its place, any line of its item. */
function partsOf(lines: readonly OrderedLine[], entries: readonly ReservedEntry[]): Part[][] {
  const wanted = new Map(lines.map((line) => [line, line.quantity]));
  const left = entries.map(({ held }) => held);
  const parts: Part[][] = entries.map(() => []);
  const fits = (line: OrderedLine, entry: ReservedEntry): boolean =>
    line.sku === entry.sku && (line.locationId === null || line.locationId === entry.locationId);
  const rounds: ((line: OrderedLine, entry: ReservedEntry) => boolean)[] = [
    (line, entry) => fits(line, entry) && line.lineNo === entry.lineNo + 1,
    (line, entry) => fits(line, entry) && line.locationId !== null,
    (line, entry) => line.sku === entry.sku,
  ];
  for (const isFor of rounds) {
    for (const [at, entry] of entries.entries()) {
      for (const line of lines) {
        const quantity = Math.min(left[at] ?? 0, wanted.get(line) ?? 0);
        if (quantity === 0 || !isFor(line, entry)) continue;
        left[at] = (left[at] ?? 0) - quantity;
        wanted.set(line, (wanted.get(line) ?? 0) - quantity);
        parts[at]?.push({ line, quantity });
      }
    }
  }
  return parts.map(joined);
}

/** Parts of one line become one, so that a line is filled before the next. */
function joined(parts: readonly Part[]): Part[] {
  const byLine = Map.groupBy(parts, ({ line }) => line);
  return [...byLine].map(([line, own]) => ({
    line,
    quantity: own.reduce((total, { quantity }) => total + quantity, 0),
  }));
}

/** Spreads a total over parts in their order; the last one takes what is beyond all. */
function spread(total: number, parts: readonly Part[]): number[] {
  let left = total;
  return parts.map(({ quantity }, at) => {
    const taken = at === parts.length - 1 ? left : Math.min(left, quantity);
    left -= taken;
    return taken;
  });
}
