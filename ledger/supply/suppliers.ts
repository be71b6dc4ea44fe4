/**
 * What suppliers say they have for us: virtual stock, outside onHand, believed as far as each is trusted.
 *
 * A supplier tells it whole; what is ordered from it in between is taken off, so that two customers are not promised the same
 * unit. Quantities in thousandths.
 */
import { noteAudits, type Queryable } from '#database';
import { statement } from '../statement.ts';
import { readFields } from '../steps/fields.ts';
import { type StepRefusal, StepRefused, type StepWork } from '../steps/step.ts';

type Maybe<Value> = Value | null | undefined;

/** What a supplier says of an item; quantity in units. */
export type SupplierAvailableInput = {
  readonly supplierId: string;
  readonly sku: string;
  readonly quantity: number;
  /** How much of it is believed, 0 to 100 with one decimal; 100 when omitted. */
  readonly trustPercent?: Maybe<number>;
  readonly asOf?: Maybe<string>;
  readonly changeFromVersion?: Maybe<number>;
};

/** What became of one row. */
export type SupplierOutcome = {
  readonly version: number | undefined;
  readonly refusals: readonly StepRefusal[];
};

/** What a supplier says it has of an item. */
export type SupplierAvailable = {
  readonly supplierId: string;
  readonly itemNo: number;
  readonly sku: string;
  readonly quantity: number;
  readonly trustPercent: number;
  /** What of it may be promised: as far as it is believed, in whole steps of the item. */
  readonly promisable: number;
  readonly asOf: Date;
  readonly version: number;
  readonly updatedAt: Date;
};

/** Which rows, in SKU and supplier order. */
export type SupplierQuery = {
  readonly first: number;
  readonly after?: { readonly sku: string; readonly supplierId: string } | undefined;
  readonly itemNos?: readonly number[] | undefined;
  readonly supplierIds?: readonly string[] | undefined;
};

const change = statement('supply/change-supplier');
const chooseSupplier = statement('supply/choose-supplier');
const readSuppliers = statement('supply/read-suppliers');

/** The most rows one call changes. */
export const maxSupplierRowsPerCall = 1_000;

type Row = {
  readonly index: number;
  readonly input: SupplierAvailableInput;
  readonly itemNo: number;
  readonly quantity: number;
  readonly trustPermille: number;
  readonly asOf: Date;
};

/** Notes what suppliers say; gives an outcome each, same order. */
export async function setSupplierAvailable(
  work: StepWork,
  inputs: readonly SupplierAvailableInput[],
): Promise<SupplierOutcome[]> {
  const { session, context } = work;
  const outcomes: SupplierOutcome[] = inputs.map(() => ({ version: undefined, refusals: [] }));
  const rows = await readRows(work, inputs, outcomes);
  const { rows: written } = await session.query<{ supplier_id: string; item_no: number; version: number }>(
    change,
    [
      context.caller.id,
      rows.map(({ input }) => input.supplierId),
      rows.map(({ itemNo }) => itemNo),
      rows.map(({ quantity }) => quantity),
      rows.map(({ trustPermille }) => trustPermille),
      rows.map(({ asOf }) => asOf.toISOString()),
      rows.map(({ input }) => input.changeFromVersion ?? null),
    ],
  );
  const versions = new Map(written.map((row) => [`${row.item_no}/${row.supplier_id}`, row.version]));
  for (const { index, itemNo, input } of rows) {
    const version = versions.get(`${itemNo}/${input.supplierId}`);
    const path = ['rows', index, 'changeFromVersion'];
    const message = `changeFromVersion ${input.changeFromVersion} of ${input.sku} at ${input.supplierId} is not its version`;
    const refusals: StepRefusal[] =
      version === undefined ? [{ code: 'StepVersionConflict', message, path }] : [];
    outcomes[index] = { version, refusals };
  }
  await noteAudits(
    session,
    rows
      .filter(({ index }) => outcomes[index]?.version !== undefined)
      .map(({ input }) => ({
        caller: context.caller,
        correlationId: context.correlationId,
        action: 'supplierAvailableChange',
        subject: { type: 'SupplierAvailable', id: `${input.supplierId}/${input.sku}` },
        after: { ...input },
      })),
  );
  return outcomes;
}

type SupplierRow = {
  supplier_id: string;
  item_no: number;
  sku: string;
  quantity: number;
  trust_permille: number;
  promisable: number;
  as_of: Date;
  version: number;
  updated_at: Date;
};

/** Reads a page; ask for one more than needed to know whether more follow. */
export async function pageOfSuppliers(
  database: Queryable,
  query: SupplierQuery,
): Promise<SupplierAvailable[]> {
  const { rows } = await database.query<SupplierRow>(readSuppliers, [
    query.first,
    query.itemNos ?? null,
    query.supplierIds ?? null,
    query.after?.sku ?? null,
    query.after?.supplierId ?? null,
  ]);
  return rows.map((row) => ({
    supplierId: row.supplier_id,
    itemNo: row.item_no,
    sku: row.sku,
    quantity: row.quantity,
    trustPercent: row.trust_permille / 10,
    promisable: row.promisable,
    asOf: row.as_of,
    version: row.version,
    updatedAt: row.updated_at,
  }));
}

/**
 * Chooses who is asked for all of some items (canonical SKUs, thousandths): who can be promised for all of them, else for most of
 * them; not one of `besides`. Undefined when no supplier has told anything of any.
 */
export async function supplierFor(
  database: Queryable,
  wanted: readonly { readonly sku: string; readonly quantity: number }[],
  besides: readonly string[] = [],
): Promise<string | undefined> {
  const { rows } = await database.query<{ supplier_id: string }>(chooseSupplier, [
    wanted.map(({ sku }) => sku),
    wanted.map(({ quantity }) => quantity),
    besides,
  ]);
  return rows[0]?.supplier_id;
}

async function readRows(
  { session }: StepWork,
  inputs: readonly SupplierAvailableInput[],
  outcomes: SupplierOutcome[],
): Promise<Row[]> {
  const all = await readFields(session, { skus: inputs.map(({ sku }) => sku), locationIds: [] });
  const seen = new Set<string>();
  return inputs.flatMap((input, index) => {
    const fields = all.again();
    const at = (field: string) => ['rows', index, field];
    fields.text(input.supplierId, at('supplierId'));
    const item = fields.item(input.sku, at('sku'));
    const quantity = fields.quantity(input.quantity, item, { path: at('quantity'), least: 0 });
    const asOf = fields.time(input.asOf, at('asOf')) ?? new Date();
    const trustPermille = (input.trustPercent ?? 100) * 10;
    if (!Number.isInteger(trustPermille) || trustPermille < 0 || trustPermille > 1_000)
      fields.refuse(
        `trustPercent must be 0 to 100 with at most one decimal, not ${input.trustPercent}`,
        at('trustPercent'),
      );
    const key = `${item?.itemNo}/${input.supplierId}`;
    if (seen.has(key)) fields.refuse(`sku ${input.sku} of ${input.supplierId} is there twice`, at('sku'));
    seen.add(key);
    try {
      fields.check();
    } catch (error) {
      if (!(error instanceof StepRefused)) throw error;
      outcomes[index] = { version: undefined, refusals: error.refusals };
    }
    const isGood = outcomes[index]?.refusals.length === 0;
    return item === undefined || !isGood
      ? []
      : [{ index, input, itemNo: item.itemNo, quantity, trustPermille, asOf }];
  });
}
