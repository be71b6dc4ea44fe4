/**
 * What price rows make of the stored prices: pure, one row after the other, each answering for itself.
 *
 * A price is known by item, channel, currency and the time it begins. A row that names no beginning begins now, unless
 * the price in force in that list says the same already: so a file that was imported may be imported again.
 */
import { versionConflict } from '../../fold.ts';
import { shownValue } from '../../row.ts';
import type { PriceChange } from './row.ts';

/** A price as it is stored; `channel` is '' in the list of every channel. */
export type PriceState = {
  readonly itemNo: number;
  readonly sku: string;
  readonly channel: string;
  readonly currency: string;
  readonly validFrom: Date;
  readonly validUntil: Date | null;
  /** Whole minor units; null when it was withdrawn. */
  readonly minor: number | null;
  readonly version: number;
};

/** Why a row was refused; `code` is the refusal's name in the contract. */
export type PriceRefusal =
  | { readonly code: 'InvalidPrice'; readonly path: readonly string[]; readonly message: string }
  | {
      readonly code: 'PriceVersionConflict';
      readonly path: readonly string[];
      readonly message: string;
      /** 0 when there is no such price. */
      readonly currentVersion: number;
    };

/** What became of a row: the price after it and whether it changed anything, or why it was refused. */
export type PriceFold =
  | { readonly state: PriceState; readonly changed: boolean; readonly refusal?: never }
  | { readonly refusal: PriceRefusal; readonly state?: never };

/** What a fold begins with. */
export type PriceBase = {
  /** Numbers of the rows' items, by SKU; unknown ones are not in it. */
  readonly itemNos: ReadonlyMap<string, number>;
  readonly channels: ReadonlySet<string>;
  /** The prices the rows name, and those in force now. */
  readonly stored: readonly PriceState[];
  readonly now: Date;
};

/** Folds rows over stored prices; gives a result a row, same order, and the last state of what differs from what is stored. */
export function foldPrices(
  changes: readonly PriceChange[],
  base: PriceBase,
): { readonly results: readonly PriceFold[]; readonly changed: readonly PriceState[] } {
  const stored = new Map(base.stored.map((price) => [keyOf(price), price]));
  const current = new Map(stored);
  const byList = new Map<string, Set<string>>();
  const list = (price: PriceState): void => {
    const keys = byList.get(listOf(price)) ?? new Set();
    byList.set(listOf(price), keys.add(keyOf(price)));
  };
  for (const price of base.stored) list(price);
  const inForce = (of: PriceListKey): PriceState | undefined =>
    latest(
      [...(byList.get(listOf(of)) ?? [])].flatMap((key) => current.get(key) ?? []),
      base.now,
    );
  const results = changes.map((change) => {
    const result = foldRow(change, { base, current, inForce });
    if (result.state !== undefined) {
      current.set(keyOf(result.state), result.state);
      list(result.state);
    }
    return result;
  });
  return {
    results,
    changed: [...current].flatMap(([key, price]) => (stored.get(key) === price ? [] : [price])),
  };
}

/** What one list says of one item. */
export type PriceListKey = Pick<PriceState, 'itemNo' | 'channel' | 'currency'>;

/** Names a price among all. */
export function keyOf({ validFrom, ...price }: PriceListKey & Pick<PriceState, 'validFrom'>): string {
  return `${listOf(price)} ${validFrom.getTime()}`;
}

function listOf({ itemNo, channel, currency }: PriceListKey): string {
  return JSON.stringify([itemNo, channel, currency]);
}

/** Of the prices of one item in one list the one in force at a time: it began last of those whose period holds it. */
export function latest(prices: readonly PriceState[], at: Date): PriceState | undefined {
  return prices
    .filter(
      ({ minor, validFrom, validUntil }) =>
        minor !== null && validFrom <= at && (validUntil === null || validUntil > at),
    )
    .sort((one, other) => other.validFrom.getTime() - one.validFrom.getTime())[0];
}

type Folding = {
  readonly base: PriceBase;
  readonly current: ReadonlyMap<string, PriceState>;
  readonly inForce: (of: PriceListKey) => PriceState | undefined;
};

function foldRow(change: PriceChange, { base, current, inForce }: Folding): PriceFold {
  const { sku, channel, currency, minor, validUntil, changeFromVersion } = change;
  const itemNo = base.itemNos.get(sku);
  if (itemNo === undefined) return invalid('sku', `item ${shownValue(sku)} is unknown`);
  if (channel !== '' && !base.channels.has(channel))
    return invalid('channel', `channel ${shownValue(channel)} is unknown`);
  const says = (price: PriceState): boolean =>
    price.minor === minor && price.validUntil?.getTime() === validUntil?.getTime();
  const already = change.validFrom === undefined ? inForce({ itemNo, channel, currency }) : undefined;
  if (already !== undefined && says(already)) return { state: already, changed: false };
  const validFrom = change.validFrom ?? base.now;
  if (validUntil !== null && validUntil <= validFrom)
    return invalid(
      'validUntil',
      `validUntil ${validUntil.toISOString()} must be after now, ${validFrom.toISOString()}`,
    );
  const before = current.get(keyOf({ itemNo, channel, currency, validFrom }));
  const subject = `the price of ${sku} from ${validFrom.toISOString()}`;
  const conflict = versionConflict(changeFromVersion, before, subject);
  if (conflict !== undefined) return { refusal: { code: 'PriceVersionConflict', ...conflict } };
  if (before === undefined && minor === null) return invalid('validFrom', `${subject} does not exist`);
  if (before !== undefined && (minor === null ? before.minor === null : says(before)))
    return { state: before, changed: false };
  const until = minor === null && before !== undefined ? before.validUntil : validUntil;
  const version = (before?.version ?? 0) + 1;
  return {
    state: { itemNo, sku, channel, currency, validFrom, validUntil: until, minor, version },
    changed: true,
  };
}

function invalid(field: string, message: string): PriceFold {
  return { refusal: { code: 'InvalidPrice', path: [field], message } };
}
