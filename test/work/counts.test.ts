/**
 * Counts, in the ledger: the right number whatever arrives when, and nobody approves what is not theirs to approve.
 *
 * a available, r reserved, d damaged, q quarantined. Every test ends with an audit of everything.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  acting,
  type Bench,
  eventOf,
  expectSound,
  momentBetween,
  openBench,
  record,
  at as stockAt,
} from '../ledger/arrange.ts';
import { ann, answerOf, at, became, bob, chief, countOf, key, receive, said, tell } from './arrange.ts';

let bench: Bench;

beforeAll(async () => {
  const items = Array.from({ length: 30 }, (_, nth) => `C${nth}`);
  bench = await openBench({ items, locations: ['S1', 'S2'] });
});
afterEach(() => expectSound(bench));
afterAll(() => bench.close());

const counts = () => bench.ledger.work.counts;
const taskOf = async (countId: string) => {
  const task = (await counts().tasks([countId])).get(countId);
  if (task === undefined) throw new Error(`there is no count ${countId}`);
  return task;
};
const submitted = async (sku: string, quantity: number, time?: string): Promise<string> =>
  answerOf(await counts().submit(countOf(sku, quantity, time), ann)).countId;
const decision = (id: string) => ({ id, idempotencyKey: key(), ...said });
const openCases = async (kind: string) =>
  (await bench.ledger.cases.page({ first: 100, filter: { status: 'OPEN' } })).filter(
    (each) => each.kind === kind,
  );

describe('the number', () => {
  const sale = (sku: string, time: string) => ({ sku, quantity: 2, occurredAt: at(time) });
  const late = ['13:50', '14:20'];
  test.each(
    late.flatMap((lateAt) =>
      ['before the count is told', 'before it is approved', 'after it is approved'].map((when, nth) => ({
        ...{ lateAt, when, sku: `C${late.indexOf(lateAt) * 3 + nth}` },
      })),
    ),
  )('a sale of $lateAt that is told $when leaves the same stock', async ({ lateAt, when, sku }) => {
    await receive(bench, sku, 10);
    const tellLate = () => tell(bench, 'SALE_COMPLETED', sale(sku, lateAt));
    if (when === 'before the count is told') await tellLate();
    const id = await submitted(sku, 7);
    await tell(bench, 'SALE_COMPLETED', sale(sku, '14:30'));
    if (when === 'before it is approved') await tellLate();
    expect(became(await counts().approve(decision(id), bob))).toBe('taken');
    if (when === 'after it is approved') await tellLate();
    // 7 were there at 14:00, whatever the book thought; what was sold after that is gone.
    expect(await stockAt(bench, sku, 'S1')).toBe(lateAt < '14:00' ? 'a5' : 'a3');
  });

  test('reserved units stand on the shelf and are counted with it', async () => {
    await receive(bench, 'C10', 10);
    const line = { sku: 'C10', quantity: 4, locationId: 'S1' };
    await bench.ledger.reserve(
      [{ idempotencyKey: key(), channel: 'web', lines: [line], holdSeconds: 900, allOrNothing: true }],
      acting,
    );
    const id = answerOf(
      await counts().submit({ ...countOf('C10', 9), countedAt: new Date().toISOString() }, ann),
    ).countId;
    expect(await taskOf(id)).toMatchObject({ status: 'SUBMITTED', book: 10_000, variance: -1000 });
    await counts().approve(decision(id), bob);
    expect(await stockAt(bench, 'C10', 'S1')).toBe('a5 r4');
  });

  test('a state is counted by itself, and what happened to it since stands', async () => {
    await receive(bench, 'C11', 10);
    await tell(bench, 'STOCK_DAMAGED', { sku: 'C11', quantity: 5, occurredAt: at('09:00') });
    const count = { ...countOf('C11', 3), counted: 'DAMAGED' } as const;
    const id = answerOf(await counts().submit(count, ann)).countId;
    await tell(bench, 'STOCK_SCRAPPED', { sku: 'C11', quantity: 2, occurredAt: at('14:30') });
    await counts().approve(decision(id), bob);
    expect(await stockAt(bench, 'C11', 'S1')).toBe('a5 d1');
    // Told late, from before the count: the count had seen both.
    await tell(bench, 'STOCK_DAMAGED', { sku: 'C11', quantity: 1, occurredAt: at('13:00') });
    await tell(bench, 'STOCK_SCRAPPED', { sku: 'C11', quantity: 1, occurredAt: at('13:30') });
    expect(await stockAt(bench, 'C11', 'S1')).toBe('a4 d1');
  });

  test('counts of the shelf, of a state and of everything at one time end alike in any order', async () => {
    const orders = [
      ['SHELF 6', 'DAMAGED 2', 'ON_HAND 9'],
      ['ON_HAND 9', 'DAMAGED 2', 'SHELF 6'],
      ['DAMAGED 2', 'ON_HAND 9', 'SHELF 6'],
    ];
    const ends: string[] = [];
    for (const [nth, order] of orders.entries()) {
      const sku = `C${12 + nth}`;
      await receive(bench, sku, 10);
      await tell(bench, 'STOCK_DAMAGED', { sku, quantity: 1, occurredAt: at('09:00') });
      for (const each of order) {
        const [counted, quantity] = each.split(' ');
        const scope = counted === 'DAMAGED' || counted === 'ON_HAND' ? counted : 'SHELF';
        const count = { ...countOf(sku, Number(quantity)), counted: scope } as const;
        const { countId } = answerOf(await counts().submit(count, ann));
        if ((await taskOf(countId)).status === 'SUBMITTED') await counts().approve(decision(countId), bob);
      }
      ends.push(await stockAt(bench, sku, 'S1'));
    }
    expect(ends).toEqual(['a7 d2', 'a7 d2', 'a7 d2']);
  });

  test('both stories can be asked for: what was believed then, and what is known now', async () => {
    await receive(bench, 'C15', 10);
    const id = await submitted('C15', 7);
    await counts().approve(decision(id), bob);
    const before = await momentBetween(bench);
    await tell(bench, 'SALE_COMPLETED', sale('C15', '13:50'));
    const key = { itemNo: bench.items.get('C15') ?? 0, locationNo: bench.locations.get('S1') ?? 0 };
    const asOf = async (when: object) => (await bench.ledger.positionAsOf({ ...key, ...when })).available;
    const noon = new Date(at('13:55'));
    expect(await asOf({ occurredAt: noon, recordedAt: before })).toBe(10_000);
    expect(await asOf({ occurredAt: noon })).toBe(8000);
    expect(await asOf({ occurredAt: new Date(at('14:00')) })).toBe(7000);
  });
});

describe('approval', () => {
  test('what is tolerated passes by itself, at the most specific tolerance', async () => {
    const { limits } = bench.ledger.work;
    const set = (of: object) =>
      limits.toleranceChange({ idempotencyKey: key(), subject: 'COUNT', reason: 'policy', ...of }, chief);
    await set({ maxUnits: 1 });
    await set({ locationId: 'S2', maxBasisPoints: 1000 });
    await receive(bench, 'C16', 100);
    await record(
      bench,
      eventOf({
        type: 'RECEIPT_CONFIRMED',
        sku: 'C16',
        quantity: 100,
        locationId: 'S2',
        occurredAt: at('08:00'),
      }),
    );
    const within = await taskOf(await submitted('C16', 99));
    expect(within).toMatchObject({ status: 'APPROVED', posted: -1000, decision: { by: 'tolerance' } });
    const beyond = await taskOf(await submitted('C16', 97, '14:10'));
    expect(beyond).toMatchObject({ status: 'SUBMITTED', variance: -2000, isWithinTolerance: false });
    const other = { ...countOf('C16', 91), locationId: 'S2' };
    expect(await taskOf(answerOf(await counts().submit(other, ann)).countId)).toMatchObject({
      status: 'APPROVED',
    });
    expect((await openCases('COUNT_BEYOND_TOLERANCE')).map(({ subject }) => subject)).toContain(
      beyond.countId,
    );
    await counts().reject(decision(beyond.countId), bob);
    expect(await stockAt(bench, 'C16', 'S1')).toBe('a99');
    expect((await openCases('COUNT_BEYOND_TOLERANCE')).map(({ subject }) => subject)).not.toContain(
      beyond.countId,
    );
    expect((await limits.tolerances()).map(({ version }) => version)).toEqual([1, 1]);
    await set({});
  });

  test('nobody approves a count of their own, nor more than they may', async () => {
    await receive(bench, 'C17', 10);
    const id = await submitted('C17', 4);
    expect(became(await counts().approve(decision(id), ann))).toBe('StepNotPermitted');
    const limit = { idempotencyKey: key(), callerId: 'bob', maxUnits: 5, reason: 'new' };
    await bench.ledger.work.limits.authorityChange(limit, chief);
    const beyond = await counts().approve(decision(id), bob);
    expect(beyond).toMatchObject({
      refusals: [{ message: expect.stringContaining('6 units are more than 5') }],
    });
    expect(became(await counts().approve(decision(id), chief))).toBe('taken');
    expect(await stockAt(bench, 'C17', 'S1')).toBe('a4');
    await bench.ledger.work.limits.authorityChange(
      { ...limit, idempotencyKey: key(), maxUnits: null },
      chief,
    );
  });

  test('two approvals at once approve once', async () => {
    await receive(bench, 'C18', 10);
    const id = await submitted('C18', 4);
    const both = await Promise.all([bob, chief].map((who) => counts().approve(decision(id), who)));
    expect(both.map(became).sort()).toEqual(['StepNotAllowed', 'taken']);
    expect(await stockAt(bench, 'C18', 'S1')).toBe('a4');
  });

  test('every step again answers the same and does nothing; other content is a conflict', async () => {
    await receive(bench, 'C19', 10);
    const count = countOf('C19', 4);
    const first = answerOf(await counts().submit(count, ann));
    expect(await counts().submit(count, ann)).toEqual({ kind: 'taken', answer: first, replayed: true });
    expect(became(await counts().submit({ ...count, quantity: 5 }, ann))).toBe('IdempotencyConflict');
    const approval = decision(first.countId);
    expect(became(await counts().approve(approval, bob))).toBe('taken');
    expect(became(await counts().approve(approval, bob))).toBe('replayed');
    expect(became(await counts().approve(decision(first.countId), bob))).toBe('StepNotAllowed');
    expect(await stockAt(bench, 'C19', 'S1')).toBe('a4');
  });

  test('a recount asks again, and its answer is what counts', async () => {
    await receive(bench, 'C20', 10);
    const id = await submitted('C20', 4);
    const { countId: again } = answerOf(await counts().recount(decision(id), bob));
    expect(await taskOf(id)).toMatchObject({
      status: 'RECOUNT_REQUESTED',
      decision: { by: 'bob', why: said.reason },
    });
    expect(await taskOf(again)).toMatchObject({ status: 'OPEN', origin: 'RECOUNT', recountOf: id });
    const answer = { ...countOf('C20', 9, '15:00'), taskId: again };
    expect(answerOf(await counts().submit(answer, ann)).countId).toBe(again);
    expect(became(await counts().submit({ ...answer, idempotencyKey: key() }, ann))).toBe('StepNotAllowed');
    await counts().approve(decision(again), bob);
    expect(await stockAt(bench, 'C20', 'S1')).toBe('a9');
  });

  test('a count out of reach is not there, and none is taken of the future', async () => {
    await receive(bench, 'C21', 10);
    const id = await submitted('C21', 4);
    const away = { ...bob, caller: { ...bob.caller, locations: ['S2'] } };
    expect(became(await counts().approve(decision(id), away))).toBe('StepSubjectNotFound');
    const elsewhere = await counts().submit(countOf('C21', 4), {
      ...ann,
      caller: { ...ann.caller, locations: ['S2'] },
    });
    expect(elsewhere).toMatchObject({ refusals: [{ message: 'location "S1" is unknown' }] });
    const future = { ...countOf('C21', 4), countedAt: new Date(Date.now() + 3_600_000).toISOString() };
    expect(became(await counts().submit(future, ann))).toBe('InvalidStep');
  });
});

describe('counts told as events', () => {
  test('a submission makes a task, is looked at, and the same event again makes none', async () => {
    await receive(bench, 'C22', 10);
    const event = eventOf({ type: 'COUNT_SUBMITTED', sku: 'C22', quantity: 10, occurredAt: at('14:00') });
    expect(await record(bench, event)).toEqual(['RECORDED']);
    expect(await record(bench, event)).toEqual(['REPLAYED']);
    const filter = { itemNos: [bench.items.get('C22') ?? 0] };
    const tasks = await counts().page({ first: 10, filter });
    expect(tasks).toMatchObject([
      { status: 'APPROVED', origin: 'UNASKED', variance: 0, submission: { source: 'pos' } },
    ]);
    const other = eventOf({ type: 'COUNT_SUBMITTED', sku: 'C22', quantity: 8, occurredAt: at('14:05') });
    await record(bench, other);
    expect(await counts().page({ first: 1, filter })).toMatchObject([
      { status: 'SUBMITTED', variance: -2000 },
    ]);
  });
});
