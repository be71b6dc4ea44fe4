/**
 * The product for the identity bench: `identity-product.ts <databaseUrl> <redisUrl>`, with identity open.
 *
 * A request without credentials is the development caller's, one with a key its holder's: both are measured in this one
 * process. An operator can't start it so in production; libraries here run as in production all the same.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { readSettings, startProduct } from '#launch';

const [databaseUrl = '', redisUrl = ''] = process.argv.slice(2);
const workingFolder = mkdtempSync(path.join(tmpdir(), 'stockgate-bench-identity-'));
const settings = readSettings({
  argv: ['--port', '0'],
  env: {
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    STOCKGATE_IDENTITY: 'open',
    STOCKGATE_LEAVE_MS: '0',
  },
  workingFolder,
});
const product = await startProduct(settings, { logger: pino({ level: 'silent' }) });

async function end(): Promise<void> {
  await product.stop();
  rmSync(workingFolder, { recursive: true, force: true });
  process.exit();
}

process.once('SIGTERM', () => void end());
process.once('disconnect', () => void end());
process.send?.({ type: 'ready', url: product.url });
