/**
 * What if: a change of policies done in a transaction that is never committed, and what availability would be before and after.
 *
 * It is the change itself, judged, compiled and read back as it would be in force now, so that what it tells is what doing it
 * brings. A page of positions at a time, because a broad change concerns a million. Promises that were made stand whatever
 * policies say; told are those that would not be made again. docs/availability.md "What if", decision 0024.
 */
import { type Database, type Queryable, transaction } from '#database';
import { availableToSell, type SellingTerms } from '#schema';
import type { ActContext } from '../request.ts';
import { statement } from '../statement.ts';
import { type ReservationStatus, statusOf } from '../status.ts';
import { atRiskOf, type StandingPromise } from './at-risk.ts';
import { everywhere } from './compile.ts';
import { placesOf, resolveScopes } from './names.ts';
import { type PolicyChange, type PolicyRefusal, parseChange } from './policy.ts';
import { setPolicies } from './set.ts';
import { readShares, type Share } from './shares.ts';
import { referredTerms, type TermsJson } from './terms.ts';

/** Which changes to try, and which page of what they change. */
export type DryRunQuery = {
  readonly changes: readonly PolicyChange[];
  /** Only these channels; all when omitted. */
  readonly channels?: readonly string[] | undefined;
  /** Positions of a page, 1 to 100. */
  readonly first: number;
  /** The last position looked at by the page before. */
  readonly after?: number | undefined;
};

/** What a channel may sell of an item at a location, before and after; thousandths. */
export type DryRunRow = {
  readonly positionId: number;
  readonly sku: string;
  readonly locationId: string;
  readonly channel: string;
  readonly before: number;
  readonly after: number;
  /** Promised to the channel there already. */
  readonly promised: number;
  /** What of it would not be promised again as policies are, and as they would be. */
  readonly atRiskBefore: number;
  readonly atRisk: number;
};

/** What is offered beside locations, before and after; thousandths. */
export type DryRunShare = {
  readonly sku: string;
  readonly channel: string;
  readonly before: number;
  readonly after: number;
};

/** A promise that would not be made again, whole or in part; thousandths. */
export type PromiseAtRisk = {
  readonly reservationId: string;
  readonly status: ReservationStatus;
  readonly channel: string;
  readonly sku: string;
  readonly locationId: string;
  readonly quantity: number;
  readonly orderId: string | undefined;
};

/** A page of what would be. */
export type DryRun = {
  /** Of the channels asked for, those there are not: nothing is told of them. */
  readonly unknownChannels: readonly string[];
  /** Why each change would be refused, in their order; empty for one that would be done. */
  readonly refusals: readonly (readonly PolicyRefusal[])[];
  readonly rows: readonly DryRunRow[];
  readonly shares: readonly DryRunShare[];
  /** At most 500, the newest first. */
  readonly promises: readonly PromiseAtRisk[];
  readonly hasMorePromises: boolean;
  /** Give it back as `after`; undefined: there is nothing more. */
  readonly next: number | undefined;
};

/** The most changes that are tried at once. */
export const maxDryRunChanges = 100;
/** The most positions of a page. */
export const maxDryRunPositions = 100;
const mostPromises = 500;

const positionsStatement = statement('policies/dry-run-positions');
const termsStatement = statement('policies/dry-run-terms');
const promisesStatement = statement('policies/dry-run-promises');

class NeverCommitted extends Error {}

/** Tries changes; nothing of it is kept. */
export async function dryRun(database: Database, query: DryRunQuery, context: ActContext): Promise<DryRun> {
  let answer: DryRun | undefined;
  try {
    await transaction(database, async (session) => {
      answer = await tried(session, query, context);
      throw new NeverCommitted();
    });
  } catch (error) {
    if (!(error instanceof NeverCommitted)) throw error;
  }
  if (answer === undefined) throw new Error('a dry run gave no answer');
  return answer;
}

type Page = {
  readonly positionIds: readonly number[];
  /** SKUs by number. */
  readonly items: ReadonlyMap<number, string>;
  readonly next: number | undefined;
};

async function tried(session: Queryable, query: DryRunQuery, context: ActContext): Promise<DryRun> {
  // As if they were in force now: what is planned for later is judged by what it would do.
  const changes = query.changes.map((change) => ({ ...change, validFrom: null, validUntil: null }));
  const page = await pageOf(session, changes, query);
  const known = await channelsOf(session);
  const channels = query.channels?.filter((channel) => known.includes(channel)) ?? known;
  const before = await look(session, page, channels);
  const outcomes = await setPolicies(session, changes, context);
  const after = await look(session, page, channels);
  const rows = await rowsOf(session, page, { before, after });
  return {
    unknownChannels: (query.channels ?? []).filter((channel) => !known.includes(channel)),
    refusals: outcomes.map(({ refusals }) => refusals),
    ...rows,
    shares: sharesOf(page, channels, { before, after }),
    next: page.next,
  };
}

async function pageOf(
  session: Queryable,
  changes: readonly PolicyChange[],
  { first, after }: DryRunQuery,
): Promise<Page> {
  const parsed = changes.flatMap((change) => {
    const read = parseChange(change);
    return 'change' in read ? [read.change] : [];
  });
  const scopes = await resolveScopes(
    session,
    parsed.map(({ scope }) => scope),
  );
  const spots = parsed.flatMap((change, at) => {
    const found = placesOf(change, scopes[at]);
    return 'spot' in found
      ? [{ ...found.spot, place: change.kind === 'LANE' ? everywhere : found.spot.place }]
      : [];
  });
  const { rows } = await session.query<{ kind: 'I' | 'P'; no: number; sku: string | null }>(
    positionsStatement,
    [
      spots.map(({ itemNo }) => itemNo),
      spots.map(({ itemClass }) => itemClass),
      spots.map(({ place }) => place),
      after ?? 0,
      first,
    ],
  );
  const items = rows.flatMap(({ kind, no, sku }) => (kind === 'I' ? [[no, sku ?? ''] as const] : []));
  const positionIds = rows.flatMap(({ kind, no }) => (kind === 'P' ? [no] : []));
  const lastItem = items.at(-1)?.[0];
  if (positionIds.length >= first) {
    const next = positionIds.at(-1);
    // Items after the last position belong to the next page.
    return { positionIds, items: new Map(items.filter(([no]) => no * 65_536 <= (next ?? 0))), next };
  }
  const isMore = items.length >= first && lastItem !== undefined;
  return { positionIds, items: new Map(items), next: isMore ? (lastItem + 1) * 65_536 - 1 : undefined };
}

async function channelsOf(session: Queryable): Promise<readonly string[]> {
  const { rows } = await session.query<{ channel_id: string }>(
    'SELECT channel_id FROM locations.channel ORDER BY channel_id',
  );
  return rows.map(({ channel_id }) => channel_id);
}

type Seen = {
  readonly position_id: number;
  readonly channel_id: string;
  readonly sku: string;
  readonly location_id: string;
  readonly terms: SellingTerms;
};
/** What is so before or after: terms by position and channel, shares by channel. */
type Look = {
  readonly terms: readonly Seen[];
  readonly shares: ReadonlyMap<string, ReadonlyMap<number, readonly Share[]>>;
};

async function look(session: Queryable, page: Page, channels: readonly string[]): Promise<Look> {
  type TermsRow = Omit<Seen, 'terms'> & { readonly terms: TermsJson };
  const { rows } = await session.query<TermsRow>(termsStatement, [page.positionIds, channels]);
  const shares = new Map<string, ReadonlyMap<number, readonly Share[]>>();
  for (const channel of channels)
    shares.set(channel, await readShares(session, [...page.items.keys()], channel));
  return { terms: rows.map((row) => ({ ...row, terms: referredTerms(row.terms).terms })), shares };
}

type Looks = { readonly before: Look; readonly after: Look };
type PromiseRow = {
  position_id: number;
  channel_id: string;
  reservation_id: string;
  status: number;
  quantity: number;
  granted: number;
  order_id: string | null;
};

async function rowsOf(
  session: Queryable,
  { positionIds }: Page,
  { before, after }: Looks,
): Promise<Pick<DryRun, 'rows' | 'promises' | 'hasMorePromises'>> {
  const { rows: held } = await session.query<PromiseRow>(promisesStatement, [positionIds]);
  const keyOf = (row: { position_id: number; channel_id: string }) => `${row.position_id} ${row.channel_id}`;
  const standing = Map.groupBy(held, keyOf);
  const earlier = new Map(before.terms.map((seen) => [keyOf(seen), seen.terms]));
  const promises: PromiseAtRisk[] = [];
  const rows = after.terms.map((seen): DryRunRow => {
    const key = keyOf(seen);
    // What was sold between the two looks is nobody's doing here: quantities are those of the second.
    const { available, own, remaining, step } = seen.terms;
    const was = { ...(earlier.get(key) ?? seen.terms), available, own, remaining, step };
    const promisedHere = standing.get(key) ?? [];
    const risk = atRiskOf(seen.terms, promisedHere);
    for (const { promise, quantity } of risk.promises) promises.push(encodePromise(seen, promise, quantity));
    return {
      ...{
        positionId: seen.position_id,
        sku: seen.sku,
        locationId: seen.location_id,
        channel: seen.channel_id,
      },
      ...{ before: availableToSell(was), after: availableToSell(seen.terms) },
      ...{
        promised: risk.promised,
        atRiskBefore: atRiskOf(was, promisedHere).quantity,
        atRisk: risk.quantity,
      },
    };
  });
  return {
    rows,
    promises: promises.slice(0, mostPromises),
    hasMorePromises: promises.length > mostPromises,
  };
}

function encodePromise(
  { sku, location_id: locationId, channel_id: channel }: Seen,
  promise: StandingPromise & PromiseRow,
  quantity: number,
): PromiseAtRisk {
  const { reservation_id: reservationId, status, order_id } = promise;
  return {
    reservationId,
    status: statusOf(status),
    channel,
    sku,
    locationId,
    quantity,
    orderId: order_id ?? undefined,
  };
}

function sharesOf(
  { items }: Page,
  channels: readonly string[],
  { before, after }: Looks,
): readonly DryRunShare[] {
  const sum = (shares: readonly Share[] | undefined): number =>
    (shares ?? []).reduce((total, { quantity }) => total + quantity, 0);
  return [...items].flatMap(([itemNo, sku]) =>
    channels.flatMap((channel) => {
      const was = sum(before.shares.get(channel)?.get(itemNo));
      const is = sum(after.shares.get(channel)?.get(itemNo));
      return was === is ? [] : [{ sku, channel, before: was, after: is }];
    }),
  );
}
