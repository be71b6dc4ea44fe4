/**
 * What every event and reservation does to positions, told as stories (see story.ts for how to read them).
 *
 * a available, r reserved, d damaged, q quarantined, rp return pending, - nothing. Each story has an item of its own, and
 * ends with an audit of everything.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bench, openBench } from './arrange.ts';
import { tell } from './story.ts';

const stories: Readonly<Record<string, string>> = {
  'goods come in, are sold, come back and are looked at': `
    OPENING_ASSERTED 10                                | S1 a10
    RECEIPT_CONFIRMED 5                                | S1 a15
    RECEIPT_CONFIRMED 4 disposition=PENDING_INSPECTION | S1 a15 q4
    RECEIPT_CONFIRMED 1 disposition=DAMAGED            | S1 a15 d1 q4
    STOCK_RELEASED 3                                   | S1 a18 d1 q1
    RECEIPT_REVERSED 2                                 | S1 a16 d1 q1
    SALE_COMPLETED 6                                   | S1 a10 d1 q1
    SALE_VOIDED 1                                      | S1 a11 d1 q1
    RETURN_ACCEPTED 3                                  | S1 a11 d1 q1 rp3
    RETURN_ACCEPTED 1 disposition=RESALABLE            | S1 a12 d1 q1 rp3
    RETURN_DISPOSITIONED 2 disposition=RESALABLE       | S1 a14 d1 q1 rp1
    RETURN_DISPOSITIONED 1 disposition=DAMAGED         | S1 a14 d2 q1
    STOCK_DAMAGED 2                                    | S1 a12 d4 q1
    STOCK_QUARANTINED 2                                | S1 a10 d4 q3
    STOCK_SCRAPPED 3                                   | S1 a10 d1 q3
    STOCK_SCRAPPED 1 disposition=QUARANTINED           | S1 a10 d1 q2
    PUTAWAY_COMPLETED 4                                | S1 a10 d1 q2
    PUTAWAY_COMPLETED 2 disposition=QUARANTINED        | S1 a12 d1
    ADJUSTMENT_APPROVED -2                             | S1 a10 d1
    ADJUSTMENT_APPROVED 5                              | S1 a15 d1
  `,
  'a fact is accepted even when the book has nothing': `
    SALE_COMPLETED 2     | S1 a-2
    SALE_COMPLETED 1     | S1 a-3
    RECEIPT_CONFIRMED 5  | S1 a2
  `,
  'a draw on a state that does not reach takes the rest from available': `
    OPENING_ASSERTED 10                           | S1 a10
    RETURN_ACCEPTED 1                             | S1 a10 rp1
    RETURN_DISPOSITIONED 3 disposition=DAMAGED    | S1 a8 d3
    STOCK_SCRAPPED 5                              | S1 a6
    STOCK_RELEASED 2                              | S1 a6
  `,
  'one batch may give and draw in any order': `
    batch RETURN_DISPOSITIONED 2 disposition=QUARANTINED
    batch STOCK_RELEASED 1
    batch RETURN_ACCEPTED 3
    OPENING_ASSERTED 1                            | S1 a2 q1 rp1
  `,
  'the same event again is a replay, with other content a conflict': `
    OPENING_ASSERTED 10 eventId=again-1                            | S1 a10
    again again-1                            ! REPLAYED            | S1 a10
    OPENING_ASSERTED 11 eventId=again-1      ! REFUSED IdempotencyConflict | S1 a10
    OPENING_ASSERTED 10 eventId=again-1 source=other               | S1 a20
    batch SALE_COMPLETED 1 eventId=again-2
    batch again again-2
    SALE_COMPLETED 2 eventId=again-2         ! RECORDED REPLAYED REFUSED IdempotencyConflict | S1 a19
  `,
  'a hold is confirmed, sold in parts and the rest given back': `
    OPENING_ASSERTED 10                           | S1 a10
    reserve r 4                                   | S1 a6 r4
    reserve r 4                  ! replayed       | S1 a6 r4
    reserve r 5                  ! IdempotencyConflict | S1 a6 r4
    confirm r                                     | S1 a6 r4
    confirm r                    ! replayed       | S1 a6 r4
    SALE_COMPLETED 1 reservationId=r              | S1 a6 r3
    SALE_COMPLETED 1 reservationId=r              | S1 a6 r2
    release r                                     | S1 a8
    release r                    ! replayed       | S1 a8
    confirm r                    ! ReservationEnded | S1 a8
    SALE_COMPLETED 1 reservationId=r              | S1 a7
  `,
  'a sale takes more than the reservation has from available': `
    OPENING_ASSERTED 10                           | S1 a10
    reserve r 3                                   | S1 a7 r3
    SALE_COMPLETED 5 reservationId=r              | S1 a5
    release r                    ! ReservationEnded | S1 a5
  `,
  'an order is picked in parts, shipped in part, and its rest is cancelled': `
    OPENING_ASSERTED 10                           | S1 a10
    reserve r 6                                   | S1 a4 r6
    confirm r                                     | S1 a4 r6
    PICK_CONFIRMED 3 reservationId=r              | S1 a4 r3 p3
    PACK_COMPLETED 3 reservationId=r              | S1 a4 r3 p3
    SHIPMENT_CONFIRMED 2 reservationId=r          | S1 a4 r3 p1
    SHIPMENT_CONFIRMED 2 reservationId=r          | S1 a4 r2
    PICK_CONFIRMED 2 reservationId=r              | S1 a4 r1 p1
    release r                                     | S1 a5 rp1
    release r                    ! replayed       | S1 a5 rp1
    RETURN_DISPOSITIONED 1 disposition=RESALABLE  | S1 a6
    SHIPMENT_CONFIRMED 1 reservationId=r          | S1 a5
  `,
  'a pick told after its shipment moves nothing': `
    OPENING_ASSERTED 10                           | S1 a10
    reserve r 3                                   | S1 a7 r3
    SHIPMENT_CONFIRMED 2 reservationId=r          | S1 a7 r1
    PICK_CONFIRMED 2 reservationId=r              | S1 a7 r1
    PICK_CONFIRMED 1 reservationId=r              | S1 a7 p1
    PICKUP_COMPLETED 1 reservationId=r            | S1 a7
    PICK_CONFIRMED 1 reservationId=r              | S1 a6 p1
  `,
  'a pick confirms the hold it names': `
    OPENING_ASSERTED 3                            | S1 a3
    reserve r 2                                   | S1 a1 r2
    PICK_CONFIRMED 1 reservationId=r              | S1 a1 r1 p1
    sweep                        ! nothing due    | S1 a1 r1 p1
    confirm r                    ! replayed       | S1 a1 r1 p1
    SALE_COMPLETED 2 reservationId=r              | S1 a1
  `,
  'more is picked and shipped than was promised': `
    OPENING_ASSERTED 10                           | S1 a10
    reserve r 3                                   | S1 a7 r3
    PICK_CONFIRMED 5 reservationId=r              | S1 a5 p5
    SHIPMENT_CONFIRMED 4 reservationId=r          | S1 a5 p1
    release r                                     | S1 a5 rp1
    reserve s 2                                   | S1 a3 r2 rp1
    SHIPMENT_CONFIRMED 4 reservationId=s          | S1 a1 rp1
    PICK_CONFIRMED 4 reservationId=s              | S1 a1 rp1
  `,
  'picks for nobody are shipped, or put back, and never anybody else’s': `
    OPENING_ASSERTED 10                           | S1 a10
    reserve r 3                                   | S1 a7 r3
    PICK_CONFIRMED 2 reservationId=r              | S1 a7 r1 p2
    PICK_CONFIRMED 3                              | S1 a4 r1 p5
    SHIPMENT_CONFIRMED 1                          | S1 a4 r1 p4
    PUTAWAY_COMPLETED 1 disposition=PICKED        | S1 a5 r1 p3
    PUTAWAY_COMPLETED 9 disposition=PICKED        | S1 a6 r1 p2
    PICKUP_COMPLETED 1                            | S1 a5 r1 p2
    PICK_CONFIRMED 1 reservationId=gone           | S1 a4 r1 p3
    SHIPMENT_CONFIRMED 1 reservationId=gone       | S1 a4 r1 p2
    release r                                     | S1 a5 rp2
  `,
  'one batch may pick and ship': `
    OPENING_ASSERTED 5                            | S1 a5
    reserve r 4                                   | S1 a1 r4
    batch PICK_CONFIRMED 3 reservationId=r
    batch SHIPMENT_CONFIRMED 2 reservationId=r
    batch PICK_CONFIRMED 1
    batch SHIPMENT_CONFIRMED 1
    SHIPMENT_CONFIRMED 1 reservationId=r          | S1 r1
  `,
  'a net snapshot leaves out what is picked, a gross one counts it': `
    OPENING_ASSERTED 10 @08:00                    | S1 a10
    reserve r 4                                   | S1 a6 r4
    PICK_CONFIRMED 2 reservationId=r @08:30       | S1 a6 r2 p2
    SNAPSHOT_ASSERTED 5 @09:00 semantics=NET_OF_ORDERS | S1 a1 r2 p2
    SNAPSHOT_ASSERTED 10 @09:30                   | S1 a6 r2 p2
    SHIPMENT_CONFIRMED 1 reservationId=r @09:10   | S1 a7 r2 p1
    SHIPMENT_CONFIRMED 1 reservationId=r @10:00   | S1 a7 r2
    release r                                     | S1 a9
    SNAPSHOT_ASSERTED 4 @11:00 semantics=NET_OF_ORDERS | S1 a2
  `,
  'sales of one batch share a reservation in their order': `
    OPENING_ASSERTED 10                           | S1 a10
    reserve r 3                                   | S1 a7 r3
    batch SALE_COMPLETED 2 reservationId=r
    batch SALE_COMPLETED 2 reservationId=r
    SALE_COMPLETED 1 reservationId=no-such        | S1 a5
  `,
  'a sale elsewhere does not take what the reservation holds here': `
    OPENING_ASSERTED 10                           | S1 a10
    OPENING_ASSERTED 10 locationId=S2             | S2 a10
    reserve r 3 at=S1                             | S1 a7 r3
    SALE_COMPLETED 3 reservationId=r locationId=S2 | S1 a7 r3, S2 a7
  `,
  'a hold is unusable at its expiry, swept or not': `
    OPENING_ASSERTED 5                            | S1 a5
    reserve r 5                                   | S1 r5
    lapse r                                       | S1 r5
    confirm r                    ! ReservationEnded | S1 r5
    release r                    ! ReservationEnded | S1 r5
    SALE_COMPLETED 1 reservationId=r              | S1 a-1 r5
    sweep                                         | S1 a4
    sweep                        ! nothing due    | S1 a4
  `,
  'a due hold is swept before anybody is refused': `
    OPENING_ASSERTED 5                            | S1 a5
    reserve r 5                                   | S1 r5
    reserve s 1                  ! InsufficientStock | S1 r5
    lapse r                                       | S1 r5
    reserve s 1                                   | S1 a4 r1
  `,
  'nothing is held unless everything is, or as much as there is when that was asked': `
    OPENING_ASSERTED 5                            | S1 a5
    OPENING_ASSERTED 4 locationId=S2              | S2 a4
    reserve r 6 at=S1            ! InsufficientStock | S1 a5
    reserve r 10                 ! InsufficientStock | S1 a5, S2 a4
    reserve r 7                                   | S1 r5, S2 a2 r2
    reserve s 5 partly           ! InsufficientStock | S1 r5, S2 r4
    reserve s 5 partly           ! replayed InsufficientStock | S1 r5, S2 r4
    reserve t 1 partly           ! InsufficientStock | S1 r5, S2 r4
    release r                                     | S1 a5, S2 a2 r2
  `,
  'what is negative cannot be promised': `
    SALE_COMPLETED 1                              | S1 a-1
    OPENING_ASSERTED 1 locationId=S2              | S2 a1
    reserve r 1 at=S1            ! InsufficientStock | S1 a-1
    reserve r 1                                   | S1 a-1, S2 r1
  `,
  'a transfer leaves one place and reaches the other': `
    OPENING_ASSERTED 10                           | S1 a10
    TRANSFER_SHIPPED 6 transferId=t toLocationId=S2 | S1 a4, S2 -
    TRANSFER_RECEIVED 2 transferId=t toLocationId=S2 | S1 a4, S2 a2
    TRANSFER_RECEIVED 1 transferId=t toLocationId=S2 disposition=DAMAGED | S2 a2 d1
    TRANSFER_RECEIVED 3 transferId=t locationId=S2 | S1 a4, S2 a5 d1
  `,
  'a receipt may come before its shipment, and above it': `
    OPENING_ASSERTED 10                           | S1 a10
    TRANSFER_RECEIVED 4 transferId=u toLocationId=S2 | S1 a10, S2 a4
    TRANSFER_SHIPPED 3 transferId=u toLocationId=S2 | S1 a7, S2 a4
    TRANSFER_SHIPPED 2 transferId=u toLocationId=S2 | S1 a5, S2 a4
    TRANSFER_RECEIVED 2 transferId=u toLocationId=S2 | S1 a5, S2 a6
  `,
  'a snapshot makes the book what was counted, and later events apply to it': `
    OPENING_ASSERTED 10 @08:00                    | S1 a10
    SALE_COMPLETED 2 @09:00                       | S1 a8
    SALE_COMPLETED 1 @11:00                       | S1 a7
    SNAPSHOT_ASSERTED 9 @10:00                    | S1 a8
    SALE_COMPLETED 1 @12:00                       | S1 a7
    SNAPSHOT_ASSERTED 0 @13:00                    | S1 -
  `,
  'a fact from before a snapshot is recorded and taken back at it': `
    OPENING_ASSERTED 10 @08:00                    | S1 a10
    SNAPSHOT_ASSERTED 9 @10:00                    | S1 a9
    SALE_COMPLETED 3 @09:00                       | S1 a9
    STOCK_DAMAGED 2 @09:30                        | S1 a7 d2
    SALE_COMPLETED 1 @10:00                       | S1 a7 d2
    SALE_COMPLETED 1 @10:01                       | S1 a6 d2
  `,
  'snapshots in the wrong order end as in the right one': `
    OPENING_ASSERTED 10 @08:00                    | S1 a10
    SNAPSHOT_ASSERTED 6 @12:00                    | S1 a6
    SNAPSHOT_ASSERTED 9 @10:00                    | S1 a6
    SALE_COMPLETED 1 @11:00                       | S1 a6
    SALE_COMPLETED 1 @09:00                       | S1 a6
    SALE_COMPLETED 1 @13:00                       | S1 a5
  `,
  'a batch of events and snapshots is as good as one after the other': `
    batch SNAPSHOT_ASSERTED 6 @12:00
    batch SALE_COMPLETED 1 @13:00
    batch SNAPSHOT_ASSERTED 9 @10:00
    batch SALE_COMPLETED 4 @09:00
    OPENING_ASSERTED 10 @08:00                    | S1 a5
  `,
  'a net snapshot leaves out what orders have': `
    OPENING_ASSERTED 10 @08:00                    | S1 a10
    reserve r 4                                   | S1 a6 r4
    SNAPSHOT_ASSERTED 9 @09:00 semantics=NET_OF_ORDERS | S1 a5 r4
    SALE_COMPLETED 4 @08:30 reservationId=r       | S1 a5
    SALE_COMPLETED 1 @08:30                       | S1 a5
  `,
  'a late pick and shipment are taken back where a count saw them, net or gross': `
    OPENING_ASSERTED 10 @08:00                    | S1 a10
    reserve r 4                                   | S1 a6 r4
    SNAPSHOT_ASSERTED 10 @10:00 semantics=NET_OF_ORDERS | S1 a6 r4
    SNAPSHOT_ASSERTED 12 @11:00                   | S1 a8 r4
    SNAPSHOT_ASSERTED 11 @12:00 semantics=NET_OF_ORDERS | S1 a7 r4
    SHIPMENT_CONFIRMED 2 reservationId=r @09:00   | S1 a7 r2
    PICK_CONFIRMED 3 reservationId=r @09:30       | S1 a7 r1 p1
    PICK_CONFIRMED 2 @09:40                       | S1 a7 r1 p3
    SNAPSHOT_ASSERTED 20 @13:00                   | S1 a16 r1 p3
  `,
  'a gross snapshot counts what orders have': `
    OPENING_ASSERTED 10 @08:00                    | S1 a10
    reserve r 4                                   | S1 a6 r4
    SNAPSHOT_ASSERTED 9 @09:00                    | S1 a5 r4
    SALE_COMPLETED 4 @08:30 reservationId=r       | S1 a9
  `,
};

let bench: Bench;
const names = Object.keys(stories);
const skuOf = (name: string): string => `STORY-${names.indexOf(name)}`;

beforeAll(async () => {
  bench = await openBench({ items: names.map(skuOf), locations: ['S1', 'S2'] });
});
afterAll(() => bench.close());

describe('stories', () => {
  test.each(names)('%s', async (name) => {
    await tell(bench, skuOf(name), stories[name] ?? '');
  });
});

describe('what stories leave for people', () => {
  const openCases = async (name: string): Promise<string[]> => {
    const { rows } = await bench.database.query<{ kind: string; status: string; owner: string }>(
      `SELECT kind, status, owner FROM ledger.exception_case WHERE position_id >> 16 = $1 ORDER BY case_id`,
      [bench.items.get(skuOf(name))],
    );
    return rows.map(({ kind, status, owner }) => `${kind} ${status} ${owner}`);
  };

  test('a position below zero opens one case, however often it sinks', async () => {
    expect(await openCases('a fact is accepted even when the book has nothing')).toEqual([
      'NEGATIVE_AVAILABLE OPEN stores',
    ]);
  });

  test('a receipt above its shipment is a case until the shipment is complete', async () => {
    expect(await openCases('a receipt may come before its shipment, and above it')).toEqual([
      'TRANSFER_OVER_RECEIVED RESOLVED stores',
      'TRANSFER_OVER_RECEIVED OPEN stores',
    ]);
  });

  test('a batch that ends above zero opens none', async () => {
    expect(await openCases('a batch of events and snapshots is as good as one after the other')).toEqual([]);
  });
});
