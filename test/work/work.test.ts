/**
 * Adjustments, returns, reversals, conversions, recalls, no-picks and substitutions, in the ledger.
 *
 * a available, r reserved, p picked, d damaged, q quarantined, rp return pending. Every test ends with an audit of everything.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ConversionRequest, DispositionRequest, ReversalRequest } from '#ledger';
import {
  acting,
  type Bench,
  eventOf,
  expectSound,
  openBench,
  record,
  at as stockAt,
} from '../ledger/arrange.ts';
import { ann, answerOf, at, became, bob, chief, countOf, key, receive, said, tell } from './arrange.ts';

let bench: Bench;

beforeAll(async () => {
  const items = Array.from({ length: 40 }, (_, nth) => `W${nth}`);
  bench = await openBench({ items, locations: ['S1', 'S2', 'S3'] });
});
afterEach(() => expectSound(bench));
afterAll(() => bench.close());

const work = () => bench.ledger.work;
const decision = (id: string) => ({ id, idempotencyKey: key(), ...said });
const filterOf = (sku: string) => ({ itemNos: [bench.items.get(sku) ?? 0] });
const journal = (sku: string) => bench.ledger.movementsPage({ first: 100, filter: filterOf(sku) });
const casesOf = async (kind: string) =>
  (await bench.ledger.cases.page({ first: 100, filter: { status: 'OPEN' } })).filter(
    (each) => each.kind === kind,
  );
const held = async (sku: string, quantity: number): Promise<string> => {
  const lines = [{ sku, quantity, locationId: 'S1' }];
  const [result] = await bench.ledger.reserve(
    [{ idempotencyKey: key(), channel: 'web', lines, holdSeconds: 900, allOrNothing: true }],
    acting,
  );
  const id = result?.reservation?.id ?? '';
  await bench.ledger.confirm({ id, idempotencyKey: key() }, acting);
  return id;
};

describe('adjustments', () => {
  const request = (sku: string, quantity: number, state: 'AVAILABLE' | 'DAMAGED' = 'AVAILABLE') => ({
    ...{ idempotencyKey: key(), sku, locationId: 'S1', state, quantity, occurredAt: at('12:00') },
    ...{ reasonCode: 'SHRINKAGE', operatorId: 'op-1', deviceId: 'till-1' },
  });

  test('wait for somebody else, and change the stock once', async () => {
    await receive(bench, 'W0', 10);
    const { adjustmentId } = answerOf(await work().adjustments.request(request('W0', -3), ann));
    expect(await stockAt(bench, 'W0', 'S1')).toBe('a10');
    expect((await casesOf('ADJUSTMENT_PENDING')).map(({ subject }) => subject)).toContain(adjustmentId);
    expect(became(await work().adjustments.approve(decision(adjustmentId), ann))).toBe('StepNotPermitted');
    const both = await Promise.all(
      [bob, chief].map((who) => work().adjustments.approve(decision(adjustmentId), who)),
    );
    expect(both.map(became).sort()).toEqual(['StepNotAllowed', 'taken']);
    expect(await stockAt(bench, 'W0', 'S1')).toBe('a7');
    expect((await casesOf('ADJUSTMENT_PENDING')).map(({ subject }) => subject)).not.toContain(adjustmentId);
  });

  test('of a guarded state take no more than is there; small ones pass by themselves', async () => {
    await receive(bench, 'W1', 10);
    await tell(bench, 'STOCK_DAMAGED', { sku: 'W1', quantity: 2, occurredAt: at('09:00') });
    const tolerance = {
      idempotencyKey: key(),
      subject: 'ADJUSTMENT',
      maxUnits: 5,
      reason: 'policy',
    } as const;
    await work().limits.toleranceChange(tolerance, chief);
    expect(became(await work().adjustments.request(request('W1', -3, 'DAMAGED'), ann))).toBe(
      'StepStockShort',
    );
    expect(became(await work().adjustments.request(request('W1', -2, 'DAMAGED'), ann))).toBe('taken');
    expect(became(await work().adjustments.request(request('W1', 1, 'DAMAGED'), ann))).toBe('taken');
    expect(await stockAt(bench, 'W1', 'S1')).toBe('a8 d1');
    await work().limits.toleranceChange({ ...tolerance, idempotencyKey: key(), maxUnits: null }, chief);
  });

  test('a rejected one changes nothing; a reason nobody knows is told', async () => {
    await receive(bench, 'W2', 10);
    const { adjustmentId } = answerOf(await work().adjustments.request(request('W2', 4), ann));
    expect(became(await work().adjustments.reject(decision(adjustmentId), bob))).toBe('taken');
    expect(became(await work().adjustments.approve(decision(adjustmentId), bob))).toBe('StepNotAllowed');
    expect(await stockAt(bench, 'W2', 'S1')).toBe('a10');
    const odd = { ...request('W2', 1), reasonCode: 'BECAUSE' };
    expect(await work().adjustments.request(odd, ann)).toMatchObject({
      refusals: [{ message: expect.stringContaining('reasonCode must be one of'), path: ['reasonCode'] }],
    });
  });
});

describe('returns', () => {
  const initiated = (sku: string) =>
    eventOf({
      type: 'RETURN_INITIATED',
      sku,
      quantity: 2,
      lineageId: `sale-${sku}`,
      occurredAt: at('10:00'),
    });
  const accepted = (sku: string) =>
    eventOf({ type: 'RETURN_ACCEPTED', sku, quantity: 3, lineageId: `sale-${sku}`, occurredAt: at('11:00') });
  const sold = (sku: string) =>
    eventOf({ type: 'SALE_COMPLETED', sku, quantity: 4, lineageId: `sale-${sku}`, occurredAt: at('09:00') });

  test('initiated and accepted in either order end alike: nothing is left on its way', async () => {
    const balances: unknown[] = [];
    for (const [sku, turned] of [
      ['W3', false],
      ['W4', true],
    ] as const) {
      await receive(bench, sku, 10);
      const events = [initiated(sku), accepted(sku)];
      await record(bench, sold(sku));
      for (const event of turned ? events.reverse() : events) await record(bench, event);
      const proof = await bench.ledger.conservation(bench.items.get(sku) ?? 0);
      balances.push(proof.balances.map(({ account, quantity }) => `${account} ${quantity}`).sort());
      expect((await work().returns.cases([`sale-${sku}`])).get(`sale-${sku}`)).toMatchObject({
        lines: [{ initiated: 2000, accepted: 3000 }],
      });
    }
    expect(balances[0]).toEqual(balances[1]);
    expect(JSON.stringify(balances)).not.toContain('RETURN_IN_TRANSIT');
  });

  test('what becomes of them is decided once, never of more than there is', async () => {
    await receive(bench, 'W5', 10);
    await record(bench, sold('W5'));
    await record(bench, accepted('W5'));
    const dispose: DispositionRequest = {
      ...{ idempotencyKey: key(), returnId: 'sale-W5', sku: 'W5', locationId: 'S1', quantity: 2 },
      disposition: 'DAMAGED',
      occurredAt: at('12:00'),
      ...said,
    };
    expect(became(await work().returns.dispose(dispose, ann))).toBe('taken');
    expect(became(await work().returns.dispose(dispose, ann))).toBe('replayed');
    expect(became(await work().returns.dispose({ ...dispose, idempotencyKey: key() }, ann))).toBe(
      'StepStockShort',
    );
    expect(await stockAt(bench, 'W5', 'S1')).toBe('a6 d2 rp1');
    expect((await work().returns.cases(['sale-W5'])).get('sale-W5')?.lines[0]).toMatchObject({
      damaged: 2000,
    });
    const another = { ...dispose, idempotencyKey: key(), quantity: 1 };
    expect(became(await work().returns.dispose({ ...another, returnId: 'sale-nobody' }, ann))).toBe(
      'StepSubjectNotFound',
    );
    await record(
      bench,
      eventOf({ type: 'RETURN_ACCEPTED', sku: 'W5', quantity: 5, occurredAt: at('11:00') }),
    );
    // More are pending there, but they came back with other sales.
    expect(became(await work().returns.dispose({ ...another, quantity: 2 }, ann))).toBe('StepNotAllowed');
    expect(became(await work().returns.dispose(another, ann))).toBe('taken');
  });
});

describe('reversal', () => {
  const reverse = (of: Pick<ReversalRequest, 'movementId' | 'source' | 'eventId'>) =>
    work().corrections.reverse({ idempotencyKey: key(), reason: 'DID_NOT_OCCUR', ...of }, bob);

  test('is an entry of its own, once, linked both ways, and can be reversed itself', async () => {
    await receive(bench, 'W6', 10);
    const sale = eventOf({ type: 'SALE_COMPLETED', sku: 'W6', quantity: 4, occurredAt: at('10:00') });
    await record(bench, sale);
    const event = { source: sale.source, eventId: sale.eventId };
    const { movementIds } = answerOf(await reverse(event));
    expect(await stockAt(bench, 'W6', 'S1')).toBe('a10');
    expect(became(await reverse(event))).toBe('StepNotAllowed');
    const [reversal, original] = await journal('W6');
    expect(original?.movementId).toBe(movementIds[0]);
    const links = await work().corrections.links([original?.movementId ?? 0, reversal?.movementId ?? 0]);
    expect(links.get(original?.movementId ?? 0)).toMatchObject({ reversedBy: reversal?.movementId });
    expect(links.get(reversal?.movementId ?? 0)).toMatchObject({
      reverses: original?.movementId,
      reason: 'DID_NOT_OCCUR',
    });
    expect(became(await reverse({ movementId: String(reversal?.movementId) }))).toBe('taken');
    expect(await stockAt(bench, 'W6', 'S1')).toBe('a6');
  });

  test('of what a count has seen since leaves the count as it was', async () => {
    await receive(bench, 'W7', 10);
    const sale = eventOf({ type: 'SALE_COMPLETED', sku: 'W7', quantity: 4, occurredAt: at('10:00') });
    await record(bench, sale);
    const { countId } = answerOf(await work().counts.submit(countOf('W7', 5), ann));
    await work().counts.approve(decision(countId), bob);
    expect(became(await reverse({ source: sale.source, eventId: sale.eventId }))).toBe('taken');
    expect(await stockAt(bench, 'W7', 'S1')).toBe('a5');
  });

  test('of promised units gives them back as available; of a reservation’s pick it is refused', async () => {
    await receive(bench, 'W8', 10);
    const reservationId = await held('W8', 4);
    const sale = eventOf({ type: 'SALE_COMPLETED', sku: 'W8', quantity: 1, reservationId });
    // Of the two picked one had left already.
    const pick = eventOf({ type: 'PICK_CONFIRMED', sku: 'W8', quantity: 2, reservationId });
    await record(bench, sale, pick);
    expect(became(await reverse({ source: 'pos', eventId: sale.eventId }))).toBe('taken');
    expect(became(await reverse({ source: 'pos', eventId: pick.eventId }))).toBe('NotReversible');
    expect(await stockAt(bench, 'W8', 'S1')).toBe('a7 r2 p1');
  });

  test('of units that have moved on is refused: what followed is reversed first', async () => {
    await receive(bench, 'W9', 10);
    const damaged = eventOf({ type: 'STOCK_DAMAGED', sku: 'W9', quantity: 3 });
    const scrapped = eventOf({ type: 'STOCK_SCRAPPED', sku: 'W9', quantity: 3 });
    await record(bench, damaged);
    await record(bench, scrapped);
    expect(became(await reverse({ source: 'pos', eventId: damaged.eventId }))).toBe('StepStockShort');
    expect(became(await reverse({ source: 'pos', eventId: scrapped.eventId }))).toBe('taken');
    expect(became(await reverse({ source: 'pos', eventId: damaged.eventId }))).toBe('taken');
    expect(await stockAt(bench, 'W9', 'S1')).toBe('a10');
  });

  test('told by a source is made when it comes, waits for its original, and is a case when it cannot be', async () => {
    await receive(bench, 'W10', 10);
    const sale = eventOf({ type: 'SALE_COMPLETED', sku: 'W10', quantity: 4, occurredAt: at('10:00') });
    const correction = (eventId: string, quantity = 4) =>
      eventOf({
        ...{ type: 'CORRECTION_REVERSAL', sku: 'W10', quantity, reason: 'INCORRECT_DATA' },
        referenceDocument: { type: 'event', id: eventId },
      });
    expect(await record(bench, correction(sale.eventId))).toEqual(['RECORDED']);
    await record(bench, sale);
    expect(await stockAt(bench, 'W10', 'S1')).toBe('a6');
    await work().followUp();
    expect(await stockAt(bench, 'W10', 'S1')).toBe('a10');
    expect(await record(bench, correction(sale.eventId))).toEqual(['RECORDED']);
    expect((await casesOf('REVERSAL_REFUSED')).map(({ subject }) => subject)).toContain(
      `pos/${sale.eventId}`,
    );
    expect(await stockAt(bench, 'W10', 'S1')).toBe('a10');
    const bare = eventOf({ type: 'CORRECTION_REVERSAL', sku: 'W10', quantity: 1 });
    expect(await record(bench, bare)).toEqual(['REFUSED MissingField']);
  });
});

describe('conversions', () => {
  const convert = (different: Partial<ConversionRequest>) =>
    work().conversions.convert(
      {
        ...{
          idempotencyKey: key(),
          locationId: 'S1',
          occurredAt: at('12:00'),
          isReversed: false,
          isFact: false,
        },
        ...said,
        ...different,
      },
      ann,
    );

  test('a kit is put together and taken apart by its recipe, and never beyond what is there', async () => {
    await receive(bench, 'W11', 10);
    await receive(bench, 'W12', 4);
    const recipe = {
      ...{ idempotencyKey: key(), recipeId: 'kit', name: 'A kit' },
      inputs: [
        { sku: 'W11', quantity: 2 },
        { sku: 'W12', quantity: 1 },
      ],
      outputs: [{ sku: 'W13', quantity: 1 }],
    };
    expect(became(await work().conversions.recipeChange(recipe, chief))).toBe('taken');
    expect(became(await convert({ recipeId: 'kit', times: 3 }))).toBe('taken');
    expect([
      await stockAt(bench, 'W11', 'S1'),
      await stockAt(bench, 'W12', 'S1'),
      await stockAt(bench, 'W13', 'S1'),
    ]).toEqual(['a4', 'a1', 'a3']);
    expect(became(await convert({ recipeId: 'kit', times: 2 }))).toBe('StepStockShort');
    expect(await stockAt(bench, 'W11', 'S1')).toBe('a4');
    expect(became(await convert({ recipeId: 'kit', times: 3, isReversed: true }))).toBe('taken');
    expect(await stockAt(bench, 'W11', 'S1')).toBe('a10');
  });

  test('told as a fact it is recorded whatever the book says, with a case', async () => {
    const lines = { inputs: [{ sku: 'W14', quantity: 2 }], outputs: [{ sku: 'W15', quantity: 2 }] };
    expect(became(await convert({ ...lines }))).toBe('StepStockShort');
    expect(became(await convert({ ...lines, isFact: true }))).toBe('taken');
    expect([await stockAt(bench, 'W14', 'S1'), await stockAt(bench, 'W15', 'S1')]).toEqual(['a-2', 'a2']);
    expect((await casesOf('NEGATIVE_AVAILABLE')).map(({ sku }) => sku)).toContain('W14');
    const twice = { inputs: [{ sku: 'W14', quantity: 1 }], outputs: [{ sku: 'w14', quantity: 1 }] };
    expect(became(await convert(twice))).toBe('InvalidStep');
  });
});

describe('recall', () => {
  test('blocks the item in the same step, and gives its status back when it is released, unless somebody meant another', async () => {
    await receive(bench, 'W37', 4);
    const status = async (): Promise<unknown> =>
      (await bench.database.query(`SELECT status FROM items.item WHERE sku = 'W37'`)).rows[0];
    const recall = async (): Promise<string> =>
      answerOf(
        await work().recalls.recall(
          { idempotencyKey: key(), sku: 'W37', reason: 'glass', blockItem: true },
          chief,
        ),
      ).recallId;
    const first = await recall();
    expect(await status()).toEqual({ status: 'BLOCKED' });
    expect((await work().recalls.recalls([first])).get(first)?.hasBlockedItem).toBe(true);
    const release = (id: string, keepItemBlocked = false) =>
      work().recalls.release({ idempotencyKey: key(), id, reason: 'cleared', keepItemBlocked }, chief);
    expect(became(await release(first))).toBe('taken');
    expect(await status()).toEqual({ status: 'ACTIVE' });
    const second = await recall();
    await bench.database.query(`UPDATE items.item SET status = 'DISCONTINUED' WHERE sku = 'W37'`);
    expect(became(await release(second))).toBe('taken');
    expect(await status()).toEqual({ status: 'DISCONTINUED' });
    const third = await recall();
    expect(became(await release(third, true))).toBe('taken');
    expect(await status()).toEqual({ status: 'BLOCKED' });
    const { rows } = await bench.database.query<{ after: { status: string } }>(
      `SELECT after FROM audit.entry WHERE subject_type = 'Item' AND subject_id = 'W37' ORDER BY entry_no`,
    );
    expect(rows.map(({ after }) => after.status)).toEqual(['BLOCKED', 'ACTIVE', 'BLOCKED', 'BLOCKED']);
  });

  test('holds everything back at once, lists what is promised, and lets go what is still there', async () => {
    await receive(bench, 'W16', 10);
    await record(bench, eventOf({ type: 'RECEIPT_CONFIRMED', sku: 'W16', quantity: 5, locationId: 'S2' }));
    const reservationId = await held('W16', 3);
    const request = { idempotencyKey: key(), sku: 'W16', reason: 'glass' };
    const { recallId } = answerOf(await work().recalls.recall(request, chief));
    expect(became(await work().recalls.recall(request, chief))).toBe('replayed');
    expect(became(await work().recalls.recall({ ...request, idempotencyKey: key() }, chief))).toBe(
      'StepNotAllowed',
    );
    expect([await stockAt(bench, 'W16', 'S1'), await stockAt(bench, 'W16', 'S2')]).toEqual(['r3 q7', 'q5']);
    const [listed] = await casesOf('STOCK_RECALLED');
    expect(listed).toMatchObject({ sku: 'W16', units: 3000, detail: { reservations: [reservationId] } });
    await tell(bench, 'STOCK_SCRAPPED', {
      sku: 'W16',
      quantity: 6,
      occurredAt: at('12:00'),
      disposition: 'QUARANTINED',
    });
    const release = { idempotencyKey: key(), id: recallId, reason: 'cleared' };
    expect(became(await work().recalls.release(release, chief))).toBe('taken');
    expect([await stockAt(bench, 'W16', 'S1'), await stockAt(bench, 'W16', 'S2')]).toEqual(['a1 r3', 'a5']);
    expect(await casesOf('STOCK_RECALLED')).toEqual([]);
    const near = { ...chief, caller: { ...chief.caller, locations: ['S1'] } };
    expect(became(await work().recalls.recall({ ...request, idempotencyKey: key() }, near))).toBe(
      'StepNotPermitted',
    );
  });
});

describe('units that are not where the book has them', () => {
  const short = (sku: string, reservationId: string, quantity: number) =>
    tell(bench, 'PICK_SHORTED', { sku, quantity, reservationId, occurredAt: at('13:00') });
  const openTask = async (sku: string) =>
    (await work().counts.page({ first: 10, filter: { ...filterOf(sku), statuses: ['OPEN'] } }))[0];

  test('are suspect until a count resolves them, whoever releases quarantine', async () => {
    await receive(bench, 'W17', 10);
    await tell(bench, 'STOCK_QUARANTINED', { sku: 'W17', quantity: 1, occurredAt: at('09:00') });
    const reservationId = await held('W17', 4);
    await short('W17', reservationId, 3);
    expect(await stockAt(bench, 'W17', 'S1')).toBe('a5 r1 q4');
    await tell(bench, 'STOCK_RELEASED', { sku: 'W17', quantity: 4, occurredAt: at('13:10') });
    expect(await stockAt(bench, 'W17', 'S1')).toBe('a6 r1 q3');
    const task = await openTask('W17');
    expect(task).toMatchObject({ origin: 'NO_PICK', counted: 'SHELF' });
    expect((await casesOf('SUSPECT_STOCK')).map(({ sku }) => sku)).toContain('W17');
    // Two of the three were found on the shelf after all.
    const count = { ...countOf('W17', 9), countedAt: new Date().toISOString(), taskId: task?.countId };
    const { countId } = answerOf(await work().counts.submit(count, ann));
    expect((await work().counts.tasks([countId])).get(countId)).toMatchObject({
      book: 10_000,
      variance: -1000,
    });
    await work().counts.approve(decision(countId), bob);
    expect(await stockAt(bench, 'W17', 'S1')).toBe('a8 r1');
    expect((await casesOf('SUSPECT_STOCK')).map(({ sku }) => sku)).not.toContain('W17');
  });

  test('end the promise: a reservation of which nothing is left is cancelled', async () => {
    await receive(bench, 'W18', 10);
    const reservationId = await held('W18', 4);
    await short('W18', reservationId, 4);
    expect((await bench.ledger.reservations([reservationId])).get(reservationId)?.status).toBe('CANCELLED');
    await short('W18', reservationId, 1);
    expect(await stockAt(bench, 'W18', 'S1')).toBe('a5 q5');
  });

  test('a substitute is given in one transaction, and only with consent', async () => {
    await receive(bench, 'W19', 10);
    await receive(bench, 'W20', 2);
    const reservationId = await held('W19', 4);
    const request = {
      ...{ idempotencyKey: key(), reservationId, locationId: 'S1', sku: 'W19', quantity: 2 },
      ...{ substituteSku: 'W20', substituteQuantity: 2, isOriginalThere: false, hasCustomerConsent: true },
      ...said,
    };
    const again = (different: object) =>
      work().substitutions.accept({ ...request, idempotencyKey: key(), ...different }, ann);
    expect(became(await again({ hasCustomerConsent: false }))).toBe('StepNotPermitted');
    expect(became(await again({ substituteQuantity: 3 }))).toBe('StepStockShort');
    expect(became(await again({ quantity: 5 }))).toBe('StepStockShort');
    expect(became(await work().substitutions.accept(request, ann))).toBe('taken');
    expect(became(await work().substitutions.accept(request, ann))).toBe('replayed');
    expect([await stockAt(bench, 'W19', 'S1'), await stockAt(bench, 'W20', 'S1')]).toEqual([
      'a6 r2 q2',
      'p2',
    ]);
    expect(await openTask('W19')).toMatchObject({ origin: 'NO_PICK' });
    await tell(bench, 'SHIPMENT_CONFIRMED', { sku: 'W20', quantity: 2, occurredAt: at('15:00') });
    expect(await stockAt(bench, 'W20', 'S1')).toBe('-');
  });
});
