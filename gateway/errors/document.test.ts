/**
 * The error document says what the error table says.
 *
 * When this fails, render it again (the command is in docs/errors.md) and read the difference before committing it.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderErrorDocument } from './document.ts';

test('docs/errors.md is what the table renders to', () => {
  const committed = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');
  expect(committed).toBe(renderErrorDocument());
});
