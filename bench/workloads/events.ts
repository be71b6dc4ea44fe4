/**
 * Stock events to record, as a source sends them: sales and receipts over the wide catalogue, some of them sent again.
 *
 * As text: a JSON array of StockEventInput. Event ids are new in every process, so that a run never replays another's.
 */
import { randomUUID } from 'node:crypto';
import { between, type Random, seeded, zipf } from '../harness/random.ts';
import type { Workload } from '../load/job.ts';
import { locationIdOf, skuOf } from './catalogue.ts';
import type { Operation } from './operation.ts';

type Shape = Extract<Workload, { name: 'events' }>;

const zipfExponent = 0.99;
const saleShare = 0.6;
const remembered = 20_000;
const occurredWithinMs = 3 * 86_400_000;

/** Makes batches of events of a workload. */
export function eventMaker(shape: Shape, seed: number): () => Operation {
  const random = seeded(seed);
  const fresh = freshEvents(shape, random);
  const sent: string[] = [];
  const one = (): string => {
    if (sent.length > 1_000 && random() < shape.replayShare)
      return sent[between(random, 0, sent.length - 1)] ?? fresh();
    const event = fresh();
    if (sent.length < remembered) sent.push(event);
    else sent[between(random, 0, remembered - 1)] = event;
    return event;
  };
  return () => {
    const events = Array.from({ length: shape.batchSize }, one);
    return { request: `[${events.join(',')}]`, units: shape.batchSize };
  };
}

function freshEvents(shape: Shape, random: Random): () => string {
  const run = randomUUID();
  const startMs = Date.now() - occurredWithinMs;
  const item = zipf(random, { count: shape.items, exponent: zipfExponent });
  let count = 0;
  return () => {
    count += 1;
    return JSON.stringify({
      source: 'bench',
      eventId: `${run}-${count}`,
      type: random() < saleShare ? 'SALE_COMPLETED' : 'RECEIPT_CONFIRMED',
      sku: skuOf(1 + item()),
      quantity: between(random, 1, 5),
      locationId: locationIdOf(between(random, 0, shape.locations - 1)),
      occurredAt: new Date(startMs + Math.floor(random() * occurredWithinMs)).toISOString(),
    });
  };
}
