/**
 * How the tests against a real Tryton run: as the others, with fewer at once, and started by run.ts, which has seen to it
 * that there is a Tryton.
 */
import path from 'node:path';
import { defineConfig, mergeConfig } from 'vitest/config';
import usual from '../../vitest.config.ts';

const root = path.join(import.meta.dirname, '..', '..');
// What is started for other tests is not needed here: each Tryton, and the product of the story, brings servers of its own.
const { exclude: _exclude, include: _include, globalSetup: _globalSetup, ...test } = usual.test ?? {};

export default mergeConfig(
  { ...usual, test },
  defineConfig({ root, test: { include: ['test/tryton/**/*.test.ts'], maxWorkers: 2 } }),
);
