/**
 * The connector to a Tryton 6.0 company: a movement is one stock move, valued and booked in the general ledger by Tryton.
 *
 * One lane: Tryton's own server is one process, and two calls for one product of average cost fail each other. How an
 * event is posted once is protocol-ledger.ts's or protocol-module.ts's matter. README.md beside this, docs/erp.md.
 */
import { z } from 'zod';
import type {
  CallContext,
  CanonicalMovement,
  DocumentRef,
  ErpCapabilities,
  ErpConnector,
  ErpHealth,
  FoundDocument,
  Outcome,
  PlannedPosting,
} from '../contract.ts';
import { postInOrder } from '../in-order.ts';
import { type CallFault, outcomeOfFault } from '../transport.ts';
import { createCatalogues, type MoveValues } from './catalogue.ts';
import { TrytonFault } from './fault.ts';
import { planMove, type TrytonMove } from './plan.ts';
import { documentOf } from './protocol.ts';
import { createLedgerProtocol, tidyDrafts } from './protocol-ledger.ts';
import { createModuleProtocol } from './protocol-module.ts';
import { movementsSince, onHandSnapshot, type Reading } from './reading.ts';
import { createRpc } from './rpc.ts';
import { completeSettings, type TrytonOptions, type TrytonSettings } from './settings.ts';
import { wireMoment } from './wire.ts';

const connections = 4;
const healthLimitMs = 10_000;
const tidyEveryMs = 3_600_000;

/** Gives a connector to one Tryton company; connections are made on first use. Throws a ZodError when a setting is wrong. */
export function createTrytonConnector(settings: TrytonSettings): ErpConnector<TrytonMove> {
  const options = completeSettings(settings);
  const desk = openDesk(options);
  return {
    system: 'tryton',
    capabilities: capabilities(options),
    health: () => health(desk),
    plan: (movement) => planMove(options.mapping, movement),
    post: async (batch, context) => {
      const outcomes = await post(desk, batch, context);
      await desk.tidy();
      return outcomes;
    },
    find: (eventIds, context) => find(desk, eventIds, context),
    reverse: (ref, movement, context) => reverse(desk, { ref, movement, context }),
    onHandSnapshot: (asOf, filter) => onHandSnapshot(desk, asOf, filter),
    movementsSince: (cursor) => movementsSince(desk, cursor),
    close: () => desk.rpc.close(),
  };
}

function capabilities({ maxBatch, protocol }: TrytonOptions): ErpCapabilities {
  return {
    maxBatch,
    maxConcurrency: 1,
    atomicBatch: true,
    idempotency: protocol === 'module' ? 'native' : 'ledger',
    // A call that goes on after we gave it up is met by the protocol itself.
    settleMs: 0,
    keepsOrderInBatch: true,
    asOf: 'day',
    orderingKey: 'sku',
    blocksNegative: false,
  };
}

type Desk = Reading & { readonly options: TrytonOptions; tidy(): Promise<void> };

function openDesk(options: TrytonOptions): Desk {
  const rpc = createRpc({ ...options, connections });
  const shared = { rpc, acceptedWarnings: options.acceptedWarnings };
  const isLedger = options.protocol === 'ledger';
  let tidiedAt = Date.now();
  return {
    options,
    rpc,
    mapping: options.mapping,
    catalogues: createCatalogues(rpc),
    protocol: isLedger ? createLedgerProtocol(shared) : createModuleProtocol(shared),
    tidy: async () => {
      if (!isLedger || Date.now() - tidiedAt < tidyEveryMs) return;
      tidiedAt = Date.now();
      const before = (ageMs: number) => wireMoment(new Date(Date.now() - ageMs).toISOString());
      // They do no harm: next hour is soon enough.
      await tidyDrafts({ rpc }, before).catch(() => undefined);
    },
  };
}

async function post(
  desk: Desk,
  batch: readonly PlannedPosting<TrytonMove>[],
  { signal }: CallContext,
): Promise<Outcome[]> {
  try {
    const catalogue = await desk.catalogues.read(
      batch.map(({ document }) => document),
      signal,
    );
    const values = new Map(batch.map((posting) => [posting.eventId, catalogue.valuesOf(posting)]));
    const outcomes = await postInOrder(batch, {
      judge: ({ eventId }) => {
        const found = values.get(eventId);
        return found !== undefined && isOutcome(found) ? found : undefined;
      },
      attempt: (part) =>
        desk.protocol.attempt(
          part.map((posting) => ({ posting, values: values.get(posting.eventId) ?? {} })),
          signal,
        ),
    });
    return await withAccountMoves(desk, outcomes, signal);
  } catch (error) {
    // Only what is read before anything is posted comes here.
    const fault = notPosted(error);
    return batch.map(({ eventId }) => outcomeOfFault(eventId, fault));
  }
}

function isOutcome(found: MoveValues | Outcome): found is Outcome {
  return 'status' in found;
}

function notPosted(error: unknown): CallFault {
  if (!(error instanceof TrytonFault)) throw error;
  // Whatever a question is refused for, it is no posting's fault.
  const code = error.fault.isRetryable ? error.fault.code : 'auth';
  return { ...error.fault, code, outcome: 'not-applied', isRetryable: true };
}

const accountMoveRows = z.array(
  z.object({
    origin: z.string().nullable(),
    number: z.string().nullish(),
    post_number: z.string().nullish(),
  }),
);

/** Names the account move of each stock move that has one, when the settings ask for it. */
async function withAccountMoves(desk: Desk, outcomes: Outcome[], signal: AbortSignal): Promise<Outcome[]> {
  const origins = outcomes.flatMap((outcome) =>
    'documentRef' in outcome ? [`stock.move,${outcome.documentRef.id}`] : [],
  );
  if (!desk.options.readsAccountMoves || origins.length === 0) return outcomes;
  const params = [[['origin', 'in', origins]], 0, null, null, ['origin', 'number', 'post_number']];
  // It is posted in any case: a name that cannot be read now is no reason to say anything else.
  const rows = await desk.rpc
    .call(accountMoveRows, { method: 'model.account.move.search_read', params, signal })
    .catch(() => []);
  const names = new Map(rows.map((row) => [row.origin, row.post_number ?? row.number]));
  return outcomes.map((outcome) => {
    if (!('documentRef' in outcome)) return outcome;
    const financialRef = names.get(`stock.move,${outcome.documentRef.id}`);
    if (typeof financialRef !== 'string') return outcome;
    return { ...outcome, documentRef: { ...outcome.documentRef, financialRef } };
  });
}

async function find(
  desk: Desk,
  eventIds: readonly string[],
  { signal }: CallContext,
): Promise<ReadonlyMap<string, FoundDocument>> {
  const found = await desk.protocol.find(eventIds, signal);
  return new Map([...found].map(([eventId, moveId]) => [eventId, { ...documentOf(moveId), final: true }]));
}

async function reverse(
  desk: Desk,
  asked: { ref: DocumentRef; movement: CanonicalMovement; context: CallContext },
): Promise<Outcome> {
  const { ref, movement, context } = asked;
  const planned = planMove(desk.mapping, { ...movement, from: movement.to, to: movement.from });
  if ('status' in planned) return planned;
  const document = { ...planned.document, origin: Number(ref.id) };
  const [outcome] = await post(desk, [{ ...planned, document }], context);
  return outcome ?? outcomeOfFault(movement.eventId, { ...nothingSaid });
}

const nothingSaid: CallFault = {
  code: 'untyped',
  reason: 'there is no outcome for the reversal',
  outcome: 'unknown',
  isRetryable: true,
};

/** The server answers, and so does its database: it answers without one, too. */
async function health({ rpc }: Desk): Promise<ErpHealth> {
  const startedAt = performance.now();
  const signal = AbortSignal.timeout(healthLimitMs);
  try {
    const version = await rpc.version(signal);
    await rpc.call(z.unknown(), { method: 'model.res.user.get_preferences', params: [true], signal });
    return { up: true, version, latencyMs: performance.now() - startedAt };
  } catch {
    return { up: false, latencyMs: performance.now() - startedAt };
  }
}
