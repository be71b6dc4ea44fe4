/**
 * `npm run test:tryton`: the tests against a real Tryton, from nothing to nothing.
 *
 * Sees to it that there is a trytond (installed, or Debian's packages unpacked without root) and a database made with it,
 * both kept in the user's cache folder; then runs the tests, and ends what a killed one left. Ends by itself, with one
 * sentence when there is no Tryton to be had. `--prepare` stops there: the tests can come later. Anything else that is written
 * after the name goes to vitest.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { MissingPrerequisite, readSettings } from '#launch';
import { endLeftovers, prepareTryton } from './world/server.ts';

const limitMs = 900_000;
const root = path.join(import.meta.dirname, '..', '..');
const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const runName = randomUUID().slice(0, 8);
let running: ChildProcess | undefined;
const endAll = async (): Promise<void> => {
  for (const name of [runName, String(process.pid)]) await endLeftovers(name);
};
for (const [signal, code] of [['SIGTERM', 143] as const, ['SIGINT', 130] as const])
  process.once(signal, () => {
    running?.kill(signal);
    void endAll().finally(() => process.exit(code));
  });
try {
  say(`${await prepareTryton(say)} is ready`);
  if (!process.argv.includes('--prepare')) process.exitCode = await runTests();
} catch (error) {
  if (!(error instanceof MissingPrerequisite)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  await endAll();
}

async function runTests(): Promise<number> {
  const config = path.join('test', 'tryton', 'vitest.config.ts');
  const args = [vitest, 'run', '--config', config, ...process.argv.slice(2)];
  const { environment } = readSettings({ argv: [] });
  const env = { ...environment, STOCKGATE_TEST_TRYTON_RUN: runName };
  running = spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit', timeout: limitMs });
  const child = running;
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
