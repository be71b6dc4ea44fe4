/**
 * A process that holds and lets holds expire, with the product's own sweep: `expiry-lag.ts <databaseUrl>`.
 *
 * For each message `{ holds, overMs }` it makes so many holds of a second, spread over that time, waits until all of them are
 * back, and answers how long after its expiry the units of each were there again. Ends with the bench.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { z } from 'zod';
import { startChore } from '../../workers/chore.ts';
import { expireHoldsChore } from '../../workers/chores/expire-holds.ts';
import { LatencyHistogram } from '../harness/latency.ts';
import { catalogue, locationIdOf, skuOf } from '../workloads/catalogue.ts';
import { benchCaller, openLedger } from './open-ledger.ts';

const orderShape = z.object({ holds: z.number().int(), overMs: z.number() });
const stepMs = 10;
const backLimitMs = 30_000;
const sweepEveryMs = 250;

const [databaseUrl = ''] = process.argv.slice(2);
const { ledger, reader } = openLedger(databaseUrl);
await ledger.prepare();

let latency = new LatencyHistogram();
let back = 0;
const onBack = (lateMs: number): void => {
  latency.add(lateMs);
  back += 1;
};
const sweep = expireHoldsChore(
  { expireDue: (query) => ledger.expireDue({ ...query, onBack }) },
  { everyMs: sweepEveryMs, registry: undefined },
);
startChore(sweep, { logger: pino({ level: 'silent' }) });

async function hold(at: number): Promise<void> {
  const line = { sku: skuOf(1 + (at % catalogue.items)), quantity: 1, locationId: locationIdOf(0) };
  const request = { idempotencyKey: randomUUID(), channel: 'web', holdSeconds: 1, allOrNothing: true };
  const [result] = await ledger.reserve([{ ...request, lines: [line] }], {
    caller: benchCaller,
    correlationId: request.idempotencyKey,
  });
  if (result?.reservation === undefined) throw new Error('a hold was refused');
}

async function measure({ holds, overMs }: z.infer<typeof orderShape>) {
  latency = new LatencyHistogram();
  back = 0;
  const startedAtMs = performance.now();
  const under: Promise<void>[] = [];
  while (under.length < holds) {
    const due = Math.min(holds, Math.ceil(((performance.now() - startedAtMs) / overMs) * holds) + 1);
    while (under.length < due) under.push(hold(under.length));
    await sleep(stepMs);
  }
  await Promise.all(under);
  const deadlineMs = performance.now() + backLimitMs;
  while (back < holds) {
    if (performance.now() > deadlineMs) throw new Error(`${holds - back} holds did not come back`);
    await sleep(stepMs);
  }
  const { rows } = await reader.query<{ reserved: number }>(
    'SELECT sum(reserved)::bigint AS reserved FROM ledger.position WHERE reserved > 0',
  );
  const left = rows[0]?.reserved ?? 0;
  const seconds = (performance.now() - startedAtMs) / 1_000;
  const answers = { ok: holds, ...(left === 0 ? {} : { 'failed: units still reserved': left }) };
  return { seconds, latency: latency.record(), answers };
}

process.on('disconnect', () => process.exit());
process.on('message', (message) => {
  measure(orderShape.parse(message)).then(
    (measured) => process.send?.({ type: 'measured', ...measured }),
    (error: unknown) => process.send?.({ type: 'failed', message: String(error) }),
  );
});
process.send?.({ type: 'ready' });
