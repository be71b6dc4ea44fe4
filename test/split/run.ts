/**
 * Runs a list of operations against one product by one client, each step with what the earlier ones were told.
 */
import { expect, vi } from 'vitest';
import type { Operation } from './clients.ts';
import { approversSecret, type Known, type Step } from './operations/step.ts';

/** What becomes true a moment later becomes true within this, on a machine with other work. */
export const waiting = { timeout: 60_000, interval: 50 };

/** Runs the steps in their order; gives what each was told, by its name. Throws when what is waited for does not come. */
export async function runSteps<Answer extends { readonly data: unknown }>(
  steps: readonly Step[],
  run: (operation: Operation) => Promise<Answer>,
): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  const data = new Map<string, unknown>();
  const known = knownFrom(data);
  for (const step of steps) {
    const ask = (): Promise<Answer> => run(operationOf(step, known));
    const answer = step.until === undefined ? await ask() : await askUntil(step, ask);
    answers.set(step.name, answer);
    data.set(step.name, answer.data);
  }
  return answers;
}

function operationOf({ document, variables, isApprovers }: Step, known: Known): Operation {
  const operation = { document, variables: variables?.(known) ?? {} };
  return isApprovers ? { ...operation, key: String(known(approversSecret)) } : operation;
}

async function askUntil<Answer extends { readonly data: unknown }>(
  { name, until }: Step,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  return vi.waitFor(async () => {
    const latest = await ask();
    expect(until?.(latest.data), `${name}: ${JSON.stringify(latest)}`).toBe(true);
    return latest;
  }, waiting);
}

/** Reads a value of earlier answers by its path. */
function knownFrom(answers: ReadonlyMap<string, unknown>): Known {
  return (path) => {
    const [name = '', ...keys] = path.split('.');
    return keys.reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
      answers.get(name),
    );
  };
}
