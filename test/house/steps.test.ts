/**
 * `npm run check` fails when a step fails, says which and why, and runs the others all the same.
 */
import { expect, test } from 'vitest';
import { runSteps, type Step } from './steps.ts';

/** A step that runs a line of JavaScript. */
function step(name: string, code: string): Step {
  return { name, tool: 'node', args: ['-e', code], advice: `mend ${name}` };
}

/** Runs steps and gives the verdict with everything that was written. */
async function outcome(steps: readonly Step[], atOnce = 2): Promise<{ passed: boolean; text: string }> {
  const written: string[] = [];
  const passed = await runSteps(steps, { atOnce, write: (text) => written.push(text) });
  return { passed, text: written.join('') };
}

test('a failing step fails the check, with its output and what to do, and the others still run', async () => {
  const steps = [step('broken', 'process.stderr.write("it is bent"); process.exit(3)'), step('sound', '')];
  const { passed, text } = await outcome(steps, 1);
  expect(passed).toBe(false);
  expect(text).toMatch(/FAILED broken[\s\S]*ok +sound[\s\S]*broken failed: mend broken\n {2}it is bent/);
});

test('sound steps pass and keep their output to themselves', async () => {
  const { passed, text } = await outcome([step('a', 'process.stdout.write("chatter")'), step('b', '')]);
  expect(passed).toBe(true);
  expect(text).not.toContain('chatter');
});

test('a tool that is not installed is a failed step', async () => {
  const { passed, text } = await outcome([
    { name: 'absent', tool: 'no-such-tool', args: [], advice: 'install it' },
  ]);
  expect(passed).toBe(false);
  expect(text).toContain('npm ci');
});

test('a step killed by a signal is a failed step', async () => {
  expect((await outcome([step('killed', 'process.kill(process.pid, "SIGKILL")')])).passed).toBe(false);
});
