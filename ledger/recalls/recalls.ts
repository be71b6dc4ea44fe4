/**
 * Recalls: everything of an item, wherever it is, is held back at once; and let go again.
 *
 * docs/ledger.md, "Recall". In one transaction all that is available goes to quarantine, at every location. What is reserved or
 * picked stays promised and is listed in a case: whose it is, people decide. It may block the item, so that new units are not sold
 * either, and gives its status back when it is released. Order of locks: the recall, the item, all positions of the item.
 */
import type { Database, Queryable } from '#database';
import { quantityToUnits } from '#schema';
import { type CaseDraft, closeCases, openCases } from '../cases/open.ts';
import { isWorkId } from '../counts/read.ts';
import { digest16 } from '../event.ts';
import { type OwnEvent, recordOwn } from '../own-events.ts';
import type { ActContext } from '../request.ts';
import { statement } from '../statement.ts';
import { readFields } from '../steps/fields.ts';
import { noteStep } from '../steps/note.ts';
import { StepRefused, type StepResult, takeStep } from '../steps/step.ts';
import { lockStock } from '../steps/stock.ts';

/** Which item to hold back everywhere, and why in 1 to 500 characters. */
export type RecallRequest = {
  readonly idempotencyKey: string;
  readonly sku: string;
  readonly reason: string;
  /** Whether the item is blocked for sale, too. */
  readonly blockItem?: boolean;
};

/** What to let go again; an item it blocked can be sold again, unless it is to stay blocked. */
export type RecallRelease = {
  readonly idempotencyKey: string;
  readonly id: string;
  readonly reason: string;
  readonly keepItemBlocked?: boolean;
};

/**
 * Sets an item's status in the session's transaction, in its owner's words: with a version and an audit entry of the item's own.
 * Takes the canonical SKU; gives the status before. Locks the item.
 */
export type SetItemStatus = (
  session: Queryable,
  change: { readonly sku: string; readonly status: string; readonly ifStatus?: string },
  context: ActContext,
) => Promise<string>;

/** What was held back at a location; quantities in thousandths. */
export type RecallLine = {
  readonly locationId: string;
  readonly quantity: number;
  /** Reserved and picked there at that time. */
  readonly promised: number;
  readonly released: number;
};

/** A recall as it stands. */
export type Recall = {
  readonly recallId: string;
  readonly sku: string;
  readonly reason: string;
  readonly status: 'OPEN' | 'RELEASED';
  /** Whether it blocked the item for sale. */
  readonly hasBlockedItem: boolean;
  readonly openedBy: string;
  readonly openedAt: Date;
  readonly releasedBy: string | undefined;
  readonly releasedAt: Date | undefined;
  readonly lines: readonly RecallLine[];
};

/** What a step of a recall answers. */
export type RecallAnswer = { readonly recallId: string };

/** What may be done with recalls. */
export type Recalls = {
  /** Holds back everything of an item. */
  recall(request: RecallRequest, context: ActContext): Promise<StepResult<RecallAnswer>>;
  /** Lets go what was held back and is still there. */
  release(request: RecallRelease, context: ActContext): Promise<StepResult<RecallAnswer>>;
  /** Recalls by id, as a map. */
  recalls(ids: readonly string[]): Promise<Map<string, Recall>>;
};

const positionsStatement = statement('recalls/positions');
const openStatement = statement('recalls/open');
const lineStatement = statement('recalls/lines');
const lockStatement = statement('recalls/lock');
const blockedStatement = statement('recalls/blocked');
const releaseStatement = statement('recalls/release');
const readStatement = statement('recalls/read');
const promisesStatement = statement('recalls/promises');

/** What recalls are made over: a pool that writes, one that reads, and the owner of items. */
export type RecallParts = {
  readonly database: Database;
  readonly reader: Database;
  readonly setItemStatus: SetItemStatus;
};

/** Makes the recalls over these parts; nothing is asked of them yet. */
export function createRecalls(parts: RecallParts): Recalls {
  const { reader } = parts;
  return {
    recall: (request, context) => recall(parts, request, context),
    release: (request, context) => release(parts, request, context),
    recalls: (ids) => readRecalls(reader, ids),
  };
}

type PlaceRow = { position_id: number; location_id: string };

function recall(
  { database, setItemStatus }: RecallParts,
  { idempotencyKey: key, ...content }: RecallRequest,
  context: ActContext,
): Promise<StepResult<RecallAnswer>> {
  const step = { operation: 'stockRecall', key, content };
  return takeStep({ database, context }, step, async ({ session, eventPrefix }) => {
    checkWhole(context, ['sku']);
    const fields = await readFields(session, { skus: [content.sku], locationIds: [] });
    const item = fields.item(content.sku, ['sku']);
    fields.text(content.reason, ['reason'], 500);
    fields.check();
    if (item === undefined) throw new Error('an item without faults is there');
    const recallId = digest16(eventPrefix);
    await open(session, { recallId, itemNo: item.itemNo, content }, context);
    if (content.blockItem === true) {
      const before = await setItemStatus(session, { sku: item.sku, status: 'BLOCKED' }, context);
      await session.query(blockedStatement, [recallId, before]);
    }
    const { rows: places } = await session.query<PlaceRow>(positionsStatement, [item.itemNo]);
    const stock = await lockStock(
      session,
      places.map((place) => place.position_id),
    );
    const { rows: promises } = await session.query<PromiseRow>(promisesStatement, [item.itemNo]);
    const held = (id: number): number => Math.max(0, stock.get(id)?.AVAILABLE ?? 0);
    await session.query(lineStatement, [
      recallId,
      places.map((place) => place.position_id),
      places.map((place) => held(place.position_id)),
    ]);
    const noted = { action: 'stockRecall', type: 'StockRecall', id: recallId, after: content };
    await noteStep(session, { ...noted, reason: content.reason }, context);
    const events = places.map((place) => ({ ...place, quantity: held(place.position_id) }));
    const said = { type: 'STOCK_QUARANTINED', sku: item.sku, reason: content.reason, recallId };
    await recordOwn(session, eventsOf(events, said), context);
    if (promises.length > 0) await openCases(session, [caseOf(recallId, item, promises)], context);
    return { recallId };
  });
}

/** A recall is about every location: whoever does not reach all of them cannot call one. */
function checkWhole({ caller }: ActContext, path: readonly string[]): void {
  if (caller.locations === 'all') return;
  const message = 'a recall is about every location, which this caller does not reach';
  throw new StepRefused({ code: 'StepNotPermitted', message, path });
}

type Opening = {
  readonly recallId: string;
  readonly itemNo: number;
  readonly content: { sku: string; reason: string };
};

async function open(
  session: Queryable,
  { recallId, itemNo, content }: Opening,
  { caller, correlationId }: ActContext,
): Promise<void> {
  const values = [recallId, itemNo, content.reason, caller.id, correlationId];
  const { rows } = await session.query(openStatement, values);
  if (rows.length > 0) return;
  const message = `${content.sku} is recalled already: release that recall first`;
  throw new StepRefused({ code: 'StepNotAllowed', message, path: ['sku'] });
}

type Moved = PlaceRow & { readonly quantity: number };
type Said = {
  readonly type: string;
  readonly sku: string;
  readonly reason: string;
  readonly recallId: string;
};

function eventsOf(moved: readonly Moved[], { recallId, ...said }: Said): OwnEvent[] {
  const occurredAt = new Date().toISOString();
  return moved
    .filter(({ quantity }) => quantity > 0)
    .map(({ position_id, location_id: locationId, quantity }) => ({
      ...said,
      ...{ locationId, occurredAt },
      eventId: `recall/${recallId}/${said.type === 'STOCK_RELEASED' ? 'released' : 'held'}/${position_id}`,
      quantity: quantityToUnits(quantity),
      lineageId: `recall/${recallId}`,
      referenceDocument: { type: 'recall', id: recallId },
    }));
}

function release(
  { database, setItemStatus }: RecallParts,
  { idempotencyKey: key, ...content }: RecallRelease,
  context: ActContext,
): Promise<StepResult<RecallAnswer>> {
  const step = { operation: 'stockRecallRelease', key, content };
  return takeStep({ database, context }, step, async ({ session }) => {
    checkWhole(context, ['id']);
    const fields = await readFields(session, { skus: [], locationIds: [] });
    fields.text(content.reason, ['reason'], 500);
    fields.check();
    const { lines, sku, recallId, blockedFrom } = await lockRecall(session, content.id);
    // Whoever set another status since meant it.
    if (blockedFrom !== null && content.keepItemBlocked !== true)
      await setItemStatus(session, { sku, status: blockedFrom, ifStatus: 'BLOCKED' }, context);
    const stock = await lockStock(
      session,
      lines.map((line) => line.position_id),
    );
    const freed = lines.map((line) => ({
      ...line,
      quantity: Math.min(line.quantity, stock.get(line.position_id)?.QUARANTINED ?? 0),
    }));
    await session.query(releaseStatement, [
      recallId,
      context.caller.id,
      freed.map((line) => line.position_id),
      freed.map(({ quantity }) => quantity),
    ]);
    const { reason } = content;
    const noted = { action: 'stockRecallRelease', type: 'StockRecall', id: recallId };
    const states = { before: { status: 'OPEN' }, after: { status: 'RELEASED' } };
    await noteStep(session, { ...noted, ...states, reason }, context);
    await recordOwn(session, eventsOf(freed, { type: 'STOCK_RELEASED', sku, reason, recallId }), context);
    await closeCases(session, { kind: 'STOCK_RECALLED', subjects: [recallId], why: reason }, context);
    return { recallId };
  });
}

type LockRow = {
  status: string;
  sku: string;
  blocked_from: string | null;
  position_id: number;
  location_id: string;
  quantity: number;
};

async function lockRecall(session: Queryable, id: string) {
  const { rows } = isWorkId(id) ? await session.query<LockRow>(lockStatement, [id]) : { rows: [] };
  const [first] = rows;
  if (first === undefined) {
    const message = `no recall has the id ${JSON.stringify(id.slice(0, 100))}`;
    throw new StepRefused({ code: 'StepSubjectNotFound', message, path: ['id'] });
  }
  if (first.status !== 'OPEN') {
    const message = `recall ${id} is ${first.status} already`;
    throw new StepRefused({ code: 'StepNotAllowed', message, path: ['id'] });
  }
  return {
    recallId: id.toLowerCase(),
    sku: first.sku,
    blockedFrom: first.blocked_from,
    lines: rows.filter((row) => row.position_id !== null),
  };
}

type PromiseRow = { reservation_id: string; location_id: string; quantity: number };

function caseOf(
  recallId: string,
  item: { itemNo: number; sku: string },
  promises: readonly PromiseRow[],
): CaseDraft {
  const units = promises.reduce((sum, { quantity }) => sum + quantity, 0);
  const reservations = [...new Set(promises.map((row) => row.reservation_id))];
  return {
    kind: 'STOCK_RECALLED',
    subject: recallId,
    cause: `${quantityToUnits(units)} units of ${item.sku} are promised to ${reservations.length} reservations while it is recalled`,
    itemNo: item.itemNo,
    units,
    positions: new Set(promises.map((row) => row.location_id)).size,
    detail: {
      recallId,
      reservations: reservations.slice(0, 100),
      locations: [...new Set(promises.map((row) => row.location_id))].slice(0, 100),
    },
  };
}

type RecallRow = {
  recall_id: string;
  sku: string;
  reason: string;
  status: 'OPEN' | 'RELEASED';
  blocked_from: string | null;
  opened_by: string;
  opened_at: Date;
  released_by: string | null;
  released_at: Date | null;
  lines: RecallLine[];
};

async function readRecalls(database: Queryable, ids: readonly string[]): Promise<Map<string, Recall>> {
  const { rows } = await database.query<RecallRow>(readStatement, [ids.filter(isWorkId)]);
  return new Map(
    rows.map((row) => [
      row.recall_id,
      {
        recallId: row.recall_id,
        ...{ sku: row.sku, reason: row.reason, status: row.status, lines: row.lines },
        hasBlockedItem: row.blocked_from !== null,
        openedBy: row.opened_by,
        openedAt: row.opened_at,
        releasedBy: row.released_by ?? undefined,
        releasedAt: row.released_at ?? undefined,
      },
    ]),
  );
}
