/**
 * Conversions: kits put together and taken apart, cases split, goods marked down under another SKU. Items become other items.
 *
 * docs/ledger.md, "Conversions". Every input leaves AVAILABLE to CONVERSION, every output comes from there, in one transaction. As
 * a request it takes no more than is available; told as a fact it is recorded whatever the book says, and somebody looks.
 */
import type { Database, Queryable } from '#database';
import { quantityToUnits, reaches } from '#schema';
import { positionId } from '../account.ts';
import { digest16 } from '../event.ts';
import { type OwnEvent, recordOwn } from '../own-events.ts';
import type { ActContext } from '../request.ts';
import { type Fields, readFields } from '../steps/fields.ts';
import { noteStep } from '../steps/note.ts';
import { invalid, StepRefused, type StepResult, takeStep } from '../steps/step.ts';
import { checkReach, lockStock } from '../steps/stock.ts';
import {
  maxConversionLines,
  type Recipe,
  type RecipeLine,
  type RecipeRequest,
  readRecipes,
  recipeChange,
} from './recipes.ts';

/** What is converted into what; lines in units, or a recipe and how many times. */
export type ConversionRequest = {
  readonly idempotencyKey: string;
  readonly locationId: string;
  readonly inputs?: readonly RecipeLine[] | null | undefined;
  readonly outputs?: readonly RecipeLine[] | null | undefined;
  readonly recipeId?: string | null | undefined;
  readonly times?: number | null | undefined;
  /** Whether the recipe is taken the other way: what it makes is taken apart. */
  readonly isReversed: boolean;
  /** Whether it has happened already: then it is recorded whatever the book says. */
  readonly isFact: boolean;
  readonly occurredAt: string;
  readonly operatorId: string;
  readonly deviceId: string;
  readonly reason: string;
};

/** What a conversion answers; quantities in thousandths. */
export type ConversionAnswer = {
  readonly conversionId: string;
  readonly locationId: string;
  readonly inputs: readonly RecipeLine[];
  readonly outputs: readonly RecipeLine[];
};

/** What may be done with conversions. */
export type Conversions = {
  /** Turns items into other items. */
  convert(request: ConversionRequest, context: ActContext): Promise<StepResult<ConversionAnswer>>;
  /** Writes the next version of a recipe. */
  recipeChange(
    request: RecipeRequest,
    context: ActContext,
  ): Promise<StepResult<{ recipeId: string; version: number }>>;
  /** The newest versions of recipes; all of them when no ids are given. */
  recipes(ids?: readonly string[]): Promise<Recipe[]>;
};

/** Makes the conversions over a pool that writes and one that reads. */
export function createConversions({
  database,
  reader,
}: {
  database: Database;
  reader: Database;
}): Conversions {
  return {
    convert: (request, context) => convert(database, request, context),
    recipeChange: (request, context) => recipeChange(database, request, context),
    recipes: (ids) => readRecipes(reader, ids),
  };
}

type Content = Omit<ConversionRequest, 'idempotencyKey'>;
type Line = {
  readonly sku: string;
  readonly itemNo: number;
  readonly quantity: number;
  readonly path: readonly (string | number)[];
};
type Read = {
  readonly inputs: readonly Line[];
  readonly outputs: readonly Line[];
  readonly locationNo: number;
};

function convert(
  database: Database,
  { idempotencyKey: key, ...content }: ConversionRequest,
  context: ActContext,
): Promise<StepResult<ConversionAnswer>> {
  const step = { operation: 'stockConvert', key, content };
  return takeStep({ database, context }, step, async ({ session, eventPrefix }) => {
    const read = await readConversion(session, content, context);
    const { locationId } = content;
    const stock = await lockStock(
      session,
      [...read.inputs, ...read.outputs].map((line) => positionId({ ...line, locationNo: read.locationNo })),
    );
    for (const line of content.isFact ? [] : read.inputs) {
      const there = stock.get(positionId({ ...line, locationNo: read.locationNo }));
      checkReach(there, { ...line, locationId, state: 'AVAILABLE' });
    }
    const conversionId = digest16(eventPrefix);
    const noted = { action: 'stockConvert', type: 'Conversion', id: conversionId, after: content };
    await noteStep(session, { ...noted, reason: content.reason, by: content }, context);
    await recordOwn(session, eventsOf(read, content, { conversionId, eventPrefix }), context);
    const [inputs, outputs] = [read.inputs, read.outputs].map((lines) =>
      lines.map(({ sku, quantity }) => ({ sku, quantity })),
    );
    return { conversionId, locationId, inputs: inputs ?? [], outputs: outputs ?? [] };
  });
}

async function readConversion(session: Queryable, content: Content, { caller }: ActContext): Promise<Read> {
  const { inputs, outputs } = await linesOf(session, content);
  const { locationId } = content;
  const fields = await readFields(session, {
    skus: [...inputs, ...outputs].map(({ sku }) => sku),
    locationIds: reaches(caller.locations, locationId) ? [locationId] : [],
  });
  const location = fields.location(locationId, ['locationId']);
  fields.text(content.operatorId, ['operatorId']);
  fields.text(content.deviceId, ['deviceId']);
  fields.text(content.reason, ['reason'], 500);
  fields.time(content.occurredAt, ['occurredAt']);
  const side = (name: string, lines: readonly RecipeLine[]): Line[] =>
    lines.map((line, at) => readLine(fields, line, [name, at]));
  const read = { inputs: side('inputs', inputs), outputs: side('outputs', outputs) };
  const all = [...read.inputs, ...read.outputs];
  if (inputs.length === 0 || outputs.length === 0 || all.length > maxConversionLines)
    fields.refuse(`inputs and outputs must have 1 to ${maxConversionLines} lines together`, ['inputs']);
  if (new Set(all.map(({ itemNo }) => itemNo)).size < all.length)
    fields.refuse('an item must be named once: what it becomes is another one', ['inputs']);
  fields.check();
  return { ...read, locationNo: location?.locationNo ?? 0 };
}

function readLine(fields: Fields, { sku, quantity }: RecipeLine, path: readonly (string | number)[]): Line {
  const item = fields.item(sku, [...path, 'sku']);
  const thousandths = fields.quantity(quantity, item, { path: [...path, 'quantity'] });
  return {
    sku: item?.sku ?? sku,
    itemNo: item?.itemNo ?? 0,
    quantity: thousandths,
    path: [...path, 'quantity'],
  };
}

/** The lines that were given, or a recipe's, so many times; in units. */
async function linesOf(
  session: Queryable,
  { inputs, outputs, recipeId, times, isReversed }: Content,
): Promise<{ readonly inputs: readonly RecipeLine[]; readonly outputs: readonly RecipeLine[] }> {
  const refuse = (message: string, field: string): StepRefused => new StepRefused(invalid(message, [field]));
  if (!recipeId) {
    if (isReversed) throw refuse('isReversed is for recipes: swap inputs and outputs', 'isReversed');
    return { inputs: inputs ?? [], outputs: outputs ?? [] };
  }
  if (inputs || outputs) throw refuse('either recipeId, or inputs and outputs must be given', 'recipeId');
  if (!times || times < 1) throw refuse(`times must be at least 1 with a recipe, not ${times}`, 'times');
  const [recipe] = await readRecipes(session, [recipeId]);
  if (recipe === undefined) {
    const message = `no recipe has the id ${JSON.stringify(recipeId.slice(0, 100))}`;
    throw new StepRefused({ code: 'StepSubjectNotFound', message, path: ['recipeId'] });
  }
  const made = (lines: readonly RecipeLine[]): RecipeLine[] =>
    lines.map(({ sku, quantity }) => ({ sku, quantity: quantityToUnits(quantity * times) }));
  const [from, to] = isReversed ? [recipe.outputs, recipe.inputs] : [recipe.inputs, recipe.outputs];
  return { inputs: made(from), outputs: made(to) };
}

type Ids = { readonly conversionId: string; readonly eventPrefix: string };

/** What is used up is signed positive, what is made negative: CONVERSION gives back what it took. */
function eventsOf(
  { inputs, outputs }: Read,
  content: Content,
  { conversionId, eventPrefix }: Ids,
): OwnEvent[] {
  const { locationId, occurredAt, operatorId, deviceId, reason } = content;
  const lines = [...inputs, ...outputs.map((line) => ({ ...line, quantity: -line.quantity }))];
  return lines.map(({ sku, quantity }, at) => ({
    ...{ sku, locationId, occurredAt, operatorId, deviceId, reason },
    eventId: `${eventPrefix}/${at}`,
    type: 'STOCK_CONVERTED',
    quantity: quantityToUnits(quantity),
    lineageId: `conversion/${conversionId}`,
    referenceDocument: { type: 'conversion', id: conversionId },
  }));
}
