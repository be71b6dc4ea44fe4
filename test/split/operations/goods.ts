/**
 * What becomes of units: returned ones, recalled ones, items made of other items, one given instead of another.
 */
import { call, callById, change, eventAt, longAgo, type Places, type Step, said } from './step.ts';

/** Returns, recalls, conversions, substitutions. */
export function goods(at: Places): Step[] {
  return [...returns(at), ...recalls(at), ...conversions(at), ...substitutions(at)];
}

function returns(at: Places): Step[] {
  const { shop, of } = at;
  const sku = of('BACK');
  const lineageId = of('sale-1');
  const told = (eventId: string, type: string, quantity: number): object =>
    eventAt(at, eventId, { type, sku, quantity, locationId: shop, lineageId });
  const dispose = (name: string, different: object): Step =>
    change(name, 'returnDisposition', () => ({
      ...{ idempotencyKey: of(name), returnId: lineageId, sku, locationId: shop, quantity: 1, ...said },
      ...{ occurredAt: '2026-03-02T12:00:00Z', disposition: 'RESALABLE' },
      ...different,
    }));
  return [
    change('returned', 'stockEventsRecord', () => ({
      events: [
        eventAt(at, 'back', { sku, locationId: shop }),
        told('back-1', 'SALE_COMPLETED', 3),
        told('back-2', 'RETURN_INITIATED', 2),
        told('back-3', 'RETURN_ACCEPTED', 2),
      ],
    })),
    dispose('resalable', {}),
    dispose('damaged', { disposition: 'DAMAGED' }),
    dispose('moreThanCame', { quantity: 5 }),
    call({ name: 'returnCase', field: `returnCase(id: "${lineageId}")`, of: 'ReturnCase' }),
    call({ name: 'noReturnCase', field: 'returnCase(id: "none")', of: 'ReturnCase' }),
  ];
}

function recalls(at: Places): Step[] {
  const { of } = at;
  const sku = of('BAD');
  const recall = (name: string, different: object = {}): Step =>
    change(name, 'stockRecall', () => ({ idempotencyKey: of(name), sku, reason: 'glass', ...different }));
  const release = (name: string): Step =>
    change(name, 'stockRecallRelease', (known) => ({
      ...{ idempotencyKey: of(name), id: known('recall.stockRecall.recall.id'), reason: 'cleared' },
    }));
  return [
    change('toRecall', 'stockEventsRecord', () => ({ events: [eventAt(at, 'bad', { sku })] })),
    recall('recall'),
    recall('recallAgain', { idempotencyKey: of('recall') }),
    recall('recallTwice'),
    recall('recallOfNothing', { sku: of('NONE') }),
    release('recallRelease'),
    release('releaseTwice'),
    callById('recallNow', { field: 'recall', of: 'StockRecall', path: 'recall.stockRecall.recall.id' }),
  ];
}

function conversions(at: Places): Step[] {
  const { dc, of } = at;
  const recipe = {
    ...{ recipeId: of('kit'), name: 'A kit' },
    inputs: [{ sku: of('PART'), quantity: 2 }],
    outputs: [{ sku: of('KIT'), quantity: 1 }],
  };
  const convert = (name: string, times: number): Step =>
    change(name, 'stockConvert', () => ({
      ...{ idempotencyKey: of(name), locationId: dc, recipeId: of('kit'), times, occurredAt: longAgo },
      ...said,
    }));
  return [
    change('toConvert', 'stockEventsRecord', () => ({ events: [eventAt(at, 'part', { sku: of('PART') })] })),
    change('recipe', 'recipeChange', () => ({ idempotencyKey: of('recipe'), ...recipe })),
    change('noRecipe', 'recipeChange', () => ({ idempotencyKey: of('recipe-2'), ...recipe, inputs: [] })),
    convert('convert', 3),
    convert('convertTooMuch', 9),
    call({ name: 'recipes', field: 'recipes', of: 'Recipe' }),
  ];
}

function substitutions(at: Places): Step[] {
  const { dc, of } = at;
  const accept = (name: string, different: object = {}): Step =>
    change(name, 'substitutionAccept', (known) => ({
      ...{ idempotencyKey: of(name), reservationId: known('toSubstitute.reservationCreate.reservation.id') },
      ...{ locationId: dc, sku: of('SWAP'), quantity: 1, hasCustomerConsent: true, ...said },
      ...{ substituteSku: of('KIT'), substituteQuantity: 1 },
      ...different,
    }));
  return [
    change('toSwap', 'stockEventsRecord', () => ({ events: [eventAt(at, 'swap', { sku: of('SWAP') })] })),
    change('toSubstitute', 'reservationCreate', () => ({
      ...{
        idempotencyKey: of('swap'),
        channel: 'web',
        lines: [{ sku: of('SWAP'), quantity: 2, locationId: dc }],
      },
    })),
    change('confirmToSubstitute', 'reservationConfirm', (known) => ({
      ...{ id: known('toSubstitute.reservationCreate.reservation.id'), idempotencyKey: of('swap-c') },
    })),
    accept('substituteUnasked', { hasCustomerConsent: false }),
    accept('substitute'),
    accept('substituteTooMuch', { substituteQuantity: 9 }),
  ];
}
