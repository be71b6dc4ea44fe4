/**
 * The check of events can fail: lost, doubled, changed and invented ones are told, and a count that differs.
 */
import { expect, test } from 'vitest';
import type { SentEvent } from '../told.ts';
import { wrongFacts, wrongOnHand } from './facts.ts';
import type { KeptEvent } from './truth.ts';

const sent = (statuses: readonly string[], quantity = 5): Map<string, SentEvent> => {
  const input = {
    source: 's',
    eventId: 'e',
    type: 'RECEIPT_CONFIRMED',
    sku: 'A',
    quantity,
    locationId: 'L',
    occurredAt: '',
  };
  return new Map([['s|e', { input, answers: statuses.map((status) => ({ status, atMs: 1 })) }]]);
};
const kept = (different: Partial<KeptEvent> = {}): KeptEvent => {
  return {
    source: 's',
    eventId: 'e',
    type: '2',
    times: 1,
    movementIds: [1],
    units: 5,
    leftFrom: null,
    ...different,
  };
};

test('an event is right acknowledged and kept once, and unacknowledged kept or not', () => {
  expect(wrongFacts(sent(['RECORDED', 'REPLAYED']), [kept()])).toEqual([]);
  expect(wrongFacts(sent(['REPLAYED']), [kept()])).toEqual([]);
  expect(wrongFacts(sent([]), [kept()])).toEqual([]);
  expect(wrongFacts(sent([]), [])).toEqual([]);
});

test.each([
  ['acknowledged and lost', sent(['RECORDED']), [], 'is lost'],
  ['kept twice', sent(['RECORDED']), [kept({ times: 2 })], 'recorded 2 times'],
  ['told to be new twice', sent(['RECORDED', 'RECORDED']), [kept()], 'RECORDED 2 times'],
  ['of other units', sent(['RECORDED']), [kept({ units: 6 })], 'moved 6 units, not 5'],
  ['never sent', new Map(), [kept()], 'never sent'],
  ['refused', sent(['REFUSED']), [kept()], 'answered REFUSED'],
] as const)('wrong: an event %s', (_what, events, journal, why) => {
  expect(wrongFacts(events, journal).join('\n')).toContain(why);
});

test('what is on hand is counted from the events that were kept', () => {
  expect(wrongOnHand(sent([]), { journal: [kept()], onHand: { 'A@L': 5 } })).toEqual([]);
  expect(wrongOnHand(sent([]), { journal: [], onHand: { 'A@L': 5 } })).toHaveLength(1);
  expect(wrongOnHand(sent([]), { journal: [kept()], onHand: {} })).toHaveLength(1);
});
