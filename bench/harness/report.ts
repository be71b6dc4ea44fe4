/**
 * What a run leaves: one JSON file with everything and one Markdown file to read, in bench/results.
 *
 * Names begin with the date and end with the commit, so that runs sort by time and two of one commit don't collide.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { renderReport } from './markdown.ts';
import type { RunReport } from './run-report.ts';

/** Writes both files; gives their paths without ending, and the Markdown. */
export function writeReport(report: RunReport, folder: string): { file: string; text: string } {
  const { date, commit } = report.machine;
  const file = path.join(
    folder,
    `${date.slice(0, 16).replace('T', '-').replace(':', '')}-${commit.slice(0, 8)}`,
  );
  const text = `${renderReport(report)}\n`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${file}.json`, `${JSON.stringify(report, undefined, 2)}\n`);
  writeFileSync(`${file}.md`, text);
  return { file, text };
}
