/**
 * Whatever is read plainly is exactly what the judge of events reads, and whatever he refuses is left to him.
 */
import { expect, test } from 'vitest';
import { eventFields } from './event.ts';
import { readPlainFields } from './plain-fields.ts';

const plain = {
  source: 'pos-12',
  eventId: 'a/b:1',
  type: 'SALE_COMPLETED',
  sku: 'TSHIRT RED',
  quantity: 1.5,
  locationId: 'S1',
  occurredAt: '2026-03-01T09:30:00.123Z',
};

const texts = [
  'x',
  'ü',
  '',
  ' ',
  ' x',
  'x ',
  'a\tb',
  'a\u200bb',
  '\ud800',
  '\0',
  'x'.repeat(65),
  'x'.repeat(201),
  '0',
  '"\\{}',
];
const times = [
  ...[
    '2026-03-01T10:00:00Z',
    '2026-02-28T23:59:59.999999999Z',
    '2026-02-29T10:00:00Z',
    '2026-02-30T10:00:00Z',
  ],
  ...['2026-03-01T10:00:00+14:00', '2026-03-01T10:00:00-00:30', '2026-03-01T10:00Z', '2026-03-01 10:00:00Z'],
  ...[
    '2026-03-01T24:00:00Z',
    '2026-03-01T10:00:60Z',
    '2026-13-01T10:00:00Z',
    '0000-01-01T00:00:00Z',
    '2026-03-01T10:00:00',
  ],
  ...[
    '2026-03-01T10:00:00+14:59',
    '2026-03-01T10:00:00+15:00',
    '2026-03-01t10:00:00z',
    '2026-03-31T10:00:00Z',
  ],
];
const dates = [
  '2026-03-01',
  '2026-02-29',
  '2024-02-29',
  '2026-00-10',
  '2026-12-28',
  '26-12-28',
  '0000-01-01',
];
const numbers = [1, 0, -3, 0.001, 0.0001, 1e12, 1e15, Number.NaN, 999_999_999_999.999, '1', 1n];
const anything = [
  undefined,
  null,
  7,
  true,
  {},
  [],
  { type: 'receipt', id: '7' },
  'GROSS_ON_HAND',
  '12',
  '1'.repeat(19),
];
const ofEach: Readonly<Record<string, readonly unknown[]>> = {
  ...{ quantity: numbers, occurredAt: times, businessDate: dates },
  ...{
    source: texts,
    eventId: texts,
    type: texts,
    sku: texts,
    locationId: texts,
    unit: texts,
    reason: texts,
  },
  ...{ toLocationId: texts, transferId: texts, reservationId: texts, lineageId: texts, disposition: texts },
  ...{
    operatorId: texts,
    deviceId: texts,
    correlationId: texts,
    sourceSequence: ['007', '1'.repeat(18), '-1', '1.0', ''],
  },
  ...{ semantics: anything, reservationLine: [1, 0, 1.5], referenceDocument: anything, unknownField: texts },
};

test('every value of every field', () => {
  let [read, left] = [0, 0];
  for (const [field, values] of Object.entries(ofEach))
    for (const value of [...values, ...anything]) {
      const input = { ...plain, [field]: value };
      const fields = readPlainFields(input);
      if (fields === undefined) left += 1;
      else {
        read += 1;
        expect(eventFields.safeParse(input), `${field} ${String(value)}`).toEqual({
          success: true,
          data: fields,
        });
      }
    }
  expect(read).toBeGreaterThan(100);
  expect(left).toBeGreaterThan(100);
});

test('what most sources send is read plainly', () => {
  expect(readPlainFields(plain)).toEqual({
    ...plain,
    quantity: 1_500,
    occurredAt: new Date(plain.occurredAt),
  });
  const full = {
    ...{ unit: 'EA', toLocationId: 'S2', transferId: 't', disposition: 'DAMAGED', reason: 'fell off, twice' },
    ...{ operatorId: 'o', deviceId: 'd', correlationId: 'c', lineageId: 'l', sourceSequence: '17' },
  };
  expect(readPlainFields({ ...plain, ...full, businessDate: '2026-03-01' })).toMatchObject(full);
  expect(readPlainFields({ ...plain, unit: null, semantics: null })).toBeDefined();
});

test.each([[undefined], [null], ['event'], [[plain]], [7]])('%j is left to be judged', (input) => {
  expect(readPlainFields(input)).toBeUndefined();
});
