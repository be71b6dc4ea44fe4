/**
 * A cursor store in files, one a name, for processes that must find their place again after a crash.
 *
 * A cursor is written beside, flushed to the disk and renamed over the old one: after a power cut there is the old one or the new
 * one, never half of one. One process a folder and name. Node only; not loaded by what browsers load.
 */
import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import type { CursorStore } from '../cursor-store.ts';

/** Keeps cursors in files of a folder, which is made when it is missing. */
export function fileStore(folder: string): CursorStore {
  const fileOf = (name: string): string => path.join(folder, `${fileNameOf(name)}.cursor`);
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

/** Readable at its beginning, and no two names alike: a name may list hundreds of SKUs, a file's name may not. */
function fileNameOf(name: string): string {
  const readable = name.replace(/[^\w-]+/g, '-').slice(0, 60);
  return `${readable}-${createHash('sha256').update(name).digest('hex').slice(0, 32)}`;
}
