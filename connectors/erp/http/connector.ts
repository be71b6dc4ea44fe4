/**
 * The generic connector: any system that takes signed JSON over HTTP as README.md beside this describes.
 *
 * One delivery a batch, a result an event. A delivery refused as a whole is halved until the event at fault stands alone.
 * The receiver keeps event ids, so that sending one twice has one effect; a lost answer is still looked up first.
 */
import { createHash } from 'node:crypto';
import type {
  CallContext,
  CanonicalMovement,
  DocumentRef,
  ErpCapabilities,
  ErpConnector,
  ErpHealth,
  ErpMovement,
  FoundDocument,
  OnHandFilter,
  OnHandRow,
  Outcome,
  PlannedPosting,
} from '../contract.ts';
import { heldBehind, postInOrder, type Tried } from '../in-order.ts';
import { type CallFault, outcomeOfFault } from '../transport.ts';
import { type Call, type Caller, type CallResult, createCaller } from './call.ts';
import {
  readWire,
  thousandthsOf,
  unitsOf,
  type WireDocument,
  type WireEvent,
  type WireResult,
  wireAnswer,
  wireEventPage,
  wireFound,
  wireHealth,
  wireOnHand,
} from './wire.ts';

/** How a receiver is reached and how much it is given at once. */
export type HttpConnectorOptions = {
  /** `http(s)://host:port/base`. */
  readonly url: string;
  /** The secret both sides hold, at least 32 characters. */
  readonly secret: string;
  /** Most events of a delivery, 1 to 1,000; defaults to 100. */
  readonly maxBatch?: number;
  /** Most deliveries at once; defaults to 1. */
  readonly maxConcurrency?: number;
  /** How long a call may take; defaults to 30 s. */
  readonly timeoutMs?: number;
  /** Whether the receiver holds what stands behind an event it refused (README.md, rule 3); defaults to true. */
  readonly holdsOrder?: boolean;
};

const system = 'http';
const lookupsAtOnce = 8;

/** Gives a connector to one receiver; connections are made on first use. */
export function createHttpConnector(options: HttpConnectorOptions): ErpConnector<WireEvent> {
  const maxConcurrency = options.maxConcurrency ?? 1;
  const timeoutMs = options.timeoutMs ?? 30_000;
  const caller = createCaller({
    url: options.url,
    secret: options.secret,
    connections: maxConcurrency + lookupsAtOnce,
    timeoutMs,
  });
  return {
    system,
    capabilities: capabilities(options, maxConcurrency),
    health: () => health(caller),
    plan,
    post: (batch, context) => post(caller, batch, context),
    find: (eventIds, context) => find(caller, eventIds, context),
    reverse: (ref, movement, context) => reverse(caller, { ref, movement, context }),
    onHandSnapshot: (asOf, filter) => onHand(caller, asOf, filter),
    movementsSince: (cursor) => movementsSince(caller, cursor),
    close: () => caller.close(),
  };
}

function capabilities(
  { maxBatch = 100, holdsOrder = true }: HttpConnectorOptions,
  maxConcurrency: number,
): ErpCapabilities {
  return {
    maxBatch,
    maxConcurrency,
    atomicBatch: false,
    idempotency: 'native',
    settleMs: 0,
    // Where it does not, the worker sends one of an order at a time.
    keepsOrderInBatch: holdsOrder,
    asOf: 'instant',
    orderingKey: 'none',
    blocksNegative: false,
  };
}

function plan(movement: CanonicalMovement): PlannedPosting<WireEvent> {
  const { eventId, orderKeys, quantity, ...rest } = movement;
  const document = { ...rest, id: eventId, orderKeys: [...orderKeys], quantity: unitsOf(quantity) };
  return { eventId, orderKeys, document };
}

async function reverse(
  caller: Caller,
  asked: { ref: DocumentRef; movement: CanonicalMovement; context: CallContext },
): Promise<Outcome> {
  const { movement, ref } = asked;
  const planned = plan({ ...movement, from: movement.to, to: movement.from });
  const document = { ...planned.document, reverses: ref.id };
  const [outcome] = await post(caller, [{ ...planned, document }], asked.context);
  return outcome ?? outcomeOfFault(movement.eventId, noResult);
}

/** Delivers a batch; one that is refused as a whole is halved. */
function post(
  caller: Caller,
  batch: readonly PlannedPosting<WireEvent>[],
  context: CallContext,
): Promise<Outcome[]> {
  return postInOrder(batch, { attempt: (part) => deliver(caller, part, context) });
}

/** Whether a refusal of the whole may be the fault of one event: malformed, too large, not to be processed. */
function mayBeOneEvent(fault: CallFault): boolean {
  return !fault.isRetryable && [400, 409, 413, 422].includes(fault.status ?? 0);
}

async function deliver(
  caller: Caller,
  batch: readonly PlannedPosting<WireEvent>[],
  context: CallContext,
): Promise<Tried> {
  const events = JSON.stringify(batch.map(({ document }) => document));
  const key = createHash('sha256').update(events).digest('hex');
  const call: Call = {
    method: 'POST',
    path: '/events',
    body: `{"deliveryId":"${key.slice(0, 32)}","events":${events}}`,
    headers: { 'idempotency-key': key },
    signal: context.signal,
  };
  const answer = await caller.send(call);
  if ('fault' in answer) return { ...answer, isDivisible: mayBeOneEvent(answer.fault) };
  const said = readWire(wireAnswer, answer.text);
  if (said === undefined) return { fault: malformed(answer), isDivisible: false };
  return { outcomes: outcomesOf(batch, said.results) };
}

function outcomesOf(batch: readonly PlannedPosting<WireEvent>[], results: readonly WireResult[]): Outcome[] {
  const byId = new Map(results.map((result) => [result.id, result]));
  return batch.map(({ eventId }) => outcomeOf(eventId, byId.get(eventId)));
}

function outcomeOf(eventId: string, told: WireResult | undefined): Outcome {
  if (told === undefined) return outcomeOfFault(eventId, noResult);
  switch (told.result) {
    case 'held':
      return { ...heldBehind(eventId), reason: told.reason };
    case 'rejected':
      return { status: 'rejected', eventId, reason: told.reason, code: told.code, retryable: false };
    default: {
      const posted = { status: told.result, eventId, documentRef: documentRef(told.document) };
      return told.postedAt === undefined ? posted : { ...posted, postedAt: told.postedAt };
    }
  }
}

async function find(
  caller: Caller,
  eventIds: readonly string[],
  { signal }: CallContext,
): Promise<ReadonlyMap<string, FoundDocument>> {
  const found = new Map<string, FoundDocument>();
  const waiting = [...eventIds];
  const lookUp = async (): Promise<void> => {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const answer = await caller.send({ method: 'GET', path: `/events/${encodeURIComponent(id)}`, signal });
      if ('fault' in answer && answer.fault.status === 404) continue;
      const { document } = parsed(answer, wireFound);
      found.set(id, { ...documentRef(document), final: true });
    }
  };
  await Promise.all(Array.from({ length: Math.min(lookupsAtOnce, eventIds.length) }, lookUp));
  return found;
}

async function health(caller: Caller): Promise<ErpHealth> {
  const startedAt = performance.now();
  const answer = await caller.send({ method: 'GET', path: '/health', signal: AbortSignal.timeout(5_000) });
  const latencyMs = performance.now() - startedAt;
  const said = 'fault' in answer ? undefined : readWire(wireHealth, answer.text);
  if (said === undefined) return { up: false, latencyMs };
  return { up: said.up, latencyMs, ...(said.version === undefined ? {} : { version: said.version }) };
}

async function* onHand(caller: Caller, asOf: Date, filter: OnHandFilter = {}): AsyncGenerator<OnHandRow> {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const query = new URLSearchParams({ asOf: asOf.toISOString(), ...(after === '' ? {} : { after }) });
    const page: ReturnType<typeof wireOnHand.parse> = parsed(
      await get(caller, `/on-hand?${query}`),
      wireOnHand,
    );
    for (const row of page.onHand) {
      if (filter.locations?.includes(row.location) === false) continue;
      if (filter.skus?.includes(row.sku) === false) continue;
      const { sku, location, unit: uom } = row;
      yield { sku, location, uom, quantity: thousandthsOf(row.quantity), asOf: page.asOf };
    }
    after = page.next;
  }
}

async function* movementsSince(caller: Caller, cursor = '0'): AsyncGenerator<ErpMovement> {
  for (let after: number | undefined = Number(cursor); after !== undefined; ) {
    const page: ReturnType<typeof wireEventPage.parse> = parsed(
      await get(caller, `/events?after=${after}`),
      wireEventPage,
    );
    for (const { seq, postedAt, document, event } of page.events) {
      const { id: eventId, sku, from, to } = event;
      const quantity = thousandthsOf(event.quantity);
      yield {
        cursor: String(seq),
        eventId,
        sku,
        quantity,
        from,
        to,
        postedAt,
        documentRef: documentRef(document),
      };
    }
    after = page.next;
  }
}

function get(caller: Caller, path: string): Promise<CallResult> {
  return caller.send({ method: 'GET', path, signal: new AbortController().signal });
}

function parsed<Value>(answer: CallResult, schema: { parse(value: unknown): Value }): Value {
  if ('fault' in answer) throw new Error(`the ERP could not be asked: ${answer.fault.reason}`);
  return schema.parse(JSON.parse(answer.text));
}

const noResult: CallFault = {
  code: 'untyped',
  reason: 'the answer has no result for this event',
  outcome: 'unknown',
  isRetryable: true,
};

function malformed(answer: { readonly status: number; readonly text: string }): CallFault {
  const reason = `HTTP ${answer.status} with a body that is no answer: ${answer.text.slice(0, 200)}`;
  return { code: 'untyped', reason, outcome: 'unknown', isRetryable: true, status: answer.status };
}

function documentRef({ type, id, number }: WireDocument): DocumentRef {
  return { system, type, id, ...(number === undefined ? {} : { number }) };
}
