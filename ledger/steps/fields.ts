/**
 * What the inputs of steps say, read: names become numbers, units thousandths, text times. Every fault names field and value.
 *
 * GraphQL has checked the JSON types already; here is what only master data or a rule knows.
 */
import type { Queryable } from '#database';
import { canonicalSku, hasDecimals, quantityFromUnits, quantityToUnits } from '#schema';
import { statement } from '../statement.ts';
import { invalid, type StepRefusal, StepRefused } from './step.ts';

/** A field's place in the input, from the argument down. */
export type FieldPath = readonly (string | number)[];

/** An item as a step needs it. */
export type NamedItem = {
  readonly sku: string;
  readonly itemNo: number;
  readonly status: string;
  readonly decimals: number;
};

/** A location as a step needs it. */
export type NamedLocation = {
  readonly locationId: string;
  readonly locationNo: number;
  readonly status: string;
};

/** Reads fields of one input and remembers what is wrong with them. */
export class Fields {
  readonly #items: ReadonlyMap<string, NamedItem>;
  readonly #locations: ReadonlyMap<string, NamedLocation>;
  readonly #refusals: StepRefusal[] = [];

  constructor(items: ReadonlyMap<string, NamedItem>, locations: ReadonlyMap<string, NamedLocation>) {
    this.#items = items;
    this.#locations = locations;
  }

  /** The same names with nothing wrong yet: for inputs whose rows answer for themselves. */
  again(): Fields {
    return new Fields(this.#items, this.#locations);
  }

  /** The item of a SKU in any letter case. */
  item(sku: string, path: FieldPath): NamedItem | undefined {
    const found = this.#items.get(canonicalSku(sku));
    if (found === undefined) this.refuse(`no item has the SKU ${shown(sku)}`, path);
    return found;
  }

  /** The location of an id; undefined (and no fault) when none is given. */
  location(id: string | null | undefined, path: FieldPath): NamedLocation | undefined {
    if (id === null || id === undefined) return undefined;
    const found = this.#locations.get(id);
    if (found === undefined) this.refuse(`location ${shown(id)} is unknown`, path);
    return found;
  }

  /** Thousandths of so many units: greater than 0, or 0 where that may be, and as exact as the item allows. */
  quantity(units: number, item: NamedItem | undefined, at: { path: FieldPath; least?: 0 }): number {
    const quantity = quantityFromUnits(units);
    const { path, least } = at;
    const field = path.at(-1);
    if (quantity === undefined) {
      this.refuse(`${field} must be below 10^12 with at most 3 decimals, not ${units}`, path);
      return 0;
    }
    if (quantity < 0 || (quantity === 0 && least === undefined))
      this.refuse(`${field} must be ${least === 0 ? 'at least' : 'greater than'} 0, not ${units}`, path);
    if (item !== undefined && !hasDecimals(quantity, item.decimals)) {
      const message = `${field} of ${item.sku} must have at most ${item.decimals} decimals, not ${quantityToUnits(quantity)}`;
      this.refuse(message, path);
    }
    return quantity;
  }

  /** The time of RFC 3339 text with an offset; undefined when none is given. */
  time(text: string | null | undefined, path: FieldPath): Date | undefined {
    if (text === null || text === undefined) return undefined;
    const time = new Date(text);
    const isTime = rfc3339.test(text) && time.getUTCFullYear() >= 2000 && time.getUTCFullYear() <= 9999;
    if (isTime) return time;
    this.refuse(
      `${path.at(-1)} must be a time with an offset such as 2026-03-01T09:30:00Z, not ${shown(text)}`,
      path,
    );
    return undefined;
  }

  /** Text of 1 to so many characters that can be stored. */
  text(text: string, path: FieldPath, most = 200): string {
    const isGood = text.trim() !== '' && text.length <= most && !text.includes('\0') && text.isWellFormed();
    if (!isGood)
      this.refuse(`${path.at(-1)} must have 1 to ${most} printable characters, not ${shown(text)}`, path);
    return text;
  }

  /** Notes a fault of one's own. */
  refuse(message: string, path: FieldPath): void {
    this.#refusals.push(invalid(message, path));
  }

  /** Throws StepRefused with everything that is wrong, if anything is. */
  check(): void {
    if (this.#refusals.length > 0) throw new StepRefused(...this.#refusals);
  }
}

const names = statement('steps/names');
const rfc3339 = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}(:\d{2}(\.\d+)?)?([Zz]|[+-]\d{2}:\d{2})$/;

type NameRow = { kind: 'I' | 'L'; name: string; no: number; status: string; decimals: number };

/** Looks up what an input names, in one statement. */
export async function readFields(
  session: Queryable,
  named: { readonly skus: readonly string[]; readonly locationIds: readonly (string | null | undefined)[] },
): Promise<Fields> {
  const { rows } = await session.query<NameRow>(names, [
    [...new Set(named.skus.map(canonicalSku))],
    [...new Set(named.locationIds.flatMap((id) => id ?? []))],
  ]);
  const items = rows
    .filter(({ kind }) => kind === 'I')
    .map(({ name, no, status, decimals }): [string, NamedItem] => [
      name,
      { sku: name, itemNo: no, status, decimals },
    ]);
  const locations = rows
    .filter(({ kind }) => kind === 'L')
    .map(({ name, no, status }): [string, NamedLocation] => [
      name,
      { locationId: name, locationNo: no, status },
    ]);
  return new Fields(new Map(items), new Map(locations));
}

function shown(text: string): string {
  return JSON.stringify(text.slice(0, 100));
}
