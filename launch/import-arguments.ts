/**
 * The command line of `npm run import`, read and checked before anything is opened or started.
 *
 * Everything that can be told to be wrong by looking at the words and at the file system is BadSetting, one sentence
 * naming the argument and its value; what the file holds is found out later.
 */
import { accessSync, constants, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type FileFormat, fileFormats, findFileFormat } from '#connectors';
import { type Factor, parseFactor } from '#workers';
import { BadSetting } from './settings.ts';

/** What was asked for; paths are absolute. */
export type ImportArguments = {
  readonly file: string;
  readonly sizeBytes: number;
  readonly format: FileFormat;
  readonly locationId: string | undefined;
  readonly factor: Factor | undefined;
  readonly reportFile: string | undefined;
  /** Whether a file that was imported already is read again. */
  readonly again: boolean;
  /** The options that are settings of the product, to be read by readSettings. */
  readonly settingsArgv: readonly string[];
};

const formatNames = fileFormats.map(({ name }) => name);

/** What `--help` prints: usage, options, formats and exit codes. */
export const importUsage = `npm run import -- <file> --format <name> [options]

  --format <name>      ${formatNames.join(', ')}
  --location <id>      online-retail: where the lines happened, created when unknown; UK-DC by default
  --opening <factor>   online-retail: first assert an opening stock of factor × units sold for each item, rounded up
  --report <file>      write the report as JSON, with every line that was not recorded
  --again              read a file of events again that was imported already; without it, it is known by its content
  --data <folder>      the product's data folder, as for npm start

${fileFormats.map(({ name, describes }) => `  ${name.padEnd(17)}${describes}`).join('\n')}

An import can be stopped and repeated at any time: nothing is recorded twice. Exit code 0: the file was imported, and
lines that were refused are in the report; 1: it could not be imported, or the ledger disagrees; 2: wrong arguments.
`;

const optionTypes = {
  format: { type: 'string' },
  location: { type: 'string' },
  opening: { type: 'string' },
  report: { type: 'string' },
  data: { type: 'string' },
  again: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** Reads the arguments; undefined when help was asked for. Throws BadSetting. */
export function readImportArguments(argv: readonly string[]): ImportArguments | undefined {
  const { values, positionals } = parse(argv);
  if (values.help === true) return undefined;
  const [file, ...more] = positionals;
  if (file === undefined) throw new BadSetting(`no file is named; usage: ${importUsage.split('\n')[0]}`);
  if (more.length > 0) throw new BadSetting(`one file at a time: "${more[0]}" is one too many`);
  const format = readFormat(values.format);
  return {
    file: path.resolve(file),
    sizeBytes: fileSize(file),
    format,
    ...readSelfContained(values, format),
    reportFile: values.report === undefined ? undefined : reportPath(values.report),
    again: values.again === true,
    settingsArgv: values.data === undefined ? [] : ['--data', values.data],
  };
}

type Parsed = {
  readonly values: {
    readonly format?: string;
    readonly location?: string;
    readonly opening?: string;
    readonly report?: string;
    readonly data?: string;
    readonly again?: boolean;
    readonly help?: boolean;
  };
  readonly positionals: readonly string[];
};

function parse(argv: readonly string[]): Parsed {
  try {
    return parseArgs({ args: [...argv], options: optionTypes, allowPositionals: true });
  } catch (error) {
    // Node's own message goes on for several lines, with advice that is none of ours.
    const reason = error instanceof Error ? error.message.split(/\.[ \n]/)[0] : String(error);
    const known = Object.keys(optionTypes).map((name) => `--${name}`);
    throw new BadSetting(
      `${reason}: the options are ${known.join(', ')}, a value that begins with - is given after =`,
    );
  }
}

function readFormat(name: string | undefined): FileFormat {
  const known = formatNames.join(', ');
  if (name === undefined) throw new BadSetting(`--format is missing: it is one of ${known}`);
  const format = findFileFormat(name);
  if (format === undefined) throw new BadSetting(`--format is "${name}" and must be one of ${known}`);
  return format;
}

function readSelfContained(
  { location, opening }: Parsed['values'],
  format: FileFormat,
): Pick<ImportArguments, 'locationId' | 'factor'> {
  const takesBoth = format.kind === 'events' && format.selfContained !== undefined;
  if (location !== undefined && !takesBoth)
    throw new BadSetting(`--location does not go with --format ${format.name}: its lines name their own`);
  if (opening !== undefined && !takesBoth)
    throw new BadSetting(
      `--opening does not go with --format ${format.name}: openings are events of their own there`,
    );
  if (location !== undefined && !/^\S.{0,62}\S$|^\S$/.test(location))
    throw new BadSetting(
      `--location is "${location}" and must be 1 to 64 characters without space around them`,
    );
  const factor = opening === undefined ? undefined : parseFactor(opening);
  if (opening !== undefined && factor === undefined)
    throw new BadSetting(
      `--opening is "${opening}" and must be a decimal such as 1.2, from 0 to 999999, with at most 9 decimals`,
    );
  return { locationId: location, factor };
}

function fileSize(file: string): number {
  const stats = statsOf(file);
  if (stats.isDirectory()) throw new BadSetting(`"${file}" is a folder: name a file in it`);
  if (!stats.isFile())
    throw new BadSetting(`"${file}" is not an ordinary file, and it has to be read more than once`);
  if (!isAllowed(file, constants.R_OK))
    throw new BadSetting(`the file "${file}" may not be read by this user`);
  return stats.size;
}

function statsOf(file: string): Stats {
  try {
    return statSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const why = code === 'ENOENT' ? 'there is no such file' : `it cannot be opened (${String(code)})`;
    throw new BadSetting(`the file is "${file}" and ${why}`);
  }
}

function reportPath(file: string): string {
  const absolute = path.resolve(file);
  if (!isAllowed(path.dirname(absolute), constants.W_OK) || isFolder(absolute))
    throw new BadSetting(
      `--report is "${file}", which cannot be written: its folder must exist and be writable`,
    );
  return absolute;
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isAllowed(file: string, mode: number): boolean {
  try {
    accessSync(file, mode);
    return true;
  } catch {
    return false;
  }
}
