/**
 * The rules a price row keeps by itself, and amounts as text and as minor units, without a database.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRow } from '../../row.ts';
import { currencyDecimals, decimalText, minorUnitsOf, mostMinorUnits } from './currency.ts';
import { type PriceWrite, priceRow } from './row.ts';

const whole: PriceWrite = { sku: ' cup ', currency: 'eur', minor: 1299 };

describe('a row', () => {
  test('is for every channel, from now on, without end, unless it says otherwise', () => {
    expect(readRow(priceRow, whole).row).toEqual({
      ...{ sku: 'CUP', currency: 'EUR', channel: '', minor: 1299 },
      ...{ validFrom: undefined, validUntil: null, changeFromVersion: undefined },
    });
  });

  test('says its amount as text with the decimals of its currency', () => {
    const amountOf = (currency: string, amount: string) =>
      readRow(priceRow, { sku: 'CUP', currency, amount }).row?.minor;
    expect(amountOf('EUR', '12.9')).toBe(1290);
    expect(amountOf('JPY', '1299')).toBe(1299);
    expect(amountOf('KWD', '0.005')).toBe(5);
  });

  test.each<[object, string]>([
    [{ currency: 'EURO' }, 'currency must be an ISO 4217 currency code such as EUR, not "EURO"'],
    [{ currency: 'XXX' }, 'currency must be an ISO 4217 currency code such as EUR, not "XXX"'],
    [{ minor: -1 }, 'minor must not be negative, not -1'],
    [{ minor: 0.5 }, 'minor must be whole minor units, not 0.5'],
    [{ minor: Number.POSITIVE_INFINITY }, 'minor must be whole minor units, not null'],
    [{ minor: mostMinorUnits + 1 }, 'minor must be at most 999999999999999, not 1000000000000000'],
    [{ amount: '12.99' }, 'amount must not be given beside minor, not "12.99"'],
    [{ minor: null }, 'minor must be given, or amount, not null'],
    [
      { minor: null, amount: '1.999' },
      'amount must be decimal text, not negative, with no more decimals than EUR has, not "1.999"',
    ],
    [{ remove: true }, 'remove must not be true beside an amount, not true'],
    [{ remove: true, minor: null }, 'validFrom must name the price to withdraw, not absent'],
    [{ changeFromVersion: '1' }, 'changeFromVersion needs validFrom, not "1"'],
    [
      { validFrom: 'tomorrow' },
      'validFrom must be RFC 3339 text with an offset, from the year 1 to 9999, not "tomorrow"',
    ],
    [
      { validFrom: '2026-02-01T00:00:00Z', validUntil: '2026-02-01T00:00:00Z' },
      'validUntil must be after validFrom, not "2026-02-01T00:00:00Z"',
    ],
  ])('with %j is refused, naming field and value', (different, message) => {
    expect(readRow(priceRow, { ...whole, ...different }).problems?.map((problem) => problem.message)).toEqual(
      [message],
    );
  });
});

test('minor units become text and text the same minor units, in every number of decimals', () => {
  const amounts = fc.integer({ min: 0, max: mostMinorUnits });
  fc.assert(
    fc.property(amounts, fc.constantFrom(0, 2, 3), (minor, decimals) => {
      expect(minorUnitsOf(decimalText(minor, decimals), decimals)).toBe(minor);
    }),
  );
});

test('text that is no amount is none', () => {
  for (const text of ['', '.5', '1.', '1,5', '-1', '1e3', ' 1', '10000000000000000'])
    expect(minorUnitsOf(text, 2)).toBeUndefined();
});

test('decimals are those of ISO 4217, not those amounts are shown with', () => {
  expect([currencyDecimals('HUF'), currencyDecimals('IDR'), currencyDecimals('ISK')]).toEqual([2, 2, 0]);
  expect(currencyDecimals('eur')).toBeUndefined();
});
