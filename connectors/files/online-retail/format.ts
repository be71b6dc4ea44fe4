/**
 * The format `online-retail`: reads the UCI file line by line and answers for every line.
 *
 * Holds the one thing that takes the whole file: which of several equal lines of an invoice a line is. Equal lines are real
 * quantities, so their number is part of the event id; line numbers are not, so a file cut, sorted or put together
 * differently gives the same events. Costs a short text in memory a distinct line.
 */
import type { Bytes, EventFormat, EventLine } from '../contract.ts';
import { type DelimitedLine, readDelimited } from '../delimited.ts';
import { lineDigest, meaningOf, notStockReason, openingEvent, source } from './mapping.ts';
import { columns, parseSaleLine } from './wire.ts';

/** The format `online-retail` (UCI Online Retail, CC BY 4.0): rules in README.md beside this file. */
export const onlineRetail: EventFormat = {
  kind: 'events',
  name: 'online-retail',
  describes: 'invoice lines of the UCI "Online Retail" data set (CSV, Windows-1252)',
  selfContained: {
    source,
    home: { id: 'UK-DC', name: 'UK distribution centre', kind: 'DC', timeZone: 'Europe/London' },
    openingEvent,
  },
  read: readOnlineRetail,
};

type Reader = { readonly locationId: string; readonly seen: Map<string, number> };

async function* readOnlineRetail(
  bytes: Bytes,
  { locationId }: { readonly locationId: string },
): AsyncGenerator<EventLine> {
  const reader: Reader = { locationId, seen: new Map() };
  const layout = { encoding: 'windows-1252', required: columns, optional: 'any' } as const;
  for await (const line of readDelimited(bytes, layout)) yield readLine(line, reader);
}

function readLine({ line, cells, reason }: DelimitedLine, reader: Reader): EventLine {
  if (cells === undefined) return { line, outcome: 'refused', reason };
  const noStock = notStockReason(cells.get('StockCode') ?? '');
  if (noStock !== undefined) return { line, outcome: 'notStock', reason: noStock };
  const parsed = parseSaleLine(cells);
  if ('code' in parsed) return { line, outcome: 'refused', reason: parsed };
  const digest = lineDigest(cells);
  const occurrence = (reader.seen.get(digest) ?? 0) + 1;
  reader.seen.set(digest, occurrence);
  const meaning = meaningOf(parsed, { locationId: reader.locationId, digest, occurrence });
  if ('refused' in meaning) return { line, outcome: 'refused', reason: meaning.refused };
  return { line, outcome: 'event', event: meaning.event, item: meaning.item };
}
