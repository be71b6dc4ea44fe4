/**
 * What must hold after a stream: every place as expected, all accounts together nothing, columns the sum of the journal, and
 * the feed, replayed, the positions.
 */
import { type Ledger, type PositionKey, positionId } from '#ledger';
import { type CursorVector, quantityToUnits } from '#schema';
import { expectedOf, type StateName, type Stream, stateNames } from './step.ts';

/** Numbers of items and locations by the names streams use. */
export type Numbers = {
  readonly items: ReadonlyMap<string, number>;
  readonly locations: ReadonlyMap<string, number>;
};

/** A stream that was played, and where the feed was before it. */
export type Played = { readonly stream: Stream; readonly from: CursorVector };

/** Gives a sentence for everything that is wrong after a stream; none when all is right. */
export async function wrongAfter(
  ledger: Ledger,
  { stream, from }: Played,
  numbers: Numbers,
): Promise<string[]> {
  const itemNos = stream.skus.map((sku) => numbers.items.get(sku) ?? -1);
  return [
    ...(await wrongPlaces(ledger, stream, numbers)),
    ...(await wrongSums(ledger, stream.skus, numbers)),
    ...(await wrongColumns(ledger, itemNos)),
    ...(await wrongFeed(ledger, itemNos, from)),
  ];
}

/** Positions of an item: its places, and where it is on its way between them. */
const placesAtMost = 4;

const columns = {
  a: 'available',
  r: 'reserved',
  p: 'picked',
  d: 'damaged',
  q: 'quarantined',
  rp: 'returnPending',
} as const satisfies Record<StateName, string>;

async function wrongPlaces(ledger: Ledger, stream: Stream, { items, locations }: Numbers): Promise<string[]> {
  const expected = [...expectedOf(stream)].map(([place, states]) => {
    const [sku = '', location = ''] = place.split('@');
    const key: PositionKey = { itemNo: items.get(sku) ?? -1, locationNo: locations.get(location) ?? -1 };
    return { place, states, key };
  });
  const found = await ledger.positions(expected.map(({ key }) => key));
  return expected.flatMap(({ place, states, key }) => {
    const position = found.get(positionId(key));
    const shown = (read: (state: StateName) => number): string =>
      stateNames.map((state) => `${state}${read(state)}`).join(' ');
    const is = shown((state) => quantityToUnits(position?.[columns[state]] ?? Number.NaN));
    const due = shown((state) => states[state]);
    return is === due ? [] : [`${place} is ${is}, not ${due}`];
  });
}

async function wrongSums(ledger: Ledger, skus: readonly string[], { items }: Numbers): Promise<string[]> {
  const proofs = await Promise.all(
    skus.map(async (sku) => ({ sku, ...(await ledger.conservation(items.get(sku) ?? -1)) })),
  );
  return proofs.flatMap(({ sku, isConserved, total }) =>
    isConserved ? [] : [`the accounts of ${sku} add up to ${total}`],
  );
}

async function wrongColumns(ledger: Ledger, itemNos: readonly number[]): Promise<string[]> {
  // The items of a stream are numbered one after the other: one look sees them all.
  const { differences } = await ledger.auditPositions({
    limit: placesAtMost * itemNos.length,
    after: positionId({ itemNo: Math.min(...itemNos), locationNo: 0 }) - 1,
  });
  const own = differences.filter(({ positionId: id }) => itemNos.includes(Math.floor(id / 65_536)));
  return own.map((difference) => `audit: ${JSON.stringify(difference)}`);
}

async function wrongFeed(ledger: Ledger, itemNos: readonly number[], from: CursorVector): Promise<string[]> {
  const last = new Map<number, { available: number; onHand: number; version: number }>();
  const wrong: string[] = [];
  for (let after = from; ; ) {
    const read = await ledger.changesAfter(after, { itemNos, limit: 100_000 });
    for (const { positionId: id, available, onHand, version, delta } of read.rows) {
      const before = last.get(id) ?? { available: 0, onHand: 0, version: 0 };
      if (available !== before.available + delta || version !== before.version + 1)
        wrong.push(`the feed of ${id} jumps at version ${version}`);
      last.set(id, { available, onHand, version });
    }
    after = read.cursor;
    if (read.isAtEnd) break;
  }
  const positions = await ledger.positionsPage({ first: 100, filter: { itemNos } });
  const differs = positions.filter(({ positionId: id, available, onHand, version }) => {
    const told = last.get(id);
    return told?.available !== available || told.onHand !== onHand || told.version !== version;
  });
  return [...wrong, ...differs.map(({ positionId: id }) => `the feed does not end where position ${id} is`)];
}
