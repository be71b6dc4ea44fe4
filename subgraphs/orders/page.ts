/**
 * Pages of orders, those placed last first: conditions read, one keyset query, rows in page order.
 *
 * Statuses are those last written (sql.ts); what a page answers of an order is what it is now.
 */
import { z } from 'zod';
import type { Queryable } from '#database';
import { fault, listed, type Reaching } from '#schema';
import { type Condition, checkCount, cutPage, type Page, type PageRequest, where } from '../connection.ts';
import type { InputMaybe, OrderFilter } from './generated.ts';
import { dateTime } from './row.ts';
import { type DbOrder, fromDb, isSeenFrom, type OrderRow, ordersPage } from './sql.ts';

const mostStatuses = 20;
const place = z.tuple([z.iso.datetime(), z.guid()]);

/** Which orders a page is of: those that meet the filter and are within reach. */
export type OrdersAsked = { readonly filter: InputMaybe<OrderFilter> | undefined; readonly reach: Reaching };

/** Reads a page of orders. Throws BAD_USER_INPUT for a condition or place that cannot be meant. */
export async function pageOfOrders(
  database: Queryable,
  request: PageRequest,
  { filter, reach }: OrdersAsked,
): Promise<Page<OrderRow>> {
  checkCount('filter.statuses', filter?.statuses, mostStatuses);
  const { sql, values } = where([
    { sql: 'channel_id = ?', value: filter?.channel },
    { sql: 'channel_id = ANY (?::text[])', value: listed(reach.channels) },
    { sql: isSeenFrom, value: reach.locations === 'all' ? null : [reach.id, ...reach.locations] },
    { sql: 'status = ANY (?::text[])', value: filter?.statuses },
    { sql: 'placed_at >= ?', value: readTime('filter.placedFrom', filter?.placedFrom) },
    { sql: 'placed_at < ?', value: readTime('filter.placedBefore', filter?.placedBefore) },
    afterPlace(request),
  ]);
  const { rows } = await database.query<DbOrder>(ordersPage(sql, values.length + 1), [
    ...values,
    request.first + 1,
  ]);
  return cutPage(rows.map(fromDb), request.first);
}

function afterPlace({ after }: PageRequest): Condition {
  const sql = '(placed_at, order_id) < ((?::text[])[1]::timestamptz, (?::text[])[2]::uuid)';
  if (after === undefined) return { sql, value: undefined };
  const { data } = place.safeParse(after);
  if (data === undefined) throw fault('BAD_USER_INPUT', 'after is not a place in this list');
  return { sql, value: data };
}

function readTime(field: string, text: string | null | undefined): Date | undefined {
  if (text === null || text === undefined) return undefined;
  const { data } = dateTime.safeParse(text);
  if (data !== undefined) return data;
  const shown = JSON.stringify(text).slice(0, 100);
  throw fault(
    'BAD_USER_INPUT',
    `${field} must be RFC 3339 text with an offset from the year 2000, not ${shown}`,
  );
}
