/**
 * The command line of `npm run verify`, read and checked before anything is opened: which part of the chain, which seals
 * kept outside, and where the database is.
 */
import { parseArgs } from 'node:util';
import { type Anchor, type ChainRange, shardCount } from '#ledger';
import { BadSetting } from './settings.ts';

/** What was asked for. */
export type VerifyArguments = {
  /** Undefined: everything. */
  readonly ranges: readonly ChainRange[] | undefined;
  readonly anchors: readonly Anchor[];
  /** The options that are settings of the product, to be read by readSettings. */
  readonly settingsArgv: readonly string[];
};

/** What `--help` prints: usage, options and exit codes. */
export const verifyUsage = `npm run verify -- [options]

Computes every seal of the feed again from the rows it covers, replays the feed to the positions, sums every position's
journal and every item's accounts. Reads only; runs beside the product. Without options everything is verified.

  --shard <number>     only the chain of this feed shard, 0 to ${shardCount - 1}
  --from <number>      only from this row of the feed (with --shard)
  --to <number>        only up to this row of the feed (with --shard)
  --anchor <text>      a seal that was kept elsewhere, as printed at the end: <shard>:<row>:<hash>; may be repeated
  --data <folder>      the product's data folder, as for npm start

Exit code 0: everything is as it was sealed; 1: something is not, and the first such thing is named; 2: wrong arguments.
What this proves, and what it cannot: docs/ledger.md, "Seals".
`;

const optionTypes = {
  shard: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  anchor: { type: 'string', multiple: true },
  data: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** Reads the arguments; undefined when help was asked for. Throws BadSetting naming the argument and its value. */
export function readVerifyArguments(argv: readonly string[]): VerifyArguments | undefined {
  const values = parsed(argv);
  if (values.help === true) return undefined;
  const { shard, from, to, data } = values;
  if (shard === undefined && (from !== undefined || to !== undefined))
    throw new BadSetting('--from and --to are rows of one shard: name it with --shard');
  const range =
    shard === undefined
      ? undefined
      : { shard: shardOf('--shard', shard), fromSeq: rowOf('--from', from), toSeq: rowOf('--to', to) };
  return {
    ranges: range && [range],
    anchors: (values.anchor ?? []).map(anchorOf),
    settingsArgv: data === undefined ? [] : ['--data', data],
  };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: optionTypes }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new BadSetting(`${reason}: npm run verify -- --help lists the options`);
  }
}

function shardOf(option: string, text: string): number {
  const shard = Number(text);
  if (/^\d+$/.test(text) && shard < shardCount) return shard;
  throw new BadSetting(`${option} is "${text}" and must be a shard, 0 to ${shardCount - 1}`);
}

function rowOf(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const row = Number(text);
  if (/^\d+$/.test(text) && row >= 1 && Number.isSafeInteger(row)) return row;
  throw new BadSetting(`${option} is "${text}" and must be a row of the feed, 1 or more`);
}

function anchorOf(text: string): Anchor {
  const [, shard, row, hash] = /^(\d+):(\d+):([0-9a-fA-F]{64})$/.exec(text) ?? [];
  if (shard === undefined || hash === undefined)
    throw new BadSetting(`--anchor is "${text}" and must be <shard>:<row>:<64 hexadecimal digits>`);
  return { shard: shardOf('--anchor', shard), toSeq: rowOf('--anchor', row) ?? 0, hash };
}
