/**
 * What facts alone make of a transfer: in any order of arrival, in parts, too little, too much, lost and found again.
 *
 * Each table row is a set of facts; every order of them has to end in the same positions, the same line and the same status,
 * with journal and lines in agreement.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StockEventInput, TransferLine } from '#ledger';
import { at, type Bench, eventOf, expectSound, openBench, record, stock } from '../ledger/arrange.ts';

/** Facts, and what they come to: positions of source and destination, status, and the line's quantities in units. */
const tables: Readonly<
  Record<string, { facts: string[]; source: string; destination: string; status: string; line: string }>
> = {
  'all of it arrives': {
    facts: ['SHIPPED 10', 'RECEIVED 10'],
    ...{ source: 'a90', destination: 'a10', status: 'RECEIVED', line: 'sent 10, received 10' },
  },
  'in parts, some of it damaged': {
    facts: ['SHIPPED 6', 'SHIPPED 4', 'RECEIVED 7', 'RECEIVED 3 DAMAGED'],
    ...{ source: 'a90', destination: 'a7 d3', status: 'RECEIVED', line: 'sent 10, received 10' },
  },
  'less than was sent': {
    facts: ['SHIPPED 10', 'RECEIVED 7'],
    ...{
      source: 'a90',
      destination: 'a7',
      status: 'PARTIALLY_RECEIVED',
      line: 'sent 10, received 7, outstanding 3',
    },
  },
  'more than was sent': {
    facts: ['SHIPPED 10', 'RECEIVED 12'],
    ...{ source: 'a90', destination: 'a12', status: 'RECEIVED', line: 'sent 10, received 12, surplus 2' },
  },
  'lost on the way': {
    facts: ['SHIPPED 10', 'LOST 10'],
    ...{ source: 'a90', destination: '-', status: 'LOST', line: 'sent 10, lost 10' },
  },
  'a part is lost, and written off': {
    facts: ['SHIPPED 10', 'RECEIVED 7', 'CLOSED_SHORT 3'],
    ...{
      source: 'a90',
      destination: 'a7',
      status: 'CLOSED_SHORT',
      line: 'sent 10, received 7, lost 3, closedShort 3',
    },
  },
  'lost, and it turns up after all': {
    facts: ['SHIPPED 10', 'LOST 4', 'RECEIVED 10'],
    ...{ source: 'a90', destination: 'a10', status: 'RECEIVED', line: 'sent 10, received 10' },
  },
  'lost, a part of it turns up, in a bad state': {
    facts: ['SHIPPED 10', 'LOST 4', 'RECEIVED 6', 'RECEIVED 1 DAMAGED'],
    ...{ source: 'a90', destination: 'a6 d1', status: 'CLOSED_SHORT', line: 'sent 10, received 7, lost 3' },
  },
  'more is lost than was ever sent': {
    facts: ['SHIPPED 3', 'LOST 5'],
    ...{ source: 'a97', destination: '-', status: 'LOST', line: 'sent 3, lost 3' },
  },
  'nothing was sent that anybody told of': {
    facts: ['RECEIVED 5'],
    ...{ source: 'a100', destination: 'a5', status: 'RECEIVED', line: 'received 5, surplus 5' },
  },
};

const names = ['sent', 'received', 'returned', 'lost', 'closedShort', 'outstanding', 'surplus'] as const;

let bench: Bench;
let transferNo = 0;

beforeAll(async () => {
  bench = await openBench({
    items: Object.keys(tables).flatMap((_, at) => orders(4).map((__, nth) => `I${at}-${nth}`)),
    locations: ['S', 'D', 'X'],
  });
});
afterAll(() => bench.close());

test.each(Object.entries(tables))('%s', async (name, { facts, ...expected }) => {
  const table = Object.keys(tables).indexOf(name);
  for (const [nth, order] of orders(facts.length).entries()) {
    const sku = `I${table}-${nth}`;
    await stock(bench, { sku, locationId: 'S', quantity: 100 });
    transferNo += 1;
    const transferId = `T${transferNo}`;
    const events = order.map((place) => eventOfFact(facts[place] ?? '', { sku, transferId }));
    for (const event of events) expect(await record(bench, event, event)).toEqual(['RECORDED', 'REPLAYED']);
    const told = await lookAt(sku, transferId);
    expect({ order, ...told }).toEqual({ order, ...expected });
  }
  await expectSound(bench);
});

test('all facts of a transfer in one call are the same as one after the other', async () => {
  for (const [table, { facts, ...expected }] of Object.values(tables).entries()) {
    const sku = `I${table}-0`;
    const transferId = `at-once-${table}`;
    await record(bench, ...facts.map((fact) => eventOfFact(fact, { sku, transferId })));
    const [transfer] = await bench.ledger.transfers.page({ first: 1, transferIds: [transferId] });
    expect(transfer?.status).toBe(expected.status);
    expect(transfer?.lines.map(lineOf)).toEqual([expected.line]);
  }
  await expectSound(bench);
});

test('while more was received than sent a case is open, and it ends when the shipment turns up', async () => {
  const fact = (text: string) => eventOfFact(text, { sku: 'I0-3', transferId: 'over' });
  await record(bench, fact('RECEIVED 5'), fact('SHIPPED 3'));
  expect(await openCases('over')).toEqual(['TRANSFER_OVER_RECEIVED']);
  await record(bench, fact('SHIPPED 2'));
  expect(await openCases('over')).toEqual([]);
});

async function openCases(transferId: string): Promise<string[]> {
  const { rows } = await bench.database.query<{ kind: string }>(
    `SELECT kind FROM ledger.exception_case WHERE transfer_id = $1 AND status = 'OPEN' ORDER BY kind`,
    [transferId],
  );
  return rows.map(({ kind }) => kind);
}

async function lookAt(sku: string, transferId: string) {
  const [transfer] = await bench.ledger.transfers.page({ first: 1, transferIds: [transferId] });
  return {
    source: await at(bench, sku, 'S'),
    destination: await at(bench, sku, 'D'),
    status: transfer?.status,
    line: transfer?.lines.map(lineOf).join('; '),
  };
}

function lineOf(line: TransferLine): string {
  return names.flatMap((name) => (line[name] === 0 ? [] : [`${name} ${line[name] / 1000}`])).join(', ');
}

function eventOfFact(fact: string, of: { sku: string; transferId: string }): StockEventInput {
  const [verb, quantity, disposition] = fact.split(' ');
  const way = verb === 'RECEIVED' ? { locationId: 'D' } : { locationId: 'S', toLocationId: 'D' };
  return eventOf({ type: `TRANSFER_${verb}`, quantity: Number(quantity), disposition, ...way, ...of });
}

/** Every order of so many things. */
function orders(count: number): number[][] {
  if (count === 0) return [[]];
  return orders(count - 1).flatMap((order) =>
    Array.from({ length: count }, (_, place) => order.toSpliced(place, 0, count - 1)),
  );
}

test('where a transfer goes is what its shipment says, whichever order a diverted receipt comes in', async () => {
  for (const [nth, order] of orders(3).entries()) {
    const transferId = `diverted-${nth}`;
    const of = { sku: 'I0-2', transferId };
    const facts = [
      eventOf({ type: 'TRANSFER_SHIPPED', quantity: 4, locationId: 'S', toLocationId: 'D', ...of }),
      eventOf({ type: 'TRANSFER_RECEIVED', quantity: 1, locationId: 'X', ...of }),
      eventOf({ type: 'TRANSFER_LOST', quantity: 1, locationId: 'X', ...of }),
    ];
    for (const place of order) await record(bench, ...facts.slice(place, place + 1));
    const [transfer] = await bench.ledger.transfers.page({ first: 1, transferIds: [transferId] });
    expect(transfer?.lines).toMatchObject([{ fromLocationId: 'S', toLocationId: 'D', outstanding: 2_000 }]);
  }
});

test('a loss in transit is a change of nothing at the source, so that whoever follows the feed hears of it', async () => {
  const before = await bench.ledger.cursorNow();
  const fact = (text: string) => eventOfFact(text, { sku: 'I0-3', transferId: 'told' });
  await record(bench, fact('SHIPPED 5'));
  await record(bench, fact('LOST 2'));
  const { rows } = await bench.ledger.changesAfter(before);
  expect(rows.map(({ cause, delta, locationNo }) => [cause, delta, locationNo])).toEqual([
    ['TRANSFER_SHIPPED', -5_000, bench.locations.get('S')],
    ['TRANSFER_LOST', 0, bench.locations.get('S')],
  ]);
  await expectSound(bench);
});
