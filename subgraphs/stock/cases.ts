/**
 * Exception cases as the contract has them: arguments decoded, cases encoded, replays sent to whoever can do them.
 *
 * A caller bound to locations sees and settles cases of these only, one bound to channels those of its channels (schema/reach.ts); a
 * case about no location is nobody's but those who may act everywhere. What there is to do about each kind is the ledger's table (kindRules).
 */
import { type CaseFilter, type CaseOwner, type ExceptionCase, erpFailureRule, kindRules } from '#ledger';
import { channelsOfCases, fault, quantityToUnits } from '#schema';
import { checkCount, cutPage, type Page, readPageRequest } from '../connection.ts';
import type { StockContext } from './context.ts';
import type { ExceptionOwner, QueryExceptionCasesArgs } from './generated.ts';

const mostFiltered = 500;

/** The owners as the contract has them. */
export const owners: Readonly<Record<CaseOwner, ExceptionOwner>> = {
  stores: 'STORES',
  ecommerce: 'ECOMMERCE',
  fulfilment: 'FULFILMENT',
  finance: 'FINANCE',
  integration: 'INTEGRATION',
};

/** The owner as the ledger writes it. */
export const ownerOf = (asked: ExceptionOwner): CaseOwner | undefined =>
  (['stores', 'ecommerce', 'fulfilment', 'finance', 'integration'] as const).find(
    (owner) => owners[owner] === asked,
  );

/** A case as its resolvers get it: what belongs to other types is looked up when it is asked for. */
export type EncodedCase = ReturnType<typeof encodeCase>;

/** Encodes a case; what is absent as null. */
export function encodeCase(of: ExceptionCase) {
  const { title, effects, replay, endsByItself } = kindRules[of.kind];
  const { ending, sku, locationId } = of;
  return {
    id: String(of.caseId),
    ...{ kind: of.kind, title, cause: of.cause, suggestedAction: suggestedActionOf(of), subject: of.subject },
    ...{ owner: owners[of.owner], status: of.status, effects: [...effects], endsByItself },
    units: of.units === undefined ? null : quantityToUnits(of.units),
    positionCount: of.positions ?? 0,
    positionId: of.positionId,
    movementId: of.movementId,
    item: sku === undefined ? null : { sku },
    location: locationId === undefined ? null : { id: locationId },
    transferId: of.transferId ?? null,
    reservationId: of.reservationId ?? null,
    channel: of.channel ?? null,
    source: of.source ?? null,
    code: of.code ?? null,
    facts: Object.entries(of.detail).map(([name, value]) => ({ name, value: shown(value) })),
    openedBy: of.callerId,
    openedAt: of.openedAt.toISOString(),
    ageSeconds: Math.max(
      0,
      Math.floor(((ending?.at.getTime() ?? Date.now()) - of.openedAt.getTime()) / 1_000),
    ),
    updatedAt: of.updatedAt.toISOString(),
    correlationId: of.correlationId,
    replayable: of.status === 'OPEN' && replay !== 'NOTHING',
    replays: of.replays,
    resolution:
      ending === undefined
        ? null
        : { how: ending.how, by: ending.by, reason: ending.why ?? null, at: ending.at.toISOString() },
  };
}

/** What the kind suggests; of a posting the ERP rejected, what its code does. */
function suggestedActionOf({ kind, detail }: ExceptionCase): string {
  const { errorCode } = detail;
  if (kind === 'ERP_REJECTED' && typeof errorCode === 'string') return erpFailureRule(errorCode).action;
  return kindRules[kind].action;
}

function shown(value: ExceptionCase['detail'][string]): string {
  return Array.isArray(value) ? value.join(', ') : String(value ?? '');
}

/** A page of cases, newest first. */
export async function askCases(args: QueryExceptionCasesArgs, { ledger, numbers, caller }: StockContext) {
  const request = readPageRequest(args, 1);
  const { owners: asked, kinds, status, skus, locationIds, source, olderThanSeconds } = args.filter ?? {};
  checkCount('filter.skus', skus, mostFiltered);
  checkCount('filter.locationIds', locationIds, mostFiltered);
  const [last] = request.after ?? [];
  if (last !== undefined && !Number.isSafeInteger(last))
    throw fault('BAD_USER_INPUT', `after is not a place in this list: ${args.after}`);
  if ((olderThanSeconds ?? 0) < 0)
    throw fault('BAD_USER_INPUT', `filter.olderThanSeconds must be at least 0, not ${olderThanSeconds}`);
  const filter: CaseFilter = {
    owners: asked?.flatMap((owner) => ownerOf(owner) ?? []),
    kinds: kinds ?? undefined,
    status: status ?? undefined,
    itemNos: skus ? [...(await numbers.itemNos(skus)).values()] : undefined,
    locationNos: await numbers.within(locationIds),
    channels: channelsOfCases(caller),
    source: source ?? undefined,
    openedBefore: olderThanSeconds ? new Date(Date.now() - olderThanSeconds * 1_000) : undefined,
  };
  const after = last === undefined ? undefined : Number(last);
  const page: Page<ExceptionCase> = cutPage(
    await ledger.cases.page({ first: request.first + 1, after, filter }),
    request.first,
  );
  return { request, page };
}

/** Cases by their ids as clients know them, within the caller's reach; null for the others, in the order asked. */
export async function casesByIds(
  ids: readonly string[],
  { ledger, numbers, caller }: StockContext,
): Promise<(ExceptionCase | null)[]> {
  const caseIds = ids.map(readId).filter((id) => id !== undefined);
  const filter = { caseIds, locationNos: await numbers.within(undefined), channels: channelsOfCases(caller) };
  const found = caseIds.length === 0 ? [] : await ledger.cases.page({ first: caseIds.length, filter });
  const byId = new Map(found.map((one) => [String(one.caseId), one]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** One case within the caller's reach; null when the id is nobody's. */
export async function askCase(id: string, context: StockContext): Promise<ExceptionCase | null> {
  const [found] = await casesByIds([id], context);
  return found ?? null;
}

/** A number as ids have it; undefined for anything else, which is nobody's id. */
function readId(id: string): number | undefined {
  return /^[1-9]\d{0,15}$/.test(id) && Number.isSafeInteger(Number(id)) ? Number(id) : undefined;
}
