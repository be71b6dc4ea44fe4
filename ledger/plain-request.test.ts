/**
 * Whatever is read plainly is exactly what the judge of requests reads, and whatever he refuses is left to him.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlainRequest } from './plain-request.ts';
import { requestFields } from './request.ts';

const plain = {
  idempotencyKey: 'order 17/1',
  channel: 'web',
  lines: [{ sku: 'TSHIRT RED', quantity: 1.5, locationId: 'S1' }],
  holdSeconds: 900,
  allOrNothing: true,
  customerId: 'C1',
};

const odd = fc.constantFrom<unknown>(
  null,
  undefined,
  7,
  true,
  {},
  [],
  [null],
  '',
  'ü',
  '\ud800',
  'a\0b',
  '\t',
);
const texts = fc.oneof(odd, fc.constantFrom('x', ' x ', 'x'.repeat(200), 'x'.repeat(201)));
const numbers = fc.oneof(
  odd,
  fc.constantFrom<unknown>(1, 2.5, 0.001, 0.0001, 0, -1, 1e12, 604_800, 604_801, Number.NaN, '1'),
);

/** Mostly as it should be, so that every field is the only one that is odd some time. */
const usually = <Value>(value: Value, else_: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 12, arbitrary: fc.constant<unknown>(value) }, { weight: 1, arbitrary: else_ });

const lines = fc.array(
  fc.record({
    sku: usually('TSHIRT RED', texts),
    quantity: usually(2, numbers),
    locationId: usually('S1', texts),
  }),
  { maxLength: 3 },
);
const requests = fc.record({
  idempotencyKey: usually('order 17', texts),
  channel: usually('web', texts),
  lines: fc.oneof({ weight: 9, arbitrary: lines }, { weight: 1, arbitrary: odd }),
  holdSeconds: usually(900, numbers),
  allOrNothing: usually(false, odd),
  customerId: usually('C1', texts),
  referenceDocument: usually(undefined, fc.constantFrom({ type: 'ORDER', id: '1' }, odd)),
  near: usually(null, fc.constantFrom({ latitude: 1, longitude: 200 }, 'here')),
  fulfilment: usually(undefined, fc.constantFrom('SHIP', 'FLY')),
});

/** The judge leaves out what was not given, or keeps its null; both mean that nothing was said. */
const said = (fields: object): object => JSON.parse(JSON.stringify(fields, (_, value) => value ?? undefined));

test('the common request is read plainly', () => {
  expect(readPlainRequest(plain)).toMatchObject({
    ...plain,
    lines: [{ ...plain.lines[0], quantity: 1_500 }],
  });
});

test('what is read plainly is what the judge reads, and what he refuses is not', () => {
  let read = 0;
  fc.assert(
    fc.property(requests, (input) => {
      const plainly = readPlainRequest(input);
      const judged = requestFields.safeParse(input);
      if (plainly === undefined) return;
      read += 1;
      expect(judged.success && said(judged.data)).toEqual(said(plainly));
    }),
    { numRuns: 5_000 },
  );
  expect(read).toBeGreaterThan(1_000);
});
