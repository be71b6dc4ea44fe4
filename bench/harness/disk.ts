/**
 * The physical limit of a durable write: how long this disk takes to make 8 kB safe.
 *
 * A loop of one small write and fdatasync, as PostgreSQL does for a commit, over the folder the databases are in. Nothing
 * of the product is involved: no design can acknowledge a lone durable write faster.
 */
import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { type Latency, LatencyHistogram } from './latency.ts';

/** What the disk was seen to do. */
export type DiskLimit = Latency & { readonly syncsPerSecond: number };

const pageBytes = 8_192;
const fileBytes = 16 * 1024 * 1024;

/** Writes and syncs for so many milliseconds in this folder; leaves nothing behind. */
export function probeDisk(folder: string, forMs: number): DiskLimit {
  const name = path.join(folder, `disk-probe-${process.pid}`);
  const file = openSync(name, 'w', 0o600);
  const page = Buffer.alloc(pageBytes, 1);
  try {
    // The file has its length before, as a WAL segment does: only its contents change.
    writeSync(file, Buffer.alloc(fileBytes), 0, fileBytes, 0);
    fdatasyncSync(file);
    return syncFor(forMs, (at) => {
      writeSync(file, page, 0, pageBytes, (at * pageBytes) % fileBytes);
      fdatasyncSync(file);
    });
  } finally {
    closeSync(file);
    rmSync(name, { force: true });
  }
}

function syncFor(forMs: number, writeAndSync: (at: number) => void): DiskLimit {
  const latency = new LatencyHistogram();
  const startedAtMs = performance.now();
  let count = 0;
  let nowMs = startedAtMs;
  while (nowMs - startedAtMs < forMs) {
    writeAndSync(count);
    const doneAtMs = performance.now();
    latency.add(doneAtMs - nowMs);
    nowMs = doneAtMs;
    count += 1;
  }
  return { ...latency.summary(), syncsPerSecond: (count * 1_000) / (nowMs - startedAtMs) };
}
