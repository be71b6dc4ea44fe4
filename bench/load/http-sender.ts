/**
 * Sends requests as HTTP POSTs of JSON over kept connections, one request at a time on each.
 *
 * An answer counts as `ok` when its status is 200 and it has no GraphQL errors: a bench that measures error messages
 * measures nothing.
 */
import { Pool } from 'undici';
import { readAddress } from './address.ts';
import type { Sender } from './sender.ts';

const waitMs = 30_000;
/** A mutation that was understood and declined says why; one that was done has an empty list. */
const refusal = '"userErrors":[{';

function codeOf(answer: string): string {
  return /"code":"(\w+)"/.exec(answer)?.[1] ?? 'refused';
}

/** Opens a pool of connections to one address (address.ts); it has the path. */
export function openHttp(address: string, connections: number): Sender {
  const { url, headers: shown } = readAddress(address);
  const { origin, pathname } = url;
  const headers = { 'content-type': 'application/json', ...shown };
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
      if (hasErrors) return { outcome: `failed ${answer.statusCode}`, bytes: bytes.length };
      const isRefused = bytes.includes(refusal);
      return { outcome: isRefused ? codeOf(bytes.toString()) : 'ok', bytes: bytes.length };
    },
    close: () => pool.destroy(),
  };
}
