/**
 * How fast things sell, measured from the feed for buffers that follow it (sql/policies/velocity-buffer.sql).
 *
 * What customers took of a position fades with its age, so that one number and a time are all that is kept of its past. Done
 * by the chore that keeps policies, a second or less behind the feed; while no buffer follows sales nothing is measured.
 * docs/policies.md "Buffers that follow sales", decision 0024.
 */
import { type Database, transaction } from '#database';
import { type Cause, causeCode } from '../event-type.ts';
import { statement } from '../statement.ts';

const lockMeasuring = statement('policies/lock-measuring');
const measureRates = statement('policies/measure-rates');

/** What was taken so long ago counts 1/e of what is taken now. */
export const sellRateWindowSeconds = 4 * 3_600;

const changesPerMeasuring = 5_000;
const ratesPerMeasuring = 2_000;

/** What makes customers' demand of a position, or gives some of it back. */
const demandCauses: readonly Cause[] = [
  ...(['SALE_COMPLETED', 'SALE_VOIDED', 'PICK_CONFIRMED', 'SHIPMENT_CONFIRMED', 'PICKUP_COMPLETED'] as const),
  ...([
    'RESERVATION_CREATED',
    'RESERVATION_RELEASED',
    'RESERVATION_EXPIRED',
    'RESERVATION_REASSIGNED',
  ] as const),
];

/** Measures a next stretch of the feed; gives whether there is more to do now. */
export async function measureSales(database: Database): Promise<boolean> {
  return transaction(database, async (session) => {
    const { rows: turn } = await session.query<{ revision: number }>(lockMeasuring);
    if (turn.length === 0) return false;
    const { rows } = await session.query<{ seen: number }>(measureRates, [
      ...[changesPerMeasuring, demandCauses.map(causeCode)],
      ...[sellRateWindowSeconds, ratesPerMeasuring],
    ]);
    return (rows[0]?.seen ?? 0) >= changesPerMeasuring;
  });
}
