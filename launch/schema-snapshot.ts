/**
 * `npm run schema:snapshot`: migrates an empty database on a server of its own and writes the committed picture of it.
 *
 * Run it after adding a migration. It touches no data folder but a temporary one.
 */
import './node-version.js';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createPool, writeSnapshot } from '#database';
import { runCommandLine } from './command.ts';
import { openDataFolder } from './embedded/data-folder.ts';
import { startPostgres } from './embedded/postgres.ts';
import { serverUser } from './embedded/server-user.ts';
import { migrateAt } from './servers.ts';
import { readSettings } from './settings.ts';

await runCommandLine(async () => {
  const env = readSettings().environment;
  const folder = openDataFolder(
    path.join(tmpdir(), `stockgate-snapshot-${randomUUID()}`),
    await serverUser(env),
  );
  const server = await startPostgres({ folder, env, isDurable: false });
  try {
    await migrateAt(server.url);
    const database = createPool({
      url: server.url,
      max: 1,
      role: 'owner',
      applicationName: 'schema-snapshot',
    });
    await writeSnapshot(database);
    await database.end();
    process.stdout.write('written: database/schema.snapshot.sql\n');
  } finally {
    await server.stop();
    rmSync(folder.path, { recursive: true, force: true });
  }
});
