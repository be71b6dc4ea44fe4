/**
 * What Tryton holds and how it came to it: on hand by our locations, and its movements in the order they were written.
 *
 * On hand is as of a day: the states a location has are several places in Tryton and one sum here. Movements of people in
 * Tryton come with the others, without an event id. Pages are read as they are asked for.
 */
import { z } from 'zod';
import type { ErpMovement, OnHandFilter, OnHandRow, PostingAccount } from '../contract.ts';
import type { Catalogues, TrytonLocation } from './catalogue.ts';
import type { Mapping } from './mapping.ts';
import { documentOf, type Protocol } from './protocol.ts';
import type { Rpc } from './rpc.ts';
import { momentText, thousandthsOf, wireDate, wireMoment } from './wire.ts';

/** What reading needs: calls, both ways of the mapping, and whose events the moves are. */
export type Reading = {
  readonly rpc: Rpc;
  readonly mapping: Mapping;
  readonly catalogues: Catalogues;
  readonly protocol: Protocol;
};

const pageRows = 500;
/** A long transaction becomes visible late, with the time it began: who resumes goes back so far and sees some again. */
const overlapMs = 300_000;

const stockRows = z.array(
  z.object({
    quantity: z.number(),
    product: z.number().nullish(),
    'product.': z
      .object({ code: z.string().nullable(), 'default_uom.': z.object({ symbol: z.string() }) })
      .nullish(),
  }),
);

/** On hand at our locations, a row an item that is not zero, location by location. */
export async function* onHandSnapshot(
  reading: Reading,
  asOf: Date,
  filter: OnHandFilter = {},
): AsyncGenerator<OnHandRow> {
  const locations = await reading.catalogues.locations();
  const ours = placesByLocation(reading.mapping, locations);
  const skus = filter.skus === undefined ? [] : [['product.code', 'in', filter.skus]];
  for (const [locationId, places] of ours) {
    if (filter.locations?.includes(locationId) === false) continue;
    const rows = await reading.rpc.call(stockRows, {
      method: 'model.stock.products_by_locations.search_read',
      params: [
        [['quantity', '!=', 0], ...skus],
        0,
        null,
        null,
        ['quantity', 'product', 'product.code', 'product.default_uom.symbol'],
      ],
      context: {
        locations: places.map(({ id }) => id),
        with_childs: false,
        stock_date_end: wireDate(asOf.toISOString().slice(0, 10)),
      },
    });
    for (const { quantity, 'product.': product } of rows) {
      const sku = product?.code ?? undefined;
      if (sku === undefined || product === null || product === undefined) continue;
      yield {
        sku,
        location: locationId,
        uom: reading.mapping.ourUnit(product['default_uom.'].symbol),
        quantity: thousandthsOf(quantity),
        asOf: asOf.toISOString(),
      };
    }
  }
}

function placesByLocation(
  mapping: Mapping,
  locations: ReadonlyMap<string, TrytonLocation>,
): ReadonlyMap<string, TrytonLocation[]> {
  const ours = new Map<string, TrytonLocation[]>();
  for (const place of locations.values()) {
    const locationId = mapping.accountOf(place.code)?.locationId;
    if (locationId === undefined) continue;
    ours.set(locationId, [...(ours.get(locationId) ?? []), place]);
  }
  return new Map([...ours].sort(([left], [right]) => (left < right ? -1 : 1)));
}

const feedRows = z.array(
  z.object({
    id: z.number(),
    write_date: momentText,
    quantity: z.number(),
    'product.': z.object({ code: z.string().nullable() }),
    'from_location.': z.object({ code: z.string().nullable() }),
    'to_location.': z.object({ code: z.string().nullable() }),
  }),
);

/** Movements that are done, by the time they were written; those of the last minutes before the cursor come again. */
export async function* movementsSince(reading: Reading, cursor?: string): AsyncGenerator<ErpMovement> {
  let after = startOf(cursor);
  for (;;) {
    const rows = await reading.rpc.call(feedRows, {
      method: 'model.stock.move.search_read',
      params: [
        [['state', '=', 'done'], ['write_date', '!=', null], ...laterThan(after)],
        0,
        pageRows,
        [
          ['write_date', 'ASC'],
          ['id', 'ASC'],
        ],
        ['write_date', 'quantity', 'product.code', 'from_location.code', 'to_location.code'],
      ],
    });
    const events = await reading.protocol.eventsOf(rows.map(({ id }) => id));
    for (const row of rows) yield movementOf(row, events.get(row.id), reading.mapping);
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageRows) return;
    after = { moment: last.write_date, id: last.id };
  }
}

type Place = { readonly moment: string; readonly id: number };

function startOf(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  const [moment = ''] = cursor.split('|');
  return { moment: new Date(Date.parse(moment) - overlapMs).toISOString(), id: 0 };
}

function laterThan(after: Place | undefined): unknown[] {
  if (after === undefined) return [];
  const at = wireMoment(after.moment);
  return [
    [
      'OR',
      ['write_date', '>', at],
      [
        ['write_date', '=', at],
        ['id', '>', after.id],
      ],
    ],
  ];
}

function movementOf(
  row: z.output<typeof feedRows>[number],
  eventId: string | undefined,
  mapping: Mapping,
): ErpMovement {
  return {
    cursor: `${row.write_date}|${row.id}`,
    ...(eventId === undefined ? {} : { eventId }),
    sku: row['product.'].code ?? '',
    quantity: thousandthsOf(row.quantity),
    from: accountOf(mapping, row['from_location.'].code),
    to: accountOf(mapping, row['to_location.'].code),
    postedAt: row.write_date,
    documentRef: documentOf(row.id),
  };
}

/** Places that are none of ours keep Tryton's own code. */
function accountOf(mapping: Mapping, code: string | null): PostingAccount {
  return mapping.accountOf(code ?? '') ?? { account: code ?? 'UNNAMED' };
}
