/**
 * `npm run migrate`: brings the schema up to date and says what it did.
 *
 * `npm start` does the same by itself; this is for those who migrate before they roll out. Takes --data like start.
 */
import './node-version.js';
import { readMigrations } from '#database';
import { runCommandLine } from './command.ts';
import { migrateAt, startDatabase } from './servers.ts';
import { readSettings } from './settings.ts';

await runCommandLine(async () => {
  const server = await startDatabase(readSettings());
  try {
    const applied = await migrateAt(server.url);
    const known = (await readMigrations()).length;
    for (const name of applied) process.stdout.write(`applied ${name}\n`);
    process.stdout.write(`${server.label}: ${applied.length} applied now, ${known} in all\n`);
  } finally {
    await server.stop();
  }
});
