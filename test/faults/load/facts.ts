/**
 * Tills, warehouses and stores that tell what happened: one event or many a call, about one in ten sent again as it was.
 *
 * An event is sent until it is answered, now and then only once whatever happened: then it may have been recorded or not.
 */
import { RecordFactsDocument, type StockEventInput } from '../generated.ts';
import { eventKey, type SentEvent, type Told } from '../told.ts';
import { type BulkAnswer, type BulkOptions, sendBulk } from './bulk.ts';
import type { Client } from './client.ts';
import { type Chooser, locationIds, scarce, skus } from './shop.ts';

/** One who sends events and remembers which ones. */
export type Teller = {
  /** Sends events until they are answered; those are kept in the record of the run. */
  send(events: readonly StockEventInput[]): Promise<void>;
  /** Makes up a call and sends it. */
  step(): Promise<void>;
};

/** What a teller works with; `name` starts its event ids. */
export type TellerOptions = {
  readonly name: string;
  readonly client: Client;
  readonly chooser: Chooser;
  readonly told: Told;
  /** Sends by the bulk route instead of by the mutation. */
  readonly bulk?: BulkOptions;
};

const replayedShare = 0.1;
const largeCallShare = 0.02;
const abandonedShare = 0.1;

/** Makes one who sends events. */
export function createTeller({ name, client, chooser, told, bulk }: TellerOptions): Teller {
  let made = 0;
  const arrived: StockEventInput[] = [];
  const fresh = (): StockEventInput[] => {
    made += 1;
    return happen(`${name}-${made}`, chooser);
  };
  const send = async (inputs: readonly StockEventInput[]): Promise<void> => {
    const sent = inputs.map((input) => noted(told, input));
    const answers =
      bulk === undefined ? await ask(inputs, { client, chooser }) : await sendBulk(inputs, bulk);
    for (const [index, answer] of answers.entries()) {
      const event = sent[index];
      if (answer === undefined || event === undefined) continue;
      event.answers.push({ status: answer.status, atMs: answer.atMs });
      if (answer.reason !== undefined) event.reason = answer.reason;
    }
    const isAnswered = answers.length > 0 && !answers.includes(undefined);
    if (isAnswered) arrived.push(...inputs);
    // The other half of a transfer is told only when the first is known to have been recorded.
    const received = isAnswered ? inputs.flatMap((input) => receiptOf(input, { chooser, told })) : [];
    if (received.length > 0) await send(received);
  };
  return {
    send,
    step: async () => {
      const calls = chooser.chance(largeCallShare)
        ? chooser.whole(50, 120)
        : Math.ceil(12 * chooser.random() ** 3);
      const events = Array.from({ length: calls }, fresh).flat();
      const again = events.filter(() => arrived.length > 0 && chooser.chance(replayedShare));
      await send([...events, ...again.map(() => chooser.one(arrived))]);
    },
  };
}

/** Asks the mutation; gives nothing when it was given up. */
async function ask(
  inputs: readonly StockEventInput[],
  { client, chooser }: Pick<TellerOptions, 'client' | 'chooser'>,
): Promise<(BulkAnswer | undefined)[]> {
  const answered = await client.ask(
    RecordFactsDocument,
    { events: [...inputs] },
    { kind: 'record', givesUp: () => chooser.chance(abandonedShare) },
  );
  if (answered === undefined) return [];
  return answered.data.stockEventsRecord.results.map(({ status, error }) => ({
    status,
    atMs: answered.atMs,
    reason: error === null ? undefined : `${error.code}: ${error.message}`,
  }));
}

function noted(told: Told, input: StockEventInput): SentEvent {
  const key = eventKey(input);
  const known = told.events.get(key);
  if (known !== undefined) return known;
  const sent: SentEvent = { input, answers: [] };
  told.events.set(key, sent);
  return sent;
}

const types = [
  ...Array.from({ length: 8 }, () => 'RECEIPT_CONFIRMED' as const),
  ...Array.from({ length: 7 }, () => 'SALE_COMPLETED' as const),
  'RETURN_ACCEPTED',
  'STOCK_DAMAGED',
  'ADJUSTMENT_APPROVED',
  'TRANSFER_SHIPPED',
] as const;

/** Something that happened; of scarce items only arrivals of a few units. */
function happen(eventId: string, chooser: Chooser): StockEventInput[] {
  const isScarce = chooser.chance(0.15);
  const type = isScarce ? 'RECEIPT_CONFIRMED' : chooser.one(types);
  const event = {
    source: 'till',
    eventId,
    type,
    sku: isScarce ? chooser.one(scarce) : chooser.popular(),
    quantity: isScarce ? chooser.whole(1, 3) : quantityOf(type, chooser),
    locationId: isScarce ? (locationIds[0] ?? '') : chooser.one(locationIds),
    occurredAt: new Date().toISOString(),
  };
  if (type !== 'TRANSFER_SHIPPED') return [event];
  const others = locationIds.filter((id) => id !== event.locationId);
  return [{ ...event, toLocationId: chooser.one(others), transferId: `T-${eventId}` }];
}

function quantityOf(type: (typeof types)[number], chooser: Chooser): number {
  if (type === 'RECEIPT_CONFIRMED') return chooser.whole(5, 20);
  if (type === 'ADJUSTMENT_APPROVED') return chooser.chance(0.5) ? chooser.whole(1, 3) : -chooser.whole(1, 3);
  return chooser.whole(1, 4);
}

/** What arrives of a transfer: all of it, or less, or nothing yet. */
function receiptOf(
  event: StockEventInput,
  { chooser, told }: Pick<TellerOptions, 'chooser' | 'told'>,
): StockEventInput[] {
  if (event.type !== 'TRANSFER_SHIPPED' || chooser.chance(0.3)) return [];
  const quantity = chooser.whole(1, event.quantity);
  const occurredAt = new Date().toISOString();
  const receipt = {
    ...event,
    eventId: `${event.eventId}-received`,
    type: 'TRANSFER_RECEIVED',
    quantity,
    occurredAt,
  };
  return told.events.has(eventKey(receipt)) ? [] : [receipt];
}

/** A first delivery, so that there is something to sell from the start. */
export function firstDelivery(): StockEventInput[] {
  return skus.flatMap((sku) =>
    locationIds.map((locationId) => ({
      source: 'opening',
      eventId: `${sku}@${locationId}`,
      type: 'OPENING_ASSERTED',
      sku,
      quantity: scarce.includes(sku) ? 2 : 100,
      locationId,
      occurredAt: new Date().toISOString(),
    })),
  );
}
