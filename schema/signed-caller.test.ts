/**
 * The signed caller: good once, for exactly the request it was signed for, and nothing malformed throws.
 */
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Caller } from './caller.ts';
import { createCallerReader, createCallerSigner, type SigningKeys } from './signed-caller.ts';

const caller: Caller = {
  id: 'shop',
  kind: 'marketplace',
  channels: ['web'],
  locations: 'all',
  scopes: ['stock:read'],
};
const keysOf =
  (...keys: string[]): SigningKeys =>
  () =>
    keys;
const old = 'the old key, of more than 32 bytes.';
const fresh = 'the new key, of more than 32 bytes.';
const request = { to: 'stock', method: 'POST', path: '/graphql' };
const body = '{"query":"{ me }"}';

function arrive(
  header: string | undefined,
  reader = createCallerReader(keysOf(old)),
  { what, ...at } = { ...request, what: body },
) {
  const opened = reader.open(header, at);
  return opened === undefined ? undefined : reader.admit(opened, what);
}

const signed = (keys: SigningKeys = keysOf(old), clock?: () => number): string =>
  createCallerSigner(keys, clock)(caller, { ...request, body });

describe('a signed caller', () => {
  test('arrives as it was, once', () => {
    const reader = createCallerReader(keysOf(old));
    const header = signed();
    expect([arrive(header, reader), arrive(header, reader)]).toEqual([caller, undefined]);
  });

  test.each([
    ['another subgraph', { ...request, to: 'orders' }, body],
    ['another method', { ...request, method: 'GET' }, body],
    ['another path', { ...request, path: '/graphql?x' }, body],
    ['another body', request, `${body} `],
  ])('is not one for %s, and is not used up by trying', (_name, at, what) => {
    const reader = createCallerReader(keysOf(old));
    const header = signed();
    expect(arrive(header, reader, { ...at, what })).toBeUndefined();
    expect(arrive(header, reader)).toEqual(caller);
  });

  test.each([
    ['older than the window', -30_001, undefined],
    ['at the end of the window', -30_000, caller],
    ['of a clock half a minute ahead', 30_000, caller],
    ['of a clock further ahead', 30_001, undefined],
  ])('%s', (_name, differenceMs, arrived) => {
    const reader = createCallerReader(keysOf(old), () => 1_000_000);
    expect(
      arrive(
        signed(keysOf(old), () => 1_000_000 + differenceMs),
        reader,
      ),
    ).toEqual(arrived);
  });

  test('is believed under any key that is accepted, signed with the first, and under no other', () => {
    const rotating = createCallerReader(keysOf(fresh, old));
    expect(arrive(signed(keysOf(old)), rotating)).toEqual(caller);
    expect(arrive(signed(keysOf(fresh, old)), rotating)).toEqual(caller);
    expect(arrive(signed(keysOf(fresh, old)), createCallerReader(keysOf(old)))).toBeUndefined();
    expect(arrive(signed(keysOf(old)), createCallerReader(keysOf(fresh)))).toBeUndefined();
  });

  test('under a key that was rotated in a moment ago is believed: keys are read afresh', () => {
    let read = [old];
    const keys: SigningKeys = (asked) => {
      if (asked?.fresh) read = [fresh, old];
      return read;
    };
    expect(arrive(signed(keysOf(fresh)), createCallerReader(keys))).toEqual(caller);
  });

  test('changed by any one character is nothing', () => {
    const header = signed();
    fc.assert(
      fc.property(fc.nat(header.length - 1), fc.constantFrom(...'aZ9_-.{'), (at, character) => {
        fc.pre(header[at] !== character);
        const changed = header.slice(0, at) + character + header.slice(at + 1);
        expect(arrive(changed)).toBeUndefined();
      }),
    );
  });

  test('malformed in any way is nothing, and never throws', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.array(fc.base64String(), { maxLength: 5 }).map((parts) => parts.join('.')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(arrive(text)).toBeUndefined();
      }),
    );
    expect(arrive(undefined)).toBeUndefined();
  });

  test('signed well and made badly is nothing: a gateway of another version does not break a subgraph', () => {
    const [keyId = ''] = signed().split('.');
    const made = (payload: string): string => {
      const text = `${keyId}.${Buffer.from(payload).toString('base64url')}`;
      return `${text}.${createHmac('sha256', old).update(text).digest('base64url')}`;
    };
    const { caller: _caller, ...rest } = JSON.parse(
      Buffer.from(signed().split('.')[1] ?? '', 'base64url').toString(),
    );
    const bad = [
      null,
      'text',
      {},
      { ...caller, kind: 'king' },
      { ...caller, channels: 7 },
      { ...caller, scopes: [1] },
    ];
    for (const one of bad) expect(arrive(made(JSON.stringify({ ...rest, caller: one })))).toBeUndefined();
    for (const text of ['', 'null', '[]', '{', '"text"']) expect(arrive(made(text))).toBeUndefined();
    expect(arrive(made(JSON.stringify({ ...rest, caller })))).toEqual(caller);
  });
});
