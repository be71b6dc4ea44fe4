/**
 * A process for one target: `host.ts <target> <databaseUrl> <redisUrl>` listens on a free loopback port and answers lines.
 *
 * Thin and the same for every target, so that what it costs is in both sides of every ratio. Ends when the bench does.
 */
import { createServer, type Socket } from 'node:net';
import { lineSplitter } from '../harness/lines.ts';
import type { OpenTarget, Target } from './target.ts';

/** Loaded by name, so that a process holds the code of one target only. */
const targets = new Map<string, () => Promise<{ open: OpenTarget }>>([
  ['naive-reserve', () => import('../baselines/naive-reserve.ts')],
  ['statement-reserve', () => import('../baselines/statement-reserve.ts')],
  ['insert-commit', () => import('../baselines/insert-commit.ts')],
  ['naive-record', () => import('../baselines/naive-record.ts')],
  ['copy-record', () => import('../baselines/copy-record.ts')],
  ['redis-lua', () => import('../baselines/redis-lua.ts')],
  ['redis-records', () => import('../baselines/redis-records.ts')],
  ['ledger-reserve', () => import('./ledger-reserve.ts')],
  ['ledger-record', () => import('./ledger-record.ts')],
  ['live-read', () => import('./live-read.ts')],
  ['memory-read', () => import('./memory-read.ts')],
  ['ledger-read', () => import('./ledger-read.ts')],
  ['postgres-any', () => import('../baselines/postgres-any.ts')],
]);

const [name = '', databaseUrl = '', redisUrl = ''] = process.argv.slice(2);
const load = targets.get(name);
if (load === undefined)
  throw new Error(`there is no target "${name}"; there are ${[...targets.keys()].join(', ')}`);
const { open } = await load();
const target = await open({ databaseUrl, redisUrl });

const server = createServer({ noDelay: true }, (socket) => serve(socket, target));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has no port');
  process.send?.({ type: 'ready', port: address.port });
});
process.on('disconnect', () => process.exit());

/** Answers what one connection asks; the answers of one turn of the event loop leave in one write. */
function serve(socket: Socket, { answer }: Target): void {
  let pending = '';
  const reply = (number: string, outcome: string) => {
    if (pending === '') {
      setImmediate(() => {
        socket.write(pending, 'latin1');
        pending = '';
      });
    }
    pending += `${number} ${outcome}\n`;
  };
  const split = lineSplitter((line) => {
    const space = line.indexOf(' ');
    const number = line.slice(0, space);
    answer(line.slice(space + 1)).then(
      (outcome) => reply(number, outcome),
      (error: unknown) => reply(number, `failed ${error instanceof Error ? error.message : String(error)}`),
    );
  });
  socket.setEncoding('utf8');
  socket.on('data', (chunk) => split(String(chunk)));
  socket.on('error', () => socket.destroy());
}
