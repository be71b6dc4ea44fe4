/**
 * A small second ledger, written from docs/ledger.md and not from the SQL: what must be where after a set of facts and promises.
 *
 * It keeps what was accepted and, when asked, walks each position's time from the beginning. AVAILABLE comes from that walk
 * (invariant 7: the order of arrival does not matter); guarded states are drawn on in order of arrival. Whole units.
 */
import { createHash } from 'node:crypto';
import type { StockEventInput } from '#ledger';

/** The states the oracle keeps, as ledger stories write them. */
export const oracleStates = ['a', 'r', 'p', 'd', 'q', 'rp'] as const;

/** A state by its short name. */
export type OracleState = (typeof oracleStates)[number];

/** What is at a place, in units. */
export type Quantities = Record<OracleState, number>;

type Deltas = Partial<Quantities>;
type Moment = {
  readonly at: string;
  readonly rank: string;
  readonly deltas?: Deltas;
  readonly count?: { readonly units: number; readonly isNet: boolean };
};
/** Totals of what was held, told as picked, told as left; `end` says how it ended: all has left, or it was given back. */
type Hold = {
  readonly place: string;
  readonly held: number;
  picked: number;
  left: number;
  end: 'consumed' | 'released' | undefined;
};

const disposed: Readonly<Record<string, OracleState>> = {
  RESALABLE: 'a',
  DAMAGED: 'd',
  QUARANTINED: 'q',
  PENDING_INSPECTION: 'q',
};
const nothing = (): Quantities => ({ a: 0, r: 0, p: 0, d: 0, q: 0, rp: 0 });
const reservedFor = ({ held, picked, left }: Hold): number => Math.max(0, held - Math.max(picked, left));
const pickedFor = ({ picked, left }: Hold): number => Math.max(0, picked - left);

/** The second ledger. Places are `sku@location`. */
export class Oracle {
  readonly #moments = new Map<string, Moment[]>();
  readonly #guarded = new Map<string, Quantities>();
  readonly #seen = new Map<string, string>();
  readonly #holds = new Map<string, Hold>();
  /** Picked for nobody, by place. */
  readonly #loose = new Map<string, number>();
  readonly #transfers = new Map<string, { sent: number; received: number }>();

  /** Takes one call's events; gives what each must be answered. */
  record(events: readonly StockEventInput[]): string[] {
    const accepted: StockEventInput[] = [];
    const answers = events.map((event) => {
      const content = JSON.stringify(event);
      const before = this.#seen.get(event.eventId);
      if (before !== undefined) return before === content ? 'REPLAYED' : 'REFUSED IdempotencyConflict';
      this.#seen.set(event.eventId, content);
      accepted.push(event);
      return 'RECORDED';
    });
    // Of one call, what gives is posted before what draws on it.
    const phase = ({ type }: StockEventInput): number =>
      type === 'RETURN_DISPOSITIONED' ? 1 : type === 'STOCK_RELEASED' || type === 'STOCK_SCRAPPED' ? 2 : 0;
    for (const at of [0, 1, 2]) for (const event of accepted) if (phase(event) === at) this.#accept(event);
    return answers;
  }

  /** Takes a request for units of one place; gives what must be answered. */
  reserve(name: string, place: string, units: number): string {
    if (this.at(place).a < units) return 'InsufficientStock';
    this.#holds.set(name, { place, held: units, picked: 0, left: 0, end: undefined });
    this.#note(place, { at: 'now', rank: '', deltas: { a: -units, r: units } });
    return 'ok';
  }

  /** Gives back what a hold still has, when it is one. */
  release(name: string): void {
    const hold = this.#holds.get(name);
    if (hold === undefined || hold.end !== undefined) return;
    const [r, p] = [reservedFor(hold), pickedFor(hold)];
    this.#note(hold.place, { at: 'now', rank: '', deltas: { a: r, r: -r, p: -p, rp: p } });
    hold.end = 'released';
  }

  /** What must be at a place: its time walked from the beginning. */
  at(place: string): Quantities {
    const now = nothing();
    const moments = [...(this.#moments.get(place) ?? [])].sort(
      (left, right) => compare(left.at, right.at) || compare(left.rank, right.rank),
    );
    for (const { deltas, count } of moments) {
      for (const state of oracleStates) now[state] += deltas?.[state] ?? 0;
      if (count === undefined) continue;
      const there = now.a + now.d + now.q + now.rp + (count.isNet ? 0 : now.r + now.p);
      now.a += count.units - there;
    }
    return now;
  }

  /** Transfers that have received more than was sent. */
  overReceived(): string[] {
    return [...this.#transfers].filter(([, line]) => line.received > line.sent).map(([id]) => id);
  }

  /** Units of a SKU that are between places. */
  inTransit(sku: string): number {
    return [...this.#transfers]
      .filter(([id]) => id.startsWith(`${sku}/`))
      .reduce((sum, [, { sent, received }]) => sum + Math.max(0, sent - received), 0);
  }

  #accept(event: StockEventInput): void {
    const here = `${event.sku}@${event.locationId}`;
    const place = event.type === 'TRANSFER_RECEIVED' ? `${event.sku}@${event.toLocationId}` : here;
    const moment: Moment =
      event.type === 'SNAPSHOT_ASSERTED'
        ? {
            at: event.occurredAt,
            rank: `count ${rankOf(event)}`,
            count: { units: event.quantity, isNet: event.semantics === 'NET_OF_ORDERS' },
          }
        : { at: event.occurredAt, rank: ' ', deltas: this.#deltasOf(event, place) };
    this.#note(place, moment);
  }

  #deltasOf(event: StockEventInput, place: string): Deltas {
    const units = event.quantity;
    const to = disposed[event.disposition ?? ''];
    switch (event.type) {
      case 'OPENING_ASSERTED':
      case 'SALE_VOIDED':
      case 'ADJUSTMENT_APPROVED':
        return { a: units };
      case 'RECEIPT_CONFIRMED':
        return { [to ?? 'a']: units };
      case 'RECEIPT_REVERSED':
        return { a: -units };
      case 'RETURN_ACCEPTED':
        return { [to ?? 'rp']: units };
      case 'STOCK_DAMAGED':
        return { a: -units, d: units };
      case 'STOCK_QUARANTINED':
        return { a: -units, q: units };
      case 'SALE_COMPLETED':
      case 'SHIPMENT_CONFIRMED':
      case 'PICKUP_COMPLETED':
        return this.#leave(event, place);
      case 'PICK_CONFIRMED':
        return this.#pick(event, place);
      case 'PACK_COMPLETED':
        return {};
      case 'PUTAWAY_COMPLETED': {
        const back = this.#takeLoose(place, units);
        return { a: back, p: -back };
      }
      case 'RETURN_DISPOSITIONED':
        return this.#draw(place, { from: 'rp', to, units });
      case 'STOCK_RELEASED':
        return this.#draw(place, { from: 'q', to: 'a', units });
      case 'STOCK_SCRAPPED':
        return this.#draw(place, {
          from: event.disposition === 'QUARANTINED' ? 'q' : 'd',
          to: undefined,
          units,
        });
      case 'TRANSFER_SHIPPED':
        this.#transfer(event).sent += units;
        return { a: -units };
      case 'TRANSFER_RECEIVED':
        this.#transfer(event).received += units;
        return { [to ?? 'a']: units };
      default:
        throw new Error(`the oracle does not know ${event.type}`);
    }
  }

  /** The hold an event names, if it has units here or had them. */
  #holdOf(event: StockEventInput, here: string): Hold | undefined {
    const hold = this.#holds.get(event.reservationId ?? '');
    return hold?.place === here && hold.end !== 'released' ? hold : undefined;
  }

  /** What a hold's new totals move: what is not RESERVED or PICKED for it any more, or newly is. */
  #total(hold: Hold, more: { picked?: number; left?: number }): { r: number; p: number } {
    const before = { r: reservedFor(hold), p: pickedFor(hold) };
    hold.picked += more.picked ?? 0;
    hold.left += more.left ?? 0;
    const [r, p] = [reservedFor(hold), pickedFor(hold)];
    if (hold.left > 0 && r + p === 0) hold.end = 'consumed';
    return { r: r - before.r, p: p - before.p };
  }

  #pick(event: StockEventInput, here: string): Deltas {
    const hold = this.#holdOf(event, here);
    // Of a hold that is used up only what has left already was picked for it.
    const most = hold?.end === 'consumed' ? Math.max(0, hold.left - hold.picked) : event.quantity;
    const own = hold === undefined ? 0 : Math.min(event.quantity, most);
    const moved = hold === undefined ? { r: 0, p: 0 } : this.#total(hold, { picked: own });
    const loose = event.quantity - own;
    this.#loose.set(here, (this.#loose.get(here) ?? 0) + loose);
    return { a: -(moved.r + moved.p) - loose, r: moved.r, p: moved.p + loose };
  }

  #leave(event: StockEventInput, here: string): Deltas {
    const hold = this.#holdOf(event, here);
    const moved = hold === undefined ? { r: 0, p: 0 } : this.#total(hold, { left: event.quantity });
    const rest = event.quantity + moved.r + moved.p;
    const loose = event.type === 'SALE_COMPLETED' ? 0 : this.#takeLoose(here, rest);
    // What was a loose pick has been picked; it is no reason to take a later pick for a late one.
    if (hold !== undefined) hold.left -= loose;
    return { a: -(rest - loose), r: moved.r, p: moved.p - loose };
  }

  #takeLoose(here: string, units: number): number {
    const there = this.#loose.get(here) ?? 0;
    const taken = Math.min(there, units);
    this.#loose.set(here, there - taken);
    return taken;
  }

  /** As far as the state reaches, the rest from AVAILABLE. */
  #draw(place: string, draw: { from: 'rp' | 'q' | 'd'; to: OracleState | undefined; units: number }): Deltas {
    const taken = Math.min(draw.units, this.#guarded.get(place)?.[draw.from] ?? 0);
    const deltas: Deltas = { a: -(draw.units - taken), [draw.from]: -taken };
    if (draw.to !== undefined) deltas[draw.to] = (deltas[draw.to] ?? 0) + draw.units;
    return deltas;
  }

  #transfer(event: StockEventInput): { sent: number; received: number } {
    const id = `${event.sku}/${event.transferId}`;
    const line = this.#transfers.get(id) ?? { sent: 0, received: 0 };
    this.#transfers.set(id, line);
    return line;
  }

  #note(place: string, moment: Moment): void {
    this.#moments.set(place, [...(this.#moments.get(place) ?? []), moment]);
    const guarded = this.#guarded.get(place) ?? nothing();
    for (const state of oracleStates) guarded[state] += moment.deltas?.[state] ?? 0;
    this.#guarded.set(place, guarded);
  }
}

/** Of two counts of one moment the one with the greater digest of its key holds, whichever came first. */
function rankOf({ source, eventId }: StockEventInput): string {
  return createHash('sha256')
    .update(JSON.stringify([source, eventId]))
    .digest('hex');
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
