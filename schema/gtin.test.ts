/**
 * GTINs: lengths, check digits, and the forms one number is written in.
 */
import { expect, test } from 'vitest';
import { checkDigit, gtinForms, isGtin, readGtin } from './gtin.ts';

test('a number is the same in each of its lengths', () => {
  for (const text of ['036000291452', '0036000291452', '00036000291452', ' 036000291452 '])
    expect(readGtin(text)).toEqual({ gtin: '00036000291452' });
  expect(readGtin('96385074')).toEqual({ gtin: '00000096385074' });
});

test('other lengths, other characters and wrong check digits are told apart', () => {
  for (const text of ['', '1234567', '123456789', '40063813339310', '4006381333930'])
    expect(readGtin(text).gtin).toBeUndefined();
  expect(readGtin('123456789')).toEqual({ problem: 'LENGTH' });
  expect(readGtin('４００６３８１３３３９３１')).toEqual({ problem: 'LENGTH' });
  expect(readGtin('4006381333930')).toEqual({ problem: 'CHECK_DIGIT' });
  expect(isGtin(' 4006381333931')).toBe(false);
});

test('forms are those a GTIN has, shortest first', () => {
  expect(gtinForms('00000096385074')).toEqual([
    '96385074',
    '000096385074',
    '0000096385074',
    '00000096385074',
  ]);
  expect(gtinForms('00036000291452')).toEqual(['036000291452', '0036000291452', '00036000291452']);
  expect(gtinForms('04006381333931')).toEqual(['4006381333931', '04006381333931']);
  expect(gtinForms('14006381333938')).toEqual(['14006381333938']);
});

test('any single wrong digit is noticed', () => {
  const gtin = '4006381333931';
  for (let place = 0; place < gtin.length; place += 1) {
    const wrong = `${gtin.slice(0, place)}${(Number(gtin[place]) + 1) % 10}${gtin.slice(place + 1)}`;
    expect(isGtin(wrong)).toBe(false);
  }
  expect(checkDigit('400638133393')).toBe(1);
});
