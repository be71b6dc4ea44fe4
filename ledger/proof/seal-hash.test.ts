/**
 * The bytes of a seal: whatever it says is part of its hash, and the lines of it can't be moved into each other.
 */
import { expect, test } from 'vitest';
import { hashLines, hashSeal, type SealHeader } from './seal-hash.ts';

const seal: SealHeader = {
  shard: 1,
  fromSeq: 1,
  toSeq: 12,
  previousHash: Buffer.alloc(32),
  feedHash: hashLines(['feed']),
  journalHash: hashLines(['journal']),
  movementIds: [3, 4],
  reservationEventIds: [5],
  sealedAt: new Date('2026-01-01T00:00:00Z'),
};

test('a seal has the hash it always had', () => {
  expect(hashSeal(seal).toString('hex')).toMatchInlineSnapshot(
    `"e10bb7dca9e04f08f0d0db0b2b138e262b4f074e018272a02233b4c90ba11b59"`,
  );
});

test.each<[string, Partial<SealHeader>]>([
  ['the shard', { shard: 2 }],
  ['where it begins', { fromSeq: 2 }],
  ['where it ends', { toSeq: 13 }],
  ['the seal before it', { previousHash: Buffer.alloc(32, 1) }],
  ['the feed', { feedHash: hashLines(['Feed']) }],
  ['the journal', { journalHash: hashLines(['journa', 'l']) }],
  ['the movements', { movementIds: [4, 3] }],
  ['which of them are movements', { movementIds: [3], reservationEventIds: [4, 5] }],
  ['the reservation events', { reservationEventIds: [] }],
  ['the time', { sealedAt: new Date('2026-01-01T00:00:00.001Z') }],
])('%s is part of its hash', (_, change) => {
  expect(hashSeal({ ...seal, ...change })).not.toEqual(hashSeal(seal));
});
