/**
 * Under an old Node the product is one sentence, not a syntax error.
 */
import { expect, test } from 'vitest';
import { runToEnd } from '#test/world';

/** Preloaded first: what follows believes it runs on Node 20. */
const pretendNode20 = `data:text/javascript,Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.11.1' } })`;

test.each(['launch/start.ts', 'launch/migrate.ts'])(
  '%s says which Node it needs and what to do',
  async (script) => {
    const ending = await runToEnd({
      script,
      nodeOptions: ['--import', pretendNode20, '--import', './launch/node-version.js'],
    });
    expect(ending.code).toBe(1);
    expect(ending.stderr).toMatch(
      /^Stockgate needs Node 24 or later and this is Node 20\.11\.1: .*npm ci.*\n$/,
    );
    expect(ending.stdout).toBe('');
  },
);
