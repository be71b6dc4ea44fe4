/**
 * Transfers as the contract has them: arguments decoded, one call, answers encoded.
 *
 * A caller bound to locations sees transfers with an end there. What a step may do is the ledger's to say; its refusals are
 * data, named as the contract names them.
 */
import type { InTransit, StepRefusal, Transfer, TransferLine, TransferQuery, TransferResult } from '#ledger';
import { fault, quantityToUnits, type Reach, reaches } from '#schema';
import { checkCount, cutPage, type Page, readPageRequest } from '../connection.ts';
import type { StockContext } from './context.ts';
import { readTime } from './decode.ts';
import type { QueryInTransitArgs, QueryTransfersArgs, StepError } from './generated.ts';

const mostFiltered = 500;
const mostInTransit = 1_000;

/** Who asks, as far as it matters for what is told. */
type Asking = Pick<StockContext, 'caller'>;

/** Encodes a transfer; what is absent as null. Its cases are looked up when they are asked for. */
export function encodeTransfer(transfer: Transfer, { caller }: Asking) {
  const { referenceDocument, signalId } = transfer;
  return {
    id: transfer.transferId,
    status: transfer.status,
    lines: transfer.lines.map((line) => encodeLine(line, caller.locations)),
    openedAt: transfer.openedAt.toISOString(),
    requestedAt: text(transfer.requestedAt),
    requestedBy: transfer.requestedBy ?? null,
    approvedAt: text(transfer.approvedAt),
    approvedBy: transfer.approvedBy ?? null,
    cancelledAt: text(transfer.cancelledAt),
    closedAt: text(transfer.closedAt),
    expectedAt: text(transfer.expectedAt),
    reason: transfer.reason ?? null,
    referenceDocument:
      referenceDocument === undefined ? null : { ...referenceDocument, uri: referenceDocument.uri ?? null },
    reservationId: transfer.reservationId ?? null,
    restockSignalId: signalId === undefined ? null : String(signalId),
  };
}

/** A transfer as its resolvers get it. */
export type EncodedTransfer = ReturnType<typeof encodeTransfer>;

function encodeLine(line: TransferLine, reach: Reach) {
  const { sku, fromLocationId, toLocationId } = line;
  return {
    sku,
    item: { sku },
    ...ends({ fromLocationId, toLocationId }, reach),
    requested: quantityToUnits(line.requested),
    reserved: quantityToUnits(line.reserved),
    sent: quantityToUnits(line.sent),
    received: quantityToUnits(line.received),
    returned: quantityToUnits(line.returned),
    lost: quantityToUnits(line.lost),
    outstanding: quantityToUnits(line.outstanding),
    surplus: quantityToUnits(line.surplus),
    shippedAt: text(line.shippedAt),
    receivedAt: text(line.receivedAt),
  };
}

/** Encodes what became of a step of a transfer. */
export function encodeStep({ transfer, replayed, refusals }: TransferResult, asking: Asking) {
  return {
    transfer: transfer === undefined ? null : encodeTransfer(transfer, asking),
    replayed,
    userErrors: refusals.map(encodeRefusal),
  };
}

/** Encodes why a step was not taken. */
export function encodeRefusal(refusal: StepRefusal): StepError {
  const { message, code } = refusal;
  const said = { message, code, path: refusal.path.map(String) };
  if (refusal.code === 'IdempotencyConflict') {
    const { storedHash, givenHash } = refusal;
    return { __typename: refusal.code, ...said, storedHash, givenHash };
  }
  if (refusal.code === 'NotReversible')
    return { __typename: refusal.code, ...said, mutation: refusal.mutation };
  if (refusal.code !== 'StepStockShort') return { __typename: refusal.code, ...said };
  const { sku, locationId, requested, available } = refusal;
  return { __typename: refusal.code, ...said, sku, locationId, requested, available };
}

/** Transfers by their ids, within the caller's reach; null for the others, in the order asked. */
export async function transfersByIds(
  ids: readonly string[],
  context: StockContext,
): Promise<(EncodedTransfer | null)[]> {
  const { ledger, numbers } = context;
  const locationNos = await numbers.within(undefined);
  const transferIds = [...new Set(ids)];
  const found = await ledger.transfers.page({ first: transferIds.length, transferIds, locationNos });
  const byId = new Map(found.map((transfer) => [transfer.transferId, encodeTransfer(transfer, context)]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** A page of transfers, newest first. */
export async function askTransfers(args: QueryTransfersArgs, { ledger, numbers }: StockContext) {
  const request = readPageRequest(args, 1);
  const { statuses, skus, fromLocationIds, toLocationIds, openedFrom, openedBefore } = args.filter ?? {};
  checkCount('filter.skus', skus, mostFiltered);
  checkCount('filter.fromLocationIds', fromLocationIds, mostFiltered);
  checkCount('filter.toLocationIds', toLocationIds, mostFiltered);
  const query: TransferQuery = {
    first: request.first + 1,
    after: readPlace(request.after?.[0], args.after),
    locationNos: await numbers.within(undefined),
    fromLocationNos: fromLocationIds ? [...(await numbers.ofAll(fromLocationIds)).values()] : undefined,
    toLocationNos: toLocationIds ? [...(await numbers.ofAll(toLocationIds)).values()] : undefined,
    itemNos: skus ? [...(await numbers.itemNos(skus)).values()] : undefined,
    statuses: statuses ?? undefined,
    openedFrom: readTime('filter.openedFrom', openedFrom),
    openedBefore: readTime('filter.openedBefore', openedBefore),
  };
  const page: Page<Transfer> = cutPage(await ledger.transfers.page(query), request.first);
  return { request, page };
}

/** What is on its way, by lane, the earliest to arrive first. */
export async function askInTransit({ filter }: QueryInTransitArgs, context: StockContext) {
  const { ledger, numbers, caller } = context;
  const { skus, fromLocationIds, toLocationIds, arrivingBy } = filter;
  checkCount('filter.skus', skus, mostFiltered);
  checkCount('filter.fromLocationIds', fromLocationIds, mostFiltered);
  checkCount('filter.toLocationIds', toLocationIds, mostFiltered);
  const found = await ledger.transfers.inTransit({
    itemNos: skus ? [...(await numbers.itemNos(skus)).values()] : undefined,
    fromLocationNos: fromLocationIds ? [...(await numbers.ofAll(fromLocationIds)).values()] : undefined,
    toLocationNos: toLocationIds ? [...(await numbers.ofAll(toLocationIds)).values()] : undefined,
    locationNos: await numbers.within(undefined),
    arrivingBy: readTime('filter.arrivingBy', arrivingBy),
    most: mostInTransit,
  });
  return found.map((row) => encodeInTransit(row, caller.locations));
}

function encodeInTransit(row: InTransit, reach: Reach) {
  const { sku, transfers, isOverdue } = row;
  return {
    sku,
    item: { sku },
    ...ends(row, reach),
    quantity: quantityToUnits(row.quantity),
    expectedAt: text(row.expectedAt),
    overdue: isOverdue,
    confidencePercent: row.confidenceBp / 100,
    transfers,
  };
}

/** Reads the number a page continues after. */
export function readPlace(
  place: string | number | undefined,
  given: string | null | undefined,
): number | undefined {
  if (place === undefined) return undefined;
  if (Number.isSafeInteger(place)) return Number(place);
  throw fault('BAD_USER_INPUT', `after is not a place in this list: ${given}`);
}

type Ends = { readonly fromLocationId: string | undefined; readonly toLocationId: string | undefined };

/** Both ends by their ids; of one out of reach nothing else is told. */
function ends({ fromLocationId, toLocationId }: Ends, reach: Reach) {
  const place = (id: string | undefined) => (id === undefined || !reaches(reach, id) ? null : { id });
  return {
    fromLocationId: fromLocationId ?? null,
    toLocationId: toLocationId ?? null,
    fromLocation: place(fromLocationId),
    toLocation: place(toLocationId),
  };
}

function text(time: Date | undefined): string | null {
  return time?.toISOString() ?? null;
}
