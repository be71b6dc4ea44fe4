/**
 * Posting once in a Tryton as it comes: our event ids are kept in its table of data ids, whose uniqueness PostgreSQL
 * guards, and only the move an event's row names is ever done.
 *
 * Look up, create drafts, write the rows (all or none), do, look again. Doing a move twice has one effect, so whatever dies
 * on the way leaves at worst drafts nobody names; they are deleted when they are an hour old. docs/decisions/0027, docs/erp.md.
 */
import { z } from 'zod';
import type { Outcome } from '../contract.ts';
import { heldBehind, type Tried } from '../in-order.ts';
import { TrytonFault } from './fault.ts';
import { documentOf, type Protocol, type ProtocolOptions, type ReadyPosting, triedOf } from './protocol.ts';
import { dayText } from './wire.ts';

const ledgerModel = 'ir.model.data';
/** The rows are told from Tryton's own by these two. */
const ledgerKey = { module: 'gateway', model: 'gateway.event' } as const;
const mostRaces = 10;
const mostWarnings = 3;
const mostOrphans = 500;
const orphanAgeMs = 3_600_000;

const ledgerRows = z.array(z.object({ fs_id: z.string(), db_id: z.number() }));
const ids = z.array(z.number());
const moveRows = z.array(
  z.object({
    id: z.number(),
    state: z.string(),
    product: z.number(),
    uom: z.number(),
    quantity: z.number(),
    from_location: z.number(),
    to_location: z.number(),
    effective_date: dayText.nullable(),
  }),
);
type MoveRow = z.output<typeof moveRows>[number];
const nothing = z.unknown();

/** Makes the protocol that keeps our event ids in Tryton's own table; it calls nobody yet. */
export function createLedgerProtocol(options: ProtocolOptions): Protocol {
  return {
    attempt: async (batch, signal) => {
      try {
        return await attempt({ ...options, signal }, batch);
      } catch (error) {
        return triedOf(error);
      }
    },
    find: async (eventIds, signal) => {
      const desk = { ...options, signal };
      const linked = await lookUp(desk, eventIds);
      const moves = await readMoves(desk, [...linked.values()]);
      return new Map([...linked].filter(([, moveId]) => moves.get(moveId)?.state === 'done'));
    },
    eventsOf: async (moveIds) => {
      const domain = [...keyDomain(), ['db_id', 'in', moveIds]];
      const params = [domain, 0, null, null, ['fs_id', 'db_id']];
      const rows = await options.rpc.call(ledgerRows, {
        method: `model.${ledgerModel}.search_read`,
        params,
      });
      return new Map(rows.map(({ fs_id, db_id }) => [db_id, fs_id]));
    },
  };
}

type Desk = ProtocolOptions & { readonly signal: AbortSignal };

async function attempt(desk: Desk, batch: readonly ReadyPosting[]): Promise<Tried> {
  const linked = await linkAll(desk, batch);
  const before = await readMoves(desk, [...linked.values()]);
  const stuck = behindUnpostable(batch, ({ eventId }) => before.get(linked.get(eventId) ?? 0)?.state);
  const waiting = batch.flatMap((ready) => {
    const row = before.get(linked.get(ready.posting.eventId) ?? 0);
    return row?.state === 'draft' && !stuck.has(ready.posting.eventId) ? [{ ready, row }] : [];
  });
  await renew(desk, waiting);
  if (waiting.length > 0)
    await doMoves(
      desk,
      waiting.map(({ row }) => row.id),
    );
  // A no may look like a yes (doing what is done, cancelling what is done): only what is read afterwards counts.
  const after = waiting.length > 0 ? await readMoves(desk, [...linked.values()]) : before;
  return {
    outcomes: batch.map(({ posting: { eventId } }) => {
      if (stuck.has(eventId)) return heldBehind(eventId);
      const moveId = linked.get(eventId) ?? 0;
      return outcomeOf(eventId, { moveId, before: before.get(moveId), after: after.get(moveId) });
    }),
  };
}

/** The events whose drafts stand in their order behind a move that cannot be done any more: nobody is to do them before it is settled. */
function behindUnpostable(
  batch: readonly ReadyPosting[],
  stateOf: (posting: ReadyPosting['posting']) => string | undefined,
): ReadonlySet<string> {
  const keys = new Set<string>();
  const stuck = new Set<string>();
  for (const { posting } of batch) {
    const state = stateOf(posting);
    if (state === 'done') continue;
    const isBehind = posting.orderKeys.some((key) => keys.has(key));
    if (state === 'draft' && !isBehind) continue;
    for (const key of posting.orderKeys) keys.add(key);
    if (state === 'draft') stuck.add(posting.eventId);
  }
  return stuck;
}

/** Gives every event a move: the one its row names, or a new draft under a new row. */
async function linkAll(desk: Desk, batch: readonly ReadyPosting[]): Promise<ReadonlyMap<string, number>> {
  const eventIds = batch.map(({ posting }) => posting.eventId);
  for (let races = 0; ; races += 1) {
    const linked = await lookUp(desk, eventIds);
    const missing = batch.filter(({ posting }) => !linked.has(posting.eventId));
    if (missing.length === 0) return linked;
    const drafts = await create(
      desk,
      'stock.move',
      missing.map(({ values }) => values),
    );
    try {
      await create(
        desk,
        ledgerModel,
        missing.map(({ posting }, at) => ({
          ...ledgerKey,
          fs_id: posting.eventId,
          db_id: drafts[at],
          noupdate: true,
        })),
      );
      return new Map([
        ...linked,
        ...missing.map(({ posting }, at) => [posting.eventId, drafts[at] ?? 0] as const),
      ]);
    } catch (error) {
      if (!(error instanceof TrytonFault) || !error.isAnswer) throw error;
      await remove(desk, drafts);
      // Another worker's rows came first: their moves are the ones. Anything else is a fault of its own.
      const now = await lookUp(desk, eventIds);
      if (now.size === linked.size || races === mostRaces) throw error;
    }
  }
}

async function lookUp({ rpc, signal }: Desk, eventIds: readonly string[]): Promise<Map<string, number>> {
  const domain = [...keyDomain(), ['fs_id', 'in', eventIds]];
  const params = [domain, 0, null, null, ['fs_id', 'db_id']];
  const rows = await rpc.call(ledgerRows, { method: `model.${ledgerModel}.search_read`, params, signal });
  return new Map(rows.map(({ fs_id, db_id }) => [fs_id, db_id]));
}

function keyDomain(): string[][] {
  return Object.entries(ledgerKey).map(([field, value]) => [field, '=', value]);
}

/** The moves of these ids that are there; searched for, since reading a deleted one fails for all. */
async function readMoves({ rpc, signal }: Desk, moveIds: readonly number[]): Promise<Map<number, MoveRow>> {
  if (moveIds.length === 0) return new Map();
  const fields = ['state', 'product', 'uom', 'quantity', 'from_location', 'to_location', 'effective_date'];
  const params = [[['id', 'in', moveIds]], 0, null, null, fields];
  const rows = await rpc.call(moveRows, { method: 'model.stock.move.search_read', params, signal });
  return new Map(rows.map((row) => [row.id, row]));
}

/** Drafts of an earlier try may say what was true then: they are made to say what is to be posted now. */
async function renew(
  { rpc, signal }: Desk,
  waiting: readonly { readonly ready: ReadyPosting; readonly row: MoveRow }[],
): Promise<void> {
  const changed = waiting.filter(({ ready, row }) => differs(ready, row));
  if (changed.length === 0) return;
  const params = changed.flatMap(({ ready, row }) => [[row.id], ready.values]);
  await rpc.call(nothing, { method: 'model.stock.move.write', params, signal });
}

function differs({ posting, values }: ReadyPosting, row: MoveRow): boolean {
  const { product, uom, quantity, from_location, to_location } = values;
  return (
    product !== row.product ||
    uom !== row.uom ||
    quantity !== row.quantity ||
    from_location !== row.from_location ||
    to_location !== row.to_location ||
    posting.document.date !== row.effective_date
  );
}

async function doMoves(desk: Desk, moveIds: readonly number[]): Promise<void> {
  await callAccepting(desk, { method: 'model.stock.move.do', params: [moveIds], signal: desk.signal });
}

/**
 * Calls what may be answered by a warning that is allowed: it is accepted for this once, and the call made again.
 * Throws the TrytonFault of any other answer.
 */
async function callAccepting(
  { rpc, acceptedWarnings }: ProtocolOptions,
  call: { readonly method: string; readonly params: readonly unknown[]; readonly signal: AbortSignal },
): Promise<unknown> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await rpc.call(nothing, call);
    } catch (error) {
      const name = error instanceof TrytonFault ? error.warning : undefined;
      const isAccepted = acceptedWarnings.some((end) => name?.endsWith(end) === true);
      if (name === undefined || !isAccepted || tries >= mostWarnings) throw error;
      const { userId: user } = await rpc.identity(call.signal);
      const warning = { user, name, always: false };
      await rpc.call(nothing, {
        method: 'model.res.user.warning.create',
        params: [[warning]],
        signal: call.signal,
      });
    }
  }
}

async function create({ rpc, signal }: Desk, model: string, rows: readonly object[]): Promise<number[]> {
  try {
    return await rpc.call(ids, { method: `model.${model}.create`, params: [rows], signal });
  } catch (error) {
    throw withoutEffect(error);
  }
}

/** Before a move is done nothing has an effect, whatever became of the call. */
function withoutEffect(error: unknown): unknown {
  if (!(error instanceof TrytonFault) || error.fault.outcome === 'not-applied') return error;
  return new TrytonFault({ ...error.fault, outcome: 'not-applied' }, { isAnswer: false });
}

async function remove({ rpc, signal }: Desk, drafts: readonly number[]): Promise<void> {
  try {
    await rpc.call(nothing, { method: 'model.stock.move.delete', params: [drafts], signal });
  } catch {
    // They have no effect, and tidyDrafts finds them later.
  }
}

type Seen = {
  readonly moveId: number;
  readonly before: MoveRow | undefined;
  readonly after: MoveRow | undefined;
};

function outcomeOf(eventId: string, { moveId, before, after }: Seen): Outcome {
  if (after?.state === 'done') {
    const status = before?.state === 'done' ? 'duplicate' : 'posted';
    return { status, eventId, documentRef: documentOf(moveId) };
  }
  const state = after === undefined ? 'was deleted' : `is ${after.state}`;
  const reason = `stock move ${moveId} of this event ${state} in Tryton, and not done: somebody changed it there`;
  return { status: 'rejected', eventId, code: 'validation', reason, retryable: false };
}

/**
 * Deletes drafts of our user that no event names and that are older than an hour: what calls left that died between
 * creating a draft and writing its row. Gives how many.
 */
export async function tidyDrafts(
  { rpc }: Pick<ProtocolOptions, 'rpc'>,
  wireBefore: (ageMs: number) => unknown,
): Promise<number> {
  const { userId } = await rpc.identity();
  const domain = [
    ['state', '=', 'draft'],
    ['create_uid', '=', userId],
    ['create_date', '<', wireBefore(orphanAgeMs)],
    ['shipment', '=', null],
  ];
  const old = await rpc.call(ids, {
    method: 'model.stock.move.search',
    params: [domain, 0, mostOrphans, [['id', 'ASC']]],
  });
  if (old.length === 0) return 0;
  const params = [[...keyDomain(), ['db_id', 'in', old]], 0, null, null, ['fs_id', 'db_id']];
  const named = await rpc.call(ledgerRows, { method: `model.${ledgerModel}.search_read`, params });
  const isNamed = new Set(named.map(({ db_id }) => db_id));
  const orphans = old.filter((id) => !isNamed.has(id));
  if (orphans.length > 0) await rpc.call(nothing, { method: 'model.stock.move.delete', params: [orphans] });
  return orphans.length;
}
