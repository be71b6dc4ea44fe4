/**
 * The check of subscriptions can fail: what is missing, doubled, out of order or other than it was is told.
 */
import { expect, test } from 'vitest';
import type { AvailableWatch } from '../told.ts';
import { entry, feed, held, told, watch } from './sample.ts';
import { owed, wrongAvailableWatch, wrongOrderWatch, wrongStockWatch } from './watches.ts';

const { history } = held;
const changes = feed.map(told);
const [first, second, third] = changes;
if (first === undefined || second === undefined || third === undefined)
  throw new Error('the sample has three rows');

test.each([
  ['everything', watch(changes)],
  ['what is owed to a place', watch([second], { locationIds: ['M'] })],
  ['what comes after a start', watch([third], { start: [0, 2, 0, 0] })],
  [
    'a snapshot and the rest',
    watch([third], { start: [0, 2, 0, 0], snapshot: true, skus: ['A'], snapshotRows: [first, second] }),
  ],
])('right: %s', (_what, right) => {
  expect(wrongStockWatch(right, feed, history)).toEqual([]);
});

test.each([
  ['a change that never came', watch([first, second]), '1 of 3 changes never came'],
  ['a change left out', watch([first, third]), '1.3 came where 1.2 was owed'],
  ['a change that came twice', watch([first, first, second, third]), '1.1 came where 1.2 was owed'],
  ['changes out of order', watch([second, first, third]), '1.2 came where 1.1 was owed'],
  [
    'a change that is not as it was',
    watch([{ ...first, available: 9 }, second, third]),
    'available is 9, not 10',
  ],
  ['more than is owed', watch([...changes, { ...third, cursor: [0, 4, 0, 0] }]), 'nothing more was owed'],
  [
    'a snapshot of another time',
    watch([third], { start: [0, 2, 0, 0], snapshot: true, skus: ['A'], snapshotRows: [third, second] }),
    'version 2, not 1',
  ],
  [
    'a snapshot that leaves a place out',
    watch([third], { start: [0, 2, 0, 0], snapshot: true, skus: ['A'], snapshotRows: [first] }),
    'A@M',
  ],
])('wrong: %s', (_what, wrong, why) => {
  expect(wrongStockWatch(wrong, feed, history).join('\n')).toContain(why);
});

test('a cursor that is ahead of what was delivered is wrong, for who resumes after it loses changes', () => {
  const other = { ...first, shard: 2, seq: 1, sku: 'B', locationId: 'L' };
  const both = [
    ...feed,
    { ...feed[0], ...other, movementId: 9, reservationEventId: null, happenedAtMs: 1_000 },
  ];
  const ahead = { ...first, cursor: [0, 1, 1, 0] };
  const twoItems = { ...history, shardOf: (sku: string) => (sku === 'B' ? 2 : 1) };
  expect(wrongStockWatch(watch([ahead]), both, twoItems).join('\n')).toContain('leaves out 2.1');
});

test('what a subscriber is owed begins after his start', () => {
  expect(owed(watch([], { start: [0, 1, 0, 0] }), feed)).toHaveLength(2);
});

const availableWatch = (fields: Partial<AvailableWatch> = {}): AvailableWatch => {
  const final = entry({
    cursor: [0, 3, 0, 0],
    source: 'LEDGER',
    locations: [
      { locationId: 'L', onHand: 7, reserved: 0, availableToSell: 7 },
      { locationId: 'M', onHand: 4, reserved: 0, availableToSell: 4 },
    ],
    availableToSell: 11,
    explained: 11,
  });
  const changesTold = [{ cursor: [0, 3, 0, 0], atMs: 3_100, entry: final }];
  return {
    name: 'a',
    over: 'sse',
    skus: ['A'],
    start: [0, 0, 0, 0],
    changes: changesTold,
    resumes: 0,
    ...fields,
  };
};

test('availability: changes told together are right when the last is the last', () => {
  expect(wrongAvailableWatch(availableWatch(), feed, history)).toEqual([]);
});

test('availability: nothing told, an answer older than its change, and one told twice are wrong', () => {
  const [change] = availableWatch().changes;
  if (change === undefined) throw new Error('the sample has a change');
  const older = { ...change, entry: entry({ source: 'LEDGER' }) };
  const wrong = (watched: AvailableWatch) => wrongAvailableWatch(watched, feed, history).join('\n');
  expect(wrong(availableWatch({ changes: [] }))).toContain('last told at undefined, not 3');
  expect(wrong(availableWatch({ changes: [older] }))).toContain('older than the change');
  expect(wrong(availableWatch({ changes: [change, change] }))).toContain('1.3 came after 3');
});

test('orders: every change once, in order, as it was', () => {
  const rows = [1, 2].map((seq) => {
    return { seq, step: 'PLACE', channelOrderId: 'O', status: 'PENDING', version: String(seq) };
  });
  const orderChanges = rows.map(({ seq, step, ...rest }) => ({ ...rest, cause: step, cursor: [seq] }));
  const [one, two] = orderChanges;
  if (one === undefined || two === undefined) throw new Error('the sample has two changes');
  const wrong = (changesTold: typeof orderChanges, start = [0]) =>
    wrongOrderWatch({ name: 'o', over: 'ws', start, changes: changesTold, resumes: 0 }, rows);
  expect(wrong(orderChanges)).toEqual([]);
  expect(wrong([two], [1])).toEqual([]);
  for (const bad of [
    [one],
    [two],
    [one, one, two],
    [two, one],
    [one, two, two],
    [one, { ...two, status: 'X' }],
  ])
    expect(wrong(bad)).toHaveLength(1);
});
