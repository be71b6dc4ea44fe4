/**
 * The scalars judge the JSON type and nothing else; Sku also gives the canonical form.
 * Range and format are judged by the row or event that carries the value, in the subgraphs' and the ledger's tests.
 */
import { parseValue } from 'graphql';
import { describe, expect, test } from 'vitest';
import { canonicalSku, scalars } from './scalars.ts';

function scalar(name: string) {
  const found = scalars[name];
  if (found === undefined) throw new Error(`no scalar ${name}`);
  return found;
}

describe('Sku', () => {
  test('any spelling of a SKU is read as its canonical form', () => {
    expect(scalar('Sku').parseValue(' 85123a ')).toBe('85123A');
    expect(scalar('Sku').parseLiteral(parseValue('"85123a"'))).toBe('85123A');
    expect(canonicalSku('\tdcgs0003\n')).toBe('DCGS0003');
  });

  test('a number is refused, naming it', () => {
    expect(() => scalar('Sku').parseValue(85123)).toThrow('Sku must be text, not 85123');
    expect(() => scalar('Sku').parseLiteral(parseValue('85123'))).toThrow('Sku must be text');
  });
});

describe('Quantity', () => {
  test('a number is taken as it is, whatever its range', () => {
    for (const value of [0, -5, 2.5, 1e15, Number.POSITIVE_INFINITY]) {
      expect(scalar('Quantity').parseValue(value)).toBe(value);
    }
    expect(scalar('Quantity').parseLiteral(parseValue('2.5'))).toBe(2.5);
  });

  test.each([['5'], [true], [null], [{}]])('%j is refused with the code BAD_USER_INPUT', (value) => {
    expect(() => scalar('Quantity').parseValue(value)).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }) }),
    );
  });

  test('an answer that is not finite is a bug, never JSON null', () => {
    expect(() => scalar('Quantity').serialize(Number.NaN)).toThrow('finite');
  });
});

test('amounts of money are numbers; lists of quantities are answered, never taken', () => {
  expect(scalar('MinorUnits').parseValue(1299)).toBe(1299);
  expect(() => scalar('MinorUnits').parseValue('12.99')).toThrow('MinorUnits must be a number, not "12.99"');
  expect(scalar('QuantityList').serialize([0, 2.5])).toEqual([0, 2.5]);
  expect(() => scalar('QuantityList').serialize([Number.NaN])).toThrow('finite');
  expect(() => scalar('QuantityList').parseValue([1])).toThrow('QuantityList must be answered, never given');
});

test.each(['DateTime', 'Date', 'Cursor', 'PageCursor'])(
  '%s takes any text and refuses everything else',
  (name) => {
    expect(scalar(name).parseValue('year 0')).toBe('year 0');
    expect(() => scalar(name).parseValue(5)).toThrow(`${name} must be text, not 5`);
    expect(() => scalar(name).parseLiteral(parseValue('5'))).toThrow(`${name} must be text`);
  },
);
