/**
 * The statements on items.price and items.price_list and how their rows become ours.
 *
 * Locks: whoever writes prices first locks the rows of their lists, ascending; two imports of one list wait for each other.
 */
import type { PriceState } from './fold.ts';

/** A row of items.price with its item's SKU, as the driver gives it. */
export type DbPrice = {
  item_no: number;
  sku: string;
  channel_id: string;
  currency: string;
  valid_from: Date;
  valid_until: Date | null;
  amount_minor: number | null;
  version: number;
  updated_at: Date;
};

const columns = `p.item_no, i.sku, p.channel_id, p.currency, p.valid_from, p.valid_until, p.amount_minor, p.version, p.updated_at`;

/** Whether it is a price's time: an SQL expression over an SQL expression and the price's alias. */
const inForceAt = (at: string, p = 'p'): string =>
  `${p}.amount_minor IS NOT NULL AND ${p}.valid_from <= ${at} AND (${p}.valid_until IS NULL OR ${p}.valid_until > ${at})`;

/** What the rows name. $1 SKUs, $2 channel ids; gives rows of kind I (id, item_no) and C (id). */
export const resolveNames = `
  SELECT 'I' AS kind, sku AS id, item_no FROM items.item WHERE sku = ANY ($1::text[])
  UNION ALL
  SELECT 'C', channel_id, NULL FROM locations.channel WHERE channel_id = ANY ($2::text[])`;

/**
 * Tells lists and locks them, ascending. $1 channel ids and $2 currencies, in parallel, $3 caller id.
 * Gives a row a list with the time, in whole milliseconds, once it was locked: later than whatever was written before.
 */
export const tellLists = `
  INSERT INTO items.price_list (channel_id, currency, told_at, told_by)
  SELECT channel_id, currency, now(), $3 FROM unnest($1::text[], $2::text[]) AS told (channel_id, currency)
  ORDER BY channel_id, currency
  ON CONFLICT (channel_id, currency) DO UPDATE
  SET told_at = greatest(excluded.told_at, price_list.told_at), told_by = excluded.told_by
  RETURNING date_trunc('milliseconds', clock_timestamp()) AS now`;

/**
 * The prices that rows name, and those in force now in their lists.
 * In parallel $1 item_no, $2 channel ids, $3 currencies, $4 beginnings (null: none is named); $5 now; gives DbPrice rows.
 */
export const pricesNamed = `
  SELECT DISTINCT ${columns}
  FROM unnest($1::bigint[], $2::text[], $3::text[], $4::timestamptz[]) AS named (item_no, channel_id, currency, valid_from)
  JOIN items.item i ON i.item_no = named.item_no
  CROSS JOIN LATERAL (
    SELECT * FROM items.price p
    WHERE p.item_no = named.item_no AND p.channel_id = named.channel_id AND p.currency = named.currency
      AND p.valid_from = named.valid_from
    UNION ALL
    (SELECT * FROM items.price p
     WHERE named.valid_from IS NULL AND p.item_no = named.item_no AND p.channel_id = named.channel_id
       AND p.currency = named.currency AND ${inForceAt('$5::timestamptz')}
     ORDER BY p.valid_from DESC LIMIT 1)
  ) AS p`;

/** Writes the last state of prices. $1 JSON array of them, $2 caller id; gives DbPrice rows. */
export const writePrices = `
  WITH p AS (
    INSERT INTO items.price AS stored
      (item_no, channel_id, currency, valid_from, valid_until, amount_minor, version, updated_by)
    SELECT item_no, channel_id, currency, valid_from, valid_until, amount_minor, version, $2
    FROM jsonb_to_recordset($1::jsonb) AS row (item_no bigint, channel_id text, currency text, valid_from timestamptz,
      valid_until timestamptz, amount_minor bigint, version bigint)
    ON CONFLICT (item_no, channel_id, currency, valid_from) DO UPDATE
    SET valid_until = excluded.valid_until, amount_minor = excluded.amount_minor, version = excluded.version,
        updated_at = now(), updated_by = excluded.updated_by
    RETURNING stored.*
  )
  SELECT ${columns} FROM p JOIN items.item i ON i.item_no = p.item_no`;

/** A page in SKU, channel, currency and time order. Takes the condition over p and i and its LIMIT parameter's number. */
export function pageSql(condition: string, limitParameter: number): string {
  return `SELECT ${columns} FROM items.item i JOIN items.price p ON p.item_no = i.item_no WHERE ${condition}
    ORDER BY i.sku, p.channel_id, p.currency, p.valid_from LIMIT $${limitParameter}`;
}

/** The condition that a price comes after a place, with `?` where it goes: SKU, channel, currency and beginning, as text. */
export const afterPlace = `
  (i.sku, p.channel_id, p.currency, p.valid_from) >
  ((?::text[])[1], (?::text[])[2], (?::text[])[3], (?::text[])[4]::timestamptz)`;

/** The condition that a price is the one that counts in its list at a time (the last that began), with `?` where the time goes. */
export const inForceCondition = `${inForceAt('?::timestamptz')} AND NOT EXISTS (
    SELECT FROM items.price later
    WHERE later.item_no = p.item_no AND later.channel_id = p.channel_id AND later.currency = p.currency
      AND later.valid_from > p.valid_from AND ${inForceAt('?::timestamptz', 'later')})`;

/** What a price check gives: whether the channel is there, what the list says, and when it was last told. */
export type DbPriceCheck = Omit<
  DbPrice,
  'item_no' | 'sku' | 'channel_id' | 'valid_from' | 'version' | 'updated_at'
> & {
  n: number;
  is_channel_known: boolean;
  at: Date;
  /** '' for the list of every channel; null when no price was found, and so are the others. */
  channel_id: string | null;
  valid_from: Date | null;
  version: number | null;
  updated_at: Date | null;
  is_listed: boolean;
  told_at: Date | null;
  as_of: Date;
};

/**
 * Prices by SKU, channel and currency at a time, each asked one once, in one snapshot.
 * In parallel $1 SKUs, $2 channel ids, $3 currencies, $4 times (null: now); gives DbPriceCheck rows, n from 1.
 */
export const checkPrices = `
  SELECT asked.n::integer AS n, c.channel_id IS NOT NULL AS is_channel_known, asked.currency,
    coalesce(asked.at, now()) AS at, p.channel_id, p.valid_from, p.valid_until, p.amount_minor, p.version, p.updated_at,
    p.channel_id IS NOT NULL OR EXISTS (
      SELECT FROM items.price q WHERE q.item_no = i.item_no AND q.channel_id IN (asked.channel_id, '')
        AND q.currency = asked.currency AND q.amount_minor IS NOT NULL
    ) AS is_listed,
    (SELECT max(l.told_at) FROM items.price_list l WHERE l.currency = asked.currency
      AND (l.channel_id = p.channel_id OR p.channel_id IS NULL AND l.channel_id IN (asked.channel_id, ''))) AS told_at,
    now() AS as_of
  FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[]) WITH ORDINALITY AS asked (sku, channel_id, currency, at, n)
  LEFT JOIN locations.channel c ON c.channel_id = asked.channel_id
  LEFT JOIN items.item i ON i.sku = asked.sku
  LEFT JOIN LATERAL (
    SELECT * FROM items.price p
    WHERE p.item_no = i.item_no AND p.channel_id IN (c.channel_id, '') AND p.currency = asked.currency
      AND ${inForceAt('coalesce(asked.at, now())')}
    ORDER BY p.channel_id = '', p.valid_from DESC LIMIT 1
  ) AS p ON c.channel_id IS NOT NULL`;

/** Reads a price row of the driver. */
export function fromDb(row: DbPrice): PriceState & { readonly updatedAt: Date } {
  return {
    itemNo: row.item_no,
    sku: row.sku,
    channel: row.channel_id,
    currency: row.currency,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    minor: row.amount_minor,
    version: row.version,
    updatedAt: row.updated_at,
  };
}

/** A price as the write statement's JSON has it. */
export function toDb(price: PriceState): Omit<DbPrice, 'sku' | 'updated_at'> {
  return {
    item_no: price.itemNo,
    channel_id: price.channel,
    currency: price.currency,
    valid_from: price.validFrom,
    valid_until: price.validUntil,
    amount_minor: price.minor,
    version: price.version,
  };
}
