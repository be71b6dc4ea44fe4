/**
 * What Tryton must say, worked out from the ledger's journal alone: where units are, and what the general ledger holds.
 *
 * Written down here again and on purpose: which place each account is and what Tryton books between two kinds of places;
 * nothing of the connector's mapping is used. Every product of the story has a fixed cost.
 */
import type { Database } from '#database';
import { accountName } from '#ledger';
import { costCents } from '../world/seed.ts';
import { partnerLocationId } from './events.ts';

/** One movement of the journal, by names. */
export type JournalRow = {
  readonly sku: string;
  readonly from: string;
  readonly to: string;
  /** Thousandths. */
  readonly quantity: number;
  readonly isPartners: boolean;
};

type Row = {
  readonly sku: string;
  readonly fromPosition: number;
  readonly fromState: number;
  readonly fromLocation: string | null;
  readonly toPosition: number;
  readonly toState: number;
  readonly toLocation: string | null;
  readonly quantity: number;
};

const journal = `
  SELECT i.sku, m.from_position AS "fromPosition", m.from_state AS "fromState", f.location_id AS "fromLocation",
    m.to_position AS "toPosition", m.to_state AS "toState", t.location_id AS "toLocation", m.quantity
  FROM ledger.movement m JOIN items.item i ON i.item_no = m.from_position >> 16
  LEFT JOIN locations.location f ON f.location_no = (m.from_position & 65535)::integer
  LEFT JOIN locations.location t ON t.location_no = (m.to_position & 65535)::integer`;

/** Reads the whole journal. */
export async function readJournal(database: Database): Promise<JournalRow[]> {
  const { rows } = await database.query<Row>(journal);
  return rows.map((row) => ({
    sku: row.sku,
    from: placeOf(accountName({ positionId: row.fromPosition, state: row.fromState }), row.fromLocation),
    to: placeOf(accountName({ positionId: row.toPosition, state: row.toState }), row.toLocation),
    quantity: row.quantity,
    isPartners: row.fromLocation === partnerLocationId || row.toLocation === partnerLocationId,
  }));
}

const outside: Readonly<Record<string, string>> = {
  SUPPLIER: 'SUP',
  CUSTOMER: 'CUS',
  VARIANCE: 'LOST',
  SCRAP: 'SCRAP',
  IN_TRANSIT: 'TRANSIT',
  RETURN_IN_TRANSIT: 'RETURNING',
};
const inside: Readonly<Record<string, string>> = {
  AVAILABLE: '',
  RESERVED: '',
  PICKED: '',
  QUARANTINED: '-QUA',
  RETURN_PENDING: '-RET',
  DAMAGED: '-DMG',
};

function placeOf(account: string, locationId: string | null): string {
  const place = locationId === null ? outside[account] : `${locationId}${inside[account] ?? '?'}`;
  if (place === undefined) throw new Error(`the story has no place for ${account}`);
  return place;
}

type Kind = 'supplier' | 'customer' | 'worthless' | 'storage';

function kindOf(place: string): Kind {
  if (place === 'SUP') return 'supplier';
  if (place === 'CUS' || place === 'RETURNING') return 'customer';
  return place === 'LOST' || place === 'SCRAP' || place.endsWith('-DMG') ? 'worthless' : 'storage';
}

/** What Tryton must hold: by `sku@place`, thousandths, without what is at suppliers and customers. */
export function onHandOf(rows: readonly JournalRow[]): Record<string, number> {
  const book: Record<string, number> = {};
  for (const { sku, from, to, quantity } of rows) {
    for (const [place, sign] of [[from, -1] as const, [to, 1] as const]) {
      if (kindOf(place) === 'supplier' || kindOf(place) === 'customer') continue;
      const at = `${sku}@${place}`;
      book[at] = (book[at] ?? 0) + sign * quantity;
    }
  }
  return book;
}

/** What Tryton's general ledger must hold on its stock account, and how many movements it books. */
export function stockAccountOf(rows: readonly JournalRow[]): { cents: number; booked: number } {
  let cents = 0;
  let booked = 0;
  for (const { from, to, quantity } of rows) {
    const enters = kindOf(to) === 'storage';
    const leaves = kindOf(from) === 'storage';
    if (enters === leaves) continue;
    booked += 1;
    cents += ((enters ? 1 : -1) * quantity * costCents) / 1_000;
  }
  return { cents, booked };
}
