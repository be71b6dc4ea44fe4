/**
 * Runs the sink: `node client/examples/analytics-sink/run.ts --url <gateway> --key-file <file> --file stock.sqlite`. End it however
 * you like, kill -9 included, and start it again: it goes on where it was.
 *
 * The key needs the scope stock:read. `--websocket` takes a WebSocket where a proxy spoils event streams.
 */
import { parseArgs } from 'node:util';
import { createClient, eventStream } from '../../index.ts';
import { webSocket } from '../../live/web-socket.ts';
import { keyIn } from '../key-file.ts';
import { runSink } from './sink.ts';

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:4000' },
    'key-file': { type: 'string' },
    file: { type: 'string', default: 'stock.sqlite' },
    websocket: { type: 'boolean', default: false },
  },
});
const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());
const client = createClient({
  url: values.url,
  credential: keyIn(values['key-file']),
  live: values.websocket ? webSocket() : eventStream(),
});
process.stdout.write(`writing changes of stock to ${values.file}\n`);
await runSink({ client, file: values.file, signal: ending.signal });
