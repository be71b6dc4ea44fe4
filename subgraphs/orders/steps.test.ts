/**
 * The table of order steps, checked as a whole: what is final stays final, and where a step leads is where its units are.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Deed, type Entry, fulfil } from '../../ledger/fulfil.ts';
import { type LineQuantity, shareOut, type Told } from './decide.ts';
import { type OrderedLine, type ReservedEntry, sharesOf, statusNow, totalOf } from './progress.ts';
import { orderStatuses, orderSteps, statusAfter, statusesBefore } from './steps.ts';

const table = `
  status             hold     retry    allocate   reject    pickPart           pickRest           shipPart           shipRest  cancel
  PENDING            PENDING  PENDING  ALLOCATED  REJECTED  .                  .                  .                  .         CANCELLED
  ALLOCATED          .        .        .          .         PICKING            PICKED             PARTIALLY_SHIPPED  SHIPPED   CANCELLED
  UNSOURCED          .        .        ALLOCATED  .         .                  .                  .                  .         CANCELLED
  PICKING            .        .        .          .         PICKING            PICKED             PARTIALLY_SHIPPED  SHIPPED   CANCELLED
  PICKED             .        .        .          .         .                  .                  PARTIALLY_SHIPPED  SHIPPED   CANCELLED
  PARTIALLY_SHIPPED  .        .        .          .         PARTIALLY_SHIPPED  PARTIALLY_SHIPPED  PARTIALLY_SHIPPED  SHIPPED   SHIPPED
  SHIPPED            .        .        .          .         .                  .                  .                  .         .
  REJECTED           .        .        .          .         .                  .                  .                  .         .
  CANCELLED          .        .        .          .         .                  .                  .                  .         .
`;

describe('order steps', () => {
  test('every status and step, in full', () => {
    const [head = '', ...rows] = table.trim().split('\n');
    expect(head.trim().split(/\s+/).slice(1)).toEqual([...orderSteps]);
    const expected = rows.map((row) => row.trim().split(/\s+/));
    const actual = orderStatuses.map((from) => [
      from,
      ...orderSteps.map((step) => statusAfter(from, step) ?? '.'),
    ]);
    expect(actual).toEqual(expected);
  });

  test('a rejected, shipped or cancelled order takes no step', () => {
    for (const step of orderSteps) {
      for (const final of ['REJECTED', 'SHIPPED', 'CANCELLED'] as const)
        expect(statusesBefore(step)).not.toContain(final);
    }
  });
});

const quantity = fc.integer({ min: 1, max: 3 });
const orders = fc.array(
  fc.record({
    sku: fc.constantFrom('A', 'B'),
    places: fc.array(fc.record({ at: fc.constantFrom('S1', 'S2'), held: quantity }), {
      minLength: 1,
      maxLength: 2,
    }),
  }),
  { minLength: 1, maxLength: 3 },
);
const acts = fc.array(
  fc.record({
    step: fc.constantFrom('pick' as const, 'ship' as const),
    lineNumber: fc.integer({ min: 1, max: 3 }),
    quantity,
  }),
  { maxLength: 12 },
);

/** An order of these lines whose reservation was made for it. */
function placed(given: { sku: string; places: { at: string; held: number }[] }[]) {
  const lines = given.map(
    ({ sku, places }, at): OrderedLine => ({
      lineNo: at + 1,
      sku,
      quantity: places.reduce((total, { held }) => total + held, 0),
      locationId: null,
    }),
  );
  const entries = given.flatMap(({ sku, places }, lineNo) =>
    places.map(
      ({ at, held }): ReservedEntry => ({
        lineNo,
        sku,
        locationId: at,
        held,
        picked: 0,
        consumed: 0,
        isHolding: true,
      }),
    ),
  );
  return { lines, entries };
}

describe('picking and shipping', () => {
  test('lead where the table says, and the status is always what the units say', () => {
    fc.assert(
      fc.property(orders, acts, (given, told) => {
        const { lines, entries: first } = placed(given);
        let entries: readonly ReservedEntry[] = first;
        for (const { step, ...line } of told) {
          const before = sharesOf(lines, entries);
          const from = statusNow('ALLOCATED', { shares: before, isCancelled: false });
          const wanted: LineQuantity = { ...line, locationId: undefined };
          const decided = shareOut(step, before, [wanted]);
          if ('available' in decided) continue;
          entries = tell(entries, { told: decided.told, step });
          const after = sharesOf(lines, entries);
          const left = totalOf(after);
          const isRest = step === 'pick' ? left.held === 0 : left.held + left.picked === 0;
          const verb = `${step}${isRest ? 'Rest' : 'Part'}` as const;
          expect(statusNow('ALLOCATED', { shares: after, isCancelled: false })).toBe(statusAfter(from, verb));
          if (statusAfter(from, 'cancel') === undefined) continue;
          expect(statusNow('ALLOCATED', { shares: before, isCancelled: true })).toBe(
            statusAfter(from, 'cancel'),
          );
        }
      }),
    );
  });

  test('take no more than there is, and say how much that is', () => {
    const { lines, entries } = placed([
      {
        sku: 'A',
        places: [
          { at: 'S1', held: 2 },
          { at: 'S2', held: 1 },
        ],
      },
    ]);
    const shares = sharesOf(lines, entries);
    const of = (units: number, locationId?: string) => ({ lineNumber: 1, quantity: units, locationId });
    expect(shareOut('pick', shares, [of(2), of(2)])).toEqual({
      index: 1,
      lineNumber: 1,
      requested: 4,
      available: 3,
    });
    expect(shareOut('ship', shares, [of(2, 'S2')])).toMatchObject({ requested: 2, available: 1 });
    expect(shareOut('ship', shares, [of(1, 'S3')])).toMatchObject({ available: 0 });
    expect(shareOut('pick', shares, undefined)).toMatchObject({ told: [{ quantity: 2 }, { quantity: 1 }] });
  });
});

type Telling = { readonly told: readonly Told[]; readonly step: 'pick' | 'ship' };

/** What the ledger makes of the events, on the entries as they are read back. */
function tell(entries: readonly ReservedEntry[], { told, step }: Telling): ReservedEntry[] {
  const placeOf = (locationId: string | null): number => ['S1', 'S2'].indexOf(locationId ?? '');
  const deeds = told.flatMap(({ share, quantity: units, unpicked }): Deed[] => {
    const deed = {
      reservationId: 'r',
      lineNo: share.entryLineNo,
      positionId: placeOf(share.locationId) + 2 * share.entryLineNo,
    };
    const ship: Deed[] = step === 'ship' ? [{ ...deed, kind: 'ship', quantity: units }] : [];
    return unpicked > 0 ? [{ ...deed, kind: 'pick', quantity: unpicked }, ...ship] : ship;
  });
  const before = entries.map((entry) => ({
    ...entry,
    positionId: placeOf(entry.locationId) + 2 * entry.lineNo,
  }));
  const { reservations, drawn } = fulfil(
    deeds,
    [{ reservationId: 'r', status: 'CONFIRMED', entries: before }],
    new Map(),
  );
  expect(drawn.every(({ available }) => available === 0)).toBe(true);
  return entries.map((entry, at) => ({ ...entry, ...totalsOf(reservations[0]?.entries[at]) }));
}

function totalsOf(entry: Entry | undefined): Partial<Pick<Entry, 'picked' | 'consumed'>> {
  return entry === undefined ? {} : { picked: entry.picked, consumed: entry.consumed };
}
