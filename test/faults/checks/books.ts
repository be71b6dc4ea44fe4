/**
 * Whether the books agree at the end: accounts add up to nothing, positions are their journal, the ERP has every movement
 * once.
 *
 * Asks the ledger's own proofs and the receiver over its protocol; gives a sentence for each difference.
 */
import { createHttpConnector } from '#connectors';
import type { Database } from '#database';
import { createLedger } from '#ledger';
import type { Receiver } from '../system/system.ts';
import type { Truth } from './truth.ts';

/** Asks the ledger for its proofs. */
export async function wrongBooks(database: Database, truth: Truth): Promise<string[]> {
  const ledger = createLedger({ database });
  const found: string[] = [];
  for (const [sku, itemNo] of truth.itemNos) {
    const { isConserved, total } = await ledger.conservation(itemNo);
    if (!isConserved) found.push(`the accounts of ${sku} add up to ${total}`);
  }
  let after: number | undefined;
  do {
    const audit = await ledger.auditPositions({ limit: 1_000, after });
    found.push(...audit.differences.map((difference) => `audit: ${JSON.stringify(difference)}`));
    after = audit.after;
  } while (after !== undefined);
  return found;
}

/** How postings stand, by state. */
export async function postingStates(database: Database): Promise<Record<string, number>> {
  const { rows } = await database.query<{ state: string; count: number }>(
    'SELECT state, count(*) FROM workers.erp_posting GROUP BY state ORDER BY state',
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

/** How many movements there are. */
export async function movementCount(database: Database): Promise<number> {
  const { rows } = await database.query<{ count: number }>('SELECT count(*) FROM ledger.movement');
  return rows[0]?.count ?? 0;
}

/** Compares what the receiver posted with the ledger: each movement once, the same on hand. */
export async function wrongPostings(
  { receiver, database }: { receiver: Receiver; database: Database },
  { onHand }: Truth,
): Promise<string[]> {
  const connector = createHttpConnector({ url: receiver.url, secret: receiver.secret });
  try {
    const posted = new Map<string, number>();
    for await (const row of connector.onHandSnapshot(new Date(Date.now() + 86_400_000)))
      posted.set(`${row.sku}@${row.location}`, row.quantity / 1_000);
    const movements = await movementCount(database);
    const places = new Set([...posted.keys(), ...Object.keys(onHand)]);
    return [
      ...(receiver.count() === movements
        ? []
        : [`${receiver.count()} events were posted of ${movements} movements`]),
      ...[...places].flatMap((at) =>
        (posted.get(at) ?? 0) === (onHand[at] ?? 0)
          ? []
          : [`${at}: the receiver has ${posted.get(at) ?? 0} on hand, the ledger ${onHand[at] ?? 0}`],
      ),
    ];
  } finally {
    await connector.close();
  }
}
