/**
 * What the supply queries ask the ledger, once their arguments are read.
 *
 * A caller bound to locations sees what is expected and wanted at these; what suppliers have belongs to no location, so it is
 * for those who may act everywhere. Drop-ship orders are seen by who serves their channel.
 */
import type { ExpectedKind } from '#ledger';
import { fault, listed, requireWhole } from '#schema';
import { checkCount, cutPage, readPageRequest } from '../connection.ts';
import type { StockContext } from './context.ts';
import { readTime } from './decode.ts';
import type {
  QueryDropshipOrdersArgs,
  QueryExpectedSupplyArgs,
  QueryRestockingSignalsArgs,
  QuerySupplierAvailableArgs,
} from './generated.ts';
import { encodeDropship } from './supply-encode.ts';
import { readPlace } from './transfers.ts';

const mostFiltered = 500;

/** A page of what is expected, the earliest first. */
export async function askExpected(
  kind: ExpectedKind,
  args: QueryExpectedSupplyArgs,
  { ledger, numbers }: StockContext,
) {
  const request = readPageRequest(args, 4);
  const { skus, locationIds, documentIds, open, expectedFrom, expectedBefore } = args.filter ?? {};
  checkCount('filter.skus', skus, mostFiltered);
  checkCount('filter.locationIds', locationIds, mostFiltered);
  checkCount('filter.documentIds', documentIds, mostFiltered);
  const [at, documentType, documentId, lineId] = (request.after ?? []).map(String);
  const after =
    at === undefined
      ? undefined
      : {
          expectedAt: readTime('after', at) ?? new Date(0),
          ...{ documentType: documentType ?? '', documentId: documentId ?? '', lineId: lineId ?? '' },
        };
  const found = await ledger.supply.expected({
    ...{ kind, first: request.first + 1, after, documentIds: documentIds ?? undefined },
    itemNos: skus ? [...(await numbers.itemNos(skus)).values()] : undefined,
    locationNos: await numbers.within(locationIds),
    isOpen: open ?? undefined,
    expectedFrom: readTime('filter.expectedFrom', expectedFrom),
    expectedBefore: readTime('filter.expectedBefore', expectedBefore),
  });
  return { request, page: cutPage(found, request.first) };
}

/** A page of what suppliers have, in SKU and supplier order. */
export async function askSuppliers(args: QuerySupplierAvailableArgs, context: StockContext) {
  requireWhole(context.caller, 'locations');
  const request = readPageRequest(args, 2);
  const { skus, supplierIds } = args.filter ?? {};
  checkCount('filter.skus', skus, mostFiltered);
  checkCount('filter.supplierIds', supplierIds, mostFiltered);
  const [sku, supplierId] = request.after ?? [];
  const found = await context.ledger.supply.supplierAvailable({
    first: request.first + 1,
    after: sku === undefined ? undefined : { sku: String(sku), supplierId: String(supplierId) },
    itemNos: skus ? [...(await context.numbers.itemNos(skus)).values()] : undefined,
    supplierIds: supplierIds ?? undefined,
  });
  return { request, page: cutPage(found, request.first) };
}

/** A page of drop-ship orders, newest first. */
export async function askDropships(args: QueryDropshipOrdersArgs, { ledger, caller }: StockContext) {
  const request = readPageRequest(args, 1);
  const { ids, supplierIds, channelOrderIds, open, late } = args.filter ?? {};
  checkCount('filter.ids', ids, mostFiltered);
  checkCount('filter.supplierIds', supplierIds, mostFiltered);
  checkCount('filter.channelOrderIds', channelOrderIds, mostFiltered);
  const found = await ledger.supply.dropships({
    first: request.first + 1,
    after: readPlace(request.after?.[0], args.after),
    dropshipIds: ids ?? undefined,
    supplierIds: supplierIds ?? undefined,
    orderIds: channelOrderIds ?? undefined,
    channels: listed(caller.channels) ?? undefined,
    isOpen: open ?? undefined,
    isLate: late ?? undefined,
  });
  return { request, page: cutPage(found, request.first) };
}

/** Drop-ship orders by their ids, of channels within the caller's reach; null for the others, in the order asked. */
export async function dropshipsByIds(ids: readonly string[], { ledger, caller }: StockContext) {
  const dropshipIds = [...new Set(ids)];
  const channels = listed(caller.channels) ?? undefined;
  const found = await ledger.supply.dropships({ first: dropshipIds.length, dropshipIds, channels });
  const byId = new Map(found.map((order) => [order.dropshipId, encodeDropship(order)]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** A page of restocking signals, newest first. */
export async function askSignals(args: QueryRestockingSignalsArgs, { ledger, numbers }: StockContext) {
  const request = readPageRequest(args, 1);
  const { skus, locationIds, open } = args.filter ?? {};
  checkCount('filter.skus', skus, mostFiltered);
  checkCount('filter.locationIds', locationIds, mostFiltered);
  const found = await ledger.supply.restockSignals({
    first: request.first + 1,
    after: readPlace(request.after?.[0], args.after),
    itemNos: skus ? [...(await numbers.itemNos(skus)).values()] : undefined,
    locationNos: await numbers.within(locationIds),
    reachedNos: await numbers.within(undefined),
    isOpen: open ?? undefined,
  });
  return { request, page: cutPage(found, request.first) };
}

/** Reads the id of a signal; throws BAD_USER_INPUT for text that is none. */
export function readSignalId(id: string): number {
  if (/^\d{1,15}$/.test(id)) return Number(id);
  throw fault('BAD_USER_INPUT', `input.signalId ${JSON.stringify(id.slice(0, 100))} is no id of a signal`);
}
