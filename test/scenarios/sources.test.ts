/**
 * Sources through the front door: a till and a warehouse are declared, tell what is theirs and what is not, in the wrong order and
 * with gaps, and everything ends where it belongs.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '#test/world';
import { ask, event, only, send, stockable } from './ask.ts';
import {
  DeclareSourcesDocument,
  DiscardParkedDocument,
  LookAtSourcesDocument,
  MapCodesDocument,
  ReadPositionDocument,
  RecordEventsDocument,
  ReplayParkedDocument,
  RuleSourceDocument,
  WaiveGapsDocument,
} from './generated.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await stockable(world, { skus: ['LAMP'], locationIds: ['LONDON'] });
});
afterAll(() => world.stop());

const place = { sku: 'LAMP', locationId: 'LONDON' };
const sources = ['tills', 'warehouse'];

async function tell(...events: ReturnType<typeof event>[]) {
  const { stockEventsRecord } = await ask(world, RecordEventsDocument, { events });
  return stockEventsRecord.results.map(({ status, error }) =>
    [status, error?.code].filter(Boolean).join(' '),
  );
}

const look = () => ask(world, LookAtSourcesDocument, { source: 'tills', sources });

test('sources are declared with what their kinds own, and a bad row answers for itself', async () => {
  const input = {
    sources: [
      { id: 'tills', kind: 'POS' as const, owner: 'Retail operations', gapless: true },
      { id: 'warehouse', kind: 'WMS' as const, owner: 'Logistics' },
      { id: 'stockgate', kind: 'OTHER' as const, owner: 'nobody' },
    ],
  };
  const { sourcesUpsert } = await ask(world, DeclareSourcesDocument, { input });
  expect(sourcesUpsert.results.map(({ created, userErrors }) => [created, userErrors[0]?.code])).toEqual([
    [true, undefined],
    [true, undefined],
    [false, 'InvalidSource'],
  ]);
  expect(sourcesUpsert.results[0]?.source?.permittedTypes).toContain('SALE_COMPLETED');
  expect(sourcesUpsert.results[0]?.source?.permittedTypes).not.toContain('RECEIPT_CONFIRMED');
});

test('each tells what is its own; what is not is refused, kept and a case', async () => {
  expect(
    await tell(
      event({ ...place, type: 'RECEIPT_CONFIRMED', quantity: 20, source: 'warehouse' }),
      event({
        ...place,
        type: 'SALE_COMPLETED',
        quantity: 2,
        source: 'tills',
        sourceSequence: '1',
        lineageId: 'R-1',
      }),
      event({ ...place, type: 'RECEIPT_CONFIRMED', quantity: 5, source: 'tills', sourceSequence: '2' }),
    ),
  ).toEqual(['RECORDED', 'RECORDED', 'REFUSED NotPermitted']);
  const { parkedEvents } = await look();
  expect(parkedEvents.nodes).toMatchObject([{ code: 'NotPermitted', value: 'RECEIPT_CONFIRMED' }]);
  expect(JSON.parse(only(parkedEvents.nodes).event)).toMatchObject({ quantity: 5, sku: 'LAMP' });
});

test('it is recorded by itself once the matrix permits it, and asking twice rules once', async () => {
  const input = {
    idempotencyKey: 'rule-1',
    source: 'tills',
    permittedTypes: ['SALE_COMPLETED', 'RETURN_ACCEPTED', 'RECEIPT_CONFIRMED'],
    effectiveFrom: '2020-01-01T00:00:00Z',
    reason: 'Stores receive at the till until the app is there',
  };
  const { sourceRulesSet } = await ask(world, RuleSourceDocument, { input });
  expect(sourceRulesSet).toMatchObject({ replayed: false, replayedEvents: 1, userErrors: [] });
  expect((await ask(world, RuleSourceDocument, { input })).sourceRulesSet).toMatchObject({
    replayed: true,
    replayedEvents: 0,
  });
  const other = { ...input, permittedTypes: [] };
  const { sourceRulesSet: conflict } = await ask(world, RuleSourceDocument, { input: other });
  expect(only(conflict.userErrors)).toMatchObject({ code: 'IdempotencyConflict', path: ['idempotencyKey'] });
  const { stockPosition } = await ask(world, ReadPositionDocument, place);
  expect(stockPosition?.available).toBe(23);
  const { sourceRules, sourceModelChanges } = await look();
  expect(sourceRules.map(({ source, number }) => [source, number])).toEqual([
    ['tills', 2],
    ['warehouse', 1],
  ]);
  expect(sourceModelChanges.nodes[0]).toMatchObject({ action: 'sourceRulesSet', reason: input.reason });
});

test('a return before its sale waits for it; a code nobody mapped waits to be mapped', async () => {
  const chain = { ...place, source: 'tills', lineageId: 'R-2' };
  expect(
    await tell(
      event({ ...chain, type: 'RETURN_ACCEPTED', quantity: 1, sourceSequence: '5' }),
      event({ ...chain, sku: 'their-lamp', type: 'SALE_COMPLETED', quantity: 3, sourceSequence: '4' }),
    ),
  ).toEqual(['PARKED AwaitingLineage', 'PARKED UnknownItem']);
  expect((await look()).unmappedCodes.nodes).toEqual([
    { field: 'SKU', code: 'their-lamp', events: 1, units: 3 },
  ]);
  const aliases = [{ source: 'tills', code: 'their-lamp', sku: 'LAMP' }];
  const { aliasesUpsert } = await ask(world, MapCodesDocument, { input: { aliases } });
  expect(aliasesUpsert).toMatchObject({ replayedEvents: 2, results: [{ created: true, userErrors: [] }] });
  const { stockPosition } = await ask(world, ReadPositionDocument, place);
  expect(stockPosition).toMatchObject({ available: 20, returnPending: 1 });
});

test('how far each has told, and which numbers are missing, is there a moment later', async () => {
  await expect
    .poll(async () => (await look()).sourceGaps.nodes)
    .toEqual([{ from: '3', to: '3', missing: '1' }]);
  const { sourceWatermarks } = await look();
  expect(sourceWatermarks.nodes.map(({ source, location }) => [source, location?.id])).toEqual([
    ['tills', 'LONDON'],
    ['warehouse', 'LONDON'],
  ]);
  const input = { source: 'tills', from: '1', to: '9', reason: 'Voided at the till' };
  expect((await ask(world, WaiveGapsDocument, { input })).sourceGapsWaive).toEqual({
    waived: '1',
    userErrors: [],
  });
  expect((await look()).sourceGaps.nodes).toEqual([]);
});

test('what waits is tried again and given up by name, with a reason', async () => {
  await tell(event({ ...place, sku: 'nonsense', type: 'SALE_COMPLETED', quantity: 1, source: 'tills' }));
  const kept = only((await look()).parkedEvents.nodes);
  const unknown = '00000000-0000-0000-0000-000000000000';
  const input = { ids: [kept.id, unknown], reason: 'A typing error' };
  expect((await ask(world, ReplayParkedDocument, { input })).parkedEventsReplay).toMatchObject({
    recorded: 0,
    parked: 1,
    userErrors: [{ code: 'UnknownParkedEvent', path: ['ids', '1'] }],
  });
  expect((await ask(world, DiscardParkedDocument, { input })).parkedEventsDiscard).toMatchObject({
    discarded: [kept.id],
    userErrors: [{ code: 'UnknownParkedEvent' }],
  });
  expect((await look()).parkedEvents.nodes).toEqual([]);
});

test.each([
  ['ids of nothing', { ids: ['abc'], reason: 'x' }, 'input.ids must be ids of parked events, not "abc"'],
  ['no reason', { ids: [], reason: ' ' }, 'input.reason must have 1 to 500 characters, not 1'],
  ['neither ids nor codes', { source: 'tills', reason: 'x' }, 'either ids, or source and values'],
])('%s are a fault that names field and value', async (_what, input, message) => {
  const { errors } = await send(world, ReplayParkedDocument, { input });
  expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  expect(errors?.[0]?.message).toContain(message);
});
