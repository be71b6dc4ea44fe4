/**
 * The load generator as the bench sees it: one process, one job at a time.
 */
import { type Job, loadReplyShape, type Measure } from '../load/job.ts';
import { startChild } from './children.ts';

/** Runs load and measures it. */
export type Generator = {
  run(job: Job): Promise<Measure>;
  stop(): Promise<void>;
};

/** Starts the generator's process. */
export async function startGenerator(env: NodeJS.ProcessEnv): Promise<Generator> {
  const child = await startChild({ file: 'load/generate.ts', env });
  return {
    run: async (job) => {
      const reply = loadReplyShape.parse(await child.ask(job));
      if (reply.type !== 'measured') throw new Error(`the load generator said ${JSON.stringify(reply)}`);
      return reply.measure;
    },
    stop: child.stop,
  };
}
