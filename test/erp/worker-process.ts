/**
 * A process that does nothing but ERP posting, to be killed by a test.
 *
 * Takes the database, Redis and receiver URLs and the secret as arguments; runs until a signal ends it.
 */
import { pino } from 'pino';
import { createHttpConnector } from '#connectors';
import { createPool } from '#database';
import { startErpPosting } from '#workers';

const [databaseUrl = '', redisUrl = '', receiverUrl = '', secret = '', settings = '{}'] =
  process.argv.slice(2);

await startErpPosting({
  database: createPool({ url: databaseUrl, max: 4, role: 'writer', applicationName: 'test-erp-worker' }),
  redisUrl,
  namespace: 'test',
  instances: [
    {
      company: 'main',
      connector: createHttpConnector({ url: receiverUrl, secret, maxBatch: 20, timeoutMs: 1_000 }),
    },
  ],
  defaultCompany: 'main',
  logger: pino({ level: 'silent' }),
  settings: JSON.parse(settings),
});
process.stdout.write('ready\n');
