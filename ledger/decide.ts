/**
 * Who gets what: requests against what may be promised, strictly in arrival order. Pure, no database.
 *
 * docs/ledger.md. It is told the terms of THE formula as read under lock, applies it again after everyone it gives something
 * to, and hands out no unit twice; the statement that writes replays the same steps (sql/hold.sql). A channel takes from its
 * own grant first, then from what is common to all. Lines with a location are served before lines without one, so that
 * whatever can be held is; what a request takes of one position is one demand, however many of its lines name it.
 */
import { afterTaking, availableToSell, type SellingTerms, withoutQuota } from '#schema';
import { nowhereNo, positionId, positionKey } from './account.ts';
import type { Fulfilment, Sellable } from './sellable.ts';
import type { SourcingOrder } from './sourcing/sourcing.ts';

/** One line: so much of an item, at a location or anywhere. Thousandths. */
export type AskedLine = {
  readonly itemNo: number;
  readonly locationNo: number | undefined;
  readonly quantity: number;
};

/** One request as it is decided. */
export type Asked = {
  readonly channel: string;
  readonly allOrNothing: boolean;
  readonly lines: readonly AskedLine[];
  /** In which order places are asked for lines that name none; the fullest first when omitted. */
  readonly order?: SourcingOrder | undefined;
  /** How the units are to reach the customer; only places that do that are asked. However they do when omitted. */
  readonly fulfilment?: Fulfilment | undefined;
};

/** A part of a line and where it is held; `held` 0 is held nowhere. */
export type HeldEntry = {
  readonly lineNo: number;
  readonly positionId: number;
  readonly requested: number;
  readonly held: number;
};

/** A line that could not be held in full, and how much of it could have been. */
export type Shortage = {
  readonly lineNo: number;
  readonly requested: number;
  readonly available: number;
  readonly why: ShortageReason;
};

/**
 * Why a line is short. QUOTA: it would be held but for the channel's cap, its limit, or what is granted to other channels.
 * FULFILMENT: the place that was named doesn't do that, or those that don't have it. STOCK: there is not enough.
 */
export type ShortageReason = 'STOCK' | 'QUOTA' | 'FULFILMENT';

/** What was decided of a request: entries to hold (none when it is refused) and the lines that are short. */
export type Decision = { readonly entries: readonly HeldEntry[]; readonly shortages: readonly Shortage[] };

/** Decides requests in order; what one is given the next does not see. */
export function decide(requests: readonly Asked[], sellable: readonly Sellable[]): Decision[] {
  const stock = new Stock(sellable);
  return requests.map((request) => decideOne(request, stock));
}

function decideOne(request: Asked, stock: Stock): Decision {
  const taken = new Map<number, number>();
  const view = stock.view(request, taken);
  const numbered = request.lines.map((line, lineNo) => ({ line, lineNo }));
  const named = numbered.filter(({ line }) => line.locationNo !== undefined);
  const sourced = numbered.filter(({ line }) => line.locationNo === undefined);
  const served = [...named.map((each) => serveFrom(sourcesNamed(each.line), each, view))];
  const onePlace = placeWithAll(sourced, { view, order: request.order });
  for (const each of sourced) {
    const sources =
      onePlace === undefined
        ? sourcesOf(each.line, { view, order: request.order })
        : sourcesAt(onePlace, each.line);
    served.push(serveFrom(sources, each, view));
  }
  served.sort((left, right) => left.lineNo - right.lineNo);
  const shortages = served.flatMap(({ shortage }) => shortage ?? []);
  const entries = served.flatMap((line) => line.entries);
  const isRefused = request.allOrNothing ? shortages.length > 0 : taken.size === 0;
  if (isRefused) return { entries: [], shortages };
  stock.take(request.channel, taken);
  return { entries, shortages };
}

type Served = {
  readonly lineNo: number;
  readonly entries: readonly HeldEntry[];
  readonly shortage: Shortage | undefined;
};

type NumberedLine = { readonly line: AskedLine; readonly lineNo: number };

function serveFrom(sources: readonly number[], { line, lineNo }: NumberedLine, view: View): Served {
  const entries: HeldEntry[] = [];
  let missing = line.quantity;
  for (const source of sources) {
    const held = Math.min(missing, view.left(source));
    if (held === 0) continue;
    view.take(source, held);
    entries.push({ lineNo, positionId: source, requested: held, held });
    missing -= held;
  }
  if (missing === 0) return { lineNo, entries, shortage: undefined };
  entries.push({ lineNo, positionId: placeOf(line), requested: missing, held: 0 });
  return {
    lineNo,
    entries: merged(entries),
    shortage: {
      lineNo,
      requested: line.quantity,
      available: line.quantity - missing,
      why: reasonOf({ line, missing, sources }, view),
    },
  };
}

type Short = { readonly line: AskedLine; readonly missing: number; readonly sources: readonly number[] };

function reasonOf({ line, missing, sources }: Short, view: View): ShortageReason {
  const sum = (of: (source: number) => number): number =>
    sources.reduce((total, source) => total + of(source), 0);
  if (line.locationNo !== undefined && sources.some((source) => !view.serves(source))) return 'FULFILMENT';
  if (sum(view.beyondQuota) >= missing) return 'QUOTA';
  return sum(view.beyondFulfilment) >= missing ? 'FULFILMENT' : 'STOCK';
}

type Sourcing = { readonly view: View; readonly order: SourcingOrder | undefined };

function sourcesNamed({ itemNo, locationNo = nowhereNo }: AskedLine): number[] {
  return [positionId({ itemNo, locationNo })];
}

function sourcesAt(locationNo: number, { itemNo }: AskedLine): number[] {
  return [positionId({ itemNo, locationNo })];
}

/** The first place in order that has everything of several lines, so that they go in one parcel; among equals the fullest. */
function placeWithAll(lines: readonly NumberedLine[], { view, order }: Sourcing): number | undefined {
  if (lines.length < 2) return undefined;
  const wanted = new Map<number, number>();
  for (const { line } of lines) wanted.set(line.itemNo, (wanted.get(line.itemNo) ?? 0) + line.quantity);
  const [first, ...others] = [...wanted];
  if (first === undefined) return undefined;
  const spareAt = (locationNo: number): number =>
    Math.min(
      ...[first, ...others].map(
        ([itemNo, quantity]) => view.left(positionId({ itemNo, locationNo })) - quantity,
      ),
    );
  const places = view
    .positionsOf(first[0])
    .map((id) => positionKey(id).locationNo)
    .map((locationNo) => ({ locationNo, spare: spareAt(locationNo), rank: rankOf(locationNo, order) }))
    .filter(({ spare }) => spare >= 0);
  places.sort(
    (one, other) =>
      compareRanks(one.rank, other.rank) || other.spare - one.spare || one.locationNo - other.locationNo,
  );
  return places[0]?.locationNo;
}

/** Places that have the whole line first, then in order, then the fullest, until it is enough. */
function sourcesOf(line: AskedLine, { view, order }: Sourcing): number[] {
  const places = view.positionsOf(line.itemNo).map((id) => {
    const left = view.left(id);
    return { id, left, isWhole: left >= line.quantity, rank: rankOf(positionKey(id).locationNo, order) };
  });
  places.sort(
    (one, other) =>
      Number(other.isWhole) - Number(one.isWhole) ||
      compareRanks(one.rank, other.rank) ||
      other.left - one.left ||
      one.id - other.id,
  );
  return places.map(({ id }) => id);
}

function rankOf(locationNo: number, order: SourcingOrder | undefined): number {
  return order?.get(locationNo) ?? Number.POSITIVE_INFINITY;
}

/** Two places without a rank are alike; Infinity minus Infinity is not. */
function compareRanks(one: number, other: number): number {
  return one === other ? 0 : one - other;
}

function placeOf(line: AskedLine): number {
  return positionId({ itemNo: line.itemNo, locationNo: line.locationNo ?? nowhereNo });
}

/** What is missing at the place that was asked for belongs to the same entry as what is held there. */
function merged(entries: readonly HeldEntry[]): HeldEntry[] {
  const byPosition = new Map<number, HeldEntry>();
  for (const entry of entries) {
    const before = byPosition.get(entry.positionId);
    byPosition.set(
      entry.positionId,
      before === undefined
        ? entry
        : { ...before, requested: before.requested + entry.requested, held: before.held + entry.held },
    );
  }
  return [...byPosition.values()];
}

/** What is left for one request while it is being served. */
type View = {
  left(positionId: number): number;
  /** What more there would be if nothing but stock were scarce. */
  beyondQuota(positionId: number): number;
  /** What more there would be at a place that doesn't do what is asked of it; nothing at others. */
  beyondFulfilment(positionId: number): number;
  /** Whether a place does what is asked of it; one that is not known does. */
  serves(positionId: number): boolean;
  take(positionId: number, quantity: number): void;
  positionsOf(itemNo: number): number[];
};

/** What was taken of a position: units in all, and how many of them out of grants. */
type Taken = { readonly units: number; readonly granted: number };

const nothing: Taken = { units: 0, granted: 0 };

/** What is left of every position after the requests decided so far. */
class Stock {
  readonly #terms = new Map<string, SellingTerms>();
  readonly #ways = new Map<string, Sellable['ways']>();
  readonly #positions = new Map<number, Set<number>>();
  readonly #taken = new Map<number, Taken>();
  readonly #takenOfOwn = new Map<string, number>();

  constructor(sellable: readonly Sellable[]) {
    for (const each of sellable) {
      this.#terms.set(keyOf(each.channel, each.positionId), each.terms);
      this.#ways.set(keyOf(each.channel, each.positionId), each.ways);
      const { itemNo } = positionKey(each.positionId);
      const positions = this.#positions.get(itemNo) ?? new Set();
      this.#positions.set(itemNo, positions.add(each.positionId));
    }
  }

  view({ channel, fulfilment }: Asked, taken: Map<number, number>): View {
    const serves = (id: number): boolean =>
      fulfilment === undefined || (this.#ways.get(keyOf(channel, id))?.includes(fulfilment) ?? true);
    const leftBy = (id: number, change: (terms: SellingTerms) => SellingTerms): number => {
      const terms = this.#termsNow(channel, id);
      return terms === undefined ? 0 : Math.max(0, availableToSell(change(terms)) - (taken.get(id) ?? 0));
    };
    return {
      left: (id) => (serves(id) ? leftBy(id, (terms) => terms) : 0),
      beyondQuota: (id) => (serves(id) ? leftBy(id, withoutQuota) : 0),
      beyondFulfilment: (id) => (serves(id) ? 0 : leftBy(id, (terms) => terms)),
      serves,
      take: (id, quantity) => taken.set(id, (taken.get(id) ?? 0) + quantity),
      positionsOf: (itemNo) => [...(this.#positions.get(itemNo) ?? [])],
    };
  }

  take(channel: string, taken: ReadonlyMap<number, number>): void {
    for (const [id, quantity] of taken) {
      const terms = this.#termsNow(channel, id);
      if (terms === undefined) continue;
      const granted = terms.own - afterTaking(terms, quantity).own;
      const before = this.#taken.get(id) ?? nothing;
      this.#taken.set(id, { units: before.units + quantity, granted: before.granted + granted });
      const key = keyOf(channel, id);
      if (granted > 0) this.#takenOfOwn.set(key, (this.#takenOfOwn.get(key) ?? 0) + granted);
    }
  }

  #termsNow(channel: string, id: number): SellingTerms | undefined {
    const key = keyOf(channel, id);
    const terms = this.#terms.get(key);
    const taken = this.#taken.get(id);
    if (terms === undefined || taken === undefined) return terms;
    return {
      ...terms,
      available: terms.available - taken.units,
      own: terms.own - (this.#takenOfOwn.get(key) ?? 0),
      remaining: terms.remaining - taken.granted,
    };
  }
}

function keyOf(channel: string, id: number): string {
  return `${channel} ${id}`;
}
