/**
 * A cursor store in files, one a name, for processes that must find their place again after a crash.
 *
 * A cursor is written beside, flushed to the disk and renamed over the old one: after a power cut there is the old one or the new
 * one, never half of one. One process a folder and name. Node only; not loaded by what browsers load.
 */
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import type { CursorStore } from '../cursor-store.ts';

/** Keeps cursors in files of a folder, which is made when it is missing. */
export function fileStore(folder: string): CursorStore {
  const fileOf = (name: string): string =>
    path.join(folder, `${encodeURIComponent(name).slice(0, 200)}.cursor`);
  return {
    async load(name) {
      try {
        const text = await readFile(fileOf(name), 'utf8');
        return text === '' ? undefined : text;
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
        throw error;
      }
    },
    async save(name, cursor) {
      await mkdir(folder, { recursive: true });
      const file = fileOf(name);
      const beside = `${file}.new`;
      const handle = await open(beside, 'w');
      try {
        await handle.writeFile(cursor);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(beside, file);
    },
  };
}
