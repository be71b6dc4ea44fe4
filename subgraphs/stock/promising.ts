/**
 * What may be promised for later, and what a term of an explanation is made of, as the contract has them.
 *
 * A projection starts from the answer it is asked of: its own numbers, its shares, its locations. The rule is the ledger's.
 */
import {
  type BehindTerm,
  dayAfter,
  type EntryKey,
  firstDayWith,
  missingAt,
  type ProjectedDay,
  positionId,
  project,
  promisedFor,
} from '#ledger';
import { fault, quantityFromUnits, quantityToUnits } from '#schema';
import { cutPage, readPageRequest, toConnection } from '../connection.ts';
import type { EncodedAvailability } from './availability.ts';
import type { StockContext } from './context.ts';
import type { EncodedTerm } from './explain.ts';

const mostDays = 365;
const day = /^\d{4}-\d\d-\d\d$/;
/** Whether a text is a day of the calendar: the thirty-first of November is none. */
function isDay(text: string): boolean {
  const at = day.test(text) ? new Date(`${text}T00:00:00Z`).getTime() : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** Projects an answer; throws BAD_USER_INPUT for a horizon that is out of range. */
export async function projectionOf(
  { itemNo, asked, positions, networkShares }: EncodedAvailability,
  horizonDays: number | null | undefined,
  { flowsOf }: StockContext,
): Promise<{ readonly today: string; readonly days: readonly ProjectedDay[] }> {
  const horizon = horizonDays ?? 90;
  if (horizon < 1 || horizon > mostDays)
    throw fault('BAD_USER_INPUT', `horizonDays must be 1 to ${mostDays}, not ${horizon}`);
  const { channel, locationIds } = asked;
  const { today, flows, missing } = await flowsOf.load({
    itemNo: itemNo ?? 0,
    channel,
    locationIds,
    horizonDays: horizon,
  });
  const beside = networkShares.reduce((sum, { quantity }) => sum + quantity, 0);
  const availableToSell = positions.reduce((sum, each) => sum + each.availableToSell, beside);
  const start = {
    today,
    horizonDays: horizon,
    availableToSell,
    missing: new Map([...missing, ...missingAt(positions)]),
    flows,
  };
  return { today, days: project(start) };
}

/** What may be promised for a day; throws BAD_USER_INPUT for one that is past or beyond the horizon. */
export async function promiseFor(
  availability: EncodedAvailability,
  { date, horizonDays }: { readonly date: string; readonly horizonDays?: number | null },
  context: StockContext,
): Promise<number> {
  if (!isDay(date))
    throw fault('BAD_USER_INPUT', `date must be a day such as 2026-11-27, not ${date.slice(0, 50)}`);
  const { today, days } = await projectionOf(availability, horizonDays, context);
  const last = dayAfter(today, horizonDays ?? 90);
  if (date < today || date > last)
    throw fault('BAD_USER_INPUT', `date must be from ${today} to ${last}, not ${date}`);
  return quantityToUnits(promisedFor(days, date) ?? 0);
}

/** The first day so much may be promised, or null. */
export async function nextDayWith(
  availability: EncodedAvailability,
  { quantity, horizonDays }: { readonly quantity?: number | null; readonly horizonDays?: number | null },
  context: StockContext,
): Promise<string | null> {
  const wanted = quantityFromUnits(quantity ?? 1);
  if (wanted === undefined || wanted <= 0)
    throw fault('BAD_USER_INPUT', `quantity must be greater than 0 with at most 3 decimals, not ${quantity}`);
  const { days } = await projectionOf(availability, horizonDays, context);
  return firstDayWith(days, wanted) ?? null;
}

/** Encodes a projected day. */
export function encodeDay({ date, supply, demand, projected, availableToPromise }: ProjectedDay) {
  return {
    date,
    supply: quantityToUnits(supply),
    demand: quantityToUnits(demand),
    projected: quantityToUnits(projected),
    availableToPromise: quantityToUnits(availableToPromise),
  };
}

const mostEntries = 200;

/** A page of what a term is made of. */
export async function entriesOf(
  { behind }: EncodedTerm,
  args: { readonly first: number; readonly after?: string | null },
  { caller, ledger }: StockContext,
) {
  if (args.first < 1 || args.first > mostEntries)
    throw fault('BAD_USER_INPUT', `first must be 1 to ${mostEntries}, not ${args.first}`);
  const request = readPageRequest(args, 3);
  const [at = '', kind = '', id = ''] = (request.after ?? []).map(String);
  const after = request.after === undefined ? undefined : readKey([at, kind, id], behind?.term);
  const page =
    behind === undefined
      ? { entries: [], total: 0, unnamed: 0 }
      : await ledger.promising.entries({
          ...{ positionId: positionId(behind), term: behind.term, first: request.first + 1, after },
          channels: caller.channels === 'all' ? undefined : caller.channels,
        });
  const sign = behind?.isSubtracted === true ? -1 : 1;
  const units = (quantity: number): number => quantityToUnits(quantity === 0 ? 0 : sign * quantity);
  const connection = toConnection(cutPage(page.entries, request.first), {
    request,
    encode: ({ reference, quantity, at: happened, cause }) => ({
      ...{ reference, quantity: units(quantity), at: happened.toISOString(), cause },
    }),
    key: ({ key }) => key,
  });
  return { ...connection, total: units(page.total), unnamed: units(page.unnamed) };
}

const time = /^\d{4,5}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/;
const numbered = /^\d{1,18}$/;
const uuid = /^[0-9a-f-]{36}$/;

/** A forged place must not reach the database as an error. */
function readKey([at, kind, id]: EntryKey, term: BehindTerm | undefined): EntryKey {
  const isId = kind === 'H' ? uuid.test(id) : (kind === 'M' || kind === 'R') && numbered.test(id);
  const isHold = term === 'RESERVED';
  if (time.test(at) && isId && isHold === (kind === 'H')) return [at, kind, id];
  throw fault('BAD_USER_INPUT', 'after is not a place among the entries of this term: ask for one term');
}
