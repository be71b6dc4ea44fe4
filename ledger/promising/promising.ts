/**
 * Promising for later: what is expected, when so much could be promised, and what a customer could have instead. One object.
 *
 * Asked after something was refused, never before something is held: nothing here is on the way of a reservation. Reads only.
 * docs/availability.md, decision 0024.
 */
import type { Queryable } from '#database';
import { missingOf } from '#schema';
import { type LocationAvailability, readAvailability } from '../availability.ts';
import { type Entries, type EntriesQuery, readEntries } from './entries.ts';
import { type FlowQuery, type Flows, readFlows } from './flows.ts';
import { firstDayWith, project } from './project.ts';
import { type Substitute, substitutesFor, type Wanted } from './substitutes.ts';

/** Everything other rooms may ask about later. */
export type Promising = {
  /** A page of what a term of an explanation is made of. */
  entries(query: EntriesQuery): Promise<Entries>;
  /** What is expected of items. */
  flows(query: FlowQuery): Promise<Flows>;
  /** The first day so much could be promised, YYYY-MM-DD, within 90 days; undefined when none is foreseen. */
  nextAvailable(wanted: Wanted): Promise<string | undefined>;
  /** What could be had instead, at most five, the best first. */
  substitutes(wanted: Wanted): Promise<readonly Substitute[]>;
};

/** How far ahead a refusal looks. */
export const refusalHorizonDays = 90;
/** Many are refused the same at once: they share an answer for so long. */
const keptMs = 1_000;
const mostKept = 5_000;

/** Makes it over a pool that only reads. */
export function createPromising({ reader }: { readonly reader: Queryable }): Promising {
  return {
    entries: (query) => readEntries(reader, query),
    flows: (query) => readFlows(reader, query),
    nextAvailable: keptFor(
      (wanted) => nextAvailable(reader, wanted),
      ({ quantity }) => quantity,
    ),
    substitutes: keptFor(
      (wanted) => substitutesFor(reader, wanted),
      ({ quantity }) => quantity,
    ),
  };
}

/** Keeps answers for a second, one question at a time for each thing that is asked. */
function keptFor<Answer>(
  ask: (wanted: Wanted) => Promise<Answer>,
  amount: (wanted: Wanted) => number,
): (wanted: Wanted) => Promise<Answer> {
  const kept = new Map<string, { readonly answer: Promise<Answer>; readonly untilMs: number }>();
  return (wanted) => {
    const key = JSON.stringify([wanted.sku, wanted.channel, wanted.locationId ?? null, amount(wanted)]);
    const found = kept.get(key);
    if (found !== undefined && found.untilMs > performance.now()) return found.answer;
    if (kept.size >= mostKept) kept.clear();
    const answer = ask(wanted);
    kept.set(key, { answer, untilMs: performance.now() + keptMs });
    answer.catch(() => kept.delete(key));
    return answer;
  };
}

async function nextAvailable(
  reader: Queryable,
  { sku, channel, locationId, quantity }: Wanted,
): Promise<string | undefined> {
  const { rows } = await reader.query<{ item_no: number; location_no: number | null }>(findWanted, [
    sku,
    locationId ?? null,
  ]);
  const [found] = rows;
  if (found === undefined || (locationId !== undefined && found.location_no === null)) return undefined;
  const itemNos = [found.item_no];
  const locationNos = found.location_no === null ? undefined : [found.location_no];
  // What was refused is held at locations: a share of what is in transit counts on the day it arrives.
  const asked = { itemNos, channel, locationNos };
  const [answer, flows] = await Promise.all([
    readAvailability(reader, asked),
    readFlows(reader, { ...asked, horizonDays: refusalHorizonDays, hasShares: false }),
  ]);
  const days = project({
    today: flows.today,
    horizonDays: refusalHorizonDays,
    availableToSell: answer.positions.reduce((sum, each) => sum + each.availableToSell, 0),
    missing: new Map([...(flows.missing.get(found.item_no) ?? []), ...missingAt(answer.positions)]),
    flows: flows.byItem.get(found.item_no) ?? [],
  });
  return firstDayWith(days, quantity);
}

/** What has to come to each location before anything of it can be promised. */
export function missingAt(positions: readonly LocationAvailability[]): Map<number, number> {
  return new Map(
    positions.map(({ locationNo, available, said }) => {
      return [locationNo, said === undefined ? Math.max(0, -available) : missingOf(said.terms)];
    }),
  );
}

/** $1 sku, $2 location_id or null. Gives item_no, and location_no where a location is named and known. */
const findWanted = `
  SELECT i.item_no, l.location_no FROM items.item i LEFT JOIN locations.location l ON l.location_id = $2::text WHERE i.sku = $1::text`;
