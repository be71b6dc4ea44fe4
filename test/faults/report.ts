/**
 * What came of a run, as a person reads it: verdicts, how long each kind of answer was away after each fault, and counts.
 */
import type { RunResult } from './run.ts';

const columns = ['record', 'reserve', 'order', 'cached', 'strong', 'change', 'cache', 'posting'] as const;
const mostSentences = 10;

/** Writes a run as Markdown, without a title. */
export function renderRun(result: RunResult): string {
  const { options, loadMs, recoveries, counts, retried, exitCodes } = result;
  return [
    `${processes[options.topology]}, each fault ${options.rounds} times, seed ${options.seed}, load of ${(loadMs / 1_000).toFixed(0)} s.`,
    renderVerdicts(result),
    'Milliseconds from the fault to the first good answer that was asked after it; `right` is when what was killed ran again or what hung was let go.',
    renderTable(
      ['fault', 'right', ...columns],
      recoveries.map(({ name, atMs, rightAtMs, backMs }) => [
        name,
        String(rightAtMs - atMs),
        ...columns.map((column) => String(backMs[column] ?? 'never')),
      ]),
    ),
    `Counts: ${pairs(counts)}.`,
    `Tried again by clients: ${pairs(retried)}.`,
    `Exit codes after SIGTERM: ${pairs(exitCodes)}.`,
  ].join('\n\n');
}

const processes = {
  one: 'Everything in one process',
  split: 'A gateway, a stock process and a worker',
  pairs: 'Two gateways, two stock processes and two workers',
} as const;

/** How many things are wrong, over all checks. */
export function wrongCount({ wrong }: Pick<RunResult, 'wrong'>): number {
  return Object.values(wrong).flat().length;
}

function renderVerdicts({ wrong }: RunResult): string {
  const rows = Object.entries(wrong).map(([check, sentences]) => [check, String(sentences.length)]);
  const sentences = Object.entries(wrong).flatMap(([check, found]) =>
    found.slice(0, mostSentences).map((sentence) => `- ${check}: ${sentence}`),
  );
  return [
    renderTable(['check', 'wrong'], rows),
    ...(sentences.length === 0 ? [] : [sentences.join('\n')]),
  ].join('\n\n');
}

function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, nth) => (nth === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

function pairs(values: Readonly<Record<string, number | null>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}
