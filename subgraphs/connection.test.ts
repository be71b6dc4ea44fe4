/**
 * Pages: what a cursor is, what is refused, how a page and its conditions are made.
 */
import { describe, expect, test } from 'vitest';
import {
  checkCount,
  checkWatched,
  cutPage,
  pageCursor,
  readPageRequest,
  toConnection,
  where,
} from './connection.ts';

describe('page requests', () => {
  test('a cursor gives back the key it was made of', () => {
    const after = pageCursor(['SKU "1"', 'Location é']);
    expect(readPageRequest({ first: 5, after }, 2)).toEqual({ first: 5, after: ['SKU "1"', 'Location é'] });
    expect(readPageRequest({ first: 500, after: null }, 1)).toEqual({ first: 500, after: undefined });
  });

  test.each([
    ['text that is none', 'hello'],
    ['a cursor of another list', pageCursor(['A', 'B'])],
    ['a forged key', Buffer.from('[{}]').toString('base64url')],
    ['a forged fraction', Buffer.from('[1.5]').toString('base64url')],
    ['a key no database can look up', pageCursor(['a\u0000'])],
    ['nothing', ''],
  ])('%s is refused as a place', (_name, after) => {
    expect(() => readPageRequest({ first: 1, after }, 1)).toThrow('after is not a place in this list');
  });

  test.each([0, -1, 501])('%d rows are refused, naming the number', (first) => {
    expect(() => readPageRequest({ first }, 1)).toThrow(`first must be 1 to 500, not ${first}`);
  });
});

describe('connections', () => {
  const making = (after?: string[]) => ({
    request: { first: 2, after },
    encode: (row: string) => row.toLowerCase(),
    key: (row: string) => [row],
  });

  test('the row too many says that more follow and is not shown', () => {
    expect(toConnection(cutPage(['A', 'B', 'C'], 2), making())).toEqual({
      nodes: ['a', 'b'],
      edges: [
        { node: 'a', cursor: pageCursor(['A']) },
        { node: 'b', cursor: pageCursor(['B']) },
      ],
      pageInfo: {
        hasNextPage: true,
        hasPreviousPage: false,
        startCursor: pageCursor(['A']),
        endCursor: pageCursor(['B']),
      },
    });
  });

  test('an empty page has no places', () => {
    expect(toConnection(cutPage([], 2), making(['Z'])).pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: true,
      startCursor: null,
      endCursor: null,
    });
  });
});

test('conditions not asked for are left out, those for false are not', () => {
  const conditions = [
    { sql: 'a = ?', value: undefined },
    { sql: 'b = ?', value: false },
    { sql: 'c = ?', value: null },
    { sql: '(d = ? OR e = ?)', value: 0 },
  ];
  expect(where(conditions)).toEqual({ sql: 'b = $1 AND (d = $2 OR e = $2)', values: [false, 0] });
  expect(where([])).toEqual({ sql: 'true', values: [] });
});

test('a list too long is refused with its number; none and a full one are not', () => {
  expect(() => checkCount('skus', Array(6).fill(''), 5)).toThrow('skus may have at most 5 entries, not 6');
  expect(() => checkCount('skus', Array(5).fill(''), 5)).not.toThrow();
  expect(() => checkCount('skus', null, 5)).not.toThrow();
});

test('a list of what is watched is refused when it is empty or too long; none, and a full one, are not', () => {
  expect(() => checkWatched('skus', [], 5)).toThrow('skus must have 1 to 5 entries, not 0');
  expect(() => checkWatched('skus', Array(6).fill(''), 5)).toThrow('skus must have 1 to 5 entries, not 6');
  expect(() => checkWatched('skus', Array(5).fill(''), 5)).not.toThrow();
  expect(() => checkWatched('skus', undefined, 5)).not.toThrow();
});
