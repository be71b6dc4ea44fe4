/**
 * What picking, shipping and selling do to reservations: pure, no database.
 *
 * Of every entry of a reservation three totals are kept: held (less what could not be found), picked so far, consumed (left) so far. From
 * them follows what is RESERVED and what is PICKED for it, so that a pick told after its shipment ends like one told before
 * it (docs/ledger.md, invariant 7). What a reservation does not cover is taken from loose picks and from AVAILABLE: a fact is
 * never refused.
 */
import { nextStatus, type ReservationStatus } from './status.ts';

/** One line of a reservation at one position: totals in thousandths, never falling. */
export type Entry = {
  readonly lineNo: number;
  readonly positionId: number;
  readonly held: number;
  readonly picked: number;
  readonly consumed: number;
};

/** A reservation that facts may draw on: one that holds, or one whose units have all left. */
export type Drawable = {
  readonly reservationId: string;
  readonly status: ReservationStatus;
  readonly entries: readonly Entry[];
};

/** What was done: `pick` puts units aside, `ship` and `sell` let them leave, `putBack` undoes picks for nobody, `short` ends the promise. */
export type Deed = {
  readonly kind: 'pick' | 'ship' | 'sell' | 'putBack' | 'short';
  readonly reservationId: string | undefined;
  /** The line of the reservation it was done for; undefined when that was not told. */
  readonly lineNo: number | undefined;
  readonly positionId: number;
  readonly quantity: number;
};

/** Where the units of a deed come from; what is missing to its quantity moves nothing. */
export type Drawn = { readonly reserved: number; readonly picked: number; readonly available: number };

/** Something to note about a reservation. */
export type Happening = {
  readonly reservationId: string;
  readonly kind: 'PICKED' | 'CONSUMED' | 'SHORTED';
  readonly positionId: number;
  readonly quantity: number;
};

/** What deeds come to: a draw each, and what is different afterwards. */
export type Fulfilment = {
  readonly drawn: readonly Drawn[];
  readonly reservations: readonly Drawable[];
  readonly happenings: readonly Happening[];
  /** Units picked for no reservation, by position. */
  readonly loose: ReadonlyMap<number, number>;
};

/** Gives how much of an entry is RESERVED, while its reservation holds. */
export function stillHeld({ held, picked, consumed }: Omit<Entry, 'lineNo' | 'positionId'>): number {
  return Math.max(0, held - Math.max(picked, consumed));
}

/** Gives how much is PICKED for an entry, while its reservation holds. */
export function stillPicked({ picked, consumed }: Pick<Entry, 'picked' | 'consumed'>): number {
  return Math.max(0, picked - consumed);
}

/**
 * Decides deeds in their order.
 * Takes the reservations they may draw on (others are not there) and the loose picks of their positions.
 */
export function fulfil(
  deeds: readonly Deed[],
  reservations: readonly Drawable[],
  loose: ReadonlyMap<number, number>,
): Fulfilment {
  const book = new Book(reservations, loose);
  const drawn = deeds.map((deed) => book.draw(deed));
  return { drawn, ...book.changes() };
}

type Totals = { -readonly [Name in keyof Entry]: Entry[Name] };
type Open = { readonly reservationId: string; status: ReservationStatus; readonly entries: Totals[] };
type Total = 'picked' | 'consumed';

class Book {
  readonly #reservations: ReadonlyMap<string, Open>;
  readonly #loose: Map<number, number>;
  readonly #changed = new Set<Open>();
  readonly #changedLoose = new Set<number>();
  readonly #happenings: Happening[] = [];

  constructor(reservations: readonly Drawable[], loose: ReadonlyMap<number, number>) {
    this.#reservations = new Map(
      reservations.map((one) => [
        one.reservationId,
        { ...one, entries: one.entries.map((entry) => ({ ...entry })) },
      ]),
    );
    this.#loose = new Map(loose);
  }

  draw(deed: Deed): Drawn {
    if (deed.kind === 'putBack') return { reserved: 0, picked: this.#takeLoose(deed), available: 0 };
    if (deed.kind === 'short') return this.#short(deed);
    return deed.kind === 'pick' ? this.#pick(deed) : this.#leave(deed);
  }

  changes(): Omit<Fulfilment, 'drawn'> {
    return {
      reservations: [...this.#changed],
      happenings: this.#happenings,
      loose: new Map([...this.#changedLoose].map((at) => [at, this.#loose.get(at) ?? 0])),
    };
  }

  #pick(deed: Deed): Drawn {
    const open = this.#reservations.get(deed.reservationId ?? '');
    let left = deed.quantity;
    let reserved = 0;
    for (const entries of groupsOf(open, deed)) {
      // Units that have left already were picked before, although it is told only now.
      left -= raise(entries, { total: 'picked', most: left, room: (each) => each.consumed - each.picked });
      const taken = raise(entries, { total: 'picked', most: left, room: stillHeld });
      left -= taken;
      reserved += taken;
    }
    const owner = open?.status === 'CONSUMED' ? undefined : lastOf(open, deed);
    if (owner !== undefined) owner.picked += left;
    else if (left > 0) this.#setLoose(deed.positionId, (this.#loose.get(deed.positionId) ?? 0) + left);
    this.#note(open, { deed, kind: 'PICKED', own: reserved + (owner === undefined ? 0 : left) });
    return { reserved, picked: 0, available: left };
  }

  /** What was promised cannot be kept: the reservation holds that much less from now on. */
  #short(deed: Deed): Drawn {
    const open = this.#reservations.get(deed.reservationId ?? '');
    let left = deed.quantity;
    for (const entry of groupsOf(open, deed).flat()) {
      const by = Math.min(left, stillHeld(entry));
      entry.held -= by;
      left -= by;
    }
    const reserved = deed.quantity - left;
    this.#note(open, { deed, kind: 'SHORTED', own: reserved });
    return { reserved, picked: 0, available: left };
  }

  #leave(deed: Deed): Drawn {
    const open = this.#reservations.get(deed.reservationId ?? '');
    let left = deed.quantity;
    let [reserved, picked] = [0, 0];
    for (const entries of groupsOf(open, deed)) {
      const fromPicked = raise(entries, { total: 'consumed', most: left, room: stillPicked });
      const fromHeld = raise(entries, { total: 'consumed', most: left - fromPicked, room: stillHeld });
      left -= fromPicked + fromHeld;
      picked += fromPicked;
      reserved += fromHeld;
    }
    const loose = deed.kind === 'ship' ? this.#takeLoose({ ...deed, quantity: left }) : 0;
    // What left from the shelf may still be told as picked; what was a loose pick has been.
    const owner = lastOf(open, deed);
    if (owner !== undefined) owner.consumed += left - loose;
    this.#note(open, { deed, kind: 'CONSUMED', own: picked + reserved });
    return { reserved, picked: picked + loose, available: left - loose };
  }

  #takeLoose({ positionId, quantity }: Pick<Deed, 'positionId' | 'quantity'>): number {
    const there = this.#loose.get(positionId) ?? 0;
    const taken = Math.min(there, quantity);
    if (taken > 0) this.#setLoose(positionId, there - taken);
    return taken;
  }

  #setLoose(positionId: number, quantity: number): void {
    this.#loose.set(positionId, quantity);
    this.#changedLoose.add(positionId);
  }

  /** Notes what a deed did to its reservation, if it has entries at the deed's position. */
  #note(
    open: Open | undefined,
    { deed, kind, own }: { deed: Deed; kind: Happening['kind']; own: number },
  ): void {
    if (open === undefined || lastOf(open, deed) === undefined) return;
    this.#changed.add(open);
    const { positionId } = deed;
    if (own > 0)
      this.#happenings.push({ reservationId: open.reservationId, kind, positionId, quantity: own });
    open.status = statusAfter(open, kind);
  }
}

/** What a deed draws on, in turn: the entries of its line, then the others of its position. */
function groupsOf(open: Open | undefined, { positionId, lineNo }: Deed): Totals[][] {
  const here = open?.entries.filter((entry) => entry.positionId === positionId) ?? [];
  if (lineNo === undefined) return [here];
  return [here.filter((each) => each.lineNo === lineNo), here.filter((each) => each.lineNo !== lineNo)];
}

/** The entry that takes what is beyond all of them: the last of the line, else of the position. */
function lastOf(open: Open | undefined, deed: Deed): Totals | undefined {
  const [line = [], others = []] = groupsOf(open, deed);
  return line.at(-1) ?? others.at(-1);
}

type Raising = { readonly total: Total; readonly most: number; readonly room: (entry: Entry) => number };

/** Raises a total of entries in their order as far as each has room; gives how much in all. */
function raise(entries: readonly Totals[], { total, most, room }: Raising): number {
  let left = most;
  for (const entry of entries) {
    const by = Math.min(left, Math.max(0, room(entry)));
    entry[total] += by;
    left -= by;
  }
  return most - left;
}

function statusAfter({ status, entries }: Open, kind: Happening['kind']): ReservationStatus {
  const isEmpty = entries.every((entry) => stillHeld(entry) + stillPicked(entry) === 0);
  const hasLeft = entries.some(({ consumed }) => consumed > 0);
  if (isEmpty && !hasLeft && kind === 'SHORTED') return nextStatus(status, 'release') ?? status;
  const verb = !hasLeft ? 'pick' : isEmpty ? 'consumeRest' : 'consumePart';
  return nextStatus(status, verb) ?? status;
}
