/**
 * The data folder's lock: one holder at a time, named to the other, gone with its process.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DataFolderHeld, lockDataFolder, MissingPrerequisite, openDataFolder } from '#launch';
import { makeDataFolder, removeDataFolder } from '#test/world';

let dataFolder: string;
beforeEach(() => {
  dataFolder = makeDataFolder();
});
afterEach(() => removeDataFolder(dataFolder));

test('the second to ask is told the folder and the process that holds it', async () => {
  const folder = openDataFolder(dataFolder, undefined);
  const lock = await lockDataFolder(folder);
  const second = lockDataFolder(folder);
  await expect(second).rejects.toBeInstanceOf(DataFolderHeld);
  await expect(second).rejects.toThrow(`the data folder ${dataFolder} is in use by process ${process.pid}`);
  await lock.release();
  await (await lockDataFolder(folder)).release();
});

test('a folder reached by another path is the same folder', async () => {
  const lock = await lockDataFolder(openDataFolder(dataFolder, undefined));
  const alias = `${dataFolder}-link`;
  symlinkSync(dataFolder, alias);
  await expect(lockDataFolder(openDataFolder(alias, undefined))).rejects.toBeInstanceOf(DataFolderHeld);
  rmSync(alias);
  await lock.release();
});

test('a holder that is killed holds no longer', async () => {
  const folder = openDataFolder(dataFolder, undefined);
  const door = path.join(import.meta.dirname, '..', '..', 'launch', 'embedded', 'data-folder.ts');
  const script = `
    import { lockDataFolder, openDataFolder } from ${JSON.stringify(door)};
    await lockDataFolder(openDataFolder(${JSON.stringify(dataFolder)}, undefined));
    process.stdout.write('held');
    setInterval(() => undefined, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', script]);
  await once(holder.stdout, 'data');
  await expect(lockDataFolder(folder)).rejects.toThrow(`in use by process ${holder.pid}`);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  await (await lockDataFolder(folder)).release();
});

test('it is closed to others, and keeps its id', () => {
  const folder = openDataFolder(dataFolder, undefined);
  expect(statSync(dataFolder).mode & 0o777).toBe(0o700);
  expect(openDataFolder(dataFolder, undefined).id).toBe(folder.id);
});

test('a path that cannot be a folder is one sentence', () => {
  mkdirSync(dataFolder);
  expect(() => openDataFolder('/dev/null/data', undefined)).toThrow(MissingPrerequisite);
  expect(() => openDataFolder('/dev/null/data', undefined)).toThrow(
    /^the data folder \/dev\/null\/data cannot be used/,
  );
});

test('a holder that is ending is waited for by whoever has patience', async () => {
  const folder = openDataFolder(dataFolder, undefined);
  const lock = await lockDataFolder(folder);
  lock.announceEnd();
  await expect(lockDataFolder(folder)).rejects.toMatchObject({ isEnding: true });
  const waiting = lockDataFolder(folder, { patienceMs: 1 });
  await lock.release();
  await (await waiting).release();
});
