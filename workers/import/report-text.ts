/**
 * The report as a person reads it at the end of the command: counts, reasons with some of their lines, the reconciliation.
 *
 * Bounded: a thousand refused lines are a count and the first of them; all of them are in the JSON report.
 */

import type { ImportOutcome } from './import-once.ts';
import type { ImportReport } from './report.ts';
import type { NonRecordedLine } from './tally.ts';

const shownLines = 10;
const shownDifferences = 10;
const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 3 });

/** Writes the outcome as lines of text, the last one ended. */
export function outcomeText({ report, importedAt, otherOfNameAt }: ImportOutcome): string {
  const notes = [
    ...(importedAt === undefined
      ? []
      : [
          `This very file was imported already, at ${importedAt.toISOString()}: nothing was recorded now (--again reads it again). It came to:`,
          '',
        ]),
    ...(otherOfNameAt === undefined
      ? []
      : [
          `A file of this name with another content was imported at ${otherOfNameAt.toISOString()}: this one counts for itself.`,
          '',
        ]),
  ];
  return notes.map((line) => `${line}\n`).join('') + reportText(report);
}

/** Writes the report as lines of text, the last one ended. */
export function reportText(report: ImportReport): string {
  const place = report.location === undefined ? '' : ` at ${report.location}`;
  const seconds = (report.durationMs / 1000).toFixed(1);
  return [
    `Imported ${report.file} (${report.format})${place} in ${seconds} s`,
    '',
    ...countLines(report),
    ...reasonLines(report),
    ...openingLines(report),
    ...reconciliationLines(report),
    '',
  ].join('\n');
}

function countLines(report: ImportReport): string[] {
  const rows: [string, number][] = [
    ['lines', report.lines],
    ['recorded', report.recorded],
    ['replayed', report.replayed],
    ['parked', report.parked],
    ['refused', report.refused],
    ['not stock', report.notStock],
  ];
  const { created } = report;
  const made =
    created === undefined
      ? []
      : [
          `created: ${created.location ? 'the location, ' : ''}${number.format(created.items)} items, ` +
            `${number.format(created.aliases)} aliases`,
        ];
  return [...rows.map(([label, count]) => row(label, count)), ...made];
}

function reasonLines({ nonRecorded }: ImportReport): string[] {
  if (nonRecorded.length === 0) return [];
  const groups = [...Map.groupBy(nonRecorded, ({ status, code }) => `${status} ${code}`)];
  return ['', 'Not recorded:', ...groups.flatMap(([, lines]) => groupLines(lines))];
}

function groupLines(lines: readonly NonRecordedLine[]): string[] {
  const [first] = lines;
  if (first === undefined) return [];
  const numbers = lines.slice(0, shownLines).map(({ line }) => line);
  const rest = lines.length - numbers.length;
  return [
    `  ${number.format(lines.length)} × ${first.code} (${first.status.toLowerCase().replace('_', ' ')}), such as line ${first.line}: ${first.reason}`,
    `    lines ${numbers.join(', ')}${rest > 0 ? ` and ${number.format(rest)} more (all of them in --report)` : ''}`,
  ];
}

function openingLines({ opening, openings }: ImportReport): string[] {
  if (opening === undefined) return [];
  const { factor, recorded, replayed, nonRecorded } = opening;
  return [
    '',
    `Openings: ${number.format(openings)} items with ${factor} times the units sold ` +
      `(${number.format(recorded)} recorded, ${number.format(replayed)} replayed)`,
    ...nonRecorded
      .slice(0, shownLines)
      .map(({ sku, code, reason }) => `  ${sku} not opened: ${code}: ${reason}`),
  ];
}

function reconciliationLines({ reconciliation: found }: ImportReport): string[] {
  if (found === undefined) return [];
  const rows: [string, number][] = [
    ['opened', found.opened],
    ['sold', -found.sold],
    ['returned', found.returned],
    ['adjusted', found.adjusted],
    ['file says', found.fileSays],
    ['other events', found.otherMovements],
    ['on hand', found.onHand],
  ];
  const verdict =
    found.differences.length === 0
      ? `no difference in any of ${number.format(found.items)} items`
      : `DIFFERENCES in ${number.format(found.differences.length)} of ${number.format(found.items)} items:`;
  return [
    '',
    'Reconciliation with the ledger, in units:',
    ...rows.map(([label, units]) => row(label, units)),
    `  ${verdict}`,
    ...found.differences
      .slice(0, shownDifferences)
      .map(
        ({ sku, fileSays, otherMovements, onHand }) =>
          `  ${sku}: the file says ${fileSays}, other events ${otherMovements}, on hand is ${onHand}`,
      ),
  ];
}

function row(label: string, value: number): string {
  return `  ${label.padEnd(13)}${number.format(value).padStart(12)}`;
}
