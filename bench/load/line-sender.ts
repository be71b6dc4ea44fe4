/**
 * Sends requests to a bench host: a line each over one connection, any number under way, answers in any order.
 *
 * A line is `<number> <text>`; its answer `<number> <outcome>`. Lines of one turn of the event loop leave in one write.
 */
import { connect, type Socket } from 'node:net';
import { lineSplitter } from '../harness/lines.ts';
import type { Answer, Sender } from './sender.ts';

type Waiting = { resolve(answer: Answer): void; reject(error: Error): void };

/** Connects to a host on this machine. */
export async function connectLines(port: number): Promise<Sender> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', () => resolve());
    socket.once('error', reject);
  });
  const waiting = new Map<number, Waiting>();
  receive(socket, waiting);
  const write = batchedWriter(socket);
  let count = 0;
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        count += 1;
        waiting.set(count, { resolve, reject });
        write(`${count} ${request}\n`);
      }),
    close: async () => {
      socket.destroy();
    },
  };
}

function receive(socket: Socket, waiting: Map<number, Waiting>): void {
  const split = lineSplitter((line) => {
    const space = line.indexOf(' ');
    const number = Number(line.slice(0, space));
    waiting.get(number)?.resolve({ outcome: line.slice(space + 1), bytes: line.length });
    waiting.delete(number);
  });
  socket.setEncoding('utf8').on('data', (chunk) => split(String(chunk)));
  const fail = (error?: Error) => {
    for (const { reject } of waiting.values()) reject(error ?? new Error('the host closed the connection'));
    waiting.clear();
  };
  socket.on('error', fail).on('close', () => fail());
}

/** Joins what is written in one turn of the event loop. */
function batchedWriter(socket: Socket): (text: string) => void {
  let pending = '';
  return (text) => {
    if (pending === '') {
      setImmediate(() => {
        socket.write(pending, 'latin1');
        pending = '';
      });
    }
    pending += text;
  };
}
