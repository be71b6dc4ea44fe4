/**
 * Stores of cursors: what is kept is what was saved last, also by another process, and where the browser refuses to keep anything.
 */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CursorStore, memoryStore, webStore } from './cursor-store.ts';
import { fileStore } from './node/file-store.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stockgate-cursors-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Names list what is asked, up to 500 SKUs. */
const long = `Stock skus=${'SKU,'.repeat(500)}`;
const storage = new Map<string, string>();
const kept = {
  getItem: (key: string) => storage.get(key) ?? null,
  setItem: (key: string, value: string) => void storage.set(key, value),
};
const refusing = {
  getItem: () => {
    throw new Error('SecurityError');
  },
  setItem: () => {
    throw new Error('QuotaExceededError');
  },
};
const stores: Readonly<Record<string, () => CursorStore>> = {
  memory: memoryStore,
  'web storage': () => webStore(kept),
  'web storage that refuses': () => webStore(refusing),
  files: () => fileStore(path.join(folder, 'made')),
};

describe.each(Object.keys(stores))('%s', (name) => {
  it('keeps the last cursor of each name', async () => {
    const store = stores[name]?.() ?? memoryStore();
    expect(await store.load('Stock skus=["A/B"]')).toBeUndefined();
    await store.save('Stock skus=["A/B"]', 'one');
    await store.save('other', 'theirs');
    await store.save(`${long}A`, 'long A');
    await store.save(`${long}B`, 'long B');
    await store.save('Stock skus=["A/B"]', 'two');
    expect(await store.load('Stock skus=["A/B"]')).toBe('two');
    expect(await store.load('other')).toBe('theirs');
    expect(await store.load(`${long}A`)).toBe('long A');
  });
});

it('files and web storage outlive the store that wrote them; files leave nothing half written', async () => {
  expect(await fileStore(path.join(folder, 'made')).load('other')).toBe('theirs');
  expect(await webStore(kept).load('other')).toBe('theirs');
  expect((await readdir(path.join(folder, 'made'))).filter((file) => !file.endsWith('.cursor'))).toEqual([]);
});
