/**
 * How the tests run: on servers of their own, started once per run by test/world/setup.ts.
 *
 * Files run in parallel processes, each in a database of its own, so no test may rely on another's rows.
 */
import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/world/longest-first.ts';
import { scratchFolder } from './test/world/scratch.ts';

const { resolve } = createRequire(import.meta.url);

export default defineConfig({
  // Node takes graphql's CommonJS build, as Apollo's packages do; Vite would take the other one, and two don't mix.
  resolve: { alias: [{ find: /^graphql$/, replacement: resolve('graphql') }] },
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/.data/**', 'console/**', 'test/tryton/**'],
    globalSetup: ['./test/world/setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // What tests make by the name of a temporary file, and whatever they start.
    env: { TMPDIR: scratchFolder() },
    sequence: { sequencer: LongestFirst },
    // Bounds, not expectations: waits end when their condition holds. A machine with other work must not fail them.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    teardownTimeout: 30_000,
  },
});
