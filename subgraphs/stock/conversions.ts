/**
 * Conversions, recipes and substitutions as the contract has them: inputs decoded, one call to the ledger, answers encoded.
 *
 * Recipes are for everywhere; what is converted or substituted is at one location within the caller's reach.
 */
import type { ConversionAnswer, Recipe, RecipeLine, SubstitutionAnswer } from '#ledger';
import { quantityToUnits, requireWhole } from '#schema';
import type { Resolvers } from './generated.ts';
import { encodeStep } from './work.ts';

function encodeLine({ sku, quantity }: RecipeLine) {
  return { sku, item: { sku }, quantity: quantityToUnits(quantity) };
}

function encodeRecipe({ recipeId, version, name, inputs, outputs }: Recipe) {
  return { id: recipeId, version, name, inputs: inputs.map(encodeLine), outputs: outputs.map(encodeLine) };
}

function encodeConversion({ conversionId, locationId, inputs, outputs }: ConversionAnswer) {
  return {
    id: conversionId,
    location: { id: locationId },
    inputs: inputs.map(encodeLine),
    outputs: outputs.map(encodeLine),
  };
}

function encodeSubstitution(answer: SubstitutionAnswer) {
  const { substitutionId, lineageId, reservationId, locationId } = answer;
  return {
    ...{ id: substitutionId, lineageId, reservationId, location: { id: locationId } },
    original: encodeLine(answer),
    substitute: encodeLine({ sku: answer.substituteSku, quantity: answer.substituteQuantity }),
  };
}

/** Queries: the newest version of every recipe. */
export const conversionQueries = {
  recipes: async (_root, _args, { ledger }) => (await ledger.work.conversions.recipes()).map(encodeRecipe),
} satisfies Resolvers['Query'];

/** Mutations of conversions, recipes and substitutions. */
export const conversionMutations = {
  stockConvert: async (_root, { input }, context) => {
    const request = { ...input, isReversed: input.isReversed ?? false, isFact: input.isFact ?? false };
    const result = await context.ledger.work.conversions.convert(request, context);
    const { subject, ...rest } = await encodeStep(result, encodeConversion);
    return { conversion: subject, ...rest };
  },
  recipeChange: async (_root, { input }, context) => {
    requireWhole(context.caller, 'locations');
    const { conversions } = context.ledger.work;
    const { subject, ...rest } = await encodeStep(
      await conversions.recipeChange(input, context),
      async ({ recipeId }) => (await conversions.recipes([recipeId])).map(encodeRecipe)[0] ?? null,
    );
    return { recipe: subject, ...rest };
  },
  substitutionAccept: async (_root, { input }, context) => {
    const request = { ...input, isOriginalThere: input.isOriginalThere ?? false };
    const result = await context.ledger.work.substitutions.accept(request, context);
    const { subject, ...rest } = await encodeStep(result, encodeSubstitution);
    return { substitution: subject, ...rest };
  },
} satisfies Resolvers['Mutation'];
