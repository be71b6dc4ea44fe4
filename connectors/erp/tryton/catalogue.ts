/**
 * The numbers of products, locations and units in Tryton by our codes, and the prices a move has to be created with.
 *
 * Products are read anew for every batch, since what they cost changes with every receipt; locations and units for a
 * minute. A code that is missing or not unique is no fault of the call: it is told for each posting that needs it.
 */
import { z } from 'zod';
import type { PlannedPosting, Rejected } from '../contract.ts';
import type { TrytonMove } from './plan.ts';
import type { Rpc } from './rpc.ts';
import { decimalText, unitsOf, wireDate, wireDecimal } from './wire.ts';

/** A stock move as Tryton creates it. */
export type MoveValues = Readonly<Record<string, unknown>>;

/** What a batch needs to know. */
export type Catalogue = {
  /** The values a move is created with; or why Tryton cannot have it. */
  valuesOf(posting: PlannedPosting<TrytonMove>): MoveValues | Rejected;
};

/** Reads what Tryton knows by our codes; what it answers with no result is thrown as a TrytonFault. */
export type Catalogues = {
  read(moves: readonly TrytonMove[], signal: AbortSignal): Promise<Catalogue>;
  /** All locations there are, by code; ambiguous ones are left out. */
  locations(signal?: AbortSignal): Promise<ReadonlyMap<string, TrytonLocation>>;
};

/** A location of Tryton. */
export type TrytonLocation = { readonly id: number; readonly code: string; readonly type: string };

type Product = {
  readonly id: number;
  readonly code: string | null;
  readonly cost_price: string | null;
  readonly list_price: string | null;
  readonly default_uom: number;
};

const productRows = z.array(
  z.object({
    id: z.number(),
    code: z.string().nullable(),
    cost_price: decimalText.nullable(),
    list_price: decimalText.nullable(),
    default_uom: z.number(),
  }),
);
const locationRows = z.array(z.object({ id: z.number(), code: z.string(), type: z.string() }));
const unitRows = z.array(z.object({ id: z.number(), symbol: z.string() }));
const companyRows = z.array(z.object({ currency: z.number() }));

const keptMs = 60_000;
const mostLocations = 100_000;

type Fixed = {
  readonly locations: ReadonlyMap<string, TrytonLocation>;
  readonly ambiguous: ReadonlySet<string>;
  readonly units: ReadonlyMap<string, number>;
  readonly currency: number;
  readonly readAt: number;
};

/** Makes the reader of one company's catalogue. */
export function createCatalogues(rpc: Rpc): Catalogues {
  let fixed: Fixed | undefined;
  const fixedNow = async (signal: AbortSignal | undefined, needed: readonly string[]): Promise<Fixed> => {
    const isKnown = (known: Fixed) => needed.every((code) => known.locations.has(code));
    if (fixed !== undefined && isKnown(fixed) && Date.now() - fixed.readAt < keptMs) return fixed;
    fixed = await readFixed(rpc, signal);
    return fixed;
  };
  return {
    read: async (moves, signal) => {
      const codes = [...new Set(moves.flatMap(({ from, to }) => [from, to]))];
      const known = await fixedNow(signal, codes);
      const { companyId: company } = await rpc.identity(signal);
      const skus = [...new Set(moves.map(({ product }) => product))];
      const products = Map.groupBy(await readProducts(rpc, skus, signal), ({ code }) => code ?? '');
      return { valuesOf: (posting) => valuesOf(posting, { known, products, company }) };
    },
    locations: async (signal) => (await fixedNow(signal, [])).locations,
  };
}

async function readProducts(rpc: Rpc, skus: readonly string[], signal: AbortSignal): Promise<Product[]> {
  const fields = ['code', 'cost_price', 'list_price', 'default_uom'];
  const params = [[['code', 'in', skus]], 0, null, null, fields];
  return rpc.call(productRows, { method: 'model.product.product.search_read', params, signal });
}

async function readFixed(rpc: Rpc, signal: AbortSignal | undefined): Promise<Fixed> {
  const { companyId } = await rpc.identity(signal);
  const rows = await rpc.call(locationRows, {
    method: 'model.stock.location.search_read',
    params: [
      [
        ['code', '!=', null],
        ['type', 'not in', ['warehouse', 'view']],
      ],
      0,
      mostLocations,
      null,
      ['code', 'type'],
    ],
    signal,
  });
  const units = await rpc.call(unitRows, {
    method: 'model.product.uom.search_read',
    params: [[], 0, null, null, ['symbol']],
    signal,
  });
  const companies = await rpc.call(companyRows, {
    method: 'model.company.company.read',
    params: [[companyId], ['currency']],
    signal,
  });
  const byCode = Map.groupBy(rows, ({ code }) => code);
  return {
    locations: new Map(
      [...byCode].flatMap(([code, [row, ...more]]) => (row && more.length === 0 ? [[code, row]] : [])),
    ),
    ambiguous: new Set([...byCode].flatMap(([code, found]) => (found.length > 1 ? [code] : []))),
    units: new Map(units.map(({ symbol, id }) => [symbol, id])),
    currency: companies[0]?.currency ?? 0,
    readAt: Date.now(),
  };
}

type Known = {
  readonly known: Fixed;
  readonly products: ReadonlyMap<string, readonly Product[]>;
  readonly company: number;
};

function valuesOf(
  { eventId, document }: PlannedPosting<TrytonMove>,
  { known, products, company }: Known,
): MoveValues | Rejected {
  const [product, another] = products.get(document.product) ?? [];
  const from = known.locations.get(document.from);
  const to = known.locations.get(document.to);
  const uom = known.units.get(document.unit);
  if (product === undefined)
    return unmapped(eventId, `there is no product with the code ${document.product}`);
  if (another !== undefined) return unmapped(eventId, `several products have the code ${document.product}`);
  if (from === undefined) return unmapped(eventId, noLocation(known, document.from));
  if (to === undefined) return unmapped(eventId, noLocation(known, document.to));
  if (uom === undefined) return unmapped(eventId, `there is no unit with the symbol ${document.unit}`);
  // Its prices are for that unit, and what we count must be what it counts.
  if (uom !== product.default_uom) {
    return unmapped(eventId, `product ${document.product} is not kept in ${document.unit} there`);
  }
  if (document.changesWorth && from.type !== 'lost_found' && to.type !== 'lost_found') {
    return unmapped(
      eventId,
      `units lose what they are worth between ${from.code} and ${to.code}, and neither is of the type Lost and Found`,
    );
  }
  return {
    company,
    product: product.id,
    uom,
    quantity: unitsOf(document.quantity),
    from_location: from.id,
    to_location: to.id,
    effective_date: wireDate(document.date),
    ...priceOf(product, { from: from.type, to: to.type, currency: known.currency }),
    ...(document.origin === undefined ? {} : { origin: `stock.move,${document.origin}` }),
  };
}

/** Tryton asks for a price where goods come from a supplier or go to a customer, and back; its own prices are given. */
function priceOf(product: Product, sides: { from: string; to: string; currency: number }): MoveValues {
  const types = [sides.from, sides.to];
  const price = types.includes('customer') ? product.list_price : product.cost_price;
  if (!types.includes('supplier') && !types.includes('customer')) return {};
  return { unit_price: wireDecimal(price ?? '0'), currency: sides.currency };
}

function noLocation({ ambiguous }: Fixed, code: string): string {
  return ambiguous.has(code)
    ? `several locations have the code ${code}`
    : `there is no location with the code ${code}`;
}

function unmapped(eventId: string, why: string): Rejected {
  return {
    status: 'rejected',
    eventId,
    code: 'unmapped',
    reason: `Tryton cannot have it: ${why}`,
    retryable: false,
  };
}
