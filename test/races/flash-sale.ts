/**
 * Flash sales while things die: everybody wants the last units, and in the middle of it a process or PostgreSQL is killed.
 *
 * Clients repeat with their keys until they are answered, so at the end every wish has one answer and the database can be
 * held against all of them: each acknowledged hold is there once, nothing else is, no unit is promised twice or lost.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { createPool, type Database } from '#database';
import { createLedger } from '#ledger';
import { between, type Random, seeded } from '../../bench/harness/random.ts';
import { type System, startSystem, type Topology } from '../faults/system/system.ts';
import { type Answer, type Crowd, gather } from './crowd.ts';

/** How a run is made. */
export type SalesOptions = {
  readonly topology: Topology;
  readonly seed: number;
  /** Sales in a row, each of an item of its own, each with one kill in its middle. */
  readonly sales: number;
  readonly wishes: number;
  readonly units: number;
};

/** One sale: what was killed, and how long after the kill the next wish was answered. */
export type Sale = {
  readonly sku: string;
  readonly killed: string;
  /** From the kill to the first answer to a wish that was sent after it. */
  readonly recoveryMs: number;
  readonly held: number;
  readonly refused: number;
};

/** What a run found. */
export type SalesResult = {
  readonly options: SalesOptions;
  readonly sales: readonly Sale[];
  /** Sentences; empty when everything was right. */
  readonly wrong: readonly string[];
};

/** Things that can be killed, by name; each comes back by itself. */
type Victim = { readonly name: string; readonly kill: () => Promise<void> };

/** Runs the sales; throws only when the system cannot be started or brought back. */
export async function runFlashSales(options: SalesOptions): Promise<SalesResult> {
  const random = seeded(options.seed);
  const system = await startSystem({ topology: options.topology, random: () => 1 });
  const crowd = gather(system.gatewayUrls);
  const database = createPool({ url: system.postgres.url, max: 2, role: 'owner', applicationName: 'sales' });
  try {
    await crowd.ask(
      'mutation { locationsUpsert(input: { locations: [{ id: "DC", name: "DC", shipFrom: true }] }) { __typename } }',
    );
    const victims = victimsOf(system);
    const first = between(random, 0, victims.length - 1);
    const sales: Sale[] = [];
    const wrong: string[] = [];
    for (let nth = 0; nth < options.sales; nth += 1) {
      const victim = victims[(first + nth) % victims.length];
      if (victim === undefined) throw new Error('there is nothing to kill');
      const sale = await sell({ crowd, random, victim, options }, `SALE${nth}`);
      sales.push(sale.told);
      wrong.push(...(await wrongOf({ database, options }, sale)));
    }
    return { options, sales, wrong: [...wrong, ...(await wrongBooks(database))] };
  } finally {
    await crowd.close();
    await database.end();
    await system.remove();
  }
}

function victimsOf({ postgres, parts }: System): Victim[] {
  const killed = parts.filter(({ name }) => !name.startsWith('worker'));
  return [
    {
      name: 'PostgreSQL',
      kill: async () => {
        postgres.kill();
        await postgres.restart();
      },
    },
    ...killed.map((part) => ({
      name: part.name,
      kill: async () => {
        await part.kill();
        await part.start();
      },
    })),
  ];
}

type Shop = {
  readonly crowd: Crowd;
  readonly random: Random;
  readonly victim: Victim;
  readonly options: SalesOptions;
};

type Sold = { readonly told: Sale; readonly answers: ReadonlyMap<string, Answer> };

const longestSaleMs = 1_500;

async function sell({ crowd, random, victim, options }: Shop, sku: string): Promise<Sold> {
  await open(crowd, { sku, units: options.units });
  const answers = new Map<string, Answer>();
  let killedAt = Number.POSITIVE_INFINITY;
  let recoveredAt = Number.POSITIVE_INFINITY;
  const buy = async (nth: number): Promise<void> => {
    // A run of buyers over the sale, so that some are under way whenever the kill comes.
    await sleep((longestSaleMs * nth) / options.wishes);
    const sentAt = performance.now();
    const key = `${sku}-${nth}`;
    answers.set(key, await crowd.hold({ key, lines: [{ sku, quantity: 1, locationId: 'DC' }] }));
    if (sentAt > killedAt) recoveredAt = Math.min(recoveredAt, performance.now());
  };
  const strike = async (): Promise<void> => {
    await sleep(between(random, longestSaleMs / 10, longestSaleMs / 2));
    killedAt = performance.now();
    await victim.kill();
  };
  await Promise.all([strike(), ...Array.from({ length: options.wishes }, (_, nth) => buy(nth))]);
  const held = [...answers.values()].filter(({ reservation }) => reservation !== null).length;
  const recoveryMs = Math.round(recoveredAt - killedAt);
  return {
    told: { sku, killed: victim.name, recoveryMs, held, refused: answers.size - held },
    answers,
  };
}

async function open(crowd: Crowd, { sku, units }: { sku: string; units: number }): Promise<void> {
  await crowd.ask(
    `mutation ($sku: Sku!) { itemsUpsert(input: { items: [{ sku: $sku, name: "sale" }] }) { __typename } }`,
    { sku },
  );
  const event = { source: 'test', eventId: `opening-${sku}`, type: 'OPENING_ASSERTED', sku, quantity: units };
  await crowd.ask(
    'mutation ($input: StockEventsRecordInput!) { stockEventsRecord(input: $input) { results { status } } }',
    { input: { events: [{ ...event, locationId: 'DC', occurredAt: '2026-03-01T09:30:00Z' }] } },
  );
}

type Bench = { readonly database: Database; readonly options: SalesOptions };
type HeldRow = { id: string; status: number; held: number };

/** Holds the answers of a sale against the database. */
async function wrongOf({ database, options }: Bench, { told, answers }: Sold): Promise<string[]> {
  const { rows } = await database.query<HeldRow>(
    `SELECT r.reservation_id AS id, r.status, e.held FROM ledger.reservation r
     CROSS JOIN LATERAL unnest(r.position_ids, r.held) AS e(position_id, held)
     JOIN items.item i ON i.item_no = (e.position_id >> 16) WHERE i.sku = $1`,
    [told.sku],
  );
  const stored = new Map(rows.map((row) => [row.id, row]));
  const acknowledged = [...answers.values()].flatMap(({ reservation }) => reservation?.id ?? []);
  const wrong: string[] = [];
  const check = (isRight: boolean, sentence: string): void => {
    if (!isRight) wrong.push(`${told.sku} (${told.killed} killed): ${sentence}`);
  };
  check(rows.length === stored.size, 'a reservation has more than one line');
  check(new Set(acknowledged).size === acknowledged.length, 'two wishes were given the same reservation');
  check(answers.size === options.wishes, `${options.wishes - answers.size} wishes were not answered`);
  const lost = acknowledged.filter((id) => stored.get(id)?.status !== 1 || stored.get(id)?.held !== 1_000);
  check(lost.length === 0, `${lost.length} acknowledged holds are not in the database as told`);
  const unknown = rows.length - new Set(acknowledged).size;
  check(unknown === 0, `${unknown} holds are in the database that nobody was told of`);
  const due = Math.min(options.units, options.wishes);
  check(rows.length === due, `${rows.length} of ${options.units} units are held by ${options.wishes} wishes`);
  const refusals = [...answers.values()].flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
  check(
    refusals.every((code) => code === 'InsufficientStock'),
    `refusals were ${[...new Set(refusals)].join(', ')}`,
  );
  return wrong;
}

/** Asks the ledger for its proofs over everything. */
async function wrongBooks(database: Database): Promise<string[]> {
  const ledger = createLedger({ database });
  const { differences } = await ledger.auditPositions({ limit: 10_000 });
  const { rows } = await database.query<{ item_no: number; sku: string }>(
    'SELECT item_no, sku FROM items.item',
  );
  const totals = await Promise.all(
    rows.map(async ({ item_no, sku }) => ({ sku, ...(await ledger.conservation(item_no)) })),
  );
  return [
    ...differences.map((difference) => `audit: ${JSON.stringify(difference)}`),
    ...totals.flatMap(({ sku, isConserved, total }) =>
      isConserved ? [] : [`the accounts of ${sku} add up to ${total}`],
    ),
  ];
}

/** Writes a run as Markdown. */
export function renderSales({ options, sales, wrong }: SalesResult): string {
  const { topology, seed, wishes, units } = options;
  const row = (sale: Sale): string =>
    `| ${sale.sku} | ${sale.killed} | ${sale.held} | ${sale.refused} | ${sale.recoveryMs} |`;
  return [
    `Topology ${topology}, seed ${seed}: ${wishes} wishes for ${units} units a sale; one kill -9 in the middle of each.`,
    '',
    '| sale | killed | held | refused | ms from the kill to the first answer asked after it |',
    '| --- | --- | --: | --: | --: |',
    ...sales.map(row),
    '',
    wrong.length === 0
      ? 'Every acknowledged hold exists once, no unit was promised twice, none was lost; the auditor is clean.'
      : `WRONG:\n${wrong.map((sentence) => `- ${sentence}`).join('\n')}`,
  ].join('\n');
}
