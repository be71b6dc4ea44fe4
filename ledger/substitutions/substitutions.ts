/**
 * Substitutions: an ordered item is not there and the customer takes another one. Both items move in one transaction, linked.
 *
 * docs/ledger.md, "Substitution". Of what was ordered the reservation holds that much less: units that could not be found go to
 * quarantine as suspect, others back on the shelf. The substitute is picked at once, for nobody: its shipment takes it from there.
 * Never without the customer's consent. Order of locks: the reservation, both positions.
 */
import type { Database, Queryable } from '#database';
import { mayChange, quantityToUnits } from '#schema';
import { positionId } from '../account.ts';
import { digest16 } from '../event.ts';
import { type OwnEvent, recordOwn } from '../own-events.ts';
import type { ActContext } from '../request.ts';
import { findReservations, isReservationId } from '../reservation.ts';
import { statement } from '../statement.ts';
import { readFields } from '../steps/fields.ts';
import { noteStep } from '../steps/note.ts';
import { StepRefused, type StepResult, takeStep } from '../steps/step.ts';
import { checkReach, lockStock } from '../steps/stock.ts';

/** What is substituted by what; quantities in units. */
export type SubstitutionRequest = {
  readonly idempotencyKey: string;
  readonly reservationId: string;
  readonly locationId: string;
  readonly sku: string;
  readonly quantity: number;
  readonly substituteSku: string;
  readonly substituteQuantity: number;
  /** Whether what was ordered is there after all and goes back on the shelf; else it is suspect. */
  readonly isOriginalThere: boolean;
  readonly hasCustomerConsent: boolean;
  readonly operatorId: string;
  readonly deviceId: string;
  readonly reason: string;
};

/** What a substitution answers; quantities in thousandths. */
export type SubstitutionAnswer = {
  readonly substitutionId: string;
  readonly lineageId: string;
  readonly reservationId: string;
  readonly sku: string;
  readonly substituteSku: string;
  readonly locationId: string;
  readonly quantity: number;
  readonly substituteQuantity: number;
};

/** What may be done with substitutions. */
export type Substitutions = {
  /** Gives the customer another item. */
  accept(request: SubstitutionRequest, context: ActContext): Promise<StepResult<SubstitutionAnswer>>;
};

const lockReservations = statement('lock-reservations');
const insertStatement = statement('substitutions/insert');

/** Makes the substitutions over a pool that writes. */
export function createSubstitutions({ database }: { database: Database }): Substitutions {
  return { accept: (request, context) => accept(database, request, context) };
}

type Content = Omit<SubstitutionRequest, 'idempotencyKey'>;

function accept(
  database: Database,
  { idempotencyKey: key, ...content }: SubstitutionRequest,
  context: ActContext,
): Promise<StepResult<SubstitutionAnswer>> {
  const step = { operation: 'substitutionAccept', key, content };
  return takeStep({ database, context }, step, async ({ session, eventPrefix }) => {
    checkConsent(content);
    await lockReservation(session, content, context);
    const read = await readContent(session, content);
    await checkStock(session, read, content);
    const substitutionId = digest16(eventPrefix);
    await session.query(insertStatement, [
      substitutionId,
      content.reservationId,
      read.original.positionId,
      read.original.quantity,
      read.substitute.positionId,
      read.substitute.quantity,
      content.hasCustomerConsent,
      context.caller.id,
      context.correlationId,
    ]);
    const noted = { action: 'substitutionAccept', type: 'Substitution', id: substitutionId, after: content };
    await noteStep(session, { ...noted, reason: content.reason, by: content }, context);
    const lineageId = `substitution/${substitutionId}`;
    await recordOwn(session, eventsOf(content, { eventPrefix, lineageId, substitutionId }), context);
    return {
      ...{ substitutionId, lineageId },
      reservationId: content.reservationId,
      locationId: content.locationId,
      sku: read.original.sku,
      quantity: read.original.quantity,
      substituteSku: read.substitute.sku,
      substituteQuantity: read.substitute.quantity,
    };
  });
}

function checkConsent({ hasCustomerConsent }: Content): void {
  if (hasCustomerConsent) return;
  const message = 'hasCustomerConsent must be true: nothing is substituted without the customer';
  throw new StepRefused({ code: 'StepNotPermitted', message, path: ['hasCustomerConsent'] });
}

async function lockReservation(
  session: Queryable,
  { reservationId: id, locationId }: Content,
  { caller }: ActContext,
): Promise<void> {
  if (isReservationId(id)) await session.query(lockReservations, [[id]]);
  const found = isReservationId(id)
    ? (await findReservations(session, [id])).get(id.toLowerCase())
    : undefined;
  const row = found && { channel: found.reservation.channel, locationIds: [locationId] };
  if (row !== undefined && mayChange(caller, row)) return;
  const message = `no reservation has the id ${JSON.stringify(id.slice(0, 100))}`;
  throw new StepRefused({ code: 'StepSubjectNotFound', message, path: ['reservationId'] });
}

type Part = { readonly sku: string; readonly positionId: number; readonly quantity: number };
type Read = { readonly original: Part; readonly substitute: Part };

async function readContent(session: Queryable, content: Content): Promise<Read> {
  const { sku, substituteSku, locationId, quantity, substituteQuantity } = content;
  const fields = await readFields(session, { skus: [sku, substituteSku], locationIds: [locationId] });
  const location = fields.location(locationId, ['locationId']);
  const part = (code: string, units: number, names: { sku: string; quantity: string }): Part => {
    const item = fields.item(code, [names.sku]);
    const thousandths = fields.quantity(units, item, { path: [names.quantity] });
    const key = { itemNo: item?.itemNo ?? 0, locationNo: location?.locationNo ?? 0 };
    return { sku: item?.sku ?? code, positionId: positionId(key), quantity: thousandths };
  };
  const original = part(sku, quantity, { sku: 'sku', quantity: 'quantity' });
  const names = { sku: 'substituteSku', quantity: 'substituteQuantity' };
  const substitute = part(substituteSku, substituteQuantity, names);
  if (original.sku === substitute.sku)
    fields.refuse(`substituteSku must be another item than ${original.sku}`, ['substituteSku']);
  fields.text(content.operatorId, ['operatorId']);
  fields.text(content.deviceId, ['deviceId']);
  fields.text(content.reason, ['reason'], 500);
  fields.check();
  return { original, substitute };
}

/** The reservation must hold what is substituted, the shelf must have the substitute. */
async function checkStock(
  session: Queryable,
  { original, substitute }: Read,
  content: Content,
): Promise<void> {
  const { reservationId: id, locationId } = content;
  const found = (await findReservations(session, [id])).get(id.toLowerCase());
  const held = (found?.reservation.lines ?? [])
    .filter((line) => line.sku === original.sku && line.locationId === locationId)
    .reduce((sum, { held: all, picked, consumed }) => sum + Math.max(0, all - Math.max(picked, consumed)), 0);
  const isHolding = ['HELD', 'CONFIRMED', 'PARTIALLY_CONSUMED'].includes(found?.reservation.status ?? '');
  if (!isHolding || held < original.quantity) {
    const [requested, available] = [
      quantityToUnits(original.quantity),
      isHolding ? quantityToUnits(held) : 0,
    ];
    const message = `${requested} of ${original.sku} are substituted, of which reservation ${id} holds ${available} at ${locationId}`;
    const { sku } = original;
    const path = ['quantity'];
    throw new StepRefused({ code: 'StepStockShort', message, path, sku, locationId, requested, available });
  }
  const stock = await lockStock(session, [original.positionId, substitute.positionId]);
  const taking = { ...substitute, locationId, state: 'AVAILABLE', path: ['substituteQuantity'] } as const;
  checkReach(stock.get(substitute.positionId), taking);
}

type Ids = { readonly eventPrefix: string; readonly lineageId: string; readonly substitutionId: string };

function eventsOf(content: Content, { eventPrefix, lineageId, substitutionId }: Ids): OwnEvent[] {
  const { locationId, reason, operatorId, deviceId } = content;
  const event = {
    ...{ locationId, reason, operatorId, deviceId, lineageId },
    type: 'SUBSTITUTION_ACCEPTED',
    occurredAt: new Date().toISOString(),
    referenceDocument: { type: 'substitution', id: substitutionId },
  };
  return [
    {
      ...event,
      eventId: `${eventPrefix}/original`,
      sku: content.sku,
      quantity: content.quantity,
      disposition: content.isOriginalThere ? 'RESERVED>AVAILABLE' : 'RESERVED>QUARANTINED',
      reservationId: content.reservationId,
    },
    {
      ...event,
      eventId: `${eventPrefix}/substitute`,
      sku: content.substituteSku,
      quantity: content.substituteQuantity,
      disposition: 'AVAILABLE>PICKED',
    },
  ];
}
