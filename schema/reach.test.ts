/**
 * Reach: what is within it, what is left of a list, and who may see, change and decide.
 */
import { describe, expect, test } from 'vitest';
import {
  channelsOfCases,
  hasPartIn,
  isBound,
  listed,
  mayChange,
  maySee,
  maySeeCase,
  narrowed,
  reaches,
  requireWhole,
} from './reach.ts';

const shop = { id: 'shop', channels: ['web'], locations: 'all' } as const;
const store = { id: 'store', channels: 'all', locations: ['S1', 'S2'] } as const;
const whole = { id: 'whole', channels: 'all', locations: 'all' } as const;
const nothing = { id: 'nothing', channels: [], locations: [] } as const;

describe('ids', () => {
  test('a list reaches what it names, exactly', () => {
    expect(['web', 'WEB', 'we', 'web ', ''].filter((id) => reaches(shop.channels, id))).toEqual(['web']);
    expect(reaches('all', 'anything')).toBe(true);
    expect(reaches([], 'all')).toBe(false);
    expect(reaches(['all'], 'web')).toBe(false);
  });

  test.each([
    ['nothing asked, everything reached', undefined, 'all', undefined],
    ['nothing asked, some reached', null, ['S1'], ['S1']],
    ['nothing asked, nothing reached', undefined, [], []],
    ['some asked, everything reached', ['S9'], 'all', ['S9']],
    [
      'some asked, some reached, order and repeats kept',
      ['S2', 'S9', 'S1', 'S2'],
      ['S1', 'S2'],
      ['S2', 'S1', 'S2'],
    ],
    ['an empty list asked stays empty', [], 'all', []],
    ['only others asked: no condition must not come of it', ['S9'], ['S1'], []],
  ] as const)('%s', (_name, asked, reach, left) => expect(narrowed(asked, reach)).toEqual(left));

  test('null is no condition for SQL, an empty list is one that nothing meets', () => {
    expect([listed('all'), listed([]), listed(['a'])]).toEqual([null, [], ['a']]);
  });

  test('bound is who cannot reach everything', () => {
    expect([whole, shop, store, nothing].map(isBound)).toEqual([false, true, true, true]);
  });
});

describe('rows', () => {
  test.each([
    ['own channel, any place', shop, { channel: 'web', locationIds: ['X'] }, true, true],
    ['own channel, no place', shop, { channel: 'web', locationIds: [] }, true, true],
    ["another's channel", shop, { channel: 'app', locationIds: ['X'] }, false, false],
    ['own places', store, { channel: 'app', locationIds: ['S1', 'S2'] }, true, true],
    ['own and other places', store, { channel: 'app', locationIds: ['S1', 'X'] }, true, false],
    ['other places', store, { channel: 'app', locationIds: ['X'] }, false, false],
    ['no place', store, { channel: 'app', locationIds: [] }, false, false],
    ['no place yet, made by itself', store, { locationIds: [], callerId: 'store' }, true, true],
    ['other places, made by itself', store, { locationIds: ['X'], callerId: 'store' }, true, false],
    ['no place, made by another', store, { locationIds: [], callerId: 'shop' }, false, false],
    [
      "another's channel, made by itself",
      shop,
      { channel: 'app', locationIds: [], callerId: 'shop' },
      false,
      false,
    ],
    ['a row without channel', shop, { locationIds: ['X'] }, true, true],
    ['nothing reached', nothing, { channel: 'web', locationIds: ['S1'] }, false, false],
    ['everything reached', whole, { channel: 'web', locationIds: [] }, true, true],
  ] as const)('%s', (_name, caller, row, seen, changed) => {
    expect([maySee(caller, row), mayChange(caller, row)]).toEqual([seen, changed]);
  });

  test.each([
    ['of its channel', shop, { channel: 'web', locationId: 'X' }, true],
    ["of another's channel", shop, { channel: 'app', locationId: 'X' }, false],
    ['of no channel', shop, { locationId: 'X' }, false],
    ['of no channel at its place', store, { locationId: 'S1' }, true],
    [
      'of no channel at its place, bound to channels too',
      { channels: ['web'], locations: ['S1'] },
      { locationId: 'S1' },
      true,
    ],
    [
      "of another's channel at its place",
      { channels: ['web'], locations: ['S1'] },
      { channel: 'app', locationId: 'S1' },
      false,
    ],
    ['at another place', store, { locationId: 'X' }, false],
    ['at no place', store, { channel: 'web' }, false],
    ['of nothing', whole, {}, true],
    ['of nothing, for who is bound to channels', shop, {}, false],
  ] as const)('a case %s', (_name, caller, work, seen) => {
    expect(maySeeCase(caller, work)).toBe(seen);
    // The condition for SQL is the same rule.
    const channels = channelsOfCases(caller);
    const isOurs =
      channels === undefined || ('channel' in work ? channels.ids.includes(work.channel) : channels.orNone);
    const isHere =
      'locationId' in work ? reaches(caller.locations, work.locationId) : caller.locations === 'all';
    expect(isOurs && isHere).toBe(seen);
  });

  test('nobody decides on what they have a part in', () => {
    expect(hasPartIn({ id: 'anna' }, ['anna'])).toBe(true);
    expect(hasPartIn({ id: 'anna' }, [null, 'bert', 'anna'])).toBe(true);
    expect(hasPartIn({ id: 'anna' }, ['Anna', 'ann', null, undefined])).toBe(false);
    expect(hasPartIn({ id: 'anna' }, [])).toBe(false);
  });

  test('what needs everything says so, and nothing else', () => {
    expect(() => requireWhole(shop, 'locations')).not.toThrow();
    expect(() => requireWhole(shop, 'channels')).toThrow(
      'This needs a reach over all channels, which this caller does not have.',
    );
  });
});
