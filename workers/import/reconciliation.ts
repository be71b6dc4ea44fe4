/**
 * The proof at the end of an import: what the file says, item by item, against what the ledger says is there.
 *
 * For each item at the file's location: on hand in every physical state must be what the file's events add up to plus what
 * the journal says everybody else did there. The journal is matched event by event, so other files of the same source and
 * a shop that goes on selling meanwhile explain themselves and hide nothing.
 */
import { type Queryable, transaction } from '#database';
import type { StockEventInput } from '#ledger';
import { quantityToUnits } from '#schema';
import type { MasterData } from './master-data.ts';
import type { ImportParties } from './parties.ts';

/** Units of a file's events by what they did; `adjusted` is signed. */
export type FileUnits = { opened: number; sold: number; returned: number; adjusted: number };

/** An item whose on hand is not explained; quantities in units. */
export type Difference = {
  readonly sku: string;
  readonly fileSays: number;
  readonly otherMovements: number;
  readonly onHand: number;
};

/** What a reconciliation found: sums over all items, in units, and the items that do not add up. */
export type Reconciliation = FileUnits & {
  readonly items: number;
  /** opened − sold + returned + adjusted. */
  readonly fileSays: number;
  /** What events that are not of this file did to the same positions. */
  readonly otherMovements: number;
  readonly onHand: number;
  readonly differences: readonly Difference[];
};

/** What the file says of each item, collected while its events are found to be in the ledger. */
export type FileBook = {
  readonly unitsBySku: Map<string, FileUnits>;
  readonly eventIds: Set<string>;
  readonly skuByCode: ReadonlyMap<string, string>;
};

const skusPerRead = 200;

/** An empty book; `skuByCode` says which item a code of the file stands for. */
export function createFileBook(skuByCode: ReadonlyMap<string, string>): FileBook {
  return { unitsBySku: new Map(), eventIds: new Set(), skuByCode };
}

/** Enters an event of the file that is in the ledger. */
export function enterEvent(book: FileBook, event: StockEventInput): void {
  const sku = book.skuByCode.get(event.sku) ?? event.sku;
  const units = book.unitsBySku.get(sku) ?? { opened: 0, sold: 0, returned: 0, adjusted: 0 };
  book.unitsBySku.set(sku, units);
  book.eventIds.add(event.eventId);
  switch (event.type) {
    case 'OPENING_ASSERTED':
      units.opened += event.quantity;
      return;
    case 'SALE_COMPLETED':
      units.sold += event.quantity;
      return;
    case 'RETURN_ACCEPTED':
      units.returned += event.quantity;
      return;
    case 'ADJUSTMENT_APPROVED':
      units.adjusted += event.quantity;
      return;
    default:
      throw new Error(
        `an event of type ${event.type} cannot be reconciled: teach reconciliation.ts what it does`,
      );
  }
}

/** Compares the book with the ledger, item by item, each read in one snapshot of the database. */
export async function reconcile(
  { database }: ImportParties,
  book: FileBook,
  { source, locationNo }: Pick<MasterData, 'locationNo'> & { readonly source: string },
): Promise<Reconciliation> {
  const skus = [...book.unitsBySku.keys()].sort();
  const items: Difference[] = [];
  for (let at = 0; at < skus.length; at += skusPerRead) {
    const some = skus.slice(at, at + skusPerRead);
    const read = await transaction(database, (session) =>
      readLedger(session, { skus: some, source, locationNo }),
    );
    for (const sku of some) items.push(compare(sku, book, read));
  }
  const total = (pick: (units: FileUnits) => number): number =>
    [...book.unitsBySku.values()].reduce((sum, units) => sum + pick(units), 0);
  const sum = (pick: (item: Difference) => number): number =>
    items.reduce((all, item) => all + pick(item), 0);
  return {
    items: items.length,
    opened: total(({ opened }) => opened),
    sold: total(({ sold }) => sold),
    returned: total(({ returned }) => returned),
    adjusted: total(({ adjusted }) => adjusted),
    fileSays: sum(({ fileSays }) => fileSays),
    otherMovements: sum(({ otherMovements }) => otherMovements),
    onHand: sum(({ onHand }) => onHand),
    differences: items.filter((item) => item.onHand !== item.fileSays + item.otherMovements),
  };
}

type JournalRow = { readonly sku: string; readonly event_id: string | null; readonly net: number };
type LedgerReading = {
  readonly onHand: ReadonlyMap<string, number>;
  readonly journal: ReadonlyMap<string, readonly JournalRow[]>;
};

function compare(sku: string, book: FileBook, { onHand, journal }: LedgerReading): Difference {
  const units = book.unitsBySku.get(sku) ?? { opened: 0, sold: 0, returned: 0, adjusted: 0 };
  const others = (journal.get(sku) ?? []).filter(
    ({ event_id: eventId }) => eventId === null || !book.eventIds.has(eventId),
  );
  return {
    sku,
    fileSays: units.opened - units.sold + units.returned + units.adjusted,
    otherMovements: quantityToUnits(others.reduce((sum, { net }) => sum + net, 0)),
    onHand: quantityToUnits(onHand.get(sku) ?? 0),
  };
}

async function readLedger(
  session: Queryable,
  {
    skus,
    source,
    locationNo,
  }: { readonly skus: readonly string[]; readonly source: string; readonly locationNo: number },
): Promise<LedgerReading> {
  await session.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
  const positions = await session.query<{ sku: string; on_hand: number }>(readPositions, [skus, locationNo]);
  const { rows } = await session.query<JournalRow>(readJournal, [skus, locationNo, source]);
  return {
    onHand: new Map(positions.rows.map((row) => [row.sku, row.on_hand])),
    journal: Map.groupBy(rows, ({ sku }) => sku),
  };
}

/** $1 SKUs, $2 location number. Gives the thousandths of each SKU that are physically there, in any state. */
const readPositions = `
  SELECT item.sku, available + reserved + picked + damaged + quarantined + return_pending AS on_hand
  FROM items.item JOIN ledger.position ON position_id = item.item_no * 65536 + $2::bigint
  WHERE item.sku = ANY ($1::text[])`;

/**
 * $1 SKUs, $2 location number, $3 source. Gives the thousandths that entered (less those that left) each SKU's position:
 * by event for the source's own events, one sum (event_id null) for everything else.
 */
const readJournal = `
  WITH asked AS (
    SELECT sku, item_no * 65536 + $2::bigint AS position_id FROM items.item WHERE sku = ANY ($1::text[])
  ), leg AS (
    SELECT asked.sku, event_no, kind, quantity AS net
    FROM asked JOIN ledger.movement ON to_position = asked.position_id
    UNION ALL
    SELECT asked.sku, event_no, kind, -quantity
    FROM asked JOIN ledger.movement ON from_position = asked.position_id
  ), told AS (
    SELECT leg.sku, leg.net, CASE WHEN event.source = $3 AND leg.kind = 1 THEN event.event_id END AS event_id
    FROM leg JOIN ledger.stock_event AS event USING (event_no)
  )
  SELECT sku, event_id, sum(net)::bigint AS net FROM told GROUP BY sku, event_id`;
