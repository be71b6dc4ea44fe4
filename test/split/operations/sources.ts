/**
 * Who may tell what: declared sources and their rules, missing numbers, codes nobody knows, events that wait.
 *
 * Marks and gaps are written by workers, a moment after what was recorded.
 */
import { call, change, eventAt, type Places, type Step, untilTold } from './step.ts';

/** Declares sources, rules over them, and sees what is missing of what they told. */
export function sources(at: Places): Step[] {
  return [...declared(at), ...numbered(at), ...waiting(at), ...readingSources(at)];
}

function declared({ of }: Places): Step[] {
  const edge = { id: of('EDGE'), kind: 'EDI', owner: 'Stores', gapless: true };
  const rules = (name: string, different: object): Step =>
    change(name, 'sourceRulesSet', () => ({
      ...{ idempotencyKey: of(name), source: of('EDGE'), reason: 'agreed' },
      ...{ permittedTypes: ['RECEIPT_CONFIRMED', 'SALE_COMPLETED'] },
      ...different,
    }));
  return [
    change('sources', 'sourcesUpsert', () => ({
      sources: [edge, { ...edge, id: of('X'), freshnessSeconds: -1 }],
    })),
    rules('rules', {}),
    rules('rulesAgain', { idempotencyKey: of('rules') }),
    rules('rulesOfNothing', { source: of('UNHEARD') }),
    rules('rulesOfNoType', { permittedTypes: ['BORROWED'] }),
    change('sourcePolicy', 'sourcePolicySet', () => ({ undeclaredSources: 'ACCEPT', reason: 'as it was' })),
  ];
}

function numbered(at: Places): Step[] {
  const { of } = at;
  const told = (no: string, different: object = {}): object =>
    eventAt(at, `edge-${no}`, { source: of('EDGE'), sku: of('SOURCED'), sourceSequence: no, ...different });
  const gaps = `sourceGaps(first: 5, sources: ["${of('EDGE')}"])`;
  return [
    change('numbered', 'stockEventsRecord', () => ({
      events: [told('1'), told('4'), told('5', { type: 'STOCK_DAMAGED' })],
    })),
    untilTold('"missing"', call({ name: 'gaps', field: gaps, of: 'SourceGapConnection' })),
    change('waive', 'sourceGapsWaive', () => ({
      ...{ source: of('EDGE'), from: '2', to: '3', reason: 'till was broken' },
    })),
    change('waiveNothing', 'sourceGapsWaive', () => ({
      ...{ source: of('UNHEARD'), from: '1', to: '1', reason: 'none' },
    })),
    untilTold(
      '"occurredAt"',
      call({
        name: 'watermarks',
        field: `sourceWatermarks(first: 5, filter: { sources: ["${of('EDGE')}"] })`,
        of: 'SourceWatermarkConnection',
      }),
    ),
  ];
}

function waiting(at: Places): Step[] {
  const { prefix } = at;
  const parked = `parkedEvents(first: 5, filter: { sources: ["${prefix}-POS"] })`;
  return [
    change('unmapped', 'stockEventsRecord', () => ({
      events: ['u1', 'u2'].map((code) => eventAt(at, code, { sku: code })),
    })),
    call({
      name: 'unmappedCodes',
      field: `unmappedCodes(first: 5, filter: { sources: ["${prefix}-POS"] })`,
      of: 'UnmappedCodeConnection',
    }),
    call({ name: 'parkedEvents', field: parked, of: 'ParkedEventConnection' }),
    change('discard', 'parkedEventsDiscard', (known) => ({
      ids: [known('parkedEvents.parkedEvents.nodes.0.id')],
      reason: 'a test of theirs',
    })),
    change('replayParked', 'parkedEventsReplay', (known) => ({
      ids: [known('parkedEvents.parkedEvents.nodes.1.id')],
      reason: 'again',
    })),
    change('replayNothing', 'parkedEventsReplay', () => ({ source: `${prefix}-POS`, reason: 'again' })),
    change('mapped', 'aliasesUpsert', () => ({
      aliases: [{ source: `${prefix}-POS`, code: 'u2', sku: at.of('SOURCED') }],
    })),
    call({ name: 'parkedStill', field: parked, of: 'ParkedEventConnection' }),
  ];
}

function readingSources({ of }: Places): Step[] {
  return [
    call({ name: 'source', field: `source(id: "${of('EDGE')}")`, of: 'Source' }),
    call({ name: 'noSource', field: `source(id: "${of('UNHEARD')}")`, of: 'Source' }),
    call({
      name: 'sourcesPage',
      field: 'sources(first: 5, filter: { kinds: [EDI] })',
      of: 'SourceConnection',
    }),
    call({ name: 'sourceRules', field: `sourceRules(sources: ["${of('EDGE')}"])`, of: 'SourceRule' }),
    call({ name: 'sourcePolicyNow', field: 'sourcePolicy', of: 'SourcePolicy' }),
    call({ name: 'modelChanges', field: 'sourceModelChanges(first: 3)', of: 'SourceModelChangeConnection' }),
  ];
}
