/**
 * A process that posts movements to a receiver: `erp-posting.ts <databaseUrl> <redisUrl> <receiverUrl> <secret>`.
 *
 * `{ step: 'prepare', variant, postings }` says how many, and for the product records so many movements while nobody posts: a bare
 * queue has its documents already. `{ step: 'run', variant }` then posts them: with
 * the product's pipeline, or with a bare BullMQ queue and worker over the same connector and as many calls at once, whose
 * jobs carry one posting, or a hundred. Answers when the receiver has all of them. Ends with the bench.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { pino } from 'pino';
import { z } from 'zod';
import { type CanonicalMovement, openErpConnector } from '#connectors';
import { createPool } from '#database';
import { startErpPosting } from '#workers';
import { catalogue, locationIdOf, skuOf } from '../workloads/catalogue.ts';
import { benchCaller, openLedger } from './open-ledger.ts';

const variant = z.enum(['product', 'bare', 'bare-batches']);
const orderShape = z.discriminatedUnion('step', [
  z.object({ step: z.literal('prepare'), variant, postings: z.number().int() }),
  z.object({ step: z.literal('run'), variant }),
]);
const company = 'main';
const perBatch = 100;
const limitMs = 120_000;

const [databaseUrl = '', redisUrl = '', url = '', secret = ''] = process.argv.slice(2);
const { ledger } = openLedger(databaseUrl);
await ledger.prepare();
const database = createPool({ url: databaseUrl, max: 6, role: 'writer', applicationName: 'bench-erp' });
const connector = openErpConnector({ system: 'http', url, secret });
let prepared = 0;

/** Records movements; each is a receipt, spread over the catalogue. */
async function record(postings: number): Promise<void> {
  const runId = randomUUID();
  for (let first = 0; first < postings; first += 1_000) {
    const events = Array.from({ length: Math.min(1_000, postings - first) }, (_, n) => ({
      ...{ source: 'bench', eventId: `${runId}-${first + n}`, type: 'RECEIPT_CONFIRMED', quantity: 1 },
      ...{ sku: skuOf(1 + ((first + n) % catalogue.items)), locationId: locationIdOf(0) },
      occurredAt: '2026-03-01T09:00:00Z',
    }));
    const { results } = await ledger.record(events, { caller: benchCaller, correlationId: runId });
    if (results.some(({ status }) => status !== 'RECORDED')) throw new Error('a receipt was not recorded');
  }
}

async function postWithProduct(): Promise<void> {
  const { rows } = await database.query<{ id: number }>(
    `SELECT coalesce(max(posting_id), 0)::bigint AS id FROM workers.erp_posting`,
  );
  const posting = await startErpPosting({
    ...{ database, redisUrl, namespace: 'bench', defaultCompany: company },
    ...{ instances: [{ company, connector }], logger: pino({ level: 'silent' }) },
  });
  await until(async () => {
    const posted = await database.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM workers.erp_posting WHERE posting_id > $1 AND state = 'posted'`,
      [rows[0]?.id ?? 0],
    );
    return posted.rows[0]?.count === prepared;
  });
  await posting.stop();
}

/** What a service by hand would do: the documents are the jobs, nothing else is kept. */
async function postBare(perJob: number): Promise<void> {
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
  const name = `bare-${randomUUID()}`;
  const queue = new Queue(name, { connection });
  const jobs = Array.from({ length: Math.ceil(prepared / perJob) }, (_, job) => ({
    name,
    data: Array.from({ length: Math.min(perJob, prepared - job * perJob) }, (_each, n) =>
      movement(job * perJob + n),
    ),
    opts: { removeOnComplete: true },
  }));
  await queue.addBulk(jobs);
  let posted = 0;
  const worker = new Worker<CanonicalMovement[]>(
    name,
    async ({ data }) => {
      const planned = data.map((each) => connector.plan(each)).filter((each) => 'document' in each);
      const outcomes = await connector.post(planned, { signal: AbortSignal.timeout(10_000) });
      posted += outcomes.filter(({ status }) => status === 'posted').length;
    },
    { connection: connection.duplicate(), concurrency: connector.capabilities.maxConcurrency },
  );
  await until(async () => posted === prepared);
  await worker.close();
  await queue.close();
  connection.disconnect();
}

function movement(n: number): CanonicalMovement {
  return {
    ...{ eventId: randomUUID().replaceAll('-', ''), orderKeys: [`position:${n % catalogue.items}`] },
    ...{ type: 'RECEIPT_CONFIRMED', sku: skuOf(1 + (n % catalogue.items)), unit: 'EA', quantity: 1_000 },
    ...{ from: { account: 'SUPPLIER' }, to: { account: 'AVAILABLE', locationId: locationIdOf(0) } },
    ...{ occurredAt: '2026-03-01T09:00:00Z', recordedAt: '2026-03-01T09:00:00Z', businessDate: '2026-03-01' },
    ...{ source: 'bench', sourceEventId: String(n) },
  };
}

async function until(is: () => Promise<boolean>): Promise<void> {
  for (const deadline = performance.now() + limitMs; !(await is()); await sleep(20))
    if (performance.now() > deadline) throw new Error('not everything was posted');
}

async function answer(order: z.infer<typeof orderShape>): Promise<object> {
  if (order.step === 'prepare') {
    if (order.variant === 'product') await record(order.postings);
    prepared = order.postings;
    return { seconds: 0, postings: prepared };
  }
  const begun = performance.now();
  if (order.variant === 'product') await postWithProduct();
  else await postBare(order.variant === 'bare' ? 1 : perBatch);
  return { seconds: (performance.now() - begun) / 1_000, postings: prepared };
}

process.on('disconnect', () => process.exit());
process.on('message', (message) => {
  answer(orderShape.parse(message)).then(
    (measured) => process.send?.({ type: 'measured', ...measured }),
    (error: unknown) => process.send?.({ type: 'failed', message: String(error) }),
  );
});
process.send?.({ type: 'ready' });
