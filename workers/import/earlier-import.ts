/**
 * What an earlier import left in the ledger, compared with what this one asks for, before anything is recorded.
 *
 * Repeating an import is welcome; contradicting one is not: another opening factor, or other data, for items already
 * opened; the same lines at another location. Each is refused as a whole, in one sentence, instead of line by line.
 */
import type { StockEventInput } from '#ledger';
import { quantityToUnits } from '#schema';
import { ImportRefused } from './import-file.ts';
import type { MasterData } from './master-data.ts';
import type { ImportParties } from './parties.ts';
import type { SurveyedCode } from './survey.ts';

/** One sale a code is enough to recognise a file by its first items; all of them would read the whole journal. */
const probedCodes = 50;

/**
 * Looks whether first sales of the file's codes are in the ledger at another location.
 * Throws ImportRefused naming that location.
 */
export async function refuseOtherLocation(
  { database }: ImportParties,
  codes: readonly SurveyedCode[],
  { source, locationId }: { readonly source: string; readonly locationId: string },
): Promise<void> {
  const probes = codes.flatMap(({ sku, firstSale }) =>
    firstSale === undefined ? [] : [{ sku, ...firstSale }],
  );
  const some = probes.slice(0, probedCodes);
  const { rows } = await database.query<{ location_code: string; event_id: string }>(findElsewhere, [
    some.map(({ sku }) => sku),
    some.map(({ eventId }) => eventId),
    some.map(({ occurredAt }) => occurredAt),
    source,
    locationId,
  ]);
  const [found] = rows;
  if (found === undefined) return;
  throw new ImportRefused(
    `lines of this file are already recorded at location ${found.location_code} (event ${found.event_id}), so they ` +
      `cannot have happened at ${locationId}: import it with --location ${found.location_code}`,
  );
}

/**
 * Compares planned openings with those in the ledger.
 * Throws ImportRefused, naming an item and both quantities, when one of them says something else.
 */
export async function refuseOtherOpenings(
  { database }: ImportParties,
  events: readonly StockEventInput[],
  { locationNo }: Pick<MasterData, 'locationNo'>,
): Promise<void> {
  const [first] = events;
  if (first === undefined) return;
  const { rows } = await database.query<{ event_id: string; quantity: number; reason: string | null }>(
    findOpenings,
    [events.map(({ sku }) => sku), locationNo, first.source, first.occurredAt],
  );
  const planned = new Map(events.map((event) => [event.eventId, event]));
  for (const { event_id: eventId, quantity, reason } of rows) {
    const event = planned.get(eventId);
    const units = quantityToUnits(quantity);
    if (event === undefined || (event.quantity === units && event.reason === reason)) continue;
    throw new ImportRefused(
      `item ${event.sku} at ${event.locationId} was already opened with ${units} units (${reason}) and cannot be ` +
        `opened with ${event.quantity} (${event.reason}): give the same factor and file as before, or leave --opening out`,
    );
  }
}

/**
 * $1 SKUs, $2 event ids, $3 when they occurred (in parallel), $4 source, $5 the location code asked for.
 * Gives location code and event id of one of these events that took stock from another location.
 */
const findElsewhere = `
  SELECT event.location_code, event.event_id
  FROM unnest($1::text[], $2::text[], $3::timestamptz[]) AS probe (sku, event_id, occurred_at)
  JOIN items.item USING (sku)
  JOIN ledger.movement ON movement.from_position BETWEEN item.item_no * 65536 AND item.item_no * 65536 + 65279
    AND movement.occurred_at = probe.occurred_at
  JOIN ledger.stock_event AS event ON event.event_no = movement.event_no
  WHERE event.source = $4 AND event.event_id = probe.event_id AND event.location_code <> $5
  LIMIT 1`;

/**
 * $1 SKUs, $2 location number, $3 source, $4 when openings occur.
 * Gives event id, quantity (thousandths) and reason of the source's events into those positions at that moment.
 */
const findOpenings = `
  SELECT event.event_id, event.quantity, event.reason
  FROM items.item
  JOIN ledger.movement ON movement.to_position = item.item_no * 65536 + $2::bigint AND movement.occurred_at = $4::timestamptz
  JOIN ledger.stock_event AS event ON event.event_no = movement.event_no
  WHERE item.sku = ANY ($1::text[]) AND event.source = $3`;
