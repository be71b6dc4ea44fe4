/**
 * Questions about sources and acts on them: arguments decoded, one call to the ledger, pages cut.
 *
 * What a source is and what of it waits belongs to no one location: whoever asks or acts needs a reach over all of them.
 */

import { ruleInEffect } from '#ledger';
import { requireWhole } from '#schema';
import { checkCount, cutPage, readPageRequest } from '../connection.ts';
import type { StockContext } from './context.ts';
import { readTime } from './decode.ts';
import type {
  MutationParkedEventsDiscardArgs,
  MutationParkedEventsReplayArgs,
  MutationSourceGapsWaiveArgs,
  MutationSourcesUpsertArgs,
  QueryParkedEventsArgs,
  QuerySourceGapsArgs,
  QuerySourceModelChangesArgs,
  QuerySourceRulesArgs,
  QuerySourcesArgs,
  QuerySourceWatermarksArgs,
  QueryUnmappedCodesArgs,
} from './generated.ts';
import { badInput, checkReason, digitsOf, idOf, inOrder, numberOf, textOf } from './sources-decode.ts';
import { encodeRule, encodeUnparked, faultsOf, mappedFields } from './sources-encode.ts';

const mostFiltered = 500;
const mostNamed = 1_000;
const mostRuled = 5_000;

/** A page of sources. */
export async function askSources(args: QuerySourcesArgs, { ledger, caller }: StockContext) {
  requireWhole(caller, 'locations');
  const request = readPageRequest(args, 1);
  const after = textOf(request.after?.[0]);
  const kinds = args.filter?.kinds ?? undefined;
  const rows = await ledger.sources.page({ first: request.first + 1, after, kinds });
  return { request, page: cutPage(rows, request.first) };
}

/** One source; undefined when it is not declared. */
export async function askSource(id: string, { ledger, caller }: StockContext) {
  requireWhole(caller, 'locations');
  return (await ledger.sources.page({ first: 1, sources: [id] }))[0];
}

/** The matrix at a time. */
export async function askRules(
  { at, sources }: Partial<QuerySourceRulesArgs>,
  { ledger, caller }: StockContext,
) {
  requireWhole(caller, 'locations');
  checkCount('sources', sources, mostFiltered);
  const time = readTime('at', at) ?? new Date();
  const found = await ledger.sources.page({ first: mostRuled, sources: sources ?? undefined });
  return found.flatMap((source) => {
    const rule = ruleInEffect(source, time);
    return rule === undefined ? [] : [encodeRule(source.source, rule)];
  });
}

/** A page of the model's changes. */
export async function askModelChanges(args: QuerySourceModelChangesArgs, { ledger, caller }: StockContext) {
  requireWhole(caller, 'locations');
  const request = readPageRequest(args, 1);
  const rows = await ledger.sources.changes({
    first: request.first + 1,
    after: numberOf(request.after?.[0]),
  });
  return { request, page: cutPage(rows, request.first) };
}

/** A page of watermarks, within the caller's reach. */
export async function askWatermarks(args: QuerySourceWatermarksArgs, { ledger, numbers }: StockContext) {
  const request = readPageRequest(args, 2);
  const { sources, locationIds, heardBefore } = args.filter ?? {};
  checkCount('filter.sources', sources, mostFiltered);
  checkCount('filter.locationIds', locationIds, mostFiltered);
  const [source, locationId] = request.after ?? [];
  const rows = await ledger.sources.watermarks({
    first: request.first + 1,
    after: source === undefined ? undefined : { source: String(source), locationId: String(locationId) },
    sources: sources ?? undefined,
    locationNos: await numbers.within(locationIds),
    heardBefore: readTime('filter.heardBefore', heardBefore),
  });
  return { request, page: cutPage(rows, request.first) };
}

/** A page of gaps. */
export async function askGaps(args: QuerySourceGapsArgs, { ledger, caller }: StockContext) {
  requireWhole(caller, 'locations');
  const request = readPageRequest(args, 3);
  checkCount('sources', args.sources, mostFiltered);
  const [source, epoch, from] = request.after ?? [];
  const rows = await ledger.sources.gaps({
    first: request.first + 1,
    after:
      source === undefined
        ? undefined
        : { source: String(source), epoch: numberOf(epoch) ?? 0, from: digitsOf('after', String(from)) },
    sources: args.sources ?? undefined,
  });
  return { request, page: cutPage(rows, request.first) };
}

/** A page of unmapped codes. */
export async function askUnmapped(args: QueryUnmappedCodesArgs, { ledger, caller }: StockContext) {
  requireWhole(caller, 'locations');
  const request = readPageRequest(args, 3);
  const { sources, fields } = args.filter ?? {};
  checkCount('filter.sources', sources, mostFiltered);
  const [source, field, code] = request.after ?? [];
  const rows = await ledger.sources.unmappedCodes({
    first: request.first + 1,
    after:
      source === undefined ? undefined : { source: String(source), field: String(field), code: String(code) },
    sources: sources ?? undefined,
    fields: fields?.map((name) => mappedFields[name]),
  });
  return { request, page: cutPage(rows, request.first) };
}

/** A page of parked events. */
export async function askParked(args: QueryParkedEventsArgs, { ledger, caller }: StockContext) {
  requireWhole(caller, 'locations');
  const request = readPageRequest(args, 2);
  const { sources, codes, values, types } = args.filter ?? {};
  checkCount('filter.sources', sources, mostFiltered);
  checkCount('filter.values', values, mostFiltered);
  const [occurredAt, id] = request.after ?? [];
  const after =
    occurredAt === undefined ? undefined : { occurredAt: inOrder(occurredAt), id: idOf('after', String(id)) };
  const filter = {
    sources: sources ?? undefined,
    codes: codes ?? undefined,
    values: values ?? undefined,
    types: types ?? undefined,
  };
  const rows = await ledger.sources.parked({ first: request.first + 1, after, filter });
  return { request, page: cutPage(rows, request.first) };
}

/** Declares sources; the contract's names for the ledger's. */
export async function upsertSources({ input }: MutationSourcesUpsertArgs, context: StockContext) {
  requireWhole(context.caller, 'locations');
  checkCount('input.sources', input.sources, mostFiltered);
  const rows = input.sources.map(({ id: source, snapshotSemantics: semantics, ...rest }) => ({
    ...rest,
    source,
    semantics,
  }));
  return context.ledger.sources.upsert(rows, context);
}

/** Takes missing numbers as told. */
export async function waiveGaps({ input }: MutationSourceGapsWaiveArgs, context: StockContext) {
  requireWhole(context.caller, 'locations');
  const { source, reason } = input;
  checkReason(reason);
  const [from, to] = [BigInt(digitsOf('input.from', input.from)), BigInt(digitsOf('input.to', input.to))];
  if (from > to) throw badInput(`input.from must be at most input.to, not ${from}`);
  const waived = await context.ledger.sources.waiveGaps({ source, from, to, reason }, context);
  if (waived !== undefined) return { waived: String(waived), userErrors: [] };
  const message = `source ${JSON.stringify(source)} is not declared gapless: none of its numbers are missing`;
  return { waived: '0', userErrors: faultsOf({ code: 'UnknownSource', path: ['source'], message }) };
}

/** Tries parked events again. */
export async function replayParked({ input }: MutationParkedEventsReplayArgs, context: StockContext) {
  requireWhole(context.caller, 'locations');
  const { ids, source, values, reason } = input;
  checkReason(reason);
  checkCount('input.ids', ids, mostNamed);
  checkCount('input.values', values, mostFiltered);
  const isNamed = (ids ?? undefined) !== undefined;
  const isCoded = (source ?? undefined) !== undefined && (values ?? undefined) !== undefined;
  if (isNamed === isCoded) throw badInput('input must have either ids, or source and values');
  const named = ids?.map((id) => idOf('input.ids', id));
  const replay = { ids: named, source: source ?? undefined, codes: values ?? undefined, reason };
  const { unknown, ...result } = await context.ledger.sources.replay(replay, context);
  return { ...result, userErrors: encodeUnparked(named ?? [], unknown) };
}

/** Gives parked events up. */
export async function discardParked({ input }: MutationParkedEventsDiscardArgs, context: StockContext) {
  requireWhole(context.caller, 'locations');
  checkReason(input.reason);
  checkCount('input.ids', input.ids, mostNamed);
  const ids = input.ids.map((id) => idOf('input.ids', id));
  const discarded = await context.ledger.sources.discard({ ids, reason: input.reason }, context);
  const unknown = ids.filter((id) => !discarded.includes(id));
  return { discarded: [...discarded], userErrors: encodeUnparked(ids, unknown) };
}
