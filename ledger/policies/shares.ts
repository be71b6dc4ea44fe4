/**
 * What a channel is offered of an item beside what is at its locations: of what is in transit, as far as a lane's policy counts
 * on it, and of what suppliers have, as far as a drop-ship policy says.
 *
 * Shares are of the whole network: an answer for named locations has none. While no such policy exists nothing is asked;
 * otherwise an answer is kept for half a second, as everything policies say. docs/availability.md, decision 0024.
 */
import type { Queryable } from '#database';
import { statement } from '../statement.ts';

/** Where a share comes from. */
export const shareKinds = ['IN_TRANSIT', 'DROP_SHIP'] as const;

/** A part of what may be offered, in thousandths, in whole steps of the item; never 0. */
export type Share = {
  readonly kind: (typeof shareKinds)[number];
  readonly quantity: number;
  /** The policy that says so, as `policy.version`. */
  readonly reference: string;
  /** Of IN_TRANSIT: where it is to arrive. */
  readonly toLocationId: string | undefined;
  /** Of IN_TRANSIT: when the last of it is to arrive. */
  readonly expectedAt: Date | undefined;
  /** Of DROP_SHIP: who has it. */
  readonly supplierId: string | undefined;
};

/** Gives shares of items by item number; items without one are not in it. */
export type Shares = (
  itemNos: readonly number[],
  channel: string,
) => Promise<ReadonlyMap<number, readonly Share[]>>;

const readStatement = { name: 'ledger-shares', text: statement('policies/shares') };
const isInUse = statement('policies/has-shares');

const keptMs = 500;
const mostKept = 20_000;
const itemsPerRead = 100;

type Row = {
  item_no: number;
  kind: Share['kind'];
  quantity: number;
  reference: string;
  to_location_id: string | null;
  expected_at: Date | null;
  supplier_id: string | null;
};
type Kept = { readonly shares: readonly Share[]; readonly untilMs: number };

/** Reads shares as they are now; at most 100 items a statement. */
export async function readShares(
  database: Queryable,
  itemNos: readonly number[],
  channel: string,
): Promise<Map<number, Share[]>> {
  const found = new Map<number, Share[]>();
  for (let at = 0; at < itemNos.length; at += itemsPerRead) {
    const values = [itemNos.slice(at, at + itemsPerRead), channel];
    const { rows } = await database.query<Row>({ ...readStatement, values });
    for (const row of rows) found.set(row.item_no, [...(found.get(row.item_no) ?? []), shareOf(row)]);
  }
  return found;
}

/** Makes a memory of shares over a pool that reads. */
export function createShares(database: Queryable): Shares {
  const kept = new Map<string, Kept>();
  let use: { readonly isInUse: Promise<boolean>; readonly untilMs: number } | undefined;
  /** Whoever asks meanwhile waits for the same answer. */
  const look = (nowMs: number): Promise<boolean> => {
    if (use !== undefined && use.untilMs > nowMs) return use.isInUse;
    const asked = database
      .query<{ has_shares: boolean }>(isInUse)
      .then(({ rows }) => rows[0]?.has_shares ?? false);
    const asking = { isInUse: asked, untilMs: nowMs + keptMs };
    use = asking;
    asked.catch(() => {
      if (use === asking) use = undefined;
    });
    return asked;
  };
  return async (itemNos, channel) => {
    const nowMs = performance.now();
    if (!(await look(nowMs))) return new Map();
    const keyOf = (itemNo: number): string => `${itemNo} ${channel}`;
    const isMissing = (itemNo: number): boolean => (kept.get(keyOf(itemNo))?.untilMs ?? 0) <= nowMs;
    const missing = [...new Set(itemNos)].filter(isMissing);
    const read =
      missing.length === 0 ? new Map<number, Share[]>() : await readShares(database, missing, channel);
    if (kept.size + missing.length > mostKept) kept.clear();
    for (const itemNo of missing) {
      const shares = read.get(itemNo) ?? [];
      kept.set(keyOf(itemNo), { shares, untilMs: nowMs + keptMs });
    }
    return new Map(
      itemNos.flatMap((itemNo) => {
        const shares = read.get(itemNo) ?? kept.get(keyOf(itemNo))?.shares ?? [];
        return shares.length === 0 ? [] : [[itemNo, shares] as const];
      }),
    );
  };
}

function shareOf(row: Row): Share {
  return {
    kind: row.kind,
    quantity: row.quantity,
    reference: row.reference,
    toLocationId: row.to_location_id ?? undefined,
    expectedAt: row.expected_at ?? undefined,
    supplierId: row.supplier_id ?? undefined,
  };
}
