/**
 * What is expected: lines of purchase orders and shipping notices, and announced demand. An overlay: nothing of it is stock.
 *
 * Lines are set whole, in versions, a thousand a call; each answers for itself. What has come of a line follows from the
 * receipts that name it or its document (receipts.ts), whichever was told first.
 */
import { noteAudits, type Queryable } from '#database';
import { reaches } from '#schema';
import { statement } from '../statement.ts';
import { type Fields, readFields } from '../steps/fields.ts';
import { type StepRefusal, StepRefused, type StepWork } from '../steps/step.ts';
import { judgeExcess } from './receipts.ts';

type Maybe<Value> = Value | null | undefined;

/** What a line adds to: supply comes, demand goes. */
export type ExpectedKind = 'SUPPLY' | 'DEMAND';

/** A line as it comes in; quantity in units, 0 for one that is not expected any more. */
export type ExpectedLineInput = {
  readonly documentType: string;
  readonly documentId: string;
  readonly lineId: string;
  readonly sku: string;
  readonly locationId: string;
  readonly quantity: number;
  readonly expectedAt: string;
  readonly partyId?: Maybe<string>;
  /** How much more than expected is received without a case, 0 to 100 with one decimal. */
  readonly tolerancePercent?: Maybe<number>;
  /** The version it is to follow; whatever it is when omitted, 0 for a line that is not there. */
  readonly changeFromVersion?: Maybe<number>;
};

/** What became of one line: its version now, or why it was refused. */
export type ExpectedOutcome = {
  readonly version: number | undefined;
  readonly refusals: readonly StepRefusal[];
};

/** A line as it is read. Quantities in thousandths. */
export type ExpectedLine = {
  readonly documentType: string;
  readonly documentId: string;
  readonly lineId: string;
  readonly itemNo: number;
  readonly sku: string;
  readonly locationNo: number;
  readonly locationId: string;
  readonly quantity: number;
  readonly received: number;
  /** Still to come: never negative. */
  readonly open: number;
  readonly expectedAt: Date;
  readonly partyId: string | undefined;
  readonly tolerancePercent: number;
  readonly version: number;
  readonly updatedAt: Date;
};

/** Which lines, the earliest first: all given conditions must hold. */
export type ExpectedQuery = {
  readonly kind: ExpectedKind;
  readonly first: number;
  readonly after?: Pick<ExpectedLine, 'expectedAt' | 'documentType' | 'documentId' | 'lineId'> | undefined;
  readonly itemNos?: readonly number[] | undefined;
  readonly locationNos?: readonly number[] | undefined;
  readonly documentIds?: readonly string[] | undefined;
  readonly isOpen?: boolean | undefined;
  readonly expectedFrom?: Date | undefined;
  readonly expectedBefore?: Date | undefined;
};

const lockExpected = statement('supply/lock-expected');
const changeExpected = statement('supply/change-expected');
const readExpected = statement('supply/read-expected');

/** The most lines one call changes. */
export const maxExpectedPerCall = 1_000;
const kindCodes = { SUPPLY: 1, DEMAND: 2 } as const;

type Row = {
  readonly index: number;
  readonly input: ExpectedLineInput;
  readonly itemNo: number;
  readonly locationNo: number;
  readonly quantity: number;
  readonly expectedAt: Date;
  readonly tolerancePermille: number;
};
type LockedRow = {
  ord: number;
  version: number;
  item_no: number;
  location_no: number;
  quantity: number;
  expected_at: Date;
  party_id: string | null;
  tolerance_permille: number;
};

/** Sets lines; gives an outcome each, same order. */
export async function setExpected(
  work: StepWork,
  kind: ExpectedKind,
  lines: readonly ExpectedLineInput[],
): Promise<ExpectedOutcome[]> {
  const { session, context } = work;
  const outcomes = new Map<number, ExpectedOutcome>();
  const read = await readRows(work, lines, (index, refusals) =>
    outcomes.set(index, { version: undefined, refusals }),
  );
  const before = await lockRows(session, kind, read);
  const rows = read.filter(({ index, input }) => {
    const refusal = versionRefusal(input, index, before.get(index)?.version ?? 0);
    if (refusal !== undefined) outcomes.set(index, { version: undefined, refusals: [refusal] });
    return refusal === undefined;
  });
  const changed = rows.filter((row) => !says(row, before.get(row.index)));
  const versions = await write(work, kind, changed);
  for (const { index, input } of rows) {
    const version = versions.get(keyOf(input)) ?? before.get(index)?.version;
    outcomes.set(index, { version, refusals: [] });
  }
  const action = kind === 'SUPPLY' ? 'expectedSupplyChange' : 'expectedDemandChange';
  await noteAudits(
    session,
    changed.map(({ index, input }) => ({
      caller: context.caller,
      correlationId: context.correlationId,
      action,
      subject: { type: 'ExpectedLine', id: keyOf(input) },
      before: before.get(index),
      after: { ...input, version: versions.get(keyOf(input)) },
    })),
  );
  if (kind === 'SUPPLY') await judgeExcess(session, rows.map(expectationOf), context);
  return lines.map((_, index) => outcomes.get(index) ?? { version: undefined, refusals: [] });
}

type ExpectedRow = {
  document_type: string;
  document_id: string;
  line_id: string;
  item_no: number;
  sku: string;
  location_no: number;
  location_id: string;
  quantity: number;
  received: number;
  open: number;
  expected_at: Date;
  party_id: string | null;
  tolerance_permille: number;
  version: number;
  updated_at: Date;
};

/** Reads a page of lines; ask for one more than needed to know whether more follow. */
export async function pageOfExpected(database: Queryable, query: ExpectedQuery): Promise<ExpectedLine[]> {
  const { after } = query;
  const { rows } = await database.query<ExpectedRow>(readExpected, [
    kindCodes[query.kind],
    query.first,
    query.itemNos ?? null,
    query.locationNos ?? null,
    query.documentIds ?? null,
    query.isOpen ?? null,
    query.expectedFrom?.toISOString() ?? null,
    query.expectedBefore?.toISOString() ?? null,
    after?.expectedAt.toISOString() ?? null,
    after?.documentType ?? null,
    after?.documentId ?? null,
    after?.lineId ?? null,
  ]);
  return rows.map((row) => ({
    documentType: row.document_type,
    documentId: row.document_id,
    lineId: row.line_id,
    itemNo: row.item_no,
    sku: row.sku,
    locationNo: row.location_no,
    locationId: row.location_id,
    quantity: row.quantity,
    received: row.received,
    open: row.open,
    expectedAt: row.expected_at,
    partyId: row.party_id ?? undefined,
    tolerancePercent: row.tolerance_permille / 10,
    version: row.version,
    updatedAt: row.updated_at,
  }));
}

async function readRows(
  { session, context }: StepWork,
  lines: readonly ExpectedLineInput[],
  refuse: (index: number, refusals: readonly StepRefusal[]) => void,
): Promise<Row[]> {
  const named = { skus: lines.map(({ sku }) => sku), locationIds: lines.map(({ locationId }) => locationId) };
  const all = await readFields(session, named);
  const seen = new Set<string>();
  return lines.flatMap((input, index) => {
    try {
      const row = readRow(all.again(), input, index);
      if (seen.has(keyOf(input))) throw refusedRow(index, `lineId ${input.lineId} is there twice`, 'lineId');
      if (!reaches(context.caller.locations, input.locationId))
        throw refusedRow(index, `location ${JSON.stringify(input.locationId)} is unknown`, 'locationId');
      seen.add(keyOf(input));
      return [row];
    } catch (error) {
      if (!(error instanceof StepRefused)) throw error;
      refuse(index, error.refusals);
      return [];
    }
  });
}

function readRow(fields: Fields, input: ExpectedLineInput, index: number): Row {
  const at = (field: string) => ['lines', index, field];
  fields.text(input.documentType, at('documentType'), 64);
  fields.text(input.documentId, at('documentId'));
  fields.text(input.lineId, at('lineId'), 64);
  const item = fields.item(input.sku, at('sku'));
  const location = fields.location(input.locationId, at('locationId'));
  const quantity = fields.quantity(input.quantity, item, { path: at('quantity'), least: 0 });
  const expectedAt = fields.time(input.expectedAt, at('expectedAt'));
  const tolerancePermille = (input.tolerancePercent ?? 0) * 10;
  if (!Number.isInteger(tolerancePermille) || tolerancePermille < 0 || tolerancePermille > 1_000) {
    const message = `tolerancePercent must be 0 to 100 with at most one decimal, not ${input.tolerancePercent}`;
    fields.refuse(message, at('tolerancePercent'));
  }
  fields.check();
  if (item === undefined || location === undefined || expectedAt === undefined)
    throw new Error('a field was neither read nor refused');
  const { itemNo } = item;
  return { index, input, itemNo, locationNo: location.locationNo, quantity, expectedAt, tolerancePermille };
}

async function lockRows(
  session: Queryable,
  kind: ExpectedKind,
  rows: readonly Row[],
): Promise<Map<number, LockedRow>> {
  const { rows: known } = await session.query<LockedRow>(lockExpected, [
    kindCodes[kind],
    rows.map(({ input }) => input.documentType),
    rows.map(({ input }) => input.documentId),
    rows.map(({ input }) => input.lineId),
  ]);
  return new Map(
    known.flatMap((row) => {
      const { index } = rows[row.ord - 1] ?? {};
      return index === undefined ? [] : [[index, row] as const];
    }),
  );
}

async function write(
  { session, context }: StepWork,
  kind: ExpectedKind,
  rows: readonly Row[],
): Promise<ReadonlyMap<string, number>> {
  if (rows.length === 0) return new Map();
  type Written = { document_type: string; document_id: string; line_id: string; version: number };
  const { rows: written } = await session.query<Written>(changeExpected, [
    kindCodes[kind],
    context.caller.id,
    rows.map(({ input }) => input.documentType),
    rows.map(({ input }) => input.documentId),
    rows.map(({ input }) => input.lineId),
    rows.map(({ itemNo }) => itemNo),
    rows.map(({ locationNo }) => locationNo),
    rows.map(({ quantity }) => quantity),
    rows.map(({ expectedAt }) => expectedAt.toISOString()),
    rows.map(({ input }) => input.partyId ?? null),
    rows.map(({ tolerancePermille }) => tolerancePermille),
  ]);
  return new Map(
    written.map((row) => [
      keyOf({ documentType: row.document_type, documentId: row.document_id, lineId: row.line_id }),
      row.version,
    ]),
  );
}

/** Whether a stored line says what a row does: then nothing is written, and its version stays. */
function says(row: Row, stored: LockedRow | undefined): boolean {
  return (
    stored?.item_no === row.itemNo &&
    stored.location_no === row.locationNo &&
    stored.quantity === row.quantity &&
    stored.expected_at.getTime() === row.expectedAt.getTime() &&
    stored.party_id === (row.input.partyId ?? null) &&
    stored.tolerance_permille === row.tolerancePermille
  );
}

function versionRefusal(input: ExpectedLineInput, index: number, version: number): StepRefusal | undefined {
  const asked = input.changeFromVersion ?? undefined;
  if (asked === undefined || asked === version) return undefined;
  const message = `changeFromVersion ${asked} of ${keyOf(input)} is not its version, which is ${version}`;
  return { code: 'StepVersionConflict', message, path: ['lines', index, 'changeFromVersion'] };
}

function refusedRow(index: number, message: string, field: string): StepRefused {
  return new StepRefused({ code: 'InvalidStep', message, path: ['lines', index, field] });
}

function keyOf(line: Pick<ExpectedLineInput, 'documentType' | 'documentId' | 'lineId'>): string {
  return `${line.documentType}/${line.documentId}/${line.lineId}`;
}

function expectationOf({ input, itemNo }: Row) {
  return { documentType: input.documentType, referenceId: input.documentId, itemNo };
}
