/**
 * Whether the journal has what clients told: every acknowledged event once, every other at most once, nothing else.
 *
 * And whether what is on hand is what an independent count of those events says. Pure; gives a sentence for each wrong.
 */
import type { SentEvent } from '../told.ts';
import { eventKey } from '../told.ts';
import type { KeptEvent, Truth } from './truth.ts';

/** Under this name orders tell the ledger what was picked and shipped; checked with the orders. */
const ordersSource = 'stockgate-orders';

/** Holds the events of a run against the journal. */
export function wrongFacts(events: ReadonlyMap<string, SentEvent>, journal: readonly KeptEvent[]): string[] {
  const kept = new Map(journal.map((entry) => [eventKey(entry), entry]));
  const strangers = journal
    .filter((entry) => !events.has(eventKey(entry)) && entry.source !== ordersSource)
    .map(eventKey);
  return [
    ...strangers.map((key) => `${key} was recorded and never sent`),
    ...[...events].flatMap(([key, sent]) => wrongEvent(key, sent, kept.get(key))),
  ];
}

function wrongEvent(
  key: string,
  { input, answers, reason }: SentEvent,
  entry: KeptEvent | undefined,
): string[] {
  const statuses = answers.map(({ status }) => status);
  const odd = statuses.find((status) => status !== 'RECORDED' && status !== 'REPLAYED');
  const recorded = statuses.filter((status) => status === 'RECORDED').length;
  const units = Math.abs(input.quantity);
  return [
    ...(odd === undefined ? [] : [`${key} was answered ${odd}: ${reason}`]),
    ...(recorded > 1 ? [`${key} was answered RECORDED ${recorded} times`] : []),
    ...(statuses.length > 0 && entry === undefined ? [`${key} was acknowledged and is lost`] : []),
    ...(entry !== undefined && entry.times !== 1 ? [`${key} was recorded ${entry.times} times`] : []),
    ...(entry !== undefined && entry.units !== units
      ? [`${key} moved ${entry.units} units, not ${units}`]
      : []),
  ];
}

/** Counts what is on hand from the events that are in the journal, and says where the positions differ. */
export function wrongOnHand(
  events: ReadonlyMap<string, SentEvent>,
  { journal, onHand }: Pick<Truth, 'journal' | 'onHand'>,
): string[] {
  const counted = new Map<string, number>(Object.keys(onHand).map((at) => [at, 0]));
  for (const entry of journal) {
    const input = events.get(eventKey(entry))?.input;
    if (input === undefined) {
      if (entry.leftFrom !== null)
        counted.set(entry.leftFrom, (counted.get(entry.leftFrom) ?? 0) - entry.units);
      continue;
    }
    const there = input.type === 'TRANSFER_RECEIVED' ? input.toLocationId : input.locationId;
    const at = `${input.sku}@${there}`;
    counted.set(at, (counted.get(at) ?? 0) + effectOnHand(input.type) * input.quantity);
  }
  return [...counted].flatMap(([at, units]) =>
    units === (onHand[at] ?? 0) ? [] : [`${at}: ${onHand[at] ?? 0} on hand, the events say ${units}`],
  );
}

function effectOnHand(type: string): number {
  if (type === 'STOCK_DAMAGED') return 0;
  return type === 'SALE_COMPLETED' || type === 'TRANSFER_SHIPPED' ? -1 : 1;
}
