/**
 * What measured buffers come to, as it is kept: read once for all who ask at once, read anew when it changed, and old, and said so,
 * while the ledger does not answer in time.
 */
import { expect, test } from 'vitest';
import type { ItemTerms, SellingFacts } from '#ledger';
import { createTerms } from './terms.ts';

const itemNo = 7;
const asked = { channel: 'web', items: new Map([[itemNo, [{ locationNo: 1 }]]]) };
const locations: SellingFacts['locations'] = new Map();
const broad: SellingFacts['policies']['broad'] = [];

function factsAt(revision: number, changedItems: readonly number[] = []): SellingFacts {
  return {
    ...{ asOfMs: 1_000, newestItemNo: itemNo, fingerprint: '', locations, channels: new Map() },
    blockedItems: new Set(),
    policies: {
      ...{ revision, isInUse: true, hasShares: false, broad, heardAtMs: new Map() },
      changedItems: new Set(changedItems),
    },
  };
}

/** A ledger whose buffer is its revision when the read began; reads end when they are let go. */
function openLedger() {
  const state = { revision: 1, reads: 0, isLate: false };
  const waiting: (() => void)[] = [];
  const read = async (): Promise<ItemTerms> => {
    state.reads += 1;
    const { revision } = state;
    await new Promise<void>((resolve) => waiting.push(resolve));
    return termsOf(revision);
  };
  const inTime = <Result>(work: () => Promise<Result>): Promise<Result> =>
    state.isLate ? Promise.reject(new Error('late')) : work();
  const terms = createTerms(read, { run: inTime });
  const letGo = async (): Promise<void> => {
    while (waiting.length > 0) {
      waiting.shift()?.();
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    }
  };
  const buffer = async (facts: SellingFacts) => {
    const { items, isDegraded } = await terms.of(asked, facts);
    return { buffer: items.get(itemNo)?.byLocation.get(1), isDegraded };
  };
  return { state, terms, letGo, buffer };
}

function termsOf(revision: number): ItemTerms {
  const nothing = {
    ...{ eligibility: undefined, safetyStock: undefined, cap: undefined, buffer: undefined },
    ...{ staleness: undefined, grant: undefined, otherGrants: undefined },
  };
  const terms = {
    ...{ isEligible: true, available: 0, own: 0, remaining: 0, isLimited: false, safetyStock: 0 },
    ...{ cap: undefined, bufferFixed: revision, bufferBasisPoints: 0, allowance: 0, step: 1 },
  };
  const said = { velocityBuffer: revision, terms, references: nothing };
  const position = { locationNo: 1, hasGrants: false, isTimed: false, said };
  return { revision, nowMs: 0, nextMs: undefined, items: new Map([[itemNo, [position]]]) };
}

test('is read once for all who ask for it at once, and kept', async () => {
  const { state, letGo, buffer } = openLedger();
  const answers = Promise.all([buffer(factsAt(1)), buffer(factsAt(1)), buffer(factsAt(1))]);
  await letGo();
  expect(await answers).toEqual(Array(3).fill({ buffer: 1, isDegraded: false }));
  expect(await buffer(factsAt(1))).toEqual({ buffer: 1, isDegraded: false });
  expect(state.reads).toBe(1);
});

test('is not shared with who knows of a later change than the read that is under way', async () => {
  const { state, terms, letGo, buffer } = openLedger();
  terms.heed(factsAt(1));
  const early = buffer(factsAt(1));
  state.revision = 2;
  terms.heed(factsAt(2, [itemNo]));
  const late = buffer(factsAt(2));
  await letGo();
  expect([(await early).buffer, (await late).buffer]).toEqual([1, 2]);
});

test('that changed is told as it was, and as old, while the ledger does not answer in time', async () => {
  const { state, terms, letGo, buffer } = openLedger();
  const first = buffer(factsAt(1));
  await letGo();
  await first;
  Object.assign(state, { revision: 2, isLate: true });
  terms.heed(factsAt(2, [itemNo]));
  expect(await buffer(factsAt(2))).toEqual({ buffer: 1, isDegraded: true });
  state.isLate = false;
  const again = buffer(factsAt(2));
  await letGo();
  expect(await again).toEqual({ buffer: 2, isDegraded: false });
});

test('that changed of many items at once is read anew for each of them', async () => {
  const reads: number[][] = [];
  const read = async (itemNos: readonly number[]): Promise<ItemTerms> => {
    reads.push([...itemNos]);
    const [[, positions] = [itemNo, []]] = termsOf(1).items;
    return { ...termsOf(reads.length), items: new Map(itemNos.map((no) => [no, positions])) };
  };
  const terms = createTerms(read, { run: (work) => work() });
  const items = new Map([1, 2, 3].map((no) => [no, [{ locationNo: 1 }]]));
  await terms.of({ channel: 'web', items }, factsAt(1));
  terms.heed(factsAt(2, [1, 2, 3]));
  await terms.of({ channel: 'web', items }, factsAt(2));
  expect(reads).toEqual([
    [1, 2, 3],
    [1, 2, 3],
  ]);
});
