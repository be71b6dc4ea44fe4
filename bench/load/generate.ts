/**
 * The load generator's process: takes one job after the other from the bench, runs each, tells what was measured.
 *
 * Started by harness/generator.ts; ends when the bench does.
 */
import { operationsOf } from '../workloads/operations.ts';
import { runClosedLoop } from './closed-loop.ts';
import { openHttp } from './http-sender.ts';
import { type Job, jobShape, type Measure } from './job.ts';
import { connectLines } from './line-sender.ts';
import type { Sender } from './sender.ts';

async function run(job: Job): Promise<Measure> {
  const { target, workload, seed, ...loop } = job;
  const sender =
    target.kind === 'lines'
      ? inTurn(await Promise.all(target.ports.map((port) => connectLines(port))))
      : openHttp(target.url, job.clients);
  try {
    return await runClosedLoop({ ...loop, sender, next: operationsOf(workload, seed) });
  } finally {
    await sender.close();
  }
}

/** One sender over several hosts of a target. */
function inTurn(senders: readonly Sender[]): Sender {
  let turn = 0;
  return {
    send: (request) => {
      turn = (turn + 1) % senders.length;
      return senders[turn]?.send(request) ?? Promise.reject(new Error('a target has no host'));
    },
    close: async () => {
      await Promise.all(senders.map((sender) => sender.close()));
    },
  };
}

process.on('disconnect', () => process.exit());
process.on('message', (message) => {
  run(jobShape.parse(message)).then(
    (measure) => process.send?.({ type: 'measured', measure }),
    (error: unknown) => process.send?.({ type: 'failed', message: String(error) }),
  );
});
process.send?.({ type: 'ready' });
