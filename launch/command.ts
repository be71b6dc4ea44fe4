/**
 * What every command line of the product has in common: a person who made a mistake reads one sentence, never a stack.
 *
 * Exit codes: 0 done, 1 something is missing or was refused, 2 a setting is wrong. A bug keeps its stack: it is ours.
 */
import { SchemaRefused } from '#database';
import { MissingPrerequisite } from './embedded/prerequisite.ts';
import { BadSetting } from './settings.ts';

/**
 * Runs a command and sets the process's exit code from what became of it.
 * Takes the work; what it throws is written to standard error.
 */
export async function runCommandLine(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    process.exitCode = error instanceof BadSetting ? 2 : 1;
    process.stderr.write(`${explain(error)}\n`);
  }
}

function explain(error: unknown): string {
  const isForPeople =
    error instanceof BadSetting || error instanceof MissingPrerequisite || error instanceof SchemaRefused;
  if (isForPeople) return `stockgate: ${error.message}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
