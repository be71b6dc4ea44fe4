/**
 * What if, and publish delays, as the contract has them: decode, one call, encode.
 *
 * Policies hold for channels and places alike, so only callers who reach all of both ask.
 */
import {
  type DryRun,
  maxDryRunChanges,
  maxDryRunPositions,
  type PublishDelay,
  type PublishDelayRefusal,
} from '#ledger';
import { fault, quantityToUnits, requireWhole } from '#schema';
import { checkCount, pageCursor, readPageRequest } from '../connection.ts';
import type { ReservationsContext } from './context.ts';
import { encodeKeyReused } from './encode.ts';
import type {
  ChannelDelaysRecordError,
  ChannelDelaysRecordInput,
  PolicyDryRunEntry,
  QueryPolicyDryRunArgs,
} from './generated.ts';
import { encodeRefusal } from './policies.ts';

function requireAll({ caller }: ReservationsContext): void {
  requireWhole(caller, 'channels');
  requireWhole(caller, 'locations');
}

/** A promise at risk as its resolvers get it; the reservation is read when it is asked for. */
export type EncodedPromise = ReturnType<typeof encodePromise>;

const mostChannels = 20;

/** Tries changes of policies. */
export async function tryPolicies(args: QueryPolicyDryRunArgs, context: ReservationsContext) {
  requireAll(context);
  const { changes } = args;
  if (changes.length < 1) throw fault('BAD_USER_INPUT', 'changes must have 1 to 100 entries, not 0');
  checkCount('changes', changes, maxDryRunChanges);
  checkCount('channels', args.channels, mostChannels);
  if (args.first < 1 || args.first > maxDryRunPositions)
    throw fault('BAD_USER_INPUT', `first must be 1 to ${maxDryRunPositions}, not ${args.first}`);
  const { first, after } = readPageRequest(args, 1);
  const place = Number(after?.[0] ?? 0);
  if (!Number.isSafeInteger(place) || place < 0)
    throw fault('BAD_USER_INPUT', 'after is not a place in this list');
  const query = { changes, channels: args.channels ?? undefined, first, after: place };
  const run = await context.ledger.policies.dryRun(query, context);
  const [channel] = run.unknownChannels;
  if (channel !== undefined)
    throw fault('UNKNOWN_CHANNEL', `channel ${JSON.stringify(channel).slice(0, 100)} is unknown`, {
      channel,
    });
  return encodeDryRun(run, args);
}

function encodeDryRun(run: DryRun, { onlyChanged, after }: QueryPolicyDryRunArgs) {
  const entries = run.rows.map(encodeEntry);
  const isChanged = (entry: PolicyDryRunEntry): boolean =>
    entry.before !== entry.after || entry.atRisk !== entry.atRiskBefore;
  return {
    results: run.refusals.map((refusals) => ({ userErrors: refusals.map(encodeRefusal) })),
    entries: onlyChanged === false ? entries : entries.filter(isChanged),
    shares: run.shares.map(({ sku, channel, before, after: then }) => ({
      ...{ sku, item: { sku }, channel },
      ...{ before: quantityToUnits(before), after: quantityToUnits(then) },
    })),
    promisesAtRisk: run.promises.map(encodePromise),
    hasMorePromises: run.hasMorePromises,
    totals: totalsOf(run, entries.filter(isChanged).length),
    pageInfo: {
      ...{ hasNextPage: run.next !== undefined, hasPreviousPage: after !== null && after !== undefined },
      ...{ startCursor: null, endCursor: run.next === undefined ? null : pageCursor([run.next]) },
    },
  };
}

function encodePromise(promise: DryRun['promises'][number]) {
  const { reservationId, orderId, channel, sku, locationId, quantity } = promise;
  return {
    ...{ reservationId, orderId: orderId ?? null, channel, sku },
    ...{ location: { id: locationId }, quantity: quantityToUnits(quantity) },
  };
}

function totalsOf({ rows }: DryRun, changed: number) {
  const sum = (of: (row: DryRun['rows'][number]) => number): number =>
    quantityToUnits(rows.reduce((total, row) => total + of(row), 0));
  return {
    ...{ looked: rows.length, changed },
    ...{ before: sum((row) => row.before), after: sum((row) => row.after), atRisk: sum((row) => row.atRisk) },
  };
}

function encodeEntry(row: DryRun['rows'][number]) {
  const { sku, locationId, channel, before, after, promised, atRiskBefore, atRisk } = row;
  return {
    ...{ sku, item: { sku }, location: { id: locationId }, channel },
    ...{
      before: quantityToUnits(before),
      after: quantityToUnits(after),
      promised: quantityToUnits(promised),
    },
    ...{ atRiskBefore: quantityToUnits(atRiskBefore), atRisk: quantityToUnits(atRisk) },
  };
}

/** Reads how long channels take. */
export async function readDelays(context: ReservationsContext) {
  requireAll(context);
  return (await context.ledger.policies.publishDelays()).map(encodeDelay);
}

/** Notes how long channels took, all measurements or none. */
export async function recordDelays(input: ChannelDelaysRecordInput, context: ReservationsContext) {
  requireAll(context);
  const result = await context.ledger.policies.recordPublishDelays(input, context);
  if ('conflict' in result) return refused([encodeKeyReused(result.conflict)]);
  if ('refusals' in result) return refused(result.refusals.map(encodeDelayRefusal));
  return { delays: result.delays.map(encodeDelay), replayed: result.isReplayed, userErrors: [] };
}

function refused(userErrors: ChannelDelaysRecordError[]) {
  return { delays: [], replayed: false, userErrors };
}

function encodeDelayRefusal({ code, message, path }: PublishDelayRefusal): ChannelDelaysRecordError {
  return { __typename: code, code, message, path: path.map(String) };
}

function encodeDelay({ channel, delaySeconds, measurements, measuredAt }: PublishDelay) {
  return { channel, delaySeconds, measurements, measuredAt: measuredAt.toISOString() };
}
