/**
 * What may be promised for a later day: what can be sold now, and what is expected to come and to go. Pure, no database.
 *
 * The rule of least projection: a day may be promised what is projected at its end, and no more than on any later day until the
 * horizon, so that nobody is promised units that expected demand will take. What comes to a place first makes up what is missing
 * there: a book below zero, safety stock, buffers. docs/availability.md, decision 0024.
 */

/** What is expected of an item at a location on a day; thousandths, each at least 0. */
export type Flow = {
  readonly locationNo: number;
  /** YYYY-MM-DD, UTC. */
  readonly date: string;
  readonly supply: number;
  readonly demand: number;
};

/** What a projection starts from. Quantities in thousandths. */
export type ProjectionStart = {
  /** YYYY-MM-DD, UTC. */
  readonly today: string;
  readonly horizonDays: number;
  /** What may be sold now, shares included. */
  readonly availableToSell: number;
  /** What has to come to a location before anything of it can be promised, by location number; 0 where it is absent. */
  readonly missing: ReadonlyMap<number, number>;
  readonly flows: readonly Flow[];
};

/** The end of a day: what came and went, what is then projected, and what may be promised for it. Thousandths. */
export type ProjectedDay = {
  readonly date: string;
  readonly supply: number;
  readonly demand: number;
  /** May be negative. */
  readonly projected: number;
  readonly availableToPromise: number;
};

const dayMs = 86_400_000;

/** Projects today and every later day until the horizon on which something is expected, in order. */
export function project({
  today,
  horizonDays,
  availableToSell,
  missing,
  flows,
}: ProjectionStart): ProjectedDay[] {
  const last = dayAfter(today, horizonDays);
  const counted = flows.filter(({ date }) => date >= today && date <= last);
  const byDate = Map.groupBy(counted, ({ date }) => date);
  const dates = [...new Set([today, ...byDate.keys()])].sort();
  const left = new Map(missing);
  let projected = availableToSell;
  const days = dates.map((date) => {
    const { supply, demand } = netOf(byDate.get(date) ?? [], left);
    projected += supply - demand;
    return { date, supply, demand, projected };
  });
  let least = Number.POSITIVE_INFINITY;
  return days
    .reverse()
    .map((day) => {
      least = Math.min(least, day.projected);
      return { ...day, availableToPromise: Math.max(0, least) };
    })
    .reverse();
}

/** What may be promised for a day, as projected; undefined for a day before the first or after the horizon. */
export function promisedFor(days: readonly ProjectedDay[], date: string): number | undefined {
  return days.findLast((day) => day.date <= date)?.availableToPromise;
}

/** The first day so much may be promised; undefined when there is none. */
export function firstDayWith(days: readonly ProjectedDay[], quantity: number): string | undefined {
  return days.find(({ availableToPromise }) => availableToPromise >= quantity)?.date;
}

/** The day so many days after another, UTC. Takes and gives YYYY-MM-DD. */
export function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** What of a day's flows counts, after it made up what was missing where it came; `left` becomes what is still missing. */
function netOf(flows: readonly Flow[], left: Map<number, number>): { supply: number; demand: number } {
  let [supply, demand] = [0, 0];
  for (const flow of flows) {
    const gap = Math.min(flow.supply, left.get(flow.locationNo) ?? 0);
    left.set(flow.locationNo, (left.get(flow.locationNo) ?? 0) - gap);
    supply += flow.supply - gap;
    demand += flow.demand;
  }
  return { supply, demand };
}
