/**
 * How an import shows how far it is: a bar on a terminal, a line now and then anywhere else. On standard error, so that
 * standard output is the report alone.
 *
 * And the report as a file: whole or not at all.
 */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { SingleBar } from 'cli-progress';
import type { ImportProgress, ImportReport } from '#workers';

/** Shows progress until `close`. */
export type ImportDisplay = { show(progress: ImportProgress): void; close(): void };

const lineEveryMs = 2_000;
const labels: Record<ImportProgress['phase'], string> = {
  reading: 'reading the file',
  openings: 'opening stock',
  recording: 'recording lines',
};

/** A bar when standard error is a terminal, lines otherwise. */
export function openDisplay(stream: NodeJS.WriteStream = process.stderr): ImportDisplay {
  return stream.isTTY === true ? barDisplay(stream) : lineDisplay(stream);
}

function barDisplay(stream: NodeJS.WriteStream): ImportDisplay {
  const bar = new SingleBar({
    stream,
    format: '{label} [{bar}] {percentage} % {duration_formatted}',
    barCompleteChar: '=',
    barIncompleteChar: ' ',
    hideCursor: true,
    clearOnComplete: true,
    // The command itself stops on a signal, between two batches, and says so.
    gracefulExit: false,
  });
  let phase: ImportProgress['phase'] | undefined;
  return {
    show: (progress) => {
      const label = labels[progress.phase].padEnd(16);
      if (phase === progress.phase) bar.update(progress.done, { label });
      else bar.start(progress.total, progress.done, { label });
      phase = progress.phase;
    },
    close: () => bar.stop(),
  };
}

function lineDisplay(stream: NodeJS.WritableStream): ImportDisplay {
  let phase: ImportProgress['phase'] | undefined;
  let toldAtMs = 0;
  return {
    show: (progress) => {
      const isDue = phase !== progress.phase || performance.now() - toldAtMs >= lineEveryMs;
      if (!isDue) return;
      phase = progress.phase;
      toldAtMs = performance.now();
      const percent = progress.total === 0 ? 100 : Math.floor((100 * progress.done) / progress.total);
      stream.write(`${labels[progress.phase]}: ${percent} %\n`);
    },
    close: () => undefined,
  };
}

/** Writes the report as JSON beside its final name and renames it, so that a reader never sees half of it. */
export function writeReportFile(file: string, report: ImportReport): void {
  const unfinished = `${file}.${process.pid}.unfinished`;
  try {
    writeFileSync(unfinished, `${JSON.stringify(report, null, 2)}\n`);
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}
