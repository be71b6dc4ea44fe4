/**
 * Runs the badge page: `node client/examples/storefront-badge/run.ts --url <gateway> --key-file <file> --port 8080`, after
 * `npm run build:client`. Then open the address it prints.
 *
 * The key needs the scope availability:read and the channels of the page, nothing more.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { keyIn } from '../key-file.ts';
import { createPageServer } from './server.ts';

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:4000' },
    'key-file': { type: 'string' },
    port: { type: 'string', default: '8080' },
  },
});
const server = await createPageServer({
  gatewayUrl: values.url,
  credential: keyIn(values['key-file']),
  builtClient: path.join(import.meta.dirname, '../../dist'),
});
server.listen(Number(values.port), '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${values.port}/?skus=85123A,22423&channel=web\n`);
});
