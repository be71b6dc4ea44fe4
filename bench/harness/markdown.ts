/**
 * Results as a person reads them: Markdown with a table of verdicts and one of figures a bench, on screen and in the file.
 *
 * A spread is written `median (least–most)` over rounds.
 */
import type { BenchResult, Verdict } from './bench.ts';
import type { DiskLimit } from './disk.ts';
import type { Figure, Spread } from './figures.ts';
import type { RunReport } from './run-report.ts';

/** Writes a whole run. */
export function renderReport(report: RunReport): string {
  const { machine, postgresSettings, disk, options } = report;
  const settings = Object.entries(postgresSettings).map(([name, value]) => `${name}=${value}`);
  return [
    `# Bench of ${machine.date.slice(0, 16).replace('T', ' ')} UTC, commit ${machine.commit}${machine.isModified ? ' (modified)' : ''}`,
    [
      `Machine: ${machine.cores} cores (${machine.processor}), ${machine.memoryGb} GB, Linux ${machine.kernel}, Node ${machine.node}; load before the run ${machine.loadBefore.join(' ')}.`,
      `PostgreSQL: ${settings.join(', ')}.`,
      `Disk: ${diskText(disk)}: the physical limit of a lone durable commit.${machine.isMemoryDisk ? ' THE DATA LIES IN MEMORY: nothing durable was measured.' : ''}`,
      `Seed ${options.seed}; ${options.rounds} rounds of ${options.measureMs} ms after ${options.warmMs} ms of warm-up, variants in turns. ${Math.round(report.seconds)} s in all.`,
    ].join('  \n'),
    '## Promises',
    verdictTable(report.results.flatMap(({ verdicts }) => verdicts)),
    ...report.results.map(renderResult),
    ...report.missing.map((text) => `Not in this run: ${text}`),
  ].join('\n\n');
}

function renderResult(result: BenchResult): string {
  return [
    `## ${result.title}`,
    result.method.map((sentence) => `- ${sentence}`).join('\n'),
    ...[...Map.groupBy(result.figures, ({ group }) => group)].map(
      ([group, figures]) => `### ${group}\n\n${figureTable(figures)}`,
    ),
    ...(result.disk === undefined ? [] : [`Disk right before: ${diskText(result.disk)}.`]),
    ...(result.notes.length === 0 ? [] : [result.notes.map((note) => `- ${note}`).join('\n')]),
  ].join('\n\n');
}

function diskText({ p50Ms, p99Ms, maxMs, syncsPerSecond }: DiskLimit): string {
  return `8 kB write + fdatasync ${ms(p50Ms)} p50, ${ms(p99Ms)} p99, ${ms(maxMs)} max, ${count(syncsPerSecond)} a second`;
}

function verdictTable(verdicts: readonly Verdict[]): string {
  return table(
    ['promise', 'target', 'measured', ''],
    verdicts.map(({ promise, target, measured, unit, isMet }) => [
      promise,
      target,
      spread(measured, forms[unit]),
      isMet === undefined ? '' : isMet ? 'met' : 'MISSED',
    ]),
  );
}

function figureTable(figures: readonly Figure[]): string {
  return table(
    ['variant', 'clients', 'per second', 'p50', 'p99', 'max', 'CPU µs each', 'operations', 'answers'],
    figures.map((figure) => [
      figure.variant,
      String(figure.clients),
      spread(figure.unitsPerSecond, count),
      ms(figure.p50Ms),
      ms(figure.p99Ms),
      ms(figure.maxMs),
      Number.isFinite(figure.cpuMicros.median) ? spread(figure.cpuMicros, micros) : 'not measured',
      count(figure.operations),
      Object.entries(figure.answers)
        .map(([answer, times]) => `${answer} ${count(times)}`)
        .join(', '),
    ]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Writes a spread with the given form of its numbers. */
export function spread({ median, least, most }: Spread, form: (value: number) => string): string {
  return `${form(median)} (${form(least)}–${form(most)})`;
}

/** Writes a ratio; small ones as a fraction, because "1/40" says more than "0.025". */
export function ratio(value: number): string {
  return value < 0.5 ? `1/${number(1 / value)}` : `${number(value)}×`;
}

/** Writes a count with thousands set apart. */
export function count(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

function micros(value: number): string {
  return number(value);
}

function ms(value: number): string {
  return Number.isFinite(value) ? `${number(value)} ms` : '–';
}

const forms = { ratio, ms, bytes: (value: number) => `${number(value)} bytes` } as const;

function number(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (value >= 100) return count(value);
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
