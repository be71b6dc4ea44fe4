/**
 * Returns as people work on them: what came back in a lineage, and deciding what becomes of it.
 *
 * docs/ledger.md, "Returns". Initiating and accepting are facts that sources tell (lines.ts); a disposition may be either. As a step
 * it never takes more than is there.
 */
import type { Database, Queryable } from '#database';
import { quantityToUnits } from '#schema';
import { recordOwn } from '../own-events.ts';
import type { ActContext } from '../request.ts';
import { statement } from '../statement.ts';
import { noteStep } from '../steps/note.ts';
import { readPlace } from '../steps/place.ts';
import { StepRefused, type StepResult, takeStep } from '../steps/step.ts';
import { checkReach, lockStock } from '../steps/stock.ts';

/** What may become of returned units: back on the shelf, damaged, held back, destroyed, back to the supplier. */
export const returnFates = ['RESALABLE', 'DAMAGED', 'QUARANTINED', 'SCRAP', 'SUPPLIER'] as const;

/** What may become of returned units. */
export type ReturnFate = (typeof returnFates)[number];

/** What becomes of units that are RETURN_PENDING; quantity in units. */
export type DispositionRequest = {
  readonly idempotencyKey: string;
  /** The lineage they came back in, when it is known. */
  readonly returnId?: string | null | undefined;
  readonly sku: string;
  readonly locationId: string;
  readonly quantity: number;
  readonly disposition: ReturnFate;
  readonly occurredAt: string;
  readonly operatorId: string;
  readonly deviceId: string;
  readonly reason: string;
};

/** What a disposition answers: the event that was recorded. */
export type DispositionAnswer = {
  readonly eventId: string;
  readonly sku: string;
  readonly locationId: string;
};

/** One item of a return; quantities in thousandths. */
export type ReturnLine = {
  readonly sku: string;
  readonly locationId: string;
  readonly initiated: number;
  readonly accepted: number;
  readonly resalable: number;
  readonly damaged: number;
  readonly quarantined: number;
  readonly scrapped: number;
  readonly toSupplier: number;
  readonly beganAt: Date;
  readonly acceptedAt: Date | undefined;
  readonly updatedAt: Date;
};

/** Everything that came back in one lineage. */
export type ReturnCase = { readonly returnId: string; readonly lines: readonly ReturnLine[] };

/** What may be done with returns. */
export type Returns = {
  /** Decides what becomes of returned units. */
  dispose(request: DispositionRequest, context: ActContext): Promise<StepResult<DispositionAnswer>>;
  /** Returns by lineage, as a map; unknown ones are not in the answer. */
  cases(ids: readonly string[]): Promise<Map<string, ReturnCase>>;
};

const readStatement = statement('returns/read');

/** Makes the returns over a pool that writes and one that reads. */
export function createReturns({ database, reader }: { database: Database; reader: Database }): Returns {
  return {
    dispose: (request, context) => dispose(database, request, context),
    cases: (ids) => readCases(reader, ids),
  };
}

function dispose(
  database: Database,
  { idempotencyKey: key, ...content }: DispositionRequest,
  context: ActContext,
): Promise<StepResult<DispositionAnswer>> {
  const step = { operation: 'returnDisposition', key, content };
  return takeStep({ database, context }, step, async ({ session, eventPrefix }) => {
    const { sku, locationId, quantity, disposition, returnId, occurredAt, reason } = content;
    const place = await readPlace(session, { sku, locationId, quantity }, context);
    const { fields, positionId } = place;
    fields.text(content.operatorId, ['operatorId']);
    fields.text(content.deviceId, ['deviceId']);
    fields.text(reason, ['reason'], 500);
    if (returnId) fields.text(returnId, ['returnId']);
    fields.time(occurredAt, ['occurredAt']);
    fields.check();
    const stock = (await lockStock(session, [positionId])).get(positionId);
    const taking = { sku: place.sku, locationId, state: 'RETURN_PENDING', path: ['quantity'] } as const;
    checkReach(stock, { ...taking, quantity: place.quantity });
    if (returnId) await checkReturn(session, { returnId, sku: place.sku, quantity: place.quantity });
    const eventId = `${eventPrefix}/disposition`;
    const noted = { action: 'returnDisposition', type: 'ReturnCase', id: returnId ?? eventId };
    const before = { returnPending: quantityToUnits(stock?.RETURN_PENDING ?? 0) };
    await noteStep(session, { ...noted, before, after: content, reason, by: content }, context);
    const { operatorId, deviceId } = content;
    const event = {
      eventId,
      sku,
      locationId,
      quantity,
      disposition,
      occurredAt,
      reason,
      operatorId,
      deviceId,
    };
    await recordOwn(session, [{ ...event, type: 'RETURN_DISPOSITIONED', lineageId: returnId }], context);
    return { eventId, sku: place.sku, locationId };
  });
}

type Deciding = { readonly returnId: string; readonly sku: string; readonly quantity: number };

/** A return that is named is there, and that much of it waits for a decision: else another one is meant. */
async function checkReturn(session: Queryable, { returnId, sku, quantity }: Deciding): Promise<void> {
  const lines = (await readCases(session, [returnId])).get(returnId)?.lines;
  if (lines === undefined) {
    const message = `no return has the id ${JSON.stringify(returnId.slice(0, 100))}`;
    throw new StepRefused({ code: 'StepSubjectNotFound', message, path: ['returnId'] });
  }
  const line = lines.find((each) => each.sku === sku);
  const decided = (of: ReturnLine): number =>
    of.resalable + of.damaged + of.quarantined + of.scrapped + of.toSupplier;
  const pending = line === undefined ? 0 : line.accepted - decided(line);
  if (quantity <= pending) return;
  const asked = `${quantityToUnits(quantity)} of ${sku} are decided on, of which ${quantityToUnits(Math.max(0, pending))}`;
  const message = `${asked} wait for it in return ${JSON.stringify(returnId.slice(0, 100))}`;
  throw new StepRefused({ code: 'StepNotAllowed', message, path: ['quantity'] });
}

type LineRow = {
  lineage_id: string;
  sku: string;
  location_id: string;
  initiated: number;
  accepted: number;
  resalable: number;
  damaged: number;
  quarantined: number;
  scrapped: number;
  to_supplier: number;
  began_at: Date;
  accepted_at: Date | null;
  updated_at: Date;
};

async function readCases(database: Queryable, ids: readonly string[]): Promise<Map<string, ReturnCase>> {
  const { rows } = await database.query<LineRow>(readStatement, [[...ids]]);
  const byLineage = Map.groupBy(rows, (row) => row.lineage_id);
  return new Map(
    [...byLineage].map(([returnId, lines]) => [returnId, { returnId, lines: lines.map(lineOf) }]),
  );
}

function lineOf(row: LineRow): ReturnLine {
  return {
    sku: row.sku,
    locationId: row.location_id,
    initiated: row.initiated,
    accepted: row.accepted,
    resalable: row.resalable,
    damaged: row.damaged,
    quarantined: row.quarantined,
    scrapped: row.scrapped,
    toSupplier: row.to_supplier,
    beganAt: row.began_at,
    acceptedAt: row.accepted_at ?? undefined,
    updatedAt: row.updated_at,
  };
}
