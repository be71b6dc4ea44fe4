/**
 * Accounts: where units can be. A position's states, the contra accounts that make every movement balance, and the
 * numbers both are stored under.
 *
 * docs/ledger.md. Position ids are item_no * 65536 + location_no; contra accounts are the location numbers from 65,280 and
 * have no position row, but for DROPSHIP, an empty one. Nothing here touches a database.
 */

/** The physical states of a position, in the order of the feed's columns. */
export const states = [
  'AVAILABLE',
  'RESERVED',
  'PICKED',
  'DAMAGED',
  'QUARANTINED',
  'RETURN_PENDING',
] as const;

/** A physical state at a location. */
export type State = (typeof states)[number];

/** Accounts outside every location, in the order of their location numbers. */
export const contraAccounts = [
  'SUPPLIER',
  'CUSTOMER',
  'VARIANCE',
  'SCRAP',
  'CONVERSION',
  'DROPSHIP',
  'OPENING',
  'IN_TRANSIT',
  'RETURN_IN_TRANSIT',
] as const;

/** An account outside every location. */
export type ContraAccount = (typeof contraAccounts)[number];

/** One side of a movement as it is stored: a position id (real or contra) and a state code (0 for contra). */
export type AccountKey = { readonly positionId: number; readonly state: number };

/** Item and location of a position. */
export type PositionKey = { readonly itemNo: number; readonly locationNo: number };

const locationsPerItem = 65_536;

/** The first location number that is a contra account. */
export const firstContraNo = 65_280;

/** The location number of a reservation line that is held nowhere. */
export const nowhereNo = 65_535;

/** How many feed shards there are; fixed when a database is made. */
export const shardCount = 4;

/** Gives the position id of an item at a location; both are dense numbers from 0. */
export function positionId(key: PositionKey): number {
  return key.itemNo * locationsPerItem + key.locationNo;
}

/** Gives back item and location of a position id. */
export function positionKey(id: number): PositionKey {
  return { itemNo: Math.floor(id / locationsPerItem), locationNo: id % locationsPerItem };
}

/** Gives the stored key of a state at a position. */
export function stateAccount(id: number, state: State): AccountKey {
  return { positionId: id, state: states.indexOf(state) + 1 };
}

/** Gives the stored key of an item's contra account. */
export function contraAccount(itemNo: number, account: ContraAccount): AccountKey {
  const locationNo = firstContraNo + contraAccounts.indexOf(account);
  return { positionId: positionId({ itemNo, locationNo }), state: 0 };
}

/** Says whether a position id is a real position: not a contra account, not nowhere. */
export function isRealPosition(id: number): boolean {
  return id % locationsPerItem < firstContraNo;
}

/**
 * The location number under which drop-ship is told in the feed: of all the accounts outside, the one that has positions,
 * empty for ever, one an item that suppliers ship.
 */
export const dropshipNo = firstContraNo + contraAccounts.indexOf('DROPSHIP');

/** Says whether there is a row for a position, so that the feed can tell of it: a real one, or where drop-ship is told. */
export function isKept(id: number): boolean {
  return isRealPosition(id) || id % locationsPerItem === dropshipNo;
}

/** Names a stored account: the state at a real location, or the contra account. */
export function accountName(key: AccountKey): State | ContraAccount {
  const name = isRealPosition(key.positionId)
    ? states[key.state - 1]
    : contraAccounts[positionKey(key.positionId).locationNo - firstContraNo];
  if (name === undefined) throw new Error(`no account has position ${key.positionId} and state ${key.state}`);
  return name;
}
