/**
 * The life of one trade as the contract has it: the key decoded, what belongs together read, put in order and timed.
 *
 * Pure but for the reads handed in (trace-store.ts, erp-store.ts). Needs a reach over everything: a trade may touch any
 * location, and its order any channel.
 */
import { typeOf } from '#ledger';
import { fault, requireWhole } from '#schema';
import type { StockContext } from './context.ts';
import { type EncodedErpPosting, encodeErpPosting, readPostingId } from './erp.ts';
import type { ErpPostingRow } from './erp-store.ts';
import type { TraceKey, TraceStageKind } from './generated.ts';
import { mostTracedEvents, type TracedEvent, type TracedOrderRow, type TraceSeed } from './trace-store.ts';

type Stage = {
  readonly kind: TraceStageKind;
  readonly at: Date;
  readonly since?: Date | undefined;
  readonly system: string;
  readonly what: string;
  readonly reference?: string | undefined;
  readonly document?: string | undefined;
  readonly correlationId?: string | undefined;
  readonly movementId?: number | undefined;
  readonly postingId?: number | undefined;
  readonly failure?: EncodedErpPosting['failure'];
};

/** Follows a trade by its key; null when nothing has it. */
export async function askTrace(key: TraceKey, context: StockContext) {
  requireWhole(context.caller, 'locations');
  requireWhole(context.caller, 'channels');
  const seed = await seedOf(key, context);
  if (seed === undefined) return null;
  const { traces, erp } = context;
  const found = await traces.events(seed);
  const events = found.slice(0, mostTracedEvents);
  const lineages = events.flatMap(({ lineageId }) => lineageId ?? []);
  const order = await traces.order([
    ...new Set([...lineages, ...(seed.by === 'lineage' ? [seed.value] : [])]),
  ]);
  if (events.length === 0 && order === undefined) return null;
  const movementIds = events.flatMap((event) => event.movementIds);
  const rows = (await erp.ofMovement.loadMany(movementIds)).filter(isRow);
  const postings = new Map(rows.map((row) => [row.postingId, row]));
  const stages = [
    ...stepsOf(order),
    ...events.flatMap(eventStages),
    ...publishedStages(events, context),
    ...[...postings.values()].flatMap((row) => postingStages(row, events)),
  ];
  return {
    order: order === undefined ? null : encodeOrder(order),
    ...encodeStages(stages),
    postings: [...postings.values()].map(encodeErpPosting),
    settled: rows.length === movementIds.length && rows.every(({ state }) => isSettled(state)),
    whole: found.length <= mostTracedEvents,
  };
}

async function seedOf(key: TraceKey, { traces, erp }: StockContext): Promise<TraceSeed | undefined> {
  const given = Object.entries(key).filter(([, value]) => value != null);
  if (given.length !== 1)
    throw fault(
      'BAD_USER_INPUT',
      `by must have exactly one key, not ${given.length === 0 ? 'none' : given.map(([name]) => name).join(', ')}`,
    );
  const { correlationId, orderId, channelOrder, postingId, movementId } = key;
  if (correlationId != null) return { by: 'correlation', value: correlationId };
  if (orderId != null) return { by: 'lineage', value: orderId.toLowerCase() };
  if (channelOrder != null) {
    const id = await traces.orderIdOf(channelOrder.channel, channelOrder.channelOrderId);
    return id === undefined ? undefined : { by: 'lineage', value: id };
  }
  const asked = readPostingId(movementId ?? postingId ?? '');
  if (asked === undefined) return undefined;
  const movement = movementId == null ? (await erp.byId.load(asked))?.movementIds[0] : asked;
  return movement === undefined ? undefined : { by: 'movement', value: movement };
}

const isRow = (row: ErpPostingRow | Error | null): row is ErpPostingRow =>
  row !== null && !(row instanceof Error);

const isSettled = (state: string): boolean => state === 'posted' || state === 'waived';

function encodeOrder({ orderId, channelId, channelOrderId, status }: TracedOrderRow) {
  return { id: orderId, channel: channelId, channelOrderId, status };
}

function stepsOf(order: TracedOrderRow | undefined): Stage[] {
  return (order?.steps ?? []).map(({ step, status, correlationId, at }, index, steps) => ({
    ...{ kind: 'ORDER_STEP' as const, system: order?.channelId ?? '', what: step, reference: status },
    ...{ at: new Date(at), correlationId, document: `order ${order?.channelOrderId}` },
    since: index === 0 ? undefined : new Date(steps[index - 1]?.at ?? at),
  }));
}

function eventStages(event: TracedEvent): Stage[] {
  const { source, eventId, correlationId, occurredAt, recordedAt, referenceDocument } = event;
  const document =
    referenceDocument === null ? undefined : `${referenceDocument.type} ${referenceDocument.id}`;
  const of = { what: typeOf(event.typeCode), document, correlationId };
  return [
    { ...of, kind: 'OCCURRED', at: occurredAt, system: source, reference: eventId },
    { ...of, kind: 'RECORDED', at: recordedAt, since: occurredAt, system: 'ledger', reference: eventId },
    ...event.movementIds.map(
      (movementId): Stage => ({
        ...{ ...of, kind: 'MOVED', at: recordedAt, since: recordedAt, system: 'ledger' },
        ...{ reference: String(movementId), movementId },
      }),
    ),
  ];
}

/** What this process remembers of when it learned of the movements: from then on its answers and subscribers are told. */
function publishedStages(events: readonly TracedEvent[], { live }: StockContext): Stage[] {
  return events.flatMap(({ typeCode, correlationId, recordedAt, movementIds }) =>
    movementIds.flatMap((movementId): Stage[] => {
      const toldAtMs = live?.toldAt(movementId);
      if (toldAtMs === undefined) return [];
      const at = new Date(Math.max(toldAtMs, recordedAt.getTime()));
      const of = { kind: 'PUBLISHED' as const, system: 'availability', what: typeOf(typeCode) };
      return [{ ...of, at, since: recordedAt, reference: String(movementId), correlationId, movementId }];
    }),
  );
}

function postingStages(row: ErpPostingRow, events: readonly TracedEvent[]): Stage[] {
  const { postingId, company, state, createdAt, updatedAt, postedAt, documentRef } = row;
  const [movementId] = row.movementIds;
  const moved = events.find((event) => movementId !== undefined && event.movementIds.includes(movementId));
  const of = { system: `erp ${company}`, postingId, movementId };
  const made: Stage = {
    ...of,
    kind: 'POSTING_MADE',
    at: createdAt,
    since: moved?.recordedAt,
    what: row.kind,
    reference: row.eventId,
  };
  if (postedAt !== null && documentRef !== null) {
    const document = `${documentRef.type} ${documentRef.number ?? documentRef.id}`;
    return [
      made,
      {
        ...of,
        kind: 'POSTED',
        at: postedAt,
        since: createdAt,
        what: 'POSTED',
        reference: documentRef.id,
        document,
      },
    ];
  }
  const { failure } = encodeErpPosting(row);
  return [
    made,
    { ...of, kind: 'POSTING', at: updatedAt, since: createdAt, what: state.toUpperCase(), failure },
  ];
}

const mostInt = 2 ** 31 - 1;
const clamped = (ms: number): number => Math.max(-mostInt, Math.min(mostInt, ms));

function encodeStages(stages: readonly Stage[]) {
  const inOrder = stages.toSorted((left, right) => left.at.getTime() - right.at.getTime());
  return {
    correlationIds: [...new Set(inOrder.flatMap(({ correlationId }) => correlationId ?? []))],
    stages: inOrder.map(({ kind, at, since, system, what, ...rest }) => ({
      ...{ kind, at: at.toISOString(), system, what },
      tookMs: since === undefined ? null : clamped(at.getTime() - since.getTime()),
      reference: rest.reference ?? null,
      document: rest.document ?? null,
      correlationId: rest.correlationId ?? null,
      movementId: rest.movementId === undefined ? null : String(rest.movementId),
      postingId: rest.postingId === undefined ? null : String(rest.postingId),
      failure: rest.failure ?? null,
    })),
  };
}
