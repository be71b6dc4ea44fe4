/**
 * Counts, adjustments, returns, recalls, conversions, substitutions: work at a location each, decided by another caller than
 * the one who submitted it. Tables of reasons, recipes, limits and recalls are for everywhere.
 */
import { needsWhole, type Row } from './row.ts';

const errors = 'userErrors { ... on UserError { code path } }';
const by = 'operatorId: "op", deviceId: "dev", reason: "table"';
const at = 'occurredAt: "2026-01-04T00:00:00Z"';
const decided = `idempotencyKey: "<KEY>", ${by}`;
const unknown = 'refused StepSubjectNotFound at id';

type Told = Pick<Row, 'document' | 'done' | 'otherLocation'> & Partial<Pick<Row, 'look' | 'otherChannel'>>;

function reads(operation: string, told: Told, may = 'SAVO'): Row {
  return { ...{ operation, needs: 'stock:read', may, otherChannel: told.done }, ...told };
}

function submits(operation: string, told: Told): Row {
  return { ...{ operation, needs: 'count:submit', may: 'SO', otherChannel: told.done }, ...told };
}

function approves(operation: string, told: Told): Row {
  return { ...{ operation, needs: 'count:approve', may: 'O', otherChannel: told.done }, ...told };
}

/** How counts, adjustments, returns and conversions answer each caller, one row an operation. */
export const workRows: readonly Row[] = [
  reads('Query.countTask', {
    document: '{ countTask(id: "<task>") { status } }',
    done: 'shown',
    otherLocation: 'null',
  }),
  reads('Query.countTasks', {
    document: '{ countTasks(first: 5, filter: { locationIds: ["SHOP"] }) { edges { cursor } } }',
    look: 'edges',
    done: 'shown',
    otherLocation: 'empty',
  }),
  {
    ...submits('Mutation.countRequest', {
      document: `mutation { countRequest(input: { idempotencyKey: "<KEY>", sku: "CUP", locationId: "SHOP" }) { ${errors} } }`,
      done: 'done',
      otherLocation: 'refused InvalidStep at locationId',
    }),
    or: 'count:approve',
  },
  submits('Mutation.countSubmit', {
    document: `mutation { countSubmit(input: { idempotencyKey: "<KEY>", sku: "GONE", locationId: "SHOP", quantity: 1000000, ${by},
      countedAt: "2026-01-04T00:00:00Z" }) { ${errors} } }`,
    done: 'done',
    otherLocation: 'refused InvalidStep at locationId',
  }),
  approves('Mutation.countApprove', {
    document: `mutation { countApprove(input: { id: "<task>", ${decided} }) { ${errors} } }`,
    done: 'refused StepNotAllowed at id',
    otherLocation: unknown,
  }),
  approves('Mutation.countReject', {
    document: `mutation { countReject(input: { id: "<task>", ${decided} }) { ${errors} } }`,
    done: 'refused StepNotAllowed at id',
    otherLocation: unknown,
  }),
  approves('Mutation.recountRequest', {
    document: `mutation { recountRequest(input: { id: "<task>", ${decided} }) { ${errors} } }`,
    done: 'refused StepNotAllowed at id',
    otherLocation: unknown,
  }),
  reads('Query.adjustment', {
    document: '{ adjustment(id: "<adjusted>") { status } }',
    done: 'shown',
    otherLocation: 'null',
  }),
  reads('Query.adjustments', {
    document: '{ adjustments(first: 5, filter: { locationIds: ["SHOP"] }) { edges { cursor } } }',
    look: 'edges',
    done: 'shown',
    otherLocation: 'empty',
  }),
  submits('Mutation.adjustmentRequest', {
    document: `mutation { adjustmentRequest(input: { idempotencyKey: "<KEY>", sku: "CUP", locationId: "SHOP", quantity: -1,
      reasonCode: "OTHER", note: "table", ${at}, operatorId: "op", deviceId: "dev" }) { ${errors} } }`,
    done: 'done',
    otherLocation: 'refused InvalidStep at locationId',
  }),
  approves('Mutation.adjustmentApprove', {
    document: `mutation { adjustmentApprove(input: { id: "<adjusted>", ${decided} }) { ${errors} } }`,
    done: 'refused StepNotAllowed at id',
    otherLocation: unknown,
  }),
  approves('Mutation.adjustmentReject', {
    document: `mutation { adjustmentReject(input: { id: "<adjusted>", ${decided} }) { ${errors} } }`,
    done: 'refused StepNotAllowed at id',
    otherLocation: unknown,
  }),
  approves('Mutation.movementReverse', {
    document: `mutation { movementReverse(input: { idempotencyKey: "<KEY>", source: "arrange", eventId: "reversed", reason: DID_NOT_OCCUR,
      operatorId: "op", deviceId: "dev" }) { ${errors} } }`,
    done: 'refused StepNotAllowed at eventId',
    otherLocation: 'refused StepSubjectNotFound at eventId',
  }),
  reads('Query.returnCase', {
    document: '{ returnCase(id: "none") { id } }',
    done: 'null',
    otherLocation: 'null',
  }),
  submits('Mutation.returnDisposition', {
    document: `mutation { returnDisposition(input: { ${decided}, sku: "CUP", locationId: "SHOP", quantity: 1, disposition: RESALABLE, ${at} }) { ${errors} } }`,
    done: 'refused StepStockShort at quantity',
    otherLocation: 'refused InvalidStep at locationId',
  }),
  reads('Query.recall', {
    document: '{ recall(id: "none") { id } }',
    done: 'null',
    otherLocation: 'null',
  }),
  approves('Mutation.stockRecall', {
    document: `mutation { stockRecall(input: { idempotencyKey: "<KEY>", sku: "NONE", reason: "table" }) { ${errors} } }`,
    done: 'refused InvalidStep at sku',
    otherLocation: 'refused StepNotPermitted at sku',
  }),
  approves('Mutation.stockRecallRelease', {
    document: `mutation { stockRecallRelease(input: { id: "none", idempotencyKey: "<KEY>", reason: "table" }) { ${errors} } }`,
    done: unknown,
    otherLocation: 'refused StepNotPermitted at id',
  }),
  reads('Query.recipes', { document: '{ recipes { id } }', done: 'empty', otherLocation: 'empty' }),
  submits('Mutation.stockConvert', {
    document: `mutation { stockConvert(input: { idempotencyKey: "<KEY>", locationId: "SHOP", inputs: [{ sku: "CUP", quantity: 1 }],
      outputs: [{ sku: "LOST", quantity: 1 }], ${at}, ${by} }) { ${errors} } }`,
    done: 'done',
    otherLocation: 'refused InvalidStep at locationId',
  }),
  {
    operation: 'Mutation.recipeChange',
    needs: 'policy:write',
    may: 'O',
    document: `mutation { recipeChange(input: { idempotencyKey: "<KEY>", recipeId: "R", name: "Recipe", inputs: [], outputs: [] }) { ${errors} } }`,
    done: 'refused InvalidStep at inputs',
    otherChannel: 'refused InvalidStep at inputs',
    otherLocation: needsWhole('Mutation.recipeChange', 'locations'),
  },
  {
    operation: 'Mutation.substitutionAccept',
    needs: 'order:fulfil',
    may: 'SV',
    document: `mutation { substitutionAccept(input: { ${decided}, reservationId: "<held>", locationId: "SHOP", sku: "CUP", quantity: 1,
      substituteSku: "CUP", substituteQuantity: 1, hasCustomerConsent: true }) { ${errors} } }`,
    done: 'refused InvalidStep at substituteSku',
    otherChannel: 'refused StepSubjectNotFound at reservationId',
    otherLocation: 'refused StepSubjectNotFound at reservationId',
  },
  {
    ...reads('Query.reasonCodes', {
      document: '{ reasonCodes { code } }',
      done: 'shown',
      otherLocation: 'shown',
    }),
    or: 'count:submit',
  },
  {
    operation: 'Mutation.reasonCodeChange',
    needs: 'policy:write',
    may: 'O',
    document: `mutation { reasonCodeChange(input: { idempotencyKey: "<KEY>", code: "", meaning: "Nothing" }) { ${errors} } }`,
    done: 'refused InvalidStep at code',
    otherChannel: 'refused InvalidStep at code',
    otherLocation: needsWhole('Mutation.reasonCodeChange', 'locations'),
  },
  {
    ...{ operation: 'Query.tolerances', needs: 'policy:read', or: 'policy:write', may: 'AO' },
    document: '{ tolerances { subject } }',
    done: 'empty',
    otherChannel: 'empty',
    otherLocation: needsWhole('Query.tolerances', 'locations'),
  },
  {
    operation: 'Mutation.toleranceChange',
    needs: 'policy:write',
    may: 'O',
    document: `mutation { toleranceChange(input: { idempotencyKey: "<KEY>", subject: COUNT, maxUnits: -1, reason: "table" }) { ${errors} } }`,
    done: 'refused InvalidStep at maxUnits',
    otherChannel: 'refused InvalidStep at maxUnits',
    otherLocation: needsWhole('Mutation.toleranceChange', 'locations'),
  },
  {
    ...{ operation: 'Query.authorities', needs: 'policy:read', or: 'policy:write', may: 'AO' },
    document: '{ authorities { callerId } }',
    done: 'empty',
    otherChannel: 'empty',
    otherLocation: needsWhole('Query.authorities', 'locations'),
  },
  {
    operation: 'Mutation.authorityChange',
    needs: 'policy:write',
    may: 'O',
    document: `mutation { authorityChange(input: { idempotencyKey: "<KEY>", callerId: "store", maxUnits: -1, reason: "table" }) { ${errors} } }`,
    done: 'refused InvalidStep at maxUnits',
    otherChannel: 'refused InvalidStep at maxUnits',
    otherLocation: needsWhole('Mutation.authorityChange', 'locations'),
  },
];
