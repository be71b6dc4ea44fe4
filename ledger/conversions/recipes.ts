/**
 * Recipes: what is made of what, as data, in versions. A conversion names one instead of listing items, or does without.
 */
import type { Database, Queryable } from '#database';
import type { ActContext } from '../request.ts';
import { statement } from '../statement.ts';
import { readFields } from '../steps/fields.ts';
import { noteStep } from '../steps/note.ts';
import { type StepResult, takeStep } from '../steps/step.ts';

/** Units of an item, per one time a recipe is made; in units on the way in, in thousandths on the way out. */
export type RecipeLine = { readonly sku: string; readonly quantity: number };

/** A recipe as it is to be; quantities in units. */
export type RecipeRequest = {
  readonly idempotencyKey: string;
  readonly recipeId: string;
  readonly name: string;
  readonly inputs: readonly RecipeLine[];
  readonly outputs: readonly RecipeLine[];
};

/** The newest version of a recipe; quantities in thousandths. */
export type Recipe = {
  readonly recipeId: string;
  readonly version: number;
  readonly name: string;
  readonly inputs: readonly RecipeLine[];
  readonly outputs: readonly RecipeLine[];
};

/** The most lines of a recipe or a conversion, both sides together. */
export const maxConversionLines = 100;

const setStatement = statement('conversions/set-recipe');
const readStatement = statement('conversions/read-recipes');

/** Writes the next version of a recipe; noted in the audit log. */
export function recipeChange(
  database: Database,
  { idempotencyKey: key, ...content }: RecipeRequest,
  context: ActContext,
): Promise<StepResult<{ recipeId: string; version: number }>> {
  const step = { operation: 'recipeChange', key, content };
  return takeStep({ database, context }, step, async ({ session }) => {
    const { recipeId, name, inputs, outputs } = content;
    const lines = [
      ...inputs.map((line, at) => ({ ...line, isOutput: false, path: ['inputs', at] })),
      ...outputs.map((line, at) => ({ ...line, isOutput: true, path: ['outputs', at] })),
    ];
    const fields = await readFields(session, { skus: lines.map(({ sku }) => sku), locationIds: [] });
    fields.text(recipeId, ['recipeId']);
    fields.text(name, ['name']);
    if (inputs.length === 0 || outputs.length === 0 || lines.length > maxConversionLines)
      fields.refuse(`inputs and outputs must have 1 to ${maxConversionLines} lines together`, ['inputs']);
    const read = lines.map(({ sku, quantity, isOutput, path }) => {
      const item = fields.item(sku, [...path, 'sku']);
      const units = fields.quantity(quantity, item, { path: [...path, 'quantity'] });
      return { itemNo: item?.itemNo ?? 0, isOutput, quantity: units };
    });
    if (new Set(read.map(({ itemNo }) => itemNo)).size < read.length)
      fields.refuse('an item must be named once in a recipe', ['inputs']);
    fields.check();
    const { rows } = await session.query<{ version: number }>(setStatement, [
      recipeId,
      name,
      context.caller.id,
      read.map(({ itemNo }) => itemNo),
      read.map(({ isOutput }) => isOutput),
      read.map(({ quantity }) => quantity),
    ]);
    const version = rows[0]?.version ?? 1;
    const noted = { action: 'recipeChange', type: 'Recipe', id: recipeId, reason: undefined };
    await noteStep(session, { ...noted, after: { ...content, version } }, context);
    return { recipeId, version };
  });
}

type RecipeRow = {
  recipe_id: string;
  version: number;
  name: string;
  sku: string;
  is_output: boolean;
  quantity: number;
};

/** Reads the newest versions of recipes; all of them when no ids are given. */
export async function readRecipes(database: Queryable, ids?: readonly string[]): Promise<Recipe[]> {
  const { rows } = await database.query<RecipeRow>(readStatement, [ids ?? null]);
  return [...Map.groupBy(rows, (row) => row.recipe_id).entries()].flatMap(([recipeId, lines]) => {
    const [first] = lines;
    const side = (isOutput: boolean): RecipeLine[] =>
      lines.filter((line) => line.is_output === isOutput).map(({ sku, quantity }) => ({ sku, quantity }));
    if (first === undefined) return [];
    const { version, name } = first;
    return [{ recipeId, version, name, inputs: side(false), outputs: side(true) }];
  });
}
