/**
 * Who may say what: the ownership matrix, by source, type and the time an event happened; what it refuses is kept whole.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SourceWrite } from '#ledger';
import { acting, at, type Bench, eventOf, expectSound, openBench, record } from '../ledger/arrange.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench({ items: ['A', 'B', 'C', 'D'], locations: ['S1'] });
});
afterAll(() => bench.close());

async function declare(row: Partial<SourceWrite> & { source: string }) {
  const { outcomes } = await bench.ledger.sources.upsert([{ kind: 'POS', owner: 'retail', ...row }], acting);
  return outcomes[0];
}

async function rule(source: string, permittedTypes: string[] | null, effectiveFrom?: string) {
  const idempotencyKey = `${source} ${permittedTypes} ${effectiveFrom}`;
  return bench.ledger.sources.setRules(
    { idempotencyKey, source, permittedTypes, reason: 'test', ...(effectiveFrom && { effectiveFrom }) },
    acting,
  );
}

async function cases(kind: 'NOT_PERMITTED_SOURCE'): Promise<string[]> {
  const found = await bench.ledger.cases.page({ first: 50, filter: { kinds: [kind], status: 'OPEN' } });
  return found.map(({ source, code, owner }) => `${owner}: ${source} ${code}`);
}

describe('a source nobody declared', () => {
  test('may tell everything in a fresh database', async () => {
    expect(await record(bench, eventOf({ type: 'OPENING_ASSERTED', quantity: 5, source: 'anyone' }))).toEqual(
      ['RECORDED'],
    );
  });

  test('may tell nothing once that is the policy, and what it told is recorded when it is not', async () => {
    const { setPolicy } = bench.ledger.sources;
    await setPolicy({ undeclaredSources: 'REFUSE', reason: 'go-live' }, acting);
    const event = eventOf({ type: 'SALE_COMPLETED', quantity: 1, source: 'stranger' });
    expect(await record(bench, event)).toEqual(['REFUSED NotPermitted']);
    await setPolicy({ undeclaredSources: 'ACCEPT', reason: 'not yet' }, acting);
    await bench.ledger.replayParked({ limit: 500, isMapped: true }, acting);
    expect(await record(bench, event)).toEqual(['REPLAYED']);
    expect(await at(bench, 'A', 'S1')).toBe('a4');
    await bench.ledger.sources.watch();
    expect(await cases('NOT_PERMITTED_SOURCE')).toEqual([]);
  });
});

describe('a declared source', () => {
  test('starts with what its kind owns', async () => {
    const till = await declare({ source: 'till' });
    expect(till?.source?.rules.map(({ types, effectiveFrom }) => [types, effectiveFrom])).toEqual([
      [
        ['SALE_COMPLETED', 'SALE_VOIDED', 'RETURN_ACCEPTED', 'PICKUP_COMPLETED', 'CORRECTION_REVERSAL'],
        undefined,
      ],
    ]);
    const sale = eventOf({ type: 'SALE_COMPLETED', quantity: 1, sku: 'B', source: 'till' });
    const receipt = eventOf({ type: 'RECEIPT_CONFIRMED', quantity: 9, sku: 'B', source: 'till' });
    expect(await record(bench, sale, receipt)).toEqual(['RECORDED', 'REFUSED NotPermitted']);
    expect(await at(bench, 'B', 'S1')).toBe('a-1');
  });

  test('has a case with the integration desk for what it may not tell, one a type', async () => {
    const receipts = [1, 2].map(() =>
      eventOf({ type: 'RECEIPT_CONFIRMED', quantity: 9, sku: 'B', source: 'till' }),
    );
    await record(bench, ...receipts);
    expect(await cases('NOT_PERMITTED_SOURCE')).toEqual(['integration: till RECEIPT_CONFIRMED']);
  });

  test('has what it told recorded by itself once it is permitted, and the case ends', async () => {
    const before = await bench.ledger.sources.parked({ first: 10, filter: { sources: ['till'] } });
    expect(before.map(({ code, type, value }) => [code, type, value])).toEqual(
      Array.from({ length: 3 }, () => ['NotPermitted', 'RECEIPT_CONFIRMED', 'RECEIPT_CONFIRMED']),
    );
    const written = await rule('till', ['SALE_COMPLETED', 'RECEIPT_CONFIRMED'], '2000-01-01T00:00:00Z');
    expect(written.replayedEvents).toBe(3);
    expect(await at(bench, 'B', 'S1')).toBe('a26');
    await bench.ledger.sources.watch();
    expect(await cases('NOT_PERMITTED_SOURCE')).toEqual([]);
  });

  test('answers the same refusal ten times over, and the key is its own', async () => {
    await declare({ source: 'shop', kind: 'ECOMMERCE' });
    const event = eventOf({ type: 'SALE_COMPLETED', quantity: 1, sku: 'C', source: 'shop' });
    for (let repeat = 0; repeat < 10; repeat += 1)
      expect(await record(bench, event)).toEqual(['REFUSED NotPermitted']);
    expect(await record(bench, { ...event, quantity: 2 })).toEqual(['REFUSED IdempotencyConflict']);
    const [kept] = await bench.ledger.sources.parked({ first: 10, filter: { sources: ['shop'] } });
    expect(kept).toMatchObject({ attempts: 10, event: { sku: 'C', quantity: 1 } });
  });

  test('is judged by when an event happened, in whatever order it arrives', async () => {
    await declare({ source: 'old-pos', permittedTypes: ['SALE_COMPLETED'] });
    await rule('old-pos', [], '2026-03-02T00:00:00Z');
    const sale = (occurredAt: string) =>
      eventOf({ type: 'SALE_COMPLETED', quantity: 1, sku: 'D', source: 'old-pos', occurredAt });
    expect(
      await record(
        bench,
        sale('2026-03-02T00:00:00Z'),
        sale('2026-03-01T23:59:59Z'),
        sale('2026-03-05T00:00:00Z'),
      ),
    ).toEqual(['REFUSED NotPermitted', 'RECORDED', 'REFUSED NotPermitted']);
  });
});

describe('the model', () => {
  test('has a version a change, who made it and why, and an entry in the audit log', async () => {
    const { version } = await bench.ledger.sources.policy();
    await rule('till', null, '2026-05-01T00:00:00Z');
    const [change] = await bench.ledger.sources.changes({ first: 1 });
    expect(change).toMatchObject({
      version: version + 1,
      what: 'sourceRulesSet',
      subject: 'till',
      callerId: 'tester',
    });
    const { rows } = await bench.database.query(
      `SELECT action, subject_id, reason, after->>'types' AS types FROM audit.entry ORDER BY entry_no DESC LIMIT 1`,
    );
    expect(rows).toEqual([
      { action: 'sourceRulesSet', subject_id: 'till', reason: 'test', types: 'every type' },
    ]);
  });

  test('is changed once by one key, ten times over, and not by the same key for something else', async () => {
    const input = {
      idempotencyKey: 'once',
      source: 'till',
      permittedTypes: ['SALE_COMPLETED'],
      reason: 'test',
    };
    const first = await bench.ledger.sources.setRules(input, acting);
    for (let repeat = 0; repeat < 10; repeat += 1) {
      const again = await bench.ledger.sources.setRules(input, acting);
      expect([again.replayed, again.source?.rules.length]).toEqual([true, first.source?.rules.length]);
    }
    const other = await bench.ledger.sources.setRules({ ...input, permittedTypes: [] }, acting);
    expect(other.refusal).toMatchObject({ code: 'IdempotencyConflict', path: ['idempotencyKey'] });
  });

  test.each([
    ['a kind nobody knows', { kind: 'TOASTER' }, ['kind'], 'TOASTER'],
    [
      'a type nobody may tell',
      { permittedTypes: ['COUNT_APPROVED'] },
      ['permittedTypes', '0'],
      'COUNT_APPROVED',
    ],
    ['a wait of a year', { lineageTimeoutSeconds: 31_536_000 }, ['lineageTimeoutSeconds'], '604800'],
    ['the product’s own name', { source: 'Stockgate' }, ['source'], 'the product itself'],
  ])('refuses %s, naming the field', async (_what, row, path, words) => {
    const outcome = await declare({ source: 'bad', ...row });
    expect(outcome?.refusal).toMatchObject({ code: 'InvalidSource', path });
    expect(outcome?.refusal?.message).toContain(words);
  });
});

test('the ledger is sound after all of it', () => expectSound(bench));
