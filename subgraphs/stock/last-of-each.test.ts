/**
 * Changes of one tick put together: the last state, the sum of what changed.
 */
import { expect, test } from 'vitest';
import type { ToldChange } from '#ledger';
import { lastOfEach, type Told } from './last-of-each.ts';

function told(positionId: number, seq: number, changes: ToldChange['changes']): Told {
  const zero = { available: 0, reserved: 0, picked: 0, damaged: 0, quarantined: 0, returnPending: 0 };
  const at = new Date(0);
  const change: ToldChange = {
    ...{ ...zero, positionId, seq, changes, at, updatedAt: at, version: seq, shard: 0, onHand: 0 },
    ...{
      itemNo: 1,
      locationNo: 1,
      sku: 'CUP',
      locationId: 'SHOP',
      cause: 'SALE_COMPLETED',
      correlationId: '',
    },
    delta: changes.find(({ state }) => state === 'AVAILABLE')?.delta ?? 0,
  };
  return { cursor: String(seq), change };
}

test('each position is told once, at its last change, with the sum of its deltas', () => {
  const given = [
    told(1, 1, [{ state: 'AVAILABLE', delta: -2 }]),
    told(2, 2, [{ state: 'AVAILABLE', delta: 5 }]),
    null,
    told(1, 3, [
      { state: 'AVAILABLE', delta: -1 },
      { state: 'RESERVED', delta: 1 },
    ]),
    told(1, 4, [{ state: 'RESERVED', delta: -1 }]),
  ];
  const answered = lastOfEach(given);
  expect(answered.map((one) => one?.cursor ?? null)).toEqual([null, '2', null, null, '4']);
  expect(answered[4]?.change).toMatchObject({
    version: 4,
    delta: -3,
    changes: [{ state: 'AVAILABLE', delta: -3 }],
  });
});
