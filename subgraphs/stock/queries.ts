/**
 * What the stock queries ask the ledger, once their arguments are read: positions now and earlier, pages, the journal.
 */
import { HistoryNotKept, type Movement, type Position } from '#ledger';
import { fault } from '#schema';
import { cutPage, type Page, readPageRequest } from '../connection.ts';
import type { StockContext } from './context.ts';
import { decodeAsOf, decodeMovementFilter, decodePositionFilter } from './decode.ts';
import { encodeEarlier, encodePosition } from './encode.ts';
import type { QueryMovementsArgs, QueryStockPositionArgs, QueryStockPositionsArgs } from './generated.ts';

/** One position, now or as of an earlier time; null when item or location is unknown. */
export async function askPosition({ sku, locationId, asOf }: QueryStockPositionArgs, context: StockContext) {
  const earlier = decodeAsOf(asOf);
  const position = await context.positionAt.load({ sku, locationId });
  if (position === null) return null;
  if (earlier === undefined) return encodePosition(position);
  const { itemNo, locationNo } = position;
  const quantities = await context.ledger.positionAsOf({ itemNo, locationNo, ...earlier }).catch(notKept);
  const times = [earlier.occurredAt, earlier.recordedAt].flatMap((time) => time ?? []);
  return encodeEarlier(position, quantities, new Date(Math.min(...times.map(Number))));
}

/** A time whose journal is gone is the client's to know. */
function notKept(error: unknown): never {
  if (error instanceof HistoryNotKept) throw fault('HISTORY_NOT_KEPT', `asOf: ${error.message}`);
  throw error;
}

/** A page of positions in SKU and location order. */
export async function askPositions(args: QueryStockPositionsArgs, { ledger, numbers }: StockContext) {
  const request = readPageRequest(args, 2);
  const filter = await decodePositionFilter(args.filter ?? {}, numbers);
  const [sku, locationId] = request.after ?? [];
  const after = sku === undefined ? undefined : { sku: String(sku), locationId: String(locationId) };
  const page: Page<Position> = cutPage(
    await ledger.positionsPage({ first: request.first + 1, after, filter }),
    request.first,
  );
  return { request, page };
}

/** A page of the journal, newest first. */
export async function askMovements(args: QueryMovementsArgs, { ledger, numbers }: StockContext) {
  const request = readPageRequest(args, 1);
  const filter = await decodeMovementFilter(args.filter, numbers);
  const [last] = request.after ?? [];
  if (last !== undefined && !Number.isSafeInteger(last)) {
    throw fault('BAD_USER_INPUT', `after is not a place in this list: ${args.after}`);
  }
  const after = last === undefined ? undefined : Number(last);
  const page: Page<Movement> = cutPage(
    await ledger.movementsPage({ first: request.first + 1, after, filter }),
    request.first,
  );
  return { request, page };
}
