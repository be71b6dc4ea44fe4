/**
 * What the command line of the bench means, and that what it doesn't know is refused in one sentence.
 *
 * Pure: nothing is started.
 */
import { expect, test } from 'vitest';
import { readBenchArguments } from './arguments.ts';

const known = ['reserve', 'record'];
const read = (...argv: string[]) => readBenchArguments(argv, known);

test('without options everything is run, as often as usual', () => {
  expect(read()).toEqual({
    run: { names: known, rounds: undefined, seed: undefined, quick: false, data: undefined, history: 0 },
  });
});

test('options choose, and benches keep their own order', () => {
  expect(read('--only', 'record,reserve', '--rounds', '5', '--seed', '7', '--quick')).toMatchObject({
    run: { names: ['reserve', 'record'], rounds: 5, seed: 7, quick: true },
  });
});

test.each([
  [['reserve'], '"reserve" is no option: to run that bench alone, say --only reserve.'],
  [['nonsense'], '"nonsense" is no option: say --help for what there is.'],
  [['--only', 'nonsense'], '--only names "nonsense"; there are reserve, record.'],
  [
    ['--rounds', 'many'],
    '--rounds must be a whole number of at least 1, not "many": say --help for what there is.',
  ],
  [['--nonsense'], "Unknown option '--nonsense': say --help for what there is."],
])('%j is refused in one sentence', (argv, refusal) => {
  expect(read(...argv)).toEqual({ refusal });
});

test('help names every bench', () => {
  const asked = read('--help');
  for (const name of known) expect('help' in asked && asked.help).toContain(name);
});
