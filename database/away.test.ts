/**
 * Which failures of the database pass by themselves, as a table: what the server reports, what the driver says, and bugs,
 * which must stay bugs.
 */
import { expect, test } from 'vitest';
import { absenceOf } from './away.ts';
import { CommitUnknown } from './transaction.ts';

const reported = (code: string) =>
  Object.assign(new Error('told by the server'), { code, severity: 'ERROR' });
const network = (code: string) => Object.assign(new Error(`connect ${code}`), { code });

test.each([
  ['a refused connection', network('ECONNREFUSED'), 'away'],
  ['a broken one', network('ECONNRESET'), 'away'],
  ['every address refused', new AggregateError([network('ECONNREFUSED'), network('ECONNREFUSED')]), 'away'],
  ['a connection that ended', new Error('Connection terminated unexpectedly'), 'away'],
  ['no connection in time', new Error('timeout exceeded when trying to connect'), 'away'],
  ['a server that stops', reported('57P01'), 'away'],
  ['a server that crashed', reported('57P02'), 'away'],
  ['a server that starts', reported('57P03'), 'away'],
  ['a commit nobody knows of', new CommitUnknown(network('ECONNRESET')), 'away'],
  ['no connection left', reported('53300'), 'busy'],
  ['a deadlock that stayed', reported('40P01'), 'busy'],
  ['a lock not got', reported('55P03'), 'busy'],
  ['a statement cut off', reported('57014'), 'slow'],
  ['a broken constraint', reported('23505'), undefined],
  ['a mistake in SQL', reported('42601'), undefined],
  ['a bug', new TypeError('undefined is not a function'), undefined],
  ['no error at all', 'ECONNREFUSED', undefined],
])('%s', (_what, error, absence) => {
  expect(absenceOf(error)).toBe(absence);
});
