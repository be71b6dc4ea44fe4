/**
 * The arguments of `npm run verify`: what cannot be meant is one sentence, before a database is opened.
 */
import { expect, test } from 'vitest';
import { BadSetting } from './settings.ts';
import { readVerifyArguments } from './verify-arguments.ts';

const hash = 'ab'.repeat(32);

test('nothing asked is everything; a range and anchors are read, the data folder is handed on', () => {
  expect(readVerifyArguments([])).toEqual({ ranges: undefined, anchors: [], settingsArgv: [] });
  expect(
    readVerifyArguments(['--shard', '3', '--to', '20', '--anchor', `0:7:${hash}`, '--data', 'x']),
  ).toEqual({
    ranges: [{ shard: 3, fromSeq: undefined, toSeq: 20 }],
    anchors: [{ shard: 0, toSeq: 7, hash }],
    settingsArgv: ['--data', 'x'],
  });
  expect(readVerifyArguments(['--help'])).toBeUndefined();
});

test.each([
  [['--shard', '4'], '--shard is "4"'],
  [['--from', '1'], 'name it with --shard'],
  [['--shard', '0', '--from', '0'], '--from is "0"'],
  [['--anchor', '0:7:zz'], '--anchor is "0:7:zz"'],
  [['--all'], '--help lists the options'],
])('%j is refused', (argv, said) => {
  expect(() => readVerifyArguments(argv)).toThrow(BadSetting);
  expect(() => readVerifyArguments(argv)).toThrow(said);
});
