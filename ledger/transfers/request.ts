/**
 * Asking for a transfer and approving it.
 *
 * A request is a decision, not a fact: it moves nothing, but may keep the units at the source (hold.ts), so that nobody else
 * is promised them. It meets what facts told of the same transfer before it: what has left already is not kept again. Who
 * approves is never who asked.
 */
import { noteAudit, type Queryable } from '#database';
import { hasPartIn, mayChange, maySee, reaches } from '#schema';
import { positionId } from '../account.ts';
import { askAsAnother } from '../approvals/decision.ts';
import { digest16 } from '../event.ts';
import { statement } from '../statement.ts';
import { type Fields, type NamedItem, type NamedLocation, readFields } from '../steps/fields.ts';
import { invalid, StepRefused, type StepWork } from '../steps/step.ts';
import { holdForTransfer, holdIdOf } from './hold.ts';
import type { TransferApproveInput, TransferRequestInput } from './input.ts';
import { locked, lockedTransfer, notAllowed, notPermitted } from './locked.ts';

const makePositions = statement('make-positions');
const lockPositions = statement('lock-positions');
const requestLines = statement('transfers/request-lines');
const requestRow = statement('transfers/request');
const decideRow = statement('transfers/decide');

const mostLines = 100;

type Line = { readonly item: NamedItem; readonly quantity: number };
type Asked = {
  readonly transferId: string;
  readonly from: NamedLocation;
  readonly to: NamedLocation;
  readonly lines: readonly Line[];
  readonly expectedAt: Date | undefined;
};

/** The id of the transfer a request makes: as given, or made of caller and key. */
export function requestedId(input: TransferRequestInput, callerId: string): string {
  return (
    input.transferId ??
    `T-${digest16(JSON.stringify([callerId, input.idempotencyKey]))
      .replaceAll('-', '')
      .slice(0, 16)}`
  );
}

/** Asks for a transfer; gives its id. Throws StepRefused. */
export async function requestTransfer(work: StepWork, input: TransferRequestInput): Promise<string> {
  const { session, context } = work;
  const asked = await readRequest(work, input);
  const { transferId } = asked;
  const row = await locked(session, transferId, { isMade: true });
  if (row?.requested_at !== null && row?.requested_at !== undefined)
    throw notAllowed(transferId, 'was requested before', ['transferId']);
  const sent = await noteLines(session, asked);
  const held = asked.lines.flatMap(({ item, quantity }, index) => {
    const left = quantity - (sent.get(item.itemNo) ?? 0);
    if (left <= 0) return [];
    const place = positionId({ itemNo: item.itemNo, locationNo: asked.from.locationNo });
    return [{ positionId: place, sku: item.sku, locationId: asked.from.locationId, quantity: left, index }];
  });
  const isHeld = input.hold === true && held.length > 0;
  // The row first: holding ends with the feed's counter, which is taken last.
  await session.query(requestRow, [
    transferId,
    context.caller.id,
    asked.expectedAt?.toISOString() ?? null,
    isHeld ? holdIdOf(transferId) : null,
    input.signalId ?? null,
    input.reason ?? null,
    input.referenceDocument ? JSON.stringify(input.referenceDocument) : null,
  ]);
  await audit(work, 'transferRequest', { transferId, after: { ...input, transferId }, input });
  if (isHeld) await holdForTransfer(work, transferId, held);
  return transferId;
}

/** Approves a requested transfer; gives its id. Throws StepRefused. */
export async function approveTransfer(work: StepWork, input: TransferApproveInput): Promise<string> {
  const { session, context } = work;
  const { transferId } = input;
  const { row, transfer } = await lockedTransfer(work, transferId);
  if (row.requested_at === null) throw notAllowed(transferId, 'was requested by nobody', ['transferId']);
  if (row.cancelled_at !== null) throw notAllowed(transferId, 'was cancelled', ['transferId']);
  if (hasPartIn(context.caller, [row.requested_by]))
    throw notPermitted(
      `transfer ${transferId} is approved by somebody other than who requested it: ${askAsAnother}`,
    );
  const sources = transfer.lines.flatMap(({ fromLocationId }) => fromLocationId ?? []);
  if (!mayChange(context.caller, { locationIds: sources }))
    throw notPermitted(`transfer ${transferId} is approved by who runs the location it leaves`);
  await session.query(decideRow, [transferId, context.caller.id, 'APPROVED']);
  await audit(work, 'transferApprove', { transferId, after: { approved: true }, input });
  return transferId;
}

type Audited = {
  readonly transferId: string;
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  readonly input: {
    readonly reason?: string | null | undefined;
    readonly operatorId?: string | null | undefined;
    readonly deviceId?: string | null | undefined;
  };
};

/** Notes a step of a transfer in the audit log, in the step's transaction. */
export async function audit({ session, context }: StepWork, action: string, what: Audited): Promise<void> {
  const { transferId, before, after, input } = what;
  await noteAudit(session, {
    caller: context.caller,
    correlationId: context.correlationId,
    operatorId: input.operatorId ?? undefined,
    deviceId: input.deviceId ?? undefined,
    reason: input.reason ?? undefined,
    action,
    subject: { type: 'Transfer', id: transferId },
    before,
    after,
  });
}

async function readRequest({ session, context }: StepWork, input: TransferRequestInput): Promise<Asked> {
  const { lines, fromLocationId, toLocationId } = input;
  const skus = lines.map(({ sku }) => sku);
  const fields = await readFields(session, { skus, locationIds: [fromLocationId, toLocationId] });
  const from = fields.location(fromLocationId, ['fromLocationId']);
  const to = fields.location(toLocationId, ['toLocationId']);
  const transferId = fields.text(requestedId(input, context.caller.id), ['transferId']);
  if (input.reason !== null && input.reason !== undefined) fields.text(input.reason, ['reason'], 500);
  const expectedAt = fields.time(input.expectedAt, ['expectedAt']);
  if (from !== undefined && from.locationNo === to?.locationNo)
    fields.refuse(`toLocationId must be another than fromLocationId, not ${toLocationId}`, ['toLocationId']);
  const read = readLines(fields, lines);
  fields.check();
  if (from === undefined || to === undefined) throw new Error('a location was neither found nor refused');
  // A store asks for stock of a place it does not see, to its own.
  const { caller } = context;
  if (!maySee(caller, { locationIds: [fromLocationId, toLocationId] })) {
    const path = reaches(caller.locations, fromLocationId) ? 'toLocationId' : 'fromLocationId';
    throw new StepRefused(invalid(`location ${JSON.stringify(input[path])} is unknown`, [path]));
  }
  return { transferId, from, to, lines: read, expectedAt };
}

/** Reads lines of an item each; one item twice is refused, for a line is known by its item. */
function readLines(fields: Fields, lines: TransferRequestInput['lines']): Line[] {
  if (lines.length < 1 || lines.length > mostLines)
    fields.refuse(`lines must have 1 to ${mostLines} entries, not ${lines.length}`, ['lines']);
  const seen = new Set<number>();
  return lines.flatMap(({ sku, quantity }, at) => {
    const item = fields.item(sku, ['lines', at, 'sku']);
    const units = fields.quantity(quantity, item, { path: ['lines', at, 'quantity'] });
    if (item === undefined) return [];
    if (seen.has(item.itemNo)) fields.refuse(`sku ${item.sku} is in two lines`, ['lines', at, 'sku']);
    seen.add(item.itemNo);
    return [{ item, quantity: units }];
  });
}

/** Writes what is asked for into the lines; gives what facts say has left of each item already. */
async function noteLines(session: Queryable, { transferId, from, to, lines }: Asked) {
  const place = (locationNo: number) =>
    lines.map(({ item: { itemNo } }) => positionId({ itemNo, locationNo }));
  const sources = place(from.locationNo);
  await session.query(makePositions, [sources]);
  await session.query(lockPositions, [sources]);
  const { rows } = await session.query<{ item_no: number; sent: number }>(requestLines, [
    transferId,
    lines.map(({ item }) => item.itemNo),
    lines.map(({ quantity }) => quantity),
    sources,
    place(to.locationNo),
  ]);
  return new Map(rows.map((row) => [row.item_no, row.sent]));
}
