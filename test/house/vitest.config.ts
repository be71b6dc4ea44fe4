/**
 * How the house tests run: alone, with nothing started.
 *
 * They read files and parse them, so `npm run check` needs no database and no Redis; the rest of the tests have their own
 * configuration at the root.
 */
import { defineConfig } from 'vitest/config';
import { rootFolder } from './tree.ts';

export default defineConfig({
  root: rootFolder,
  test: {
    include: ['test/house/**/*.test.ts'],
    pool: 'threads',
    isolate: false,
    reporters: ['dot'],
    // The first test of a file parses the whole tree; types, generated files and style are checked beside it.
    testTimeout: 60_000,
  },
});
