/**
 * Sends requests as HTTP POSTs of JSON over kept connections, one request at a time on each.
 *
 * An answer counts as `ok` when its status is 200 and it has no GraphQL errors: a bench that measures error messages
 * measures nothing.
 */
import { Pool } from 'undici';
import type { Sender } from './sender.ts';

const waitMs = 30_000;
const headers = { 'content-type': 'application/json' };

/** Opens a pool of connections to one address; `url` has the path. */
export function openHttp(url: string, connections: number): Sender {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, {
    connections,
    pipelining: 1,
    headersTimeout: waitMs,
    bodyTimeout: waitMs,
  });
  return {
    send: async (body) => {
      const answer = await pool.request({ path: pathname, method: 'POST', headers, body });
      const bytes = Buffer.from(await answer.body.arrayBuffer());
      const hasErrors = bytes.includes('"errors":[') || answer.statusCode !== 200;
      return { outcome: hasErrors ? `failed ${answer.statusCode}` : 'ok', bytes: bytes.length };
    },
    close: () => pool.destroy(),
  };
}
