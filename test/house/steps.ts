/**
 * Running the steps of `npm run check`: several at a time, one line each, the reason in full where one fails.
 *
 * A step is a command of an installed tool. Every step runs whatever the others do, so one look tells everything that is
 * wrong. What the steps are is check.ts.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { rootFolder } from './tree.ts';

/** One thing to check: `tool` is a command of node_modules/.bin, or `node` for this very Node; `advice` says how to mend it. */
export type Step = {
  readonly name: string;
  readonly tool: string;
  readonly args: readonly string[];
  readonly advice: string;
};

/** How a step ended: `output` is all it wrote, both streams as they came. */
export type StepResult = {
  readonly step: Step;
  readonly passed: boolean;
  readonly output: string;
  readonly tookMs: number;
};

/**
 * Runs steps, at most `atOnce` at a time, and writes a line for each as it ends, then the reasons of those that failed.
 * Gives whether all passed; never throws: a tool that can't be started is a failed step.
 */
export async function runSteps(
  steps: readonly Step[],
  { atOnce, write }: { readonly atOnce: number; readonly write: (text: string) => void },
): Promise<boolean> {
  const waiting = [...steps];
  const results: StepResult[] = [];
  const worker = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const result = await runStep(step);
      results.push(result);
      write(lineOf(result));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const failed = results.filter(({ passed }) => !passed);
  for (const result of failed) write(reasonOf(result));
  return failed.length === 0;
}

function runStep(step: Step): Promise<StepResult> {
  const startedAt = performance.now();
  const command =
    step.tool === 'node' ? process.execPath : join(rootFolder, 'node_modules', '.bin', step.tool);
  const { promise, resolve } = Promise.withResolvers<StepResult>();
  const chunks: string[] = [];
  const end = (passed: boolean) => {
    resolve({ step, passed, output: chunks.join('').trim(), tookMs: performance.now() - startedAt });
  };
  const child = spawn(command, step.args, {
    cwd: rootFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32' && step.tool !== 'node',
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
  }
  child.on('error', (error) => {
    chunks.push(`${error.message}; is everything installed (npm ci)?`);
    end(false);
  });
  child.on('close', (code) => end(code === 0));
  return promise;
}

function lineOf({ step, passed, tookMs }: StepResult): string {
  return `${passed ? 'ok    ' : 'FAILED'} ${step.name.padEnd(10)} ${(tookMs / 1000).toFixed(1)} s\n`;
}

function reasonOf({ step, output }: StepResult): string {
  return `\n${step.name} failed: ${step.advice}\n${output.replace(/^/gm, '  ')}\n`;
}
