/**
 * What `npm run bench` is asked for on the command line, and the one sentence that refuses what it does not know.
 *
 * Pure: nothing is started for a question that cannot be answered.
 */
import { parseArgs } from 'node:util';

/** What to run: benches by name in their own order, and how. */
export type BenchArguments = {
  readonly names: readonly string[];
  readonly rounds: number | undefined;
  readonly seed: number | undefined;
  readonly quick: boolean;
  /** A folder to put the data in; the system's own for passing things when undefined. */
  readonly data: string | undefined;
  /** How many movements are loaded before recording is measured. */
  readonly history: number;
};

/** A run, the help that was asked for, or why there is no run. */
export type BenchRequest =
  | { readonly run: BenchArguments }
  | { readonly help: string }
  | { readonly refusal: string };

const shapes = {
  only: { type: 'string' },
  rounds: { type: 'string' },
  seed: { type: 'string' },
  quick: { type: 'boolean', default: false },
  data: { type: 'string' },
  history: { type: 'string', default: '0' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Reads the arguments after the program's name. `known` are the names of the benches there are. */
export function readBenchArguments(argv: readonly string[], known: readonly string[]): BenchRequest {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: shapes, allowPositionals: true });
    const [word] = positionals;
    if (word !== undefined) return { refusal: `"${word}" is no option: ${namingHint(word, known)}` };
    if (values.help) return { help: helpOf(known) };
    const wanted = values.only?.split(',') ?? known;
    const unknown = wanted.find((name) => !known.includes(name));
    if (unknown !== undefined)
      return { refusal: `--only names "${unknown}"; there are ${known.join(', ')}.` };
    return {
      run: {
        names: known.filter((name) => wanted.includes(name)),
        rounds: numberOf('rounds', values.rounds, 1),
        seed: numberOf('seed', values.seed, 0),
        quick: values.quick,
        data: values.data,
        history: numberOf('history', values.history, 0) ?? 0,
      },
    };
  } catch (error) {
    return { refusal: sentenceOf(error) };
  }
}

function namingHint(word: string, known: readonly string[]): string {
  return known.includes(word)
    ? `to run that bench alone, say --only ${word}.`
    : `say --help for what there is.`;
}

function numberOf(name: string, text: string | undefined, least: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= least) return value;
  throw new Error(`--${name} must be a whole number of at least ${least}, not "${text}".`);
}

/** parseArgs explains in several sentences; the first says what is wrong. */
function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return `${message.split('. ')[0]?.replace(/\.$/, '')}: say --help for what there is.`;
}

function helpOf(known: readonly string[]): string {
  return `npm run bench -- [options]
  --only <names>   benches to run, separated by commas: ${known.join(', ')}
  --rounds <n>     slices of each variant, 3 by default
  --quick          one short round each; numbers for nobody
  --seed <n>       what the workloads are drawn from
  --data <folder>  where the data goes while it runs
  --history <n>    movements that are loaded before recording is measured`;
}
