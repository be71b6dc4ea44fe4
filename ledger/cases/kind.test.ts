/**
 * The table of kinds against those who speak of them: the contract and the runbook name every kind, and no other.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { caseKinds, caseOwners, kindRules } from './kind.ts';

const read = (file: string): string => readFileSync(path.join(import.meta.dirname, '..', '..', file), 'utf8');

test('the runbook says of every kind what to do', () => {
  const runbook = /\n## Exception cases\n([\s\S]*?)\n## /.exec(read('docs/operations.md'))?.[1] ?? '';
  const named = [...runbook.matchAll(/^\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) \|/gm)].flatMap((row) =>
    (row[1] ?? '').replaceAll('`', '').split(', '),
  );
  expect(named.sort()).toEqual([...caseKinds].sort());
});

test('the contract knows every kind, and no other', () => {
  const body = /enum ExceptionKind \{([\s\S]*?)\n\}/.exec(read('schema/stock-cases.graphql'))?.[1] ?? '';
  const named = [...body.matchAll(/^ {2}([A-Z_]+)$/gm)].map((match) => match[1]);
  expect(named.sort()).toEqual([...caseKinds].sort());
});

test.each([...caseKinds])('%s tells a person what it is and what to do', (kind) => {
  const { owner, title, action, effects } = kindRules[kind];
  expect([...caseOwners, 'LOCATION']).toContain(owner);
  expect(title).toMatch(/^[A-Z].*[^.]$/);
  expect(action).toMatch(/^[A-Z].*\.$/);
  expect(effects.length).toBeGreaterThan(0);
});
