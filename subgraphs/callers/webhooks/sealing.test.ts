/**
 * Secrets under a key: not to be read without it, not to be moved to another webhook, not to be changed; keys are replaced.
 */
import { expect, test } from 'vitest';
import { createSealing } from './sealing.ts';

const old = 'an-operator-chose-this-key-long-ago';
const fresh = 'and-this-one-when-that-one-had-leaked';
const secret = 'whsec_c2VjcmV0';

test('what was sealed is opened by whoever has the key, and says nothing without', () => {
  const sealing = createSealing([old]);
  const stored = sealing.seal(secret, 'one');
  expect(stored).not.toContain('c2VjcmV0');
  expect(sealing.seal(secret, 'one')).not.toBe(stored);
  expect(sealing.open(stored, 'one')).toBe(secret);
  expect(() => createSealing([fresh]).open(stored, 'one')).toThrow('STOCKGATE_SECRET_KEYS');
  expect(() => createSealing([]).open(stored, 'one')).toThrow('STOCKGATE_SECRET_KEYS');
});

test('it is good for its webhook only, and only as it is', () => {
  const sealing = createSealing([old]);
  const stored = sealing.seal(secret, 'one');
  expect(() => sealing.open(stored, 'other')).toThrow();
  const at = stored.length - 4;
  const changed = `${stored.slice(0, at)}${stored[at] === 'A' ? 'B' : 'A'}${stored.slice(at + 1)}`;
  expect(() => sealing.open(changed, 'one')).toThrow();
});

test('a new key goes first: what is sealed under the old one is opened, and is to be sealed anew', () => {
  const stored = createSealing([old]).seal(secret, 'one');
  const both = createSealing([fresh, old]);
  expect(both.open(stored, 'one')).toBe(secret);
  expect(stored.startsWith(both.beginning ?? '')).toBe(false);
  expect(both.seal(secret, 'one').startsWith(both.beginning ?? '?')).toBe(true);
});

test('without a key secrets are stored as they are, and are opened once there is one', () => {
  const plain = createSealing([]);
  expect(plain.seal(secret, 'one')).toBe(secret);
  expect(plain.beginning).toBeUndefined();
  expect(createSealing([fresh]).open(secret, 'one')).toBe(secret);
});
