/**
 * Baseline: the physical limit of recording, COPY of the finished rows into the same tables and indexes, one connection.
 *
 * A batch is one transaction of four COPYs: keys, events, movements, feed. It decides nothing: no replay is noticed, no
 * position is locked or changed, numbers come from its own counters. The product can only come near it.
 */
import pg from 'pg';
import type { OpenTarget } from '../hosts/target.ts';
import { copyIn } from './copy-in.ts';
import { type RecordedEvent, readEvents } from './recorded-event.ts';

const intoKeys = 'COPY ledger.event_key_young (digest, content_hash, event_no, parked) FROM STDIN';
const intoEvents = `COPY ledger.stock_event (event_no, recorded_at, event_type, position_id, quantity, occurred_at,
  business_date, source, event_id, sku_code, location_code, unit_quantity, correlation_id, caller_id) FROM STDIN`;
const intoMovements = `COPY ledger.movement (movement_id, event_no, from_position, to_position, quantity, occurred_at,
  recorded_at, business_date, event_type, from_state, to_state, kind) FROM STDIN`;
const intoFeed = `COPY ledger.feed (shard, seq, position_id, version, movement_id, happened_at, available, reserved, picked,
  damaged, quarantined, return_pending, d_available, d_reserved, d_picked, d_damaged, d_quarantined, d_return_pending, cause,
  correlation_id) FROM STDIN`;

/** Opens the baseline over a database with the product's schema that nothing else writes to. */
export const open: OpenTarget = async ({ databaseUrl }) => {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'copy-record' });
  await client.connect();
  let number = 0;
  return {
    answer: async (request) => {
      const events = readEvents(request);
      const first = number + 1;
      number += events.length;
      await client.query('BEGIN');
      for (const [text, rowOf] of copies(new Date().toISOString()))
        await copyIn(
          client,
          text,
          events.map((event, at) => `${rowOf(event, first + at).join('\t')}\n`).join(''),
        );
      await client.query('COMMIT');
      return 'ok';
    },
    close: () => client.end(),
  };
};

type RowOf = (event: RecordedEvent, number: number) => (string | number)[];

function copies(at: string): [string, RowOf][] {
  return [
    [intoKeys, (event, number) => [event.digest, event.contentHash, number, 'f']],
    [
      intoEvents,
      (event, number) => [
        ...[
          number,
          at,
          event.eventType,
          event.positionId,
          event.quantity,
          event.occurredAt,
          event.businessDate,
        ],
        ...[event.source, event.eventId, event.sku, event.locationId, event.quantity, event.eventId, 'bench'],
      ],
    ],
    [
      intoMovements,
      (event, number) => [
        ...[number, number, event.fromPosition, event.toPosition, event.quantity, event.occurredAt, at],
        ...[event.businessDate, event.eventType, event.fromState, event.toState, 1],
      ],
    ],
    [
      intoFeed,
      (event, number) => [
        ...[event.shard, number, event.positionId, number, number, at, event.quantity, 0, 0, 0, 0, 0],
        ...[event.delta, 0, 0, 0, 0, 0, event.eventType, event.eventId],
      ],
    ],
  ];
}
