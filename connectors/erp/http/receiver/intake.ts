/**
 * What the reference receiver makes of a delivery: each event posted once, a repeated one answered as such, a bad one
 * refused alone, and those behind it in its order held.
 *
 * The rules a receiver must keep, README.md's, in their shortest form. Not HTTP (receiver.ts), not the disk (journal.ts).
 */
import { type WireDocument, type WireEvent, type WireResult, wireEvent } from '../wire.ts';
import { digestOf, type Journal, type Kept } from './journal.ts';

/** Why a receiver does not want an event. */
export type Objection = {
  readonly code: 'validation' | 'unmapped' | 'period-closed';
  readonly reason: string;
};

/** The receiver's own rules, such as its item master; undefined when it has nothing against the event. */
export type Judge = (event: WireEvent) => Objection | undefined;

/** Takes deliveries in, one at a time. */
export type Intake = { take(events: readonly unknown[]): Promise<WireResult[]> };

/** The receiver's rules: its own, and whether it keeps the protocol's about order. */
export type IntakeOptions = { readonly judge?: Judge | undefined; readonly holdsOrder?: boolean | undefined };

/** Opens the intake of a journal. */
export function createIntake(
  journal: Journal,
  { judge = () => undefined, holdsOrder = true }: IntakeOptions = {},
): Intake {
  let last: Promise<unknown> = Promise.resolve();
  return {
    take: (events) => {
      // Two deliveries at once must not both find an event missing.
      const taken = last.then(() => take({ journal, judge, holdsOrder }, events));
      last = taken.catch(() => undefined);
      return taken;
    },
  };
}

type Desk = { readonly journal: Journal; readonly judge: Judge; readonly holdsOrder: boolean };
type Judged = { readonly result: WireResult; readonly addition?: WireEvent };

async function take(desk: Desk, events: readonly unknown[]): Promise<WireResult[]> {
  const additions = new Map<string, WireEvent>();
  const stuck = new Set<string>();
  const results = events.map((raw) => {
    const { result, addition } = judged(desk, raw, { additions, stuck });
    if (addition !== undefined) additions.set(addition.id, addition);
    return result;
  });
  if (additions.size > 0) await desk.journal.append([...additions.values()]);
  return results.map((result) => {
    const kept = desk.journal.get(result.id);
    return kept === undefined || !('document' in result) ? result : { ...result, ...described(kept) };
  });
}

type Delivery = { readonly additions: ReadonlyMap<string, WireEvent>; readonly stuck: Set<string> };

function judged(desk: Desk, raw: unknown, { additions, stuck }: Delivery): Judged {
  const parsed = wireEvent.safeParse(raw);
  if (!parsed.success) {
    for (const key of orderKeysOf(raw)) stuck.add(key);
    const issue = parsed.error.issues[0];
    const reason = `${issue?.path.join('.') ?? 'event'}: ${issue?.message ?? 'malformed'}`;
    return { result: { result: 'rejected', id: eventIdOf(raw) ?? '', code: 'validation', reason } };
  }
  const event = parsed.data;
  const { id, orderKeys } = event;
  const known = additions.get(id);
  const digest = known === undefined ? desk.journal.get(id)?.digest : digestOf(known);
  if (digest === digestOf(event)) return { result: { result: 'duplicate', id, document: pendingDocument } };
  const objection = digest === undefined ? desk.judge(event) : anotherEvent;
  const isStuck = desk.holdsOrder && orderKeys.some((key) => stuck.has(key));
  if (objection === undefined && !isStuck) {
    return { result: { result: 'posted', id, document: pendingDocument }, addition: event };
  }
  for (const key of orderKeys) stuck.add(key);
  if (objection !== undefined) return { result: { result: 'rejected', id, ...objection } };
  return { result: { result: 'held', id, reason: 'an earlier event of its order was not posted' } };
}

/** The event's id, if it can be read at all; without one no result can be told. */
export function eventIdOf(raw: unknown): string | undefined {
  if (typeof raw !== 'object' || raw === null || !('id' in raw)) return undefined;
  return typeof raw.id === 'string' && raw.id !== '' ? raw.id : undefined;
}

function orderKeysOf(raw: unknown): string[] {
  if (typeof raw !== 'object' || raw === null || !('orderKeys' in raw)) return [];
  return Array.isArray(raw.orderKeys) ? raw.orderKeys.filter((key) => typeof key === 'string') : [];
}

/** How the receiver names what it made of an event. */
export function described({ seq, postedAt }: Kept): { document: WireDocument; postedAt: string } {
  return { document: { type: 'entry', id: String(seq) }, postedAt };
}

/** Stands for the document until the journal has given it its number. */
const pendingDocument: WireDocument = { type: 'entry', id: '' };

const anotherEvent: Objection = {
  code: 'validation',
  reason: 'an event with this id was posted before and said something else',
};
