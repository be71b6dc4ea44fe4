/**
 * Which Tryton location each of our accounts is, and which of its units our base units are; both ways, as data. Pure.
 *
 * A state at a location is a Tryton location found by its code, made of a pattern for the state and the location's own
 * code; an account outside has one code for the company. Two states with one code are one place: nothing moves between
 * them in Tryton.
 */
import type { PostingAccount } from '../contract.ts';

/** Patterns of location codes by state, `{location}` standing for the location's own. */
export const defaultStates: Readonly<Record<string, string>> = {
  AVAILABLE: '{location}',
  RESERVED: '{location}',
  PICKED: '{location}',
  QUARANTINED: '{location}-QUA',
  RETURN_PENDING: '{location}-RET',
  DAMAGED: '{location}-DMG',
};

/** Location codes of what is outside every location. */
export const defaultAccounts: Readonly<Record<string, string>> = {
  SUPPLIER: 'SUP',
  CUSTOMER: 'CUS',
  VARIANCE: 'LOST',
  SCRAP: 'SCRAP',
  CONVERSION: 'CONV',
  DROPSHIP: 'DROP',
  OPENING: 'OPEN',
  IN_TRANSIT: 'TRANSIT',
  RETURN_IN_TRANSIT: 'RETURNING',
};

/** Tryton's unit symbols by our base unit. */
export const defaultUnits: Readonly<Record<string, string>> = {
  EA: 'u',
  KG: 'kg',
  G: 'g',
  LB: 'lb',
  OZ: 'oz',
  L: 'l',
  M: 'm',
  CM: 'cm',
};

/** What differs from the defaults. */
export type MappingSettings = {
  readonly states?: Readonly<Record<string, string>> | undefined;
  readonly accounts?: Readonly<Record<string, string>> | undefined;
  readonly units?: Readonly<Record<string, string>> | undefined;
  /** Codes of locations that have another one there, by our location id. */
  readonly locationCodes?: Readonly<Record<string, string>> | undefined;
};

/** The mapping of one Tryton company. */
export type Mapping = {
  /** The code of an account's location; undefined when it has none. */
  codeOf(account: PostingAccount): string | undefined;
  /** The symbol of a base unit; undefined when it has none. */
  unitOf(unit: string): string | undefined;
  /** Our base unit of a symbol; the symbol itself when it is none of ours. */
  ourUnit(symbol: string): string;
  /** Whose location has this code; undefined when it is none of ours. */
  accountOf(code: string): PostingAccount | undefined;
  /** Every code a location of ours has, each once. */
  codesOf(locationId: string): string[];
};

const placeholder = '{location}';

/** Makes the mapping of these settings over the defaults. */
export function createMapping(settings: MappingSettings): Mapping {
  const states = { ...defaultStates, ...settings.states };
  const accounts = { ...defaultAccounts, ...settings.accounts };
  const units = { ...defaultUnits, ...settings.units };
  const own = new Map(Object.entries(settings.locationCodes ?? {}));
  const ids = new Map([...own].map(([id, code]) => [code, id]));
  const codeAt = (locationId: string, pattern: string) =>
    pattern.replace(placeholder, own.get(locationId) ?? locationId);
  const ourUnits = new Map(Object.entries(units).map(([unit, symbol]) => [symbol, unit]));
  const outside = new Map(Object.entries(accounts).map(([account, code]) => [code, account]));
  // The longest pattern first: `{location}` alone fits everything.
  const patterns = Object.entries(states).sort(([, left], [, right]) => right.length - left.length);
  return {
    codeOf: ({ account, locationId }) => {
      if (locationId === undefined) return accounts[account];
      const pattern = states[account];
      return pattern === undefined ? undefined : codeAt(locationId, pattern);
    },
    unitOf: (unit) => units[unit.toUpperCase()] ?? units[unit],
    ourUnit: (symbol) => ourUnits.get(symbol) ?? symbol,
    accountOf: (code) => {
      const account = outside.get(code);
      if (account !== undefined) return { account };
      for (const [state, pattern] of patterns) {
        const found = locationIn(code, pattern);
        if (found !== undefined) return { account: state, locationId: ids.get(found) ?? found };
      }
      return undefined;
    },
    codesOf: (locationId) => [
      ...new Set(Object.values(states).map((pattern) => codeAt(locationId, pattern))),
    ],
  };
}

/** The location's own code inside a code, when that was made by this pattern. */
function locationIn(code: string, pattern: string): string | undefined {
  const at = pattern.indexOf(placeholder);
  const before = pattern.slice(0, at);
  const after = pattern.slice(at + placeholder.length);
  if (code.length <= before.length + after.length) return undefined;
  if (!code.startsWith(before) || !code.endsWith(after)) return undefined;
  return code.slice(before.length, code.length - after.length);
}
