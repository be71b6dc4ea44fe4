/**
 * The file being imported, as the import sees it: a name, a size, and its bytes from the start as often as needed.
 *
 * And how an import ends early: refused (a sentence for the person, nothing half-meant recorded) or stopped (repeat the
 * command; what is recorded is not recorded twice).
 */
import type { Bytes } from '#connectors';

/** A file to import. `open` starts again from the first byte each time. */
export type ImportFile = {
  readonly name: string;
  readonly sizeBytes: number;
  readonly open: () => Bytes;
};

/** The import cannot be done as asked; the message is one sentence for the person who asked. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';
}

/** The import was stopped on the way; the message says how far it came and what to do. */
export class ImportStopped extends Error {
  override readonly name = 'ImportStopped';
}

/** What the import is doing. */
export type ImportPhase = 'reading' | 'openings' | 'recording';

/** How far it is: `done` of `total`, in bytes of the file or, for openings, in events. */
export type ImportProgress = {
  readonly phase: ImportPhase;
  readonly done: number;
  readonly total: number;
};

/** Where progress goes, and the signal that stops the import between two batches. */
export type ImportWatch = {
  readonly onProgress: (progress: ImportProgress) => void;
  readonly signal: AbortSignal;
};

/**
 * Passes a file's bytes on, telling how many have gone by.
 * Throws ImportStopped when the signal says so while nothing is being recorded yet; recording stops between batches.
 */
export async function* watchedBytes(
  file: ImportFile,
  phase: ImportPhase,
  { onProgress, signal }: ImportWatch,
): AsyncGenerator<Uint8Array> {
  let done = 0;
  onProgress({ phase, done, total: file.sizeBytes });
  for await (const piece of file.open()) {
    if (signal.aborted && phase === 'reading') {
      throw new ImportStopped('stopped before anything was recorded: run the same command again');
    }
    yield piece;
    done += piece.length;
    onProgress({ phase, done, total: file.sizeBytes });
  }
}
