/**
 * How far sources have told, and which of their running numbers are missing: exact, behind the feed, alarmed and ended by
 * themselves.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StockEventInput } from '#ledger';
import { acting, type Bench, eventOf, openBench, record } from '../ledger/arrange.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench({ items: ['A'], locations: ['S1', 'S2'] });
  const row = { kind: 'OTHER', owner: 'retail', gapless: true };
  const sources = ['till', 'late', 'parker', 'again', 'busy'].map((source) => ({ ...row, source }));
  await bench.ledger.sources.upsert(sources, acting);
});
afterAll(() => bench.close());

function numbered(source: string, sequence: number, over: Partial<StockEventInput> = {}): StockEventInput {
  const occurredAt = new Date(Date.UTC(2026, 2, 1, 10, sequence)).toISOString();
  return eventOf({
    type: 'SALE_COMPLETED',
    quantity: 1,
    source,
    sourceSequence: String(sequence),
    occurredAt,
    ...over,
  });
}

async function fold(): Promise<void> {
  while ((await bench.ledger.sources.fold({ limit: 500 })) > 0);
}

async function gapsOf(source: string): Promise<string[]> {
  await fold();
  const gaps = await bench.ledger.sources.gaps({ first: 100, sources: [source] });
  return gaps.map(({ from, to, epoch }) => `${epoch}: ${from}-${to}`);
}

describe('running numbers', () => {
  test('that are missing are told, and no more once they came', async () => {
    await record(bench, numbered('till', 1), numbered('till', 2), numbered('till', 9));
    await record(bench, numbered('till', 5));
    expect(await gapsOf('till')).toEqual(['1: 3-4', '1: 6-8']);
    await record(bench, ...[3, 4, 6, 8, 7].map((n) => numbered('till', n)));
    expect(await gapsOf('till')).toEqual([]);
  });

  test('are alarmed with a case that ends by itself', async () => {
    await record(bench, numbered('late', 1), numbered('late', 4));
    await fold();
    const open = async () =>
      (await bench.ledger.cases.page({ first: 5, filter: { kinds: ['SOURCE_GAP'], status: 'OPEN' } })).map(
        ({ owner, source, cause }) => ({ owner, source, cause }),
      );
    await bench.ledger.sources.watch();
    expect(await open()).toEqual([]);
    await bench.ledger.sources.watch({ graceMs: 0 });
    expect(await open()).toMatchObject([{ owner: 'integration', source: 'late' }]);
    expect((await open())[0]?.cause).toContain('2 of the running numbers of source late are missing');
    expect((await bench.ledger.sources.count()).missing).toMatchObject([{ source: 'late', numbers: 2 }]);
    await record(bench, numbered('late', 2), numbered('late', 3));
    await fold();
    await bench.ledger.sources.watch({ graceMs: 0 });
    expect(await open()).toEqual([]);
  });

  test('count when an event is parked, once, however often it comes and is then recorded', async () => {
    const strange = numbered('parker', 2, { sku: 'strange' });
    const first = numbered('parker', 1);
    await record(bench, first, strange, numbered('parker', 3));
    await record(bench, strange, first);
    expect(await gapsOf('parker')).toEqual([]);
    await bench.ledger.aliasesUpsert([{ source: 'parker', code: 'strange', sku: 'A' }], acting);
    await fold();
    const { rows } = await bench.database.query(
      `SELECT epoch, lowest, highest, repeated FROM ledger.source_numbering WHERE source = 'parker'`,
    );
    expect(rows).toEqual([{ epoch: 1, lowest: 1, highest: 3, repeated: 0 }]);
  });

  test('that start over are no gap, and late ones fill the run they belong to', async () => {
    await record(bench, ...[1, 2, 4].map((n) => numbered('again', n)));
    const next = (n: number) =>
      numbered('again', n, { occurredAt: new Date(Date.UTC(2026, 2, 2, 10, n)).toISOString() });
    await record(bench, next(1), next(2), next(4));
    expect(await gapsOf('again')).toEqual(['1: 3-3', '2: 3-3']);
    await record(bench, numbered('again', 3));
    expect(await gapsOf('again')).toEqual(['2: 3-3']);
  });

  test('that will never come are taken as told, with a reason in the audit log', async () => {
    const waive = { source: 'again', from: 1n, to: 3n, reason: 'the till was replaced' };
    expect(await bench.ledger.sources.waiveGaps(waive, acting)).toBe(1n);
    expect(await gapsOf('again')).toEqual([]);
    expect(await bench.ledger.sources.waiveGaps({ ...waive, source: 'nobody' }, acting)).toBeUndefined();
    const { rows } = await bench.database.query(
      `SELECT subject_id, reason FROM audit.entry WHERE action = 'sourceGapsWaive'`,
    );
    expect(rows).toEqual([{ subject_id: 'again', reason: 'the till was replaced' }]);
  });

  test('of a source that does not number without gaps are nobody’s business', async () => {
    await record(bench, numbered('loose', 1), numbered('loose', 9));
    expect(await gapsOf('loose')).toEqual([]);
  });

  test('are exact when many connections record and several fold', async () => {
    const missing = new Set([17, 40, 41, 99]);
    const events = Array.from({ length: 120 }, (_, n) => n + 1).filter((n) => !missing.has(n));
    await Promise.all([
      ...Array.from({ length: 8 }, (_, lane) =>
        Promise.all(events.filter((n) => n % 8 === lane).map((n) => record(bench, numbered('busy', n)))),
      ),
      ...Array.from({ length: 3 }, async () => {
        for (let round = 0; round < 20; round += 1) await bench.ledger.sources.fold({ limit: 7 });
      }),
    ]);
    expect(await gapsOf('busy')).toEqual(['1: 17-17', '1: 40-41', '1: 99-99']);
  });
});

describe('watermarks', () => {
  test('say how far a source has told at each location, whatever comes late', async () => {
    const tell = (locationId: string, minute: number) =>
      numbered('mark', minute, { locationId, type: 'PACK_COMPLETED' });
    await record(bench, tell('S1', 20), tell('S2', 30));
    await record(bench, tell('S1', 10));
    await fold();
    const marks = await bench.ledger.sources.watermarks({ first: 10, sources: ['mark'] });
    expect(
      marks.map(({ locationId, occurredAt, lastSequence }) => [locationId, occurredAt, lastSequence]),
    ).toEqual([
      ['S1', new Date('2026-03-01T10:20:00Z'), '20'],
      ['S2', new Date('2026-03-01T10:30:00Z'), '30'],
    ]);
    expect(Date.now() - (marks[0]?.heardAt.getTime() ?? 0)).toBeLessThan(60_000);
    const after = { source: 'mark', locationId: 'S1' };
    const second = await bench.ledger.sources.watermarks({ first: 10, after, sources: ['mark'] });
    expect(second.map(({ locationId }) => locationId)).toEqual(['S2']);
  });
});
