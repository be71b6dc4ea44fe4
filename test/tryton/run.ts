/**
 * `npm run test:tryton`: the tests against a real Tryton, from nothing to nothing.
 *
 * Sees to it that there is a trytond (installed, or Debian's packages unpacked without root) and a database made with it,
 * both kept in the user's cache folder; then runs the tests, and ends what a killed one left. Ends by itself, with one
 * sentence when there is no Tryton to be had. What is written after the name goes to vitest.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { MissingPrerequisite, readSettings } from '#launch';
import { endLeftovers, prepareTryton } from './world/server.ts';

const limitMs = 900_000;
const root = path.join(import.meta.dirname, '..', '..');
const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const runName = randomUUID().slice(0, 8);
try {
  say(`${await prepareTryton(say)} is ready`);
  process.exitCode = await runTests();
} catch (error) {
  if (!(error instanceof MissingPrerequisite)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  for (const name of [runName, String(process.pid)]) await endLeftovers(name);
}

async function runTests(): Promise<number> {
  const config = path.join('test', 'tryton', 'vitest.config.ts');
  const args = [vitest, 'run', '--config', config, ...process.argv.slice(2)];
  const { environment } = readSettings({ argv: [] });
  const env = { ...environment, STOCKGATE_TEST_TRYTON_RUN: runName };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit', timeout: limitMs });
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
